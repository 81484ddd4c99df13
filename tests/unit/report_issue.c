// How an issue is counted in each language.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "report/report.h"

static void counts_in_the_language(void **state)
{
    (void)state;
    static const struct {
        int number, total;
        const char *label;
        Locale locale;
        const char *words;
    } rows[] = {
        {12, 345, NULL, LOCALE_HANS, "第12期（总第345期）"},
        {12, 0, NULL, LOCALE_HANS, "第12期"},
        {0, 345, NULL, LOCALE_HANS, "总第345期"},
        {12, 345, NULL, LOCALE_HANT_TW, "第12期（總第345期）"},
        {12, 345, NULL, LOCALE_HANT_HK, "第12期（總第345期）"},
        {12, 345, NULL, LOCALE_JA, "第12号（通巻第345号）"},
        {12, 345, NULL, LOCALE_KO, "제12호(통권 제345호)"},
        {12, 345, NULL, LOCALE_LATIN, "No. 12 (Serial No. 345)"},
        {12, 345, "试刊", LOCALE_HANS, "试刊"},
        {0, 0, NULL, LOCALE_HANS, ""},
    };
    static const Node written = {0};
    Arena arena = {0};
    for (int i = 0; i < countof(rows); i++) {
        Issue issue = {.number = rows[i].number, .total = rows[i].total};
        if (rows[i].label)
            issue.label = (Text){str_of(rows[i].label), &written};
        assert_true(
            str_is(issue_words(&arena, &issue, rows[i].locale), rows[i].words));
    }
    arena_free(&arena);
}

int test_report_issue(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_in_the_language),
    };
    return cmocka_run_group_tests_name("report_issue", tests, NULL, NULL);
}
