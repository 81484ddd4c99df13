// What a page says to the one who draws it: operators and their numbers.
#pragma once

#include "output/device.h"

struct PdfFont;

// What is in force; an operator is only written when it changes something.
typedef struct PdfGraphics {
    bool standing;    // the twin of the font for lines that run down
    Ink fill, stroke; // INK_NONE: not known
    bool fill_overprints, stroke_overprints;
    Length stroke_width, dash, gap;
    const struct PdfFont *font;
    Length size;
    Length spacing; // after every glyph, Tc
} PdfGraphics;

typedef struct PdfContent {
    Arena *arena;
    ARRAY_OF(char) bytes;
    bool in_text; // between BT and ET
    // Whose marked content is open: an element, or a word on what is none.
    const void *marked;
    Str marked_lang;
    PdfGraphics now;
    ARRAY_OF(PdfGraphics) saved;
} PdfContent;

void content_start(PdfContent *content); // of a page
Str content_all(const PdfContent *content);

// Room for some bytes at the end; content_filled says how far it was used.
char *content_room(PdfContent *content, int count);
void content_filled(PdfContent *content, const char *end);

void content_add(PdfContent *content, Str bytes);
void content_addf(PdfContent *content, const char *format, ...) PRINTF(2, 3);
void content_number(PdfContent *content, int64_t value); // of 1/1024
void content_millionths(PdfContent *content, int value);

// Marked content lies within one text object, or holds none.
void content_end_mark(PdfContent *content);
void content_begin_text(PdfContent *content);
void content_end_text(PdfContent *content);
void content_save(PdfContent *content); // q
void content_restore(PdfContent *content);
