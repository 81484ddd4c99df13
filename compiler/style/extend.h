// A style and those that it extends.
#pragma once

#include "style/style.h"

typedef struct StyleTree {
    const Node *merged; // on top of base
    const Node *own;    // as its file has it
    Str stem;           // of the file's name
} StyleTree;

// False if it cannot be had, which has then been reported.
bool style_tree(const Job *job, const StyleQuery *query, StyleTree *tree);
