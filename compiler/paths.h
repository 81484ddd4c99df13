// Where styles, fonts and the project's root are found.
#pragma once

#include "base/job.h"
#include "compile.h"

typedef struct Paths {
    const char **styles;   // directories with styles, searched in this order
    const char *catalogue; // fonts.yaml, or NULL
    const char *root;      // includes and images may not leave it
} Paths;

Paths paths_find(Arena *arena, const Options *options);

// The report's path with another suffix, in the directory of -d.
const char *paths_output(Arena *arena, const Options *options,
                         const char *suffix);
// -o, else the report's name with the medium, the sheets and the pages in it.
const char *paths_drawn(Arena *arena, const Options *options,
                        const char *device, bool screen);
