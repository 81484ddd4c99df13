// Lines from the bench, for programs and for people.
#pragma once

#include "lines_bench.h"

// Every glyph: its text, its place and its ink in em of the measure, its font.
void show_json(const Composed *composed, FILE *out);
// The words of each line, and what its gaps were given.
void show_people(const Composed *composed, Lang lang, FILE *out);
