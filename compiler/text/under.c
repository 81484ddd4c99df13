// Step 6: marks under the text: dots of emphasis, lines under names, waves
// under titles (TYPOGRAPHY G01 to G03).  They follow the text as it has been
// set and never move it (G06).
#include "text/making.h"

enum {             // ‰ of the em
    EM_FOOT = 120, // of Han, below the baseline
    EM_HALF = 500,
    RULE_AT = 125, // the middle of a line, below the foot of the em
    WAVE_AT = 150,
    DOT_WIDTH = 140,
    DOT_AT = 170,       // its top is a tenth below the foot
    DOT_UNDER_AT = 320, // where there is a line or a wave above it
    NAME_CUT = 63,      // of two names side by side: a sixteenth at each
};

typedef ARRAY_OF(LineShape) Shapes;

static Length part_of(Length em, int permille)
{
    return (Length)scale_by(em, permille, 1000);
}

// The end of the row of glyphs from i on that one span has marked.
static int span_end(const Making *making, const Run *run, int i)
{
    const Run *runs = making->shaped->runs.at;
    const Run *last = runs + making->shaped->runs.count;
    const Look *look = &run->phrase->look;
    int end = i;
    for (; run < last; run++) {
        const Look *own = &run->phrase->look;
        if (own->under != look->under || own->under_span != look->under_span ||
            own->superior)
            break;
        end = run->first + run->count - making->first;
    }
    int n = making->end - making->first;
    return end < n ? end : n;
}

// In a vertical line dots stand to its right, lines to its left (V06).
static Length off_of(const Making *making, const Run *run, ShapeKind kind,
                     int at)
{
    if (!making->setting->vertical)
        return part_of(run->em, EM_FOOT + at);
    Length off = part_of(run->em, EM_HALF + at);
    return kind == SHAPE_DOT ? off : -off;
}

static LineShape shape_of(const Making *making, const Run *run, ShapeKind kind,
                          int at)
{
    Length em = run->em;
    return (LineShape){
        .kind = kind,
        .y = off_of(making, run, kind, at),
        .em = em,
        .color = run->phrase->look.color,
        .node = run->phrase->node,
    };
}

// Two names side by side are told apart by a gap between their lines (G02).
static void part_names(LineShape *left, LineShape *right)
{
    Length gap = right->x - (left->x + left->width);
    Length cut = part_of(right->em, NAME_CUT);
    if (gap >= 2 * cut || gap < 0)
        return;
    left->width -= cut;
    right->x += cut;
    right->width -= cut;
}

// One piece for all glyphs of the span, so that it goes on over their gaps,
// but not into those at its ends, nor the outer blanks of marks (E06).
static void add_line(Making *making, Shapes *shapes, const Run *run, int first,
                     int end)
{
    Length left = INT32_MAX, right = INT32_MIN;
    for (int i = first; i < end; i++) {
        const Glyph *glyph = line_glyph(making, i);
        Length start = making->pens[2 * i];
        Length stop = start + line_body(making, i);
        if (i == first && glyph->before > 0) // of “
            start += glyph->before;
        if (i + 1 == end && glyph->after > 0 && glyph->kind != CHAR_IDEOGRAPH)
            stop = making->pens[2 * i] + glyph->advance - glyph->after -
                   (making->first + i + 1 == making->end ? glyph->rim : 0);
        left = start < left ? start : left;
        right = stop > right ? stop : right;
    }
    left = left > 0 ? left : 0; // a blank that was dropped
    if (right <= left)
        return;
    bool wave = run->phrase->look.under == UNDER_WAVE;
    LineShape *shape = PUSH(making->job->arena, shapes);
    *shape = shape_of(making, run, wave ? SHAPE_WAVE : SHAPE_RULE,
                      wave ? WAVE_AT : RULE_AT);
    shape->x = left;
    shape->width = right - left;
}

static bool is_lined(const Run *run)
{
    return run->phrase->look.under != UNDER_NONE && !run->phrase->look.superior;
}

// G02: a line under a name leaves out its marks, but for a dot or a dash.
static bool takes_line(const Making *making, const Run *run, int i)
{
    const Glyph *glyph = line_glyph(making, i);
    CharClass kind = glyph->kind;
    return run->phrase->look.under == UNDER_LINE || !glyph->wide ||
           !(kind == CHAR_OPENING || kind == CHAR_CLOSING ||
             kind == CHAR_COMMA || kind == CHAR_STOP || kind == CHAR_ELLIPSIS);
}

static void add_pieces(Making *making, Shapes *shapes, const Run *run,
                       int first, int end)
{
    for (int i = first, next; i < end; i = next) {
        bool lined = takes_line(making, run, i);
        next = i + 1;
        while (next < end && takes_line(making, run, next) == lined)
            next++;
        if (lined)
            add_line(making, shapes, run, i, next);
    }
}

static void add_lines(Making *making, Shapes *shapes)
{
    const Shaped *shaped = making->shaped;
    int n = making->end - making->first;
    int before = -1; // where the last piece ended
    for (int i = 0, end; i < n; i = end) {
        const Run *run = &shaped->runs.at[line_run(shaped, making->first + i)];
        end = run->first + run->count - making->first;
        if (!is_lined(run))
            continue;
        end = span_end(making, run, i);
        int count = shapes->count;
        add_pieces(making, shapes, run, i, end);
        if (before == i && count && shapes->count > count)
            part_names(&shapes->at[count - 1], &shapes->at[count]);
        before = end;
    }
}

static bool takes_dot(const Making *making, const Glyph *glyph)
{
    uint32_t code = making->shaped->chars[glyph->letter].code;
    return glyph->bytes && glyph->wide && glyph->kind == CHAR_IDEOGRAPH &&
           code >= 0x2E80;
}

static void add_dots(Making *making, Shapes *shapes)
{
    const Shaped *shaped = making->shaped;
    int n = making->end - making->first;
    for (int i = 0, end; i < n; i = end) {
        const Run *run = &shaped->runs.at[line_run(shaped, making->first + i)];
        end = run->first + run->count - making->first;
        end = end < n ? end : n;
        int at = is_lined(run) ? DOT_UNDER_AT : DOT_AT;
        Length width = part_of(run->em, DOT_WIDTH);
        for (int k = i; k < end && run->phrase->look.dots; k++) {
            if (!takes_dot(making, line_glyph(making, k)))
                continue;
            LineShape *shape = PUSH(making->job->arena, shapes);
            *shape = shape_of(making, run, SHAPE_DOT, at);
            shape->width = width;
            shape->x = making->pens[2 * k] + (line_body(making, k) - width) / 2;
        }
    }
}

void line_under(Making *making)
{
    Shapes shapes = {0};
    add_lines(making, &shapes);
    add_dots(making, &shapes);
    making->line->shapes = shapes.at;
    making->line->shape_count = shapes.count;
}
