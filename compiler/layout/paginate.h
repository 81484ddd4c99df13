// Flows are cut into pages.
#pragma once

#include "layout/box.h"
#include "layout/page.h"

typedef struct Pager Pager;

// Flows are added to the pages in goes: what is set from the pages of the body
// comes after it.
Pager *paginate_begin(const Job *job, const Style *style, Pages *pages);
void paginate_flows(Pager *pager, const Flow *flows, int count);
void paginate_end(Pager *pager); // with blank pages, as the binding wants

// How many pages flows take by themselves.
int paginate_count(const Job *job, const Style *style, const Flow *flows,
                   int count);

// Puts a box and all that is in it onto a page, at a place from the top left
// of the trimmed page: its top left corner or, of a vertical line, its top
// right one.
// The item that was added last shows only within round corners.
void item_clip(const Job *job, Page *page, Length radius);
void page_place(const Job *job, const Sheet *sheet, Page *page, const Box *box,
                Point at);
