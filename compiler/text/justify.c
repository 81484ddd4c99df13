// Step 5: each line is brought to its measure, and its glyphs to their places.
#include "text/paragraph.h"

#include "text/ruby.h"

static int gap_count(const Making *making) // the last glyph has no gap
{
    return making->end - making->first - 1;
}

// What a gap may be given in one round of justification.
typedef Length Capacity(const Glyph *glyph, int rank);

static Length can_shrink(const Glyph *glyph, int rank)
{
    return (glyph->shrink_rank == rank ? glyph->shrink : 0) +
           (glyph->press_rank == rank ? glyph->press : 0);
}

static Length can_stretch(const Glyph *glyph, int rank)
{
    return glyph->stretch_rank == rank ? glyph->stretch : 0;
}

static Length can_even(const Glyph *glyph, int rank)
{
    (void)rank;
    return glyph->even ? INT32_MAX : 0;
}

// D04: the same amount at every place; where one reaches its limit the rest
// goes on.  `sign` is the direction.  Returns what could not be given.
static int64_t give(Making *making, int64_t amount, Capacity *capacity,
                    int rank, int sign)
{
    int n = gap_count(making);
    int64_t level = 0; // every gap has been given this, or all it can take
    while (amount > 0) {
        int open = 0;
        int64_t next = INT32_MAX; // the nearest limit above the level
        for (int i = 0; i < n; i++) {
            int64_t most = capacity(line_glyph(making, i), rank);
            if (most <= level)
                continue;
            open++;
            next = most < next ? most : next;
        }
        if (open == 0)
            return amount;
        int64_t share = amount / open;
        bool ends = level + share < next;
        int64_t step = ends ? share : next - level;
        int64_t rest = ends ? amount - share * open : 0;
        for (int i = 0; i < n; i++) {
            if (capacity(line_glyph(making, i), rank) <= level)
                continue;
            making->added[i] += (Length)(sign * (step + (rest > 0)));
            rest -= rest > 0;
        }
        if (ends)
            return 0;
        amount -= step * open;
        level = next;
    }
    return 0;
}

static int64_t shrink_line(Making *making, int64_t amount)
{
    for (int rank = 0; rank < SHRINK_RANKS && amount > 0; rank++)
        amount = give(making, amount, can_shrink, rank, -1);
    return amount;
}

static void stretch_line(Making *making, int64_t amount)
{
    for (int rank = 0; rank < STRETCH_RANKS && amount > 0; rank++)
        amount = give(making, amount, can_stretch, rank, 1);
    int evens = 0;
    for (int i = 0; i < gap_count(making); i++)
        evens += line_glyph(making, i)->even;
    if (amount <= 0 || evens == 0)
        return;
    making->gap = (Length)(amount / evens);
    give(making, amount, can_even, 0, 1);
}

static int64_t natural_width(const Making *making)
{
    int64_t width = 0;
    for (int i = making->first; i < making->end; i++)
        width += making->shaped->glyphs.at[i].advance;
    const Glyph *last = &making->shaped->glyphs.at[making->end - 1];
    return width - fit_tail(last) + last->hyphen -
           fit_lead(making->shaped->glyphs.at, making->first, making->setting);
}

static bool is_full(const Making *making) // set to the whole measure
{
    Align align = making->setting->style->align;
    return align == ALIGN_SPREAD || (align == ALIGN_JUSTIFY && !making->last);
}

static void fit_to_measure(Making *making)
{
    const Setting *setting = making->setting;
    Align align = setting->style->align;
    const Glyph *last = &making->shaped->glyphs.at[making->end - 1];
    int64_t room = fit_measure(making->first, setting) - natural_width(making);
    room = fit_end(room, fit_kept(last, setting));
    if (room < 0) {
        int64_t over = -room;
        if (align == ALIGN_JUSTIFY || align == ALIGN_SPREAD)
            over = shrink_line(making, over);
        making->line->over = over > last->hang ? (Length)over : 0;
    } else if (is_full(making)) {
        stretch_line(making, room);
    }
    making->line->stretch = making->gap;
}

// Blanks at the end of a line are not set.
static int end_without_spaces(const Shaped *shaped, int first, int end)
{
    while (end > first + 1 && shaped->glyphs.at[end - 1].kind == CHAR_SPACE)
        end--;
    return end;
}

static void make_line(Making *making, int end)
{
    const Shaped *shaped = making->shaped;
    Line *line = making->line;
    making->end = end_without_spaces(shaped, making->first, end);
    making->gap = 0;
    int n = making->end - making->first;
    making->added = NEW_ARRAY(making->job->scratch, Length, n);
    making->pens = NEW_ARRAY(making->job->scratch, Length, 2 * n);
    line->start = shaped->glyphs.at[making->first].text;
    line->end = end < shaped->glyphs.count ? shaped->glyphs.at[end].text
                                           : shaped->text.n;
    line->last = making->last;
    fit_to_measure(making);
    line_place(making);
    line_align(making);
    line_mark(making);
    line_under(making);
    line_ruby(making);
}

Lines text_justify(const Job *job, const Shaped *shaped, Breaks breaks,
                   const Setting *setting)
{
    Lines lines = {NEW_ARRAY(job->arena, Line, breaks.count), breaks.count};
    Making making = {
        .job = job,
        .shaped = shaped,
        .setting = setting,
        .marks = line_sort_marks(job, shaped->copy),
    };
    for (int i = 0; i < breaks.count; i++) {
        int end = breaks.at[i];
        making.last = i + 1 == breaks.count ||
                      shaped->glyphs.at[end - 1].penalty == BREAK_ALWAYS;
        making.line = &lines.at[i];
        make_line(&making, end);
        making.first = end;
    }
    return lines;
}
