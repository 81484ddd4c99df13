// Marks under the text, drawn.
#pragma once

#include "layout/path.h"
#include "text/glyph.h"

// From the start of the mark, at the height of its middle.
Path *shape_path(Arena *arena, const LineShape *shape, bool vertical);
