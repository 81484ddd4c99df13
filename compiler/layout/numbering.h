// Numbers of headings and notes in the style's numbering.
#pragma once

#include "style/style.h"

// 一、 ① （一）, or nothing.
Str numbering_words(Arena *arena, Numbering numbering, int number);
// 2024年5月12日 as 二〇二四年五月十二日.
Str numbering_in_han(Arena *arena, Str words);
