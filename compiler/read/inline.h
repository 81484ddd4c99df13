// Text with markup: what SCHEMA section 6 makes of a string.
//
// A passage is some paragraphs; a paragraph is a row of inlines; an inline is
// a piece of the scalar's value as it was typed, with the spans that enclose
// it.  Source line breaks between Han have already gone, others are a blank.
#pragma once

#include "read/node.h"

typedef enum EnclosureKind {
    ENCLOSURE_STRONG,   // **…**
    ENCLOSURE_EMPHASIS, // *…*
    ENCLOSURE_LINK,     // […](target); value is the target
    ENCLOSURE_CLASS,    // […]{.name}; value is the name
    ENCLOSURE_LANG,     // […]{lang=en}; value is the language tag
    ENCLOSURE_RUBY,     // {…|…|…}; readings
} EnclosureKind;

typedef struct Enclosure Enclosure;
struct Enclosure {
    EnclosureKind kind;
    Str value;
    const Str *readings; // of a ruby: one for each character, or one for all
    int reading_count;
    const Enclosure *outer;
    const Node *node;
    int start, end; // bytes of the node's value, with the marks
};

typedef enum InlineKind {
    INLINE_TEXT,
    INLINE_BREAK, // a forced line break
    INLINE_NOTE,  // the mark of a note; `note` says of which
} InlineKind;

typedef struct Passage Passage;

typedef struct Inline {
    InlineKind kind;
    Str text;
    const Node *node;           // the scalar it was written in
    int start;                  // byte of the node's value where text begins
    const Enclosure *enclosure; // the innermost, or NULL
    Str note;                   // [^name]: its name, or empty for ^[…]
    const Passage *inline_note; // ^[…]: its words
} Inline;

typedef struct Inlines {
    const Inline *at;
    int count;
} Inlines;

struct Passage {
    const Node *node; // NULL if nothing was written
    Inlines *at;      // its paragraphs
    int count;
};

// Says WK215 to WK217 where the markup is wrong.
Passage passage_parse(const Job *job, const Node *scalar);
// The same for a heading or a caption: one paragraph whatever it contains.
Passage passage_parse_line(const Job *job, const Node *scalar);

// Its words without marks, notes and readings.
Str passage_plain(Arena *arena, const Passage *passage);
Str inlines_plain(Arena *arena, Inlines inlines);
