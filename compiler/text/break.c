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
#define COST_LAST (100000000 * (int64_t)UNIT)      // inside an address
#define COST_OVERFULL (1000000000 * (int64_t)UNIT) // sticks out
#define COST_EMPTY (1000 * (int64_t)UNIT)          // nothing to stretch
#define COST_LINE (1000000 * (int64_t)UNIT)        // F07: one more line
#define COST_HANG (5 * (int64_t)UNIT)
#define COST_HYPHENS (150 * (int64_t)UNIT) // two lines one after the other

enum { MOST_HYPHENS = 2 }; // lines one after the other

// Of using all that a rank can give: words, brackets, commas, Han–Latin,
// stops; and of pressing marks further than the style likes.
static const int shrink_costs[SHRINK_RANKS] = {1, 1, 3, 8, 20, 100};

// What is added to B19, tuned on long varied text of several measures against
// other setters.
enum {
    SQUEEZED_RANK = 2,  // from commas on
    COST_SQUEEZED = 20, // of all that such a rank can give, by the square
    COST_PRESSED = 120, // of any pressing
    COST_STRETCH = 10,  // of all that words and Han–Latin can take
    COST_HUNDREDTH = 3, // of each gap of a hundredth of an em, by the square
    WIDE_GAP = 12,
    COST_ROOM = 35,       // of an em in all gaps together
    COST_SHORT_END = 180, // of a last line of one character more than must be,
                          // in a paragraph long enough to do better
};

// Everything up to a glyph, so that any line is a difference of two.
typedef struct Sum {
    int64_t width, solid; // solid: without blanks and marks
    int64_t shrink[SHRINK_RANKS];
    int64_t all_shrink, stretch; // of all ranks
    int evens;
} Sum;

// The start of a line.
typedef struct Head {
    int glyph;
    int previous;   // start of the line before
    int64_t total;  // of all lines before
    int hyphens;    // lines before that end with one, with none between
    Weighed before; // of the line before
    int64_t reach;  // as far as the line reaches, on the scale of Sum.width
} Head;

typedef struct Breaker {
    const Shaped *shaped;
    const Setting *setting;
    Sum *sums;
    Length em;
    bool justified;
    bool balanced;
    const int64_t *targets; // of a balanced line that ends with a glyph
    ARRAY_OF(Head) starts;
    int low;            // the first start that is still near enough
    int through, until; // glyphs of a line that must be one, or two zeros
    // Of the starts from `low` on: the cheapest, the cheapest after it, …
    int *cheapest;
    int cheap, cheap_end;
} Breaker;

// The end of a line, wherever it starts.
typedef struct Tail {
    const Glyph *last;
    const Sum *to; // the gaps before it
    int64_t reach; // as far as its ink goes, on the scale of Sum.width
    Length kept;   // of the room, by its last mark
    int64_t cost;  // of ending a line here
    bool forced, closes;
} Tail;

// One line, weighed.
typedef struct Trial {
    const Sum *from, *to; // its gaps
    const Glyph *last;
    int64_t room; // measure less natural width
    int64_t gap;
    bool over, lone;
} Trial;

static bool is_solid(const Glyph *glyph)
{
    return glyph->kind == CHAR_IDEOGRAPH || glyph->kind == CHAR_OTHER;
}

// Three letters weigh as much as two Han (F04).
static Length solid_of(const Glyph *glyph, Length em)
{
    if (glyph->kind == CHAR_LATIN || glyph->kind == CHAR_DIGIT)
        return (2 * em + 2) / 3;
    return is_solid(glyph) ? glyph->advance - glyph->after : 0;
}

static Sum *add_up(const Job *job, const Shaped *shaped, Length em)
{
    int n = shaped->glyphs.count;
    Sum *sums = NEW_ARRAY(job->scratch, Sum, n + 1);
    for (int i = 0; i < n; i++) {
        const Glyph *glyph = &shaped->glyphs.at[i];
        Sum *sum = &sums[i + 1];
        *sum = sums[i];
        sum->width += glyph->advance;
        sum->solid += solid_of(glyph, em);
        sum->shrink[glyph->shrink_rank] += glyph->shrink;
        sum->shrink[PRESS_RANK] += glyph->press;
        sum->all_shrink += glyph->shrink + glyph->press;
        sum->stretch += glyph->stretch;
        sum->evens += glyph->even;
    }
    return sums;
}

static Tail tail_of(const Breaker *breaker, int end)
{
    const Glyph *last = &breaker->shaped->glyphs.at[end - 1];
    bool forced = last->penalty == BREAK_ALWAYS;
    bool closes = forced || end == breaker->shaped->glyphs.count;
    bool last_resort = last->penalty == BREAK_LAST;
    return (Tail){
        .last = last,
        .to = &breaker->sums[end - 1],
        .reach = breaker->sums[end].width - fit_tail(last) + last->hyphen,
        .kept = fit_kept(last, breaker->setting),
        .cost = closes        ? 0
                : last_resort ? COST_LAST
                              : last->penalty * (int64_t)UNIT,
        .forced = forced,
        .closes = closes,
    };
}

static Trial try_line(const Breaker *breaker, const Head *start,
                      const Tail *tail)
{
    return (Trial){
        .from = &breaker->sums[start->glyph],
        .to = tail->to,
        .last = tail->last,
        .room = fit_end(start->reach - tail->reach, tail->kept),
    };
}

static int64_t shrink_of(const Breaker *breaker, const Trial *trial)
{
    return breaker->justified ? trial->to->all_shrink - trial->from->all_shrink
                              : 0;
}

static int64_t cost_of_shrink(const Trial *trial)
{
    int64_t cost = 0, want = -trial->room;
    for (int i = 0; i < SHRINK_RANKS && want > 0; i++) {
        int64_t most = trial->to->shrink[i] - trial->from->shrink[i];
        int64_t used = want < most ? want : most;
        if (used <= 0)
            continue;
        int64_t share = used * UNIT / most;
        cost += shrink_costs[i] * share;
        if (i >= SQUEEZED_RANK)
            cost += COST_SQUEEZED * share * share / UNIT;
        if (i == PRESS_RANK)
            cost += COST_PRESSED * UNIT;
        want -= used;
    }
    return cost;
}

// Even gaps; ten times as much above a quarter of an em.
static int64_t cost_of_gaps(const Breaker *breaker, int64_t gap, int evens)
{
    int64_t em = breaker->em;
    int64_t most = HUGE_GAP * em;
    int64_t hundredths = (gap < most ? gap : most) * 100 * UNIT / em;
    int64_t low = hundredths < WIDE_GAP * UNIT ? hundredths : WIDE_GAP * UNIT;
    // A parabola, and from a wide gap on its tangent.
    int64_t square = low * (2 * hundredths - low) / UNIT;
    int64_t each = COST_HUNDREDTH * square + COST_ROOM * hundredths / 100;
    return (gap > em / 4 ? 10 : 1) * evens * each;
}

// Ragged lines are the better the fuller they are.
static int64_t cost_of_ragged(const Breaker *breaker, const Trial *trial)
{
    int64_t ems = trial->room * UNIT / breaker->em;
    return 10 * ems / UNIT * ems;
}

static int64_t cost_of_stretch(const Breaker *breaker, Trial *trial)
{
    int64_t most = trial->to->stretch - trial->from->stretch;
    int64_t some = trial->room < most ? trial->room : most;
    int64_t cost = 0;
    if (some > 0)
        cost = COST_STRETCH * UNIT * some / most * some / most;
    int64_t rest = trial->room - some;
    if (rest == 0)
        return cost;
    int evens = trial->to->evens - trial->from->evens;
    if (evens == 0) {
        cost += COST_EMPTY;
        evens = 1;
    }
    trial->gap = rest / evens;
    return cost + cost_of_gaps(breaker, trial->gap, evens);
}

static int64_t cost_of_tight(const Breaker *breaker, Trial *trial)
{
    int64_t excess = -trial->room - shrink_of(breaker, trial);
    if (excess <= 0)
        return cost_of_shrink(trial);
    if (excess <= trial->last->hang)
        return COST_HANG;
    trial->over = true;
    return COST_OVERFULL + excess * UNIT;
}

// A heading: as few lines as may be, all as long as each other (F07).  What a
// line is off its share costs by the square, and dearly from a third on.
static int64_t cost_of_balance(const Breaker *breaker, const Trial *trial)
{
    if (!breaker->targets)
        return COST_LINE;
    int64_t share = breaker->targets[trial->last - breaker->shaped->glyphs.at];
    int64_t width = breaker->setting->measure - trial->room;
    int64_t off = (width - share) * UNIT / (share > 0 ? share : 1);
    int64_t cost = 100 * off / UNIT * off;
    return COST_LINE + (off < -UNIT / 3 ? 10 * cost : cost);
}

static int64_t cost_of_line(const Breaker *breaker, Trial *trial)
{
    if (trial->room < 0)
        return cost_of_tight(breaker, trial);
    if (breaker->balanced)
        return cost_of_balance(breaker, trial);
    return breaker->justified ? cost_of_stretch(breaker, trial)
                              : cost_of_ragged(breaker, trial);
}

// The last line is set solid or a little tighter; it must not be too short.
static int64_t cost_of_last(const Breaker *breaker, const Head *start,
                            Trial *trial)
{
    const Setting *setting = breaker->setting;
    if (setting->style->align == ALIGN_SPREAD)
        return cost_of_line(breaker, trial);
    int64_t cost = 0;
    if (breaker->balanced)
        cost = cost_of_line(breaker, trial);
    else if (trial->room < 0)
        cost = cost_of_tight(breaker, trial);
    int64_t least = dim_length(setting->typography->last_line_min, breaker->em,
                               setting->style->leading, setting->measure);
    if (breaker->balanced && least < 3 * breaker->em)
        least = 3 * breaker->em; // F04: a heading's is longer
    int64_t solid = trial->to[1].solid - trial->from->solid;
    trial->lone = start->glyph > 0 && solid < least;
    if (trial->lone)
        cost += COST_LONE;
    else if (start->previous > 0 && breaker->justified &&
             solid < least + breaker->em)
        cost += COST_SHORT_END * UNIT;
    return cost;
}

static int64_t cost_of_start(const Breaker *breaker, const Head *start,
                             Trial *trial, const Tail *tail)
{
    if (tail->closes)
        return cost_of_last(breaker, start, trial);
    int64_t cost = cost_of_line(breaker, trial) + tail->cost;
    if (trial->last->hyphen && start->hyphens)
        cost += start->hyphens < MOST_HYPHENS ? COST_HYPHENS : COST_LAST;
    int64_t gap = start->before.gap;
    int64_t less = trial->gap < gap ? trial->gap : gap;
    return less ? cost + 20 * 8 * UNIT * less / breaker->em : cost;
}

// Starts from which even the tightest line would stick out are left behind;
// the nearest one is kept, in case there is no other.
static void move_on(Breaker *breaker, const Tail *tail)
{
    while (breaker->low + 1 < breaker->starts.count) {
        Trial trial =
            try_line(breaker, &breaker->starts.at[breaker->low], tail);
        if (trial.room >= 0 ||
            -trial.room <= shrink_of(breaker, &trial) + trial.last->hang)
            break;
        breaker->low++;
    }
}

static void add_start(const Job *job, Breaker *breaker, Head start)
{
    if (start.glyph < breaker->shaped->glyphs.count)
        start.reach =
            fit_measure(start.glyph, breaker->setting) +
            breaker->sums[start.glyph].width +
            fit_lead(breaker->shaped->glyphs.at, start.glyph, breaker->setting);
    *PUSH(job->scratch, &breaker->starts) = start;
    while (
        breaker->cheap_end > breaker->cheap &&
        breaker->starts.at[breaker->cheapest[breaker->cheap_end - 1]].total >=
            start.total)
        breaker->cheap_end--;
    breaker->cheapest[breaker->cheap_end++] = breaker->starts.count - 1;
}

// The least that the lines before any start from `low` on have cost.
static int64_t least_total(Breaker *breaker)
{
    while (breaker->cheapest[breaker->cheap] < breaker->low)
        breaker->cheap++;
    return breaker->starts.at[breaker->cheapest[breaker->cheap]].total;
}

static void try_end(const Job *job, Breaker *breaker, int end)
{
    Tail tail = tail_of(breaker, end);
    move_on(breaker, &tail);
    int64_t least = least_total(breaker);
    Head best = {.glyph = end, .total = INT64_MAX};
    for (int i = breaker->low; i < breaker->starts.count; i++) {
        const Head *start = &breaker->starts.at[i];
        Trial trial = try_line(breaker, start, &tail);
        // Even a line that costs nothing would not make up for those before.
        if (trial.room < 0 && start->total + tail.cost >= best.total)
            continue;
        int64_t cost = cost_of_start(breaker, start, &trial, &tail);
        if (start->total + cost < best.total) {
            best.total = start->total + cost;
            best.previous = i;
            best.before =
                (Weighed){cost, trial.room, trial.gap, trial.over, trial.lone};
            best.hyphens = trial.last->hyphen ? start->hyphens + 1 : 0;
        }
        // Every later start makes the line looser, and so dearer, still.
        if (trial.room >= 0 && least + cost >= best.total)
            break;
    }
    add_start(job, breaker, best);
    if (tail.forced)
        breaker->low = breaker->starts.count - 1;
}

static Breaks trace_back(const Job *job, const Breaker *breaker)
{
    const Head *starts = breaker->starts.at;
    int last = breaker->starts.count - 1, count = 0;
    for (int i = last; i > 0; i = starts[i].previous)
        count++;
    int *at = NEW_ARRAY(job->scratch, int, count + 1);
    Weighed *weighed = NEW_ARRAY(job->scratch, Weighed, count + 1);
    int line = count;
    for (int i = last; i > 0; i = starts[i].previous) {
        at[--line] = starts[i].glyph;
        weighed[line] = starts[i].before;
    }
    return (Breaks){at, weighed, count, last >= 0 ? starts[last].total : 0};
}

static bool may_end(const Breaker *breaker, int end)
{
    if (end > breaker->through && end < breaker->until)
        return false;
    return end == breaker->shaped->glyphs.count ||
           breaker->shaped->glyphs.at[end - 1].penalty < BREAK_NEVER;
}

static Breaks find_breaks(const Job *job, Breaker *breaker)
{
    int n = breaker->shaped->glyphs.count;
    breaker->starts.count = 0;
    breaker->low = breaker->cheap = breaker->cheap_end = 0;
    if (n > 0)
        add_start(job, breaker, (Head){0});
    for (int end = 1; end <= n; end++) {
        if (may_end(breaker, end))
            try_end(job, breaker, end);
        if (breaker->until &&
            (end == breaker->through || end == breaker->until))
            breaker->low = breaker->starts.count - 1;
    }
    return trace_back(job, breaker);
}

// What each line of a heading should be long, now that it is known how many
// there are between one forced break and the next.
static const int64_t *share_out(const Job *job, const Breaker *breaker,
                                Breaks breaks)
{
    const Shaped *shaped = breaker->shaped;
    int64_t *targets = NEW_ARRAY(job->scratch, int64_t, shaped->glyphs.count);
    int first = 0, lines = 0;
    for (int i = 0; i < breaks.count; i++) {
        int end = breaks.at[i];
        lines++;
        bool forced = shaped->glyphs.at[end - 1].penalty == BREAK_ALWAYS;
        if (i + 1 < breaks.count && !forced)
            continue;
        int64_t width = breaker->sums[end].width - breaker->sums[first].width;
        for (int k = first; k < end; k++)
            targets[k] = width / lines;
        first = end;
        lines = 0;
    }
    return targets;
}

Breaks text_break_through(const Job *job, const Shaped *shaped,
                          const Setting *setting, int start, int end)
{
    int n = shaped->glyphs.count;
    Align align = setting->style->align;
    Length em = setting->style->size > 0 ? setting->style->size : PT(10);
    Breaker breaker = {
        .shaped = shaped,
        .setting = setting,
        .sums = add_up(job, shaped, em),
        .em = em,
        .cheapest = NEW_ARRAY(job->scratch, int, n + 2),
        .through = start,
        .until = end,
        .justified = align == ALIGN_JUSTIFY || align == ALIGN_SPREAD,
    };
    breaker.balanced = setting->style->balance && !breaker.justified;
    RESERVE(job->scratch, &breaker.starts, n + 1);
    Breaks breaks = find_breaks(job, &breaker);
    if (!breaker.balanced || breaks.count < 2)
        return breaks;
    breaker.targets = share_out(job, &breaker, breaks);
    return find_breaks(job, &breaker);
}

Breaks text_break(const Job *job, const Shaped *shaped, const Setting *setting)
{
    return text_break_through(job, shaped, setting, 0, 0);
}
