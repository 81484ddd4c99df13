// The map from the codes of a font to what they say: ToUnicode.
#pragma once

#include "base/str.h"

typedef struct CodeText {
    int code;
    uint32_t character; // if it says one
    Str text;           // if it says more than one
} CodeText;

// The stream, for rows in rising order of their codes.
Str unicode_map(Arena *arena, const CodeText *rows, int count);
