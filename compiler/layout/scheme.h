// Which page stands where on a sheet that is printed on both sides.
#pragma once

#include "base/str.h"

typedef struct Scheme {
    const char *name; // of --impose
    int across, down; // pages on one side
    bool folds;       // else pages follow one another as they are read
    bool in_sections; // sections lie on one another; else all in the first
} Scheme;

extern const Scheme schemes[]; // ended by one without a name

// A place on one of the sheets that lie in one another.
typedef struct Position {
    int sheet; // from 0, the outermost
    bool back;
    int row, column;
} Position;

// Pages on both sides of a sheet.
int scheme_pages(const Scheme *scheme);
// The page, from 1, of a section that has `count` of them.
int scheme_page(const Scheme *scheme, int count, Position position);
// How many leaves lie around the one with the page.
int scheme_depth(int count, int page);
// Whether the page stands on its head, so that heads meet at the fold.
bool scheme_turns(const Scheme *scheme, Position position);
