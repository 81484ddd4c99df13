// A line of the source with a mark under a piece of it.
#pragma once

#include "base/source.h"

typedef struct Excerpt {
    Span span; // what is marked: of it, what lies in the line
    int line;  // from 1
    Str label; // after the mark; may be empty
    int indent;
    bool color;
    bool wide_ambiguous; // “”…—· take two columns
} Excerpt;

// False if the line is not text that could be shown.
bool excerpt_print(const Excerpt *excerpt, FILE *out);
