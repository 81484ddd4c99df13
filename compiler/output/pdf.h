// The PDF device and the files it is made of.
#pragma once

#include "output/pdf_color.h"
#include "output/pdf_content.h"
#include "output/pdf_font.h"
#include "output/pdf_image.h"
#include "output/pdf_object.h"
#include "output/pdf_structure.h"

// A place that links and the outline may lead to.
typedef struct PdfTarget {
    Str label;
    PdfObject *page;
    int number; // of the page
    Point at;   // of the PDF: upwards from the media's bottom left
} PdfTarget;

// A link, which is written when every label is known.
typedef struct PdfLink {
    PdfObject *page;
    Str place; // its rectangle, as in the file
    Str target;
    const Element *element;
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
    PdfStructure structure;
    PdfObject *page;
    int page_number;            // physical
    int last_page;              // physical number of the one before
    int drawn;                  // so many pages
    StrBuilder labels;          // of runs of pages
    ARRAY_OF(Transform) groups; // that are open
    ARRAY_OF(PdfTarget) targets;
    ARRAY_OF(PdfLink) links;
    ARRAY_OF(PdfBookmark) bookmarks; // the open one of each level
    ARRAY_OF(Length) gaps;           // see pdf_text.c
    bool speaks; // what is written is the words of the structure
    Str spoken;
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

void pdf_structure_open(Pdf *pdf);
void pdf_structure_begin_page(Pdf *pdf);
// What is drawn next is of this item …
void pdf_structure_mark(Pdf *pdf, const Item *item);
// … and stands for other text than its glyphs do.
void pdf_structure_say(Pdf *pdf, const Item *item, Str text);
void pdf_structure_link(Pdf *pdf, const PdfLink *link, PdfObject *annotation);
// NULL if the element is not of the report.
PdfTag *pdf_structure_tag(const Pdf *pdf, const Element *element);
void pdf_tree_write(Pdf *pdf);

// Text that is shown in the mark that is open.
void pdf_spoken_hear(Pdf *pdf, const Item *item, Str text);
// What is said of a mark, and of an element whose kids are known.
void pdf_spoken_mark(const PdfKid *kid, PdfKids *kids);
void pdf_spoken_element(const Pdf *pdf, const char *role,
                        const Element *element, PdfKids *own, PdfKids *kids);

// Before the metadata, which has its properties.
void pdf_standard_write(Pdf *pdf);
void pdf_standard_properties(Pdf *pdf, StrBuilder *xmp);
void pdf_metadata_write(Pdf *pdf);
