// A set of names, each with the number it was given when it was first added.
#pragma once

#include "base/str.h"

typedef struct Names {
    ARRAY_OF(Str) all;
    int *slots; // number + 1, or 0; a power of two of them
    int room;
} Names;

// The number of a name, which is the count of all before if it is new.
int names_add(Arena *arena, Names *names, Str name);
int names_find(const Names *names, Str name); // or -1
