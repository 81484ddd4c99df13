// Copy: the words of one paragraph, ready to be set; what a setter makes of
// inlines and a style.
#pragma once

#include "read/inline.h"
#include "style/style.h"

// How a stretch of text looks.
typedef struct Look {
    const FontRole *role;
    Weight weight;
    bool italic; // where the font's family has one
    Length size;
    Paint color;
    Str lang;                    // BCP 47, of the words themselves
    UnderMark under;             // a line or a wave
    const Enclosure *under_span; // that has it: two side by side are parted
    bool dots;                   // under each Han
    bool nobr;
    bool oldstyle; // digits
    bool tabular;  // digits, all of one width
    bool superior; // the mark of a note: smaller and raised
    bool noindex;  // names in it are not for the index
} Look;

// A stretch in one look.  Its text is a slice of what was typed, so a byte of
// it is a byte of the source; text that wkpdf makes itself has no node.
typedef struct Phrase {
    Str text;
    Look look;
    const Node *node;
    int start;   // byte of the node's value
    bool breaks; // the line ends after it
} Phrase;

typedef enum MarkKind {
    MARK_LINK,  // value: the target
    MARK_NOTE,  // value: its number; id: the same, where it is called first
    MARK_RUBY,  // value: the reading; id: byte of the node's value
    MARK_NAME,  // value: a name for the index
    MARK_LABEL, // value: others refer to it
} MarkKind;

// Something that bytes [start, end) of the copy stand for.
typedef struct Mark {
    MarkKind kind;
    int start, end;
    Str value;
    int id;
} Mark;

typedef struct Copy {
    ARRAY_OF(Phrase) phrases;
    ARRAY_OF(Mark) marks;
    int length; // bytes of all phrases
    Str lang;   // of the paragraph: chooses the rules
} Copy;
