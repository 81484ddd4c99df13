// The facts of a report: looked up and added together.
#include "report/derive.h"

#include <stdlib.h>

#include "report/deriver.h"

static void count_one(Deriver *d, SeriesKind kind, Str label)
{
    Series *series = &d->facts->series[kind];
    series_datum(d->job->arena, series, label)->value += 1000;
}

// The short name, if the directory has one.
static Str short_name(const Deriver *d, EntryGroup group, Str name)
{
    const Entry *other;
    const Entry *entry =
        directory_find(&d->report->directory, group, name, &other);
    return entry && entry->short_name.str.n ? entry->short_name.str : name;
}

static void count_event(Deriver *d, const Event *event)
{
    const Taxonomy *taxonomy = &d->report->taxonomy;
    Str lang = report_lang(d->report);
    if (event->kind.node)
        count_one(d, SERIES_KINDS,
                  style_kind(d->style, taxonomy, &event->kind, lang));
    for (int i = 0; i < event->combo.count; i++)
        count_one(d, SERIES_COMBOS,
                  style_combo(d->style, taxonomy, &event->combo.at[i], lang));
    for (int i = 0; i < event->hosts.count; i++)
        count_one(d, SERIES_HOSTS,
                  short_name(d, GROUP_UNITS, event->hosts.at[i].str));
    for (int i = 0; i < event->partners.count; i++)
        count_one(d, SERIES_PARTNERS,
                  short_name(d, GROUP_PARTNERS, event->partners.at[i].str));
}

static void count_media(Deriver *d)
{
    for (int i = 0; i < d->coverage.count; i++) {
        const Coverage *coverage = d->coverage.at[i];
        Datum *datum =
            series_datum(d->job->arena, &d->facts->series[SERIES_MEDIA],
                         coverage->channel.str);
        datum->value += coverage->count.value;
        datum->more |= coverage->count.more;
    }
}

static int by_day(const void *left, const void *right)
{
    const Date *a = left, *b = right;
    return date_number(*a) - date_number(*b);
}

static Datum *datum_of_day(Deriver *d, Date day)
{
    Arena *arena = d->job->arena;
    if (day.year == d->report->about.year)
        day.year = 0; // 5月13日
    return series_datum(
        arena, &d->facts->series[SERIES_DAYS],
        date_words(arena, day, locale_of(report_lang(d->report))));
}

enum { EVEN_DAYS = 31 };

// Events of each day; one of several days is counted on all of them.  Days on
// which nothing was are among the others unless they are very many, so that a
// line over them has even steps.
static void count_days(Deriver *d)
{
    ARRAY_OF(Date) days = {0};
    for (int i = 0; i < d->facts->whens.count; i++) {
        const When *when = &d->facts->whens.at[i];
        if (!when->node || when->week)
            continue;
        int last = date_number(when->last) - date_number(when->first);
        Date day = when->first;
        for (int k = 0; k <= last && k < EVEN_DAYS; k++, day = date_next(day))
            *PUSH(d->job->arena, &days) = day;
    }
    if (days.count == 0)
        return;
    qsort(days.at, (size_t)days.count, sizeof(Date), by_day);
    Date last = days.at[days.count - 1];
    bool even = date_number(last) - date_number(days.at[0]) < EVEN_DAYS;
    for (Date day = days.at[0]; even && by_day(&day, &last) < 0;
         day = date_next(day))
        datum_of_day(d, day);
    for (int i = 0; i < days.count; i++)
        datum_of_day(d, days.at[i])->value += 1000;
}

const Facts *derive(const Job *job, const Report *report, const Style *style)
{
    Facts *facts = NEW(job->arena, Facts);
    facts->directory = &report->directory;
    facts->taxonomy = &report->taxonomy;
    facts->year = report->about.year;
    Deriver deriver = {
        .job = job, .report = report, .style = style, .facts = facts};
    derive_gather(&deriver);
    check_names(&deriver);
    derive_mentions(&deriver);
    check_events(&deriver);
    check_markup(&deriver);
    for (int i = 0; i < facts->events.count; i++)
        count_event(&deriver, facts->events.at[i]);
    count_media(&deriver);
    count_days(&deriver);
    return facts;
}
