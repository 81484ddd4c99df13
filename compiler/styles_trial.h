// Reports of wkpdf's own, set in a style to see what becomes of them.
#pragma once

#include "layout/page.h"
#include "text/font.h"

typedef struct Tried {
    ARRAY_OF(Pages) all;
} Tried;

// The specimen, then the extremes; what their pages give cause for is said,
// with a note of what was tried.
Tried styles_try(const Job *job, const Style *style, Fonts *fonts,
                 const char *const *directories);

// A report of the specimen, beside the styles; NULL if it is not there.
const char *specimen_path(Arena *arena, const char *const *directories,
                          const char *file);
