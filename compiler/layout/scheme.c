#include "layout/scheme.h"

const Scheme schemes[] = {
    {"saddle", 2, 1, true, false},     {"saddle-4up", 2, 2, true, false},
    {"saddle-8up", 4, 2, true, false}, {"perfect", 2, 1, true, true},
    {"perfect-4up", 2, 2, true, true}, {"perfect-8up", 4, 2, true, true},
    {"2up", 2, 1, false, false},       {"4up", 2, 2, false, false},
    {"8up", 4, 2, false, false},       {0}};

// What folding makes of a sheet: from the top left of the front, then from
// that of the back, which is turned over sideways.
static const int once[] = {4, 1, 2, 3};
static const int twice[] = {5, 4, 8, 1, 3, 6, 2, 7};
static const int thrice[] = {5, 12, 9,  8, 4, 13, 16, 1,
                             7, 10, 11, 6, 2, 15, 14, 3};

int scheme_pages(const Scheme *scheme)
{
    return 2 * scheme->across * scheme->down;
}

int scheme_page(const Scheme *scheme, int count, Position position)
{
    int all = scheme_pages(scheme), half = all / 2;
    int at = (position.back ? half : 0) + position.row * scheme->across +
             position.column;
    if (!scheme->folds)
        return position.sheet * all + at + 1;
    const int *folded = half == 2 ? once : half == 4 ? twice : thrice;
    int page = folded[at];
    // A sheet has its first half before, its second behind those within it.
    return page <= half ? position.sheet * half + page
                        : count - position.sheet * half - (all - page);
}

int scheme_depth(int count, int page)
{
    int before = page - 1, behind = count - page;
    return (before < behind ? before : behind) / 2;
}

bool scheme_turns(const Scheme *scheme, Position position)
{
    return scheme->folds && scheme->down == 2 && position.row == 0;
}
