// How the camera was held: the eight ways in which the rows of a file may lie
// in the picture that is looked at.
#pragma once

#include "base/str.h"

// EXIF's orientation, 1 to 8, of the bytes of an Exif segment behind
// "Exif\0\0"; 1 if it says none.
int turn_of(Str exif);

// Width and height are changed for each other.
bool turn_swaps(int turn);

typedef struct Pixel {
    int x, y;
} Pixel;

// Where a pixel of the file comes to lie in a picture of this size, as it is
// looked at.
Pixel turn_pixel(int turn, Pixel stored, int width, int height);
