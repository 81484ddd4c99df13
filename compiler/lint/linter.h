// What the lints share; for them only.
//
// A lint looks at one paragraph, heading or name and says what it finds.
#pragma once

#include "base/locale.h"
#include "base/utf8.h"
#include "lint/lint.h"
#include "lint/prose.h"
#include "model/mention.h"

// What a lint has found, until all that have one cause are said at once.
typedef struct Finding {
    Code code;
    const Node *node;
    Span span;
    Words words, label, help;
    ARRAY_OF(Edit) edits;
    bool unsafe;
    Str cause; // findings with the same are one message; empty: alone
} Finding;

// What some lints keep while a report is looked at; NULL: not needed yet.
typedef struct Spelling Spelling;
typedef struct Segments Segments;
typedef struct Traditional Traditional;
typedef struct NameIndex NameIndex;
typedef struct NumberRules NumberRules;

typedef struct Linter {
    const Job *job;
    const Report *report;
    const char *const *directories; // where lists of words lie
    Locale locale;
    ARRAY_OF(Finding) findings;
    Mentions names;          // of the directory; not faults whatever is in them
    ARRAY_OF(Str) name_list; // by number
    Finding nowhere;         // takes what nobody wants to hear
    Spelling *spelling;
    Segments *segments;
    Traditional *traditional;
    NameIndex *name_index;
    NumberRules *numbers;
} Linter;

// Where a lint looks; it wants one of a paragraph's kinds.
enum {
    IN_RUNNING = 1, // paragraphs
    IN_LINES = 2,   // headings, captions, items
    IN_NAMES = 4,   // strings without markup
    IN_PASSAGES = IN_RUNNING | IN_LINES,
    IN_ALL = 7,
};

// The languages that a lint is for.
enum {
    FOR_HANS = 1,
    FOR_HANT = 2,
    FOR_OTHERS = 4,
    FOR_CHINESE = FOR_HANS | FOR_HANT,
    FOR_ANY = 7,
};

typedef struct Lint {
    Code code;
    int where, language;
    void (*look)(Linter *linter, const Prose *prose);
} Lint;

extern const Lint lint_rows[]; // ended by a zero code

// Characters [start, end) of a paragraph are amiss.  Never NULL.
Finding *lint_find(Linter *linter, const Prose *prose, Code code, int start,
                   int end, Words words);
void lint_edit(Linter *linter, Finding *finding, const Prose *prose, int start,
               int end, Str text);

// Whether words begin or end before that character, as a dictionary has it.
bool lint_is_bound(Linter *linter, const Prose *prose, int at);

// They give back what ICU holds for them.
void segments_close(Segments *segments);
void traditional_close(Traditional *traditional);
void names_close(NameIndex *index);
void numbers_close(NumberRules *rules);

#define WORDS(zh_words, en_words) ((Words){zh_words, en_words})

// The lints, by file.
void lint_repeats(Linter *linter, const Prose *prose);
void lint_doubles(Linter *linter, const Prose *prose);
void lint_half_width(Linter *linter, const Prose *prose);
void lint_straight_quotes(Linter *linter, const Prose *prose);
void lint_hyphens(Linter *linter, const Prose *prose);
void lint_dashes(Linter *linter, const Prose *prose);
void lint_doubled_marks(Linter *linter, const Prose *prose);
void lint_list_commas(Linter *linter, const Prose *prose);
void lint_no_break_spaces(Linter *linter, const Prose *prose);
void lint_spaces(Linter *linter, const Prose *prose);
void lint_han_spaces(Linter *linter, const Prose *prose);
void lint_zero_width(Linter *linter, const Prose *prose);
void lint_brackets(Linter *linter, const Prose *prose);
void lint_full_width(Linter *linter, const Prose *prose);
void lint_traditional(Linter *linter, const Prose *prose);
void lint_radicals(Linter *linter, const Prose *prose);
void lint_names(Linter *linter, const Prose *prose);
void lint_weekdays(Linter *linter, const Prose *prose);
void lint_days(Linter *linter, const Prose *prose);
void lint_endings(Linter *linter, const Prose *prose);
void lint_numbers(Linter *linter, const Prose *prose);
void lint_spelling(Linter *linter, const Prose *prose);
void lint_totals(Linter *linter, const Prose *prose);
// Of all blocks at once, since a sum is of several cells.
void lint_tables(Linter *linter);
