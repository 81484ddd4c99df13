// Readings in zhuyin, to the right of each Han.
#pragma once

#include "text/ruby.h"

enum { ZHUYIN_SIZE = 300, ZHUYIN_COLUMN = 500 }; // ‰ of the em

bool zhuyin_is(Str reading);
// The glyphs of a run of the reading; `symbol` counts those of its column that
// have been placed.
void zhuyin_place(const Making *making, const Ruby *ruby, const Run *run,
                  PlacedGlyph *placed, int *symbol);
