#include "report/values.h"

#include "base/utf8.h"
#include "layout/numbering.h"

// A value is a passage with markup, a text as typed, or words of our own.
typedef struct Value {
    const Passage *passage;
    Text text;
    Str words;
} Value;

static Value of_passage(const Passage *passage)
{
    return (Value){.passage = passage};
}

static Value of_words(Str words)
{
    return (Value){.words = words};
}

static Value of_number(const Values *values, int number)
{
    return of_words(number ? str_format(values->job->arena, "%d", number)
                           : S(""));
}

static Locale locale_in(const Values *values)
{
    return locale_of(report_lang(values->report));
}

static Str label_of(const Values *values, const char *name)
{
    return style_label(values->style, name, report_lang(values->report));
}

static Value of_texts(const Values *values, Texts texts)
{
    StrBuilder words = {.arena = values->job->arena};
    Str comma = label_of(values, "comma");
    if (texts.count == 1)
        return (Value){.text = texts.at[0]};
    for (int i = 0; i < texts.count; i++)
        str_addf(&words, "%.*s%.*s", STR(i ? comma : S("")),
                 STR(texts.at[i].str));
    return of_words(str_built(&words));
}

static Value of_date(const Values *values, Date date, bool in_words)
{
    Arena *arena = values->job->arena;
    if (!date.node)
        return of_words(S(""));
    return of_words(in_words ? date_words(arena, date, locale_in(values))
                             : date_digits(arena, date));
}

static Value of_week(const Values *values)
{
    const Week *week = &values->report->about.week;
    if (!week->node)
        return of_words(S(""));
    Locale locale = locale_in(values);
    return week->label.node
               ? (Value){.text = week->label}
               : of_words(week_words(values->job->arena, week, locale));
}

static Value of_dates(const Values *values)
{
    Arena *arena = values->job->arena;
    const About *about = &values->report->about;
    Locale locale = locale_in(values);
    Str days =
        about->week.node ? week_words(arena, &about->week, locale) : S("");
    return of_words(year_words(arena, about->year, days, locale));
}

static Value of_issue(const Values *values)
{
    const Issue *issue = &values->report->about.issue;
    return issue->label.node ? (Value){.text = issue->label}
                             : of_words(issue_words(values->job->arena, issue,
                                                    locale_in(values)));
}

static Value of_credits(const Values *values)
{
    const Credits *credits = &values->report->about.credits;
    StrBuilder words = {.arena = values->job->arena};
    Str comma = label_of(values, "comma"), colon = label_of(values, "colon");
    for (const CreditRow *row = credit_rows; credits->node && row->zh; row++) {
        const Texts *names =
            (const Texts *)(const void *)((const char *)credits + row->offset);
        if (names->count && words.bytes.count)
            str_add(&words, S("　"));
        if (names->count)
            str_addf(&words, "%.*s%.*s", STR(label_of(values, row->label)),
                     STR(colon));
        for (int i = 0; i < names->count; i++)
            str_addf(&words, "%.*s%.*s", STR(i ? comma : S("")),
                     STR(names->at[i].str));
    }
    return of_words(str_built(&words));
}

static Value of_topic(const Values *values, Variable variable)
{
    const Topic *topic = values->topic;
    if (!topic)
        return of_words(S(""));
    if (variable == VARIABLE_SECTION_NUMBER)
        return of_words(topic->number);
    if (variable == VARIABLE_SECTION_SHORT && topic->short_heading.node)
        return (Value){.text = topic->short_heading};
    return of_passage(topic->heading);
}

static Value value_of(const Values *values, Variable variable)
{
    const About *about = &values->report->about;
    switch (variable) {
    case VARIABLE_INSTITUTION:
        return (Value){.text = about->institution};
    case VARIABLE_TITLE:
        return of_passage(&about->title);
    case VARIABLE_SUBTITLE:
        return of_passage(&about->subtitle);
    case VARIABLE_SHORT_TITLE:
        return about->short_title.node ? (Value){.text = about->short_title}
                                       : of_passage(&about->title);
    case VARIABLE_YEAR:
        return of_number(values, about->year);
    case VARIABLE_THEME:
        return of_passage(&about->theme);
    case VARIABLE_GUIDELINE:
        return of_passage(&about->guideline);
    case VARIABLE_TAGLINE:
        return of_passage(&about->cover.tagline);
    case VARIABLE_ORGANISER:
        return of_texts(values, about->organiser);
    case VARIABLE_WEEK_ZH:
        return of_week(values);
    case VARIABLE_DATES:
        return of_dates(values);
    case VARIABLE_WEEK_START:
        return of_date(values, about->week.start, false);
    case VARIABLE_WEEK_END:
        return of_date(values, about->week.end, false);
    case VARIABLE_ISSUE_SERIES:
        return (Value){.text = about->issue.series};
    case VARIABLE_ISSUE_NUMBER:
        return of_number(values, about->issue.number);
    case VARIABLE_ISSUE_TOTAL:
        return of_number(values, about->issue.total);
    case VARIABLE_ISSUE_LABEL:
        return of_issue(values);
    case VARIABLE_PUBLISHED_ZH:
        return of_date(values, about->published, true);
    case VARIABLE_PUBLISHED:
        return of_date(values, about->published, false);
    case VARIABLE_SOURCE_SITE:
        return (Value){.text = about->source.site};
    case VARIABLE_SOURCE_URL:
        return (Value){.text = about->source.url};
    case VARIABLE_CREDITS:
        return of_credits(values);
    case VARIABLE_SECTION:
    case VARIABLE_SECTION_SHORT:
    case VARIABLE_SECTION_NUMBER:
        return of_topic(values, variable);
    case VARIABLE_PAGE:
        return of_number(values, values->page);
    case VARIABLE_PAGES:
        return of_number(values, values->pages);
    case VARIABLE_COUNT:
        break;
    }
    die("a variable without a value");
}

// Days that our words say are written in Han where lines run down the page:
// 二〇二四年五月十二日.
static Value in_line(const CopyMaker *maker, Variable variable, Value value)
{
    Locale locale = locale_of(maker->setter->lang);
    bool days = variable == VARIABLE_DATES || variable == VARIABLE_WEEK_ZH ||
                variable == VARIABLE_PUBLISHED_ZH;
    if (maker->setter->vertical && days && locale != LOCALE_KO &&
        locale != LOCALE_LATIN)
        value.words = numbering_in_han(maker->setter->job->arena, value.words);
    return value;
}

static bool is_empty(const Value *value)
{
    return value->text.str.n == 0 && value->words.n == 0 &&
           (!value->passage || value->passage->count == 0);
}

static void copy_value(CopyMaker *maker, const Value *value)
{
    for (int i = 0; value->passage && i < value->passage->count; i++)
        copy_inlines(maker, value->passage->at[i]);
    copy_text(maker, value->text);
    copy_words(maker, value->words);
}

static bool is_separator(Str words)
{
    while (words.n > 0) {
        uint32_t c = utf8_next(&words);
        if (c != ' ' && c != 0x3000 && c != 0xB7 && c != '|' && c != '/')
            return false;
    }
    return true;
}

bool pattern_has(const Pattern *pattern, Variable variable)
{
    for (int i = 0; i < pattern->parts.count; i++)
        if (str_is(pattern->parts.at[i].variable, variable_rows[variable].name))
            return true;
    return false;
}

bool pattern_copy(CopyMaker *maker, const Pattern *pattern,
                  const Values *values)
{
    int variables = 0, filled = 0;
    Str held = S(""); // a separator that waits for something after it
    for (int i = 0; i < pattern->parts.count; i++) {
        const PatternPart *part = &pattern->parts.at[i];
        Value value = of_words(part->text);
        if (part->variable.n) {
            int found = variable_find(part->variable);
            ensure(found >= 0);
            value = in_line(maker, (Variable)found,
                            value_of(values, (Variable)found));
            variables++;
            filled += !is_empty(&value);
        }
        if (is_empty(&value))
            continue;
        if (!part->variable.n && is_separator(part->text)) {
            held = maker->copy.length ? part->text : S("");
            continue;
        }
        copy_words(maker, held);
        held = S("");
        copy_value(maker, &value);
    }
    return variables == 0 || filled > 0;
}
