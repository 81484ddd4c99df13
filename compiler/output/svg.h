// Pages as SVG, from the same items as the PDF: for the preview, and for
// those who want a page in a drawing program.
#pragma once

#include "image/convert.h"
#include "output/device.h"

// Where the pictures of a page are to be had.
typedef struct SvgPictures {
    Str (*address)(void *context, const Item *item); // a URL
    void *context;
} SvgPictures;

// A glyph that the page uses, and the number it is used by.
typedef struct SvgGlyph {
    const Font *font;
    uint32_t id;
} SvgGlyph;

typedef struct Svg {
    Device device;
    const Sink *sink;
    const Pages *pages;
    const SvgPictures *pictures; // NULL: they lie in the SVG itself
    Converter converter;
    Arena arena;       // of the page
    Arena lasting;     // of all pages
    const Page *page;  // that is being drawn
    StrBuilder defs;   // outlines and clips that the page refers to
    StrBuilder body;   // of the page
    StrBuilder sheets; // the pages that are done
    int sheet_count;
    ARRAY_OF(SvgGlyph) glyphs;
    ARRAY_OF(int) slots; // a table of numbers of glyphs, open addressing
    int clips;
    bool failed;
} Svg;

// Draws pages whose pictures are elsewhere.
Device *svg_open(const Job *job, const Sink *sink, const Pages *pages,
                 const SvgPictures *pictures);

void svg_number(StrBuilder *out, Length length); // in points, " 12.5"
void svg_escape(StrBuilder *out, Str text);      // for an attribute
void svg_color(StrBuilder *out, const Ink *ink); // "#c8161d" or "none"
void svg_source(StrBuilder *out, Span span);     // data-at="file:line:column"
void svg_steps(StrBuilder *out, const Path *path, Point origin);

void svg_text(Svg *svg, const Item *item);
void svg_image(Svg *svg, const Item *item);

// A picture of the display list as a browser reads it; false after WK504.
typedef struct SvgPicture {
    const char *type; // MIME
    Str bytes;        // in the arena
} SvgPicture;
bool svg_picture(const Job *job, const Item *item, Converter *converter,
                 Arena *arena, SvgPicture *picture);
