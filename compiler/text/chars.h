// The characters of a paragraph one by one, while it is being set.
#pragma once

#include "base/locale.h"
#include "text/cjk.h"
#include "text/font.h"

typedef enum Direction {
    DIRECTION_HORIZONTAL,
    DIRECTION_UPRIGHT,  // of a vertical line: Han
    DIRECTION_SIDEWAYS, // of a vertical line: Latin, turned
    DIRECTION_ACROSS,   // of a vertical line: a short number, upright
} Direction;

// What the text around a quotation mark is.
typedef enum Strength { NEUTRAL, STRONG_HAN, STRONG_LATIN } Strength;

typedef struct Char {
    uint32_t code;
    int at; // byte of the paragraph
    CharClass kind;
    bool wide;     // Han, a full-width mark, or a shared mark read as Chinese
    bool joined;   // belongs to the cluster of the one before
    bool matched;  // Latin, in a role that scales or shifts it
    bool cornered; // a mark typed to stand in the corner of its em
    int phrase;
    Strength spoken; // by a span in a language that reads marks otherwise
    const Font *font;
    uint32_t script; // an hb_script_t
    Direction direction;
    int across; // characters of the short word that is set across the line
} Char;

Strength char_strength(const Char *one);

// Decides for ‘’ “” … — · – / and - whether they are read as Chinese: sets
// `wide`, and the class of those that are not to CHAR_MARK.
void text_read(Arena *scratch, Char *chars, int count, Locale locale);
