// The pixels of a picture as a medium wants them: cropped, upright, converted,
// laid on their ground.  They live until they are closed, and one picture is
// closed before the next is opened.
#pragma once

#include "image/convert.h"
#include "image/decode.h"

typedef struct PixelQuery {
    const Image *image;
    int shrink;        // so many by so many pixels into one
    uint8_t ground[4]; // shines through: ink or light of the medium, 255 all
} PixelQuery;

typedef struct Pixels {
    Arena arena;
    int width, height;
    PictureModel model;
    Canvas canvas;
    const Conversion *conversion;
    uint8_t ground[4];
    uint8_t *colors; // a row before it is converted
} Pixels;

// False after WK504; it must be closed in any case.
bool pixels_open(const Job *job, const PixelQuery *query, Converter *converter,
                 Pixels *pixels);
void pixels_row(const Pixels *pixels, int y, uint8_t *row);
void pixels_close(Pixels *pixels);

// A JPEG that goes out as it came, but for what the camera says of itself.
typedef struct Passed {
    Arena arena;
    Str bytes;
    Str profile; // that its colours keep, or empty
} Passed;

// False without a message if it needs conversion or is not whole; the arena is
// freed by the caller in any case.
bool pixels_pass(const Job *job, const Picture *picture, Converter *converter,
                 Passed *passed);

typedef void BytesTaker(void *context, Str bytes);
// As a JPEG of high quality.
void pixels_pack(const Pixels *pixels, BytesTaker *take, void *context);
// As a PNG; not of CMYK.
void pixels_png(const Pixels *pixels, BytesTaker *take, void *context);

// Rows of grey, or of red, green and blue, as a file.
bool png_save(const char *path, const uint8_t *bytes, int width, int height,
              bool grey);
