// What guides the eye of a designer and is not for print: the grid of a page,
// its columns, the edge of a frame.
#pragma once

#include "layout/area.h"
#include "layout/page.h"

// Behind what is still to come on the page.
void guides_draw(const Job *job, Page *page, const Area *area);
// In red if the text is too high for it.
void guides_frame(const Job *job, Page *page, const Item *frame, bool over);
