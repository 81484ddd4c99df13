// What the lines of a paragraph are weighed by: any row of glyphs is a
// difference of two sums.
#pragma once

#include "text/fit.h"

// Of all glyphs before one.
typedef struct Sum {
    int64_t width, solid; // solid: without blanks and marks
    int64_t shrink[SHRINK_RANKS];
    int64_t all_shrink, stretch; // of all ranks
    int evens;
} Sum;

// One for each glyph and one for the end; in scratch.
const Sum *sums_of(const Job *job, const Shaped *shaped, Length em);
