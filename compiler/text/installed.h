// What fontconfig knows of this machine: hints for messages, nothing else.
#pragma once

#include "base/job.h"

// Families that have the character, at most four: "A、B", "A, B"; empty if
// none.
Words installed_with(Arena *arena, uint32_t character);
// The file of a family; empty if it is not installed.
Str installed_file(Arena *arena, Str family);
