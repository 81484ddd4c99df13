// table: what may be written; table_set.c sets it.
#include "blocks/table.h"

#include "blocks/csv.h"
#include "blocks/kinds.h"
#include "read/dump.h"
#include "read/schema.h"

static const Word align_words[] = {
    {"auto", "自动"}, {"left", "左"},        {"center", "中"},
    {"right", "右"},  {"decimal", "小数点"}, {0},
};

static const Field column_fields[] = {
    {"title", FIELD_LINE, AT(Column, title), .required = true, .zh = "栏目",
     .en = "head", .doc = "表头文字，可用行内标记",
     .doc_en = "The head of the column; markup allowed"},
    {"align", FIELD_CHOICE, AT(Column, align), .words = align_words,
     .zh = "对齐", .en = "alignment",
     .doc = "left 左、center 中、right 右、decimal 小数点",
     .doc_en = "left, center, right or decimal"},
    {"width", FIELD_DIM, AT(Column, width), .zh = "栏宽", .en = "width",
     .doc = "如 30mm、20%、4字；不写的平分余下的宽度",
     .doc_en = "As 30mm, 20% or 4em; the others share what is left"},
    {"names_rows", FIELD_FLAG, AT(Column, names_rows), .zh = "各行的名称",
     .en = "names of the rows", .doc = "读屏软件读一格时先念这一栏",
     .doc_en = "Screen readers say it before each cell of the row"},
    {0},
};
static const Record column_record = {
    .name = "columns",
    .zh = "栏目",
    .size = sizeof(Column),
    .fields = column_fields,
    .scalar = "title",
};

static bool is_unset(const Node *node)
{
    return node->text.n == 0 ||
           (node->form == SCALAR_PLAIN &&
            (str_is(node->text, "~") || str_is(node->text, "null")));
}

static void bind_row(const Job *job, const Node *node, Row *row)
{
    row->node = node;
    if (node->kind != NODE_LIST) {
        Message *message =
            fault(job, WK204, node, zh(job, "表的每一行应是列表"),
                  en(job, "each row of a table is a list"));
        diag_advise(job, message, ADVICE_HELP, zh(job, "写成 - [5月13日, 3]"),
                    en(job, "write - [5月13日, 3]"));
        return;
    }
    row->cells.at = NEW_ARRAY(job->arena, TableCell, node_count(node));
    for (const Node *item = node->first; item; item = item->next) {
        TableCell *cell = &row->cells.at[row->cells.count++];
        if (item->kind != NODE_SCALAR)
            fault(job, WK204, item, zh(job, "表格的一格应是文字"),
                  en(job, "a cell of a table is a text"));
        else if (!is_unset(item))
            cell->passage = passage_parse_line(job, item);
    }
}

static void bind_rows(const Job *job, const Node *node, void *value)
{
    Rows *rows = value;
    if (node->kind != NODE_LIST) {
        Message *message =
            fault(job, WK204, node, zh(job, "rows 应是列表，每行一项"),
                  en(job, "rows is a list with one item for each row"));
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "写成 rows: [[5月13日, 3], [5月14日, 5]]"),
                    en(job, "write rows: [[5月13日, 3], [5月14日, 5]]"));
        return;
    }
    rows->at = NEW_ARRAY(job->arena, Row, node_count(node));
    for (const Node *item = node->first; item; item = item->next)
        bind_row(job, item, &rows->at[rows->count++]);
}

static void visit_rows(const void *value, const Visit *visit)
{
    const Rows *rows = value;
    for (int i = 0; visit->passage && i < rows->count; i++)
        for (int k = 0; k < rows->at[i].cells.count; k++) {
            const Passage *passage = &rows->at[i].cells.at[k].passage;
            if (passage->node)
                visit->passage(visit->context, passage);
        }
}

Str table_words(Arena *arena, const TableCell *cell)
{
    return cell->passage.node ? passage_plain(arena, &cell->passage)
                              : cell->text.str;
}

static void dump_rows(const void *value, Dump *dump)
{
    const Rows *rows = value;
    for (int i = 0; i < rows->count; i++) {
        StrBuilder words = {dump->arena, {0}};
        for (int k = 0; k < rows->at[i].cells.count; k++)
            str_addf(&words, "%s%.*s", k ? " | " : "",
                     STR(table_words(dump->arena, &rows->at[i].cells.at[k])));
        dump_line(dump, "row", str_built(&words));
    }
}

static void write_cell(Schema *schema)
{
    schema_scalar(schema);
}

static const Shape cell_shape = {.write = write_cell};
static const Shape row_shape = {.item = &cell_shape};
static const Shape rows_shape = {.item = &row_shape};

static const FieldType rows_type = {.zh = "表格的各行",
                                    .en = "the rows of a table",
                                    .bind = bind_rows,
                                    .visit = visit_rows,
                                    .dump = dump_rows,
                                    .shape = &rows_shape};

static const Field table_fields[] = {
    {"caption", FIELD_LINE, AT(Table, caption), .zh = "表题", .en = "caption",
     .doc = "表题，可用行内标记", .doc_en = "The caption; markup allowed"},
    {"columns", FIELD_RECORDS, AT(Table, columns), .record = &column_record,
     .zh = "各栏", .en = "columns",
     .doc = "表头：名称，或 {title, align, width}",
     .doc_en = "The heads: a title, or {title, align, width}"},
    {"rows", FIELD_CUSTOM, AT(Table, rows), .type = &rows_type, .zh = "各行",
     .en = "rows", .doc = "每行一个列表，如 [5月13日, 3]",
     .doc_en = "A list for each row, as [5月13日, 3]"},
    {"csv", FIELD_TEXT, AT(Table, csv), .zh = "CSV 文件", .en = "CSV file",
     .doc = "UTF-8 的 CSV 文件；不写 columns 时第一行是表头",
     .doc_en = "A CSV file in UTF-8; its first row is the head if there are "
               "no columns"},
    {"source", FIELD_LINE, AT(Table, source), .zh = "数据来源", .en = "source",
     .doc = "数据来源，可用行内标记",
     .doc_en = "Where the data are from; markup allowed"},
    {"note", FIELD_LINE, AT(Table, note), .zh = "表注", .en = "note",
     .doc = "表注，可用行内标记", .doc_en = "A remark; markup allowed"},
    {0},
};

int table_columns(const Table *table)
{
    if (table->columns.count)
        return table->columns.count;
    return table->rows.count ? table->rows.at[0].cells.count : 0;
}

static void check_row(const Job *job, const Row *row, int number, int columns)
{
    if (row->node->kind == NODE_LIST && row->cells.count != columns)
        fault(job, WK213, row->node,
              zh(job, "第 %d 行有 %d 格，表头有 %d 栏", number,
                 row->cells.count, columns),
              en(job, "row %d has %d cells, %d columns declared", number,
                 row->cells.count, columns));
}

static Row csv_row(const Job *job, const CsvRow *from)
{
    Row row = {.cells.count = from->cells.count};
    row.cells.at = NEW_ARRAY(job->arena, TableCell, from->cells.count);
    for (int i = 0; i < from->cells.count; i++)
        row.cells.at[i].text = from->cells.at[i];
    return row;
}

// A head of a CSV file is one paragraph without markup.
Passage table_title(Arena *arena, Text text)
{
    Inline *only = NEW(arena, Inline);
    *only = (Inline){.text = text.str, .node = text.node};
    Inlines *paragraph = NEW(arena, Inlines);
    *paragraph = (Inlines){only, 1};
    return (Passage){text.node, paragraph, 1};
}

static void csv_columns(const Job *job, Table *table, const CsvRow *head)
{
    table->columns.count = head->cells.count;
    table->columns.at = NEW_ARRAY(job->arena, Column, head->cells.count);
    for (int i = 0; i < head->cells.count; i++)
        table->columns.at[i] = (Column){
            .node = table->csv.node,
            .title = table_title(job->arena, head->cells.at[i]),
        };
}

static void read_csv(const Job *job, Table *table)
{
    Csv csv = {0};
    if (!csv_read(job, table->csv.node, &csv) || csv.rows.count == 0)
        return;
    int first = table->columns.count == 0;
    if (first)
        csv_columns(job, table, &csv.rows.at[0]);
    else if (csv.rows.at[0].cells.count != table->columns.count)
        fault(job, WK213, table->csv.node,
              zh(job, "CSV 有 %d 栏，表头有 %d 栏", csv.rows.at[0].cells.count,
                 table->columns.count),
              en(job, "the CSV has %d columns, %d are declared",
                 csv.rows.at[0].cells.count, table->columns.count));
    table->rows.at = NEW_ARRAY(job->arena, Row, csv.rows.count);
    for (int i = first; i < csv.rows.count; i++)
        table->rows.at[table->rows.count++] = csv_row(job, &csv.rows.at[i]);
}

static void check_table(const Job *job, void *bound)
{
    Table *table = bound;
    bool rows = node_find(table->node, "rows") != NULL;
    if (!rows && !node_find(table->node, "csv")) {
        fault(job, WK202, table->node,
              zh(job, "table 少了 rows（各行）或 csv（CSV 文件）"),
              en(job, "table lacks “rows” or “csv”"));
        return;
    }
    if (rows && table->csv.node)
        fault(job, WK213, table->csv.node, zh(job, "rows 和 csv 只能写一个"),
              en(job, "a table has either rows or csv"));
    else if (table->csv.node)
        read_csv(job, table);
    int columns = table_columns(table);
    for (int i = 0; rows && i < table->rows.count; i++)
        check_row(job, &table->rows.at[i], i + 1, columns);
    if (columns > MOST_COLUMNS)
        fault(job, WK213, table->node,
              zh(job, "表最多 %d 栏，这里有 %d 栏", MOST_COLUMNS, columns),
              en(job, "a table has at most %d columns; here are %d",
                 MOST_COLUMNS, columns));
}

static const Record table_record = {
    .name = "table",
    .zh = "表格",
    .size = sizeof(Table),
    .fields = table_fields,
    .check = check_table,
};

static void set_block_table(Setter *setter, const Block *block)
{
    table_set(setter, block->content);
}

const BlockKind block_table = {
    .name = "table",
    .zh = "表格",
    .record = &table_record,
    .styles = (const char *const[]){"caption", "table_head", "table_cell",
                                    "credit", "note", NULL},
    .set = set_block_table,
};
