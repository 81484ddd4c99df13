// Lengths: exact sums, one rounding, the PDF spelling.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/length.h"

static void expect_dim(const char *text, int value, Unit unit)
{
    Dim dim;
    bool number_only;
    assert_true(dim_parse(str_of(text), &dim, &number_only));
    assert_int_equal(dim.value, value);
    assert_int_equal(dim.unit, unit);
}

static void test_dims(void **state)
{
    (void)state;
    expect_dim("12pt", PT(12), UNIT_LENGTH);
    expect_dim("127mm", PT(360), UNIT_LENGTH);
    expect_dim("1in", PT(72), UNIT_LENGTH);
    expect_dim("1.5em", 1536, UNIT_EM);
    expect_dim("2字", 2048, UNIT_EM);
    expect_dim("1行", 1024, UNIT_LINE);
    expect_dim("40%", 40 * 1024, UNIT_SHARE);
    expect_dim("-3mm", -8708, UNIT_LENGTH);
    expect_dim("0", 0, UNIT_LENGTH);
}

static void test_no_dims(void **state)
{
    (void)state;
    Dim dim;
    bool number_only;
    assert_false(dim_parse(S("3"), &dim, &number_only));
    assert_true(number_only);
    assert_false(dim_parse(S("mm"), &dim, &number_only));
    assert_false(number_only);
    assert_false(dim_parse(S("3furlong"), &dim, &number_only));
    assert_false(dim_parse(S("99999999999pt"), &dim, &number_only));
    assert_false(dim_parse(S(""), &dim, &number_only));
}

static void test_of_what(void **state)
{
    (void)state;
    Length em = PT(10), line = PT(17), whole = PT(400);
    assert_int_equal(dim_length((Dim){2048, UNIT_EM}, em, line, whole), PT(20));
    assert_int_equal(dim_length((Dim){1024, UNIT_LINE}, em, line, whole),
                     PT(17));
    assert_int_equal(dim_length((Dim){40 * 1024, UNIT_SHARE}, em, line, whole),
                     PT(160));
}

static void test_rounding(void **state)
{
    (void)state;
    assert_int_equal(scale_by(1, 1, 2), 1);
    assert_int_equal(scale_by(-1, 1, 2), -1);
    assert_int_equal(scale_by(10, 1, 3), 3);
}

static void expect_decimals(int64_t length, const char *wanted)
{
    char digits[32];
    int n = length_decimals(digits, length);
    assert_string_equal(digits, wanted);
    assert_int_equal(n, (int)strlen(wanted));
}

static void test_decimals(void **state)
{
    (void)state;
    expect_decimals(0, "0");
    expect_decimals(1024, "1");
    expect_decimals(1536, "1.5");
    expect_decimals(-512, "-0.5");
    expect_decimals(1, "0.001");
    expect_decimals(595 * 1024 + 282, "595.2754");
}

int test_base_length(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_dims),     cmocka_unit_test(test_no_dims),
        cmocka_unit_test(test_of_what),  cmocka_unit_test(test_rounding),
        cmocka_unit_test(test_decimals),
    };
    return cmocka_run_group_tests_name("base/length", tests, NULL, NULL);
}
