#include "image/convert.h"

#include <lcms2.h>

#include "base/color.h"
#include "image/decode.h"
#include "image/srgb.h"

typedef void Step(const uint8_t *from, uint8_t *to);

struct Conversion {
    PictureModel from, to;
    bool keeps_light; // as its converter did when it was made
    Str profile;
    cmsHTRANSFORM transform; // or NULL
    Step *step;              // after it, or instead of it; or NULL
    int limit;               // of the four bytes of inks together; 0: none
    Str kept;                // profile that the colours keep
};

static void light_to_inks(const uint8_t *rgb, uint8_t *cmyk)
{
    int most = rgb[0] > rgb[1] ? rgb[0] : rgb[1];
    most = most > rgb[2] ? most : rgb[2];
    for (int i = 0; i < 3; i++)
        cmyk[i] =
            (uint8_t)(most ? ((most - rgb[i]) * 255 + most / 2) / most : 0);
    cmyk[3] = (uint8_t)(255 - most);
}

static void light_to_grey(const uint8_t *rgb, uint8_t *grey)
{
    *grey = (uint8_t)((rgb[0] + rgb[1] + rgb[2] + 1) / 3);
}

static void inks_to_light(const uint8_t *cmyk, uint8_t *rgb)
{
    for (int i = 0; i < 3; i++)
        rgb[i] = (uint8_t)(((255 - cmyk[i]) * (255 - cmyk[3]) + 127) / 255);
}

static const cmsColorSpaceSignature spaces[] = {
    [MODEL_GREY] = cmsSigGrayData,
    [MODEL_RGB] = cmsSigRgbData,
    [MODEL_CMYK] = cmsSigCmykData,
};
static const cmsUInt32Number layouts[] = {
    [MODEL_GREY] = TYPE_GRAY_8,
    [MODEL_RGB] = TYPE_RGB_8,
    [MODEL_CMYK] = TYPE_CMYK_8,
};

// NULL unless it is a profile of this kind of colour.
static cmsHPROFILE of_space(cmsHPROFILE profile, PictureModel model)
{
    if (!profile || cmsGetColorSpace(profile) == spaces[model])
        return profile;
    cmsCloseProfile(profile);
    return NULL;
}

static cmsHPROFILE embedded(Str bytes, PictureModel model)
{
    if (bytes.n == 0)
        return NULL;
    return of_space(cmsOpenProfileFromMem(bytes.s, (cmsUInt32Number)bytes.n),
                    model);
}

static cmsHPROFILE intended(const Converter *converter)
{
    if (!converter->intent)
        return NULL;
    return of_space(cmsOpenProfileFromFile(converter->intent, "r"), MODEL_CMYK);
}

static cmsHTRANSFORM transform(cmsHPROFILE from, PictureModel model,
                               cmsHPROFILE to, PictureModel target)
{
    return cmsCreateTransform(
        from, layouts[model], to, layouts[target], INTENT_RELATIVE_COLORIMETRIC,
        cmsFLAGS_BLACKPOINTCOMPENSATION | cmsFLAGS_NOCACHE);
}

// Most profiles of cameras say sRGB in their own words; what they do to some
// colours tells them from others.
static bool changes_little(cmsHTRANSFORM made)
{
    enum { STEP = 51, LITTLE = 2 };
    for (int i = 0; i < 6 * 6 * 6; i++) {
        uint8_t from[3] = {(uint8_t)(i / 36 * STEP),
                           (uint8_t)(i / 6 % 6 * STEP),
                           (uint8_t)(i % 6 * STEP)};
        uint8_t to[3];
        cmsDoTransform(made, from, to, 1);
        for (int c = 0; c < 3; c++)
            if (to[c] > from[c] + LITTLE || to[c] < from[c] - LITTLE)
                return false;
    }
    return true;
}

// As they are, with the profile that they have or that such light has.
static void keep_rgb(Converter *converter, Conversion *made)
{
    cmsHPROFILE own = embedded(made->profile, MODEL_RGB);
    made->kept = own ? made->profile : srgb_profile(converter->arena);
    if (own)
        cmsCloseProfile(own);
}

static void make_rgb(Converter *converter, Conversion *made)
{
    if (converter->press && converter->keeps_light) {
        keep_rgb(converter, made);
        return;
    }
    cmsHPROFILE own = embedded(made->profile, MODEL_RGB);
    cmsHPROFILE srgb = cmsCreate_sRGBProfile();
    cmsHPROFILE press = converter->press ? intended(converter) : NULL;
    if (press)
        made->transform =
            transform(own ? own : srgb, MODEL_RGB, press, MODEL_CMYK);
    else if (own)
        made->transform = transform(own, MODEL_RGB, srgb, MODEL_RGB);
    if (!press && made->transform && changes_little(made->transform)) {
        cmsDeleteTransform(made->transform);
        made->transform = NULL;
    }
    made->to = converter->press ? MODEL_CMYK : MODEL_RGB;
    if (converter->press && (!press || !made->transform))
        made->step = light_to_inks;
    if (own)
        cmsCloseProfile(own);
    if (press)
        cmsCloseProfile(press);
    cmsCloseProfile(srgb);
}

static void make_cmyk(Converter *converter, Conversion *made)
{
    made->to = converter->press ? MODEL_CMYK : MODEL_RGB;
    if (converter->press)
        return; // inks that someone has chosen
    cmsHPROFILE own = embedded(made->profile, MODEL_CMYK);
    cmsHPROFILE srgb = cmsCreate_sRGBProfile();
    if (!own)
        own = intended(converter);
    if (own) {
        made->transform = transform(own, MODEL_CMYK, srgb, MODEL_RGB);
        cmsCloseProfile(own);
    }
    if (!made->transform)
        made->step = inks_to_light;
    cmsCloseProfile(srgb);
}

const Conversion *converter_find(Converter *converter, PictureModel from,
                                 Str profile)
{
    for (int i = 0; i < converter->made.count; i++) {
        const Conversion *made = converter->made.at[i];
        if (made->from == from && made->step != light_to_grey &&
            made->keeps_light == converter->keeps_light &&
            str_equal(made->profile, profile))
            return made;
    }
    Conversion *made = NEW(converter->arena, Conversion);
    *PUSH(converter->arena, &converter->made) = made;
    made->from = made->to = from;
    made->keeps_light = converter->keeps_light;
    made->profile = str_copy(converter->arena, profile);
    if (converter->press && from != MODEL_GREY)
        made->limit = converter->limit * 255 / 1000;
    if (from == MODEL_RGB)
        make_rgb(converter, made);
    else if (from == MODEL_CMYK)
        make_cmyk(converter, made);
    return made;
}

const Conversion *converter_neutral(Converter *converter)
{
    for (int i = 0; i < converter->made.count; i++)
        if (converter->made.at[i]->step == light_to_grey)
            return converter->made.at[i];
    Conversion *made = NEW(converter->arena, Conversion);
    *PUSH(converter->arena, &converter->made) = made;
    made->from = MODEL_RGB;
    made->to = MODEL_GREY;
    made->step = light_to_grey;
    return made;
}

void converter_close(Converter *converter)
{
    for (int i = 0; i < converter->made.count; i++)
        if (converter->made.at[i]->transform)
            cmsDeleteTransform(converter->made.at[i]->transform);
    converter->made.count = 0;
}

PictureModel conversion_to(const Conversion *conversion)
{
    return conversion->to;
}

Str conversion_profile(const Conversion *conversion)
{
    return conversion->kept;
}

// A limit alone changes only what is over it.
bool conversion_changes(const Conversion *conversion)
{
    return conversion->transform || conversion->step;
}

static void limit_row(int limit, uint8_t *row, int count)
{
    for (int i = 0; i < count; i++, row += 4) {
        int cmyk[4] = {row[0], row[1], row[2], row[3]};
        inks_limit(cmyk, limit);
        for (int c = 0; c < 3; c++)
            row[c] = (uint8_t)cmyk[c];
    }
}

static void change_row(const Conversion *conversion, const uint8_t *from,
                       uint8_t *to, int count)
{
    int in = model_channels(conversion->from);
    int out = model_channels(conversion->to);
    if (conversion->transform)
        cmsDoTransform(conversion->transform, from, to, (cmsUInt32Number)count);
    else if (!conversion->step)
        memcpy(to, from, (size_t)(count * in));
    if (!conversion->step)
        return;
    // After a transform the light stands where the inks will: a step reads a
    // pixel before it writes one, and goes from the last to the first since
    // inks take more room; grey takes less, and goes the other way.
    const uint8_t *source = conversion->transform ? to : from;
    for (int k = 0; k < count; k++) {
        int i = out > in ? count - 1 - k : k;
        uint8_t pixel[4] = {0};
        memcpy(pixel, source + (size_t)i * (size_t)in, (size_t)in);
        conversion->step(pixel, to + (size_t)i * (size_t)out);
    }
}

void conversion_row(const Conversion *conversion, const uint8_t *from,
                    uint8_t *to, int count)
{
    change_row(conversion, from, to, count);
    if (conversion->limit && conversion->to == MODEL_CMYK)
        limit_row(conversion->limit, to, count);
}
