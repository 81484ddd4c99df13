// The tree of a YAML file.  Every node knows the place it was written at.
#pragma once

#include "base/job.h"

typedef enum NodeKind { NODE_SCALAR, NODE_LIST, NODE_MAP } NodeKind;

typedef enum ScalarForm {
    SCALAR_PLAIN,
    SCALAR_SINGLE,  // '…'
    SCALAR_DOUBLE,  // "…"
    SCALAR_LITERAL, // |
    SCALAR_FOLDED,  // >
} ScalarForm;

typedef struct Node Node;
struct Node {
    NodeKind kind;
    ScalarForm form;
    Span span;
    Str text;           // scalar: its value; no type but text
    const Node *key;    // the key it stands under, if it is in a map
    const Node *parent; // the list or map it is in; NULL for a root
    int index;          // its place in its list, from 0
    Node *first;        // list and map: what is in it
    Node *next;         // the one after it in the same list or map
};

const Node *node_find(const Node *map, const char *key); // NULL if none
int node_count(const Node *list);
// With all that is in it, for another parent.
Node *node_copy(Arena *arena, const Node *node, const Node *parent);

// The source of bytes [start, end) of a scalar's value; folding, indents and
// escapes move them away from where the value starts.
Span node_span(const Node *scalar, int start, int end);

// A message at a node: knows its span, its path ("sections[1].body[2].event")
// and the title of the event or section that it is in.
Message *fault(const Job *job, Code code, const Node *node, Str zh, Str en);
Message *fault_at(const Job *job, Code code, const Node *node, Span span,
                  Str zh, Str en);
Str node_path(Arena *arena, const Node *node);

void node_dump(const Node *node, FILE *out); // --dump=tree
