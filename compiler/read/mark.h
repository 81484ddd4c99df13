// Between inline.c, mark.c and bracket.c only: a paragraph being parsed.
#pragma once

#include "read/inline.h"

// Faults of one passage: finding their places in the source takes time.
enum { MOST_REPORTED = 20 };

// Stars that have been opened.
typedef struct Stars {
    int size; // 1 or 2
    int at;   // byte of the value
    int run;  // where the run of stars begins that they are part of
    Enclosure *enclosure;
} Stars;

typedef struct Parser {
    const Job *job;
    const Node *scalar;
    Str text;           // the value
    const char *breaks; // soft_breaks()
    int *match;         // byte of the "]" or "}" of each "[" or "{", or -1
    int start, end;     // what is being parsed: a paragraph, or in brackets
    int text_start;     // text from here on has not been emitted
    int depth;          // of brackets
    int reported;       // faults of this passage
    int open_target;    // up to here, "](" has no ")"
    const Enclosure *enclosure;
    ARRAY_OF(Inline) inlines;
    ARRAY_OF(Stars) stars;
    int stars_outside; // those of the brackets around
} Parser;

// Parses bytes of the value into parser->inlines.
void mark_parse(Parser *parser, int start, int end);

// Emits the text before this byte.
void mark_flush(Parser *parser, int at);
void mark_emit(Parser *parser, Inline item);
Enclosure *mark_enclose(Parser *parser, EnclosureKind kind, Str value,
                        int start, int end);

// WK215.
void mark_unclosed(Parser *parser, int start, int end);

// Finds the partners of brackets and braces.
void mark_match(Parser *parser, int start, int end);

// Each returns the bytes that it has dealt with, or 0.
int mark_stars(Parser *parser, int at);
int mark_bracket(Parser *parser, int at);
int mark_inline_note(Parser *parser, int at);
int mark_ruby(Parser *parser, int at);

// Says WK215 of stars that are still open.
void mark_close_stars(Parser *parser);

// Takes out the line breaks of the source that are not to be seen.
Inlines mark_join(const Parser *parser, Inline *at, int count);
