// Shapes become pixels of 1/72 inch, by FreeType's rasterizer.
#pragma once

#include <ft2build.h>
#include FT_FREETYPE_H
#include FT_OUTLINE_H
#include FT_STROKER_H

#include "layout/page.h"
#include "lint/seen.h"

// A row of pixels that are covered by so much of 255.
typedef void RasterSpan(void *context, int x, int y, int count, int covered);

typedef struct Raster {
    Arena *arena;
    FT_Library library;
    FT_Stroker stroker;
    int width, height;
    Point origin; // of the page, in its pixels
    RasterSpan *span;
    void *context;
} Raster;

// The shape of an item that has been seen: its fill, or its stroke.
void raster_text(Raster *raster, const Seen *seen);
void raster_fill(Raster *raster, const Seen *seen);
void raster_stroke(Raster *raster, const Seen *seen);
