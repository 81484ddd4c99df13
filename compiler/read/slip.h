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

// WK105.
void slip_tab(Slip slip);
// WK107: all of the odd blanks.
void slip_odd_indent(Slip slip);
// WK109: all of the value.
void slip_needs_quotes(Slip slip);
// WK111: the colon; the line from its key to its end.
void slip_second_colon(Slip slip, int after_blanks, int start, int end);
// WK113: what stands after a quotation of those bytes.
void slip_after_quote(Slip slip, int open, int end);
// WK114: the dash.
void slip_dash(Slip slip);
// WK116: the quotation mark.
void slip_open_quote(Slip slip);
// WK117: the line; how far it should be and is indented.
void slip_block_indent(Slip slip, Str key, char mark, int wanted, int found);
// WK118: the backslash and what follows it.
void slip_escape(Slip slip);
// WK120: the indent.
void slip_indent(Slip slip, int found, int wanted, int on_line);
// WK121: in libyaml's words.
void slip_other(Slip slip, const Problem *problem);

// In single quotes, where only they themselves must be doubled.
Str slip_quoted(const Job *job, Str value);
