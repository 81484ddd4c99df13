// Styles and what they extend become one tree; every value keeps its span.
#pragma once

#include "style/style.h"

// What `over` gives, and of `under` (or NULL) the rest: maps key by key, while
// lists and scalars replace, and so do palette entries and font faces as a
// whole; "~" removes.  A copy: neither tree changes.
const Node *node_merge(Arena *arena, const Node *under, const Node *over);

int node_size(const Node *node); // with all that is in it

// A map of nodes that stand elsewhere, under the keys they have there.
typedef struct Gathered {
    const Node *at[16];
    int count;
} Gathered;
void gather(Gathered *gathered, const Node *map, const char *key);
const Node *gathered_map(Arena *arena, const Gathered *gathered,
                         const Node *place);
