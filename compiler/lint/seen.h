// What is seen of a page: its items without groups, where they come to lie, and
// what lies under them.
#pragma once

#include "layout/page.h"

// From the top left of the trimmed page.
typedef struct Extent {
    Length left, top, right, bottom;
} Extent;

typedef struct Seen {
    const Item *item;
    Extent box; // without what is cut off by the groups it is in
    Transform turn;
    int scale;  // of its lengths, in 1/1,000,000
    int ground; // the last before it that lies under its middle; or -1: paper
} Seen;

typedef ARRAY_OF(Seen) SeenItems;

// Text, paths with ink, and pictures, in the order of drawing; what stands
// outside of the sheet for the printer is left out.
SeenItems seen_items(Arena *arena, const Page *page);

extern const Transform unturned;
Point turned(const Transform *turn, Point at);
// First the inner, then the outer.
Transform turn_both(const Transform *outer, const Transform *inner);
bool extent_empty(Extent extent);
