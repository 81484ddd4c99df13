// Finds names in running text: all forms of all names at once, the longest
// first, so that a name inside a longer one is not found as well.
#pragma once

#include "model/names.h"

typedef struct NameForm {
    Str words;
    int name; // what it is a form of
    int next; // the next form with the same hash, or -1; never a longer one
} NameForm;

typedef struct Mentions {
    ARRAY_OF(NameForm) forms;
    int first[1024]; // by the hash of the first character: form + 1, or 0
} Mentions;

typedef struct Mention {
    int start, end; // bytes of the text
    int name;
} Mention;

void mention_add(Arena *arena, Mentions *mentions, Str words, int name);
// The next mention at or after a byte; false if there is none.
bool mention_next(const Mentions *mentions, Str text, int from,
                  Mention *mention);
