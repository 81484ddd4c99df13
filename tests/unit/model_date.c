// The calendar, and the times that reports write.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/date.h"

typedef struct Bench {
    Arena arena;
    Diag diag;
    Sources sources;
    Job job;
    Node node;
} Bench;

static Bench *new_bench(const char *text)
{
    static Bench bench;
    bench = (Bench){0};
    bench.diag.arena = bench.sources.arena = bench.job.arena = &bench.arena;
    bench.job.scratch = &bench.arena;
    bench.job.diag = &bench.diag;
    bench.job.sources = &bench.sources;
    bench.node.kind = NODE_SCALAR;
    bench.node.text = str_of(text);
    bench.node.span.source =
        source_from(&bench.sources, "a.yaml", bench.node.text);
    bench.node.span.end = bench.node.text.n;
    return &bench;
}

// The code of the one message, or 0.
static int code_of(const Bench *bench)
{
    if (bench->diag.messages.count == 0)
        return 0;
    return (int)bench->diag.messages.at[0]->code;
}

static When when_of(const char *text, int *code)
{
    Bench *bench = new_bench(text);
    When when = {0};
    when_type.bind(&bench->job, &bench->node, &when);
    *code = code_of(bench);
    arena_free(&bench->arena);
    when.node = NULL;
    return when;
}

static int date_code(const char *text)
{
    Bench *bench = new_bench(text);
    Date date = {0};
    date_type.bind(&bench->job, &bench->node, &date);
    int code = code_of(bench);
    arena_free(&bench->arena);
    return code;
}

static void counts_days(void **state)
{
    (void)state;
    assert_int_equal(date_number((Date){NULL, 1970, 1, 1}), 0);
    assert_int_equal(date_number((Date){NULL, 2000, 3, 1}), 11017);
    assert_int_equal(date_number((Date){NULL, 2024, 5, 12}), 19855);
    assert_int_equal(date_number((Date){NULL, 1900, 1, 1}), -25567);
}

static void knows_weekdays(void **state)
{
    (void)state;
    Date leap = date_next((Date){NULL, 2024, 2, 28});
    assert_int_equal(leap.day, 29);
    Date march = date_next(leap);
    assert_int_equal(march.month * 100 + march.day, 301);
    Date year = date_next((Date){NULL, 2023, 12, 31});
    assert_int_equal(year.year * 10000 + year.month * 100 + year.day, 20240101);
    assert_int_equal(date_weekday((Date){NULL, 2024, 5, 13}), 0); // 星期一
    assert_int_equal(date_weekday((Date){NULL, 2024, 5, 12}), 6);
    assert_int_equal(date_weekday((Date){NULL, 1900, 1, 1}), 0);
    assert_int_equal(date_weekday((Date){NULL, 2000, 2, 29}), 1);
}

static void knows_leap_years(void **state)
{
    (void)state;
    assert_true(date_exists(2024, 2, 29));
    assert_false(date_exists(2023, 2, 29));
    assert_false(date_exists(1900, 2, 29));
    assert_true(date_exists(2000, 2, 29));
    assert_true(date_exists(0, 2, 29)); // of any year
    assert_false(date_exists(2024, 4, 31));
    assert_false(date_exists(2024, 13, 1));
    assert_false(date_exists(2024, 0, 1));
}

static void refuses_what_is_no_date(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "2024/5/12",  "2024-5-12",  "24-05-12",    "2024-05-32",
        "2024-02-30", "2027-02-29", "2024-05-12 ", "0000-01-01",
        "2024-05",    "05-12",      "2024-0a-12",  "２０２４-05-12",
    };
    for (int i = 0; i < countof(wrong); i++)
        assert_int_equal(date_code(wrong[i]), WK207);
    assert_int_equal(date_code("2024-05-12"), 0);
}

static void reads_days_and_times(void **state)
{
    (void)state;
    int code;
    When when = when_of("2024-05-15 14:30-16:00", &code);
    assert_int_equal(code, 0);
    assert_int_equal(when.first.year, 2024);
    assert_int_equal(when.last.day, 15);
    assert_int_equal(when.from, 14 * 60 + 30);
    assert_int_equal(when.till, 16 * 60);

    when = when_of("05-15..05-16", &code);
    assert_int_equal(code, 0);
    assert_int_equal(when.first.year, 0);
    assert_int_equal(when.last.day, 16);
    assert_int_equal(when.from, NO_TIME);

    when = when_of("2024-12-30..2025-01-03", &code);
    assert_int_equal(code, 0);
    assert_int_equal(when.last.year, 2025);

    when = when_of("2024-05-15..16", &code);
    assert_int_equal(code, WK207);
    when = when_of("week", &code);
    assert_int_equal(code, 0);
    assert_true(when.week);
}

static void refuses_times_out_of_order(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int code;
    } rows[] = {
        {"05-16..05-15", WK208},
        {"05-15 16:00-14:30", WK208},
        {"05-15 25:00", WK207},
        {"05-15 14:60", WK207},
        {"05-15 24:00", 0},
        {"05-15 9:00", WK207},
        {"02-30", WK207},
        {"2023-02-29", WK207},
        {"02-29", 0},
        {"05-15T14:30", 0},
        {"05-15 14:30..05-16", 0},
        {"05-15 16:00-14:30..05-16", 0},
        {"05-15 14:30-", WK207},
        {"05-15 ", WK207},
        {"5月15日", WK207},
    };
    for (int i = 0; i < countof(rows); i++) {
        int code;
        when_of(rows[i].text, &code);
        assert_int_equal(code, rows[i].code);
    }
}

static void prints_as_chinese_reports_do(void **state)
{
    (void)state;
    Arena arena = {0};
    Node node = {0};
    Week week = {.start = {&node, 2024, 5, 12}, .end = {&node, 2024, 5, 18}};
    assert_string_equal(week_words(&arena, &week, LOCALE_HANS).s,
                        "5月12日至18日");
    week.start.month = 4;
    assert_string_equal(week_words(&arena, &week, LOCALE_HANS).s,
                        "4月12日至5月18日");
    week.start.year = 2023;
    assert_string_equal(week_words(&arena, &week, LOCALE_HANS).s,
                        "2023年4月12日至2024年5月18日");
    assert_string_equal(date_words(&arena, week.end, LOCALE_HANS).s,
                        "2024年5月18日");
    When when = {.node = &node,
                 .first = {NULL, 0, 5, 15},
                 .last = {NULL, 0, 5, 15},
                 .from = 870,
                 .till = 960};
    assert_string_equal(when_words(&arena, &when, LOCALE_HANS).s,
                        "5月15日14:30—16:00");
    arena_free(&arena);
}

static void prints_in_other_languages(void **state)
{
    (void)state;
    Arena arena = {0};
    Node node = {0};
    Week week = {.start = {&node, 2024, 5, 12}, .end = {&node, 2024, 5, 18}};
    static const struct {
        Locale locale;
        const char *week, *date, *dates;
    } rows[] = {
        {LOCALE_HANT_TW, "5月12日至18日", "2024年5月18日",
         "2024年5月12日至18日"},
        {LOCALE_JA, "5月12日～18日", "2024年5月18日", "2024年5月12日～18日"},
        {LOCALE_KO, "5월 12일~18일", "2024년 5월 18일", "2024년 5월 12일~18일"},
        {LOCALE_LATIN, "12–18 May", "18 May 2024", "12–18 May 2024"},
    };
    for (int i = 0; i < countof(rows); i++) {
        Locale locale = rows[i].locale;
        Str days = week_words(&arena, &week, locale);
        assert_string_equal(days.s, rows[i].week);
        assert_string_equal(date_words(&arena, week.end, locale).s,
                            rows[i].date);
        assert_string_equal(year_words(&arena, 2024, days, locale).s,
                            rows[i].dates);
    }
    week.end = (Date){&node, 2025, 1, 2};
    assert_string_equal(week_words(&arena, &week, LOCALE_LATIN).s,
                        "12 May 2024–2 January 2025");
    Str none = S("");
    assert_string_equal(year_words(&arena, 2024, none, LOCALE_HANS).s,
                        "2024年");
    arena_free(&arena);
}

int test_model_date(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_days),
        cmocka_unit_test(knows_weekdays),
        cmocka_unit_test(knows_leap_years),
        cmocka_unit_test(refuses_what_is_no_date),
        cmocka_unit_test(reads_days_and_times),
        cmocka_unit_test(refuses_times_out_of_order),
        cmocka_unit_test(prints_as_chinese_reports_do),
        cmocka_unit_test(prints_in_other_languages),
    };
    return cmocka_run_group_tests_name("model_date", tests, NULL, NULL);
}
