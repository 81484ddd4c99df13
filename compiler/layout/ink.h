// Paints become inks, for one medium: palette entries and tints turn into
// plates or light, overprint and rich black are decided, links stay or go.
// What a device draws is decided here and nowhere after.
#pragma once

#include "layout/page.h"

typedef enum Medium { MEDIUM_PRESS, MEDIUM_SCREEN } Medium;

// What the screen shows of a paint.
Ink ink_on_screen(Paint paint);

Pages ink(const Job *job, const Pages *pages, const Style *style,
          Medium medium);
