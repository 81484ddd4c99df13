// How things look: the struct that a style file becomes, every value resolved.
//
// styles/base.yaml gives every key, so no value of the look is hidden in C.
// Lengths here are absolute: em, 行 and % have been worked out.
#pragma once

#include "model/taxonomy.h"
#include "style/component.h"

typedef enum Weight {
    WEIGHT_REGULAR,
    WEIGHT_BOLD,
    WEIGHT_LIGHT,
    WEIGHT_MEDIUM,
} Weight;
typedef enum Align {
    ALIGN_JUSTIFY,
    ALIGN_LEFT,
    ALIGN_CENTER,
    ALIGN_RIGHT,
    ALIGN_SPREAD, // 均排: every line to the full measure, the last as well
} Align;

typedef enum Digits { DIGITS_LINING, DIGITS_OLDSTYLE, DIGITS_TABULAR } Digits;
typedef enum Fit {
    FIT_CONTAIN, // a picture: all of it is seen
    FIT_COVER,   // a picture: it fills the frame, what is over is cut off
    FIT_SHRINK,  // words: smaller type, down to min_size
    FIT_CONDENSE,
    FIT_NONE,
} Fit;

// Which families set which script, in the order they are tried.
typedef struct FontRole {
    const Node *node;
    Str name;
    Text key;                                         // its name as written
    Text features;                                    // of OpenType
    Text han, latin, digits, kana, cyrillic, symbols; // families; may be empty
    Texts fallback;
    int latin_scale; // FIELD_NUMBER: 1024 for the size of Han; 0: the same
    Dim latin_shift; // of its baseline, upwards; em of Han
} FontRole;

typedef struct FontFace {
    const Node *node;
    Text file; // a file name, looked for in the directories
    Text face; // its name in a collection, or empty
    int index; // its number in a collection; -1 if not given
} FontFace;

typedef struct FontFamily {
    const Node *node;
    Text name;
    FontFace regular, bold, italic, bold_italic; // node NULL: not there
    FontFace light, medium;
} FontFamily;

typedef LIST_OF(FontFamily) FontFamilies;

typedef struct ParagraphStyle {
    Str name;
    const Node *node;
    const FontRole *role;
    Weight weight;
    Length size, leading;
    bool on_grid; // its leading was given in 行
    Align align;
    Length indent;        // of the first line, in pt
    Length left, right;   // indents of the whole paragraph
    Length before, after; // space above and below
    int keep_next;        // lines of what follows that it must keep with it
    Paint color;
    bool oldstyle; // digits
    int digits;    // a Digits
    Length tracking;
    bool keep; // its lines stay together
    int orphans, widows;
    Paint fill;
    Length padding[4]; // top, right, bottom, left
    Rule rule;
    int fit; // a Fit: FIT_NONE, FIT_SHRINK
    Length min_size;
    int columns_span; // 0: its own
    bool balance;     // a heading: lines alike in length, whole phrases
} ParagraphStyle;

// What `**`, `*` and the span classes do to running text.
typedef enum UnderMark {
    UNDER_NONE,
    UNDER_DOTS, // 着重号
    UNDER_LINE, // underline
    UNDER_NAME, // 专名号: a line, but not under the marks in a name
    UNDER_WAVE, // 书名号甲式, likewise
} UnderMark;

typedef struct CharacterStyle {
    const Node *node;
    Text name;
    Text role_name;
    const FontRole *role; // NULL: as the paragraph
    bool has_weight;
    Weight weight;
    bool italic;
    Paint color; // NO_PAINT: as the paragraph
    UnderMark under;
    Text lang;
    bool nobr;
    bool noindex;
} CharacterStyle;

typedef enum Punctuation {
    PUNCTUATION_QUANJIAO,
    PUNCTUATION_KAIMING,
    PUNCTUATION_BANJIAO,
    PUNCTUATION_NONE,
    PUNCTUATION_HANGMO,
} Punctuation;
typedef enum LineBreak {
    LINE_BREAK_BASIC,
    LINE_BREAK_GB,
    LINE_BREAK_STRICT,
    LINE_BREAK_NONE,
} LineBreak;
typedef enum IndentOpen {
    INDENT_OPEN_TRIM,
    INDENT_OPEN_KEEP,
    INDENT_OPEN_HANG,
} IndentOpen;
typedef enum Hanging { HANG_OFF, HANG_ALLOW, HANG_FORCE } Hanging;
typedef enum LineEnd { LINE_END_HALF, LINE_END_AUTO, LINE_END_FULL } LineEnd;
typedef enum Edges { EDGES_BODY, EDGES_INK } Edges;

// TYPOGRAPHY.md; Dims are of the type size at the place.
typedef struct Typography {
    const Node *node;
    int punctuation; // a Punctuation
    int line_break;  // a LineBreak
    int line_end;    // a LineEnd
    int indent_open; // an IndentOpen
    int edges;       // an Edges
    int pair;        // FIELD_NUMBER: em of two adjacent marks, 1536 for 1.5
    int stack;       // two-mark stacks: 1.5 em, or gb
    int hanging;     // a Hanging
    int typed_space; // between Han and Latin: replace, keep
    bool squeeze, stop_shrink, keep_units, hyphenate, narrow, date_space;
    Dim han_latin, han_latin_most, word_space, last_line_min;
    Dim mark_least, mark_most;
    Dim justify_min; // shorter lines are not justified
    int orphans, widows;
    CharacterStyle strong, emphasis;
    int spaces; // as typed, fullwidth
    bool spaces_fullwidth;
} Typography;

// Where the pages are bound.
typedef enum BoundSide { BOUND_LEFT, BOUND_RIGHT, BOUND_TOP } BoundSide;

typedef struct PageGeometry {
    Length width, height; // trimmed
    Length bleed, slug, safe;
    Length top, bottom, inner, outer; // margins
    bool facing;                      // versos are mirrored
    Length baseline;                  // pitch of the grid
    int columns;
    Length gutter;
    int multiple; // pages; 1 for any number
    BoundSide binding;
    bool show_grid;
} PageGeometry;

// Whether the inner margin of a page is its left one.
static inline bool page_inner_left(const PageGeometry *page, bool recto)
{
    return !page->facing || recto == (page->binding == BOUND_LEFT);
}

// Text with {variables}: literal pieces and names, in order.
typedef struct PatternPart {
    Str text;      // a literal, if variable is empty
    Str variable;  // "report.title"
    bool optional; // written with a "?"
    const Node *node;
    int start, end; // bytes of the node's value
} PatternPart;

typedef struct Pattern {
    const Node *node; // NULL: nothing was written
    LIST_OF(PatternPart) parts;
} Pattern;

typedef enum FrameRef {
    FRAME_BLEED,
    FRAME_TRIM,
    FRAME_TYPE,
    FRAME_SLUG
} FrameRef;
typedef enum FramePages {
    FRAME_ALL,
    FRAME_RECTO,
    FRAME_VERSO,
    FRAME_FIRST,
} FramePages;
typedef enum VerticalAlign {
    VALIGN_TOP,
    VALIGN_MIDDLE,
    VALIGN_BOTTOM
} VerticalAlign;

// A box that stands at a fixed place of a page, as in CSS.
typedef struct Frame {
    const Node *node;
    int ref; // a FrameRef
    bool has_left, has_right, has_top, has_bottom, has_width, has_height;
    Dim left, right, top, bottom, width, height;
    Pattern text;
    const ParagraphStyle *style; // with the frame's own size, leading, …
    int valign;                  // a VerticalAlign
    Text image;                  // a path; "?" at its end: may be missing
    int fit;                     // a Fit
    int focus[2];                // of a picture, ‰ of its width and height
    Paint fill;
    Rule stroke;
    Length radius;
    int rotate; // degrees clockwise, 1/1024
    int pages;  // a FramePages
    bool overprint, vertical;
} Frame;

typedef LIST_OF(Frame) Frames;

typedef struct RunningSide {
    Pattern left, center, right; // inner and outer have been resolved
} RunningSide;

typedef struct Running {
    bool shown;
    RunningSide verso, recto;
    Rule rule;
    const ParagraphStyle *style; // NULL: running, and folio for page numbers
    Length height;               // of the strip; 0: of its words
    Length gap;                  // between it and the type area
} Running;

typedef struct Master {
    const Node *node;
    Str name;
    int columns;
    Length gutter;
    Length top, bottom, inner, outer; // margins
    Paint background;
    Running header, footer;
    Frames frames;
    Length height;  // of a masthead under which text flows
    bool flow;      // text follows on the same page
    bool show_grid; // on its pages, whatever the style says
} Master;

typedef enum Design {
    DESIGN_PLAIN,
    DESIGN_RULE_BELOW,
    DESIGN_RULE_LEFT,
    DESIGN_BAND,
    DESIGN_TAB,
    DESIGN_NUMERAL,
} Design;
typedef enum Numbering {
    NUMBERING_NONE,
    NUMBERING_HAN,       // 一、
    NUMBERING_ARABIC,    // 1
    NUMBERING_CIRCLED,   // ①
    NUMBERING_PAREN_HAN, // （一）
} Numbering;
typedef enum Start { START_AUTO, START_PAGE, START_RECTO, START_SPREAD } Start;

typedef struct HeadingDesign {
    const Node *node;
    int design; // a Design
    int number; // a Numbering
    Rule rule;
    Paint fill;
    Length padding[4]; // top, right, bottom, left
    int bleed;         // none, outer, both: how far a fill goes
    int start;         // a Start
    bool span_all;     // over all columns
} HeadingDesign;

typedef enum Part {
    PART_COVER,
    PART_INSIDE,
    PART_TOC,
    PART_LEAD,
    PART_STATS,
    PART_SECTIONS,
    PART_CALENDAR,
    PART_COMBOS,
    PART_CHARTS,
    PART_INDEX,
    PART_PHOTO_LIST,
    PART_LINKS,
    PART_COLOPHON,
    PART_BACK,
    PART_COUNT,
} Part;

// A colour that the palette names, such as wash: brand 8%.
typedef struct NamedPaint {
    const Node *node;
    Str name;
    Paint paint;
} NamedPaint;

typedef struct Style {
    const Node *node;
    Str name;
    Text description, licence, version; // of this file, not of those below it
    Texts author;
    PageGeometry page;
    LIST_OF(Swatch) palette;    // its inks
    LIST_OF(NamedPaint) colors; // every name of it
    Paint text_black;
    bool black_overprint;
    int rich_black[4];     // ‰
    int rich_area;         // mm²: smaller areas are plain black
    FontFamilies families; // of fonts.files
    Texts font_paths;      // directories, relative to the style file
    bool system_fonts;
    bool missing_glyph_warns;
    LIST_OF(FontRole) roles;
    Typography typography;
    LIST_OF(ParagraphStyle) paragraphs;
    LIST_OF(CharacterStyle) characters;
    LIST_OF(Master) masters;
    HeadingDesign section, h2, h3;
    LIST_OF(int) sequence; // of Part
    int running_start;     // the Part from which running heads appear
    int events_default;    // an EventsLayout, model/event.h
    bool lead_in_bold;     // prose: the title of an event leads in
    LIST_OF(Label) labels;
    bool marks_crop, marks_registration;
    bool keep_spots;   // press.spot: keep
    const Node *press; // limits and intent: read by the print passes
    Presswork presswork;
    EventsDesign events;
    Components components;
    LIST_OF(TagDesign) kinds, combos;
} Style;

// Finds, merges and binds a style.  `named` is the report's `style:` or NULL;
// `name` a style's name or path; both NULL: base.  NULL if there is none,
// which has then been reported.
typedef struct StyleQuery {
    const char *name;
    const Node *named;
    const char *const *directories; // searched in this order; ended by NULL
    const char *press;              // a printer's preset, or NULL
    const char *const *sets;        // of --style-set, ended by NULL; or NULL
} StyleQuery;
const Style *style_read(const Job *job, const StyleQuery *query);

// Never NULL: the names used by the compiler are in base, others were checked.
const ParagraphStyle *style_paragraph(const Style *style, Str name);
const CharacterStyle *style_character(const Style *style, Str name); // or NULL
const Master *style_master(const Style *style, const char *name);
const FontRole *style_role(const Style *style, Str name); // or NULL
// What printers call a size, such as 大16开; empty if it has no name.
Str trim_name(Length width, Length height);
// A colour as the palette or the style's notation has it: brand, brand 15%.
// False if there is none of the name.
bool style_color(const Job *job, const Style *style, Str words, Paint *paint);
// The words of a label in the style, such as toc: 目录, in a language; empty if
// there are none.
Str style_label(const Style *style, const char *name, Str lang);
// What a kind or a combination is called; without a style, in Chinese.
Str style_kind(const Style *style, const Taxonomy *taxonomy, const Tag *kind,
               Str lang);
Str style_combo(const Style *style, const Taxonomy *taxonomy, const Tag *combo,
                Str lang);

void style_dump(const Style *style, Arena *arena, FILE *out);
