// chart: values of data or of the events.  Until charts are drawn, they are
// set as a list of labels and values.
#include "blocks/kinds.h"

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

static void set_value(Setter *setter, Text label, Str value, Text unit)
{
    CopyMaker maker = copy_in(setter, S("table_cell"));
    if (label.node)
        copy_text(&maker, label);
    else
        copy_words(&maker, label.str);
    copy_words(&maker, S("　"));
    copy_words(&maker, value);
    copy_text(&maker, unit);
    set_copy(setter, &maker, ELEMENT_PARAGRAPH, true);
}

static void set_chart(Setter *setter, const Block *block)
{
    const Chart *chart = block->content;
    Arena *arena = setter->job->arena;
    Setter own = setter_element(setter, ELEMENT_FIGURE, block->node);
    own.element->alt = passage_plain(arena, &chart->caption);
    set_passage(&own, &chart->caption, S("caption"));
    const Series *series = &setter->facts->series[chart->from];
    for (int i = 0; i < chart->data.count; i++)
        set_value(&own, chart->data.at[i].label,
                  amount_words(arena, chart->data.at[i].value), chart->unit);
    for (int i = 0; i < series->data.count && !chart->data.count; i++)
        set_value(&own, (Text){series->data.at[i].label, NULL},
                  amount_words(arena, series->data.at[i].value), chart->unit);
    set_passage(&own, &chart->source, S("credit"));
}

const BlockKind block_chart = {
    .name = "chart",
    .zh = "图表",
    .record = &chart_record,
    .styles = (const char *const[]){"caption", "table_cell", "credit", NULL},
    .set = set_chart,
};
