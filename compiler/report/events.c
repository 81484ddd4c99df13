// What is said of an event must agree with the week, with its words and with
// the way it is set.
#include "report/deriver.h"

// A day without a year belongs to that year of the week in which it falls.
static Date with_year(Deriver *d, Date date)
{
    const Week *week = &d->report->about.week;
    int year = d->report->about.year;
    if (week->start.node && week->end.node &&
        week->start.year != week->end.year && date.year == 0)
        year =
            date.month >= week->start.month ? week->start.year : week->end.year;
    else if (week->start.node)
        year = week->start.year;
    return date_in_year(d->job, date, year);
}

static void check_week(Deriver *d, const When *when)
{
    const Week *week = &d->report->about.week;
    if (!week->start.node || !week->end.node || when->week ||
        (date_number(when->first) >= date_number(week->start) &&
         date_number(when->last) <= date_number(week->end)))
        return;
    bool early = date_number(when->first) < date_number(week->start);
    Date days[] = {early ? when->first : when->last, week->start, week->end};
    bool one_year =
        days[0].year == days[1].year && days[1].year == days[2].year;
    Str words[countof(days)];
    for (int i = 0; i < countof(days); i++) {
        days[i].year = one_year ? 0 : days[i].year;
        words[i] = date_digits(d->job->arena, days[i]);
    }
    fault(d->job, WK209, when->node,
          zh(d->job, "%.*s 不在活动周（%.*s 至 %.*s）内", STR(words[0]),
             STR(words[1]), STR(words[2])),
          en(d->job, "%.*s is outside the week (%.*s to %.*s)", STR(words[0]),
             STR(words[1]), STR(words[2])));
}

static void check_when(Deriver *d, const Event *event)
{
    When when = event->when;
    if (when.node && !when.week) {
        bool one_day = date_number(when.first) == date_number(when.last);
        when.first = with_year(d, when.first);
        when.last = one_day ? when.first : with_year(d, when.last);
        check_week(d, &when);
        d->facts->dated++;
    }
    *PUSH(d->job->arena, &d->facts->whens) = when;
}

static bool is_digit(Str text, int at)
{
    return at >= 0 && at < text.n && text.s[at] >= '0' && text.s[at] <= '9';
}

// Whether a number stands in the text, not as part of a longer one.
static bool has_number(Str text, Str number)
{
    for (int at = 0; at < text.n;) {
        int found = str_find(str_slice(text, at, text.n), number);
        if (found < 0)
            return false;
        int start = at + found, end = start + number.n;
        bool before = is_digit(number, 0) && is_digit(text, start - 1);
        bool after = is_digit(number, number.n - 1) && is_digit(text, end);
        if (!before && !after)
            return true;
        at = start + 1;
    }
    return false;
}

// 1,320 becomes 1320.
static Str without_commas(Arena *arena, Str text)
{
    StrBuilder words = {arena, {0}};
    for (int i = 0; i < text.n; i++)
        if (text.s[i] != ',' || !is_digit(text, i - 1) ||
            !is_digit(text, i + 1))
            str_add(&words, str_slice(text, i, i + 1));
    return str_built(&words);
}

// 约 and its like may stand elsewhere in the sentence.
static Str bare_figure(Str figure)
{
    static const char *const about[] = {"约",   "約",   "近", "逾",
                                        "超过", "超過", "超"};
    for (int i = 0; i < countof(about); i++)
        if (str_starts(figure, about[i]))
            return str_slice(figure, (int)strlen(about[i]), figure.n);
    return figure;
}

// 2场 may be written 两场 or 二场.
static bool has_han_number(Arena *arena, Str text, const Count *count)
{
    static const char *const words[11][2] = {
        {"零", "零"}, {"一", "一"}, {"二", "两"}, {"三", "三"},
        {"四", "四"}, {"五", "五"}, {"六", "六"}, {"七", "七"},
        {"八", "八"}, {"九", "九"}, {"十", "十"},
    };
    int64_t value = count->value / 1000;
    if (count->value % 1000 || value < 0 || value > 10)
        return false;
    for (int i = 0; i < 2; i++) {
        Str number =
            str_format(arena, "%s%.*s", words[value][i], STR(count->unit));
        if (str_find(text, number) >= 0)
            return true;
    }
    return false;
}

static void check_count(Deriver *d, const SeenEvent *seen, const Count *count)
{
    Arena *arena = d->job->arena;
    Str figure = bare_figure(count->figure);
    if (!count->node || figure.n == 0 || has_number(seen->words, figure) ||
        has_han_number(arena, seen->words, count))
        return;
    if (has_number(without_commas(arena, seen->words),
                   without_commas(arena, figure)))
        return;
    fault(d->job, WK308, count->node,
          zh(d->job, "counts 写 %.*s，正文没有 %.*s", STR(figure), STR(figure)),
          en(d->job, "%.*s is in counts but not in the text", STR(figure)));
}

// 该院 on a card: nobody can see whom it means.
static void check_pronoun(Deriver *d, const SeenEvent *seen)
{
    static const char *const pronouns[] = {
        "该院", "该校", "该处",   "该系",   "该部",   "该中心", "该公司",
        "该村", "该镇", "该企业", "该社区", "该基地", "該院",   "該校",
        "該處", "該系", "双方",   "雙方",   "还",     "還",
    };
    const Event *event = seen->event;
    for (int i = 0; i < countof(pronouns) && !seen->prose; i++) {
        if (!str_starts(seen->words, pronouns[i]))
            continue;
        Message *message = fault(
            d->job, WK306, event->text.node,
            zh(d->job, "这段以“%s”开头，单独成卡片时看不出是谁", pronouns[i]),
            en(d->job,
               "it begins with “%s”; on a card nobody sees who that "
               "is",
               pronouns[i]));
        diag_advise(d->job, message, ADVICE_HELP,
                    zh(d->job, "写出单位全称，或用 layout: prose"),
                    en(d->job, "write the name in full, or use layout: "
                               "prose"));
        return;
    }
}

void check_events(Deriver *d)
{
    for (int i = 0; i < d->events.count; i++) {
        const SeenEvent *seen = &d->events.at[i];
        const Event *event = seen->event;
        kind_check(d->job, &d->report->taxonomy, &event->kind);
        for (int k = 0; k < event->combo.count; k++)
            combo_check(d->job, &d->report->taxonomy, &event->combo.at[k]);
        check_when(d, event);
        for (int k = 0; k < event->counts.count; k++)
            check_count(d, seen, &event->counts.at[k]);
        check_pronoun(d, seen);
    }
}
