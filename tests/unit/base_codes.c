// The table of codes is whole: every code of codes.h, in both languages.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/codes.h"
#include "base/utf8.h"

static bool has_han(const char *text)
{
    for (Str rest = str_of(text); rest.n > 0;)
        if (utf8_is_han(utf8_next(&rest)))
            return true;
    return false;
}

static void test_order(void **state)
{
    (void)state;
    int before = 0;
    for (const CodeRow *row = code_rows; row->code; row++) {
        assert_true((int)row->code > before);
        before = (int)row->code;
    }
    assert_int_equal(before, WK913); // the last of codes.h
}

static void test_words(void **state)
{
    (void)state;
    for (const CodeRow *row = code_rows; row->code; row++) {
        assert_true(has_han(row->zh) && has_han(row->explain_zh));
        assert_false(has_han(row->en));
        assert_true(strlen(row->en) > 5 && strlen(row->explain_en) > 60);
        assert_true(strlen(row->explain_zh) > 60);
        assert_true(strlen(row->slug) > 5);
        assert_true(row->press >= row->level);
        assert_true(row->wrong && strlen(row->wrong) > 3);
        assert_true(row->right && strlen(row->right) > 3);
        assert_string_not_equal(row->wrong, row->right);
    }
}

static void test_slugs(void **state)
{
    (void)state;
    for (const CodeRow *row = code_rows; row->code; row++)
        for (const CodeRow *other = row + 1; other->code; other++)
            assert_string_not_equal(row->slug, other->slug);
}

static void test_find(void **state)
{
    (void)state;
    assert_int_equal(code_find(S("WK103"))->code, WK103);
    assert_int_equal(code_find(S("103"))->code, WK103);
    assert_int_equal(code_find(S("001"))->code, WK001);
    assert_int_equal(code_find(S("yaml/tab"))->code, WK105);
    assert_null(code_find(S("WK999")));
    assert_null(code_find(S("")));
}

int test_base_codes(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_slugs),
        cmocka_unit_test(test_find),
    };
    return cmocka_run_group_tests_name("base/codes", tests, NULL, NULL);
}
