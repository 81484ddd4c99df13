// Step 5: each line is brought to its measure, and its glyphs to their places.
#include "text/paragraph.h"

#include "text/fit.h"

// The em box of Han: what stands above and below the baseline, ‰ of the em.
enum { EM_ASCENT = 880, EM_DESCENT = 120 };

// A line while it is made: glyphs [first, end) of the paragraph.
typedef struct Making {
    const Job *job;
    const Shaped *shaped;
    const Setting *setting;
    int first, end;
    bool last;
    Length *added; // after each glyph; by its number in the line
    Length *pens;  // before each glyph, and one past the last
    Length gap;    // what each even gap was given
    Line *line;
} Making;

static const Glyph *glyph_at(const Making *making, int i)
{
    return &making->shaped->glyphs.at[making->first + i];
}

static int gap_count(const Making *making) // the last glyph has no gap
{
    return making->end - making->first - 1;
}

// What a gap may be given in one round of justification.
typedef Length Capacity(const Glyph *glyph, int rank);

static Length can_shrink(const Glyph *glyph, int rank)
{
    return glyph->shrink_rank == rank ? glyph->shrink : 0;
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
            int64_t most = capacity(glyph_at(making, i), rank);
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
            if (capacity(glyph_at(making, i), rank) <= level)
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
        evens += glyph_at(making, i)->even;
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
    return width - making->shaped->glyphs.at[making->end - 1].after -
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
    room = fit_end(last, room, setting);
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

// A part of a run that lies in the line: glyphs by their numbers in it.
typedef struct Piece {
    const Run *run;
    int first, end;
} Piece;

typedef struct Pieces {
    Piece *at;
    int count;
} Pieces;

static int run_of(const Shaped *shaped, int glyph)
{
    int low = 0, high = shaped->runs.count - 1;
    while (low < high) {
        int middle = (low + high + 1) / 2;
        if (shaped->runs.at[middle].first <= glyph)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

static void reverse_pieces(Piece *first, Piece *last)
{
    for (; first < last; first++, last--) {
        Piece other = *first;
        *first = *last;
        *last = other;
    }
}

// Rule L2 of the bidirectional algorithm, run by run.
static void order_pieces(Pieces *pieces)
{
    int top = 0;
    for (int i = 0; i < pieces->count; i++)
        if (pieces->at[i].run->level > top)
            top = pieces->at[i].run->level;
    for (int level = top; level > 0; level--) {
        for (int i = 0; i < pieces->count; i++) {
            int end = i;
            while (end < pieces->count && pieces->at[end].run->level >= level)
                end++;
            if (end > i + 1)
                reverse_pieces(&pieces->at[i], &pieces->at[end - 1]);
            i = end > i ? end - 1 : i;
        }
    }
}

static Pieces cut_pieces(const Making *making)
{
    const Shaped *shaped = making->shaped;
    int first = run_of(shaped, making->first);
    int last = run_of(shaped, making->end - 1);
    Pieces pieces = {NEW_ARRAY(making->job->scratch, Piece, last - first + 1),
                     0};
    for (int r = first; r <= last; r++) {
        const Run *run = &shaped->runs.at[r];
        int start = run->first > making->first ? run->first : making->first;
        int end = run->first + run->count;
        end = end < making->end ? end : making->end;
        if (start < end)
            pieces.at[pieces.count++] =
                (Piece){run, start - making->first, end - making->first};
    }
    order_pieces(&pieces);
    return pieces;
}

static int cluster_end(const Shaped *shaped, int glyph)
{
    while (shaped->glyphs.at[glyph].bytes == 0)
        glyph--;
    return shaped->glyphs.at[glyph].text + shaped->glyphs.at[glyph].bytes;
}

// What the glyphs of a piece say, as it was typed.
static void name_run(const Making *making, const Piece *piece, GlyphRun *out)
{
    const Shaped *shaped = making->shaped;
    const Phrase *phrase = piece->run->phrase;
    int at = shaped->phrase_at[phrase - shaped->copy->phrases.at];
    int start = glyph_at(making, piece->first)->text;
    int end = cluster_end(shaped, making->first + piece->end - 1);
    out->font = piece->run->font;
    out->size = piece->run->size;
    out->color = phrase->look.color;
    out->direction = piece->run->direction;
    out->text = str_slice(phrase->text, start - at, end - at);
    out->lang = phrase->look.lang;
    out->node = phrase->node;
    out->start = phrase->start + start - at;
}

// Sets the glyphs of a piece from the pen on, which moves to its end.
static void place_piece(const Making *making, const Piece *piece,
                        PlacedGlyph *placed, GlyphRun *out, Length *pen)
{
    name_run(making, piece, out);
    int start = glyph_at(making, piece->first)->text;
    bool leftward = piece->run->level % 2 == 1;
    int n = piece->end - piece->first;
    Length before = *pen;
    for (int k = 0; k < n; k++) {
        int i = leftward ? piece->end - 1 - k : piece->first + k;
        const Glyph *glyph = glyph_at(making, i);
        placed[k] = (PlacedGlyph){
            .id = glyph->id,
            .text = glyph->text - start,
            .bytes = glyph->bytes,
            .x = *pen + glyph->x,
            .y = glyph->y + piece->run->shift,
        };
        making->pens[2 * i] = *pen;
        *pen += glyph->advance + making->added[i];
        making->pens[2 * i + 1] = *pen;
    }
    out->glyphs = placed;
    out->count = n;
    out->width = *pen - before;
}

static void measure_height(Line *line, const Run *run)
{
    Length ascent = (Length)scale_by(run->size, EM_ASCENT, 1000) + run->shift;
    Length descent = (Length)scale_by(run->size, EM_DESCENT, 1000) - run->shift;
    line->ascent = ascent > line->ascent ? ascent : line->ascent;
    line->descent = descent > line->descent ? descent : line->descent;
}

static void place_runs(Making *making)
{
    Arena *arena = making->job->arena;
    Pieces pieces = cut_pieces(making);
    int n = making->end - making->first;
    PlacedGlyph *placed = NEW_ARRAY(arena, PlacedGlyph, n);
    GlyphRun *runs = NEW_ARRAY(arena, GlyphRun, pieces.count);
    Length pen =
        -fit_lead(making->shaped->glyphs.at, making->first, making->setting);
    for (int i = 0; i < pieces.count; i++) {
        const Piece *piece = &pieces.at[i];
        place_piece(making, piece, placed, &runs[i], &pen);
        measure_height(making->line, piece->run);
        placed += piece->end - piece->first;
    }
    Length after = making->shaped->glyphs.at[making->end - 1].after;
    if (pieces.count)
        runs[pieces.count - 1].width -= after;
    making->line->width = pen - after;
    making->line->runs = runs;
    making->line->run_count = pieces.count;
}

static void align_line(Making *making)
{
    const Setting *setting = making->setting;
    Line *line = making->line;
    Length room = fit_measure(making->first, setting) - line->width;
    line->x = making->first == 0 ? setting->indent : 0;
    if (room <= 0)
        return;
    if (setting->style->align == ALIGN_CENTER)
        line->x += room / 2;
    else if (setting->style->align == ALIGN_RIGHT)
        line->x += room;
}

static LineMark place_mark(const Making *making, const Mark *mark)
{
    Length left = INT32_MAX, right = INT32_MIN;
    int n = making->end - making->first;
    for (int i = 0; i < n; i++) {
        int at = glyph_at(making, i)->text;
        bool inside = at >= mark->start && at < mark->end;
        if (!inside && !(mark->start == mark->end && at == mark->start))
            continue;
        Length start = making->pens[2 * i], end = making->pens[2 * i + 1];
        if (i + 1 == n)
            end -= glyph_at(making, i)->after;
        left = start < left ? start : left;
        right = end > right && inside ? end : right;
    }
    if (left == INT32_MAX)
        left = making->line->width;
    return (LineMark){mark, left, right > left ? right - left : 0};
}

static bool is_in_line(const Mark *mark, const Line *line)
{
    if (mark->start == mark->end)
        return mark->start >= line->start &&
               (mark->start < line->end ||
                (line->last && mark->start == line->end));
    return mark->start < line->end && mark->end > line->start;
}

static void place_marks(Making *making)
{
    const Copy *copy = making->shaped->copy;
    Line *line = making->line;
    int count = 0;
    for (int i = 0; i < copy->marks.count; i++)
        count += is_in_line(&copy->marks.at[i], line);
    if (count == 0)
        return;
    LineMark *marks = NEW_ARRAY(making->job->arena, LineMark, count);
    for (int i = 0; i < copy->marks.count; i++)
        if (is_in_line(&copy->marks.at[i], line))
            marks[line->mark_count++] = place_mark(making, &copy->marks.at[i]);
    line->marks = marks;
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
    place_runs(making);
    align_line(making);
    place_marks(making);
}

Lines text_justify(const Job *job, const Shaped *shaped, Breaks breaks,
                   const Setting *setting)
{
    Lines lines = {NEW_ARRAY(job->arena, Line, breaks.count), breaks.count};
    int first = 0;
    for (int i = 0; i < breaks.count; i++) {
        int end = breaks.at[i];
        Making making = {
            .job = job,
            .shaped = shaped,
            .setting = setting,
            .first = first,
            .last = i + 1 == breaks.count ||
                    shaped->glyphs.at[end - 1].penalty == BREAK_ALWAYS,
            .line = &lines.at[i],
        };
        make_line(&making, end);
        first = end;
    }
    return lines;
}
