// What we tell the user, always at a place in a file that the user wrote.
//
// Messages are collected while the passes run and printed once, in the order
// of the source, so a pass reports a fault and goes on.  Every sentence stands
// in Chinese and English side by side where it is raised:
//
//     diag(job, WK203, span, zh(job, "%s 里没有“%.*s”这个键", …),
//          en(job, "unknown key “%.*s” in %s", …));
#pragma once

#include "base/levels.h"

typedef struct Job Job;

typedef enum Lang { LANG_ZH, LANG_EN } Lang;

// The same words in both languages.
typedef struct Words {
    Str zh, en;
} Words;

typedef enum AdviceKind {
    ADVICE_HELP,    // 帮助: what to write
    ADVICE_ALLOWED, // 可用: what may stand here
    ADVICE_NOTE,    // 说明: why
    ADVICE_ALSO,    // 同类: how many more
} AdviceKind;

typedef struct Advice {
    AdviceKind kind;
    Words words;
} Advice;

// A change of the source that would mend the fault.
typedef struct Edit {
    Span span;
    Str text;
} Edit;

typedef struct Message {
    Code code;
    Level level;
    Span span; // nowhere for a fault of the command line or the machine
    Words words;
    Words label; // beside the caret; may be empty
    ARRAY_OF(Advice) advice;
    ARRAY_OF(Edit) edits;
    bool unsafe; // the edit may change the meaning
    Str path;    // "sections[1].body[2].event", or empty
    Str object;  // title of the event or section, or empty
    int order;   // among messages at one place
} Message;

typedef struct Diag {
    Arena *arena;
    ARRAY_OF(Message *) messages;
    int errors, warnings;
    bool press; // some warnings are errors of a press file
    const LevelRule *rules;
    int rule_count;
    ARRAY_OF(Allows) allows; // of the sources that messages were raised in
} Diag;

// Never NULL; what it returns takes the rest of the message, even if nobody
// wants to hear it.
Message *diag(const Job *job, Code code, Span span, Str zh, Str en);
// An error that is only a warning here.
void diag_soften(Diag *diag, Message *message);
// Whether a comment allows that fault there.
bool diag_allows(const Job *job, Code code, Span span);
// Whether anybody wants to hear of that fault at all.
bool diag_wants(const Job *job, Code code);
// Says WK890 of the comments that allowed nothing, once all has been looked
// at.
void diag_unused_allows(const Job *job);
void diag_label(Message *message, Str zh, Str en);
void diag_advise(const Job *job, Message *message, AdviceKind kind, Str zh,
                 Str en);
void diag_edit(const Job *job, Message *message, Span span, Str text);

// Each formats its language; the compiler checks both.
Str zh(const Job *job, const char *format, ...) PRINTF(2, 3);
Str en(const Job *job, const char *format, ...) PRINTF(2, 3);

// Puts the messages into the order of the source.
void diag_sort(Diag *diag);
