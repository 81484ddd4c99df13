// Numbers in Han, as vertical lines have them.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "layout/numbering.h"

static void in_han(const char *words, const char *wanted)
{
    Arena arena = {0};
    assert_string_equal(numbering_in_han(&arena, str_of(words)).s, wanted);
    arena_free(&arena);
}

static void writes_days(void **state)
{
    (void)state;
    in_han("2024年5月12日至18日", "二〇二四年五月十二日至十八日");
    in_han("2010年10月20日", "二〇一〇年十月二十日");
    in_han("05", "五");
    in_han("0", "〇");
    in_han("五月", "五月");
}

int test_layout_numbering(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(writes_days),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
