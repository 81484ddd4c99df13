// Feeds bytes to the readers of pictures: their heads, and their pixels for
// both media.
#define _GNU_SOURCE // for memfd_create()

#include <sys/mman.h>
#include <unistd.h>

#include "image/pixels.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void drop_bytes(void *context, Str bytes)
{
    *(size_t *)context += (size_t)bytes.n;
}

static void read_pixels(const Job *job, const Picture *picture, bool press)
{
    Converter converter = {.arena = job->arena, .press = press};
    Image image = {picture, {0, 0, picture->width, picture->height}};
    PixelQuery query = {.image = &image, .shrink = 1 + press};
    Pixels pixels;
    if (pixels_open(job, &query, &converter, &pixels)) {
        size_t count = 0;
        pixels_pack(&pixels, drop_bytes, &count);
    }
    pixels_close(&pixels);
    Passed passed;
    pixels_pass(job, picture, &converter, &passed);
    arena_free(&passed.arena);
    converter_close(&converter);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { ENOUGH_PIXELS = 1000 * 1000 }; // or it takes too long
    int file = memfd_create("picture", 0);
    if (file < 0 || write(file, data, size) != (ssize_t)size)
        return 0;
    char path[64];
    snprintf(path, sizeof path, "/proc/self/fd/%d", file);
    Arena arena = {0}, scratch = {0};
    Diag messages = {.arena = &arena};
    Sources sources = {.arena = &arena};
    Job job = {&arena, &scratch, &messages, &sources, NULL, NULL};
    Node node = {.text = S("a.jpg")};
    const Picture *picture = picture_read_path(&job, &node, path);
    if (picture && picture->width < ENOUGH_PIXELS / picture->height)
        for (int press = 0; press < 2; press++)
            read_pixels(&job, picture, press);
    close(file);
    arena_free(&scratch);
    arena_free(&arena);
    return 0;
}
