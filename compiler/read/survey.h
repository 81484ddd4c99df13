// The lines before a fault, as an editor sees them: what is a key, a value, a
// quotation, a block of text.
#pragma once

#include "read/node.h"

typedef struct Line {
    int start, end;  // bytes, without the line break
    int first;       // the first byte that is no space
    int content;     // past the dashes of list items
    int colon;       // after the key, or -1
    int value;       // what stands after the colon, or else the content
    int quote;       // a quotation mark with which a value begins, or -1
    int quote_end;   // past the one that closes it, or -1 if not in this line
    int second;      // a ": " in the value, or -1
    int number;      // from 1
    bool block;      // ends with | or >
    bool block_used; // and indented lines follow
    bool flow;       // begins inside brackets
} Line;

enum { RECENT_LINES = 4, DEEPEST_INDENT = 64 };

// A column at which keys or dashes stand, and the line that was the last there.
typedef struct Indent {
    int column;
    int line;
} Indent;

typedef struct Survey {
    Str text;
    Line recent[RECENT_LINES]; // the last is at or before the fault
    int count;
    // What is open before the last of these lines, outermost first.
    Indent indents[DEEPEST_INDENT];
    int indent_count;
} Survey;

// Up to the line in which a byte stands.
Survey survey_lines(Str text, int at);

// Bytes of a line break, or of the end of the text: 0.
bool survey_ends(Str text, int at);
