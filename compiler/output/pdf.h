// The PDF device and the files it is made of.
#pragma once

#include "output/pdf_color.h"
#include "output/pdf_content.h"
#include "output/pdf_font.h"
#include "output/pdf_image.h"
#include "output/pdf_object.h"

// A place that links and the outline may lead to.
typedef struct PdfTarget {
    Str label;
    PdfObject *page;
    Point at; // of the PDF: upwards from the media's bottom left
} PdfTarget;

// A link, which is written when every label is known.
typedef struct PdfLink {
    PdfObject *page;
    Str place; // its rectangle, as in the file
    Str target;
} PdfLink;

typedef struct PdfBookmark {
    PdfObject *object;
    int level;
} PdfBookmark;

typedef struct Pdf {
    Device device;
    Arena arena; // given back when the device is closed
    const Sink *sink;
    const Pages *pages;
    PdfFile *file;
    PdfContent content;
    PdfColors colors;
    PdfFonts fonts;
    PdfImages images;
    PdfObject *page;
    int first_page;             // physical number of the first page drawn
    ARRAY_OF(Transform) groups; // that are open
    ARRAY_OF(PdfTarget) targets;
    ARRAY_OF(PdfLink) links;
    ARRAY_OF(PdfBookmark) bookmarks; // the open one of each level
    ARRAY_OF(Length) gaps;           // see pdf_text.c
} Pdf;

// From the top left of the trimmed page, inside the open groups or not.
Length pdf_x(const Pdf *pdf, Length x);
Length pdf_y(const Pdf *pdf, Length y);

void pdf_text_show(Pdf *pdf, const Item *item);
void pdf_path_draw(Pdf *pdf, const Item *item);
void pdf_path_clip(Pdf *pdf, const Item *group);
void pdf_path_transform(Pdf *pdf, const Transform *transform);

void pdf_link_add(Pdf *pdf, const Item *item);
void pdf_link_anchor(Pdf *pdf, const Item *item);
void pdf_link_bookmark(Pdf *pdf, const Item *item);
void pdf_link_finish(Pdf *pdf); // links find their labels

void pdf_metadata_write(Pdf *pdf);
