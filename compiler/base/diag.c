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

Message *diag(const Job *job, Code code, Span span, Str chinese, Str english)
{
    Diag *diag = job->diag;
    const CodeRow *row = code_row(code);
    Message *message = NEW(diag->arena, Message);
    message->code = code;
    message->level = diag->press ? row->press : row->level;
    message->span = span;
    message->words = (Words){chinese, english};
    message->order = diag->messages.count;
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
