// A style as it is written: names are not looked up, lengths not worked out.
// Each table of fields stands in the file that also resolves it.
#pragma once

#include "style/value.h"
#include "style/variable.h"

typedef struct MarginsDraft {
    const Node *node;
    Dim top, bottom, inner, outer;
    Dim left, right; // of a single-sided page: the same as inner and outer
} MarginsDraft;

typedef struct GridDraft {
    const Node *node;
    Dim baseline, gutter;
    int columns;
    int chars, lines; // of a column; 0: as the margins allow
    bool show;
} GridDraft;

typedef struct Trim {
    Length width, height;
} Trim;

typedef struct PageDraft {
    const Node *node;
    Trim trim;
    int orientation; // portrait, landscape
    Length bleed, slug, safe;
    int binding; // left, right, top
    int sides;   // double, single
    MarginsDraft margins;
    GridDraft grid;
    int multiple;
} PageDraft;

typedef struct SpotDraft {
    const Node *node;
    Text name;
    int alternate[4];
} SpotDraft;

typedef struct PaletteDraft {
    const Node *node;
    Text name;
    Paint color; // "brand 15%", or a colour in place
    int cmyk[4], rgb[3];
    int gray; // black ink in %
    SpotDraft spot;
    Text note;
} PaletteDraft;

typedef struct BlackDraft {
    const Node *node;
    Paint text;
    bool overprint;
    int rich[4];
    int rich_min_area;
} BlackDraft;

typedef struct FontsDraft {
    const Node *node;
    Texts path;
    bool system;
    FontFamilies files;
    LIST_OF(FontRole) roles;
    int missing_glyph; // error, warn
} FontsDraft;

typedef struct ParagraphDraft {
    const Node *node;
    Text name, based_on, role;
    int weight;
    Dim size, leading;
    int align;
    Dim indent, left, right, before, after;
    Paint color;
    Dim tracking;
    int keep_next;
    bool keep;
    int orphans, widows;
    int digits;
    Paint fill;
    Insets padding;
    Rule rule;
    int grid; // a Switch
    int fit;  // none, shrink
    Dim min_size;
    int columns_span;
    bool balance;
    const Node *whole; // with what it is based on, once that is known
} ParagraphDraft;

typedef struct RunningSideDraft {
    const Node *node;
    Pattern left, center, right, inner, outer;
} RunningSideDraft;

// `header: none` is short for {show: none}.
typedef struct RunningDraft {
    const Node *node;
    int show; // all, none
    RunningSideDraft recto, verso;
    Rule rule;
    Dim gap, height;
    Text style;
} RunningDraft;

typedef struct RunningPair {
    const Node *node;
    int start; // a Part
    RunningDraft header, footer;
} RunningPair;

// A frame and what it changes of its paragraph style.
typedef struct FrameDraft {
    Frame frame;
    Text style;
    ParagraphDraft own;
} FrameDraft;

typedef LIST_OF(FrameDraft) FrameDrafts;

typedef struct MasterDraft {
    const Node *node;
    Text name, based_on;
    MarginsDraft margins;
    int columns;
    Dim gutter;
    Paint background;
    RunningDraft header, footer;
    FrameDrafts frames;
    Dim height;
    bool flow;
    const Node *whole; // with what it is based on, once that is known
} MasterDraft;

typedef struct HeadingDraft {
    const Node *node;
    int design, number;
    Rule rule;
    Paint fill;
    Insets padding;
    int bleed; // none, outer, both
    int start;
    int span; // column, all
} HeadingDraft;

typedef struct HeadingsDraft {
    const Node *node;
    HeadingDraft section, h2, h3;
} HeadingsDraft;

typedef struct StyleDraft {
    const Node *node;
    int wkstyle;
    Text name, description, licence, version;
    Texts author, extends;
    PageDraft page;
    LIST_OF(PaletteDraft) palette;
    BlackDraft black;
    FontsDraft fonts;
    Typography typography;
    LIST_OF(ParagraphDraft) paragraphs;
    LIST_OF(CharacterStyle) characters;
    LIST_OF(int) sequence;
    RunningPair running;
    LIST_OF(MasterDraft) masters;
    HeadingsDraft headings;
    EventsDesign events;
    LIST_OF(TagDesign) kinds, combos;
    Components components;
    LIST_OF(Label) labels;
    Presswork press;
} StyleDraft;

extern const Record page_record;       // PageDraft
extern const Record margins_record;    // MarginsDraft
extern const Record palette_record;    // PaletteDraft
extern const Record black_record;      // BlackDraft
extern const Record fonts_record;      // FontsDraft
extern const Record typography_record; // Typography
extern const Record paragraph_record;  // ParagraphDraft
extern const Record character_record;  // CharacterStyle
extern const Record running_record;    // RunningDraft
extern const Record running_pair_record;
extern const Record frame_record;                            // FrameDraft
extern const Record master_record;                           // MasterDraft
extern const Record headings_record;                         // HeadingsDraft
extern const Record events_design_record;                    // EventsDesign
extern const Record kind_design_record, combo_design_record; // TagDesign
extern const Record components_record;
extern const Record press_record;
extern const Record style_record; // StyleDraft

extern const Word weight_words[], align_words[], part_words[];

// Longer chains of based_on, or of colours that name colours, go in circles.
enum { DEEPEST_BASE = 32 };

// What the steps that make a Style out of a draft share.
typedef struct Maker {
    const Job *job;
    Job quiet;        // for values that are bound again after merging
    const Node *root; // of the merged tree
    StyleDraft *draft;
    Style *style;
    const Swatch **swatches; // of the palette, in its order
    bool page_fits;          // its margins leave a type area
    int merged;              // values that based_on has brought so far
} Maker;

// What based_on brings, under what is written: node_merge as long as a style
// stays of the size of a style, else WK007.
const Node *merge_based(Maker *maker, const Node *under, const Node *over);

// The steps, in the order in which they may be called.
void make_palette(Maker *maker);
void make_page(Maker *maker);
// Top, bottom, inner, outer.
void margins_resolve(const Maker *maker, const MarginsDraft *draft,
                     Length margins[4]);
// False after WK908.
bool area_check(Maker *maker, const Node *node, const Length margins[4],
                int columns, Length gutter);
void make_roles(Maker *maker);
void make_paragraphs(Maker *maker);
void make_typography(Maker *maker);
void make_masters(Maker *maker);
void make_headings(Maker *maker);

Running running_made(Maker *maker, const RunningDraft *draft);

// Every colour in a struct of drafts, and of those in it: the palette's.
void paints_resolve(Maker *maker, void *bound, const Record *record);

// NULL if it is not written or there is none of the name (WK906).
const FontRole *role_named(Maker *maker, Text name);
// The type size of body, before there are any paragraph styles.
Length body_size(const Maker *maker);
// The entry of style->paragraphs, or WK906 and NULL.
const ParagraphStyle *paragraph_named(Maker *maker, Text name);
// The paragraph style of that name (body if it is empty) with the keys of
// `over` on top; NULL as above.
const ParagraphStyle *paragraph_over(Maker *maker, Text name, const Node *over);
Frames make_frames(Maker *maker, FrameDrafts drafts);

// A fault that has not yet been reported at this place.
Message *fault_once(Maker *maker, Code code, const Node *node, Str zh_words,
                    Str en_words);
typedef struct UnknownName {
    const Node *node;
    Str typed;
    Words words; // what is said of it
} UnknownName;

// WK906, with the nearest and all names as advice.
void report_unknown_name(Maker *maker, const UnknownName *unknown,
                         const Str *names, int count);
