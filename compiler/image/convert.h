// Colours of pictures become those of a medium.
//
// Grey stays grey, CMYK stays CMYK on the press, and light without a profile
// is sRGB.  Profiles are obeyed with relative intent and the black point
// compensated.  Without a profile of the press, light becomes inks as in
// layout/ink.c: what the three have in common is black ink alone.  Of all inks
// together there is never more than the limit.
#pragma once

#include "image/picture.h"

typedef struct Conversion Conversion;

// Those of one medium; they are slow to make and are kept.
typedef struct Converter {
    Arena *arena;
    bool press;
    bool keeps_light;   // of the press: RGB stays, with its profile
    const char *intent; // the profile of the press, a path; or NULL
    int limit;          // ‰ of all inks together; 0: none
    ARRAY_OF(Conversion *) made;
} Converter;

// Of pictures with this profile, or with none if it is empty.
const Conversion *converter_find(Converter *converter, PictureModel from,
                                 Str profile);
// Of light whose pixels are all neutral: on the press grey, which is black ink
// alone, and never four inks that have to balance.
const Conversion *converter_neutral(Converter *converter);
void converter_close(Converter *converter);

PictureModel conversion_to(const Conversion *conversion);
bool conversion_changes(const Conversion *conversion);
// That of light which the press gets as it is; else empty.
Str conversion_profile(const Conversion *conversion);
// Pixels without alpha.
void conversion_row(const Conversion *conversion, const uint8_t *from,
                    uint8_t *to, int count);
