// PNG: its chunks looked through here, its pixels read by libpng.
#include <setjmp.h>

#include <png.h>
#include <zlib.h>

#include "image/decode.h"

enum { SIGNATURE = 8, FRAME = 12 }; // a chunk's length, name and checksum

// One chunk at a place of the file.
typedef struct Chunk {
    Str name, data;
    uint32_t checksum;
} Chunk;

static uint32_t number_at(Str bytes, int at)
{
    const uint8_t *b = (const uint8_t *)bytes.s + at;
    return (uint32_t)b[0] << 24 | (uint32_t)b[1] << 16 | (uint32_t)b[2] << 8 |
           b[3];
}

// False if the file ends before it does.
static bool chunk_at(Str bytes, int at, Chunk *chunk)
{
    if (bytes.n - at < FRAME)
        return false;
    uint32_t length = number_at(bytes, at);
    if (length > (uint32_t)(bytes.n - at - FRAME))
        return false;
    int end = at + 8 + (int)length;
    chunk->name = str_slice(bytes, at + 4, at + 8);
    chunk->data = str_slice(bytes, at + 8, end);
    chunk->checksum = number_at(bytes, end);
    return true;
}

static Flaw breaks_off(const Job *job, int at)
{
    return (Flaw){WK504,
                  {zh(job, "PNG 图片在第 %d 字节处断了", at),
                   en(job, "the PNG breaks off at byte %d", at)}};
}

static Flaw damaged_chunk(const Job *job, int at)
{
    return (Flaw){WK504,
                  {zh(job, "PNG 图片坏了，从第 %d 字节起的一段不对", at),
                   en(job, "the PNG is damaged in the chunk at byte %d", at)}};
}

static bool whole(const Chunk *chunk)
{
    uLong sum = crc32(0, (const uint8_t *)chunk->name.s, 4);
    sum = crc32(sum, (const uint8_t *)chunk->data.s, (uInt)chunk->data.n);
    return (uint32_t)sum == chunk->checksum;
}

// Width, height, depth, colour type; false if there is no such PNG.
static bool take_header(const Chunk *chunk, Picture *picture)
{
    enum { GREY = 0, RGB = 2, PALETTE = 3, GREY_ALPHA = 4, RGB_ALPHA = 6 };
    if (!str_is(chunk->name, "IHDR") || chunk->data.n != 13)
        return false;
    uint32_t width = number_at(chunk->data, 0);
    uint32_t height = number_at(chunk->data, 4);
    int depth = chunk->data.s[8], type = chunk->data.s[9];
    if (width == 0 || height == 0 || width > INT32_MAX || height > INT32_MAX)
        return false;
    picture->width = (int)width;
    picture->height = (int)height;
    picture->model =
        type == GREY || type == GREY_ALPHA ? MODEL_GREY : MODEL_RGB;
    picture->bitmap = type == GREY && depth == 1;
    picture->alpha = type == GREY_ALPHA || type == RGB_ALPHA;
    return type == GREY || type == RGB || type == PALETTE ||
           type == GREY_ALPHA || type == RGB_ALPHA;
}

Flaw png_head(const Job *job, Str bytes, Picture *picture)
{
    Chunk chunk;
    for (int at = SIGNATURE;; at += FRAME + chunk.data.n) {
        if (!chunk_at(bytes, at, &chunk))
            return breaks_off(job, bytes.n);
        if (!whole(&chunk))
            return damaged_chunk(job, at);
        if (at == SIGNATURE && !take_header(&chunk, picture))
            return damaged_chunk(job, at);
        if (str_is(chunk.name, "tRNS")) {
            picture->alpha = true;
            picture->bitmap = false;
        }
        if (str_is(chunk.name, "IEND"))
            return (Flaw){0};
    }
}

typedef struct PngReader {
    const Job *job;
    Canvas *canvas;
    Arena arena; // of rows
    Str rest;    // not yet read
    png_structp png;
    png_infop info;
    int row; // that is being read
    jmp_buf stop;
} PngReader;

static void hear_error(png_structp png, png_const_charp words)
{
    (void)words;
    PngReader *reader = png_get_error_ptr(png);
    longjmp(reader->stop, 1);
}

// Checksums of what is not the picture, profiles that are known to be odd.
static void hear_warning(png_structp png, png_const_charp words)
{
    (void)png;
    (void)words;
}

static void give_bytes(png_structp png, png_bytep into, size_t count)
{
    PngReader *reader = png_get_io_ptr(png);
    if (count > (size_t)reader->rest.n)
        png_error(png, "");
    memcpy(into, reader->rest.s, count);
    reader->rest = str_slice(reader->rest, (int)count, reader->rest.n);
}

// Eight bits of grey or of red, green and blue, and of alpha if there is any.
static void ask_for_bytes(PngReader *reader)
{
    const Canvas *canvas = reader->canvas;
    png_set_expand(reader->png);
    png_set_scale_16(reader->png);
    if (canvas->model == MODEL_RGB)
        png_set_gray_to_rgb(reader->png);
    if (!canvas->picture->alpha)
        png_set_strip_alpha(reader->png);
    else
        png_set_add_alpha(reader->png, 255, PNG_FILLER_AFTER);
    png_set_interlace_handling(reader->png);
    png_read_update_info(reader->png, reader->info);
}

// An interlaced picture is there only when it has been read seven times.
static void read_rows(PngReader *reader)
{
    const Picture *picture = reader->canvas->picture;
    size_t length = png_get_rowbytes(reader->png, reader->info);
    bool all =
        png_get_interlace_type(reader->png, reader->info) != PNG_INTERLACE_NONE;
    size_t rows = all ? (size_t)picture->height : 1;
    uint8_t *at = NEW_ARRAY(&reader->arena, uint8_t, rows * length);
    int passes = all ? PNG_INTERLACE_ADAM7_PASSES : 1;
    for (int pass = 0; pass < passes; pass++) {
        for (int y = 0; y < picture->height; y++) {
            uint8_t *row = at + (all ? (size_t)y * length : 0);
            reader->row = y;
            png_read_row(reader->png, row, NULL);
            if (pass == passes - 1)
                canvas_row(reader->canvas, y, row);
        }
    }
    png_read_end(reader->png, NULL);
}

static bool same_size(PngReader *reader)
{
    const Canvas *canvas = reader->canvas;
    return png_get_image_width(reader->png, reader->info) ==
               (uint32_t)canvas->picture->width &&
           png_get_image_height(reader->png, reader->info) ==
               (uint32_t)canvas->picture->height;
}

static bool same_rows(PngReader *reader)
{
    return png_get_rowbytes(reader->png, reader->info) ==
           (size_t)reader->canvas->picture->width *
               (size_t)reader->canvas->channels;
}

static void take_profile(PngReader *reader, Str *profile)
{
    png_charp name;
    png_bytep bytes;
    png_uint_32 count;
    int packing;
    if (png_get_iCCP(reader->png, reader->info, &name, &packing, &bytes,
                     &count) == PNG_INFO_iCCP)
        *profile = str_copy(reader->job->scratch,
                            (Str){(const char *)bytes, (int)count});
}

// True if all was read.  What may change between the error and the return to
// it is in the reader and not in variables of this function.
static bool read_all(PngReader *reader, Str *profile)
{
    if (setjmp(reader->stop))
        return false;
    png_set_read_fn(reader->png, reader, give_bytes);
    png_set_user_limits(reader->png, INT32_MAX, INT32_MAX);
    png_read_info(reader->png, reader->info);
    if (!same_size(reader))
        return false;
    take_profile(reader, profile);
    ask_for_bytes(reader);
    if (!same_rows(reader))
        return false;
    read_rows(reader);
    return true;
}

Flaw png_read(const Job *job, Str bytes, Canvas *canvas, Str *profile)
{
    PngReader *reader = NEW(job->scratch, PngReader);
    reader->job = job;
    reader->canvas = canvas;
    reader->rest = bytes;
    reader->png = png_create_read_struct(PNG_LIBPNG_VER_STRING, reader,
                                         hear_error, hear_warning);
    reader->info = reader->png ? png_create_info_struct(reader->png) : NULL;
    if (!reader->info)
        die_of_memory();
    bool done = read_all(reader, profile);
    png_destroy_read_struct(&reader->png, &reader->info, NULL);
    arena_free(&reader->arena);
    if (done)
        return (Flaw){0};
    int percent = (int)((int64_t)reader->row * 100 / canvas->picture->height);
    return (Flaw){
        WK504,
        {zh(job, "PNG 图片坏了，读到画面的 %d%% 读不下去", percent),
         en(job, "the PNG is damaged after %d%% of its rows", percent)}};
}
