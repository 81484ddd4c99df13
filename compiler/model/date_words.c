// How dates are printed: in the words of a Chinese report.
#include "model/date_words.h"

Str date_digits(Arena *arena, Date date)
{
    if (date.year == 0)
        return str_format(arena, "%02d-%02d", date.month, date.day);
    return str_format(arena, "%04d-%02d-%02d", date.year, date.month, date.day);
}

Str date_words(Arena *arena, Date date)
{
    if (date.year == 0)
        return str_format(arena, "%d月%d日", date.month, date.day);
    return str_format(arena, "%d年%d月%d日", date.year, date.month, date.day);
}

// From one day to another, without saying twice what they share.
static Str range_words(Arena *arena, Date first, Date last, bool with_year)
{
    bool same_year = first.year == last.year;
    bool same_month = same_year && first.month == last.month;
    StrBuilder words = {arena, {0}};
    if (with_year || !same_year)
        str_addf(&words, "%d年", first.year);
    str_addf(&words, "%d月%d日", first.month, first.day);
    if (same_month && first.day == last.day)
        return str_built(&words);
    str_add(&words, S("至"));
    if (!same_year)
        str_addf(&words, "%d年", last.year);
    if (!same_month)
        str_addf(&words, "%d月", last.month);
    str_addf(&words, "%d日", last.day);
    return str_built(&words);
}

Str week_words(Arena *arena, const Week *week)
{
    if (week->label.str.n)
        return week->label.str;
    if (!week->start.node || !week->end.node)
        return (Str){0};
    return range_words(arena, week->start, week->end, false);
}

Str when_words(Arena *arena, const When *when)
{
    if (!when->node || when->week)
        return (Str){0};
    StrBuilder words = {arena, {0}};
    str_add(&words, range_words(arena, when->first, when->last, false));
    if (when->from != NO_TIME)
        str_addf(&words, "%02d:%02d", when->from / 60, when->from % 60);
    if (when->till != NO_TIME)
        str_addf(&words, "—%02d:%02d", when->till / 60, when->till % 60);
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
