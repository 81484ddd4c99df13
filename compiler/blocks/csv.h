// Tables kept by a spreadsheet: RFC 4180.
#pragma once

#include "read/bind.h"

typedef struct CsvRow {
    Texts cells;
    Span span; // of the whole row
} CsvRow;

typedef struct Csv {
    LIST_OF(CsvRow) rows;
} Csv;

// The rows of a file that a node names.  False if it cannot be read or has a
// row of another length (WK315), which has then been reported.
bool csv_read(const Job *job, const Node *named, Csv *csv);
