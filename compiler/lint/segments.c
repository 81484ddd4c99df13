// Where words begin and end, as the dictionary of ICU has it.  It takes time,
// so only the clause around what a lint suspects is looked at.
#include <unicode/ubrk.h>

#include "lint/linter.h"

enum { REACH = 24 }; // characters before and after

struct Segments {
    UBreakIterator *words;     // NULL: there is none, every character is a word
    const uint32_t *at;        // of the paragraph whose bounds are known
    int start, end;            // the characters that are known
    bool bound[2 * REACH + 2]; // before each from start on
};

static Segments *open_segments(const Job *job)
{
    Segments *segments = NEW(job->arena, Segments);
    UErrorCode error = U_ZERO_ERROR;
    segments->words = ubrk_open(UBRK_WORD, "zh", NULL, 0, &error);
    if (U_FAILURE(error))
        segments->words = NULL;
    return segments;
}

static void find_bounds(Segments *s, const Prose *p, int at)
{
    UChar units[4 * REACH];
    int index[4 * REACH + 1], count = 0;
    s->at = p->at;
    s->start = at - REACH < 0 ? 0 : at - REACH;
    s->end = at + REACH > p->count ? p->count : at + REACH;
    for (int i = s->start; i < s->end; i++) {
        uint32_t c = p->at[i];
        index[count] = i;
        if (c > 0xFFFF) {
            index[count + 1] = i;
            units[count++] = (UChar)(0xD7C0 + (c >> 10));
            c = 0xDC00 | (c & 0x3FF);
        }
        units[count++] = (UChar)c;
    }
    index[count] = s->end;
    for (int i = 0; i < countof(s->bound); i++)
        s->bound[i] = !s->words;
    UErrorCode error = U_ZERO_ERROR;
    if (s->words)
        ubrk_setText(s->words, units, count, &error);
    if (!s->words || U_FAILURE(error))
        return;
    for (int i = ubrk_first(s->words); i != UBRK_DONE; i = ubrk_next(s->words))
        s->bound[index[i] - s->start] = true;
}

bool lint_is_bound(Linter *l, const Prose *p, int at)
{
    if (!l->segments)
        l->segments = open_segments(l->job);
    Segments *s = l->segments;
    bool known = s->at == p->at && s->start + REACH / 2 <= at &&
                 at + REACH / 2 <= s->end;
    if (!known)
        find_bounds(s, p, at);
    return s->bound[at - s->start];
}

void segments_close(Segments *segments)
{
    if (segments && segments->words)
        ubrk_close(segments->words);
}
