// Comments that allow a fault: what they hold for.
#include "base/levels.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>

#include <cmocka.h>

static Arena arena;

static Allows read(const char *text)
{
    Sources sources = {.arena = &arena};
    return allows_read(&arena, source_from(&sources, "a", str_of(text)));
}

// The words that a comment holds for.
static Str reach(const Allows *allows, int i)
{
    const Allow *allow = &allows->all.at[i];
    return str_slice(allows->source->text, allow->start, allow->end);
}

static void holds_for_an_item(void **state)
{
    (void)state;
    Allows allows = read("a:\n"
                         "  # wkpdf: allow WK801\n"
                         "  - b: 1\n"
                         "    c: 2\n"
                         "  - d\n");
    assert_int_equal(allows.all.count, 1);
    assert_true(str_is(reach(&allows, 0), "  - b: 1\n    c: 2\n"));
}

static void holds_for_a_key_and_its_list(void **state)
{
    (void)state;
    Allows allows = read("# wkpdf: allow WK8\n"
                         "a:\n"
                         "- 1\n"
                         "\n"
                         "- 2\n"
                         "b: 3\n");
    assert_true(str_is(reach(&allows, 0), "a:\n- 1\n\n- 2\n"));
    assert_int_equal(allows.all.at[0].first, 800);
    assert_int_equal(allows.all.at[0].last, 899);
}

static void holds_for_its_line(void **state)
{
    (void)state;
    Allows allows = read("a: 1 # wkpdf: allow text/nbsp, WK801 why\nb: 2\n");
    assert_int_equal(allows.all.count, 2);
    assert_int_equal(allows.all.at[0].first, 804);
    assert_true(str_is(reach(&allows, 1),
                       "a: 1 # wkpdf: allow text/nbsp, WK801 why\n"));
}

static void words_are_no_comments(void **state)
{
    (void)state;
    Allows allows = read("- |-\n"
                         "  # wkpdf: allow WK801\n"
                         "- text: >\n"
                         "    # wkpdf: allow WK801\n"
                         "  by: x # wkpdf: allow WK802\n");
    assert_int_equal(allows.all.count, 1);
    assert_int_equal(allows.all.at[0].first, 802);
}

static void holds_for_the_file(void **state)
{
    (void)state;
    const char *text = "a: 1\n# wkpdf: allow-file all\n";
    Allows allows = read(text);
    assert_int_equal(allows.all.count, 1);
    assert_true(str_is(reach(&allows, 0), text));
}

int test_base_levels(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(holds_for_an_item),
        cmocka_unit_test(holds_for_a_key_and_its_list),
        cmocka_unit_test(holds_for_its_line),
        cmocka_unit_test(words_are_no_comments),
        cmocka_unit_test(holds_for_the_file),
    };
    int failed = cmocka_run_group_tests_name("base/levels", tests, NULL, NULL);
    arena_free(&arena);
    return failed;
}
