// What the rules of the preflight share; each kin of rules has a file of its
// own and a list of functions here.
#pragma once

#include "layout/ink.h"
#include "lint/preflight.h"
#include "lint/seen.h"

typedef struct Said {
    Code code;
    const Node *node;
    Str words;
    Message *message;
    int more; // places that were not said
} Said;

struct Inspector {
    const Job *job;
    const Style *style;
    const PressLimits *limits;
    const Pages *pages;
    const Page *page;
    SeenItems seen;                 // of the page
    ARRAY_OF(const Swatch *) spots; // that have been used
    ARRAY_OF(Said) said;
};

// A rule looks at one thing on a page, at a page, or at the whole job.
typedef void ItemRule(Inspector *inspector, const Seen *seen);
typedef void PageRule(Inspector *inspector);

ItemRule type_size, type_black, type_contrast;      // press_type.c
ItemRule line_width;                                // press_line.c
ItemRule edge_bleed, edge_safe;                     // press_edge.c
ItemRule ink_tint, ink_own, ink_most, ink_knockout; // press_ink.c
ItemRule plate_allowed, plate_note;                 // press_plate.c
ItemRule picture_light, picture_ink;                // press_picture.c
PageRule coverage_square;                           // press_square.c
PageRule plate_names;                               // press_plate.c
PageRule job_pages, job_bleed;                      // press_job.c

// NULL where it has been said of the node already, or too often.
Message *inspector_fault(Inspector *inspector, Code code, const Node *node,
                         Str chinese, Str english);

// --- where things are written ------------------------------------------------

// The palette's entry of a colour, else what asked for the item.
const Node *cause_of_color(const Inspector *inspector, const Item *item,
                           Paint paint);
Str color_name(const Inspector *inspector, Paint paint);
// The paragraph style that gave type its look, as far as can be known; or NULL.
const ParagraphStyle *cause_style(const Style *style, const Item *text);
// Where its size or its colour is written, and what to call it.
const Node *cause_of_type(const Inspector *inspector, const Item *text,
                          const char *key, Str *name);
// What gave it its place: a frame of the style, or what asked for it.
const Node *cause_of_place(const Inspector *inspector, const Item *item);
// Of the limits or of press itself; never NULL.
const Node *cause_in_press(const Inspector *inspector, const char *key);

// --- numbers -----------------------------------------------------------------

int ink_sum(const Ink *ink);   // ‰ of all plates together
int ink_count(const Ink *ink); // plates it needs
bool ink_same_black(const Ink *ink);
double ink_luminance(const Ink *ink); // of paper 1
const Ink *seen_ground(const Inspector *inspector, const Seen *seen); // or NULL
Length seen_length(const Seen *seen, Length length);
double millimetres(Length length);
Str points(const Inspector *inspector, Length length);
