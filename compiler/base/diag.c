#include "base/diag.h"

#include <stdarg.h>
#include <stdlib.h>

#include "base/job.h"

static Str format_words(const Job *job, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *s = NEW_ARRAY(job->diag->arena, char, n + 1);
    vsnprintf(s, (size_t)n + 1, format, args);
    return (Str){s, n};
}

Str zh(const Job *job, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Str words = format_words(job, format, args);
    va_end(args);
    return words;
}

Str en(const Job *job, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Str words = format_words(job, format, args);
    va_end(args);
    return words;
}

// What is an error for everybody stays one.
static Level level_of(const Diag *diag, const CodeRow *row)
{
    Level level = diag->press ? row->press : row->level;
    int code = (int)row->code;
    if (level == LEVEL_ERROR)
        return level;
    for (int i = 0; i < diag->rule_count; i++) {
        const LevelRule *rule = &diag->rules[i];
        if (rule->first <= code && code <= rule->last)
            level = rule->level;
    }
    return level;
}

bool diag_wants(const Job *job, Code code)
{
    return level_of(job->diag, code_row(code)) != LEVEL_OFF;
}

static Allows *comments_of(const Job *job, const Source *source)
{
    Diag *diag = job->diag;
    for (int i = 0; i < diag->allows.count; i++)
        if (diag->allows.at[i].source == source)
            return &diag->allows.at[i];
    Allows *allows = PUSH(diag->arena, &diag->allows);
    *allows = allows_read(diag->arena, source);
    return allows;
}

bool diag_allows(const Job *job, Code code, Span span)
{
    if (!span.source)
        return false;
    Allows *allows = comments_of(job, span.source);
    bool allowed = false;
    for (int i = 0; i < allows->all.count; i++) {
        Allow *allow = &allows->all.at[i];
        if (allow->first <= (int)code && (int)code <= allow->last &&
            allow->start <= span.start && span.start < allow->end)
            allowed = allow->used = true;
    }
    return allowed;
}

Message *diag(const Job *job, Code code, Span span, Str chinese, Str english)
{
    Diag *diag = job->diag;
    const CodeRow *row = code_row(code);
    Message *message = NEW(diag->arena, Message);
    message->code = code;
    message->level = level_of(diag, row);
    message->span = span;
    message->words = (Words){chinese, english};
    message->order = diag->messages.count;
    bool error = (diag->press ? row->press : row->level) == LEVEL_ERROR;
    if (!error && diag_allows(job, code, span))
        message->level = LEVEL_OFF;
    if (message->level == LEVEL_OFF)
        return message; // which nobody will see
    *PUSH(diag->arena, &diag->messages) = message;
    diag->errors += message->level == LEVEL_ERROR;
    diag->warnings += message->level == LEVEL_WARNING;
    return message;
}

void diag_soften(Diag *diag, Message *message)
{
    if (message->level != LEVEL_ERROR)
        return;
    message->level = LEVEL_WARNING;
    diag->errors--;
    diag->warnings++;
}

// A comment is taken away with its line, if that has nothing else.
static Span whole_comment(const Source *source, const Allow *allow)
{
    Span span = {source, allow->comment, allow->rest};
    int start = span.start;
    while (start > 0 && source->text.s[start - 1] == ' ')
        start--;
    bool alone = start == 0 || source->text.s[start - 1] == '\n';
    int line = source_place(source, span.start).line;
    if (alone && line < source->line_count)
        span.end = source->line_start[line];
    span.start = start;
    return span;
}

// One word of a comment that was of use saves the comment.
static bool was_used(const Allows *allows, const Allow *allow)
{
    for (int i = 0; i < allows->all.count; i++)
        if (allows->all.at[i].comment == allow->comment &&
            allows->all.at[i].used)
            return true;
    return false;
}

void diag_unused_allows(const Job *job)
{
    for (int i = 0; i < job->diag->allows.count; i++) {
        const Allows allows = job->diag->allows.at[i];
        int last = -1;
        for (int k = 0; k < allows.all.count; k++) {
            const Allow *allow = &allows.all.at[k];
            // What the press wants is looked at later.
            bool press = allow->first <= 799 && allow->last >= 700;
            if (allow->comment == last || press || was_used(&allows, allow))
                continue;
            last = allow->comment;
            Span span = {allows.source, allow->comment, allow->rest};
            Message *message =
                diag(job, WK890, span, zh(job, "这条 allow 没有用到"),
                     en(job, "this allow comment allows nothing"));
            diag_edit(job, message, whole_comment(allows.source, allow), S(""));
        }
    }
}

void diag_label(Message *message, Str chinese, Str english)
{
    message->label = (Words){chinese, english};
}

void diag_advise(const Job *job, Message *message, AdviceKind kind, Str chinese,
                 Str english)
{
    *PUSH(job->diag->arena, &message->advice) =
        (Advice){kind, {chinese, english}};
}

void diag_edit(const Job *job, Message *message, Span span, Str text)
{
    *PUSH(job->diag->arena, &message->edits) = (Edit){span, text};
}

static int by_place(const void *left, const void *right)
{
    const Message *a = *(Message *const *)left, *b = *(Message *const *)right;
    int file_a = a->span.source ? a->span.source->order : -1;
    int file_b = b->span.source ? b->span.source->order : -1;
    if (file_a != file_b)
        return file_a < file_b ? -1 : 1;
    if (a->span.start != b->span.start)
        return a->span.start < b->span.start ? -1 : 1;
    return a->order - b->order;
}

void diag_sort(Diag *diag)
{
    if (diag->messages.count)
        qsort(diag->messages.at, (size_t)diag->messages.count,
              sizeof(Message *), by_place);
}
