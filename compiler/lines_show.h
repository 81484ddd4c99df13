// Lines from the bench, for programs and for people.
#pragma once

#include "lines_bench.h"

// An array of the glyphs of each line: text, place and ink in em of the
// measure, font.
void show_json(const Composed *composed, FILE *out);
// The words of each line, and what its gaps were given.
void show_people(const Composed *composed, Lang lang, FILE *out);
void show_line(const Composed *composed, int line, Lang lang, FILE *out);
