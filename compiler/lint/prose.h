// A paragraph as the lints see it: its characters without marks, each knowing
// the byte of YAML that it came from.
#pragma once

#include "read/bind.h"

typedef struct Prose {
    const Node *node;
    const uint32_t *at; // its characters; a zero before them and after
    int count;
    const int *origin; // of each character: byte of the node's value
    const int *byte;   // of each character, and of the end: byte of `text`
    Str text;          // the same in UTF-8
    int where;         // IN_RUNNING, IN_LINES or IN_NAMES
    bool first, last;  // of the paragraphs of its passage
    const bool *named; // characters that are part of a known name
} Prose;

// The paragraphs of a passage, or the one of a text.
void prose_of_passage(Arena *arena, const Passage *passage, int paragraph,
                      Prose *prose);
void prose_of_text(Arena *arena, const Text *text, Prose *prose);
Span prose_span(const Prose *prose, int start, int end); // characters
Str prose_words(const Prose *prose, int start, int end);
int prose_at_byte(const Prose *prose, int byte);

bool is_one_of(uint32_t c, const uint32_t *set); // ended by a zero
bool is_han(uint32_t c);                         // an ideograph
bool is_digit(uint32_t c);
bool is_letter(uint32_t c); // a-z, A-Z
bool is_wide(uint32_t c);   // an ideograph or a mark of Chinese text
// How many characters of the words stand there: all of them or none.
int prose_has(const Prose *prose, int at, const uint32_t *words);
// The value of the digits there, its end in *end; -1 if there are none.
long prose_number(const Prose *prose, int at, int *end);
