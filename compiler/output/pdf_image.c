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
    enum { BITMAP = 4 }; // bits are small, and their edges are seen
    int dpi = window_dpi(item->as.image->window.width, item->width);
    int most = images->most_dpi;
    if (item->as.image->picture->bitmap)
        most *= BITMAP;
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

typedef struct Head {
    int width, height;
    PictureModel model;
    Str profile; // of light that the press gets as it is; else empty
    int bits;    // of a sample
} Head;

// Pictures of one camera share its profile.
static PdfObject *profile_object(PdfImages *images, Str profile)
{
    for (int i = 0; i < images->profiles.count; i++)
        if (str_equal(images->profiles.at[i].bytes, profile))
            return images->profiles.at[i].object;
    PdfObject *object = object_add_stream(images->file, profile, PACK_WELL);
    object_entry(object, "/N 3");
    Str kept = str_copy(images->arena, profile);
    *PUSH(images->arena, &images->profiles) = (PdfProfile){kept, object};
    return object;
}

static void write_head(PdfObject *object, const Head *head,
                       const PdfObject *profile)
{
    static const char *const spaces[] = {[MODEL_GREY] = "/DeviceGray",
                                         [MODEL_RGB] = "/DeviceRGB",
                                         [MODEL_CMYK] = "/DeviceCMYK"};
    object_entry(object, "/Type /XObject /Subtype /Image");
    object_entry(object, "/Width %d /Height %d", head->width, head->height);
    if (profile)
        object_entry(object, "/ColorSpace [/ICCBased %d 0 R]",
                     object_number(profile));
    else
        object_entry(object, "/ColorSpace %s", spaces[head->model]);
    object_entry(object, "/BitsPerComponent %d", head->bits);
}

static PdfObject *begin_image(PdfImages *images, Packing pack, const Head *head)
{
    PdfObject *profile =
        head->profile.n ? profile_object(images, head->profile) : NULL;
    PdfObject *object = object_begin_stream(images->file, pack);
    write_head(object, head, profile);
    return object;
}

// The bytes of the camera, as they are.
static PdfObject *add_passed(PdfImages *images, const Picture *picture,
                             const Passed *passed)
{
    Head head = {picture->width, picture->height, picture->model,
                 passed->profile, 8};
    PdfObject *object = begin_image(images, PACK_NONE, &head);
    object_entry(object, "/Filter /DCTDecode");
    if (picture->inverted)
        object_entry(object, "/Decode [1 0 1 0 1 0 1 0]");
    object_stream(object, passed->bytes);
    object_end_stream(object);
    return object;
}

static void add_bytes(void *object, Str bytes)
{
    object_stream(object, bytes);
}

// Bytes of black and white into bits, in place; gives their bytes.
static int pack_bits(uint8_t *row, int count)
{
    for (int x = 0; x < count; x++) {
        int bit = 0x80 >> x % 8;
        int had = x % 8 ? row[x / 8] : 0;
        row[x / 8] = (uint8_t)(row[x] & 0x80 ? had | bit : had);
    }
    return (count + 7) / 8;
}

static void add_rows(PdfObject *object, const Pixels *pixels, int bits)
{
    Arena arena = {0};
    int length = pixels->width * model_channels(pixels->model);
    uint8_t *row = NEW_ARRAY(&arena, uint8_t, length);
    for (int y = 0; y < pixels->height; y++) {
        pixels_row(pixels, y, row);
        int count = bits == 1 ? pack_bits(row, length) : length;
        object_stream(object, (Str){(const char *)row, count});
    }
    arena_free(&arena);
}

static PdfObject *add_converted(PdfImages *images, const Pixels *pixels,
                                const PdfImage *wanted)
{
    const Picture *picture = wanted->image->picture;
    bool photo = picture->format == FORMAT_JPEG;
    bool bits = picture->bitmap && wanted->shrink == 1;
    Head head = {pixels->width, pixels->height, pixels->model,
                 conversion_profile(pixels->conversion), bits ? 1 : 8};
    PdfObject *object =
        begin_image(images, photo ? PACK_NONE : PACK_WELL, &head);
    if (photo) {
        object_entry(object, "/Filter /DCTDecode");
        pixels_pack(pixels, add_bytes, object);
    } else {
        add_rows(object, pixels, head.bits);
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
    Passed passed = {0};
    PdfObject *object = NULL;
    if (is_whole(wanted->image) && wanted->shrink == 1 &&
        pixels_pass(images->job, picture, &images->converter, &passed))
        object = add_passed(images, picture, &passed);
    arena_free(&passed.arena);
    if (object)
        return object;
    Pixels pixels;
    PixelQuery query = {.image = wanted->image, .shrink = wanted->shrink};
    memcpy(query.ground, wanted->ground, sizeof query.ground);
    if (pixels_open(images->job, &query, &images->converter, &pixels))
        object = add_converted(images, &pixels, wanted);
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
    // Light that shines through mixes with ink, and so becomes ink.
    images->converter.press = item->fill_ink.kind == INK_PROCESS;
    images->converter.keeps_light =
        images->keeps_light && !wanted.image->picture->alpha;
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
