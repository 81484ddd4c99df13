// The two decoders, PNG and JPEG, behind one form.
#pragma once

#include "image/picture.h"

// Where the pixels of a window go that a decoder reads, turned upright.
typedef struct Canvas {
    const Picture *picture;
    Window window;
    PictureModel model; // RGB also of a grey picture, if that is wanted
    int channels;       // of the model, and one for alpha
    uint8_t *at;
} Canvas;

int model_channels(PictureModel model);
Canvas canvas_new(Arena *arena, const Picture *picture, PictureModel model,
                  Window window);
// A row of the file.
void canvas_row(Canvas *canvas, int y, const uint8_t *row);
// Makes one pixel of so many by so many.
void canvas_shrink(Canvas *canvas, int by);

// Fills in what the head says; the whole file is looked through, so that one
// that breaks off is known at once.
Flaw png_head(const Job *job, Str bytes, Picture *picture);
Flaw jpeg_head(const Job *job, Str bytes, Picture *picture);

// Fills the canvas; `*profile` takes the ICC profile, or stays empty.
Flaw png_read(const Job *job, Str bytes, Canvas *canvas, Str *profile);
Flaw jpeg_read(const Job *job, Str bytes, Canvas *canvas, Str *profile);

// Reads all of it and keeps nothing but the profile, and how much ink there is
// where there is most, in ‰; both may be NULL.
Flaw jpeg_check(const Job *job, Str bytes, Arena *arena, Str *profile,
                int *most_ink);
// The same picture without what is said about it: place, camera, preview.
Str jpeg_plain(Arena *arena, Str bytes);
