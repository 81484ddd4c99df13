// Glyphs that stay together, and their neighbours: what the rules of spacing
// and of line ends speak of.
#pragma once

#include "text/paragraph.h"
#include "text/rules.h"

typedef struct Cell {
    Glyph *first, *last; // of a cluster
    const Run *run;
    const Char *letter; // its first character
    bool han;
} Cell;

// A pass over a paragraph's cells.
typedef struct Cells {
    Cell *at;
    int count;
    const Shaped *shaped;
    const Setting *setting;
    const Rules *rules;
} Cells;

static inline CharClass cell_kind(const Cell *cell)
{
    return cell->first->kind;
}

static inline Length cell_em(const Cell *cell)
{
    return cell->run->em;
}

// A full-width mark of one of the classes.
static inline bool cell_is(const Cell *cell, CharClass kind)
{
    return cell->first->wide && cell->first->kind == kind;
}

static inline bool cell_is_space(const Cell *cell)
{
    return cell->first->kind == CHAR_SPACE;
}

static inline bool cell_is_superior(const Cell *cell)
{
    return cell->run->phrase->look.superior;
}

// Joiners, soft hyphens and marks of direction: they have no width, and what
// stands on both sides of them is next to each other (C04).
static inline bool cell_is_hollow(const Cell *cell)
{
    uint32_t code = cell->letter->code;
    if (code < 0x200B || code > 0x2069) // most of any text
        return code == 0x00AD || code == 0xFEFF;
    return code <= 0x200F || (code >= 0x202A && code <= 0x202E) ||
           code >= 0x2060;
}

// Most pairs of a Chinese text: no rule about marks and letters is about them.
static inline bool cells_are_han(const Cell *left, const Cell *right)
{
    return left->han && right->han;
}

// Marks that stand at the end of what they belong to.
static inline bool cell_closes(const Cell *cell)
{
    return cell_is(cell, CHAR_CLOSING) || cell_is(cell, CHAR_COMMA) ||
           cell_is(cell, CHAR_STOP);
}

// Gives a mark its cell: `before` and `after` are the blanks that may go.
void mark_fit(const Cells *cells, Cell *cell);
bool mark_is_centred(const Cells *cells, const Cell *cell);
// Whether it closes up with a mark beside it.
bool mark_touches(const Cell *cell);
void mark_close_pair(const Cells *cells, Cell *left, Cell *right);
void mark_close_stacks(const Cells *cells);
// Afterwards, what lies between the ink of marks and the edge of a line.
void mark_find_rims(const Cells *cells);
void mark_join_dashes(const Cells *cells);

// H02: whether cell i is the blank between groups of three digits.
bool cell_parts_thousands(const Cells *cells, int i);
// B09, E12: whether cell i is the blank between a number and a unit such as km
// or °C.
bool cell_before_unit(const Cells *cells, int i);

// Sets the penalty of ending a line after each cell.
void text_kinsoku(const Cells *cells);
void text_addresses(const Cells *cells); // kinsoku ends with it
// Afterwards, for a heading: only between phrases.
void text_phrases(const Job *job, const Cells *cells);
// Afterwards, where words may be divided.
void text_hyphenate(const Cells *cells);
