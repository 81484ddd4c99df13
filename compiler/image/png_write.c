// Pictures that are not photographs leave as PNG, without loss.
#include <png.h>

#include "image/pixels.h"

typedef struct PngWriter {
    BytesTaker *take;
    void *context;
} PngWriter;

static void write_bytes(png_structp png, png_bytep bytes, size_t count)
{
    PngWriter *writer = png_get_io_ptr(png);
    writer->take(writer->context, (Str){(const char *)bytes, (int)count});
}

static void flush_bytes(png_structp png)
{
    (void)png;
}

// Writing has no faults of the user; only memory may run out.
static void stop_writing(png_structp png, png_const_charp words)
{
    (void)png, (void)words;
    die_of_memory();
}

void pixels_png(const Pixels *pixels, BytesTaker *take, void *context)
{
    PngWriter writer = {take, context};
    bool grey = pixels->model == MODEL_GREY;
    ensure(pixels->model != MODEL_CMYK);
    png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, NULL,
                                              stop_writing, NULL);
    png_infop info = png ? png_create_info_struct(png) : NULL;
    if (!info)
        die_of_memory();
    png_set_write_fn(png, &writer, write_bytes, flush_bytes);
    png_set_IHDR(
        png, info, (png_uint_32)pixels->width, (png_uint_32)pixels->height, 8,
        grey ? PNG_COLOR_TYPE_GRAY : PNG_COLOR_TYPE_RGB, PNG_INTERLACE_NONE,
        PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    Arena arena = {0};
    uint8_t *row = NEW_ARRAY(&arena, uint8_t, 3 * pixels->width);
    for (int y = 0; y < pixels->height; y++) {
        pixels_row(pixels, y, row);
        png_write_row(png, row);
    }
    png_write_end(png, info);
    png_destroy_write_struct(&png, &info);
    arena_free(&arena);
}

bool png_save(const char *path, const uint8_t *bytes, int width, int height,
              bool grey)
{
    FILE *file = fopen(path, "wb");
    png_image image = {.version = PNG_IMAGE_VERSION,
                       .width = (png_uint_32)width,
                       .height = (png_uint_32)height,
                       .format = grey ? PNG_FORMAT_GRAY : PNG_FORMAT_RGB};
    bool written =
        file && png_image_write_to_stdio(&image, file, 0, bytes, 0, NULL);
    return file && fclose(file) == 0 && written;
}
