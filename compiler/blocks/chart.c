// chart: values of data or of the events, drawn in one of the kinds.
#include "blocks/chart.h"

#include "blocks/kinds.h"
#include "blocks/table.h"

typedef struct Value {
    const Node *node;
    Text label;
    int64_t value; // in 1/1000
} Value;

typedef struct Chart {
    const Node *node;
    int type;
    Passage caption;
    int from; // a SeriesKind, if `from` was written
    LIST_OF(Value) data;
    Text unit;
    Passage source;
} Chart;

static const Word type_words[] = {
    {"bar", "条形图"},
    {"column", "柱形图"},
    {"line", "折线图"},
    {"pie", "饼图"},
    {"waffle", "华夫饼图"},
    {"pictogram", "象形图"},
    {0},
};

static const Field value_fields[] = {
    {"value", FIELD_CUSTOM, AT(Value, value), .required = true,
     .type = &amount_type, .zh = "数", .en = "value", .doc = "数",
     .doc_en = "The value"},
    {0},
};
static const Record value_record = {
    .name = "data",
    .zh = "数据",
    .size = sizeof(Value),
    .fields = value_fields,
    .scalar = "value",
    .key = AT(Value, label),
};

static const Field chart_fields[] = {
    {"type", FIELD_CHOICE, AT(Chart, type), .required = true,
     .words = type_words, .zh = "图表种类", .en = "type",
     .doc = "bar、column、line、pie、waffle 或 pictogram",
     .doc_en = "bar, column, line, pie, waffle or pictogram"},
    {"caption", FIELD_LINE, AT(Chart, caption), .zh = "图题", .en = "caption",
     .doc = "图题，可用行内标记", .doc_en = "The caption; markup allowed"},
    {"from", FIELD_CHOICE, AT(Chart, from), .words = series_words, .zh = "取数",
     .en = "from",
     .doc = "从活动取数：kinds、combos、hosts、partners、media 或 days",
     .doc_en = "What of the events is counted: kinds, combos, hosts, "
               "partners, media or days"},
    {"data", FIELD_MAP, AT(Chart, data), .record = &value_record, .zh = "数据",
     .en = "data", .doc = "名称: 数；写了它就不看 from",
     .doc_en = "label: value; then `from` is not looked at"},
    {"unit", FIELD_TEXT, AT(Chart, unit), .zh = "单位", .en = "unit",
     .doc = "数后面的单位，如 场", .doc_en = "Printed after each value"},
    {"source", FIELD_LINE, AT(Chart, source), .zh = "数据来源", .en = "source",
     .doc = "数据来源，可用行内标记",
     .doc_en = "Where the data are from; markup allowed"},
    {0},
};

static void check_chart(const Job *job, void *bound)
{
    const Chart *chart = bound;
    if (node_find(chart->node, "from") || node_find(chart->node, "data"))
        return;
    Message *message = fault(job, WK202, chart->node,
                             zh(job, "chart 少了 data（数据）或 from（取数）"),
                             en(job, "chart lacks “data” or “from”"));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "写 from: kinds，或 data: {讲座: 3, 竞赛: 2}"),
                en(job, "write from: kinds, or data: {讲座: 3, 竞赛: 2}"));
}

static const Record chart_record = {
    .name = "chart",
    .zh = "图表",
    .size = sizeof(Chart),
    .fields = chart_fields,
    .check = check_chart,
};

enum { LEAST_VALUES = 3 }; // fewer say more in a table

static Text own_words(Str words)
{
    return (Text){words, NULL};
}

static void set_as_table(Setter *setter, const ChartPlan *plan,
                         const ChartValue *values, int count)
{
    Arena *arena = setter->job->arena;
    Table table = {
        .node = plan->node, .caption = plan->caption, .source = plan->source};
    table.rows.at = NEW_ARRAY(arena, Row, count);
    table.rows.count = count;
    for (int i = 0; i < count; i++) {
        Row *row = &table.rows.at[i];
        row->node = plan->node;
        row->cells.at = NEW_ARRAY(arena, TableCell, 2);
        row->cells.count = 2;
        row->cells.at[0].text = own_words(values[i].label);
        row->cells.at[1].text = own_words(values[i].words);
    }
    table_set(setter, &table);
}

// For those who do not see it: the caption and every value.
static Str spoken(Arena *arena, const ChartPlan *plan, const ChartValue *values,
                  int count)
{
    StrBuilder words = {.arena = arena};
    str_add(&words, passage_plain(arena, &plan->caption));
    for (int i = 0; i < count; i++)
        str_addf(&words, "%s%.*s%.*s",
                 i > 0               ? "，"
                 : words.bytes.count ? "："
                                     : "",
                 STR(values[i].label), STR(values[i].words));
    return str_built(&words);
}

static Box *draw(const Setter *setter, const ChartPlan *plan,
                 const ChartValue *values, int count)
{
    static ChartDrawer *const drawers[] = {chart_bar,    chart_column,
                                           chart_line,   chart_pie,
                                           chart_waffle, chart_pictogram};
    ChartForm form = {.setter = setter,
                      .values = values,
                      .count = count,
                      .unit = plan->unit,
                      .width = setter->measure - setter->indent};
    for (int i = 0; i < count; i++) {
        form.greatest =
            values[i].value > form.greatest ? values[i].value : form.greatest;
        form.sum += values[i].value;
    }
    Box *group = NEW(setter->job->arena, Box);
    group->kind = BOX_GROUP;
    form.end = &group->as.inside;
    drawers[plan->type](&form);
    group->x = setter->indent;
    group->width = form.width;
    group->height = form.height;
    group->element = setter->element;
    group->span_all = setter->span_all;
    return group;
}

// Tries the drawing: in a column that is too narrow or too low for its words
// it would lose some of them.
static bool fits(const Setter *setter, const ChartPlan *plan,
                 const ChartValue *values, int count)
{
    Element unused = {0};
    Setter trying = *setter;
    trying.element = &unused;
    const Box *drawing = draw(&trying, plan, values, count);
    const Length slack = PT(1);
    for (const Box *box = drawing->as.inside; box; box = box->next)
        if (box->kind == BOX_LINE &&
            (box->x < -slack || box->x + box->width > drawing->width + slack))
            return false;
    return drawing->height <= setter->tallest;
}

void chart_set(Setter *setter, const ChartPlan *plan, const ChartValue *values,
               int count)
{
    int64_t sum = 0;
    for (int i = 0; i < count; i++)
        sum += values[i].value > 0 ? values[i].value : 0;
    if (count == 0)
        return;
    if (count < LEAST_VALUES || sum == 0 ||
        !fits(setter, plan, values, count)) {
        set_as_table(setter, plan, values, count);
        return;
    }
    Arena *arena = setter->job->arena;
    Length line = setter_pitch(setter);
    Setter own = setter_element(setter, ELEMENT_FIGURE, plan->node);
    own.element->alt = spoken(arena, plan, values, count);
    set_apart(&own, line);
    Box *drawing = draw(&own, plan, values, count);
    galley_add(own.galley, drawing);
    set_space(&own, line / 4);
    set_keep(&own);
    set_caption(&own, &plan->caption, "figure",
                own.counters ? &own.counters->figures : NULL);
    set_source(&own, &plan->source, "data_source");
    own.galley->keep = 0;
    set_apart(&own, line / 2);
}

static Str value_words(Arena *arena, int64_t value, bool more, Text unit)
{
    return str_format(arena, "%.*s%s%.*s", STR(amount_words(arena, value)),
                      more ? "余" : "", STR(unit.str));
}

// The greatest first; equal ones as they came.
static void sort_values(ChartValue *values, int count)
{
    for (int i = 1; i < count; i++) {
        ChartValue value = values[i];
        int k = i;
        for (; k > 0 && values[k - 1].value < value.value; k--)
            values[k] = values[k - 1];
        values[k] = value;
    }
}

static void set_chart(Setter *setter, const Block *block)
{
    const Chart *chart = block->content;
    Arena *arena = setter->job->arena;
    const Series *series = &setter->facts->series[chart->from];
    bool own = chart->data.count > 0;
    int count = own ? chart->data.count : series->data.count;
    ChartValue *values = NEW_ARRAY(arena, ChartValue, count);
    for (int i = 0; i < count; i++) {
        int64_t value =
            own ? chart->data.at[i].value : series->data.at[i].value;
        bool more = !own && series->data.at[i].more;
        values[i].label =
            own ? chart->data.at[i].label.str : series->data.at[i].label;
        values[i].value = value > 0 ? value : 0;
        values[i].words = value_words(arena, value, more, chart->unit);
    }
    if (!own && chart->from != SERIES_DAYS)
        sort_values(values, count);
    ChartPlan plan = {chart->node, chart->type, chart->caption, chart->source,
                      chart->unit.str};
    chart_set(setter, &plan, values, count);
}

const BlockKind block_chart = {
    .name = "chart",
    .zh = "图表",
    .record = &chart_record,
    .styles = (const char *const[]){"caption", "chart_label", "table_cell",
                                    "credit", NULL},
    .set = set_chart,
};
