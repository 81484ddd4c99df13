// What the PDF says of a CFF font: its character collection, and the CID of
// each glyph.  FreeType knows as much, but lists all 65,535 before it answers.
#pragma once

#include "base/arena.h"
#include "base/str.h"

// Glyphs whose CIDs follow one another; up to the next row.
typedef struct CidRow {
    uint16_t glyph, cid;
} CidRow;

typedef struct Cff {
    bool keyed;             // by CID; else nothing of what follows is known
    Str registry, ordering; // slices of the table
    int supplement;
    CidRow *rows; // in the order of glyphs
    int row_count;
} Cff;

// False if the table is damaged.
bool cff_read(Arena *arena, Str table, Cff *cff);
uint16_t cff_cid(const Cff *cff, uint32_t glyph);
