// The structure of the report as a reader's tools see it: what is a heading, a
// paragraph, a list.  Made in set, in the order of the report; boxes and items
// carry the element they belong to, so that tagging needs no second walk.
#pragma once

#include "read/node.h"

typedef enum ElementKind {
    ELEMENT_DOCUMENT,
    ELEMENT_PART,
    ELEMENT_SECTION,
    ELEMENT_H1,
    ELEMENT_H2,
    ELEMENT_H3,
    ELEMENT_PARAGRAPH,
    ELEMENT_QUOTE,
    ELEMENT_LIST,
    ELEMENT_ITEM,
    ELEMENT_LABEL,
    ELEMENT_BODY, // of a list item
    ELEMENT_TABLE,
    ELEMENT_ROW,
    ELEMENT_HEAD_CELL,
    ELEMENT_ROW_HEAD, // the cell that says what its row is about
    ELEMENT_CELL,
    ELEMENT_FIGURE,
    ELEMENT_CAPTION,
    ELEMENT_NOTE,
    ELEMENT_GROUP,
    ELEMENT_LINK,      // words of a paragraph that lead somewhere
    ELEMENT_REFERENCE, // the mark of a note, a line of the contents
    ELEMENT_RUBY,      // a base and its reading
    ELEMENT_RUBY_BASE,
    ELEMENT_RUBY_TEXT,
    ELEMENT_CONTENTS,
    ELEMENT_ENTRY, // of contents
} ElementKind;

// What stands before the items of a list.
typedef enum ListLabels {
    LABELS_NONE,
    LABELS_DISC,
    LABELS_NUMBER,
} ListLabels;

// What is on the page but not of the report.
typedef enum Artifact {
    ARTIFACT_NONE,       // it has an element
    ARTIFACT_PAGINATION, // running heads, folios, repeated table heads
    ARTIFACT_LAYOUT,     // rules, fills
    ARTIFACT_BACKGROUND,
    ARTIFACT_GUIDE, // the grid, and where frames are: of a draft
    ARTIFACT_PAGE,  // marks outside the trimmed page
} Artifact;

typedef struct Element Element;
struct Element {
    ElementKind kind;
    Element *parent, *first, *last, *next;
    Str title, alt;
    Str lang; // empty: as its parent
    const Node *node;
    const void *mark;  // of a link, a reference, a ruby: the Mark in its copy
    ListLabels labels; // of a list
    int number;        // in its tree, from 0
    int count;         // of a root: all elements of its tree
};

Element *element_add(Arena *arena, Element *parent, ElementKind kind,
                     const Node *node);
// Moves the children that came after `last` before all others.
void element_lead(Element *parent, Element *last);
