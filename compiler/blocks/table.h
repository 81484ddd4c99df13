// Tables: of a report, of a chart's values, of the media.
#pragma once

#include "layout/setter.h"

enum { MOST_COLUMNS = 40 };

// Words with markup in YAML, without it in a CSV file.
typedef struct TableCell {
    Passage passage;
    Text text;
} TableCell;

typedef struct Row {
    const Node *node;
    LIST_OF(TableCell) cells;
} Row;

typedef LIST_OF(Row) Rows;

typedef struct Column {
    const Node *node;
    Passage title;
    int align;
    Dim width;
    bool names_rows; // its cells say what their rows are about
} Column;

typedef struct Table {
    const Node *node;
    Passage caption;
    LIST_OF(Column) columns;
    Rows rows;
    Text csv;
    Passage source, note;
} Table;

typedef enum ColumnAlign {
    COLUMN_AUTO, // as the style has it
    COLUMN_LEFT,
    COLUMN_CENTER,
    COLUMN_RIGHT,
    COLUMN_DECIMAL,
} ColumnAlign;

int table_columns(const Table *table);
// A head without markup.
Passage table_title(Arena *arena, Text text);
// Sets it with its rules; the head is repeated where it is parted.
void table_set(Setter *setter, const Table *table);

// A table that is being set.
typedef struct TableForm {
    const Table *table;
    int columns, rows;
    ParagraphStyle cell, head; // those of the style, smaller if they must be
    Length padding[4];
    struct {
        Align align;
        bool is_decimal;
        Length before, after; // of the point, at the widest
        Length width;         // without padding
        Length clear;         // of it, kept free at the right
    } column[MOST_COLUMNS];
} TableForm;

// Alignment of the columns and their widths.
TableForm table_form(const Setter *setter, const Table *table);
CopyMaker table_cell(const Setter *setter, const TableForm *form, int row,
                     int column); // row -1: the head
// The words of a cell that stand before its decimal point, and the others.
bool table_number(Str words, Str *before, Str *after);
Str table_words(Arena *arena, const TableCell *cell);

// A table whose columns may give each other room, until it takes the fewest
// lines.  Widths are without padding.
typedef struct TableFit {
    int rows, columns;   // the head counts as a row
    const Length *cells; // of each cell on one line, row by row
    const Length *least; // of each column; 0: not to be touched
    Length em;
    Length *width; // of each column
} TableFit;
void table_fit(const TableFit *fit);
// What is short stays on one line; a column has room for four characters.
Length table_least(Length natural, Length em);

// 表 1　caption, kept with what follows; counts only if there is a caption.
void set_caption(Setter *setter, const Passage *caption, const char *label,
                 int *counter);
// 来源：words, in the style of credits.
void set_source(Setter *setter, const Passage *words, const char *label);
