// Kinds of value that only styles have: how each is read from YAML.
//
// A colour is first a Paint of a swatch that holds nothing but the name that
// was written; paints_resolve() (palette.h) puts the palette's in its place.
#pragma once

#include "style/rule.h"

extern const FieldType absolute_type; // Length: mm, cm, in, pt, pc; not below 0
extern const FieldType size_type;     // Dim: also 五号
extern const FieldType insets_type;   // Insets: one to four Dims, as in CSS
extern const FieldType area_type;     // int: mm²
extern const FieldType inks_type;     // int[4]: C, M, Y, K in ‰
extern const FieldType light_type;    // int[3]: '#RRGGBB'
extern const FieldType color_type;    // Paint
extern const FieldType colors_type;   // Paints
extern const FieldType focus_type;    // int[2]: two shares in ‰

extern const Record rule_record;   // Rule; a scalar is its width
extern const Record stripe_record; // Stripe; a scalar is its width

// The colour that stands for that of an event's kind.
extern const Swatch kind_swatch;

// A colour by name, before the palette is known.
typedef struct NamedSwatch {
    Swatch swatch;
    const Node *node;
} NamedSwatch;

// "brand", "brand 15%", "cmyk(0 100 90 5)"; false if it is no colour at all.
bool color_read(Arena *arena, Str text, const Node *node, Paint *paint);

// Whether nothing was meant to be written: "~" or null.
bool value_unset(const Node *node);
// What was written for a key of a bound struct, or NULL.
const Node *written(const void *bound, const char *key);
// Whether a colour that was not quoted became a comment, "brand: #C8161D", and
// left its value empty; the second reports it (WK905).
bool hash_eats(const Node *node);
bool hash_eaten(const Job *job, const Node *node);

extern const FieldType pattern_type; // Pattern, style/pattern.c
