// Pictures that came as a JPEG and had to be changed leave as one.
#include <stdio.h>

#include <jpeglib.h>

#include "image/pixels.h"

typedef struct JpegWriter {
    struct jpeg_compress_struct jpeg;
    struct jpeg_error_mgr errors;
    struct jpeg_destination_mgr destination;
    BytesTaker *take;
    void *context;
    uint8_t buffer[64 * 1024];
} JpegWriter;

static void start_buffer(j_compress_ptr jpeg)
{
    JpegWriter *writer = jpeg->client_data;
    writer->destination.next_output_byte = writer->buffer;
    writer->destination.free_in_buffer = sizeof writer->buffer;
}

// libjpeg wants the whole of the buffer written, whatever it says is free.
static boolean empty_buffer(j_compress_ptr jpeg)
{
    JpegWriter *writer = jpeg->client_data;
    writer->take(writer->context, (Str){(const char *)writer->buffer,
                                        (int)sizeof writer->buffer});
    start_buffer(jpeg);
    return TRUE;
}

static void end_buffer(j_compress_ptr jpeg)
{
    JpegWriter *writer = jpeg->client_data;
    size_t used = sizeof writer->buffer - writer->destination.free_in_buffer;
    writer->take(writer->context,
                 (Str){(const char *)writer->buffer, (int)used});
}

// Compressing has no faults of the user; only memory may run out.
static void stop_writing(j_common_ptr jpeg)
{
    (void)jpeg;
    die_of_memory();
}

static void start_writing(JpegWriter *writer, const Pixels *pixels)
{
    enum { QUALITY = 95 };
    static const J_COLOR_SPACE spaces[] = {[MODEL_GREY] = JCS_GRAYSCALE,
                                           [MODEL_RGB] = JCS_RGB,
                                           [MODEL_CMYK] = JCS_CMYK};
    struct jpeg_compress_struct *jpeg = &writer->jpeg;
    jpeg->err = jpeg_std_error(&writer->errors);
    writer->errors.error_exit = stop_writing;
    jpeg_create_compress(jpeg);
    jpeg->client_data = writer;
    jpeg->dest = &writer->destination;
    writer->destination.init_destination = start_buffer;
    writer->destination.empty_output_buffer = empty_buffer;
    writer->destination.term_destination = end_buffer;
    jpeg->image_width = (JDIMENSION)pixels->width;
    jpeg->image_height = (JDIMENSION)pixels->height;
    jpeg->input_components = model_channels(pixels->model);
    jpeg->in_color_space = spaces[pixels->model];
    jpeg_set_defaults(jpeg);
    jpeg_set_quality(jpeg, QUALITY, TRUE);
    for (int i = 0; i < jpeg->num_components; i++)
        jpeg->comp_info[i].h_samp_factor = jpeg->comp_info[i].v_samp_factor = 1;
    jpeg_start_compress(jpeg, TRUE);
}

void pixels_pack(const Pixels *pixels, BytesTaker *take, void *context)
{
    Arena arena = {0};
    JpegWriter *writer = NEW(&arena, JpegWriter);
    writer->take = take;
    writer->context = context;
    start_writing(writer, pixels);
    uint8_t *row = NEW_ARRAY(&arena, uint8_t, 4 * pixels->width);
    for (int y = 0; y < pixels->height; y++) {
        pixels_row(pixels, y, row);
        jpeg_write_scanlines(&writer->jpeg, &row, 1);
    }
    jpeg_finish_compress(&writer->jpeg);
    jpeg_destroy_compress(&writer->jpeg);
    arena_free(&arena);
}
