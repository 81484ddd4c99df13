// Web addresses, mail addresses and the like in running text, and where they
// may end a line (TYPOGRAPHY B23).
#include "text/cell.h"

// In the units of break.c.
enum {
    COST_SOLIDUS = 30, // after / or .
    COST_MARK = 60,    // after another mark
};

static bool in_address(uint32_t code)
{
    return code > ' ' && code < 0x7F;
}

// http://…, name@host, 10.1000/…; cell i is inside a row of such characters.
static bool tells_address(const Cells *cells, int start, int i)
{
    const Cell *cell = &cells->at[i];
    uint32_t code = cell->letter->code;
    if (i == start || i + 1 >= cells->count)
        return false;
    if (code == '/' && cell[-1].letter->code == '/')
        return i - start > 1 && cell[-2].letter->code == ':';
    bool doi = i - start > 3 && cells->at[start].letter->code == '1' &&
               cells->at[start + 1].letter->code == '0' &&
               cells->at[start + 2].letter->code == '.';
    if (code == '/' && doi)
        return true;
    CharClass before = cell_kind(cell - 1), after = cell_kind(cell + 1);
    return code == '@' && after == CHAR_LATIN &&
           (before == CHAR_LATIN || before == CHAR_DIGIT);
}

// The end of an address that begins at cell i, or i.
static int address_end(const Cells *cells, int i)
{
    int end = i;
    bool told = false;
    while (end < cells->count && in_address(cells->at[end].letter->code)) {
        told |= tells_address(cells, i, end);
        end++;
    }
    bool www = end - i > 4 && cells->at[i].letter->code == 'w' &&
               cells->at[i + 1].letter->code == 'w' &&
               cells->at[i + 3].letter->code == '.';
    return told || www ? end : i;
}

// B23: an address may end a line after its own marks, and anywhere in it if
// nothing else will do, but not inside %20.
static void open_address(const Cells *cells, int start, int end)
{
    for (int i = start; i + 2 < end; i++) {
        Glyph *glyph = cells->at[i].last;
        uint32_t code = cells->at[i].letter->code;
        CharClass next = cell_kind(&cells->at[i + 1]);
        bool word = next == CHAR_LATIN || next == CHAR_DIGIT;
        if (!word || glyph->penalty != BREAK_NEVER ||
            cells->at[i].run->phrase->look.nobr)
            continue;
        glyph->rule = RULE_ADDRESS;
        if (strchr("/.", (int)code))
            glyph->penalty = COST_SOLIDUS;
        else if (strchr("-_?&=#:@", (int)code))
            glyph->penalty = COST_MARK;
        else if (code != '%' &&
                 (i == start || cells->at[i - 1].letter->code != '%'))
            glyph->penalty = BREAK_LAST;
    }
}

void text_addresses(const Cells *cells)
{
    for (int i = 0; i < cells->count; i++) {
        if (!in_address(cells->at[i].letter->code))
            continue;
        int end = address_end(cells, i);
        if (end > i)
            open_address(cells, i, end);
        while (i + 1 < cells->count &&
               in_address(cells->at[i + 1].letter->code))
            i++;
    }
}
