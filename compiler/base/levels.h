// Which messages are wanted, and how grave they are: by the options -W, -D and
// -A, and by comments in the source, "# wkpdf: allow WK801".
#pragma once

#include "base/codes.h"
#include "base/source.h"

typedef struct LevelRule {
    int first, last; // codes
    Level level;
} LevelRule;

// A word of an allow comment.
typedef struct Allow {
    int first, last;   // codes
    int start, end;    // bytes of the source where it holds
    int comment, rest; // the comment's own bytes
    bool used;
} Allow;

typedef struct Allows {
    const Source *source;
    ARRAY_OF(Allow) all;
} Allows;

// The codes that a word stands for: WK801, text/repeated-word, WK8, all.
bool code_range(Str word, int *first, int *last);
// The comments of a source.  One on a line of its own holds for the item or
// key on the next line and for all that is indented below it; one at the end
// of a line for that line's; allow-file for the whole file.
Allows allows_read(Arena *arena, const Source *source);
