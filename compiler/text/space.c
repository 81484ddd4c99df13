// Step 3: blanks.  A full-width mark is a body of half an em and a blank of
// half an em that may be taken away (A03); what is taken away, and what lines
// may take or add later, becomes numbers on the glyphs.
#include "text/paragraph.h"

#include "text/cell.h"

enum { TYPED_REPLACE, TYPED_KEEP }; // the words of typed_space

// What lines may take or add after one glyph they may after another.
static void move_gap(Glyph *from, Glyph *to)
{
    to->shrink = from->shrink;
    to->shrink_rank = from->shrink_rank;
    to->press = from->press;
    to->press_rank = from->press_rank;
    to->stretch = from->stretch;
    to->stretch_rank = from->stretch_rank;
    from->shrink = from->press = from->stretch = 0;
}

static void set_shrink(Glyph *glyph, Length shrink, int rank)
{
    glyph->shrink = shrink > 0 ? shrink : 0;
    glyph->shrink_rank = rank;
}

// A mark is squeezed as far as the style likes; what is left of its blank a
// bracket gives with Han–Latin, any other only when nothing else has any.
static void squeeze_mark(const Cells *cells, Glyph *gap, const Cell *mark,
                         Length blank, int rank)
{
    Length em = cell_em(mark);
    Dim dim = cells->setting->typography->mark_least;
    Length easy = mark->first->advance - dim_length(dim, em, em, em);
    easy = easy < 0 ? 0 : easy < blank ? easy : blank;
    set_shrink(gap, easy, rank);
    gap->press = blank - easy;
    gap->press_rank = rank == SHRINK_BRACKET ? SHRINK_LATIN : SHRINK_PRESS;
    Length most = dim_length(cells->setting->typography->mark_most, em, em, em);
    bool grows = blank > 0 && most > em && !mark_is_centred(cells, mark);
    gap->stretch = grows ? most - em : 0;
    gap->stretch_rank = STRETCH_MARK;
}

// What a line may take from the blank between two cells; never from a blank
// that belongs to nothing.
static void shrink_blank(const Cells *cells, Cell *left, const Cell *right)
{
    Glyph *gap = left->last;
    Length blank =
        mark_is_centred(cells, left) ? cell_em(left) / 4 : gap->after;
    if (right && cell_is(right, CHAR_OPENING) && right->first->before)
        squeeze_mark(cells, gap, right, right->first->before, SHRINK_BRACKET);
    else if (cell_is(left, CHAR_CLOSING))
        squeeze_mark(cells, gap, left, gap->after, SHRINK_BRACKET);
    else if (cell_is(left, CHAR_COMMA))
        squeeze_mark(cells, gap, left, blank, SHRINK_COMMA);
    else if (cell_is(left, CHAR_STOP) && cells->rules->stops &&
             cells->setting->typography->stop_shrink)
        squeeze_mark(cells, gap, left, blank, SHRINK_STOP);
}

static bool is_across(const Cell *cell)
{
    return cell->run->direction == DIRECTION_ACROSS;
}

// D05: gaps that never take a share of what is added evenly.
static bool stretches(const Cell *left, const Cell *right)
{
    if (cell_is_superior(right) || cell_is_superior(left))
        return false;
    if (is_across(left) && is_across(right))
        return false;
    if (cell_is(left, CHAR_OPENING) || cell_closes(right))
        return false;
    CharClass a = cell_kind(left), b = cell_kind(right);
    bool bound = a == CHAR_FIXED || b == CHAR_FIXED || a == CHAR_MIDDLE ||
                 b == CHAR_MIDDLE || a == CHAR_CONNECTOR ||
                 b == CHAR_CONNECTOR ||
                 (a == CHAR_SOLIDUS && left->first->wide) ||
                 (b == CHAR_SOLIDUS && right->first->wide) ||
                 (a == b && (a == CHAR_DASH || a == CHAR_ELLIPSIS)) ||
                 (a == CHAR_PREFIX && b == CHAR_DIGIT) || b == CHAR_SUFFIX ||
                 b == CHAR_SPACE;
    return !bound && (left->first->wide || right->first->wide);
}

static bool is_han(const Cell *cell)
{
    uint32_t code = cell->letter->code;
    return cell_is(cell, CHAR_IDEOGRAPH) && code >= 0x2E80 &&
           !(code >= 0xFF00 && code <= 0xFF60);
}

// Signs that are Latin where they touch a letter or a digit (E02).
static bool is_attaching(const Cell *cell)
{
    CharClass kind = cell_kind(cell);
    uint32_t code = cell->letter->code;
    bool apostrophe = code == 0x2019 && !cell->first->wide; // ’90s
    return kind == CHAR_SUFFIX || kind == CHAR_PREFIX || code == '&' ||
           apostrophe || code == '@' || code == '=';
}

// E02: letters, digits, and what is attached to them on the side of `step`.
static bool is_latin(const Cells *cells, const Cell *cell, int step)
{
    const Cell *end = cells->at + cells->count;
    for (; cell >= cells->at && cell < end; cell += step) {
        CharClass kind = cell_kind(cell);
        if (cell->first->wide)
            return false;
        if (kind == CHAR_LATIN || kind == CHAR_DIGIT)
            return true;
        if (!is_attaching(cell))
            return false;
    }
    return false;
}

// E08: a half-width bracket stands off on its outer side, and so does a Latin
// quotation mark.
static bool opens_latin(const Cells *cells, const Cell *cell)
{
    uint32_t code = cell->letter->code;
    bool quote = (code == 0x2018 || code == 0x201C) && !cell->first->wide;
    return is_latin(cells, cell, 1) || code == '(' || code == '[' ||
           code == '{' || quote;
}

static bool closes_latin(const Cells *cells, const Cell *cell)
{
    uint32_t code = cell->letter->code;
    bool quote = (code == 0x2019 || code == 0x201D) && !cell->first->wide;
    return is_latin(cells, cell, -1) || code == ')' || code == ']' ||
           code == '}' || quote;
}

static bool meet(const Cells *cells, const Cell *left, const Cell *right)
{
    if (!cells->rules->gap || cell_is_superior(left) || cell_is_superior(right))
        return false;
    bool han = is_han(left);
    if (han == is_han(right))
        return false;
    return han ? opens_latin(cells, right) : closes_latin(cells, left);
}

static Length em_between(const Cell *left, const Cell *right)
{
    return cell_em(left) < cell_em(right) ? cell_em(left) : cell_em(right);
}

static bool is_digit_at(const Cells *cells, int i)
{
    return i >= 0 && i < cells->count && cell_kind(&cells->at[i]) == CHAR_DIGIT;
}

static uint32_t code_past_spaces(const Cells *cells, int i, int step)
{
    if (i >= 0 && i < cells->count && cell_is_space(&cells->at[i]))
        i += step;
    return i >= 0 && i < cells->count ? cells->at[i].letter->code : 0;
}

// E07: the number of 2024年, 3月, 15日 or 第3章.
static bool is_dated(const Cells *cells, int i)
{
    int first = i, last = i;
    while (is_digit_at(cells, first - 1))
        first--;
    while (is_digit_at(cells, last + 1))
        last++;
    uint32_t after = code_past_spaces(cells, last + 1, 1);
    return is_digit_at(cells, i) &&
           (after == 0x5E74 || after == 0x6708 || after == 0x65E5 ||
            code_past_spaces(cells, first - 1, -1) == 0x7B2C);
}

static Length gap_between(const Cells *cells, const Cell *left,
                          const Cell *right)
{
    if (!cells->setting->typography->date_space &&
        (is_dated(cells, (int)(left - cells->at)) ||
         is_dated(cells, (int)(right - cells->at))))
        return 0;
    Length em = em_between(left, right);
    return dim_length(cells->setting->typography->han_latin, em, em, em);
}

// E01: from an eighth of an em to what the style allows.
static void bend_gap(const Cells *cells, Glyph *glyph, Length gap, Length em)
{
    if (gap == 0)
        return;
    Dim widest = cells->setting->typography->han_latin_most;
    Length most = dim_length(widest, em, em, em);
    set_shrink(glyph, gap - em / 8, SHRINK_LATIN);
    glyph->stretch = gap < most ? most - gap : 0;
    glyph->stretch_rank = STRETCH_LATIN;
}

static void set_apart(const Cells *cells, Cell *left, const Cell *right)
{
    Length gap = gap_between(cells, left, right);
    left->last->advance += gap;
    left->last->after += gap;
    bend_gap(cells, left->last, gap, em_between(left, right));
}

// A blank between words: from a quarter of an em to a half.
static void bend_word_space(const Cells *cells, Cell *space)
{
    Length em = cell_em(space);
    Dim natural = cells->setting->typography->word_space;
    Glyph *glyph = space->last;
    if (natural.value > 0)
        glyph->advance = dim_length(natural, em, em, em);
    set_shrink(glyph, glyph->advance - em / 4, SHRINK_WORD);
    glyph->stretch = glyph->advance < em / 2 ? em / 2 - glyph->advance : 0;
    glyph->stretch_rank = STRETCH_WORD;
    glyph->even = true;
}

// A blank beside a full-width mark goes (B21); the gap of the mark is then
// after the blank.
static void drop_space(const Cells *cells, Cell *left, Cell *space, Cell *right)
{
    space->last->advance = 0;
    mark_close_pair(cells, left, right);
    shrink_blank(cells, left, right);
    move_gap(left->last, space->last);
    space->last->even = stretches(left, right);
}

// J03: a typed blank after ？ or ！ says that a sentence follows.
static bool parts_sentences(const Cells *cells, const Cell *left,
                            const Cell *right)
{
    uint32_t code = left->letter->code;
    return cells->rules->sentences && (code == 0xFF01 || code == 0xFF1F) &&
           !cell_closes(right);
}

static bool has_blank(const Cell *cell)
{
    return mark_touches(cell) || cell_is(cell, CHAR_DASH) ||
           cell_is(cell, CHAR_ELLIPSIS);
}

// A single typed blank between two cells that are none.
static void fit_space(const Cells *cells, Cell *left, Cell *space, Cell *right)
{
    Length em = cell_em(space);
    if (is_across(left) || is_across(right)) {
        drop_space(cells, left, space, right); // V05: as if they were Han
    } else if (meet(cells, left, right) &&
               cells->setting->typography->typed_space == TYPED_KEEP) {
        bend_word_space(cells, space);
    } else if (meet(cells, left, right)) {
        Length gap = gap_between(cells, left, right);
        space->last->advance = gap;
        bend_gap(cells, space->last, gap, em_between(left, right));
        space->last->even = true;
    } else if (parts_sentences(cells, left, right)) {
        space->last->advance = em;
    } else if (has_blank(left) || has_blank(right)) {
        drop_space(cells, left, space, right);
    } else if (left->first->wide && right->first->wide) {
        if (cells->setting->typography->spaces_fullwidth)
            space->last->advance = em;
        space->last->even = true;
    } else {
        bend_word_space(cells, space);
    }
}

static void fit_typed(const Cells *cells, int i)
{
    Cell *space = &cells->at[i];
    Cell *left = i > 0 ? space - 1 : NULL;
    Cell *right = i + 1 < cells->count ? space + 1 : NULL;
    if (cell_before_unit(cells, i) || cell_parts_thousands(cells, i))
        space->last->advance = cell_em(space) / 4; // E12, H02
    else if (left && right && !cell_is_space(left) && !cell_is_space(right))
        fit_space(cells, left, space, right);
    else if (!left)
        space->last->advance = 0; // a paragraph begins with its words
    else if (right && !cell_is_space(right))
        bend_word_space(cells, space);
}

static void fit_spaces(const Cells *cells)
{
    for (int i = 0; i < cells->count; i++) {
        Cell *space = &cells->at[i];
        if (cell_is_space(space))
            fit_typed(cells, i);
        else if (space->letter->code != 0x3000)
            continue;
        // A line that ends here drops all the blank before it.
        Length before = i > 0 ? space[-1].last->after : 0;
        space->last->after = space->last->advance + before;
    }
}

static void fit_pair(const Cells *cells, Cell *left, Cell *right)
{
    mark_close_pair(cells, left, right);
    shrink_blank(cells, left, right);
    if (meet(cells, left, right))
        set_apart(cells, left, right);
}

// A line may end behind what has no width: the gap is there.
static void pass_on_gap(Cell *left, Cell *hollow)
{
    Glyph *from = left->last, *to = hollow->last;
    to->after = from->after;
    to->even = from->even;
    from->after = 0;
    from->even = false;
    move_gap(from, to);
}

static void fit_gaps(const Cells *cells)
{
    int n = cells->count;
    for (int i = 0, next; i < n; i = next) {
        Cell *left = &cells->at[i], *right = left + 1;
        next = i + 1;
        while (next < n && cell_is_hollow(right)) {
            next++;
            right++;
        }
        if (next < n && cells_are_han(left, right)) {
            left->last->even =
                !cell_is_superior(left) && !cell_is_superior(right);
        } else if (next < n && !cell_is_space(left) && !cell_is_space(right)) {
            fit_pair(cells, left, right);
            left->last->even = stretches(left, right);
        }
        if (next > i + 1)
            pass_on_gap(left, right - 1);
    }
}

// C08: 、，。 alone may hang, their bodies outside the measure; where they
// must, a line ends without them.
static void allow_hanging(const Cells *cells)
{
    int hanging = cells->setting->typography->hanging;
    if (hanging == HANG_OFF || cells->rules->centred)
        return;
    for (int i = 0; i < cells->count; i++) {
        uint32_t code = cells->at[i].letter->code;
        Glyph *glyph = cells->at[i].last;
        if (code != 0x3001 && code != 0x3002 && code != 0xFF0C)
            continue;
        glyph->rim = 0;
        if (hanging == HANG_FORCE)
            glyph->after = glyph->advance;
        else
            glyph->hang = glyph->advance - glyph->after;
    }
}

static void apply_line_end(const Cells *cells)
{
    if (cells->setting->typography->line_end != LINE_END_FULL)
        return;
    for (int i = 0; i < cells->count; i++)
        if (cell_closes(&cells->at[i]))
            cells->at[i].last->after = 0;
}

// Letterspacing that the style asks for; a line does not end with it.
static void add_tracking(const Cells *cells)
{
    Length tracking = cells->setting->style->tracking;
    for (int i = 0; i < cells->count && tracking != 0; i++) {
        cells->at[i].last->advance += tracking;
        cells->at[i].last->after += tracking;
    }
}

// B21: two full-width blanks that were typed for an indent are that indent.
static void drop_typed_indent(const Cells *cells)
{
    Cell *cell = cells->at;
    bool typed = cells->setting->indent > 0 && cells->count > 2 &&
                 cell[0].letter->code == 0x3000 &&
                 cell[1].letter->code == 0x3000;
    if (!typed)
        return;
    cell[0].last->advance = cell[1].last->advance = 0;
    Glyph *next = cell[2].first;
    if (cell_is(&cell[2], CHAR_OPENING) &&
        cells->setting->typography->indent_open == INDENT_OPEN_TRIM) {
        next->advance -= next->before;
        next->x -= next->before;
        next->before = 0;
    }
}

static Cells list_cells(const Job *job, const Shaped *shaped,
                        const Setting *setting)
{
    Cells cells = {
        .at = NEW_ARRAY(job->scratch, Cell, shaped->glyphs.count),
        .shaped = shaped,
        .setting = setting,
        .rules = rules_of(shaped->locale),
    };
    for (int r = 0; r < shaped->runs.count; r++) {
        const Run *run = &shaped->runs.at[r];
        for (int i = run->first; i < run->first + run->count; i++) {
            Glyph *glyph = &shaped->glyphs.at[i];
            if (glyph->bytes > 0) {
                cells.at[cells.count++] = (Cell){
                    .first = glyph,
                    .last = glyph,
                    .run = run,
                    .letter = &shaped->chars[glyph->letter],
                    .han = glyph->wide && glyph->kind == CHAR_IDEOGRAPH,
                };
            } else if (cells.count) {
                cells.at[cells.count - 1].last = glyph;
            }
        }
    }
    return cells;
}

void text_space(const Job *job, Shaped *shaped, const Setting *setting)
{
    Cells cells = list_cells(job, shaped, setting);
    for (int i = 0; i < cells.count; i++)
        if (!cells.at[i].han)
            mark_fit(&cells, &cells.at[i]);
    fit_gaps(&cells);
    fit_spaces(&cells);
    drop_typed_indent(&cells);
    mark_close_stacks(&cells);
    mark_find_rims(&cells);
    mark_join_dashes(&cells);
    apply_line_end(&cells);
    allow_hanging(&cells);
    add_tracking(&cells);
    text_kinsoku(&cells);
    text_phrases(job, &cells);
    text_hyphenate(&cells);
}
