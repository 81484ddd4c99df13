// styles show --origin: each value as it is written, with its file and line.
#pragma once

#include "style/style.h"

void style_origin(const Style *style, Arena *arena, FILE *out);

// As a person would write it: from where we are, if it is below.
Str path_shown(Arena *arena, const char *path);
