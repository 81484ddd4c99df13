#include "output/pdf_image.h"

// A share of full ink or light as a byte; spots never lie under a picture.
static void take_ground(const Ink *ink, uint8_t *ground)
{
    for (int i = 0; i < 4; i++)
        ground[i] = (uint8_t)scale_by(ink->amount[i], 255, 1000);
}

// So many pixels by so many become one, as the press would not show more.
static int shrink_of(const PdfImages *images, const Item *item)
{
    int dpi = window_dpi(item->as.image->window.width, item->width);
    int most = images->most_dpi;
    return most > 0 && dpi > most ? (dpi + most - 1) / most : 1;
}

static bool same_image(const PdfImage *one, const PdfImage *other)
{
    const Picture *picture = one->image->picture;
    return strcmp(picture->path, other->image->picture->path) == 0 &&
           memcmp(&one->image->window, &other->image->window, sizeof(Window)) ==
               0 &&
           one->shrink == other->shrink &&
           (!picture->alpha ||
            memcmp(one->ground, other->ground, sizeof one->ground) == 0);
}

static void write_head(PdfObject *object, int width, int height,
                       PictureModel model)
{
    static const char *const spaces[] = {[MODEL_GREY] = "/DeviceGray",
                                         [MODEL_RGB] = "/DeviceRGB",
                                         [MODEL_CMYK] = "/DeviceCMYK"};
    object_entry(object, "/Type /XObject /Subtype /Image");
    object_entry(object, "/Width %d /Height %d", width, height);
    object_entry(object, "/ColorSpace %s /BitsPerComponent 8", spaces[model]);
}

// The bytes of the camera, as they are.
static PdfObject *add_passed(PdfImages *images, const Picture *picture,
                             Str bytes)
{
    PdfObject *object = object_begin_stream(images->file, PACK_NONE);
    write_head(object, picture->width, picture->height, picture->model);
    object_entry(object, "/Filter /DCTDecode");
    if (picture->inverted)
        object_entry(object, "/Decode [1 0 1 0 1 0 1 0]");
    object_stream(object, bytes);
    object_end_stream(object);
    return object;
}

static void add_bytes(void *object, Str bytes)
{
    object_stream(object, bytes);
}

static PdfObject *add_converted(PdfImages *images, const Pixels *pixels,
                                PictureFormat format)
{
    bool photo = format == FORMAT_JPEG;
    PdfObject *object =
        object_begin_stream(images->file, photo ? PACK_NONE : PACK_WELL);
    write_head(object, pixels->width, pixels->height, pixels->model);
    if (photo) {
        object_entry(object, "/Filter /DCTDecode");
        pixels_pack(pixels, add_bytes, object);
    } else {
        int length = pixels->width * model_channels(pixels->model);
        Arena arena = {0};
        uint8_t *row = NEW_ARRAY(&arena, uint8_t, length);
        for (int y = 0; y < pixels->height; y++) {
            pixels_row(pixels, y, row);
            object_stream(object, (Str){(const char *)row, length});
        }
        arena_free(&arena);
    }
    object_end_stream(object);
    return object;
}

static bool is_whole(const Image *image)
{
    Window window = image->window;
    return window.x == 0 && window.y == 0 &&
           window.width == image->picture->width &&
           window.height == image->picture->height;
}

static PdfObject *add_image(PdfImages *images, const PdfImage *wanted)
{
    const Picture *picture = wanted->image->picture;
    Arena arena = {0};
    Str bytes;
    PdfObject *object = NULL;
    if (is_whole(wanted->image) && wanted->shrink == 1 &&
        pixels_pass(images->job, picture, &images->converter, &arena, &bytes))
        object = add_passed(images, picture, bytes);
    arena_free(&arena);
    if (object)
        return object;
    Pixels pixels;
    PixelQuery query = {.image = wanted->image, .shrink = wanted->shrink};
    memcpy(query.ground, wanted->ground, sizeof query.ground);
    if (pixels_open(images->job, &query, &images->converter, &pixels))
        object = add_converted(images, &pixels, picture->format);
    pixels_close(&pixels);
    return object;
}

int pdf_image_of(PdfImages *images, const Item *item)
{
    PdfImage wanted = {.image = item->as.image,
                       .shrink = shrink_of(images, item),
                       .number = images->images.count + 1,
                       .on_page = true};
    take_ground(&item->fill_ink, wanted.ground);
    for (int i = 0; i < images->images.count; i++) {
        PdfImage *had = &images->images.at[i];
        if (same_image(had, &wanted)) {
            had->on_page = true;
            return had->number;
        }
    }
    images->converter.press = item->fill_ink.kind == INK_PROCESS;
    wanted.object = add_image(images, &wanted);
    if (!wanted.object) {
        images->failed = true;
        return 0;
    }
    *PUSH(images->arena, &images->images) = wanted;
    return wanted.number;
}

void pdf_image_resources(PdfImages *images, StrBuilder *resources)
{
    bool any = false;
    for (int i = 0; i < images->images.count; i++) {
        PdfImage *image = &images->images.at[i];
        if (!image->on_page)
            continue;
        str_addf(resources, "%s/Im%d %d 0 R", any ? " " : "/XObject <<",
                 image->number, object_number(image->object));
        any = true;
        image->on_page = false;
    }
    if (any)
        str_add(resources, S(">>"));
}
