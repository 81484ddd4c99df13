// The feet of columns, where notes stand.
#pragma once

#include "layout/box.h"

// What a column may give to the notes of a box: a long note goes on at the
// feet of later columns.
typedef struct FootRoom {
    Length called; // where notes are called out
    Length later;  // of every other line, while there is some left
} FootRoom;

// Deals out the lines of all notes to the boxes that they will stand with, in
// order: each to its own box or to one after it.  Returns empty boxes that
// carry what is left, to follow the others.
Box *foot_deal(Arena *arena, Box *const *boxes, int count, FootRoom room);

// Whole lines of the grid that notes of a height take, with what parts them
// from the text.
Length foot_height(Length notes, Length apart, Length pitch);
