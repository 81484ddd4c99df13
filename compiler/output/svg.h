// Pages as SVG, from the same items as the PDF: for the preview, and for
// those who want a page in a drawing program.
#pragma once

#include "image/convert.h"
#include "output/device.h"

// A web page that shows pages: it has the pictures, and asks for an item by
// its number where a file has its place in the source.
typedef struct SvgHost {
    // A URL of the picture; NULL: a thumbnail, which has its pictures in it.
    Str (*address)(void *context, const Item *item, int number);
    void *context;
} SvgHost;

// A glyph that the page uses, and the number it is used by.
typedef struct SvgGlyph {
    const Font *font;
    uint32_t id;
} SvgGlyph;

typedef struct Svg {
    Device device;
    const Sink *sink;
    const Pages *pages;
    const SvgHost *host; // NULL: the SVG is a file of its own
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
    int clips, items;    // of the page, so far
    bool failed;
} Svg;

// Draws pages that are part of a web page.
Device *svg_open(const Job *job, const Sink *sink, const Pages *pages,
                 const SvgHost *host);

// Where an item was typed; nowhere if wkpdf made it.
Span svg_span(const Item *item);
// Texts and pictures of a page are numbered from 0 in the order of drawing.
// Calls for each until told to stop.
typedef bool SvgVisit(void *context, const Item *item, int number);
void svg_visit(const Page *page, SvgVisit *visit, void *context);

void svg_number(StrBuilder *out, Length length); // in points, " 12.5"
// The attributes x, y, width and height.
void svg_place(StrBuilder *out, const Item *item);
void svg_integer(StrBuilder *out, long value);
void svg_escape(StrBuilder *out, Str text);      // for an attribute
void svg_color(StrBuilder *out, const Ink *ink); // "#c8161d" or "none"
void svg_source(Svg *svg, const Item *item);     // data-at="file:line:column"
void svg_steps(StrBuilder *out, const Path *path, Point origin);

void svg_text(Svg *svg, const Item *item);
void svg_image(Svg *svg, const Item *item);

enum {
    SVG_DPI = 220,  // as fine as a good screen shows a page that fills it
    SVG_THUMB = 36, // of a page that is a finger wide
};

// A picture of the display list as a browser reads it, not much finer than
// wanted; false after WK504.
typedef struct SvgPicture {
    const char *type; // MIME
    Str bytes;        // in the job's arena
} SvgPicture;
bool svg_picture(const Job *job, const Item *item, int most_dpi,
                 Converter *converter, SvgPicture *picture);
