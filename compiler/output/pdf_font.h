// Fonts in the PDF: codes that are glyphs, the text they say, the subset.
#pragma once

#include "output/pdf_object.h"

// What the document has made of one glyph of a font.
typedef struct PdfGlyph {
    uint32_t id;
    uint32_t says; // see pdf_font.c
    int32_t width; // 1/1024 of 1/1000 em
    uint16_t code; // what stands in the content
    bool used;
} PdfGlyph;

typedef struct PdfFont {
    Arena *arena;
    const Font *font;
    int number; // /F1, /F2 …
    PdfObject *object;
    PdfObject *standing; // its twin /F1v for lines that run down; or NULL
    ARRAY_OF(PdfGlyph *) glyphs;
    uint16_t *slots; // by glyph id: where it is in that list, from 1 on; or 0
    int glyph_count; // of the whole font
    ARRAY_OF(Str) texts; // of more than one character
    bool on_page, stands_on_page;
} PdfFont;

typedef struct PdfFonts {
    const Job *job;
    PdfFile *file;
    Arena *arena;
    ARRAY_OF(PdfFont *) fonts;
    ARRAY_OF(PdfFont *) by_number; // of the Font
    bool failed;                   // a font was damaged
} PdfFonts;

PdfFont *pdf_font_of(PdfFonts *fonts, const Font *font);

// The glyph, which is used from now on; never NULL.
const PdfGlyph *pdf_font_use(PdfFont *font, uint32_t glyph);

// Whether a glyph that stands for this text says so by itself.  If not, the
// text must be written beside it.
bool pdf_font_says(PdfFont *font, uint32_t glyph, Str text);
// The same for the glyphs of a cluster that go one by one with its characters.
bool pdf_font_spells(PdfFont *font, const PlacedGlyph *glyphs, int count,
                     Str text);

void pdf_font_resources(PdfFonts *fonts, StrBuilder *resources);
// All fonts, when every page has been drawn.
void pdf_font_finish(PdfFonts *fonts);
