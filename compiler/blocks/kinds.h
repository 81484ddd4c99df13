// The kinds of block, and the structs of those that others look into.
#pragma once

#include "blocks/block.h"
#include "model/count.h"
#include "model/event.h"

typedef struct Paragraph {
    const Node *node;
    Passage text;
    Text style; // the key `class`; empty: as its surroundings
    int indent; // a Switch
} Paragraph;

typedef struct Heading {
    const Node *node;
    Passage text;
    int level; // 0: 2
    Text id;
} Heading;

typedef struct PhotoSet {
    const Node *node;
    Passage title;
    int layout;
    Text credit;
    Photos items;
} PhotoSet;

typedef struct Stats {
    const Node *node;
    Passage title;
    Counts items;
} Stats;

// Reports in the media: one channel.
typedef struct Coverage {
    const Node *node;
    Text channel;
    int owner;
    Texts outlets;
    Count count;
    Passage note;
} Coverage;

typedef struct Media {
    const Node *node;
    Passage title;
    int show;
    LIST_OF(Coverage) items;
} Media;

typedef struct LinkSet {
    const Node *node;
    Passage intro;
    Links items;
} LinkSet;

// A part that the compiler makes, put into the body.
typedef enum DerivedPart {
    DERIVED_TOC,
    DERIVED_CALENDAR,
    DERIVED_STATS,
    DERIVED_COMBOS,
    DERIVED_CHARTS,
    DERIVED_INDEX,
    DERIVED_PHOTO_LIST,
    DERIVED_LINKS,
    DERIVED_COLOPHON,
} DerivedPart;

typedef struct Derived {
    const Node *node;
    int part; // a DerivedPart
} Derived;

typedef struct Include {
    const Node *node;
    Text file;
    Blocks blocks;
} Include;

extern const BlockKind block_paragraph; // Paragraph
extern const BlockKind block_heading;   // Heading
extern const BlockKind block_event;     // Event
extern const BlockKind block_events;    // Events
extern const BlockKind block_quote;
extern const BlockKind block_photos; // PhotoSet
extern const BlockKind block_stats;  // Stats
extern const BlockKind block_media;  // Media
extern const BlockKind block_table;
extern const BlockKind block_chart;
extern const BlockKind block_list;
extern const BlockKind block_note;
extern const BlockKind block_links;   // LinkSet
extern const BlockKind block_derived; // Derived
extern const BlockKind block_break;
extern const BlockKind block_include; // Include

// The tree of a file that a node names, hung below that node so that paths and
// titles reach through it.  NULL if there is none or it includes itself, which
// has then been reported.
const Node *include_read(const Job *job, const Node *named);
