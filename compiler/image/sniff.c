#include "image/sniff.h"

typedef struct Signature {
    PictureFormat format;
    int at; // the byte where it stands
    Str bytes;
} Signature;

#define SIGN(format, at, bytes)                                                \
    {                                                                          \
        format, at,                                                            \
        {                                                                      \
            bytes, (int)sizeof(bytes) - 1                                      \
        }                                                                      \
    }
static const Signature signatures[] = {
    SIGN(FORMAT_PNG, 0, "\x89PNG\r\n\x1A\n"),
    SIGN(FORMAT_JPEG, 0, "\xFF\xD8\xFF"),
    SIGN(FORMAT_GIF, 0, "GIF8"),
    SIGN(FORMAT_WEBP, 8, "WEBP"),
    SIGN(FORMAT_HEIC, 4, "ftypheic"),
    SIGN(FORMAT_HEIC, 4, "ftypheix"),
    SIGN(FORMAT_HEIC, 4, "ftyphevc"),
    SIGN(FORMAT_HEIC, 4, "ftypmif1"),
    SIGN(FORMAT_HEIC, 4, "ftypmsf1"),
    SIGN(FORMAT_AVIF, 4, "ftypavif"),
    SIGN(FORMAT_JPEG2000, 4, "jP  \r\n\x87\n"),
    SIGN(FORMAT_JPEG2000, 0, "\xFF\x4F\xFF\x51"),
    SIGN(FORMAT_TIFF, 0, "II*\0"),
    SIGN(FORMAT_TIFF, 0, "MM\0*"),
    SIGN(FORMAT_BMP, 0, "BM"),
    SIGN(FORMAT_PSD, 0, "8BPS"),
    SIGN(FORMAT_PDF, 0, "%PDF-"),
    SIGN(FORMAT_EPS, 0, "%!PS"),
    SIGN(FORMAT_SVG, 0, "<svg"),
};
#undef SIGN

// SVG may begin with a declaration of XML and comments.
static bool is_svg(Str bytes)
{
    Str head = str_trim(str_slice(bytes, 0, bytes.n < 1024 ? bytes.n : 1024));
    if (str_starts(head, "\xEF\xBB\xBF"))
        head = str_slice(head, 3, head.n);
    return head.n && head.s[0] == '<' && str_find(head, S("<svg")) >= 0;
}

PictureFormat sniff_format(Str bytes)
{
    for (int i = 0; i < countof(signatures); i++) {
        const Signature *sign = &signatures[i];
        int end = sign->at + sign->bytes.n;
        if (bytes.n >= end && memcmp(bytes.s + sign->at, sign->bytes.s,
                                     (size_t)sign->bytes.n) == 0)
            return sign->format;
    }
    return is_svg(bytes) ? FORMAT_SVG : FORMAT_OTHER;
}

typedef struct FormatRow {
    const char *name;
    const char *before, *after; // the command, with the two names inside
    const char *suffix;         // of what it makes
} FormatRow;

static const FormatRow format_rows[] = {
    [FORMAT_OTHER] = {"", NULL, "", ""},
    [FORMAT_PNG] = {"PNG", NULL, "", ""},
    [FORMAT_JPEG] = {"JPEG", "convert", "", ".png"},
    [FORMAT_GIF] = {"GIF", "convert", "[0]", ".png"},
    [FORMAT_WEBP] = {"WebP", "dwebp", " -o", ".png"},
    [FORMAT_HEIC] = {"HEIC", "heif-convert", "", ".jpg"},
    [FORMAT_AVIF] = {"AVIF", "heif-convert", "", ".jpg"},
    [FORMAT_JPEG2000] = {"JPEG 2000", "convert", "", ".png"},
    [FORMAT_TIFF] = {"TIFF", "convert", "[0]", ".png"},
    [FORMAT_BMP] = {"BMP", "convert", "", ".png"},
    [FORMAT_PSD] = {"PSD", "convert", "[0]", ".png"},
    [FORMAT_PDF] = {"PDF", "pdftoppm -png -r 600 -singlefile", "", ""},
    [FORMAT_EPS] = {"EPS", "convert -density 600", "", ".png"},
    [FORMAT_SVG] = {"SVG", "rsvg-convert -d 600 -p 600 -o", NULL, ".png"},
};

const char *sniff_name(PictureFormat format)
{
    return format_rows[format].name;
}

Str sniff_remedy(Arena *arena, PictureFormat format, Str path)
{
    const FormatRow *row = &format_rows[format];
    if (!row->before)
        return (Str){0};
    const char *slash = strrchr(path.s, '/');
    const char *dot = strrchr(slash ? slash : path.s, '.');
    int stem = dot ? (int)(dot - path.s) : path.n;
    // Not onto itself, when only the name was wrong.
    bool itself = dot && strcmp(dot, row->suffix) == 0;
    Str made = str_format(arena, "%.*s%s%s", stem, path.s, itself ? "-2" : "",
                          row->suffix);
    if (!row->after) // the new name comes first
        return str_format(arena, "%s %.*s %.*s", row->before, STR(made),
                          STR(path));
    return str_format(arena, "%s %.*s%s %.*s", row->before, STR(path),
                      row->after, STR(made));
}
