// Brackets and quotation marks: each has its partner, and they do not cross.
#include "lint/linter.h"

typedef struct Open {
    int pair, at;
} Open;

static const struct {
    uint32_t open, close;
} pairs[] = {
    {U'（', U'）'}, {U'《', U'》'}, {U'〈', U'〉'}, {U'“', U'”'},
    {U'‘', U'’'},   {U'「', U'」'}, {U'『', U'』'}, {U'【', U'】'},
    {U'〔', U'〕'}, {U'［', U'］'}, {U'〖', U'〗'},
};

// ( and ） may be partners: that they differ is another fault.
static uint32_t same_width(const Prose *p, int at)
{
    uint32_t c = p->at[at];
    return c == '(' ? U'（' : c == ')' ? U'）' : c;
}

// :) and the like are no brackets.
static bool is_latin(const Prose *p, int at)
{
    return p->at[at] < 0x80 && !is_wide(p->at[at - 1]) &&
           !is_wide(p->at[at + 1]);
}

static int opens(uint32_t c)
{
    for (int i = 0; i < countof(pairs); i++)
        if (pairs[i].open == c)
            return i;
    return -1;
}

static int closes(uint32_t c)
{
    for (int i = 0; i < countof(pairs); i++)
        if (pairs[i].close == c)
            return i;
    return -1;
}

// "1）" and "（一）" without its first: the number of an item.
static bool is_item_number(const Prose *p, int at)
{
    int start = at;
    while (start > 0 &&
           (is_digit(p->at[start - 1]) || is_letter(p->at[start - 1]) ||
            is_one_of(p->at[start - 1], U"一二三四五六七八九十①②③④⑤⑥")))
        start--;
    return start < at && at - start <= 2 &&
           (!p->at[start - 1] || is_one_of(p->at[start - 1], U"，；。：、 \n"));
}

static void report(Linter *l, const Prose *p, int at, Str chinese, Str english)
{
    Finding *finding =
        lint_find(l, p, WK807, at, at + 1, WORDS(chinese, english));
    finding->help = WORDS(S("补上或删去一个"), S("add one or delete one"));
}

static void report_lonely(Linter *l, const Prose *p, int at)
{
    const Job *job = l->job;
    if (is_latin(p, at))
        return;
    Str mark = prose_words(p, at, at + 1);
    bool first = opens(same_width(p, at)) >= 0;
    report(l, p, at,
           zh(job, first ? "“%.*s”没有收尾" : "“%.*s”没有开头", STR(mark)),
           en(job, first ? "“%.*s” is never closed" : "“%.*s” closes nothing",
              STR(mark)));
}

// “外层“里层”外层”: inside double marks stand single ones, inside 《》 〈〉.
static bool is_nested_wrongly(const Open *open, int count, int pair)
{
    bool same = pairs[pair].open == U'“' || pairs[pair].open == U'《' ||
                pairs[pair].open == U'‘';
    return same && count && open[count - 1].pair == pair;
}

static void close_one(Linter *l, const Prose *p, Open *open, int *count, int at)
{
    const Job *job = l->job;
    int pair = closes(same_width(p, at));
    int found = *count - 1;
    while (found >= 0 && open[found].pair != pair)
        found--;
    if (found < 0) {
        // it’s: an apostrophe of Latin words.
        bool apostrophe = p->at[at] == U'’' && is_letter(p->at[at - 1]);
        if (!apostrophe && !is_item_number(p, at))
            report_lonely(l, p, at);
        return;
    }
    if (found < *count - 1) {
        const Open *inner = &open[*count - 1];
        bool crossed = false;
        for (int i = at + 1; i < p->count; i++)
            crossed |= closes(same_width(p, i)) == inner->pair;
        if (crossed) {
            report(l, p, at,
                   zh(job, "“%.*s”和“%.*s”交叉了",
                      STR(prose_words(p, inner->at, inner->at + 1)),
                      STR(prose_words(p, at, at + 1))),
                   en(job, "“%.*s” and “%.*s” cross",
                      STR(prose_words(p, inner->at, inner->at + 1)),
                      STR(prose_words(p, at, at + 1))));
            for (int i = found; i + 1 < *count; i++)
                open[i] = open[i + 1];
            (*count)--;
            return;
        }
        for (int i = found + 1; i < *count; i++)
            report_lonely(l, p, open[i].at);
    }
    *count = found;
}

// A quotation of several paragraphs is opened in each and closed in the last.
static bool may_stay_open(const Prose *p, const Open *open)
{
    return !p->last && open->at == 0 && p->at[0] == U'“';
}

void lint_brackets(Linter *l, const Prose *p)
{
    enum { DEEPEST = 32 };
    const Job *job = l->job;
    Open open[DEEPEST];
    int count = 0;
    for (int i = 0; i < p->count; i++) {
        uint32_t c = same_width(p, i);
        int pair = opens(c);
        if (pair >= 0 && is_nested_wrongly(open, count, pair)) {
            report(l, p, open[count - 1].at,
                   zh(job, "“%.*s”没有收尾就又开了一个",
                      STR(prose_words(p, i, i + 1))),
                   en(job, "“%.*s” is opened again before it is closed",
                      STR(prose_words(p, i, i + 1))));
            open[count - 1].at = i;
        } else if (pair >= 0 && count < DEEPEST) {
            open[count++] = (Open){pair, i};
        } else if (closes(c) >= 0) {
            close_one(l, p, open, &count, i);
        }
    }
    for (int i = 0; i < count; i++)
        if (!may_stay_open(p, &open[i]))
            report_lonely(l, p, open[i].at);
}
