// JPEG: its pixels, read by libjpeg.
#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>

#include <jpeglib.h>

#include <jerror.h>

#include "image/decode.h"

typedef struct JpegReader {
    struct jpeg_decompress_struct jpeg; // first: libjpeg gives it back
    struct jpeg_error_mgr errors;
    struct jpeg_progress_mgr progress;
    jmp_buf stop;
    Str bytes;
    Canvas *canvas; // NULL: only to see whether all can be read
    Arena *arena;   // takes the profile, or NULL
    Str *profile;
    Arena rows;
    int most; // of four inks together in one pixel that was looked at
} JpegReader;

static void stop_reading(j_common_ptr jpeg)
{
    JpegReader *reader = jpeg->client_data;
    longjmp(reader->stop, 1);
}

// libjpeg goes on after damage and paints grey; we do not.
static void hear_message(j_common_ptr jpeg, int level)
{
    if (level >= 0)
        return;
    switch (jpeg->err->msg_code) {
    case JWRN_EXTRANEOUS_DATA: // padding that some cameras leave
    case JWRN_JFIF_MAJOR:
    case JWRN_ADOBE_XFORM:
    case JWRN_BOGUS_ICC:
        return;
    default:
        stop_reading(jpeg);
    }
}

static void say_nothing(j_common_ptr jpeg)
{
    (void)jpeg;
}

// A file of thousands of scans takes for ever; cameras write ten.
static void watch_scans(j_common_ptr jpeg)
{
    enum { MOST_SCANS = 200 };
    JpegReader *reader = jpeg->client_data;
    if (reader->jpeg.input_scan_number > MOST_SCANS)
        stop_reading(jpeg);
}

static void take_profile(JpegReader *reader)
{
    JOCTET *bytes;
    unsigned count;
    if (!reader->arena || !jpeg_read_icc_profile(&reader->jpeg, &bytes, &count))
        return;
    *reader->profile =
        str_copy(reader->arena, (Str){(const char *)bytes, (int)count});
    free(bytes);
}

static bool same_size(const JpegReader *reader)
{
    const Picture *picture = reader->canvas->picture;
    bool swaps = picture->turn >= 5;
    int width = swaps ? picture->height : picture->width;
    int height = swaps ? picture->width : picture->height;
    int channels = reader->jpeg.num_components;
    return (int)reader->jpeg.image_width == width &&
           (int)reader->jpeg.image_height == height &&
           channels == reader->canvas->channels;
}

static void invert(uint8_t *row, size_t count)
{
    for (size_t i = 0; i < count; i++)
        row[i] = (uint8_t)(255 - row[i]);
}

// Files of Adobe say what is left white.
static void note_ink(JpegReader *reader, const uint8_t *row)
{
    const struct jpeg_decompress_struct *jpeg = &reader->jpeg;
    for (JDIMENSION x = 0; x < jpeg->output_width; x++, row += 4) {
        int sum = row[0] + row[1] + row[2] + row[3];
        sum = jpeg->saw_Adobe_marker ? 4 * 255 - sum : sum;
        reader->most = sum > reader->most ? sum : reader->most;
    }
}

static void read_rows(JpegReader *reader)
{
    struct jpeg_decompress_struct *jpeg = &reader->jpeg;
    size_t length =
        (size_t)jpeg->output_width * (size_t)jpeg->output_components;
    uint8_t *row = NEW_ARRAY(&reader->rows, uint8_t, length);
    while (jpeg->output_scanline < jpeg->output_height) {
        int y = (int)jpeg->output_scanline;
        jpeg_read_scanlines(jpeg, &row, 1);
        if (!reader->canvas && jpeg->output_components == 4)
            note_ink(reader, row);
        if (!reader->canvas)
            continue;
        if (reader->canvas->picture->inverted)
            invert(row, length);
        canvas_row(reader->canvas, y, row);
    }
    jpeg_finish_decompress(jpeg);
}

static bool read_all(JpegReader *reader)
{
    struct jpeg_decompress_struct *jpeg = &reader->jpeg;
    if (setjmp(reader->stop))
        return false;
    jpeg_create_decompress(jpeg);
    jpeg->client_data = reader;
    jpeg->progress = &reader->progress;
    jpeg_mem_src(jpeg, (const uint8_t *)reader->bytes.s,
                 (unsigned long)reader->bytes.n);
    jpeg_save_markers(jpeg, JPEG_APP0 + 2, 0xFFFF);
    jpeg_read_header(jpeg, TRUE);
    take_profile(reader);
    if (reader->canvas && !same_size(reader))
        return false;
    if (!reader->canvas) { // the least work that looks at every code
        jpeg->scale_denom = 8;
        jpeg->do_fancy_upsampling = FALSE;
    }
    if (jpeg->num_components == 4)
        jpeg->out_color_space = JCS_CMYK;
    jpeg_start_decompress(jpeg);
    read_rows(reader);
    return true;
}

// Where it broke off: in a picture that is stored from top to bottom, how far
// down; else in the file.
static Flaw flaw_of(const Job *job, const JpegReader *reader)
{
    const struct jpeg_decompress_struct *jpeg = &reader->jpeg;
    if (jpeg->output_scanline > 0 && !jpeg->progressive_mode) {
        int percent =
            (int)((int64_t)jpeg->output_scanline * 100 / jpeg->output_height);
        return (Flaw){
            WK504,
            {zh(job, "JPEG 图片在画面的 %d%% 处断了", percent),
             en(job, "the JPEG breaks off after %d%% of its rows", percent)}};
    }
    size_t left = jpeg->src ? jpeg->src->bytes_in_buffer : 0;
    int at = left < (size_t)reader->bytes.n ? reader->bytes.n - (int)left : 0;
    if (jpeg->err->msg_code == JWRN_JPEG_EOF) // an end that libjpeg put there
        at = reader->bytes.n;
    return (Flaw){WK504,
                  {zh(job, "JPEG 图片坏了，读到第 %d 字节读不下去", at),
                   en(job, "the JPEG is damaged at byte %d", at)}};
}

static Flaw read_with(const Job *job, JpegReader *reader)
{
    reader->jpeg.err = jpeg_std_error(&reader->errors);
    reader->jpeg.client_data = reader;
    reader->errors.error_exit = stop_reading;
    reader->errors.emit_message = hear_message;
    reader->errors.output_message = say_nothing;
    reader->progress.progress_monitor = watch_scans;
    Flaw flaw = {0};
    if (!read_all(reader))
        flaw = flaw_of(job, reader);
    jpeg_destroy_decompress(&reader->jpeg);
    arena_free(&reader->rows);
    return flaw;
}

Flaw jpeg_read(const Job *job, Str bytes, Canvas *canvas, Str *profile)
{
    JpegReader *reader = NEW(job->scratch, JpegReader);
    reader->bytes = bytes;
    reader->canvas = canvas;
    reader->arena = job->scratch;
    reader->profile = profile;
    return read_with(job, reader);
}

Flaw jpeg_check(const Job *job, Str bytes, Arena *arena, Str *profile,
                int *most_ink)
{
    JpegReader *reader = NEW(job->scratch, JpegReader);
    reader->bytes = bytes;
    reader->arena = arena;
    reader->profile = profile;
    Flaw flaw = read_with(job, reader);
    if (most_ink)
        *most_ink = reader->most * 1000 / 255;
    return flaw;
}
