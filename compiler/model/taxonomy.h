// Kinds of event and the three combinations: ours, and those a report adds.
#pragma once

#include "read/bind.h"

// A kind or a combination.
typedef struct Tag {
    const Node *node; // NULL: not written
    int word;         // which of our words, or -1: one of the taxonomy
    Str slug;
} Tag;

typedef LIST_OF(Tag) Tags;

typedef struct Category {
    const Node *node;
    Text id; // x-…
    Text label;
    Text color; // of the palette
} Category;

typedef LIST_OF(Category) Categories;

typedef struct Taxonomy {
    const Node *node;
    Categories kinds, combos;
} Taxonomy;

extern const Word kind_words[];    // lecture 讲座
extern const Word combo_words[];   // in 请进来
extern const FieldType kind_type;  // Tag
extern const FieldType combo_type; // Tags
extern const Record taxonomy_record;

// What it is called in print.
Str kind_label(const Taxonomy *taxonomy, const Tag *kind);
Str combo_label(const Taxonomy *taxonomy, const Tag *combo);
// WK206 if it is one of the taxonomy, and that has none of the name.
void kind_check(const Job *job, const Taxonomy *taxonomy, const Tag *kind);
void combo_check(const Job *job, const Taxonomy *taxonomy, const Tag *combo);
