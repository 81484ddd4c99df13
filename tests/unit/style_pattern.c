// Text with {variables}: its pieces, and where each was written.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/job.h"
#include "style/value.h"
#include "style/variable.h"

typedef struct Desk {
    Arena arena, scratch;
    Sources sources;
    Diag diag;
    Job job;
} Desk;

static int open_desk(void **state)
{
    static Desk desk;
    desk = (Desk){0};
    desk.sources.arena = desk.diag.arena = &desk.arena;
    desk.job = (Job){&desk.arena,   &desk.scratch, &desk.diag,
                     &desk.sources, NULL,          NULL};
    *state = &desk;
    return 0;
}

static int close_desk(void **state)
{
    Desk *desk = *state;
    arena_free(&desk->arena);
    arena_free(&desk->scratch);
    return 0;
}

static Pattern parse(Desk *desk, const char *text)
{
    const Source *source = source_from(&desk->sources, "x", str_of(text));
    Node *node = NEW(&desk->arena, Node);
    node->text = source->text;
    node->span = (Span){source, 0, source->text.n};
    Pattern pattern = {0};
    pattern_type.bind(&desk->job, node, &pattern);
    return pattern;
}

static void parts_text_and_variables(void **state)
{
    Pattern pattern = parse(*state, "第{page}页，{report.theme?}");
    assert_int_equal(pattern.parts.count, 4);
    const PatternPart *parts = pattern.parts.at;
    assert_true(str_is(parts[0].text, "第"));
    assert_true(str_is(parts[1].variable, "page"));
    assert_false(parts[1].optional);
    assert_int_equal(parts[1].start, 3);
    assert_int_equal(parts[1].end, 9);
    assert_true(str_is(parts[2].text, "页，"));
    assert_true(str_is(parts[3].variable, "report.theme"));
    assert_true(parts[3].optional);
}

static void knows_doubled_braces(void **state)
{
    Pattern pattern = parse(*state, "{{page} {{");
    assert_int_equal(pattern.parts.count, 2);
    assert_true(str_is(pattern.parts.at[0].text, "{page} "));
    assert_true(str_is(pattern.parts.at[1].text, "{"));
}

static void reports_what_is_wrong(void **state)
{
    static const char *const rows[] = {"{pge}", "{}",       "{?}",
                                       "{page", "{ {page}", "{page{pages}"};
    Desk *desk = *state;
    for (int i = 0; i < countof(rows); i++) {
        int before = desk->diag.errors;
        parse(desk, rows[i]);
        assert_true(desk->diag.errors > before);
    }
}

static void finds_every_variable(void **state)
{
    (void)state;
    for (int i = 0; i < VARIABLE_COUNT; i++) {
        assert_non_null(variable_rows[i].zh);
        assert_non_null(variable_rows[i].en);
        assert_int_equal(variable_find(str_of(variable_rows[i].name)), i);
    }
    assert_int_equal(variable_find(S("today")), -1);
}

int test_style_pattern(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, open_desk, close_desk)
    const struct CMUnitTest tests[] = {
        TEST(parts_text_and_variables),
        TEST(knows_doubled_braces),
        TEST(reports_what_is_wrong),
        TEST(finds_every_variable),
    };
#undef TEST
    return cmocka_run_group_tests_name("style_pattern", tests, NULL, NULL);
}
