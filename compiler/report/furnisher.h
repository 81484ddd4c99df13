// Frames, running heads and page numbers are put on pages that have been set;
// for furnish.c and frame.c only.
#pragma once

#include "layout/area.h"
#include "report/frame_image.h"
#include "report/furnish.h"
#include "report/values.h"

typedef struct Furnisher {
    const Job *job;
    const Style *style;
    Setter setter;
    Pages *pages;
    Page *page;
    Area area;
    Values values;
    FrameImages images;
    Names labels; // a label's number is that of its page in pages_of
    ARRAY_OF(int) pages_of;
} Furnisher;

// A rectangle of the page that frames are placed in.
typedef struct Ground {
    Length x, y, width, height;
} Ground;

// What words are set in: of vertical lines the measure is a height.
typedef struct Column {
    Length measure;
    bool vertical;
} Column;

Ground furnish_ground(const Furnisher *f, FrameRef ref);
void furnish_path(Furnisher *f, Ground place, Paint fill, Artifact artifact);
// A paragraph of a pattern, set in a measure; false if nothing is left of it.
bool furnish_pattern(const Furnisher *f, const Pattern *pattern,
                     const ParagraphStyle *style, Column column,
                     Galley *galley);
// Boxes one below another; as an artifact unless that is ARTIFACT_NONE.
void furnish_galley(Furnisher *f, const Galley *galley, Point at,
                    Artifact artifact);
// The frames of a master on the page that is being furnished.
void furnish_frames(Furnisher *f, const Master *master);
