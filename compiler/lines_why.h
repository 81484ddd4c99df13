// Why lines end where they do: the places where each might have ended, what
// that would have cost, and the rules against it.
#pragma once

#include "lines_bench.h"

void why_people(const Bench *bench, const Composed *composed, Lang lang,
                FILE *out);
// An array with one of its places for each line.
void why_json(const Bench *bench, const Composed *composed, FILE *out);
