// Our own small drawings, one for each kind of event.
#pragma once

#include "layout/box.h"

// A drawing of that size in one colour; NULL if there is none of the name.
Box *icon_box(Arena *arena, Str name, Length size, Paint paint);
