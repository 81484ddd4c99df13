// Flows are cut into pages.
#pragma once

#include "layout/box.h"
#include "layout/page.h"

Pages paginate(const Job *job, const Flows *flows, const Style *style);

// Puts a box and all that is in it onto a page, at a place from the top left
// of the trimmed page: its top left corner or, of a vertical line, its top
// right one.
void page_place(const Job *job, const Sheet *sheet, Page *page, const Box *box,
                Point at);
