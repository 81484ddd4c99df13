// Step 4: the best breaks of the whole paragraph.
//
// Every place where a line may end is reached by the cheapest way through all
// lines before it (total fit).  The starts that a line can have are a window
// that only moves on, so the work grows with the length and no faster.
// Costs are those of TYPOGRAPHY B19, in thousandths.
#include "text/paragraph.h"

#include "text/costs.h"
#include "text/sums.h"

enum { UNIT = 1000, HUGE_GAP = 64 };

#define COST_LONE (5000000 * (int64_t)UNIT)        // F04: a lone character
#define COST_LAST (100000000 * (int64_t)UNIT)      // inside an address
#define COST_OVERFULL (1000000000 * (int64_t)UNIT) // sticks out
#define COST_EMPTY (1000 * (int64_t)UNIT)          // nothing to stretch
#define COST_LINE (1000000 * (int64_t)UNIT)        // F07: one more line
#define COST_HANG (5 * (int64_t)UNIT)
#define COST_HYPHENS (150 * (int64_t)UNIT) // two lines one after the other

enum { MOST_HYPHENS = 2 }; // lines one after the other

// Hundredths of an em from which the cost of a gap goes on along a tangent.
enum { WIDE_GAP = 12, VAST_GAP = 200 };

// The start of a line.
typedef struct Head {
    int glyph;
    int previous;  // start of the line before
    int hyphens;   // lines before that end with one, with none between
    int64_t total; // of all lines before
    int64_t gap;   // of the line before
    int64_t reach; // as far as the line reaches, on the scale of Sum.width
    const Sum *from;
} Head;

typedef struct Breaker {
    const Shaped *shaped;
    const Setting *setting;
    const Sum *sums;
    const Costs *costs;
    Length em;
    bool justified;
    bool balanced;
    const int64_t *targets; // of a balanced line that ends with a glyph
    Head *starts;
    int count;          // of starts
    int64_t bound;      // no best way costs more
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
    bool ends;  // a last line that must not be too short
    bool solid; // and is set solid or a little tighter
} Tail;

// One line, weighed.
typedef struct Trial {
    const Sum *from, *to; // its gaps
    const Glyph *last;
    int64_t room; // measure less natural width
    int64_t gap;
    bool over, lone;
} Trial;

static inline Tail tail_of(const Breaker *breaker, int end)
{
    const Glyph *last = &breaker->shaped->glyphs.at[end - 1];
    bool forced = last->penalty == BREAK_ALWAYS;
    bool closes = forced || end == breaker->shaped->glyphs.count;
    bool ends = closes && breaker->setting->style->align != ALIGN_SPREAD;
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
        .ends = ends,
        .solid = ends && !breaker->balanced,
    };
}

static inline Trial try_line(const Head *start, const Tail *tail)
{
    return (Trial){
        .from = start->from,
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

static inline int64_t cost_of_shrink(const Breaker *breaker, const Trial *trial)
{
    const Costs *costs = breaker->costs;
    int64_t cost = 0, want = -trial->room;
    for (int i = 0; i < SHRINK_RANKS && want > 0; i++) {
        int64_t most = trial->to->shrink[i] - trial->from->shrink[i];
        int64_t used = want < most ? want : most;
        if (used <= 0)
            continue;
        int64_t share = used < most ? used * UNIT / most : UNIT;
        cost += costs->shrink[i] * share;
        int64_t square = share * share / UNIT;
        if (i >= SHRINK_COMMA)
            cost += costs->squeezed * square;
        if (i == SHRINK_PRESS)
            cost +=
                costs->pressed * UNIT + costs->deep * square * square / UNIT;
        want -= used;
    }
    return cost;
}

// Even gaps: a parabola, and from a wide gap on its tangent; above a quarter of
// an em ten times the parabola again, and its tangent from a vast one on.
static inline int64_t cost_of_gaps(const Breaker *breaker, int64_t gap,
                                   int evens)
{
    int64_t em = breaker->em;
    int64_t most = HUGE_GAP * em;
    int64_t hundredths = (gap < most ? gap : most) * 100 * UNIT / em;
    bool loose = gap > em / 4;
    int64_t wide = (loose ? VAST_GAP : WIDE_GAP) * UNIT;
    int64_t low = hundredths < wide ? hundredths : wide;
    int64_t square = low * (2 * hundredths - low) / UNIT;
    int64_t each = breaker->costs->hundredth * square +
                   breaker->costs->room * hundredths / 100;
    return (loose ? 10 : 1) * evens * each;
}

// Ragged lines are the better the fuller they are.
static int64_t cost_of_ragged(const Breaker *breaker, const Trial *trial)
{
    int64_t ems = trial->room * UNIT / breaker->em;
    return 10 * ems / UNIT * ems;
}

static inline int64_t cost_of_stretch(const Breaker *breaker, Trial *trial)
{
    int64_t most = trial->to->stretch - trial->from->stretch;
    int64_t some = trial->room < most ? trial->room : most;
    int64_t cost = 0;
    if (some > 0)
        cost = breaker->costs->stretch * UNIT * some / most * some / most;
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

static inline int64_t cost_of_tight(const Breaker *breaker, Trial *trial)
{
    int64_t excess = -trial->room - shrink_of(breaker, trial);
    if (excess <= 0)
        return cost_of_shrink(breaker, trial);
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

// What the last line costs besides: it must not be too short.
static int64_t cost_of_end(const Breaker *breaker, const Head *start,
                           Trial *trial)
{
    const Setting *setting = breaker->setting;
    int64_t least = dim_length(setting->typography->last_line_min, breaker->em,
                               setting->style->leading, setting->measure);
    int64_t heading = 3 * breaker->em;            // F04: a heading's is longer
    bool narrow = setting->measure < 3 * heading; // of a cell
    if (breaker->balanced && least < heading && !narrow)
        least = heading;
    int64_t solid = trial->to[1].solid - trial->from->solid;
    trial->lone = start->glyph > 0 && solid < least;
    if (trial->lone)
        return COST_LONE;
    bool short_end = start->previous > 0 && breaker->justified &&
                     solid < least + breaker->em;
    return short_end ? breaker->costs->short_end * UNIT : 0;
}

static inline int64_t cost_of_start(const Breaker *breaker, const Head *start,
                                    Trial *trial, const Tail *tail)
{
    if (tail->solid && trial->room >= 0)
        return cost_of_end(breaker, start, trial);
    int64_t cost = cost_of_line(breaker, trial) + tail->cost;
    if (tail->ends)
        return cost + cost_of_end(breaker, start, trial);
    if (tail->closes)
        return cost;
    if (tail->last->hyphen && start->hyphens)
        cost += start->hyphens < MOST_HYPHENS ? COST_HYPHENS : COST_LAST;
    int64_t less = trial->gap < start->gap ? trial->gap : start->gap;
    return less ? cost + 20 * 8 * UNIT * less / breaker->em : cost;
}

// Starts from which even the tightest line would stick out are left behind;
// the nearest one is kept, in case there is no other.
static void move_on(Breaker *breaker, const Tail *tail)
{
    while (breaker->low + 1 < breaker->count) {
        Trial trial = try_line(&breaker->starts[breaker->low], tail);
        if (trial.room >= 0 ||
            -trial.room <= shrink_of(breaker, &trial) + trial.last->hang)
            break;
        breaker->low++;
    }
}

static int64_t reach_of(const Breaker *breaker, const Head *start)
{
    const Glyph *glyphs = breaker->shaped->glyphs.at;
    return start->from->width + fit_measure(start->glyph, breaker->setting) +
           fit_lead(glyphs, start->glyph, breaker->setting);
}

// The head that was written behind the others is one of them.
static void add_start(Breaker *breaker)
{
    Head *starts = breaker->starts, *start = &starts[breaker->count];
    start->from = &breaker->sums[start->glyph];
    if (start->glyph < breaker->shaped->glyphs.count)
        start->reach = reach_of(breaker, start);
    int *cheapest = breaker->cheapest, end = breaker->cheap_end;
    while (end > breaker->cheap &&
           starts[cheapest[end - 1]].total >= start->total)
        end--;
    cheapest[end] = breaker->count++;
    breaker->cheap_end = end + 1;
}

// The least that the lines before any start from `low` on have cost.
static int64_t least_total(Breaker *breaker)
{
    while (breaker->cheapest[breaker->cheap] < breaker->low)
        breaker->cheap++;
    return breaker->starts[breaker->cheapest[breaker->cheap]].total;
}

static void try_end(Breaker *breaker, int end)
{
    Tail tail = tail_of(breaker, end);
    move_on(breaker, &tail);
    int64_t least = least_total(breaker);
    int count = breaker->count;
    int64_t bound = tail.closes ? INT64_MAX : breaker->bound;
    Head *best = &breaker->starts[count];
    *best = (Head){.glyph = end, .total = bound};
    for (int i = breaker->low; i < count; i++) {
        const Head *start = &breaker->starts[i];
        Trial trial = try_line(start, &tail);
        // Even a line that costs nothing would not make up for those before.
        if (trial.room < 0 && start->total + tail.cost >= best->total)
            continue;
        int64_t cost = cost_of_start(breaker, start, &trial, &tail);
        if (start->total + cost < best->total) {
            best->total = start->total + cost;
            best->previous = i;
            best->gap = trial.gap;
        }
        // Every later start makes the line looser, and so dearer, still.
        if (trial.room >= 0 && least + cost >= best->total)
            break;
    }
    if (best->total == bound)
        return;
    if (tail.last->hyphen)
        best->hyphens = breaker->starts[best->previous].hyphens + 1;
    add_start(breaker);
    if (tail.forced)
        breaker->low = count;
}

// The line before a start, once more.
static Weighed weigh(const Breaker *breaker, const Head *end)
{
    const Head *start = &breaker->starts[end->previous];
    Tail tail = tail_of(breaker, end->glyph);
    Trial trial = try_line(start, &tail);
    int64_t cost = cost_of_start(breaker, start, &trial, &tail);
    return (Weighed){cost, trial.room, trial.gap, trial.over, trial.lone};
}

static Breaks trace_back(const Job *job, const Breaker *breaker)
{
    const Head *starts = breaker->starts;
    int last = breaker->count - 1, count = 0;
    for (int i = last; i > 0; i = starts[i].previous)
        count++;
    int *at = NEW_ARRAY(job->scratch, int, count + 1);
    Weighed *weighed = NEW_ARRAY(job->scratch, Weighed, count + 1);
    int line = count;
    for (int i = last; i > 0; i = starts[i].previous) {
        at[--line] = starts[i].glyph;
        weighed[line] = weigh(breaker, &starts[i]);
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

// The last place where a line may end that holds what it can.
static int fill_line(const Breaker *breaker, const Head *start)
{
    int n = breaker->shaped->glyphs.count, last = 0;
    for (int end = start->glyph + 1; end <= n; end++) {
        if (last && breaker->sums[end].width > start->reach)
            break;
        int penalty = breaker->shaped->glyphs.at[end - 1].penalty;
        if (!may_end(breaker, end) || (last && penalty == BREAK_LAST))
            continue;
        last = end;
        if (penalty == BREAK_ALWAYS)
            break;
    }
    return last;
}

// What it costs to fill one line after the other.  Starts that cost more are
// on no best way; what is added makes up for costs that are a little out of
// order in try_end.
static int64_t find_bound(const Breaker *breaker)
{
    Head start = {.from = breaker->sums};
    int n = breaker->shaped->glyphs.count;
    for (int line = 0; start.glyph < n; line++) {
        start.reach = reach_of(breaker, &start);
        Tail tail = tail_of(breaker, fill_line(breaker, &start));
        Trial trial = try_line(&start, &tail);
        int64_t cost = cost_of_start(breaker, &start, &trial, &tail);
        int end = (int)(tail.last - breaker->shaped->glyphs.at) + 1;
        start = (Head){.glyph = end,
                       .previous = line,
                       .hyphens = tail.last->hyphen ? start.hyphens + 1 : 0,
                       .total = start.total + cost,
                       .gap = trial.gap,
                       .from = &breaker->sums[end]};
    }
    return start.total + start.total / 4 + 1;
}

static Breaks find_breaks(const Job *job, Breaker *breaker)
{
    int n = breaker->shaped->glyphs.count;
    breaker->count = 0;
    breaker->low = breaker->cheap = breaker->cheap_end = 0;
    breaker->bound = breaker->until ? INT64_MAX : find_bound(breaker);
    breaker->starts[0] = (Head){0};
    add_start(breaker);
    for (int end = 1; end <= n; end++) {
        if (may_end(breaker, end))
            try_end(breaker, end);
        if (breaker->until &&
            (end == breaker->through || end == breaker->until))
            breaker->low = breaker->count - 1;
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
        .sums = sums_of(job, shaped, em),
        .costs = costs_of(setting->typography, em),
        .em = em,
        .starts = NEW_ARRAY(job->scratch, Head, n + 1),
        .cheapest = NEW_ARRAY(job->scratch, int, n + 2),
        .through = start,
        .until = end,
        .justified = align == ALIGN_JUSTIFY || align == ALIGN_SPREAD,
    };
    breaker.balanced = setting->style->balance && !breaker.justified;
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
