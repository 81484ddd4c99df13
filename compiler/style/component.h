// How the blocks of a report look.  The Dims in here are of the place where a
// block is set: em of the body's size, 行 of the grid, % of the column.
#pragma once

#include "style/rule.h"

// What an event may show, in the order in which a style lists it.
typedef enum EventPart {
    EVENT_KIND,
    EVENT_COMBO,
    EVENT_TITLE,
    EVENT_WHEN,
    EVENT_WHERE,
    EVENT_THEME,
    EVENT_HOSTS,
    EVENT_PARTNERS,
    EVENT_PEOPLE,
    EVENT_COUNTS,
    EVENT_TEXT,
    EVENT_OUTCOME,
    EVENT_PHOTOS,
    EVENT_LINKS,
} EventPart;

typedef LIST_OF(int) EventParts;

typedef struct ProseDesign {
    const Node *node;
    int lead_in; // none, bold
} ProseDesign;

typedef struct CardsDesign {
    const Node *node;
    int columns;
    Dim gap;
    Paint fill;
    Rule rule;
    Stripe stripe;
    Insets padding;
    Length radius;
    EventParts show;
    bool breakable;
} CardsDesign;

typedef struct ListDesign {
    const Node *node;
    int bullet; // none, disc, kind
    Dim gap;
    Rule rule;
    EventParts show;
} ListDesign;

typedef struct TimelineDesign {
    const Node *node;
    int axis; // left, center, top
    Dim gap;
    Rule rule;
    EventParts show;
} TimelineDesign;

typedef struct EventsDesign {
    const Node *node;
    int layout; // prose, cards, list, timeline
    ProseDesign prose;
    CardsDesign cards;
    ListDesign list;
    TimelineDesign timeline;
} EventsDesign;

// What something is called in print: `words` in any language, or in each its
// own.
typedef struct Label {
    const Node *node;
    Text name; // what is called so
    Text words;
    Text hans, hant, tw, hk, ja, ko, en;
} Label;

extern const Record label_record;

// The look of a kind of event, or of one of the three combinations.
typedef struct TagDesign {
    const Node *node;
    Text name;
    Paint color;
    Text icon;
    Label label;
} TagDesign;

typedef struct QuoteDesign {
    const Node *node;
    int design; // plain, bar, marks, box
    Rule rule;
    Paint fill;
    Insets padding;
} QuoteDesign;

typedef struct NoteDesign {
    const Node *node;
    Paint fill;
    Insets padding;
    Rule rule;
    Length radius;
} NoteDesign;

// Notes at the foot of a column.
typedef struct FootnoteDesign {
    const Node *node;
    Rule rule;  // between them and the text
    int length; // of the rule, 1/1024 of the measure
} FootnoteDesign;

typedef struct PhotosDesign {
    const Node *node;
    Dim gap;
    int caption; // below, above, side, overlay
    Length radius;
    int min_dpi;
} PhotosDesign;

typedef struct StatsDesign {
    const Node *node;
    int columns;
    Dim gap;
    Rule rule;
    Paint fill;
    Insets padding;
} StatsDesign;

typedef struct TableDesign {
    const Node *node;
    int design; // three-line, grid, plain
    Rule rule;  // between head and body; those above and below are twice it
    Paint stripe, head;
    Insets padding;
} TableDesign;

typedef struct ChartDesign {
    const Node *node;
    Paints palette;
    int labels;    // direct, legend
    int gridlines; // none, hair
} ChartDesign;

typedef struct LinksDesign {
    const Node *node;
    Length qr_size;
    int qr_quiet; // modules
    int qr_level; // L, M, Q, H
} LinksDesign;

typedef enum Leader { LEADER_NONE, LEADER_DOTS, LEADER_RULE } Leader;

typedef struct TocDesign {
    const Node *node;
    int levels;
    int leader; // a Leader
} TocDesign;

typedef enum IndexGroup {
    INDEX_UNGROUPED,
    INDEX_LETTERS,
    INDEX_BY_STROKES,
} IndexGroup;

typedef struct IndexDesign {
    const Node *node;
    int group; // an IndexGroup
} IndexDesign;

typedef enum CalendarFallback { CALENDAR_LIST, CALENDAR_NONE } CalendarFallback;

typedef struct CalendarDesign {
    const Node *node;
    int min_dated; // 1/1024: the share of events that must have a date
    int fallback;  // a CalendarFallback
} CalendarDesign;

typedef struct ColophonDesign {
    const Node *node;
    Rule rule; // above it, below the text of the same page
} ColophonDesign;

typedef struct Components {
    const Node *node;
    QuoteDesign quote;
    NoteDesign note;
    FootnoteDesign footnote;
    PhotosDesign photos;
    StatsDesign stats;
    TableDesign table;
    ChartDesign chart;
    LinksDesign links;
    TocDesign toc;
    IndexDesign index;
    CalendarDesign calendar;
    ColophonDesign colophon;
} Components;

typedef struct PressIntent {
    const Node *node;
    Text name, icc;
} PressIntent;

typedef struct PressMarks {
    const Node *node;
    bool crop, registration, bars, info;
    Length offset, length;
} PressMarks;

// How pages are put on sheets.
typedef struct PressSheets {
    const Node *node;
    Length caliper; // a leaf is so thick
    Length mill;    // so much of the back is milled away before it is glued
    Length gutter;  // between pages that are cut apart
    int signature;  // pages of a section
} PressSheets;

// What a printer accepts; 0: not limited.
typedef struct PressLimits {
    const Node *node;
    int tac; // 1/1024 of full ink: 3072 for 300%
    int min_dpi, warn_dpi, max_dpi;
    int min_bitmap_dpi; // of pictures in black and white alone
    Length min_text, min_reverse_text, min_multi_text;
    Length min_rule, min_multi_rule; // multi: of more than one ink
    int min_tint;                    // 1/1024
    Length min_bleed;
    int max_pages;
    Texts plates;
} PressLimits;

// What becomes of pictures in RGB.
typedef enum PressPictures {
    PICTURES_CONVERT,
    PICTURES_KEEP, // with their profiles: PDF/X-3 and X-4
    PICTURES_REFUSE,
} PressPictures;

typedef enum Binding { BINDING_NONE, BINDING_SADDLE, BINDING_PERFECT } Binding;

typedef struct Presswork {
    const Node *node;
    int profile; // none, pdf/x-4, pdf/x-3, pdf/x-1a
    PressIntent intent;
    PressMarks marks;
    PressSheets sheets;
    int spot;     // keep, process
    int pictures; // a PressPictures
    int binding;  // a Binding
    PressLimits limits;
    Length bleed, safe; // if they are written: instead of those of the page
    Text description, printer, contact;
} Presswork;
