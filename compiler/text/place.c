// The glyphs of a line come to their places, and what stands for more than
// glyphs to its width.
#include "text/making.h"

#include "text/ruby.h"
#include "text/vertical.h"

// The em box of Han: what stands above and below the baseline, ‰ of the em.
enum { EM_ASCENT = 880, EM_DESCENT = 120 };

// A part of a run that lies in the line: glyphs by their numbers in it.
typedef struct Piece {
    const Run *run;
    int first, end;
} Piece;

typedef struct Pieces {
    Piece *at;
    int count;
} Pieces;

int line_run(const Shaped *shaped, int glyph)
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
    int first = line_run(shaped, making->first);
    int last = line_run(shaped, making->end - 1);
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
    int start = line_glyph(making, piece->first)->text;
    int end = cluster_end(shaped, making->first + piece->end - 1);
    out->font = piece->run->font;
    out->size = piece->run->size;
    out->color = phrase->look.color;
    out->direction = piece->run->direction;
    // Only a dash goes on in the next phrase.
    out->text =
        end - at > phrase->text.n
            ? str_copy(making->job->arena, str_slice(shaped->text, start, end))
            : str_slice(phrase->text, start - at, end - at);
    out->lang = phrase->look.lang;
    out->node = phrase->node;
    out->start = phrase->start + start - at;
    out->ruby = ruby_over(shaped, making->first + piece->first);
}

static void place_glyph(PlacedGlyph *placed, const Run *run, const Glyph *glyph,
                        Length pen)
{
    placed->id = glyph->id;
    placed->bytes = glyph->bytes;
    placed->x = pen + glyph->x;
    placed->y = glyph->y + run->shift;
    Length em = run->phrase->look.size;
    switch (run->direction) {
    case DIRECTION_HORIZONTAL:
        break;
    case DIRECTION_SIDEWAYS:
        placed->y -= (Length)scale_by(em, EM_MIDDLE, 1000);
        break;
    case DIRECTION_UPRIGHT:
    case DIRECTION_ACROSS:
        placed->y = -placed->x;
        // The mark of a note keeps to the right of the em box.
        placed->x =
            glyph->y + (run->phrase->look.superior ? (em - run->size) / 2 : 0);
        break;
    }
}

// Sets the glyphs of a piece from the pen on, which moves to its end.
static void place_piece(const Making *making, const Piece *piece,
                        PlacedGlyph *placed, GlyphRun *out, Length *pen)
{
    name_run(making, piece, out);
    int start = line_glyph(making, piece->first)->text;
    bool leftward = piece->run->level % 2 == 1;
    int n = piece->end - piece->first;
    Length before = *pen;
    for (int k = 0; k < n; k++) {
        int i = leftward ? piece->end - 1 - k : piece->first + k;
        const Glyph *glyph = line_glyph(making, i);
        place_glyph(&placed[k], piece->run, glyph, *pen);
        placed[k].text = glyph->text - start;
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
    // E11: the height of lines does not change with matched Latin.
    Length shift = run->phrase->look.superior ? run->shift : 0;
    Length ascent = (Length)scale_by(run->em, EM_ASCENT, 1000) + shift;
    Length descent = (Length)scale_by(run->em, EM_DESCENT, 1000) - shift;
    line->ascent = ascent > line->ascent ? ascent : line->ascent;
    line->descent = descent > line->descent ? descent : line->descent;
}

// The hyphen of a divided word; it stands for no text.
static GlyphRun place_hyphen(const Making *making, const Run *run, Length pen)
{
    const Glyph *last = line_glyph(making, making->end - making->first - 1);
    const Phrase *phrase = run->phrase;
    hb_codepoint_t glyph = 0;
    hb_font_get_nominal_glyph(run->font->shaper, '-', &glyph);
    PlacedGlyph *placed = NEW(making->job->arena, PlacedGlyph);
    *placed = (PlacedGlyph){.id = glyph, .x = pen, .y = run->shift};
    return (GlyphRun){
        .font = run->font,
        .text = S(""), // not NULL, from which nothing is counted
        .size = run->size,
        .color = phrase->look.color,
        .direction = run->direction,
        .lang = phrase->look.lang,
        .width = last->hyphen,
        .glyphs = placed,
        .count = 1,
    };
}

void line_place(Making *making)
{
    Arena *arena = making->job->arena;
    Pieces pieces = cut_pieces(making);
    int n = making->end - making->first;
    PlacedGlyph *placed = NEW_ARRAY(arena, PlacedGlyph, n);
    GlyphRun *runs = NEW_ARRAY(arena, GlyphRun, pieces.count + 1);
    Length pen =
        -fit_lead(making->shaped->glyphs.at, making->first, making->setting);
    for (int i = 0; i < pieces.count; i++) {
        const Piece *piece = &pieces.at[i];
        place_piece(making, piece, placed, &runs[i], &pen);
        measure_height(making->line, piece->run);
        placed += piece->end - piece->first;
    }
    const Glyph *last = &making->shaped->glyphs.at[making->end - 1];
    pen -= last->after;
    int count = pieces.count;
    if (count)
        runs[count - 1].width -= last->after;
    if (count && last->hyphen) {
        runs[count] = place_hyphen(making, pieces.at[count - 1].run, pen);
        count++;
    }
    making->line->width = pen + last->hyphen;
    making->line->runs = runs;
    making->line->run_count = count;
}

void line_align(Making *making)
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

Length line_body(const Making *making, int i)
{
    const Glyph *glyph = line_glyph(making, i);
    bool last = making->first + i + 1 == making->end;
    if (glyph->wide && glyph->kind == CHAR_IDEOGRAPH) {
        const Shaped *shaped = making->shaped;
        int run = line_run(shaped, making->first + i);
        Length em = shaped->runs.at[run].size;
        return glyph->advance < em ? glyph->advance : em;
    }
    bool blank = glyph->wide && !last;
    return glyph->advance - (blank ? 0 : glyph->after);
}

static LineMark place_mark(const Making *making, const Mark *mark)
{
    Length left = INT32_MAX, right = INT32_MIN;
    int n = making->end - making->first;
    for (int i = 0; i < n; i++) {
        int at = line_glyph(making, i)->text;
        bool inside = at >= mark->start && at < mark->end;
        if (!inside && !(mark->start == mark->end && at == mark->start))
            continue;
        // Without the gap at its outer edge (E06).
        Length start = making->pens[2 * i];
        Length end = start + line_body(making, i);
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

static int by_start(const void *a, const void *b)
{
    const Mark *one = *(const Mark *const *)a;
    const Mark *other = *(const Mark *const *)b;
    if (one->start != other->start)
        return one->start < other->start ? -1 : 1;
    return one < other ? -1 : one > other;
}

const Mark **line_sort_marks(const Job *job, const Copy *copy)
{
    const Mark **marks =
        NEW_ARRAY(job->scratch, const Mark *, copy->marks.count);
    for (int i = 0; i < copy->marks.count; i++)
        marks[i] = &copy->marks.at[i];
    if (copy->marks.count > 1)
        qsort(marks, (size_t)copy->marks.count, sizeof(marks[0]), by_start);
    return marks;
}

// Readings have been set from their own list.
static bool is_wanted(const Making *making, int i)
{
    return making->marks[i]->kind != MARK_RUBY &&
           is_in_line(making->marks[i], making->line);
}

void line_mark(Making *making)
{
    int all = making->shaped->copy->marks.count;
    Line *line = making->line;
    while (making->mark < all && making->marks[making->mark]->end < line->start)
        making->mark++;
    int end = making->mark, count = 0;
    for (; end < all && making->marks[end]->start <= line->end; end++)
        count += is_wanted(making, end);
    if (count == 0)
        return;
    LineMark *marks = NEW_ARRAY(making->job->arena, LineMark, count);
    for (int i = making->mark; i < end; i++)
        if (is_wanted(making, i))
            marks[line->mark_count++] = place_mark(making, making->marks[i]);
    line->marks = marks;
}
