// media: how much was reported, and by whom.
#include "blocks/chart.h"
#include "blocks/kinds.h"
#include "blocks/table.h"

typedef enum MediaShow {
    SHOW_CHART,
    SHOW_TABLE,
    SHOW_BOTH,
    SHOW_NONE, // only for figures and charts elsewhere
} MediaShow;

static const Word show_words[] = {
    {"chart", "图"}, {"table", "表"}, {"both", "图和表"}, {"none", "不印"}, {0},
};
static const Word owner_words[] = {{"own", "校内"}, {"external", "校外"}, {0}};

static const Field coverage_fields[] = {
    {"channel", FIELD_TEXT, AT(Coverage, channel), .required = true,
     .zh = "渠道", .en = "channel", .doc = "如 学校官网",
     .doc_en = "As 学校官网"},
    {"owner", FIELD_CHOICE, AT(Coverage, owner), .words = owner_words,
     .zh = "归属", .en = "owner", .doc = "own 校内、external 校外；表里占一栏",
     .doc_en = "own or external; a column of the table"},
    {"outlets", FIELD_TEXTS, AT(Coverage, outlets), .zh = "媒体",
     .en = "outlets", .doc = "有哪些媒体，用名录里的名字",
     .doc_en = "Which media, as in directory.media"},
    {"count", FIELD_CUSTOM, AT(Coverage, count), .required = true,
     .type = &count_type, .zh = "篇数", .en = "count",
     .doc = "如 26篇 专题报道", .doc_en = "As 26篇 专题报道"},
    {"note", FIELD_LINE, AT(Coverage, note), .zh = "说明", .en = "note",
     .doc = "说明，可用行内标记", .doc_en = "A remark; markup allowed"},
    {0},
};
static const Record coverage_record = {
    .name = "media",
    .zh = "渠道",
    .size = sizeof(Coverage),
    .fields = coverage_fields,
};

static const Field media_fields[] = {
    {"title", FIELD_LINE, AT(Media, title), .zh = "标题", .en = "title",
     .doc = "标题，可用行内标记", .doc_en = "A title; markup allowed"},
    {"show", FIELD_CHOICE, AT(Media, show), .words = show_words, .zh = "印成",
     .en = "shown as", .doc = "chart 图、table 表、both 图和表、none 只供取数",
     .doc_en = "chart, table, both, or none: only for figures elsewhere"},
    {"items", FIELD_RECORDS, AT(Media, items), .required = true,
     .record = &coverage_record, .zh = "各个渠道", .en = "channels",
     .doc = "各个渠道", .doc_en = "The channels"},
    {0},
};
static const Record media_record = {
    .name = "media",
    .zh = "媒体报道",
    .size = sizeof(Media),
    .fields = media_fields,
};

static void draw_media(Setter *setter, const Media *media)
{
    Arena *arena = setter->job->arena;
    int count = media->items.count;
    ChartValue *values = NEW_ARRAY(arena, ChartValue, count);
    for (int i = 0; i < count; i++) {
        const Coverage *coverage = &media->items.at[i];
        values[i] = (ChartValue){coverage->channel.str, coverage->count.value,
                                 count_words(arena, &coverage->count)};
    }
    ChartPlan plan = {.node = media->node};
    chart_set(setter, &plan, values, count);
}

static Str outlet_names(const Setter *setter, const Coverage *coverage)
{
    StrBuilder names = {.arena = setter->job->arena};
    Str comma = setter_label(setter, "comma");
    for (int i = 0; i < coverage->outlets.count; i++)
        str_addf(&names, "%.*s%.*s", i ? comma.n : 0, comma.s,
                 STR(coverage->outlets.at[i].str));
    return str_built(&names);
}

enum { CHANNEL, OWNER, OUTLETS, REPORTS, REMARK, COLUMNS };

// 校内, 校外, or nothing where the report does not say.
static Str owner_label(const Setter *setter, const Coverage *coverage)
{
    return node_find(coverage->node, "owner")
               ? setter_label(setter, owner_words[coverage->owner].slug)
               : S("");
}

static Row row_of(const Setter *setter, const Coverage *coverage)
{
    Arena *arena = setter->job->arena;
    Row row = {.node = coverage->node};
    row.cells.at = NEW_ARRAY(arena, TableCell, COLUMNS);
    row.cells.count = COLUMNS;
    Str count = count_words(arena, &coverage->count);
    row.cells.at[CHANNEL].text = coverage->channel;
    row.cells.at[OWNER].text.str = owner_label(setter, coverage);
    row.cells.at[OUTLETS].text.str = outlet_names(setter, coverage);
    row.cells.at[REPORTS].text.str =
        str_format(arena, "%.*s%.*s", STR(count), STR(coverage->count.of));
    row.cells.at[REMARK].passage = coverage->note;
    return row;
}

// A column in which nothing stands is left out.
static void drop_empty(Table *table, int column)
{
    for (int i = 0; i < table->rows.count; i++) {
        const TableCell *cell = &table->rows.at[i].cells.at[column];
        if (cell->text.str.n || cell->passage.node)
            return;
    }
    for (int i = 0; i < table->rows.count; i++) {
        Row *row = &table->rows.at[i];
        for (int k = column; k + 1 < row->cells.count; k++)
            row->cells.at[k] = row->cells.at[k + 1];
        row->cells.count--;
    }
    for (int k = column; k + 1 < table->columns.count; k++)
        table->columns.at[k] = table->columns.at[k + 1];
    table->columns.count--;
}

static void tabulate_media(Setter *setter, const Media *media)
{
    static const char *const heads[COLUMNS] = {"channel", "owner", "outlets",
                                               "reports", "remark"};
    Arena *arena = setter->job->arena;
    Table table = {.node = media->node};
    table.columns.at = NEW_ARRAY(arena, Column, COLUMNS);
    table.columns.count = COLUMNS;
    for (int i = 0; i < COLUMNS; i++) {
        Str words = setter_label(setter, heads[i]);
        table.columns.at[i].title = table_title(arena, (Text){words, NULL});
    }
    table.rows.at = NEW_ARRAY(arena, Row, media->items.count);
    for (int i = 0; i < media->items.count; i++)
        table.rows.at[table.rows.count++] = row_of(setter, &media->items.at[i]);
    drop_empty(&table, REMARK);
    drop_empty(&table, OUTLETS);
    drop_empty(&table, OWNER);
    table_set(setter, &table);
}

static void set_media(Setter *setter, const Block *block)
{
    const Media *media = block->content;
    MediaShow show = (MediaShow)media->show;
    if (show == SHOW_NONE)
        return;
    if (media->title.count)
        set_heading(setter, &media->title, 3, (Str){0});
    bool table = show == SHOW_TABLE || show == SHOW_BOTH;
    bool drawn = media->items.count > 2; // fewer are a table anyhow
    if (show == SHOW_CHART || (show == SHOW_BOTH && drawn))
        draw_media(setter, media);
    if (table)
        tabulate_media(setter, media);
}

const BlockKind block_media = {
    .name = "media",
    .zh = "媒体报道",
    .record = &media_record,
    .styles = (const char *const[]){"h3", "table_head", "table_cell",
                                    "chart_label", NULL},
    .set = set_media,
};
