// Names keep the number they were first given.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/names.h"

static void numbers_names(void **state)
{
    (void)state;
    Arena arena = {0};
    Names names = {0};
    assert_int_equal(names_find(&names, S("商学院")), -1);
    assert_int_equal(names_add(&arena, &names, S("商学院")), 0);
    assert_int_equal(names_add(&arena, &names, S("外语学院")), 1);
    assert_int_equal(names_add(&arena, &names, S("商学院")), 0);
    assert_int_equal(names_find(&names, S("外语学院")), 1);
    assert_int_equal(names_find(&names, S("")), -1);
    arena_free(&arena);
}

static void grows(void **state)
{
    (void)state;
    enum { MANY = 5000 };
    Arena arena = {0};
    Names names = {0};
    for (int i = 0; i < MANY; i++)
        names_add(&arena, &names, str_format(&arena, "第%d个", i));
    assert_int_equal(names.all.count, MANY);
    for (int i = 0; i < MANY; i++)
        assert_int_equal(names_find(&names, str_format(&arena, "第%d个", i)),
                         i);
    arena_free(&arena);
}

int test_model_names(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_names),
        cmocka_unit_test(grows),
    };
    return cmocka_run_group_tests_name("model_names", tests, NULL, NULL);
}
