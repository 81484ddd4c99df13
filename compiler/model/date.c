// Dates are checked against the calendar when they are bound, so that no later
// pass meets the 31st of June.
#include "model/date.h"

#include "model/date_words.h"
#include "read/schema.h"

// Takes exactly so many digits off the front; -1 if they are not there.
static int take_digits(Str *text, int digits)
{
    int number = 0;
    if (text->n < digits)
        return -1;
    for (int i = 0; i < digits; i++) {
        if (text->s[i] < '0' || text->s[i] > '9')
            return -1;
        number = number * 10 + text->s[i] - '0';
    }
    *text = str_slice(*text, digits, text->n);
    return number;
}

static bool take_mark(Str *text, const char *mark)
{
    if (!str_starts(*text, mark))
        return false;
    *text = str_slice(*text, (int)strlen(mark), text->n);
    return true;
}

// "2024-05-12", or "05-12" where the year may be left out.
static bool take_date(Str *text, bool short_form, Date *date)
{
    Str rest = *text;
    *date = (Date){0};
    if (rest.n >= 5 && rest.s[4] == '-') {
        date->year = take_digits(&rest, 4);
        if (date->year < 0 || !take_mark(&rest, "-"))
            return false;
    } else if (!short_form) {
        return false;
    }
    date->month = take_digits(&rest, 2);
    if (date->month < 0 || !take_mark(&rest, "-"))
        return false;
    date->day = take_digits(&rest, 2);
    if (date->day < 0)
        return false;
    *text = rest;
    return true;
}

// Takes a number of at most four digits and what parts it from the next.
static int take_loosely(Str *text)
{
    int number = 0, digits = 0;
    while (text->n && digits < 4 && text->s[0] >= '0' && text->s[0] <= '9') {
        number = number * 10 + text->s[0] - '0';
        *text = str_slice(*text, 1, text->n);
        digits++;
    }
    static const char *const marks[] = {"年", "月", "日", "号", "號", "/",
                                        ".",  "-",  "．", "－", "／"};
    for (int i = 0; i < countof(marks); i++)
        if (take_mark(text, marks[i]))
            break;
    *text = str_trim(*text);
    return digits ? number : -1;
}

// "2024/5/12", "2024年5月12日", "5月12日": what was meant; else empty.
static Str guess_date(Arena *arena, Str text, bool short_form)
{
    int part[3];
    int count = 0;
    Str rest = str_trim(text);
    while (count < 3 && rest.n && (part[count] = take_loosely(&rest)) >= 0)
        count++;
    if (rest.n)
        return (Str){0};
    if (count == 3 && part[0] > 999 && date_exists(part[0], part[1], part[2]))
        return str_format(arena, "%04d-%02d-%02d", part[0], part[1], part[2]);
    if (count == 2 && short_form && date_exists(0, part[0], part[1]))
        return str_format(arena, "%02d-%02d", part[0], part[1]);
    return (Str){0};
}

static void fault_not_date(const Job *job, const Node *node, bool short_form)
{
    Str meant = guess_date(job->arena, node->text, short_form);
    Message *message = fault(
        job, WK207, node,
        zh(job, "“%.*s”不是%s", STR(node->text), short_form ? "时间" : "日期"),
        en(job, "“%.*s” is not %s", STR(node->text),
           short_form ? "a time" : "a date"));
    if (meant.n) {
        diag_advise(job, message, ADVICE_HELP, zh(job, "写成 %.*s", STR(meant)),
                    en(job, "write %.*s", STR(meant)));
        diag_edit(job, message, node->span, meant);
    } else if (short_form) {
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "写成 2024-05-13、05-13、05-13 14:30-16:00、"
                            "05-13..05-15 或 week（整周）"),
                    en(job, "write 2024-05-13, 05-13, 05-13 14:30-16:00, "
                            "05-13..05-15 or week"));
    } else {
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "写成 2024-05-13 的样子"),
                    en(job, "write dates like 2024-05-13"));
    }
}

static void fault_no_such_day(const Job *job, const Node *node, Date date)
{
    if (date.year > 0)
        fault(
            job, WK207, node,
            zh(job, "日历上没有%d年%d月%d日", date.year, date.month, date.day),
            en(job, "there is no %04d-%02d-%02d in the calendar", date.year,
               date.month, date.day));
    else
        fault(job, WK207, node,
              zh(job, "日历上没有%d月%d日", date.month, date.day),
              en(job, "there is no %02d-%02d in the calendar", date.month,
                 date.day));
}

static void bind_date(const Job *job, const Node *node, void *value)
{
    const Node *scalar = bind_scalar(job, node, "日期", "a date");
    if (!scalar)
        return;
    Str rest = scalar->text;
    Date date;
    if (!take_date(&rest, false, &date) || rest.n) {
        fault_not_date(job, scalar, false);
    } else if (date.year == 0 ||
               !date_exists(date.year, date.month, date.day)) {
        fault_no_such_day(job, scalar, date);
    } else {
        date.node = scalar;
        *(Date *)value = date;
    }
}

Date date_in_year(const Job *job, Date date, int year)
{
    if (date.year || date.month == 0)
        return date;
    date.year = year;
    if (!date_exists(year, date.month, date.day)) {
        fault_no_such_day(job, date.node, date);
        date.day = 1; // goes on with a day that exists
    }
    return date;
}

// "14:30"; *minutes is NO_TIME if there is no such time of the day.
static bool take_time(Str *text, int *minutes)
{
    int hour = take_digits(text, 2);
    if (hour < 0 || !take_mark(text, ":"))
        return false;
    int minute = take_digits(text, 2);
    if (minute < 0)
        return false;
    *minutes = hour > 24 || minute > 59 || (hour == 24 && minute)
                   ? NO_TIME
                   : hour * 60 + minute;
    return true;
}

typedef enum WhenFault { WHEN_RIGHT, WHEN_FORM, WHEN_TIME } WhenFault;

static WhenFault take_when(Str text, When *when)
{
    WhenFault found = WHEN_RIGHT;
    if (!take_date(&text, true, &when->first))
        return WHEN_FORM;
    when->last = when->first;
    if (take_mark(&text, " ") || take_mark(&text, "T")) {
        if (!take_time(&text, &when->from))
            return WHEN_FORM;
        if (when->from == NO_TIME)
            found = WHEN_TIME;
        if (take_mark(&text, "-")) {
            if (!take_time(&text, &when->till))
                return WHEN_FORM;
            if (when->till == NO_TIME)
                found = WHEN_TIME;
        }
    }
    if (take_mark(&text, "..") && !take_date(&text, true, &when->last))
        return WHEN_FORM;
    return text.n ? WHEN_FORM : found;
}

static bool is_before(Date a, Date b)
{
    if (a.year != b.year)
        return a.year < b.year;
    return a.month != b.month ? a.month < b.month : a.day < b.day;
}

static void fault_order(const Job *job, const Node *node, bool time)
{
    if (time)
        fault(job, WK208, node,
              zh(job, "“%.*s”的结束时间早于开始时间", STR(node->text)),
              en(job, "“%.*s” ends before it starts", STR(node->text)));
    else
        fault(job, WK208, node,
              zh(job, "“%.*s”的结束日期早于开始日期", STR(node->text)),
              en(job, "“%.*s” ends before it starts", STR(node->text)));
}

// False if what was read makes no sense, which has then been reported.
static bool check_when(const Job *job, const Node *node, When *when)
{
    if (!when->last.year)
        when->last.year = when->first.year;
    if (!when->first.year)
        when->first.year = when->last.year;
    const Date days[] = {when->first, when->last};
    for (int i = 0; i < 2; i++) {
        if (!date_exists(days[i].year, days[i].month, days[i].day)) {
            fault_no_such_day(job, node, days[i]);
            return false;
        }
    }
    bool days_wrong = is_before(when->last, when->first);
    bool times_wrong = when->till != NO_TIME && when->till < when->from &&
                       !is_before(when->first, when->last);
    if (days_wrong || times_wrong)
        fault_order(job, node, !days_wrong);
    return !days_wrong && !times_wrong;
}

static void bind_when(const Job *job, const Node *node, void *value)
{
    const Node *scalar = bind_scalar(job, node, "时间", "a time");
    if (!scalar)
        return;
    When when = {.from = NO_TIME, .till = NO_TIME};
    if (str_is(scalar->text, "week") || str_is(scalar->text, "整周")) {
        when.week = true;
    } else {
        WhenFault found = take_when(scalar->text, &when);
        if (found == WHEN_FORM)
            fault_not_date(job, scalar, true);
        if (found == WHEN_TIME)
            fault(job, WK207, scalar,
                  zh(job, "“%.*s”里的时刻不存在，钟点从 00:00 到 24:00",
                     STR(scalar->text)),
                  en(job,
                     "“%.*s” has a time that does not exist; they run from "
                     "00:00 to 24:00",
                     STR(scalar->text)));
        if (found != WHEN_RIGHT || !check_when(job, scalar, &when))
            return;
    }
    when.node = when.first.node = when.last.node = scalar;
    *(When *)value = when;
}

#define DAY "([0-9]{4}-)?[0-9]{1,2}-[0-9]{1,2}"
#define HOUR "[0-9]{1,2}:[0-9]{1,2}"
static const Shape date_shape = {.pattern = "^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}$"};
static const Shape when_shape = {.pattern = "^(week|整周|" DAY "([ T]" HOUR
                                            "(-" HOUR ")?)?(\\.\\." DAY ")?)$"};

const FieldType date_type = {.zh = "日期",
                             .en = "a date",
                             .bind = bind_date,
                             .dump = date_dump,
                             .shape = &date_shape};
const FieldType when_type = {.zh = "时间",
                             .en = "a time",
                             .bind = bind_when,
                             .dump = when_dump,
                             .shape = &when_shape};
