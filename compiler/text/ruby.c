// Readings over their base (TYPOGRAPHY G04): half its size, in the middle of
// it, a quarter of their own em apart at least.  One that is wider may stand
// over a Han beside it that has none, but over no mark; what that does not hold
// parts the bases.
#include "text/ruby.h"

#include "text/cell.h"
#include "text/zhuyin.h"

enum { // ‰ of the em
    READING = 500,
    READING_AT = 990,     // its baseline over that of the base
    READING_BESIDE = 610, // to the right of the middle of a vertical line
    READING_GAP = 125,
};

static Length em_of(const Shaped *shaped, int glyph)
{
    return shaped->runs.at[line_run(shaped, glyph)].size;
}

static Length part_of(Length em, int permille)
{
    return (Length)scale_by(em, permille, 1000);
}

static bool is_han(const Shaped *shaped, int glyph)
{
    const Glyph *at = &shaped->glyphs.at[glyph];
    return at->wide && at->kind == CHAR_IDEOGRAPH &&
           shaped->chars[at->letter].code >= 0x2E80;
}

// Of the glyphs [first, end), without the blank after the last.
static Length base_width(const Shaped *shaped, int first, int end)
{
    Length width = 0;
    for (int i = first; i < end; i++)
        width += shaped->glyphs.at[i].advance;
    return width - shaped->glyphs.at[end - 1].after;
}

// Set as the base is, in the font of its own script.
static void shape_reading(const Job *job, const Shaped *shaped,
                          const Mark *mark, Ruby *ruby)
{
    const Run *run = &shaped->runs.at[line_run(shaped, ruby->first)];
    Phrase *phrase = NEW(job->scratch, Phrase);
    *phrase = (Phrase){.text = mark->value,
                       .look = run->phrase->look,
                       .node = run->phrase->node,
                       .start = mark->id};
    ruby->zhuyin = ruby->end - ruby->first == 1 &&
                   is_han(shaped, ruby->first) && zhuyin_is(mark->value);
    phrase->look.size =
        part_of(run->size, ruby->zhuyin ? ZHUYIN_SIZE : READING);
    phrase->look.superior = false;
    Copy *copy = NEW(job->scratch, Copy);
    copy->lang = shaped->copy->lang;
    copy->length = mark->value.n;
    *PUSH(job->scratch, &copy->phrases) = *phrase;
    ruby->reading = text_itemize(job, shaped->fonts, copy, false);
    text_shape(job, &ruby->reading);
    for (int i = 0; i < ruby->reading.glyphs.count; i++)
        ruby->width += ruby->reading.glyphs.at[i].advance;
}

// The readings of the copy, in order, with the glyphs of their bases.
static void list_rubies(const Job *job, Shaped *shaped)
{
    const Copy *copy = shaped->copy;
    int n = shaped->glyphs.count, at = 0, count = 0;
    for (int i = 0; i < copy->marks.count; i++)
        count += copy->marks.at[i].kind == MARK_RUBY;
    if (count == 0)
        return;
    Ruby *rubies = NEW_ARRAY(job->scratch, Ruby, count);
    for (int i = 0; i < copy->marks.count; i++) {
        const Mark *mark = &copy->marks.at[i];
        if (mark->kind != MARK_RUBY || mark->value.n == 0)
            continue;
        while (at < n && shaped->glyphs.at[at].text < mark->start)
            at++;
        Ruby *ruby = &rubies[shaped->ruby_count];
        *ruby = (Ruby){.mark = mark, .first = at};
        while (at < n && shaped->glyphs.at[at].text < mark->end)
            at++;
        ruby->end = at;
        if (ruby->first == ruby->end && at == 0)
            continue;
        if (ruby->first == ruby->end) // in a ligature with what is before it
            ruby->first--;
        shape_reading(job, shaped, mark, ruby);
        shaped->ruby_count++;
    }
    shaped->rubies = rubies;
}

// Over a Han that has no reading; its other half is for a reading beyond it.
static Length lap_han(const Shaped *shaped, int glyph)
{
    Length em = em_of(shaped, glyph);
    return em / 2 - part_of(em, READING_GAP) / 2;
}

// How far a reading may stand out to the left: over a Han, and into half of a
// blank, which a tight line may halve.
static Length lap_left(const Shaped *shaped, const Ruby *ruby)
{
    int left = ruby->first - 1;
    if (left < 0)
        return 0;
    Length blank = shaped->glyphs.at[left].after;
    return is_han(shaped, left) ? lap_han(shaped, left) : blank / 2;
}

static Length lap_right(const Shaped *shaped, const Ruby *ruby)
{
    int right = ruby->end;
    if (right == shaped->glyphs.count)
        return 0;
    if (is_han(shaped, right))
        return lap_han(shaped, right);
    Length blank = shaped->glyphs.at[right].before;
    return (blank + shaped->glyphs.at[right - 1].after) / 2;
}

static void measure_out(const Shaped *shaped, Ruby *ruby)
{
    if (ruby->zhuyin)
        return;
    Length base = base_width(shaped, ruby->first, ruby->end);
    ruby->out = (ruby->width - base) / 2;
}

// A group is parted only where it is longer than the line.
static void keep_together(Shaped *shaped, const Ruby *ruby)
{
    for (int i = ruby->first; i + 1 < ruby->end; i++) {
        Glyph *glyph = &shaped->glyphs.at[i];
        if (glyph->penalty <= BREAK_ALWAYS || glyph->penalty >= BREAK_NEVER)
            continue;
        glyph->penalty = BREAK_LAST;
        glyph->rule = RULE_RUBY;
    }
}

// A group under a long reading: its Han are set apart evenly, with half as
// much at both ends.
static void spread_group(Shaped *shaped, Ruby *ruby, Length lap)
{
    int n = ruby->end - ruby->first;
    for (int i = ruby->first; i < ruby->end; i++)
        if (!is_han(shaped, i))
            return;
    Length more = 2 * (ruby->out - lap);
    if (n < 2 || more <= 0)
        return;
    for (int i = ruby->first; i + 1 < ruby->end; i++) {
        shaped->glyphs.at[i].advance += more / n;
        shaped->glyphs.at[i].after += more / n;
    }
    measure_out(shaped, ruby);
}

// Blank between two bases, or a base and its neighbour, after a glyph.  Where
// a line begins or ends there, what the reading stands out stays in the line.
static void part_bases(Shaped *shaped, int glyph, Length blank, Length out_left,
                       Length out_right)
{
    if (glyph >= 0) {
        Glyph *left = &shaped->glyphs.at[glyph];
        left->advance += blank;
        left->after += blank - out_left;
    }
    if (glyph + 1 < shaped->glyphs.count)
        shaped->glyphs.at[glyph + 1].before -= out_right;
}

static Length over_zero(Length length)
{
    return length > 0 ? length : 0;
}

// The side of a reading towards the one after it, or a neighbour without.
static void part_right(Shaped *shaped, const Ruby *ruby, const Ruby *next)
{
    if (ruby->zhuyin)
        return;
    Length out = ruby->out;
    if (next && next->first == ruby->end) {
        Length other = next->out;
        Length gap = part_of(em_of(shaped, ruby->first), READING_GAP);
        part_bases(shaped, ruby->end - 1, over_zero(out + other + gap),
                   over_zero(out), over_zero(other));
    } else {
        Length lap = lap_right(shaped, ruby);
        bool last = ruby->end == shaped->glyphs.count;
        part_bases(shaped, ruby->end - 1, last ? 0 : over_zero(out - lap),
                   over_zero(out), 0);
    }
}

static void part_left(Shaped *shaped, const Ruby *ruby)
{
    if (ruby->zhuyin)
        return;
    Length out = ruby->out;
    Length lap = lap_left(shaped, ruby);
    bool first = ruby->first == 0;
    part_bases(shaped, ruby->first - 1, first ? 0 : over_zero(out - lap), 0,
               over_zero(out));
}

// Every Han of a paragraph has room for zhuyin, so that they stay in register;
// between vertical lines there is room.
static void leave_columns(Shaped *shaped)
{
    bool any = false;
    for (int i = 0; i < shaped->ruby_count; i++)
        any |= shaped->rubies[i].zhuyin;
    for (int i = 0; any && i < shaped->glyphs.count; i++)
        if (is_han(shaped, i))
            shaped->glyphs.at[i].advance +=
                part_of(em_of(shaped, i), ZHUYIN_COLUMN);
}

void text_ruby(const Job *job, Shaped *shaped, const Setting *setting)
{
    list_rubies(job, shaped);
    if (!setting->vertical)
        leave_columns(shaped);
    for (int i = 0; i < shaped->ruby_count; i++) {
        Ruby *ruby = &shaped->rubies[i];
        Length left = lap_left(shaped, ruby);
        Length right = lap_right(shaped, ruby);
        measure_out(shaped, ruby);
        keep_together(shaped, ruby);
        spread_group(shaped, ruby, left < right ? left : right);
    }
    for (int i = 0; i < shaped->ruby_count; i++) {
        const Ruby *ruby = &shaped->rubies[i];
        bool more = i + 1 < shaped->ruby_count;
        if (i == 0 || ruby[-1].end < ruby->first)
            part_left(shaped, ruby);
        part_right(shaped, ruby, more ? ruby + 1 : NULL);
    }
}

// The first reading whose base begins at a glyph or after it.
static int first_ruby(const Shaped *shaped, int glyph)
{
    int low = 0, high = shaped->ruby_count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (shaped->rubies[middle].first < glyph)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const Mark *ruby_over(const Shaped *shaped, int glyph)
{
    int next = first_ruby(shaped, glyph + 1); // that begins behind it
    const Ruby *ruby = next > 0 ? &shaped->rubies[next - 1] : NULL;
    return ruby && glyph < ruby->end ? ruby->mark : NULL;
}

// In the middle of its base, but not over the edges of the line, nor over
// the reading before it.
static Length reading_x(const Making *making, const Ruby *ruby, Length least)
{
    int first = ruby->first - making->first;
    int end = ruby->end < making->end ? ruby->end : making->end;
    int last = end - making->first - 1;
    Length left = making->pens[2 * first];
    Length right = making->pens[2 * last] + line_body(making, last);
    Length x = (left + right - ruby->width) / 2;
    Length indent = making->first == 0 ? making->setting->indent : 0;
    Length most = fit_measure(making->first, making->setting) - ruby->width;
    x = x > most ? most : x;
    x = x > -indent ? x : -indent;
    return x > least ? x : least;
}

static void place_above(const Making *making, const Ruby *ruby, const Run *run,
                        PlacedGlyph *placed, Length pen)
{
    bool vertical = making->setting->vertical;
    Length em = em_of(making->shaped, ruby->first);
    Length off = part_of(em, vertical ? READING_BESIDE : READING_AT);
    for (int i = 0; i < run->count; i++) {
        const Glyph *glyph = &ruby->reading.glyphs.at[run->first + i];
        placed[i] = (PlacedGlyph){
            .id = glyph->id,
            .text = glyph->text - run->text,
            .bytes = glyph->bytes,
            .x = pen + glyph->x,
            .y = glyph->y + off,
        };
        pen += glyph->advance;
    }
}

static Length run_width(const Ruby *ruby, const Run *run)
{
    Length width = 0;
    for (int i = 0; i < run->count; i++)
        width += ruby->reading.glyphs.at[run->first + i].advance;
    return width;
}

static Direction direction_of(const Making *making, const Ruby *ruby)
{
    if (!making->setting->vertical)
        return DIRECTION_HORIZONTAL;
    return ruby->zhuyin ? DIRECTION_UPRIGHT : DIRECTION_SIDEWAYS;
}

typedef ARRAY_OF(GlyphRun) GlyphRuns;

// Returns where the next reading may begin.
static Length add_reading(const Making *making, const Ruby *ruby, Length least,
                          GlyphRuns *readings)
{
    Length x = ruby->zhuyin ? 0 : reading_x(making, ruby, least);
    int symbol = 0;
    for (int r = 0; r < ruby->reading.runs.count; r++) {
        const Run *run = &ruby->reading.runs.at[r];
        const Phrase *phrase = run->phrase;
        PlacedGlyph *placed =
            NEW_ARRAY(making->job->arena, PlacedGlyph, run->count);
        if (ruby->zhuyin)
            zhuyin_place(making, ruby, run, placed, &symbol);
        else
            place_above(making, ruby, run, placed, x);
        GlyphRun *out = PUSH(making->job->arena, readings);
        *out = (GlyphRun){
            .font = run->font,
            .size = run->size,
            .color = phrase->look.color,
            .direction = direction_of(making, ruby),
            .text = str_slice(phrase->text, run->text, run->end),
            .lang = phrase->look.lang,
            .node = phrase->node,
            .start = phrase->start + run->text,
            .ruby = ruby->mark,
            .width = ruby->zhuyin ? run->size : run_width(ruby, run),
            .glyphs = placed,
            .count = run->count,
        };
        x += out->width;
    }
    return ruby->zhuyin ? least : x;
}

void line_ruby(Making *making)
{
    const Shaped *shaped = making->shaped;
    GlyphRuns readings = {0};
    Length least = INT32_MIN;
    for (int i = first_ruby(shaped, making->first); i < shaped->ruby_count;
         i++) {
        const Ruby *ruby = &shaped->rubies[i];
        if (ruby->first >= making->end)
            break;
        least = add_reading(making, ruby, least, &readings);
    }
    making->line->readings = readings.at;
    making->line->reading_count = readings.count;
}
