// What differs between two texts, as diff -u shows it.
#pragma once

#include "base/str.h"

void diff_print(Arena *arena, const char *path, Str before, Str after,
                FILE *out);
