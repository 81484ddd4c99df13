// The colours of screens.
#pragma once

#include "base/str.h"

// An ICC profile of sRGB, the same bytes at any time.
Str srgb_profile(Arena *arena);
