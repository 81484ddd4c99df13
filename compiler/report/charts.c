// Charts of what was counted: events by kinds, and by the units that host them.
#include "blocks/chart.h"

#include "report/parts.h"

enum { LEAST_BARS = 3 };

static void set_series(Typesetter *t, Setter *setter, SeriesKind kind,
                       const char *label)
{
    const Series *series = &t->facts->series[kind];
    int count = series->data.count;
    if (count < LEAST_BARS)
        return;
    Str unit = part_label(t, "unit_events");
    ChartValue *values = NEW_ARRAY(t->job->arena, ChartValue, count);
    for (int i = 0; i < count; i++) {
        const Datum *datum = &series->data.at[i];
        Str words = amount_words(t->job->arena, datum->value);
        values[i] = (ChartValue){
            datum->label, datum->value,
            str_format(t->job->arena, "%.*s%.*s", STR(words), STR(unit))};
    }
    ChartPlan plan = {.node = t->report->node,
                      .caption = part_passage(t->job, part_label(t, label)),
                      .unit = unit};
    chart_set(setter, &plan, values, count);
}

void set_charts(Typesetter *t, Setter *setter, int level)
{
    part_heading(t, setter, "charts", level);
    set_series(t, setter, SERIES_KINDS, "chart_kinds");
    set_series(t, setter, SERIES_HOSTS, "chart_hosts");
}
