#include "base/color.h"

#include "base/length.h"

// Numbers of 0 to 100 (percent of ink) apart by blanks or commas, in ‰.
static bool inks(Str text, int *ink, int count)
{
    for (int i = 0; i < count; i++) {
        while (text.n && (text.s[0] == ' ' || text.s[0] == ','))
            text = str_slice(text, 1, text.n);
        int64_t value;
        if (!decimal_next(&text, &value) || value < 0 || value > 100 * 1024)
            return false;
        ink[i] = (int)scale_by(value, 10, 1024);
        if (text.n && text.s[0] == '%')
            text = str_slice(text, 1, text.n);
    }
    return str_trim(text).n == 0;
}

static bool hex(Str text, int *rgb)
{
    if (text.n != 7 || text.s[0] != '#')
        return false;
    for (int i = 0; i < 6; i++) {
        char c = text.s[1 + i];
        int digit = c >= '0' && c <= '9'   ? c - '0'
                    : c >= 'a' && c <= 'f' ? c - 'a' + 10
                    : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                           : -1;
        if (digit < 0)
            return false;
        rgb[i / 2] = rgb[i / 2] * 16 + digit;
    }
    return true;
}

// What stands between "name(" and ")", or an empty string.
static Str arguments(Str text, const char *name)
{
    if (!str_starts(text, name) || !str_ends(text, ")"))
        return (Str){0};
    return str_slice(text, (int)strlen(name), text.n - 1);
}

// "C=0 M=100 Y=90 K=5", as InDesign names its swatches.
static bool indesign(Str text, int *ink)
{
    static const char letters[] = "CMYK";
    for (int i = 0; i < 4; i++) {
        text = str_trim(text);
        int64_t value;
        if (text.n < 3 || text.s[0] != letters[i] || text.s[1] != '=')
            return false;
        text = str_slice(text, 2, text.n);
        if (!decimal_next(&text, &value) || value < 0 || value > 100 * 1024)
            return false;
        ink[i] = (int)scale_by(value, 10, 1024);
    }
    return str_trim(text).n == 0;
}

static bool light(Str text, int *rgb)
{
    for (int i = 0; i < 3; i++) {
        while (text.n && (text.s[0] == ' ' || text.s[0] == ','))
            text = str_slice(text, 1, text.n);
        int64_t value;
        if (!decimal_next(&text, &value) || value < 0 || value > 255 * 1024)
            return false;
        rgb[i] = (int)scale_by(value, 1, 1024);
    }
    return str_trim(text).n == 0;
}

void inks_limit(int *cmyk, int most)
{
    int colors = cmyk[0] + cmyk[1] + cmyk[2], room = most - cmyk[3];
    if (most <= 0 || colors <= room)
        return;
    room = room > 0 ? room : 0;
    for (int i = 0; i < 3; i++)
        cmyk[i] = (int)((int64_t)cmyk[i] * room / colors);
}

bool color_parse(Str text, Swatch *swatch)
{
    *swatch = (Swatch){0};
    text = str_trim(text);
    swatch->has_cmyk = inks(arguments(text, "cmyk("), swatch->cmyk, 4) ||
                       inks(arguments(text, "k("), &swatch->cmyk[3], 1) ||
                       indesign(text, swatch->cmyk);
    swatch->has_rgb =
        !swatch->has_cmyk &&
        (hex(text, swatch->rgb) || light(arguments(text, "rgb("), swatch->rgb));
    return swatch->has_cmyk || swatch->has_rgb;
}
