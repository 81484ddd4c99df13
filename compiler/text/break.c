// Step 4: the best breaks of the whole paragraph.
//
// Every place where a line may end is reached by the cheapest way through all
// lines before it (total fit).  The starts that a line can have are a window
// that only moves on, so the work grows with the length and no faster.
// Costs are those of TYPOGRAPHY B19, in thousandths.
#include "text/paragraph.h"

#include "text/fit.h"

enum { UNIT = 1000, HUGE_GAP = 64 };

#define COST_LONE (1000000 * (int64_t)UNIT)        // F04: a lone character
#define COST_OVERFULL (1000000000 * (int64_t)UNIT) // sticks out
#define COST_EMPTY (1000 * (int64_t)UNIT)          // nothing to stretch
#define COST_HANG (5 * (int64_t)UNIT)

// Of using all that a rank can give: words, brackets, commas, Han–Latin,
// stops.
static const int shrink_costs[SHRINK_RANKS] = {1, 1, 3, 8, 20};

// Everything up to a glyph, so that any line is a difference of two.
typedef struct Sum {
    int64_t width, solid; // solid: without blanks and marks
    int64_t shrink[SHRINK_RANKS];
    int64_t stretch[STRETCH_RANKS];
    int evens;
} Sum;

// The start of a line.
typedef struct Head {
    int glyph;
    int previous;  // start of the line before
    int64_t total; // of all lines before
    int64_t gap;   // what each even gap of the line before was given
} Head;

typedef struct Breaker {
    const Shaped *shaped;
    const Setting *setting;
    Sum *sums;
    Length em;
    bool justified;
    ARRAY_OF(Head) starts;
    int low; // the first start that is still near enough
} Breaker;

// One line, weighed.
typedef struct Trial {
    int64_t room; // measure less natural width
    int64_t shrink[SHRINK_RANKS], can_shrink;
    int64_t stretch; // without even gaps
    int evens;
    int64_t gap;
    bool loose, over;
} Trial;

static bool is_solid(const Glyph *glyph)
{
    return glyph->kind == CHAR_IDEOGRAPH || glyph->kind == CHAR_LATIN ||
           glyph->kind == CHAR_DIGIT || glyph->kind == CHAR_OTHER;
}

static Sum *add_up(const Job *job, const Shaped *shaped)
{
    int n = shaped->glyphs.count;
    Sum *sums = NEW_ARRAY(job->scratch, Sum, n + 1);
    for (int i = 0; i < n; i++) {
        const Glyph *glyph = &shaped->glyphs.at[i];
        Sum *sum = &sums[i + 1];
        *sum = sums[i];
        sum->width += glyph->advance;
        if (is_solid(glyph))
            sum->solid += glyph->advance - glyph->after;
        sum->shrink[glyph->shrink_rank] += glyph->shrink;
        sum->stretch[glyph->stretch_rank] += glyph->stretch;
        sum->evens += glyph->even;
    }
    return sums;
}

// Glyphs [first, end) as a line.
static Trial fit_line(const Breaker *breaker, int first, int end)
{
    const Glyph *glyphs = breaker->shaped->glyphs.at;
    const Sum *a = &breaker->sums[first], *b = &breaker->sums[end - 1];
    const Glyph *last = &glyphs[end - 1];
    int64_t width = breaker->sums[end].width - a->width - last->after -
                    fit_lead(glyphs, first, breaker->setting);
    Trial fit = {.room = fit_measure(first, breaker->setting) - width};
    fit.room = fit_end(last, fit.room, breaker->setting);
    if (!breaker->justified)
        return fit;
    for (int i = 0; i < SHRINK_RANKS; i++) {
        fit.shrink[i] = b->shrink[i] - a->shrink[i];
        fit.can_shrink += fit.shrink[i];
    }
    for (int i = 0; i < STRETCH_RANKS; i++)
        fit.stretch += b->stretch[i] - a->stretch[i];
    fit.evens = b->evens - a->evens;
    return fit;
}

static int64_t cost_of_shrink(const Trial *fit)
{
    int64_t cost = 0, want = -fit->room;
    for (int i = 0; i < SHRINK_RANKS && want > 0; i++) {
        int64_t used = want < fit->shrink[i] ? want : fit->shrink[i];
        if (used > 0)
            cost += shrink_costs[i] * UNIT * used / fit->shrink[i];
        want -= used;
    }
    return cost;
}

// Even gaps: 100 at an eighth of an em, by the square; ten times as much
// above a quarter.
static int64_t cost_of_gap(const Breaker *breaker, int64_t gap)
{
    int64_t em = breaker->em;
    int64_t most = HUGE_GAP * em;
    int64_t eighths = (gap < most ? gap : most) * 8 * UNIT / em;
    int64_t cost = 100 * eighths * eighths / UNIT;
    return gap > em / 4 ? 10 * cost : cost;
}

static int64_t cost_of_stretch(const Breaker *breaker, Trial *fit)
{
    int64_t some = fit->room < fit->stretch ? fit->room : fit->stretch;
    int64_t cost = 0;
    if (some > 0)
        cost = 10 * UNIT * some / fit->stretch * some / fit->stretch;
    int64_t rest = fit->room - some;
    if (rest == 0)
        return cost;
    fit->gap = rest / (fit->evens > 0 ? fit->evens : 1);
    fit->loose = fit->gap > breaker->em / 4;
    if (fit->evens == 0)
        cost += COST_EMPTY;
    return cost + cost_of_gap(breaker, fit->gap);
}

// Ragged lines are the better the fuller they are.
static int64_t cost_of_ragged(const Breaker *breaker, Trial *fit)
{
    int64_t ems = fit->room * UNIT / breaker->em;
    fit->loose = ems > 6 * UNIT;
    return 10 * ems / UNIT * ems;
}

static int64_t cost_of_overfull(const Glyph *last, Trial *fit)
{
    int64_t excess = -fit->room - fit->can_shrink;
    if (excess <= last->hang)
        return COST_HANG;
    fit->over = true;
    return COST_OVERFULL + excess * UNIT;
}

static int64_t cost_of_line(const Breaker *breaker, Trial *fit, int end)
{
    const Glyph *last = &breaker->shaped->glyphs.at[end - 1];
    if (-fit->room > fit->can_shrink)
        return cost_of_overfull(last, fit);
    if (fit->room < 0)
        return cost_of_shrink(fit);
    return breaker->justified ? cost_of_stretch(breaker, fit)
                              : cost_of_ragged(breaker, fit);
}

// The last line is set solid or a little tighter; it must not be too short.
static int64_t cost_of_last(const Breaker *breaker, Trial *fit, int first,
                            int end)
{
    const Setting *setting = breaker->setting;
    if (setting->style->align == ALIGN_SPREAD)
        return cost_of_line(breaker, fit, end);
    int64_t cost = 0;
    if (fit->room < 0)
        cost = cost_of_line(breaker, fit, end);
    int64_t least = dim_length(setting->typography->last_line_min, breaker->em,
                               setting->style->leading, setting->measure);
    int64_t solid = breaker->sums[end].solid - breaker->sums[first].solid;
    if (first > 0 && solid < least)
        cost += COST_LONE;
    return cost;
}

static int64_t cost_of_start(const Breaker *breaker, const Head *start,
                             Trial *fit, int end)
{
    const Glyph *last = &breaker->shaped->glyphs.at[end - 1];
    bool closes =
        end == breaker->shaped->glyphs.count || last->penalty == BREAK_ALWAYS;
    if (closes)
        return cost_of_last(breaker, fit, start->glyph, end);
    int64_t cost = cost_of_line(breaker, fit, end);
    cost += last->penalty * (int64_t)UNIT;
    int64_t less = fit->gap < start->gap ? fit->gap : start->gap;
    return cost + 20 * 8 * UNIT * less / breaker->em;
}

// Starts from which even the tightest line would stick out are left behind;
// the nearest one is kept, in case there is no other.
static void move_on(Breaker *breaker, int end)
{
    const Glyph *last = &breaker->shaped->glyphs.at[end - 1];
    while (breaker->low + 1 < breaker->starts.count) {
        int first = breaker->starts.at[breaker->low].glyph;
        Trial fit = fit_line(breaker, first, end);
        if (-fit.room <= fit.can_shrink + last->hang)
            break;
        breaker->low++;
    }
}

static void try_end(const Job *job, Breaker *breaker, int end)
{
    move_on(breaker, end);
    Head best = {.glyph = end, .total = INT64_MAX};
    bool over = true;
    for (int i = breaker->low; i < breaker->starts.count; i++) {
        const Head *start = &breaker->starts.at[i];
        Trial fit = fit_line(breaker, start->glyph, end);
        int64_t cost = cost_of_start(breaker, start, &fit, end);
        if (start->total + cost < best.total) {
            best.total = start->total + cost;
            best.previous = i;
            best.gap = fit.gap;
            over = fit.over;
        }
        // Every later start would make the line looser still.
        if (fit.loose && !over)
            break;
    }
    *PUSH(job->scratch, &breaker->starts) = best;
    if (breaker->shaped->glyphs.at[end - 1].penalty == BREAK_ALWAYS)
        breaker->low = breaker->starts.count - 1;
}

static Breaks trace_back(const Job *job, const Breaker *breaker)
{
    int count = 0;
    for (int i = breaker->starts.count - 1; i > 0;
         i = breaker->starts.at[i].previous)
        count++;
    int *at = NEW_ARRAY(job->scratch, int, count + 1);
    int line = count;
    for (int i = breaker->starts.count - 1; i > 0;
         i = breaker->starts.at[i].previous)
        at[--line] = breaker->starts.at[i].glyph;
    return (Breaks){at, count};
}

Breaks text_break(const Job *job, const Shaped *shaped, const Setting *setting)
{
    int n = shaped->glyphs.count;
    Breaker breaker = {
        .shaped = shaped,
        .setting = setting,
        .sums = add_up(job, shaped),
        .em = setting->style->size > 0 ? setting->style->size : PT(10),
        .justified = setting->style->align == ALIGN_JUSTIFY ||
                     setting->style->align == ALIGN_SPREAD,
    };
    PUSH(job->scratch, &breaker.starts);
    for (int i = 0; i < n; i++)
        if (i + 1 == n || shaped->glyphs.at[i].penalty < BREAK_NEVER)
            try_end(job, &breaker, i + 1);
    return trace_back(job, &breaker);
}
