// Characters and their widths.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/utf8.h"

static void test_next_and_put(void **state)
{
    (void)state;
    static const uint32_t characters[] = {'a', 0xE9, L'武', 0x9E3E, 0x20BB7};
    for (int i = 0; i < countof(characters); i++) {
        char bytes[4];
        Str text = {bytes, utf8_put(bytes, characters[i])};
        assert_int_equal(utf8_fault(text), -1);
        assert_int_equal(utf8_next(&text), characters[i]);
        assert_int_equal(text.n, 0);
    }
}

static void test_count(void **state)
{
    (void)state;
    assert_int_equal(utf8_count(S("武a汉")), 3);
    assert_int_equal(utf8_skip(S("武a汉"), 2), 4);
    assert_int_equal(utf8_skip(S("武"), 9), 3);
    assert_int_equal(utf8_count(S("")), 0);
}

static void test_faults(void **state)
{
    (void)state;
    assert_int_equal(utf8_fault(S("武汉")), -1);
    assert_int_equal(utf8_fault(S("a\xC0\x80")), 1);        // overlong
    assert_int_equal(utf8_fault(S("\xE0\x80\x80")), 0);     // overlong
    assert_int_equal(utf8_fault(S("ab\xED\xA0\x80")), 2);   // surrogate
    assert_int_equal(utf8_fault(S("\xF4\x90\x80\x80")), 0); // beyond
    assert_int_equal(utf8_fault(S("\xE6\xAD")), 0);         // cut
    assert_int_equal(utf8_fault(S("x\x80")), 1);            // no lead
    assert_int_equal(utf8_fault(S("\xCE\xE4\xBA\xBA")), 0); // GBK 武汉
}

static void test_widths(void **state)
{
    (void)state;
    assert_int_equal(utf8_width('a'), 1);
    assert_int_equal(utf8_width(L'武'), 2);
    assert_int_equal(utf8_width(L'：'), 2);
    assert_int_equal(utf8_width(0x3000), 2);
    assert_int_equal(utf8_width(L'“'), 1);
    assert_int_equal(utf8_width(0x0301), 0);
    assert_int_equal(utf8_width(0x200B), 0);
}

static void test_kinds(void **state)
{
    (void)state;
    assert_true(utf8_is_han(L'武') && utf8_is_han(0x20BB7));
    assert_true(utf8_is_han(L'〇') && utf8_is_han(L'の'));
    assert_false(utf8_is_han('a') || utf8_is_han(L'한') || utf8_is_han(L'，'));
    assert_true(utf8_is_wide_mark(L'，') && utf8_is_wide_mark(L'”'));
    assert_false(utf8_is_wide_mark(',') || utf8_is_wide_mark(L'武'));
}

int test_base_utf8(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_next_and_put), cmocka_unit_test(test_count),
        cmocka_unit_test(test_faults),       cmocka_unit_test(test_widths),
        cmocka_unit_test(test_kinds),
    };
    return cmocka_run_group_tests_name("base/utf8", tests, NULL, NULL);
}
