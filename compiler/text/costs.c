#include "text/costs.h"

// Where marks may be half an em wide: push-in before push-out (B18).
static const Costs plain = {
    .shrink = {1, 1, 3, 8, 20},
    .stretch = 10,
    .hundredth = 3,
    .room = 35,
};

// Where a style has them wider by choice: an even grey.  Tuned on long varied
// text of several measures against other setters.
static const Costs even = {
    .shrink = {1, 1, 3, 12, 20, 60},
    .squeezed = 5,
    .pressed = 80,
    .deep = 600,
    .stretch = 20,
    .hundredth = 4,
    .room = 140,
    .short_end = 180,
};

const Costs *costs_of(const Typography *typography, Length em)
{
    Length least = dim_length(typography->mark_least, em, em, em);
    return least > em / 2 ? &even : &plain;
}
