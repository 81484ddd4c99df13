// What fontconfig knows of this machine: hints for messages, and the families
// of a style that says fonts.system.
#pragma once

#include "style/style.h"

// Families that have the character, at most four: "A、B", "A, B"; empty if
// none.
Words installed_with(Arena *arena, uint32_t character);
// The file of a family; empty if it is not installed.
Str installed_file(Arena *arena, Str family);
// The faces of the family that is named in `family`, each as if it had been
// written at the node; without a regular one it is not installed.
void installed_faces(Arena *arena, FontFamily *family, const Node *node);
