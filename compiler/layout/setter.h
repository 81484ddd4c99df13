// The hands of a block: everything that its set() may do.
#pragma once

#include "layout/box.h"
#include "model/facts.h"
#include "text/paragraph.h"

// A note that was called out, in order; its number is its place from 1.
typedef struct NoteCall {
    Str name; // or empty
    const Passage *words;
    bool placed; // at the foot of a column
} NoteCall;

typedef struct Notes {
    ARRAY_OF(NoteCall) calls;
} Notes;

typedef struct Setter {
    const Job *job;
    const Style *style;
    Fonts *fonts;
    const Facts *facts;
    Str lang;
    Length measure; // width of the column; of vertical lines the height
    bool vertical;  // lines run down the page, and follow from right to left
    Length whole;   // width of the type area, over all columns
    Length tallest; // what is higher must be parted
    bool span_all;  // boxes run over all columns
    Length indent;  // of everything, from the left
    Galley *galley;
    Element *element; // what is set becomes its children
    Str text_style;   // of plain paragraphs: S("body"), in the lead S("lead")
    Notes *notes;     // of the section; NULL: their marks are left out
    bool feet;        // notes stand at the foot of the column
} Setter;

// A setter of a narrower column, such as the cell of a table.
Setter setter_inside(const Setter *setter, Length measure, Galley *galley);
// A setter whose blocks belong to a new child of the element.
Setter setter_element(const Setter *setter, ElementKind kind, const Node *node);

// The parts of a paragraph, added in order; then it is set.
typedef struct CopyMaker {
    const Setter *setter;
    const ParagraphStyle *style;
    Copy copy;
} CopyMaker;

CopyMaker copy_in(const Setter *setter, Str style);
void copy_inlines(CopyMaker *maker, Inlines inlines);
void copy_text(CopyMaker *maker, Text text);  // as typed in YAML
void copy_words(CopyMaker *maker, Str words); // of wkpdf's own
// The same in a character style of the style file, such as S("strong").
void copy_styled(CopyMaker *maker, Str words, Str character);
void copy_link(CopyMaker *maker, Text text, Str target);

// Sets it as one paragraph and one element; indents as its style says unless
// `indent` is false.
void set_copy(Setter *setter, CopyMaker *maker, ElementKind kind, bool indent);

// Every paragraph of a passage in a paragraph style.
void set_passage(Setter *setter, const Passage *passage, Str style);
void set_text(Setter *setter, Text text, Str style);
void set_words(Setter *setter, Str words, Str style);
// A heading in the design of the style: level 1 (section), 2 or 3.
void set_heading(Setter *setter, const Passage *passage, int level, Str number);
void set_rule(Setter *setter, Length width, Rule rule);
// Galleys side by side; what is in them is not parted.
void set_row(Setter *setter, const Galley *cells, const Length *widths,
             int count, Length gutter);
// A galley in a box with a ground; padding is top, right, bottom, left.
void set_panel(Setter *setter, const Galley *galley, Paint fill,
               const Length padding[4]);
void set_space(Setter *setter, Length space); // dropped at a column's top
void set_turn(Setter *setter, Turn turn);     // where what follows begins
void set_keep(Setter *setter); // what follows stays with what came before
// The notes called out so far that stand at no foot, and none afterwards.
void set_notes(Setter *setter);
