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

// Of pages that text runs through, so that no foot has two ①; a note that is
// called again belongs to its section.
typedef struct Notes {
    ARRAY_OF(NoteCall) calls;
    int first; // call of the section
} Notes;

// Figures and tables of the report, in the order in which they are set, and
// the headings below that of a section.
typedef struct Counters {
    int figures, tables;
    int h2, h3;
} Counters;

typedef struct Setter Setter;

// Who sets the parts that the compiler makes, where a block asks for one.
typedef struct Expander {
    void (*expand)(void *context, Setter *setter, int part, const Node *node);
    void *context;
} Expander;

struct Setter {
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
    Element *element;   // what is set becomes its children
    Str text_style;     // of plain paragraphs: S("body"), in the lead S("lead")
    Notes *notes;       // of the section; NULL: their marks are left out
    bool feet;          // notes stand at the foot of the column
    Counters *counters; // or NULL: nothing is numbered
    bool finds_names;   // of the index, in what is set
    const Expander *expander;
};

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
// Others may refer to the page that what follows comes to stand on.
void copy_label(CopyMaker *maker, Str label);
// The same in the look of a paragraph style, whatever stands around it.
void copy_as(CopyMaker *maker, Str words, Str paragraph);
// Its width on one line.
Length copy_width(const CopyMaker *maker);

// All of it stands for a name of the index.
void copy_name(CopyMaker *maker, int name);
// Marks the names of the index in it; set_copy does so where they are wanted.
void copy_find_names(CopyMaker *maker);

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
// A rectangle that nobody reads.
Box *ground_box(const Setter *setter, Length width, Length height, Paint fill);
// Galleys side by side; what is in them is not parted.
void set_row(Setter *setter, const Galley *cells, const Length *widths,
             int count, Length gutter);
// A galley in a box with a ground; padding is top, right, bottom, left.
void set_panel(Setter *setter, const Galley *galley, Paint fill,
               const Length padding[4]);
// How a box is dressed.  The padding is top, right, bottom, left.
typedef struct Panel {
    Paint fill;
    Rule rule; // all around
    Stripe stripe;
    Length radius;
    Length padding[4];
} Panel;

// One of the galleys that stand side by side, and its ground.
typedef struct Cell {
    Galley galley;
    Length width; // with its padding
    Panel panel;
    Length x; // of what is in it, from where the padding ends
} Cell;

typedef struct CellRow {
    Cell *cells;
    int count;
    Length gutter;
    bool on_grid; // takes whole lines
    bool parted;  // may be parted between its lines
    Paint fill;   // behind all of them
} CellRow;

// A rule at one side of a panel.
Stripe stripe_of(Rule rule, Side side);
// What a panel leaves of a width to what is in it.
Length panel_measure(const Panel *panel, Length width);
// Cells of equal height.  False if they are higher than any column and had to
// be parted though they may not be.
bool set_cells(Setter *setter, const CellRow *row);

// One line at the left of what follows, which stays with it and on its line:
// the number of an item, a label.  `beside` is the style of what follows.
void set_mark(Setter *setter, CopyMaker *maker, const ParagraphStyle *beside);
// A shape at that place; y is from the top of what follows.
void set_shape(Setter *setter, const Box *shape, Point at,
               const ParagraphStyle *beside);

// A length of the style at this place: em of the body, lines of the grid, % of
// the column.
Length setter_length(const Setter *setter, Dim dim);
void setter_insets(const Setter *setter, const Insets *insets,
                   Length padding[4]);
Length setter_pitch(const Setter *setter);
// A label of the style, in the language of the report.
Str setter_label(const Setter *setter, const char *name);
// The same style with other indents and nothing above it.
const ParagraphStyle *setter_beside(const Setter *setter,
                                    const ParagraphStyle *style, Length left);

// At least so much between what came before and what follows.
void set_apart(Setter *setter, Length space);
// WK502 if it has too few pixels for its width.
void image_judge(const Setter *setter, const Image *image, const Node *node,
                 Length width);
// A picture, or a grey box that keeps the place of one if image is NULL.
void set_image(Setter *setter, const Image *image, const Node *node,
               Length width, Length height);
// Words on the foot of a picture, on a slip of paper.
void set_slip(Setter *setter, Box *picture, const Galley *words,
              Length padding);
// Pictures side by side.
typedef struct PictureRow {
    const Galley *cells;
    const Length *widths;
    int count;
    Length gutter;
    bool first, last; // of rows that belong together
    Galley below;     // over the whole width, such as the credit of all
} PictureRow;
// As a row, but it takes whole lines of the grid.
void set_pictures(Setter *setter, const PictureRow *row);
void set_space(Setter *setter, Length space); // dropped at a column's top
void set_turn(Setter *setter, Turn turn);     // where what follows begins
void set_keep(Setter *setter); // what follows stays with what came before
// The notes called out so far that stand at no foot, and none afterwards.
void set_notes(Setter *setter);
