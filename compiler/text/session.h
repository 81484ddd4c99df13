// What text/ keeps from one paragraph to the next: open faces, the fonts of
// each role, a shaping buffer and ICU's iterators, which are slow to open.
#pragma once

#include <hyphen.h>
#include <unicode/ubrk.h>

#include "text/catalogue.h"
#include "text/glyph.h"
#include "text/standing.h"

// A face that was asked for; the answer is kept.
typedef struct FaceAnswer {
    Str family;
    Weight weight;
    bool italic;
    const Font *font; // NULL: it cannot be opened
} FaceAnswer;

typedef enum Slot {
    SLOT_HAN,
    SLOT_LATIN,
    SLOT_DIGITS,
    SLOT_KANA,
    SLOT_CYRILLIC,
    SLOT_SYMBOLS,
    SLOT_COUNT,
} Slot;

// A font of a role, opened when a character first comes to it.
typedef struct Choice {
    Str family;
    bool asked;
    bool quiet; // no message if it is not there
    const Font *font;
} Choice;

// Characters that are set together: a letter and its accents.
typedef struct Cluster {
    const Char *at;
    int count;
} Cluster;

// A role in a look: its own fonts, then those that it falls back on.
typedef struct Voice {
    const FontRole *role;
    Weight weight;
    bool italic;
    Choice own[SLOT_COUNT];
    Choice *rest;
    int rest_count;
    bool lacking; // a font that it names could not be opened
} Voice;

// Where a character was typed.
typedef struct Typed {
    const Node *node;
    int byte; // of the node's value
} Typed;

enum { MOST_TYPED = 32 };

// A character that no font of a role has, or, without a role, one of private
// use.  A heading is set more than once: only new places are counted.
typedef struct Missing {
    const FontRole *role;
    uint32_t character;
    Message *message;
    Typed at[MOST_TYPED];
    int count;
} Missing;

// Where the ink of a glyph lies along its line, in units of its font.
typedef struct Ink {
    const Font *font;
    uint32_t glyph;
    bool upright; // in a vertical line: left is the top
    int left, right;
} Ink;

// A character that a font was found to have.
typedef struct Had {
    const Font *font;
    uint32_t code;
} Had;

// What HarfBuzz is asked for with a run.
typedef struct Shaping {
    const Font *font;
    hb_segment_properties_t properties;
    const hb_feature_t *features;
    unsigned count;
} Shaping;

typedef struct PlainGlyph {
    uint32_t code;
    uint32_t id; // 0: a rule of the font may touch it
    int advance; // in units of its font
} PlainGlyph;

enum { INK_SLOTS = 256, HAD_SLOTS = 2048, PLAIN_SLOTS = 4096 };

// The characters that a font sets one by one, in a language and with features.
typedef struct Plain {
    const Font *font;
    hb_language_t language;
    const hb_feature_t *features;
    unsigned feature_count;
    hb_set_t *touched;              // glyphs; NULL: there may be others besides
    PlainGlyph glyphs[PLAIN_SLOTS]; // by what was asked for
} Plain;

// How the words of a language are divided.
typedef struct Patterns {
    Str tag;
    HyphenDict *dictionary; // NULL: there is none
} Patterns;

struct Fonts {
    Arena arena;
    const Style *style;
    const char *beside; // the catalogue's directory, or NULL
    const char *const *directories;
    Catalogue catalogue;
    FT_Library library;
    ARRAY_OF(Font *) faces;
    ARRAY_OF(FontFamily *) installed; // that fontconfig was asked for
    ARRAY_OF(FaceAnswer) answers;
    ARRAY_OF(Voice *) voices;
    ARRAY_OF(Missing) missing;
    bool spoke; // of a face that cannot be opened, or is not there
    const Standing *standing_before; // of the build before, or NULL
    Standing *standing;              // of this one, or NULL
    hb_buffer_t *buffer;
    UBreakIterator *breakers[LOCALE_LATIN + 1]; // opened when first needed
    UBreakIterator *word_breaker;
    UText *text;
    ARRAY_OF(Patterns) patterns;
    ARRAY_OF(Plain *) plains;
    Ink inks[INK_SLOTS]; // the marks of a report are few
    Had had[HAD_SLOTS];  // and most of its characters come again
};

// As fonts_face, but says nothing if the family or its file is not there.
const Font *fonts_face_if(const Job *job, Fonts *fonts, Str family,
                          Weight weight, bool italic);

// The fonts of a role, from which itemize.c chooses.
Voice *fonts_voice(Fonts *fonts, const Look *look);
// The font that sets a cluster of characters whose own slot is `slot`; NULL if
// none has them all.
const Font *voice_font(const Job *job, Fonts *fonts, Voice *voice, Slot slot,
                       const Cluster *cluster);
// The font of a slot, whatever it has; NULL if none can be opened.
const Font *voice_main(const Job *job, Fonts *fonts, Voice *voice, Slot slot);

bool char_is_wide(const Char *one); // before text_read has looked around it
Slot char_slot(const Char *one);
// An hb_script_t; `before` is that of the character before.
uint32_t char_script(const Char *one, uint32_t before);

// NULL if no run of this kind is set one by one.
Plain *plain_of(Fonts *fonts, const Shaping *shaping);
const PlainGlyph *plain_find(Plain *plain, uint32_t code);
static inline const PlainGlyph *plain_glyph(Plain *plain, uint32_t code)
{
    const PlainGlyph *slot = &plain->glyphs[code % PLAIN_SLOTS];
    return slot->code == code ? slot : plain_find(plain, code);
}
void plain_close(Plain *plain);

// WK401, once for a character; later ones are counted.
void font_report_missing(const Job *job, const Shaped *shaped, const Char *one);
// WK410, likewise: a character of private use that a font has.
void font_report_private(const Job *job, const Shaped *shaped, const Char *one);
// WK412, likewise: a character of which its font has not the form asked for.
void font_report_variant(const Job *job, const Shaped *shaped, const Char *one);

// The bidi level of each character; NULL if all runs to the right.
const uint8_t *text_levels(const Job *job, const Shaped *shaped);
// By byte: whether Unicode lets a line end before it.
const uint8_t *text_breaks(const Job *job, const Shaped *shaped);
