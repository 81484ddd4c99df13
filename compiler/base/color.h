// Colours: what a palette names, and how much of it is laid down.
#pragma once

#include "base/str.h"

// One colour in every form it was given in; ‰ of each ink, 0 to 255 of light.
typedef struct Swatch {
    Str name; // of the palette; empty for a colour written in place
    bool has_cmyk, has_rgb;
    int cmyk[4]; // ‰
    int rgb[3];
    Str spot;         // name of the ink, or empty
    int alternate[4]; // the spot in CMYK, ‰
} Swatch;

// What an item is painted with; a NULL swatch paints nothing.
typedef struct Paint {
    const Swatch *swatch;
    int tint; // ‰ of the swatch
} Paint;

#define NO_PAINT ((Paint){0})

// Takes away from C, M and Y, in proportion, what all four inks have more than
// `most`; black stays.  In any unit; 0: there is no limit.
void inks_limit(int *cmyk, int most);

// Colours written in place: "cmyk(0 100 90 5)", "C=0 M=100 Y=90 K=5", "k(60)",
// "#C8161D", "rgb(200 22 29)".  False if it is none of them.
bool color_parse(Str text, Swatch *swatch);
