// Pages: what a device is to draw, and where, and nothing else.
#pragma once

#include "layout/box.h"
#include "layout/element.h"
#include "layout/path.h"
#include "text/glyph.h"

typedef enum ItemKind {
    ITEM_TEXT,
    ITEM_PATH,
    ITEM_IMAGE,
    ITEM_GROUP, // items turned and clipped together
    ITEM_LINK,
    ITEM_ANCHOR,
    ITEM_BOOKMARK,
} ItemKind;

// What the plates or the screen get; decided by ink.c for one medium.
typedef enum InkKind {
    INK_NONE,
    INK_PROCESS, // C, M, Y, K
    INK_SPOT,
    INK_LIGHT, // sRGB
} InkKind;

typedef struct Ink {
    InkKind kind;
    bool overprint;
    int amount[4];      // ‰ of C M Y K; of a spot amount[0]; of light R G B
    const Swatch *spot; // its name and alternate
} Ink;

typedef struct Item Item;
typedef LIST_OF(Item) ItemList;

// x' = a·x + c·y + e, y' = b·x + d·y + f; a to d in 1/1,000,000.
typedef struct Transform {
    int a, b, c, d;
    Length e, f;
} Transform;

struct Item {
    ItemKind kind;
    Artifact artifact;
    // From the top left of the trimmed page, y downwards; of text its baseline.
    Length x, y;
    Length width, height;
    // As the style has it; of text the fill; of a picture its ground, whose
    // ink is never empty after ink.c and so says which medium it is for.
    Paint fill, stroke;
    Ink fill_ink, stroke_ink; // empty until ink.c
    Element *element;
    const Node *node;  // what in the YAML asked for it
    const Node *frame; // or running head of the style, that gives it its place
    bool overprint;    // it prints over what is under it, whatever its ink
    bool reading;      // type over other type
    union {
        const GlyphRun *text;
        const Path *path;
        const Image *image;
        struct {
            Transform transform;
            const Path *clip; // or NULL
            ItemList items;
        } group;
        Str target; // of a link: a URL, or "#label"
        Str label;  // of an anchor
        struct {
            Str title;
            int level; // from 1
        } bookmark;
    } as;
};

// A place that is kept for the number of a page.
typedef struct Slot {
    Str label; // what is on that page
    Length x, y, width;
    Element *element;
} Slot;

typedef struct Page {
    int number; // physical, from 1
    Str folio;  // as printed; empty if none is shown
    const Master *master;
    const Topic *topic; // the section for the running heads, or NULL
    bool opens;         // its text begins with the heading of that section
    Element *element;   // that the text of its frames belongs to
    bool recto;
    bool inner_left; // it is bound there
    bool shows_running;
    const Master *foot;   // of what shares it, at its foot; or NULL
    ARRAY_OF(Item) items; // in the order of drawing
    ARRAY_OF(Slot) slots;
    ARRAY_OF(int) names; // of the index, found on it
    Str pages;           // of a side of a sheet: what is on it
} Page;

// Some of the pages, by their physical numbers; empty: all of them.
typedef struct PageRange {
    int first, last;
} PageRange;
typedef ARRAY_OF(PageRange) PageSet;

static inline bool page_is_in(const PageSet *set, int number)
{
    for (int i = 0; i < set->count; i++)
        if (number >= set->at[i].first && number <= set->at[i].last)
            return true;
    return set->count == 0;
}

// What is said of the publication itself.
typedef struct Imprint {
    Str title, author, subject, keywords;
    Str lang;
    int date[6]; // year, month, day, hour, minute, second; UTC
    int proof;   // which round of proofs it is; 0: none
} Imprint;

// 一校, 二校 …, up to the ninth.
Str proof_name(int proof);

// Boxes of a page in PDF's sense, from the top left of the trimmed page; a
// page is `media` large.
typedef struct Sheet {
    Length width, height; // trimmed
    Length bleed;         // on all four sides
    Length around;        // from the trimmed page to the edge of the media
} Sheet;

// A sheet with several pages: where it is cut and where it is folded, from its
// top left.
typedef struct SheetLines {
    ARRAY_OF(Length) cut_across, cut_down;
    ARRAY_OF(Length) fold_across, fold_down;
    Length cell_width, cell_height; // of one page
} SheetLines;

// What a file claims to be, all at once.
typedef enum Standard {
    STANDARD_NONE,
    STANDARD_X1A,
    STANDARD_X3,
    STANDARD_X4,      // and PDF/A-2a and PDF/UA-1
    STANDARD_X4_ONLY, // of sheets, which nobody reads aloud
    STANDARD_ARCHIVE, // PDF/A-2a and PDF/UA-1
} Standard;

typedef struct Pages {
    Sheet sheet;
    const SheetLines *lines; // of sheets; NULL: single pages
    bool from_right;         // bound there: their spreads are read from it
    Imprint imprint;
    Element *document;
    Standard standard;
    Str condition;      // of printing, such as FOGRA39, or of the screen
    Str profile;        // its ICC profile; may be empty
    const char *intent; // ICC profile of the press, a path; or NULL
    int most_dpi;       // finer pictures are made coarser; 0: none
    int most_ink;       // ‰ of all inks in one place; 0: no limit
    bool keeps_light;   // pictures in RGB stay so, with their profiles
    ARRAY_OF(Page) pages;
} Pages;
