// The format of a picture, by what is in the file and not by its name.
#pragma once

#include "base/str.h"

typedef enum PictureFormat {
    FORMAT_OTHER, // nothing that is known here
    FORMAT_PNG,
    FORMAT_JPEG,
    FORMAT_GIF,
    FORMAT_WEBP,
    FORMAT_HEIC,
    FORMAT_AVIF,
    FORMAT_JPEG2000,
    FORMAT_TIFF,
    FORMAT_BMP,
    FORMAT_PSD,
    FORMAT_PDF,
    FORMAT_EPS,
    FORMAT_SVG,
} PictureFormat;

PictureFormat sniff_format(Str bytes);
// As people write it, such as WebP; "" for FORMAT_OTHER.
const char *sniff_name(PictureFormat format);
// The command that makes a PNG or a JPEG of such a file; "" if none is known.
Str sniff_remedy(Arena *arena, PictureFormat format, Str path);
