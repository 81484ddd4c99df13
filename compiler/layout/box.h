// Things that have been set and wait for their place on a page.
#pragma once

#include "image/picture.h"
#include "layout/element.h"
#include "layout/path.h"
#include "text/glyph.h"

typedef enum BoxKind {
    BOX_LINE,  // a line of type; its baseline is `ascent` below its top
    BOX_PATH,  // a shape, from the box's top left
    BOX_IMAGE, // a picture that fills the box
    BOX_GROUP, // boxes at places in it, never parted
} BoxKind;

// What running heads say while a section lasts.
typedef struct Topic {
    const Passage *heading;
    Text short_heading; // may be empty
    Str number;
} Topic;

// Where a box begins by the editor's wish.
typedef enum Turn {
    TURN_NONE,
    TURN_COLUMN,
    TURN_PAGE,
    TURN_RECTO,
    TURN_SPREAD, // a verso, so that both pages are seen at once
} Turn;

// How far a ground goes beyond its box: into the bleed.
typedef enum Reach { REACH_BOX, REACH_OUTER, REACH_BOTH } Reach;

// What is drawn behind boxes that follow one another in a column: a shape for
// each piece, however they are parted.
typedef struct Backdrop Backdrop;
struct Backdrop {
    Length x, width;
    Length height; // of the shape; 0: of the whole piece
    bool at_foot;  // of a height of its own
    Length inset;  // of its ends: a stripe beside round corners
    Paint fill;
    Rule frame; // around it, within its edges
    int style;  // a RuleStyle, if it is an upright or a level rule
    Length radius;
    Backdrop *next; // drawn over it
};

typedef struct Box Box;
struct Box {
    BoxKind kind;
    Length x, y;          // in its group; x also in its column
    Length width, height; // of a vertical line: along it, and across
    Length ascent;        // of a line: from its top to its baseline
    bool vertical;        // a line that runs down the page, from its right top
    Length space;         // above it, dropped at the top of a column
    int penalty;  // of starting a column with it; BREAK_NEVER, BREAK_ALWAYS
    bool on_grid; // its top is moved down to the next line of the grid
    Turn turn;    // where it must begin, whatever the room
    const Backdrop *ground; // it stands on, with its neighbours; or NULL
    const Box *head;        // set above it where it begins a column; or NULL
    bool span_all;          // over all columns of the flow
    const Topic *topic;     // begins with it, or NULL
    Str label;              // others may refer to the page it comes to lie on
    Str link;               // all of it leads there: "#label"; or empty
    Str page_of;            // a label: its page number is set at the box's end
    Str bookmark;           // title in the outline, or empty
    int bookmark_level;
    Element *element;
    Artifact artifact;
    const Node *node;
    Paint fill, stroke; // of a path; the ground under a picture
    Length radius;      // of the corners of a picture
    Reach reach;        // of a rectangle in a group
    Box *notes;         // lines at the foot of the column that it stands in
    Length notes_height;
    union {
        const Line *line;
        const Path *path;
        const Image *image;
        Box *inside; // of a group, in the order of drawing
    } as;
    Box *next;
};

// One long column of boxes, not yet cut into pages.
typedef struct Galley {
    Box *first;
    Box **end;
    int count;
    Length after; // space that the last box wants below it
    int keep;     // lines that must follow on the same page
    bool heads;   // what was added last is a heading
    Turn turn;    // that the next box makes
} Galley;

// Adds the space after the last box to that above this one, and keeps it with
// what came before as long as `keep` lines are owed.
void galley_add(Galley *galley, Box *box);
// The same, but of the two spaces only the larger one stands between them.
void galley_meet(Galley *galley, Box *box);
Box **galley_place(Galley *galley); // where its next box will hang
// From the top of the first box to the foot of the last.
Length galley_height(const Galley *galley);

// The shapes of a ground behind a piece of that height.
Box *ground_shapes(Arena *arena, const Backdrop *ground, Length height);
// The same box, and all that is in it, as something that is only repeated.
Box *box_repeat(Arena *arena, const Box *box);

// A galley and the kind of pages it runs over; begins on a new page unless it
// follows or stands at a foot.  Without boxes it is one page of frames.
typedef struct Flow {
    const Master *master;
    const Master *first; // of its first page, if that has its own; or NULL
    bool follows;        // below the flow before it, if the margins are alike
    bool at_foot;        // below the flow before it, if its place is free
    bool closes; // a page of its own is the last: blank ones come before it
    Length head; // kept free at the top of its first page: a masthead
    Start start;
    bool shows_running; // running heads have begun
    Element *element;   // that the text of its frames belongs to
    Str bookmark;       // of its first page, or empty
    Galley galley;
} Flow;

typedef struct Flows {
    ARRAY_OF(Flow) flows;
    Element *document; // root of the structure
} Flows;

// --dump=flows, from one of them on.
void flows_dump(const Flows *flows, int first, FILE *out);
