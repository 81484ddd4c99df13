#include "layout/columns.h"

// Where the next box stands, below one that ends at y.
static Length next_top(const Region *region, const Box *box, Length y,
                       bool first)
{
    if (!first)
        y += box->space;
    else if (box->head)
        y = box->head->height;
    if (box->on_grid && region->pitch > 0)
        y = (y + region->pitch - 1) / region->pitch * region->pitch;
    return y;
}

Length column_height(const Region *region, int from, int to)
{
    Length y = 0;
    for (int i = from; i < to; i++) {
        const Box *box = region->boxes[i];
        y = next_top(region, box, y, i == from) + box->height;
    }
    return y;
}

static Length foot_of(const Region *region, Length notes)
{
    return foot_height(notes, region->apart, region->pitch);
}

Length column_foot(const Region *region, int from, int to)
{
    Length notes = 0;
    for (int i = from; i < to; i++)
        notes += region->boxes[i]->notes_height;
    return foot_of(region, notes);
}

static bool may_begin(const Region *region, int i)
{
    return i == region->count || region->boxes[i]->penalty < BREAK_NEVER;
}

int columns_first_break(const Region *region)
{
    int i = 1;
    while (i < region->count && !may_begin(region, i))
        i++;
    return i < region->count ? i : region->count;
}

// The cheapest way to set the boxes from here to the end.
typedef struct Way {
    int64_t cost;
    int next; // the box that begins the next column
} Way;

// What an empty rest of a column costs; the last column of all may be short,
// and so may one that the editor has ended.  Above the heading of a section a
// rest is taken for its end, within one for a hole.
static int64_t rest_cost(const Region *region, int next, Length rest)
{
    if (next == region->count || region->boxes[next]->penalty <= BREAK_ALWAYS)
        return 0;
    const Box *box = region->boxes[next];
    int64_t lines = scale_by(rest, 16, region->pitch ? region->pitch : 1024);
    int64_t cost = lines * lines;
    return (box->bookmark_level == 1 ? cost / 4 : cost) + 64 * box->penalty;
}

enum { LAST_RESORT = 100000000 }; // above any sum of rests

static Way best_way(const Region *region, const Way *ways, int from,
                    Length height)
{
    Way best = {.cost = -1, .next = from + 1};
    int fits = from + 1; // one box at least, however tall
    Length y = 0, notes = 0;
    for (int next = from + 1; next <= region->count; next++) {
        const Box *box = region->boxes[next - 1];
        if (next - 1 > from && box->penalty <= BREAK_ALWAYS)
            break;
        y = next_top(region, box, y, next - 1 == from) + box->height;
        notes += box->notes_height;
        Length filled = y + foot_of(region, notes);
        if (filled > height && next > from + 1)
            break;
        fits = next;
        if (!may_begin(region, next))
            continue;
        Length rest = height > filled ? height - filled : 0;
        int64_t cost = rest_cost(region, next, rest) + ways[next].cost;
        if (best.cost < 0 || cost <= best.cost)
            best = (Way){cost, next};
    }
    if (best.cost < 0)
        best = (Way){LAST_RESORT + ways[fits].cost, fits};
    return best;
}

// Cuts for columns whose text has one height, each as full as it may be, on
// a page that has room for `most`; false if they do not take all boxes.
static bool fill(const Region *region, Cuts cuts, Length height, Length most)
{
    int from = cuts.at[0];
    for (int column = 0; column < region->columns; column++) {
        cuts.at[column] = from;
        int end = from;
        Length y = 0, notes = 0;
        for (int next = from + 1; next <= region->count; next++) {
            const Box *box = region->boxes[next - 1];
            if (next - 1 > from && box->penalty <= BREAK_ALWAYS)
                break;
            y = next_top(region, box, y, next - 1 == from) + box->height;
            notes += box->notes_height;
            if (y > height || y + foot_of(region, notes) > most)
                break;
            end = may_begin(region, next) ? next : end;
        }
        from = end;
    }
    return from == region->count;
}

// The columns of the last page become as short as they can be together.
static void balance(const Job *job, const Region *region, Cuts *cuts,
                    Length height)
{
    int before = (cuts->count - 1) / region->columns * region->columns;
    int from = cuts->at[before];
    Cuts trial = {.at = NEW_ARRAY(job->arena, int, region->columns)};
    Length all = column_height(region, from, region->count);
    Length step = region->pitch > 0 ? region->pitch : PT(1);
    Length least = all / region->columns / step * step;
    for (Length h = least; h <= height; h += step) {
        trial.at[0] = from;
        if (!fill(region, trial, h, height))
            continue;
        for (int i = 0; i < region->columns; i++)
            cuts->at[before + i] = trial.at[i];
        cuts->count = before + region->columns;
        cuts->last = h;
        return;
    }
    cuts->last = height;
}

Cuts columns_cut(const Job *job, const Region *region)
{
    int count = region->count, columns = region->columns;
    // For every box the way on, from a column of the first page or a later one.
    Way *first = NEW_ARRAY(job->arena, Way, (columns + 1) * (count + 1));
    for (int i = count - 1; i >= 0; i--)
        for (int column = columns; column >= 0; column--) {
            bool later = column == columns;
            const Way *ways =
                first + (later ? column : column + 1) * (count + 1);
            first[column * (count + 1) + i] =
                best_way(region, ways, i, later ? region->full : region->first);
        }
    Cuts cuts = {.at = NEW_ARRAY(job->arena, int, count + columns)};
    for (int i = 0; i < count;) {
        int column = cuts.count < columns ? cuts.count : columns;
        cuts.at[cuts.count++] = i;
        i = first[column * (count + 1) + i].next;
    }
    Length height = cuts.count <= columns ? region->first : region->full;
    if (columns > 1 && cuts.count)
        balance(job, region, &cuts, height);
    else
        cuts.last = cuts.count
                        ? column_height(region, cuts.at[cuts.count - 1], count)
                        : 0;
    return cuts;
}
