// Pictures in SVG: what is seen of them, upright and in sRGB, as JPEG or PNG.
#include "output/svg.h"

#include "image/pixels.h"

static void take_bytes(void *context, Str bytes)
{
    str_add(context, bytes);
}

bool svg_picture(const Job *job, const Item *item, int most_dpi,
                 Converter *converter, SvgPicture *picture)
{
    const Image *image = item->as.image;
    int dpi = window_dpi(image->window.width, item->width);
    PixelQuery query = {.image = image,
                        .shrink = dpi > most_dpi ? dpi / most_dpi : 1};
    for (int i = 0; i < 4; i++)
        query.ground[i] =
            (uint8_t)scale_by(item->fill_ink.amount[i], 255, 1000);
    bool photo = image->picture->format == FORMAT_JPEG;
    StrBuilder bytes = {.arena = job->arena};
    Pixels pixels;
    bool opened = pixels_open(job, &query, converter, &pixels);
    if (opened && photo)
        pixels_pack(&pixels, take_bytes, &bytes);
    else if (opened)
        pixels_png(&pixels, take_bytes, &bytes);
    pixels_close(&pixels);
    picture->type = photo ? "image/jpeg" : "image/png";
    picture->bytes = str_built(&bytes);
    return opened;
}

// RFC 4648.
static void add_base64(StrBuilder *out, Str bytes)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                  "abcdefghijklmnopqrstuvwxyz0123456789+/";
    for (int i = 0; i < bytes.n; i += 3) {
        unsigned group = 0;
        for (int k = 0; k < 3; k++)
            group = group << 8 |
                    (i + k < bytes.n ? (unsigned char)bytes.s[i + k] : 0);
        char four[4];
        for (int k = 0; k < 4; k++)
            four[k] =
                i + k > bytes.n ? '=' : letters[group >> (18 - 6 * k) & 63];
        str_add(out, (Str){four, 4});
    }
}

static void add_data(Svg *svg, const Item *item)
{
    StrBuilder *out = &svg->body;
    Arena arena = {0};
    Job job = *svg->device.job;
    job.arena = &arena;
    SvgPicture picture;
    if (svg_picture(&job, item, svg->host ? SVG_THUMB : SVG_DPI,
                    &svg->converter, &picture)) {
        str_addf(out, "data:%s;base64,", picture.type);
        add_base64(out, picture.bytes);
    } else {
        svg->failed = true;
    }
    arena_free(&arena);
}

void svg_image(Svg *svg, const Item *item)
{
    StrBuilder *out = &svg->body;
    str_add(out, S("<g"));
    svg_source(svg, item);
    str_add(out, S("><image preserveAspectRatio=\"none\""));
    svg_place(out, item);
    str_add(out, S(" href=\""));
    if (svg->host && svg->host->address)
        svg_escape(out,
                   svg->host->address(svg->host->context, item, svg->items));
    else
        add_data(svg, item);
    str_add(out, S("\"/><rect class=\"area\" fill=\"none\""));
    svg_place(out, item);
    str_add(out, S("/></g>\n"));
}
