// What the parts of a bulletin share while they are set; for them only.
//
//     set.c         the parts that an editor writes, and their order
//     plan.c        which of the others there are to be
//     part.c        how a part begins
//     grid.c        tables of what was derived
//     contents.c calendar.c figures.c combos.c charts.c index.c photo_list.c
//     link_list.c colophon.c    one part each
#pragma once

#include "blocks/kinds.h"
#include "layout/page.h"
#include "report/set.h"

struct Typesetter {
    const Job *job;
    const Report *report;
    const Facts *facts;
    const Style *style;
    Flows flows;
    Setter setter; // writes into the galley of the last flow
    Notes notes;
    Counters counters;
    Expander expander;
    Part part; // that is being set
    bool running;
    bool open;        // the last flow takes more text
    bool paginated;   // the last flow is on pages already
    int body_first;   // the flows of the body
    int toc_at;       // the flow before which contents go; -1: none
    bool toc_running; // running heads have begun there
    Box *toc_place;   // in the body, of a block that asks for it; or NULL
    Setter toc_setter;
    int body_pages; // how many they take; -1: not counted yet
    int rest;       // place in the sequence from which pages are needed
    bool in_body;   // its first part has begun
    Part *sequence; // of the style, with what the report insists on
    int parts;
    Pages *pages; // that those parts are set from
};

// A flow on pages of their own.
Flow *part_flow(Typesetter *t, const char *master);
// Goes on below the part before it where the style lets it.
Setter part_open(Typesetter *t, const char *master);
// The heading of a derived part: level 1 as a part, 2 as a block of the body.
void part_heading(const Typesetter *t, Setter *setter, const char *label,
                  int level);
// The same over all columns.
Setter part_span(const Setter *setter);
// What running heads say of the part; the boxes added after `first` are it.
void part_mark(Typesetter *t, Box **first, const char *label);
// What the style calls it in a report of this kind (stats_annual), else in any.
Str part_label(const Typesetter *t, const char *label);
Passage part_passage(const Job *job, Str words); // a passage of our own
// 商学院、外语学院: as the directory shortens them.
Str part_names(const Typesetter *t, EntryGroup group, Texts names);

// Whether the switches, the style and what there is let a part appear.
bool plan_shows(const Typesetter *t, Part part);
// Whether there is anything to make it from.
bool plan_has_matter(const Typesetter *t, Part part);
// Whether the report asks for it by `true`, wherever the style puts it.
bool plan_insists(const Typesetter *t, Part part);
bool calendar_is_dated(const Typesetter *t);
// Numbers of the key figures, the report's own totals among them.
typedef struct Figure {
    Str value, unit; // 26 篇
    Str of;          // what it counts
    Str from;        // where, or empty
} Figure;
typedef ARRAY_OF(Figure) Figures;
Figures figures_of(const Typesetter *t);

// A line of contents: words, a leader, the number of the page that a label is
// on.
typedef struct Listing {
    Str label;
    Str link; // "#label", or empty
} Listing;
int part_listing(Setter *setter, CopyMaker *words, const Listing *listing);

// A table of the style's design, of words that were derived.
typedef struct GridCell {
    Str words;
    const Passage *passage; // instead, or NULL
    Paint color;            // of a dot before the words; NO_PAINT: none
    Paint dot;              // a dot instead, which stands for the words
    bool names_row;
} GridCell;
// Double around the table, single below its head, half between groups of rows.
typedef enum GridRule { GRID_HALF, GRID_SINGLE, GRID_DOUBLE } GridRule;
// A row, or a rule where there are no cells.
typedef struct GridLine {
    const GridCell *cells;
    bool head;
    GridRule rule;
} GridLine;
typedef struct Grid {
    Setter *setter;
    Setter own;
    Length *widths; // as the columns would share the measure; 0: left out
    const Align *aligns;
    int columns;
    ARRAY_OF(GridLine) lines; // set when the table is closed
    int rows;                 // below the head, so far
    Box *name;                // of the group of rows that is being set
    Galley galley;            // the whole table
} Grid;
void grid_open(Grid *grid, Setter *setter, const Node *node);
Length grid_padding(const Grid *grid, int side); // of a cell
void grid_row(Grid *grid, const GridCell *cells, bool head);
void grid_rule(Grid *grid, GridRule kind);
void grid_close(Grid *grid);

// Each sets its part with a setter; as a block it is part of a section.
void set_figures(Typesetter *t, Setter *setter, int level);
void set_calendar(Typesetter *t, Setter *setter, int level);
void set_combos(Typesetter *t, Setter *setter, int level);
void set_charts(Typesetter *t, Setter *setter, int level);
void set_link_list(Typesetter *t, Setter *setter, int level);
void set_colophon(Typesetter *t, Setter *setter);
void set_contents(Typesetter *t);
// In the body: its place, and what comes there when all headings are set.
void keep_contents(Typesetter *t, Setter *setter);
void fill_contents(Typesetter *t);
void set_index(Typesetter *t, Setter *setter);
void set_photo_list(Typesetter *t, Setter *setter, int level);

// Pages that a name is on, in rising order: 3—5、8.
Str pages_words(Arena *arena, const int *pages, int count, Str comma,
                Str range);
