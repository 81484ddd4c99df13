// The page that is being filled, and the notes at its foot; for paginate.c
// only.
#pragma once

#include "layout/area.h"
#include "layout/paginate.h"

struct Pager {
    const Job *job;
    const Style *style;
    Pages *pages;
    const Flow *flow;
    Area area;          // of the page that is being filled
    Length used;        // of its columns, from their top
    Galley *feet;       // the notes of each column
    Length apart;       // from the text to the notes
    const Topic *topic; // that lasts at its top
    bool topic_on_page; // one has begun on it
    bool counts;        // pages are only counted
};

Page *pager_page(const Pager *pager); // the last one
Page *pager_add(Pager *pager, const Master *master);
// A new page of the flow, ready to be filled.
void pager_next(Pager *pager);
// The type area that is filled from now on, with no notes at its foot yet.
void pager_open(Pager *pager, const Master *master, bool recto);
void pager_open_page(Pager *pager, const Page *page); // that of its master
// Notes come to their foot; below them nothing more can stand.
void pager_close(Pager *pager);
// A blank page, if what comes next begins on the other side.
void pager_turn(Pager *pager, Start start);

Length pager_room(const Pager *pager);           // left in its columns
Length pager_grid(const Pager *pager, Length y); // the next line of the grid
// Puts a box at a height of a column; of text, its notes go to the foot.
void pager_place(Pager *pager, const Box *box, int column, Length y);
void pager_set(Pager *pager, const Box *box, int column, Length y);
Box *pager_rule(const Pager *pager, Rule design, Length width);
