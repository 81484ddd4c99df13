// The forms of text between a paragraph's copy and its lines.
#pragma once

#include "text/chars.h"
#include "text/copy.h"
#include "text/font.h"

// Why a line may not end somewhere, or not cheaply: rules of TYPOGRAPHY.
typedef enum BreakRule {
    RULE_NONE,
    RULE_START,   // B01: marks that never begin a line
    RULE_END,     // B02: marks that never end one
    RULE_SOLIDUS, // B03
    RULE_LONG,    // B04: —— and …… at the start, when strict
    RULE_PAIR,    // B05: inside —— or ……
    RULE_NUMBER,  // B06
    RULE_SUFFIX,  // B07
    RULE_PREFIX,  // B08
    RULE_UNIT,    // B09
    RULE_WORD,    // B10
    RULE_NOTE,    // B11
    RULE_ASCII,   // B16
    RULE_REPEAT,  // B17: 々 and others that follow a character
    RULE_KEPT,    // B22: what the report keeps together
    RULE_ADDRESS, // B23
    RULE_HYPHEN,  // E09
    RULE_PHRASE,  // F07
    RULE_RUBY,    // G04
    RULE_BLANK,   // a line ends behind its blanks
    RULE_UNICODE, // UAX 14, for another reason
} BreakRule;

// The order of D02.  What marks have left when everything else has given what
// it can comes last, from all of them alike.
enum {
    SHRINK_WORD,
    SHRINK_BRACKET,
    SHRINK_COMMA,
    SHRINK_LATIN,
    SHRINK_STOP,
    SHRINK_PRESS,
    SHRINK_RANKS
};

// The order of D03; marks only where the style lets them.
enum { STRETCH_WORD, STRETCH_LATIN, STRETCH_MARK, STRETCH_RANKS };

// One glyph, and what a line breaker needs to know of it.  All knowledge of
// Chinese setting ends up in these numbers; break.c and justify.c add them up.
// Everything is measured along the line, which may run down the page.
typedef struct Glyph {
    uint32_t id; // in the font of its run
    int text;    // byte of the paragraph at which its cluster starts
    int bytes;   // of its cluster; 0 for all but the first glyph of it
    Length advance;
    Length x, y; // from the pen, along the line and across it; y upwards or,
                 // in a vertical line, to the right from its middle
    // Blank that is dropped where a line starts with it, or ends with it; what
    // is negative is added there, for a reading wider than its base.
    Length before, after;
    Length rim;  // of a mark: the rest of its body beside its ink, on that side
    Length hang; // what may stick out where a line ends with it
    Length stretch;   // what justification may add after it
    Length shrink;    // what it may take away after it
    Length press;     // and then, if it has to be pressed
    Length hyphen;    // width of that which a line needs that ends with it
    int stretch_rank; // lower ranks give first
    int shrink_rank, press_rank;
    int penalty;    // of ending a line after it
    BreakRule rule; // that made it so
    CharClass kind;
    bool wide;  // Han, a full-width mark, or a shared mark read as Chinese
    bool even;  // justification may add to every gap like the one after it
    int letter; // in Shaped.chars: the first character of its cluster
} Glyph;

enum {
    BREAK_NEVER = 10000,
    BREAK_LAST = 9999, // only where the line would stick out otherwise
    BREAK_ALWAYS = -10000,
};

// Glyphs in one font and look.
typedef struct Run {
    const Font *font;
    const Phrase *phrase;
    int text, end;    // bytes of the paragraph
    int first, count; // in the glyphs of its paragraph
    Length size;
    Length em;       // of the Han beside it, to which Latin may be matched
    Length shift;    // of the baseline, upwards
    bool matched;    // Latin in the role's scale
    bool cornered;   // a mark typed to stand in the corner of its em
    uint32_t script; // an hb_script_t
    int level;       // of bidi; odd runs to the left
    Direction direction;
    int across; // DIRECTION_ACROSS: characters of the whole word
} Run;

typedef struct Ruby Ruby; // text/ruby.h

// A whole paragraph as one row of glyphs, before it is broken into lines.
typedef struct Shaped {
    Str text; // all phrases
    const Copy *copy;
    ARRAY_OF(Run) runs;
    ARRAY_OF(Glyph) glyphs;
    Fonts *fonts;
    Locale locale;     // of the paragraph
    const Char *chars; // of the text, and one at its end
    int char_count;
    const int *phrase_at;     // byte at which each phrase begins
    const uint8_t *may_break; // by byte: Unicode lets a line end before it
    Ruby *rubies;             // in the order of their bases
    int ruby_count;
} Shaped;

// A glyph at its place in a line.
typedef struct PlacedGlyph {
    uint32_t id;
    int text, bytes; // in GlyphRun.text; no bytes if the one before has them
    // From the start of the line's baseline, y upwards.  In a vertical line
    // from the start of its middle: as seen on the page if the glyph is
    // upright; if it is turned, x is down the page and y to the right.
    Length x, y;
} PlacedGlyph;

// Glyphs ready to be drawn; what a device is given.
typedef struct GlyphRun {
    const Font *font;
    Length size;
    Paint color;
    Direction direction;
    Str text; // what they say, for copying and searching
    Str lang; // empty: as the document
    const Node *node;
    int start;        // byte of the node's value at which text begins
    const Mark *ruby; // of which it is the base, or the reading; or NULL
    Length width;     // from the first glyph to the end of the last
    const PlacedGlyph *glyphs;
    int count;
} GlyphRun;

// Where a mark of the copy came to lie; over two lines it is two.
typedef struct LineMark {
    const Mark *mark;
    Length x, width;
} LineMark;

typedef enum ShapeKind { SHAPE_DOT, SHAPE_RULE, SHAPE_WAVE } ShapeKind;

// A mark under the text; beside it, where lines are vertical.
typedef struct LineShape {
    ShapeKind kind;
    Length x, width; // from the start of the line's baseline
    Length y;        // of its middle: how far below the baseline, or to the
                     // right of the middle of a vertical line
    Length em;       // of the text, to which its form is in proportion
    Paint color;
    const Node *node;
} LineShape;

typedef struct Line {
    const GlyphRun *runs;
    int run_count;
    const GlyphRun *readings; // over their bases
    int reading_count;
    const LineShape *shapes;
    int shape_count;
    const LineMark *marks;
    int mark_count;
    Length x;     // of its start, from the start of the measure
    Length width; // of its ink and inner blanks
    Length ascent, descent;
    Length over;    // how far it sticks out: a line that could not be broken
    Length stretch; // what each even gap was given: above 1/4 em it is loose
    int start, end; // bytes of the paragraph
    bool last;
} Line;

typedef struct Lines {
    Line *at;
    int count;
} Lines;
