// Things that have been set and wait for their place on a page.
#pragma once

#include "layout/element.h"
#include "layout/path.h"
#include "text/glyph.h"

typedef enum BoxKind {
    BOX_LINE,  // a line of type; its baseline is `ascent` below its top
    BOX_PATH,  // a shape, from the box's top left
    BOX_GROUP, // boxes at places in it, never parted
} BoxKind;

typedef struct Box Box;
struct Box {
    BoxKind kind;
    Length x, y; // in its group; x also in its column
    Length width, height;
    Length ascent; // of a line: from its top to its baseline
    Length space;  // above it, dropped at the top of a column
    int penalty;   // of starting a column with it; BREAK_NEVER, BREAK_ALWAYS
    bool span_all; // over all columns of the flow
    Str label;     // others may refer to the page it comes to lie on
    Str bookmark;  // title in the outline, or empty
    int bookmark_level;
    Element *element;
    Artifact artifact;
    const Node *node;
    Paint fill, stroke; // of a path
    union {
        const Line *line;
        const Path *path;
        Box *inside; // of a group, in the order of drawing
    } as;
    Box *next;
};

// One long column of boxes, not yet cut into pages.
typedef struct Galley {
    Box *first;
    Box **end;
    int count;
} Galley;

void galley_add(Galley *galley, Box *box);

// A galley and the kind of page it runs over.
typedef struct Flow {
    const char *master; // of the style
    int columns;
    Length gutter, measure;             // of one column
    Start start;                        // where its first page may be
    bool shows_running;                 // running heads have begun
    Str heading, short_heading, number; // of its section, for running heads
    Galley galley;
} Flow;

typedef struct Flows {
    ARRAY_OF(Flow) flows;
    Element *document; // root of the structure
} Flows;

void flows_dump(const Flows *flows, FILE *out); // --dump=flows
