// An article as it is pasted: what its lines seem to be.
//
// Guesses are modest.  What is not surely a heading is a paragraph, and every
// character of the article goes into one piece or another.
#pragma once

#include "base/job.h"

typedef enum PieceKind {
    PIECE_SITE, // 【…】 before the title
    PIECE_TITLE,
    PIECE_SUBTITLE,   // with its dash
    PIECE_HEADING,    // of a section
    PIECE_SUBHEADING, // inside one
    PIECE_PARAGRAPH,
} PieceKind;

typedef struct Piece {
    PieceKind kind;
    Str text; // without blanks at its ends
} Piece;

typedef struct Article {
    ARRAY_OF(Piece) pieces;
} Article;

// A sentence that tells of an event.
typedef struct EventGuess {
    Str title;
    Str theme; // 以“…”为主题; or empty
    Str host;  // the unit that it begins with; or empty
    const char *kind;
    int month, day; // 0: not said, or more than one
} EventGuess;

typedef ARRAY_OF(Str) StrList;

Article article_read(Arena *arena, Str text);
// Sentences with the marks that end them; together they are the text.
StrList article_sentences(Arena *arena, Str text);
// False if it tells of none, or of one that cannot be named.
bool article_event(Str sentence, EventGuess *guess);
// Units that are named more than once, the most frequent first.
StrList article_units(Arena *arena, Str text);
// The unit that a text begins with, or an empty string.
Str article_unit(Str text);
// The first year in it, from 1900 to 2099; or 0.
int article_year(Str text);
// Month and day of the first and the last day that a text names as
// “5月12日至18日”; false if it names none.
bool article_days(Str text, int first[2], int last[2]);
// A text without any blank: what must come out as it went in.
Str article_bare(Arena *arena, Str text);
