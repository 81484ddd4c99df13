// Pictures in the PDF: each once, however often it is drawn.
#pragma once

#include "image/pixels.h"
#include "output/pdf_object.h"

typedef struct PdfImage {
    const Image *image;
    int shrink;
    uint8_t ground[4];
    int number; // /Im1, /Im2 …
    PdfObject *object;
    bool on_page;
} PdfImage;

// Of the light of pictures that the press gets as it is.
typedef struct PdfProfile {
    Str bytes;
    PdfObject *object;
} PdfProfile;

typedef struct PdfImages {
    const Job *job;
    PdfFile *file;
    Arena *arena;
    Converter converter;
    ARRAY_OF(PdfImage) images;
    ARRAY_OF(PdfProfile) profiles;
    bool keeps_light;
    int most_dpi; // finer ones are made coarser; 0: never
    bool failed;  // a picture was damaged
} PdfImages;

// The number of the picture of an item; 0 if it could not be read, which has
// then been reported.
int pdf_image_of(PdfImages *images, const Item *item);
// What the page that ends has used, as an entry of its resources.
void pdf_image_resources(PdfImages *images, StrBuilder *resources);
