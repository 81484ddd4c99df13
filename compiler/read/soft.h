// The blanks of a value: which were typed, and which are line breaks of the
// source.
#pragma once

#include "read/node.h"

enum { LINE_BREAK = 1, PARAGRAPH_BREAK = 2 };

// For each byte of the value 0, LINE_BREAK or PARAGRAPH_BREAK.  The blanks on
// both sides of a break belong to it.
const char *soft_breaks(Arena *arena, const Node *scalar);
