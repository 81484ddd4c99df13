// Days: weekdays that do not fit their dates, days that do not exist, and
// spans of days that are counted wrongly.
#include "lint/linter.h"

// "5月13日" at a character, with its year if one is written.
typedef struct Day {
    Date date;
    int start, end;
} Day;

static long number_before(const Prose *p, int end, int *start)
{
    int at = end, ignored;
    while (at > 0 && is_digit(p->at[at - 1]))
        at--;
    *start = at;
    return prose_number(p, at, &ignored);
}

static bool read_day(const Linter *l, const Prose *p, int at, Day *day)
{
    int end;
    long month = prose_number(p, at, &end);
    if (month < 0 || p->at[end] != U'月')
        return false;
    long number = prose_number(p, end + 1, &end);
    if (number < 0 || !is_one_of(p->at[end], U"日号"))
        return false;
    *day = (Day){.start = at, .end = end + 1};
    long year = l->report->about.year;
    if (p->at[at - 1] == U'年')
        year = number_before(p, at - 1, &day->start);
    day->date = (Date){NULL, (int)year, (int)month, (int)number};
    return year >= 1000 && year <= 9999;
}

static bool begins_number(const Prose *p, int at)
{
    return is_digit(p->at[at]) && !is_digit(p->at[at - 1]);
}

static int weekday_of(uint32_t c)
{
    static const uint32_t days[] = U"一二三四五六日天";
    for (int i = 0; days[i]; i++)
        if (days[i] == c)
            return i > 6 ? 6 : i;
    return -1;
}

// 星期二, 周二, 礼拜二: its end, and the day; -1 if there is none.
static int read_weekday(const Prose *p, int at, int *end)
{
    static const uint32_t *const words[] = {U"星期", U"礼拜", U"周", U"週"};
    for (int i = 0; i < countof(words); i++) {
        int n = prose_has(p, at, words[i]);
        int day = n ? weekday_of(p->at[at + n]) : -1;
        if (day >= 0) {
            *end = at + n + 1;
            return day;
        }
    }
    return -1;
}

static void report_weekday(Linter *l, const Prose *p, const Day *day, int start,
                           int end)
{
    static const char *const names[7][2] = {
        {"一", "Monday"},   {"二", "Tuesday"}, {"三", "Wednesday"},
        {"四", "Thursday"}, {"五", "Friday"},  {"六", "Saturday"},
        {"日", "Sunday"}};
    const Job *job = l->job;
    const Date *date = &day->date;
    int right = date_weekday(*date);
    Str written = prose_words(p, start, end);
    lint_find(
        l, p, WK813, start, end,
        WORDS(zh(job, "%d年%d月%d日是星期%s，文中写“%.*s”", date->year,
                 date->month, date->day, names[right][0], STR(written)),
              en(job, "%d-%02d-%02d is a %s, the text says “%.*s”", date->year,
                 date->month, date->day, names[right][1], STR(written))));
}

// 5月13日（星期二）, 5月13日，周二, 周二（5月13日）.
void lint_weekdays(Linter *l, const Prose *p)
{
    for (int i = 0; i < p->count; i++) {
        Day day;
        if (!begins_number(p, i) || !read_day(l, p, i, &day) ||
            !date_exists(day.date.year, day.date.month, day.date.day))
            continue;
        int at = day.end, end;
        at += is_one_of(p->at[at], U"（(，,、 ") ? 1 : 0;
        int weekday = read_weekday(p, at, &end);
        if (weekday < 0 && is_one_of(p->at[day.start - 1], U"（(")) {
            for (at = day.start - 2; at >= day.start - 4; at--) {
                weekday = at >= 0 ? read_weekday(p, at, &end) : -1;
                if (weekday >= 0 && end == day.start - 1)
                    break;
                weekday = -1;
            }
        }
        if (weekday >= 0 && weekday != date_weekday(day.date))
            report_weekday(l, p, &day, at, end);
    }
}

// 12日至18日, 5月12日—18日: the last of the days; false if it is no span.
static bool read_span(const Linter *l, const Prose *p, const Day *from,
                      Day *till)
{
    if (!is_one_of(p->at[from->end], U"至到—-－–～~"))
        return false;
    int at = from->end + 1, end;
    while (p->at[at] == p->at[at - 1])
        at++;
    if (read_day(l, p, at, till)) {
        till->date.year = from->date.year;
        return true;
    }
    long number = prose_number(p, at, &end);
    if (number < 0 || !is_one_of(p->at[end], U"日号"))
        return false;
    *till = *from;
    till->date.day = (int)number;
    till->end = end + 1;
    return true;
}

// 为期7天, 历时三天, 7天时间: behind a span in the same sentence.
static int read_length(const Prose *p, int at, int *end)
{
    static const uint32_t *const words[] = {U"为期", U"历时", U"持续", U"共"};
    for (int i = 0; i < countof(words); i++) {
        int n = prose_has(p, at, words[i]);
        if (!n)
            continue;
        long days = prose_number(p, at + n, end);
        for (int k = 0; days < 0 && k < 9; k++)
            if (p->at[at + n] == U"一二三四五六七八九"[k] ||
                (k == 1 && p->at[at + n] == U'两')) {
                days = k + 1;
                *end = at + n + 1;
            }
        if (days > 0 && p->at[*end] == U'天') {
            (*end)++;
            return (int)days;
        }
    }
    return -1;
}

static void check_length(Linter *l, const Prose *p, const Day *from,
                         const Day *till)
{
    const Job *job = l->job;
    int days = date_number(till->date) - date_number(from->date) + 1;
    for (int i = till->end; i < p->count && i < till->end + 30; i++) {
        int end;
        if (is_one_of(p->at[i], U"。；！？\n"))
            return;
        int said = read_length(p, i, &end);
        if (said < 0)
            continue;
        if (said != days && days > 0)
            lint_find(l, p, WK310, i, end,
                      WORDS(zh(job, "“%.*s”是 %d 天，文中写 %d 天",
                               STR(prose_words(p, from->start, till->end)),
                               days, said),
                            en(job, "“%.*s” are %d days, the text says %d",
                               STR(prose_words(p, from->start, till->end)),
                               days, said)));
        return;
    }
}

void lint_days(Linter *l, const Prose *p)
{
    const Job *job = l->job;
    for (int i = 0; i < p->count; i++) {
        Day day, till;
        if (!begins_number(p, i) || !read_day(l, p, i, &day))
            continue;
        Date date = day.date;
        if (!date_exists(date.year, date.month, date.day)) {
            lint_find(l, p, WK819, day.start, day.end,
                      WORDS(zh(job, "没有“%.*s”这一天",
                               STR(prose_words(p, day.start, day.end))),
                            en(job, "there is no such day: “%.*s”",
                               STR(prose_words(p, day.start, day.end)))));
            continue;
        }
        if (read_span(l, p, &day, &till) &&
            date_exists(till.date.year, till.date.month, till.date.day))
            check_length(l, p, &day, &till);
    }
}
