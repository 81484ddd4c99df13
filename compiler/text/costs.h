// What lines cost (TYPOGRAPHY B19).
#pragma once

#include "text/glyph.h"

typedef struct Costs {
    int shrink[SHRINK_RANKS]; // of using all that a rank can give
    int squeezed;  // of all that a rank from commas on can give, by the square
    int pressed;   // of pressing marks further than the style likes
    int deep;      // of pressing them to the last, by the fourth power
    int stretch;   // of all that words, marks and Han–Latin can take
    int hundredth; // of an even gap of a hundredth of an em, by the square
    int room;      // of an em in all even gaps together
    int short_end; // of a last line of one character more than must be, in a
                   // paragraph long enough to do better
} Costs;

const Costs *costs_of(const Typography *typography, Length em);
