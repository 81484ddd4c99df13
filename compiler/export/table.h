// Data of a report as a table: columns that have names, and rows of cells.
#pragma once

#include "base/diag.h"

typedef struct Column {
    const char *key, *zh, *en;
    bool number; // JSON and YAML have its cells without quotation marks
} Column;

typedef struct Table {
    Arena *arena;
    const Column *columns;
    int width;
    ARRAY_OF(Str) cells; // row by row
} Table;

typedef enum TableForm {
    TABLE_BY_NAME, // of the file that is written; JSON if it does not say
    TABLE_JSON,
    TABLE_CSV, // RFC 4180, in UTF-8 with a mark at its head, for WPS and Excel
    TABLE_YAML,
    TABLE_TEXT, // cells parted by tabs, without names
} TableForm;

void table_add(Table *table, Str cell); // the next of the row
void table_add_int(Table *table, int64_t number);
// Points, with three decimals at most.
void table_add_points(Table *table, int32_t length);
void table_write(const Table *table, TableForm form, Lang lang, FILE *out);
