// Week at a glance: the events of each day.  Where too few have a date, the
// events by kinds instead.
#include "report/parts.h"

#include <stdlib.h>

static bool has_day(const When *when)
{
    return when->node && !when->week;
}

bool calendar_is_dated(const Typesetter *t)
{
    int all = t->facts->events.count;
    int64_t least = (int64_t)t->style->components.calendar.min_dated * all;
    return all > 0 && (int64_t)t->facts->dated * 1024 >= least;
}

// An event on one of its days.
typedef struct Entrance {
    int day;  // since 1970, or one of those below
    int from; // minutes, or NO_TIME
    int event;
} Entrance;

enum { WHOLE_WEEK = INT32_MAX - 1, UNDATED = INT32_MAX };

static int by_time(const void *left, const void *right)
{
    const Entrance *a = left, *b = right;
    if (a->day != b->day)
        return a->day < b->day ? -1 : 1;
    if (a->from != b->from)
        return a->from - b->from;
    return a->event - b->event;
}

// 14:30, 14:30—16:00; of several days the last: 至5月16日
static Str time_words(const Typesetter *t, const When *when)
{
    Arena *arena = t->job->arena;
    if (!has_day(when))
        return S("");
    if (date_number(when->first) != date_number(when->last)) {
        Date last = when->last;
        last.year = last.year == when->first.year ? 0 : last.year;
        Str words = date_words(arena, last, locale_of(t->setter.lang));
        return str_format(arena, "%.*s%.*s", STR(part_label(t, "until")),
                          STR(words));
    }
    if (when->from == NO_TIME)
        return S("");
    Str from = str_format(arena, "%d:%02d", when->from / 60, when->from % 60);
    return when->till == NO_TIME ? from
                                 : str_format(arena, "%.*s—%d:%02d", STR(from),
                                              when->till / 60, when->till % 60);
}

// 5月13日 周一
static Str day_words(const Typesetter *t, Date date)
{
    static const char *const weekdays[] = {"monday",   "tuesday", "wednesday",
                                           "thursday", "friday",  "saturday",
                                           "sunday"};
    date.year = date.year == t->report->about.year ? 0 : date.year;
    Str day = date_words(t->job->arena, date, locale_of(t->setter.lang));
    Date whole = date;
    whole.year = whole.year ? whole.year : t->report->about.year;
    Str weekday = part_label(t, weekdays[date_weekday(whole)]);
    return str_format(t->job->arena, "%.*s %.*s", STR(day), STR(weekday));
}

enum { DAY, TIME, EVENT, HOSTS, PLACE, CALENDAR_COLUMNS };

static const Align lefts[CALENDAR_COLUMNS] = {
    ALIGN_LEFT, ALIGN_LEFT, ALIGN_LEFT, ALIGN_LEFT, ALIGN_LEFT};

static void set_row_of(Typesetter *t, Grid *grid, const Entrance *at, Str day)
{
    const Event *event = t->facts->events.at[at->event];
    const When *when = &t->facts->whens.at[at->event];
    GridCell cells[CALENDAR_COLUMNS] = {
        [DAY] = {.words = day},
        [TIME] = {.words = time_words(t, when)},
        [EVENT] = {.passage = &event->title, .names_row = true},
        [HOSTS] = {.words = part_names(t, GROUP_UNITS, event->hosts)},
        [PLACE] = {.words = event->where.str},
    };
    grid_row(grid, cells, false);
}

// Events in the order of their days; those without one come at the end.
static int gather(const Typesetter *t, Entrance *entrances)
{
    int count = t->facts->events.count;
    for (int i = 0; i < count; i++) {
        const When *when = &t->facts->whens.at[i];
        entrances[i] =
            (Entrance){when->week ? WHOLE_WEEK : UNDATED, NO_TIME, i};
        if (has_day(when))
            entrances[i] = (Entrance){date_number(when->first), when->from, i};
    }
    if (count)
        qsort(entrances, (size_t)count, sizeof(Entrance), by_time);
    return count;
}

// The label of a group of rows: the day, its last day if it has one.
static Str group_words(const Typesetter *t, const Entrance *at)
{
    const When *when = &t->facts->whens.at[at->event];
    return at->day == WHOLE_WEEK ? part_label(t, "whole_week")
           : at->day == UNDATED  ? part_label(t, "undated")
                                 : day_words(t, when->first);
}

static void set_days(Typesetter *t, Grid *grid)
{
    Entrance *entrances =
        NEW_ARRAY(t->job->arena, Entrance, t->facts->events.count);
    int count = gather(t, entrances);
    bool shared = false; // a day has several: then lines part the days
    for (int i = 1; i < count; i++)
        shared |= entrances[i].day == entrances[i - 1].day;
    for (int i = 0; i < count; i++) {
        bool first = i == 0 || entrances[i].day != entrances[i - 1].day;
        if (first && i && shared)
            grid_rule(grid, GRID_HALF);
        set_row_of(t, grid, &entrances[i],
                   first ? group_words(t, &entrances[i]) : S(""));
    }
}

static bool has_any(const Typesetter *t, int column)
{
    for (int i = 0; i < t->facts->events.count; i++) {
        const Event *event = t->facts->events.at[i];
        if ((column == HOSTS && event->hosts.count) ||
            (column == PLACE && event->where.str.n) ||
            (column == TIME && time_words(t, &t->facts->whens.at[i]).n))
            return true;
    }
    return false;
}

static void set_days_table(Typesetter *t, Setter *setter)
{
    const ParagraphStyle *cell = style_paragraph(t->style, S("table_cell"));
    bool times = has_any(t, TIME), hosts = has_any(t, HOSTS);
    bool places = has_any(t, PLACE);
    Length widths[CALENDAR_COLUMNS] = {cell->size * 8};
    widths[TIME] = times ? cell->size * 8 : 0;
    Length rest = setter->measure - widths[DAY] - widths[TIME];
    widths[HOSTS] = hosts ? rest * 3 / 11 : 0;
    widths[PLACE] = places ? rest * 3 / 11 : 0;
    widths[EVENT] = rest - widths[HOSTS] - widths[PLACE];
    static const char *const labels[] = {"week", "", "event", "hosts", "where"};
    GridCell heads[CALENDAR_COLUMNS] = {{.words = {0}}};
    for (int i = 0; i < CALENDAR_COLUMNS; i++)
        if (widths[i])
            heads[i].words = part_label(t, labels[i]);
    Grid grid = {
        .widths = widths, .aligns = lefts, .columns = CALENDAR_COLUMNS};
    grid_open(&grid, setter, t->report->node);
    grid_rule(&grid, GRID_DOUBLE);
    grid_row(&grid, heads, true);
    grid_rule(&grid, GRID_SINGLE);
    set_days(t, &grid);
    grid_rule(&grid, GRID_DOUBLE);
    grid_close(&grid);
}

enum { KIND, TITLE, UNITS, PARTNERS, OVERVIEW_COLUMNS };

static Paint kind_color(const Typesetter *t, Str slug)
{
    for (int i = 0; i < t->style->kinds.count; i++)
        if (str_equal(t->style->kinds.at[i].name.str, slug))
            return t->style->kinds.at[i].color;
    return NO_PAINT;
}

static Str tag_label(const Typesetter *t, const Tag *tag)
{
    return style_kind(t->style, &t->report->taxonomy, tag,
                      report_lang(t->report));
}

static void set_kind(Typesetter *t, Grid *grid, Str label)
{
    const Series *series = &t->facts->series[SERIES_KINDS];
    int number = names_find(&series->labels, label);
    bool first = true;
    for (int i = 0; i < t->facts->events.count; i++) {
        const Event *event = t->facts->events.at[i];
        if (!str_equal(tag_label(t, &event->kind), label))
            continue;
        GridCell cells[OVERVIEW_COLUMNS] = {
            [TITLE] = {.passage = &event->title},
            [UNITS] = {.words = part_names(t, GROUP_UNITS, event->hosts)},
            [PARTNERS] = {.words =
                              part_names(t, GROUP_PARTNERS, event->partners)},
        };
        if (first && number >= 0) {
            Str count =
                amount_words(t->job->arena, series->data.at[number].value);
            cells[KIND].words =
                str_format(t->job->arena, "%.*s %.*s", STR(label), STR(count));
            cells[KIND].color = kind_color(t, event->kind.slug);
        }
        if (first && grid->rows)
            grid_rule(grid, GRID_HALF);
        first = false;
        grid_row(grid, cells, false);
    }
}

// The kinds in the order of our words, then the report's own, then none.
static void set_kinds(Typesetter *t, Grid *grid)
{
    const Taxonomy *taxonomy = &t->report->taxonomy;
    for (int i = 0; kind_words[i].slug; i++) {
        Tag tag = {.node = t->report->node,
                   .word = i,
                   .slug = str_of(kind_words[i].slug)};
        set_kind(t, grid, tag_label(t, &tag));
    }
    for (int i = 0; i < taxonomy->kinds.count; i++) {
        Tag tag = {.node = t->report->node,
                   .word = -1,
                   .slug = taxonomy->kinds.at[i].id.str};
        set_kind(t, grid, tag_label(t, &tag));
    }
    set_kind(t, grid, S(""));
}

static void set_overview(Typesetter *t, Setter *setter)
{
    const ParagraphStyle *cell = style_paragraph(t->style, S("table_cell"));
    Length widths[OVERVIEW_COLUMNS] = {cell->size * 6};
    Length rest = setter->measure - widths[KIND];
    widths[UNITS] = has_any(t, HOSTS) ? rest * 5 / 20 : 0;
    widths[PARTNERS] = t->facts->partners ? rest * 6 / 20 : 0;
    widths[TITLE] = rest - widths[UNITS] - widths[PARTNERS];
    static const char *const labels[] = {"kind", "event", "hosts", "partners"};
    GridCell heads[OVERVIEW_COLUMNS] = {{.words = {0}}};
    for (int i = 0; i < OVERVIEW_COLUMNS; i++)
        if (widths[i])
            heads[i].words = part_label(t, labels[i]);
    Grid grid = {
        .widths = widths, .aligns = lefts, .columns = OVERVIEW_COLUMNS};
    grid_open(&grid, setter, t->report->node);
    grid_rule(&grid, GRID_DOUBLE);
    grid_row(&grid, heads, true);
    grid_rule(&grid, GRID_SINGLE);
    set_kinds(t, &grid);
    grid_rule(&grid, GRID_DOUBLE);
    grid_close(&grid);
}

// Only where a calendar was asked for is its absence worth a word.
static void note_no_dates(const Typesetter *t)
{
    const Job *job = t->job;
    int all = t->facts->events.count, dated = t->facts->dated;
    const Node *plan = t->report->derive.node;
    const Node *at = plan ? node_find(plan, "calendar") : NULL;
    if (t->report->derive.calendar != SWITCH_ON || !at)
        return;
    fault(job, WK609, at,
          zh(job, "%d 项活动中 %d 项有日期，一周日程改印活动一览", all, dated),
          en(job,
             "%d of %d events have a date; a list is printed instead of "
             "the calendar",
             dated, all));
}

void set_calendar(Typesetter *t, Setter *setter, int level)
{
    bool dated = calendar_is_dated(t);
    part_heading(t, setter, dated ? "calendar" : "events", level);
    if (dated) {
        set_days_table(t, setter);
        return;
    }
    note_no_dates(t);
    set_overview(t, setter);
}
