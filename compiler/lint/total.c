// Totals that their parts do not add up to: 共68人，其中教师26人、学生40人.
#include "lint/linter.h"

// A number of the sentence with what it counts.
typedef struct Amount {
    long value;
    uint32_t unit;
    int start, end; // characters, with the unit
    bool vague;     // 余, 约: it proves nothing
    bool total;     // 共 stands before it
} Amount;

enum { MOST = 32 };

typedef struct Sentence {
    Amount amounts[MOST];
    int count;
    int start, end;
} Sentence;

// Persons are counted in three words.
static uint32_t unit_of(uint32_t c)
{
    return is_one_of(c, U"名位") ? U'人' : c;
}

static bool is_total(const Prose *p, int at)
{
    static const uint32_t *const words[] = {
        U"共",   U"共有",   U"共计",   U"总计",   U"合计",   U"总共",
        U"一共", U"共发布", U"共收到", U"共举办", U"共开展", U"共评出"};
    for (int i = 0; i < countof(words); i++) {
        int n = 0;
        while (words[i][n])
            n++;
        if (at >= n && prose_has(p, at - n, words[i]))
            return true;
    }
    return false;
}

static bool read_amount(const Prose *p, int at, Amount *amount)
{
    int end;
    long value = prose_number(p, at, &end);
    if (value < 0 || is_digit(p->at[at - 1]) || p->at[at - 1] == U'第' ||
        is_one_of(p->at[end], U"年月日号时分届级班.:：%％-—～"))
        return false;
    bool vague = is_one_of(p->at[end], U"余多来万亿千") ||
                 is_one_of(p->at[at - 1], U"约近超逾达.");
    if (!is_han(p->at[end]))
        return false;
    *amount = (Amount){value, unit_of(p->at[end]), at, end + 1,
                       vague, is_total(p, at)};
    return true;
}

static void report(Linter *l, const Prose *p, const Amount *total, long sum)
{
    const Job *job = l->job;
    lint_find(l, p, WK310, total->start, total->end,
              WORDS(zh(job, "分项合计 %ld，文中写 %ld", sum, total->value),
                    en(job, "the parts add up to %ld, the text says %ld", sum,
                       total->value)));
}

// A list may be of a part only, but then it falls short by more than a slip.
static bool is_off(long sum, long total, bool all)
{
    return sum != total &&
           (sum > total || all || (total - sum) * 100 <= total * 15);
}

static bool has_between(const Prose *p, int start, int end,
                        const uint32_t *words)
{
    for (int i = start; i < end; i++)
        if (prose_has(p, i, words))
            return true;
    return false;
}

static void check_total(Linter *l, const Prose *p, const Sentence *s, int at)
{
    const Amount *total = &s->amounts[at];
    long after = 0, before = 0;
    int parts_after = 0, parts_before = 0;
    bool vague = total->vague;
    for (int i = 0; i < s->count; i++) {
        const Amount *part = &s->amounts[i];
        if (i == at || part->unit != total->unit)
            continue;
        vague |= part->vague || part->total;
        after += i > at ? part->value : 0;
        before += i < at ? part->value : 0;
        parts_after += i > at;
        parts_before += i < at;
    }
    if (vague || (parts_after && parts_before))
        return;
    bool listed = has_between(p, total->end, s->end, U"其中") ||
                  has_between(p, total->end, s->end, U"包括") ||
                  has_between(p, total->end, s->end, U"分别");
    if (parts_after >= 2 && listed && is_off(after, total->value, false))
        report(l, p, total, after);
    if (parts_before >= 2 && is_off(before, total->value, false))
        report(l, p, total, before);
}

static void check_sentence(Linter *l, const Prose *p, Sentence *s)
{
    for (int i = s->start; i < s->end && s->count < MOST; i++) {
        Amount *amount = &s->amounts[s->count];
        if (is_digit(p->at[i]) && read_amount(p, i, amount)) {
            s->count++;
            i = amount->end - 1;
        }
    }
    for (int i = 0; i < s->count; i++)
        if (s->amounts[i].total)
            check_total(l, p, s, i);
}

void lint_totals(Linter *l, const Prose *p)
{
    for (int start = 0, end; start < p->count; start = end + 1) {
        end = start;
        while (end < p->count && !is_one_of(p->at[end], U"。；！？\n"))
            end++;
        Sentence sentence = {.start = start, .end = end};
        check_sentence(l, p, &sentence);
    }
}
