#include "export/table.h"

#include "base/json.h"
#include "base/length.h"

void table_add(Table *table, Str cell)
{
    *PUSH(table->arena, &table->cells) = cell;
}

void table_add_int(Table *table, int64_t number)
{
    table_add(table, str_format(table->arena, "%lld", (long long)number));
}

void table_add_points(Table *table, int32_t length)
{
    int64_t thousandths = scale_by(length, 1000, 1024);
    int64_t whole = thousandths / 1000, rest = thousandths % 1000;
    bool minus = thousandths < 0;
    whole = minus ? -whole : whole;
    rest = minus ? -rest : rest;
    table_add(table, str_format(table->arena, "%s%lld.%03lld", minus ? "-" : "",
                                (long long)whole, (long long)rest));
}

static int rows_of(const Table *table)
{
    return table->cells.count / table->width;
}

static Str cell_at(const Table *table, int row, int column)
{
    return table->cells.at[row * table->width + column];
}

// In quotation marks where it needs them; a formula is no formula for us.
static void put_csv_cell(Str cell, FILE *out)
{
    bool quoted = cell.n && strchr("=+@", cell.s[0]);
    bool formula = quoted;
    for (int i = 0; i < cell.n && !quoted; i++)
        quoted = strchr(",\"\n\r", cell.s[i]) != NULL;
    if (!quoted) {
        fprintf(out, "%.*s", STR(cell));
        return;
    }
    fputs(formula ? "\"'" : "\"", out);
    for (int i = 0; i < cell.n; i++) {
        if (cell.s[i] == '"')
            fputc('"', out);
        fputc(cell.s[i], out);
    }
    fputc('"', out);
}

static void write_csv(const Table *table, Lang lang, FILE *out)
{
    fputs("\xEF\xBB\xBF", out);
    for (int i = 0; i < table->width; i++) {
        const Column *column = &table->columns[i];
        fprintf(out, "%s%s", i ? "," : "",
                lang == LANG_ZH ? column->zh : column->en);
    }
    fputs("\r\n", out);
    for (int row = 0; row < rows_of(table); row++) {
        for (int i = 0; i < table->width; i++) {
            fputs(i ? "," : "", out);
            put_csv_cell(cell_at(table, row, i), out);
        }
        fputs("\r\n", out);
    }
}

static void put_value(Json *json, const Column *column, Str cell)
{
    if (column->number && cell.n == 0)
        json_null(json);
    else if (column->number)
        json_raw(json, cell);
    else
        json_value(json, cell);
}

static void write_json(const Table *table, FILE *out)
{
    Json json = {.out = out, .indent = 1};
    json_open(&json, '[');
    for (int row = 0; row < rows_of(table); row++) {
        json_open(&json, '{');
        for (int i = 0; i < table->width; i++) {
            json_key(&json, table->columns[i].key);
            put_value(&json, &table->columns[i], cell_at(table, row, i));
        }
        json_close(&json, '}');
    }
    json_close(&json, ']');
}

// Strings of JSON are strings of YAML.
static void write_yaml(const Table *table, FILE *out)
{
    if (rows_of(table) == 0)
        fputs("[]\n", out);
    for (int row = 0; row < rows_of(table); row++)
        for (int i = 0; i < table->width; i++) {
            Json json = {.out = out, .depth = 1, .after_key = true};
            fprintf(out, "%s%s: ", i ? "  " : "- ", table->columns[i].key);
            put_value(&json, &table->columns[i], cell_at(table, row, i));
            fputc('\n', out);
        }
}

static void write_text(const Table *table, FILE *out)
{
    for (int row = 0; row < rows_of(table); row++)
        for (int i = 0; i < table->width; i++)
            fprintf(out, "%.*s%s", STR(cell_at(table, row, i)),
                    i + 1 < table->width ? "\t" : "\n");
}

void table_write(const Table *table, TableForm form, Lang lang, FILE *out)
{
    switch (form) {
    case TABLE_BY_NAME:
    case TABLE_JSON:
        write_json(table, out);
        break;
    case TABLE_CSV:
        write_csv(table, lang, out);
        break;
    case TABLE_YAML:
        write_yaml(table, out);
        break;
    case TABLE_TEXT:
        write_text(table, out);
        break;
    }
}
