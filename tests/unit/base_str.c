// Strings, and how alike two of them are.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/str.h"

static void test_pieces(void **state)
{
    (void)state;
    assert_true(str_is(str_trim(S(" \ta b\r\n")), "a b"));
    assert_true(str_starts(S("武汉"), "武") && str_ends(S("武汉"), "汉"));
    assert_false(str_starts(S("武"), "武汉"));
    assert_int_equal(str_find(S("武汉"), S("汉")), 3);
    assert_int_equal(str_find(S("武汉"), S("湖")), -1);
    assert_true(str_equal((Str){0}, S("")));
}

static void test_building(void **state)
{
    (void)state;
    Arena arena = {0};
    StrBuilder builder = {&arena, {0}};
    assert_string_equal(str_built(&builder).s, "");
    str_add(&builder, S("武"));
    str_addf(&builder, "%d%s", 2024, "年");
    assert_string_equal(str_built(&builder).s, "武2024年");
    assert_string_equal(str_format(&arena, "%.*s!", STR(S("a"))).s, "a!");
    arena_free(&arena);
}

static void test_alike(void **state)
{
    (void)state;
    assert_int_equal(str_distance(S("hots"), S("hosts")), 1);
    assert_int_equal(str_distance(S("kind"), S("kind")), 0);
    assert_int_equal(str_distance(S(""), S("abc")), 3);
    assert_int_equal(str_likeness(S("武汉"), S("武汉")), 1000);
    assert_true(str_likeness(S("智能制造学院系"), S("智能制造学院")) > 800);
    assert_int_equal(str_likeness(S("武汉"), S("东湖")), 0);
}

static void test_arrays(void **state)
{
    (void)state;
    Arena arena = {0};
    ARRAY_OF(int) numbers = {0};
    for (int i = 0; i < 1000; i++)
        *PUSH(&arena, &numbers) = i;
    assert_int_equal(numbers.count, 1000);
    assert_int_equal(numbers.at[999], 999);
    arena_reset(&arena);
    int *zero = NEW_ARRAY(&arena, int, 100);
    for (int i = 0; i < 100; i++)
        assert_int_equal(zero[i], 0);
    arena_free(&arena);
}

int test_base_str(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_pieces),
        cmocka_unit_test(test_building),
        cmocka_unit_test(test_alike),
        cmocka_unit_test(test_arrays),
    };
    return cmocka_run_group_tests_name("base/str", tests, NULL, NULL);
}
