// Inks of items become colours of the PDF: plates, spots, light, overprint.
#pragma once

#include "output/pdf_content.h"
#include "output/pdf_object.h"

typedef struct PdfColors {
    PdfFile *file;
    Arena *arena;
    PdfContent *content;
    ARRAY_OF(const Swatch *) spots; // in the order of their first use
    PdfObject *spaces;              // what /CS1, /CS2 … are; or NULL
    PdfObject *overprints[4];       // by what overprints: fill 1, stroke 2
    bool page_has_spots;
    bool page_overprints[4];
} PdfColors;

// Paints with this ink from now on.
void pdf_color_fill(PdfColors *colors, const Ink *ink);
void pdf_color_stroke(PdfColors *colors, const Ink *ink);
// What the page that ends has used, as entries of its resources.
void pdf_color_resources(PdfColors *colors, StrBuilder *resources);
