#include "image/pixels.h"

#include <stdlib.h>

static void report_flaw(const Job *job, const Picture *picture,
                        const Flaw *flaw)
{
    fault(job, flaw->code, picture->node, flaw->words.zh, flaw->words.en);
}

static void report_gone(const Job *job, const Picture *picture)
{
    fault(
        job, WK504, picture->node,
        zh(job, "图片 %s 读到一半不见了", picture->path),
        en(job, "the picture %s disappeared while it was read", picture->path));
}

static Flaw read_canvas(const Job *job, Str bytes, Canvas *canvas, Str *profile)
{
    return canvas->picture->format == FORMAT_PNG
               ? png_read(job, bytes, canvas, profile)
               : jpeg_read(job, bytes, canvas, profile);
}

// Whether what shines through is neutral: paper, or black ink.
static bool is_grey(const uint8_t *ground, bool press)
{
    return press ? !ground[0] && !ground[1] && !ground[2]
                 : ground[0] == ground[1] && ground[1] == ground[2];
}

// Whether light has no colour anywhere, but for what nobody sees.
static bool is_neutral(const Canvas *canvas)
{
    enum { SEEN = 3 };
    size_t count = (size_t)canvas->window.width * (size_t)canvas->window.height;
    const uint8_t *at = canvas->at;
    if (canvas->model != MODEL_RGB || canvas->picture->alpha)
        return false;
    for (size_t i = 0; i < count; i++, at += 3)
        if (abs(at[0] - at[1]) >= SEEN || abs(at[1] - at[2]) >= SEEN ||
            abs(at[0] - at[2]) >= SEEN)
            return false;
    return true;
}

static void take_ground(Pixels *pixels, const PixelQuery *query, bool press)
{
    memcpy(pixels->ground, query->ground, sizeof pixels->ground);
    if (pixels->model == MODEL_GREY && press)
        pixels->ground[0] = (uint8_t)(255 - query->ground[3]);
}

static bool decode(const Job *job, const Picture *picture, Canvas *canvas,
                   Str *profile)
{
    Arena file = {0};
    Str bytes;
    bool read = picture_bytes(&file, picture->path, &bytes);
    Flaw flaw = {0};
    if (read)
        flaw = read_canvas(job, bytes, canvas, profile);
    else
        report_gone(job, picture);
    if (flaw.code)
        report_flaw(job, picture, &flaw);
    arena_free(&file);
    return read && !flaw.code;
}

bool pixels_open(const Job *job, const PixelQuery *query, Converter *converter,
                 Pixels *pixels)
{
    const Picture *picture = query->image->picture;
    bool colored = picture->model == MODEL_GREY && picture->alpha &&
                   !is_grey(query->ground, converter->press);
    *pixels = (Pixels){0};
    arena_reset(job->scratch);
    pixels->canvas =
        canvas_new(&pixels->arena, picture,
                   colored ? MODEL_RGB : picture->model, query->image->window);
    Str profile = {0};
    if (!decode(job, picture, &pixels->canvas, &profile))
        return false;
    canvas_shrink(&pixels->canvas, query->shrink);
    pixels->width = pixels->canvas.window.width;
    pixels->height = pixels->canvas.window.height;
    pixels->conversion =
        converter->press && is_neutral(&pixels->canvas)
            ? converter_neutral(converter)
            : converter_find(converter, pixels->canvas.model, profile);
    pixels->model = conversion_to(pixels->conversion);
    pixels->colors = NEW_ARRAY(&pixels->arena, uint8_t, 4 * pixels->width);
    take_ground(pixels, query, converter->press);
    return true;
}

// A pixel that is half transparent takes half of the ground.
static void lay_on_ground(const Pixels *pixels, const uint8_t *source,
                          uint8_t *row)
{
    int channels = model_channels(pixels->model);
    for (int x = 0; x < pixels->width; x++) {
        int alpha = source[(x + 1) * pixels->canvas.channels - 1];
        for (int c = 0; c < channels; c++, row++)
            *row = (uint8_t)((*row * alpha + pixels->ground[c] * (255 - alpha) +
                              127) /
                             255);
    }
}

void pixels_row(const Pixels *pixels, int y, uint8_t *row)
{
    const Canvas *canvas = &pixels->canvas;
    size_t step = (size_t)canvas->channels;
    const uint8_t *source =
        canvas->at + (size_t)y * (size_t)pixels->width * step;
    if (!canvas->picture->alpha) {
        conversion_row(pixels->conversion, source, row, pixels->width);
        return;
    }
    for (int x = 0; x < pixels->width; x++)
        memcpy(pixels->colors + (size_t)x * (step - 1),
               source + (size_t)x * step, step - 1);
    conversion_row(pixels->conversion, pixels->colors, row, pixels->width);
    lay_on_ground(pixels, source, row);
}

void pixels_close(Pixels *pixels)
{
    arena_free(&pixels->arena);
}

// Whether all inks together keep the limit everywhere.
static bool is_within(const Converter *converter, int most_ink)
{
    return !converter->press || !converter->limit ||
           most_ink <= converter->limit;
}

bool pixels_pass(const Job *job, const Picture *picture, Converter *converter,
                 Passed *passed)
{
    *passed = (Passed){0};
    if (picture->format != FORMAT_JPEG || !picture->passable ||
        picture->turn != 1)
        return false;
    arena_reset(job->scratch);
    Str bytes, profile = {0};
    int most_ink = 0;
    if (!picture_bytes(&passed->arena, picture->path, &bytes) ||
        jpeg_check(job, bytes, job->scratch, &profile, &most_ink).code)
        return false; // and is reported when its pixels are asked for
    const Conversion *conversion =
        converter_find(converter, picture->model, profile);
    if (conversion_changes(conversion) || !is_within(converter, most_ink))
        return false;
    passed->profile = conversion_profile(conversion);
    passed->bytes = jpeg_plain(&passed->arena, bytes);
    return true;
}
