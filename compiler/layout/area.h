// The type area of a page: where the columns stand.
#pragma once

#include "style/style.h"

// Measures are whole ems of the body size; what is left goes to the outer
// margin or, in columns, to the gutters (TYPOGRAPHY F12).  The height is
// (lines - 1) × pitch + size, so the em boxes of the first and the last line
// touch its edges.
typedef struct Area {
    Length left, top; // from the trimmed page's top left
    Length width, height;
    int columns;
    Length measure, gutter;
    Length pitch;
    int lines;
    Length above; // of a line box on the grid over its em box
} Area;

Area area_of(const Style *style, const Master *master, bool recto);
