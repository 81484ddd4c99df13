// What people mistype in YAML: one function for each message of group WK1.
#pragma once

#include "read/scan.h"

// Where it is.
typedef struct Slip {
    const Job *job;
    Span span;
} Slip;

// A key of ASCII letters, or of Han if `han`, with “：” after it (WK103) or “:”
// without a blank (WK104).  The text begins at a byte of the source.
bool slip_colon(const Job *job, const Source *source, int at, Str text,
                bool han);

void slip_tab(Slip slip);                            // WK105
void slip_odd_indent(Slip slip);                     // WK107
void slip_needs_quotes(Slip slip);                   // WK109: all of the value
void slip_second_colon(Slip slip, int after_blanks,  // WK111
                       int value, int value_end);    //
void slip_after_quote(Slip slip, int open, int end); // WK113
void slip_dash(Slip slip);                           // WK114
void slip_open_quote(Slip slip);                     // WK116
void slip_block_indent(Slip slip, Str key, char mark, int wanted,
                       int found);                               // WK117
void slip_escape(Slip slip);                                     // WK118
void slip_indent(Slip slip, int found, int wanted, int on_line); // WK120
void slip_other(Slip slip, const Problem *problem);              // WK121
