// Plates as Ghostscript writes them: grey, eight bits, not compressed.
#pragma once

#include "base/arena.h"

typedef struct Plate {
    int width, height;
    uint8_t *ink; // row by row; 255 is full ink
} Plate;

// False if the file is of another kind or broken.
bool tiff_read(Arena *arena, const char *path, Plate *plate);
