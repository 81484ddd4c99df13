// Rows of a file become the upright pixels of a window.
#include "image/decode.h"
#include "image/turn.h"

int model_channels(PictureModel model)
{
    static const int channels[] = {
        [MODEL_GREY] = 1, [MODEL_RGB] = 3, [MODEL_CMYK] = 4};
    return channels[model];
}

Canvas canvas_new(Arena *arena, const Picture *picture, PictureModel model,
                  Window window)
{
    Canvas canvas = {.picture = picture, .window = window, .model = model};
    canvas.channels = model_channels(model) + picture->alpha;
    size_t pixels = (size_t)window.width * (size_t)window.height;
    canvas.at = NEW_ARRAY(arena, uint8_t, pixels * (size_t)canvas.channels);
    return canvas;
}

static uint8_t *pixel_at(const Canvas *canvas, int x, int y)
{
    size_t number = (size_t)y * (size_t)canvas->window.width + (size_t)x;
    return canvas->at + number * (size_t)canvas->channels;
}

static void put_turned(Canvas *canvas, int y, const uint8_t *row)
{
    const Picture *picture = canvas->picture;
    const Window *window = &canvas->window;
    size_t channels = (size_t)canvas->channels;
    int count = turn_swaps(picture->turn) ? picture->height : picture->width;
    for (int x = 0; x < count; x++) {
        Pixel seen = turn_pixel(picture->turn, (Pixel){x, y}, picture->width,
                                picture->height);
        seen.x -= window->x;
        seen.y -= window->y;
        if (seen.x >= 0 && seen.x < window->width && seen.y >= 0 &&
            seen.y < window->height)
            memcpy(pixel_at(canvas, seen.x, seen.y), row + (size_t)x * channels,
                   channels);
    }
}

void canvas_row(Canvas *canvas, int y, const uint8_t *row)
{
    const Window *window = &canvas->window;
    size_t channels = (size_t)canvas->channels;
    if (canvas->picture->turn != 1) {
        put_turned(canvas, y, row);
        return;
    }
    if (y < window->y || y >= window->y + window->height)
        return;
    memcpy(pixel_at(canvas, 0, y - window->y),
           row + (size_t)window->x * channels,
           (size_t)window->width * channels);
}

// The mean of a square of pixels; at the edges of what is left of it.
static void shrink_pixel(const Canvas *canvas, int by, int x, int y,
                         uint8_t *into)
{
    int right = x + by < canvas->window.width ? x + by : canvas->window.width;
    int foot = y + by < canvas->window.height ? y + by : canvas->window.height;
    uint32_t count = (uint32_t)((right - x) * (foot - y));
    for (int c = 0; c < canvas->channels; c++) {
        uint32_t sum = count / 2;
        for (int j = y; j < foot; j++)
            for (int i = x; i < right; i++)
                sum += pixel_at(canvas, i, j)[c];
        into[c] = (uint8_t)(sum / count);
    }
}

// In place: what is written never overtakes what is still to be read.
void canvas_shrink(Canvas *canvas, int by)
{
    if (by < 2)
        return;
    uint8_t *into = canvas->at;
    for (int y = 0; y < canvas->window.height; y += by) {
        for (int x = 0; x < canvas->window.width; x += by) {
            uint8_t pixel[5];
            shrink_pixel(canvas, by, x, y, pixel);
            memcpy(into, pixel, (size_t)canvas->channels);
            into += canvas->channels;
        }
    }
    canvas->window.width = (canvas->window.width + by - 1) / by;
    canvas->window.height = (canvas->window.height + by - 1) / by;
}
