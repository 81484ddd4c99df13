// Where a row of boxes is cut into columns.
#pragma once

#include "layout/foot.h"

// Boxes that run through columns, between two that span all of them.
typedef struct Region {
    Box *const *boxes;
    int count;
    int columns;
    Length pitch;
    Length first; // height of the columns of its first page
    Length full;  // and of every later one
    Length apart; // from the text to the notes at its foot
} Region;

// The foot of the last of the boxes [from, to), set from a column's top.
Length column_height(const Region *region, int from, int to);

// What the notes of these boxes take at the foot of their column.
Length column_foot(const Region *region, int from, int to);

// Box that begins each column; the cheapest way over the whole region: the
// squares of what stays empty, and never where a break is forbidden.  The
// columns of the last page are of equal height.
typedef struct Cuts {
    int *at;
    int count;
    Length last; // height of the columns of the last page
} Cuts;
Cuts columns_cut(const Job *job, const Region *region);

// The box after the first that a column may begin with.
int columns_first_break(const Region *region);
