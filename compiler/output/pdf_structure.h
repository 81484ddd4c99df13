// The structure that a reader's tools walk through: what each mark on a page
// belongs to, and in which order it is read.
#pragma once

#include "output/pdf_object.h"

// What an element holds, in the order in which it was drawn: one of three.
typedef struct PdfKid {
    int next;             // its place in PdfStructure.kids; 0: there is none
    const Element *child; // an element in it
    PdfObject *page;      // marked content of a page …
    int number;           // … with that number
    PdfObject *link;      // the annotation of a link
    StrBuilder said;      // of marked content, where it is to be spoken
    Str lang;             // … if another than around it
} PdfKid;

// Of an element that is being written: what it holds, in the file and spoken.
typedef struct PdfKids {
    StrBuilder refs, words;
    StrBuilder captions; // of a figure, whose other words its Alt stands for
} PdfKids;

// What the document has made of an element.
typedef struct PdfTag {
    const Element *element;
    int first, last;  // in PdfStructure.kids
    bool used;        // something of it has been drawn
    bool holds;       // it has more than other elements
    bool leads;       // it has the annotation of a link
    PdfObject *page;  // of its first mark
    PdfObject *owner; // what the marks on a page belong to
    Point low, high;  // of a figure, on that page
} PdfTag;

typedef struct PdfStructure {
    Arena *arena;
    PdfTag *tags; // by the number of their element
    int tag_count;
    ARRAY_OF(PdfKid) kids;            // from 1
    ARRAY_OF(const Element *) owners; // of all marks
    ARRAY_OF(int) pages;              // the first of the marks of each page
    ARRAY_OF(PdfObject *) wraps;      // what the annotations belong to
    bool hears;                       // the last kid is the mark that is open
    Length line;                      // of what was heard last
} PdfStructure;
