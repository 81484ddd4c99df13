// Strings as views: bytes and a length, in UTF-8.  What the str_ functions
// make is also ended by a zero; a slice is not.
#pragma once

#include "base/arena.h"

typedef struct Str {
    const char *s;
    int n;
} Str;

#define S(literal) ((Str){literal, (int)sizeof(literal) - 1})
#define STR(str) (str).n, (str).s // for "%.*s"

Str str_of(const char *zero_ended);
Str str_copy(Arena *arena, Str str); // ended by a zero
Str str_format(Arena *arena, const char *format, ...) PRINTF(2, 3);
bool str_equal(Str a, Str b);
bool str_is(Str a, const char *b);
bool str_starts(Str str, const char *with);
bool str_ends(Str str, const char *with);
Str str_slice(Str str, int start, int end); // bytes
Str str_trim(Str str);                      // of ASCII white space
int str_find(Str str, Str what);            // byte offset, or -1

// A string that is being written; `at` is always ended by a zero.
typedef struct StrBuilder {
    Arena *arena;
    ARRAY_OF(char) bytes;
} StrBuilder;

void str_add(StrBuilder *builder, Str str);
void str_addf(StrBuilder *builder, const char *format, ...) PRINTF(2, 3);
Str str_built(StrBuilder *builder);

// Edit distance in bytes, to guess what a misspelt key was meant to be.
int str_distance(Str a, Str b);

// How alike two names are, in ‰: shared pairs of neighbouring characters
// (Dice), which suits Han where an edit distance does not.
int str_likeness(Str a, Str b);
