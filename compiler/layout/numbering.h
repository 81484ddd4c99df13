// Numbers of headings and notes in the style's numbering.
#pragma once

#include "style/style.h"

// 一、 ① （一）, or nothing.
Str numbering_words(Arena *arena, Numbering numbering, int number);
