// How dates are printed: in the words of the report's language.
#include "model/date_words.h"

Str date_digits(Arena *arena, Date date)
{
    if (date.year == 0)
        return str_format(arena, "%02d-%02d", date.month, date.day);
    return str_format(arena, "%04d-%02d-%02d", date.year, date.month, date.day);
}

// How a language writes a date, and one that goes on from another.
typedef struct DateForm {
    const char *year, *month, *day; // after the number
    const char *to;                 // between two dates
    const char *till;               // between two times
    bool day_first;                 // 12 May 2024
} DateForm;

static const DateForm *form_of(Locale locale)
{
    static const DateForm chinese = {"年", "月", "日", "至", "—", false};
    static const DateForm japanese = {"年", "月", "日", "～", "～", false};
    static const DateForm korean = {"년 ", "월 ", "일", "~", "~", false};
    static const DateForm english = {"", "", "", "–", "–", true};
    static const DateForm *const forms[] = {
        [LOCALE_HANS] = &chinese,    [LOCALE_HANT_TW] = &chinese,
        [LOCALE_HANT_HK] = &chinese, [LOCALE_JA] = &japanese,
        [LOCALE_KO] = &korean,       [LOCALE_LATIN] = &english,
    };
    return forms[locale];
}

static const char *month_name(int month)
{
    static const char *const names[] = {
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    return month >= 1 && month <= 12 ? names[month - 1] : "";
}

// A date without the parts that are 0.
static void add_date(StrBuilder *words, const DateForm *form, Date date)
{
    if (form->day_first) {
        str_addf(words, "%d", date.day);
        if (date.month)
            str_addf(words, " %s", month_name(date.month));
        if (date.year)
            str_addf(words, " %d", date.year);
        return;
    }
    if (date.year)
        str_addf(words, "%d%s", date.year, form->year);
    if (date.month)
        str_addf(words, "%d%s", date.month, form->month);
    str_addf(words, "%d%s", date.day, form->day);
}

Str date_words(Arena *arena, Date date, Locale locale)
{
    StrBuilder words = {arena, {0}};
    add_date(&words, form_of(locale), date);
    return str_built(&words);
}

// From one day to another, without saying twice what they share.
static Str range_words(Arena *arena, Date first, Date last, Locale locale)
{
    const DateForm *form = form_of(locale);
    bool same_year = first.year == last.year;
    bool same_month = same_year && first.month == last.month;
    StrBuilder words = {arena, {0}};
    if (same_year)
        first.year = last.year = 0;
    if (same_month && first.day == last.day) {
        add_date(&words, form, first);
        return str_built(&words);
    }
    if (same_month) // 12日至18日, 12–18 May
        *(form->day_first ? &first.month : &last.month) = 0;
    add_date(&words, form, first);
    str_add(&words, str_of(form->to));
    add_date(&words, form, last);
    return str_built(&words);
}

Str week_words(Arena *arena, const Week *week, Locale locale)
{
    if (week->label.str.n)
        return week->label.str;
    if (!week->start.node || !week->end.node)
        return (Str){0};
    return range_words(arena, week->start, week->end, locale);
}

Str year_words(Arena *arena, int year, Str days, Locale locale)
{
    const DateForm *form = form_of(locale);
    if (year == 0)
        return days;
    if (form->day_first)
        return str_format(arena, "%.*s%s%d", STR(days), days.n ? " " : "",
                          year);
    Str before = str_format(arena, "%d%s%.*s", year, form->year, STR(days));
    return days.n ? before : str_trim(before);
}

Str when_words(Arena *arena, const When *when, Locale locale)
{
    if (!when->node || when->week)
        return (Str){0};
    const DateForm *form = form_of(locale);
    bool spaced = locale == LOCALE_KO || form->day_first;
    StrBuilder words = {arena, {0}};
    str_add(&words, range_words(arena, when->first, when->last, locale));
    if (when->from != NO_TIME)
        str_addf(&words, "%s%02d:%02d", spaced ? " " : "", when->from / 60,
                 when->from % 60);
    if (when->till != NO_TIME)
        str_addf(&words, "%s%02d:%02d", form->till, when->till / 60,
                 when->till % 60);
    return str_built(&words);
}

void date_dump(const void *value, Dump *dump)
{
    const Date *date = value;
    if (date->node)
        dump_line(dump, "date", date_digits(dump->arena, *date));
}

void when_dump(const void *value, Dump *dump)
{
    const When *when = value;
    if (!when->node)
        return;
    if (when->week) {
        dump_line(dump, "days", S("week"));
        return;
    }
    dump_line(dump, "first", date_digits(dump->arena, when->first));
    dump_line(dump, "last", date_digits(dump->arena, when->last));
    if (when->from != NO_TIME)
        dump_line(dump, "from",
                  str_format(dump->arena, "%02d:%02d", when->from / 60,
                             when->from % 60));
    if (when->till != NO_TIME)
        dump_line(dump, "till",
                  str_format(dump->arena, "%02d:%02d", when->till / 60,
                             when->till % 60));
}

static const Field week_fields[] = {
    {"start", FIELD_CUSTOM, AT(Week, start), .required = true,
     .type = &date_type, .zh = "开始日期", .en = "first day",
     .doc = "活动周的第一天，写成 2024-05-12",
     .doc_en = "The first day of the week, as 2024-05-12"},
    {"end", FIELD_CUSTOM, AT(Week, end), .required = true, .type = &date_type,
     .zh = "结束日期", .en = "last day", .doc = "活动周的最后一天",
     .doc_en = "The last day of the week"},
    {"label", FIELD_TEXT, AT(Week, label), .zh = "写法", .en = "printed form",
     .doc = "印出来的写法；不写就是“5月12日至18日”的样子",
     .doc_en = "How it is printed; by default “5月12日至18日”"},
    {0},
};

static void check_week(const Job *job, void *bound)
{
    const Week *week = bound;
    if (week->start.node && week->end.node &&
        date_number(week->end) < date_number(week->start))
        fault(job, WK208, week->end.node, zh(job, "活动周的 end 早于 start"),
              en(job, "the week ends before it starts"));
}

const Record week_record = {
    .name = "week",
    .zh = "起止日期",
    .size = sizeof(Week),
    .fields = week_fields,
    .check = check_week,
};
