// What the printer cuts, folds and measures by, outside the trimmed page.
#pragma once

#include "layout/page.h"
#include "text/font.h"

// The pages with the marks that the style asks for, on media that have room
// for them.
Pages marks_add(const Job *job, const Pages *pages, const Style *style,
                Fonts *fonts);
