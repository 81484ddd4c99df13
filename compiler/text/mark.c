// Full-width marks: the body of each in its cell, and what two of them take
// together (TYPOGRAPHY A03, A09 to A12, C02, C14).
#include "text/cell.h"

#include "text/session.h"

// What two of ？！ take (A12): the words of the key `stack`.
enum { STACK_CLOSE, STACK_GB, STACK_FULL };

enum { INK_TOLERANCE = 30 }; // ‰ of the em that ink may leave its half cell

static bool is_upright(const Cell *cell)
{
    return cell->run->direction == DIRECTION_UPRIGHT;
}

static const Ink *ink_of(const Cells *cells, const Cell *cell)
{
    const Font *font = cell->run->font;
    uint32_t glyph = cell->first->id;
    Fonts *fonts = cells->shaped->fonts;
    Ink *ink = &fonts->inks[(glyph * 31 + (uint32_t)font->number) % INK_SLOTS];
    bool upright = is_upright(cell);
    if (ink->font == font && ink->glyph == glyph && ink->upright == upright)
        return ink;
    hb_glyph_extents_t extents = {0};
    hb_font_get_glyph_extents(font->shaper, glyph, &extents);
    int left = upright ? -extents.y_bearing : extents.x_bearing;
    int length = upright ? -extents.height : extents.width;
    *ink = (Ink){font, glyph, upright, left, left + length};
    return ink;
}

// Widens or narrows a glyph to a cell, its ink in the middle.
static void centre_in(const Cells *cells, Cell *cell, Length width)
{
    const Ink *ink = ink_of(cells, cell);
    const Font *font = cell->run->font;
    Length left = font_length(font, ink->left, cell->run->size);
    Length right = font_length(font, ink->right, cell->run->size);
    cell->first->x = (width - (right - left)) / 2 - left;
    cell->first->advance = width;
}

// Where in its cell the ink of a mark begins or ends.
static Length ink_at(const Cell *cell, int units)
{
    return cell->first->x +
           font_length(cell->run->font, units, cell->run->size);
}

static bool inks_left(const Cells *cells, const Cell *cell)
{
    int64_t half = scale_by(cell_em(cell), 500 + INK_TOLERANCE, 1000);
    return ink_at(cell, ink_of(cells, cell)->right) <= half;
}

static bool inks_right(const Cells *cells, const Cell *cell)
{
    int64_t half = scale_by(cell_em(cell), 500 - INK_TOLERANCE, 1000);
    return ink_at(cell, ink_of(cells, cell)->left) >= half;
}

// Some fonts have narrow quotation marks: they get a full cell, with the
// blank on its outer side.
static void widen_mark(Cell *cell, bool opening)
{
    Length em = cell_em(cell);
    if (cell->first->advance > em * 3 / 4)
        return;
    if (opening)
        cell->first->x += em - cell->first->advance;
    cell->first->advance = em;
}

static bool is_point(uint32_t code) // 、，。．
{
    return code == 0x3001 || code == 0x3002 || code == 0xFF0C || code == 0xFF0E;
}

static bool is_stacked(uint32_t code) // ‼ ⁇ ⁈ ⁉: one em, no blank
{
    return code >= 0x203C && code <= 0x2049;
}

// GB/T 15834 5.2.1: 、，。 stand in the upper right of their cell, where a font
// without forms for vertical lines has them in the lower left.
static void raise_mark(const Cells *cells, Cell *cell)
{
    enum { FROM_TOP = 90, FROM_RIGHT = 105 }; // ‰ of the em
    const Font *font = cell->run->font;
    Length em = cell_em(cell);
    hb_glyph_extents_t ink = {0};
    hb_font_get_glyph_extents(font->shaper, cell->first->id, &ink);
    bool left = 2 * (ink.x_bearing + ink.width) < font->units;
    if (!left || inks_left(cells, cell))
        return;
    Length right = font_length(font, ink.x_bearing + ink.width, em);
    cell->first->x += (Length)scale_by(em, FROM_TOP, 1000) -
                      ink_at(cell, ink_of(cells, cell)->left);
    cell->first->y = (Length)scale_by(em, 500 - FROM_RIGHT, 1000) - right;
}

static void fit_closing(const Cells *cells, Cell *cell)
{
    if (is_stacked(cell->letter->code)) {
        centre_in(cells, cell, cell_em(cell));
        return;
    }
    if (is_upright(cell) && !cell_is(cell, CHAR_CLOSING)) {
        if (!is_point(cell->letter->code))
            return; // V03
        raise_mark(cells, cell);
    }
    bool narrow = cell->first->advance <= cell_em(cell) * 3 / 4;
    widen_mark(cell, false);
    if (narrow || inks_left(cells, cell))
        cell->first->after = cell_em(cell) / 2;
}

static void fit_opening(const Cells *cells, Cell *cell)
{
    bool narrow = cell->first->advance <= cell_em(cell) * 3 / 4;
    widen_mark(cell, true);
    if (narrow || inks_right(cells, cell))
        cell->first->before = cell_em(cell) / 2;
}

static void fit_middle(const Cells *cells, Cell *cell)
{
    centre_in(cells, cell,
              (Length)scale_by(cell_em(cell), cells->rules->middle, 1000));
}

// A11: ／ is drawn as / is.
static void draw_narrow(Cell *cell)
{
    hb_codepoint_t glyph;
    if (cell->letter->code == 0xFF0F &&
        hb_font_get_nominal_glyph(cell->run->font->shaper, '/', &glyph))
        cell->first->id = glyph;
}

static void fit_connector(const Cells *cells, Cell *cell)
{
    uint32_t code = cell->letter->code;
    bool full = code >= 0x2E80 || code == 0x2014;
    if (!full)
        centre_in(cells, cell, cell_em(cell) / 2);
}

// A07, A08: an em for each character, whatever the font has.
static void fit_long(Cell *cell)
{
    enum { BYTES = 3 }; // of — and of …
    int ems = cell->letter->code == 0x2E3A ? 2 : cell->first->bytes / BYTES;
    Length width = cell_em(cell) * ems;
    if (cell->first != cell->last)
        return;
    cell->first->x += (width - cell->first->advance) / 2;
    cell->first->advance = width;
}

// The body of a mark in its cell: `before` and `after` are its blanks.
static void fit_body(const Cells *cells, Cell *cell)
{
    if (!cell->first->wide)
        return;
    switch (cell_kind(cell)) {
    case CHAR_OPENING:
        fit_opening(cells, cell);
        break;
    case CHAR_CLOSING:
    case CHAR_COMMA:
    case CHAR_STOP:
        fit_closing(cells, cell);
        break;
    case CHAR_MIDDLE:
        fit_middle(cells, cell);
        break;
    case CHAR_CONNECTOR:
        fit_connector(cells, cell);
        break;
    case CHAR_SOLIDUS:
        draw_narrow(cell);
        centre_in(cells, cell, cell_em(cell) / 2);
        break;
    case CHAR_DASH:
    case CHAR_ELLIPSIS:
        fit_long(cell);
        break;
    case CHAR_IDEOGRAPH:
    case CHAR_LATIN:
    case CHAR_DIGIT:
    case CHAR_SUFFIX:
    case CHAR_PREFIX:
    case CHAR_MARK:
    case CHAR_SPACE:
    case CHAR_FIXED:
    case CHAR_OTHER:
        break;
    }
}

static void drop_before(Cell *cell)
{
    cell->first->advance -= cell->first->before;
    cell->first->x -= cell->first->before;
    cell->first->before = 0;
}

static void drop_after(Cell *cell)
{
    cell->last->advance -= cell->last->after;
    cell->last->after = 0;
}

// The styles of setting marks (C14) that do not look at neighbours.
static void apply_scheme(const Cells *cells, Cell *cell)
{
    const Typography *typography = cells->setting->typography;
    bool mark = cell_closes(cell) || cell_is(cell, CHAR_OPENING);
    if (!mark)
        return;
    bool stop = cell_is(cell, CHAR_STOP);
    // In Taiwan marks stand in the middle of the em and keep it (J01).
    bool full = !typography->squeeze || !cells->rules->squeezes;
    int scheme = full ? PUNCTUATION_NONE : typography->punctuation;
    if (scheme == PUNCTUATION_NONE) {
        cell->first->before = 0;
        cell->last->after = 0;
    } else if (scheme == PUNCTUATION_BANJIAO ||
               (scheme == PUNCTUATION_KAIMING && !stop)) {
        drop_before(cell);
        drop_after(cell);
    }
}

void mark_fit(const Cells *cells, Cell *cell)
{
    fit_body(cells, cell);
    apply_scheme(cells, cell);
}

bool mark_touches(const Cell *cell)
{
    return cell_closes(cell) || cell_is(cell, CHAR_OPENING) ||
           cell_is(cell, CHAR_MIDDLE) || cell_is(cell, CHAR_CONNECTOR) ||
           cell_is(cell, CHAR_SOLIDUS);
}

static bool is_shout(const Cell *cell) // ？！
{
    return cell_is(cell, CHAR_STOP) && cell->letter->code >= 0xFF00;
}

static bool is_ascii(const Cell *cell, const char *marks)
{
    uint32_t code = cell->letter->code;
    return code > 0 && code < 0x80 && strchr(marks, (int)code);
}

static bool may_centre(const Cells *cells, const Cell *cell)
{
    bool point = cell_is(cell, CHAR_COMMA) || cell_is(cell, CHAR_STOP);
    return point && cells->rules->centred && cells->rules->squeezes &&
           cells->setting->typography->squeeze && cell->last->after == 0;
}

// C13: a quarter of an em on both sides of the body.
bool mark_is_centred(const Cells *cells, const Cell *cell)
{
    return may_centre(cells, cell) && cell->first->advance == cell_em(cell);
}

static void close_centred(Cell *left, Cell *right)
{
    left->last->advance -= cell_em(left) / 4;
    right->first->advance -= cell_em(right) / 4;
    right->first->x -= cell_em(right) / 4;
}

// C02: two adjacent marks take one and a half em, or one if the style says so.
void mark_close_pair(const Cells *cells, Cell *left, Cell *right)
{
    int pair = cells->setting->typography->pair;
    int stack = cells->setting->typography->stack;
    if (cell_closes(left) && cell_is_superior(right)) {
        drop_after(left); // C09
        return;
    }
    bool shouts = is_shout(left) && is_shout(right);
    bool apart = cells->setting->typography->punctuation == PUNCTUATION_HANGMO;
    if (pair >= 2048 || (apart && !shouts))
        return;
    if (cell_is(left, CHAR_CLOSING) && is_ascii(right, ")]}"))
        drop_after(left); // C11
    if (cell_is(right, CHAR_OPENING) && is_ascii(left, "([{"))
        drop_before(right);
    if (!mark_touches(left) || !mark_touches(right))
        return;
    if (stack == STACK_FULL && shouts)
        return;
    if (mark_is_centred(cells, left) && mark_is_centred(cells, right)) {
        close_centred(left, right);
        return;
    }
    if (may_centre(cells, left) && cell_is(right, CHAR_CLOSING)) {
        left->last->advance -= cell_em(left) / 4; // 。」
        return;
    }
    bool opens = cell_is(right, CHAR_OPENING);
    if (!cell_closes(left)) {
        if (opens)
            drop_before(right);
        return;
    }
    if (opens && right->first->advance <= cell_em(right) * 3 / 4)
        return; // it has no blank, and the left one's makes one and a half
    // At the end of a line the left mark keeps a full blank if it has to; a
    // centred one has none to give (C13).
    bool keep_left = cells->setting->typography->line_end == LINE_END_FULL ||
                     left->last->after == 0;
    if (!opens || !keep_left)
        drop_after(left);
    if (opens && (keep_left || (pair > 0 && pair <= 1024)))
        drop_before(right);
}

// A07: two dashes of a font that does not join them, or of two faces, meet in
// the middle.
static void join_dashes(const Cells *cells, Cell *left, Cell *right)
{
    Length overlap = cell_em(left) / 100;
    Length end = font_length(left->run->font, ink_of(cells, left)->right,
                             left->run->size);
    Length start = font_length(right->run->font, ink_of(cells, right)->left,
                               right->run->size);
    left->first->x = left->first->advance - end + overlap / 2;
    right->first->x = -start - overlap / 2;
}

void mark_join_dashes(const Cells *cells)
{
    enum { DASH_BYTES = 3 };
    int before = 0; // characters of a row of dashes
    for (int i = 0; i < cells->count && !cells->setting->vertical; i++) {
        Cell *cell = &cells->at[i];
        bool single = cell_is(cell, CHAR_DASH) &&
                      cell->first->bytes == DASH_BYTES &&
                      cell->letter->code != 0x2E3A;
        if (single && before % 2 == 1)
            join_dashes(cells, cell - 1, cell);
        before = single ? before + 1 : 0;
    }
}

// 5.1.2 of GB/T 15834 read literally: ？！ take one em together.
void mark_close_stacks(const Cells *cells)
{
    if (cells->setting->typography->stack != STACK_GB)
        return;
    int run = 0;
    for (int i = 0; i <= cells->count; i++) {
        bool stop = i < cells->count && is_shout(&cells->at[i]);
        if (!stop && run == 2)
            drop_after(&cells->at[i - 1]);
        run = stop ? run + 1 : 0;
    }
}

// Of a mark whose body is half an em; one that has its whole em keeps it.
static Length rim_of(const Cells *cells, const Cell *cell)
{
    const Glyph *glyph = cell->first;
    Length body = glyph->advance - glyph->before - glyph->after;
    if (glyph != cell->last || body > cell_em(cell) / 2)
        return 0;
    const Ink *ink = ink_of(cells, cell);
    Length rim = cell_is(cell, CHAR_OPENING)
                     ? ink_at(cell, ink->left) - glyph->before
                     : glyph->advance - glyph->after - ink_at(cell, ink->right);
    return rim > 0 ? rim : 0;
}

void mark_find_rims(const Cells *cells)
{
    const Typography *typography = cells->setting->typography;
    Align align = cells->setting->style->align;
    bool both = align == ALIGN_JUSTIFY || align == ALIGN_SPREAD;
    if (typography->edges != EDGES_INK || cells->setting->vertical ||
        typography->line_end != LINE_END_HALF)
        return;
    for (int i = 0; i < cells->count; i++) {
        Cell *cell = &cells->at[i];
        if (cell->han)
            continue;
        if ((cell_is(cell, CHAR_OPENING) && (both || align == ALIGN_LEFT)) ||
            (cell_closes(cell) && both))
            cell->first->rim = rim_of(cells, cell);
        else if (i > 0 && (cell_is_space(cell) || cell_is_hollow(cell)))
            cell->last->rim = cells->at[i - 1].last->rim;
    }
}
