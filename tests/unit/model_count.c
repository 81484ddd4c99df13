// Counts as reports write them.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/count.h"

static void reads_counts(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int64_t value; // in 1/1000
        bool about, more;
        const char *figure, *unit, *of;
    } rows[] = {
        {"111名 电商学子", 111000, false, false, "111", "名", "电商学子"},
        {"200余名 老年居民", 200000, false, true, "200余", "名", "老年居民"},
        {"百余名 学生和家长", 100000, false, true, "百余", "名", "学生和家长"},
        {"两千余人 观众", 2000000, false, true, "两千余", "人", "观众"},
        {"约300名 学生", 300000, true, false, "约300", "名", "学生"},
        {"約300名 學生", 300000, true, false, "約300", "名", "學生"},
        {"1,320名 学生", 1320000, false, false, "1,320", "名", "学生"},
        {"3.5万元", 35000000, false, false, "3.5万", "元", ""},
        {"10多万人次", 100000000, false, true, "10多万", "人次", ""},
        {"3萬餘人", 30000000, false, true, "3萬餘", "人", ""},
        {"一百一十一名", 111000, false, false, "一百一十一", "名", ""},
        {"十二场", 12000, false, false, "十二", "场", ""},
        {"一万两千人", 12000000, false, false, "一万两千", "人", ""},
        {"万余人", 10000000, false, true, "万余", "人", ""},
        {"数百名 群众", 100000, true, false, "数百", "名", "群众"},
        {"几十家 企业", 10000, true, false, "几十", "家", "企业"},
        {"26篇", 26000, false, false, "26", "篇", ""},
        {"300平方米 展区", 300000, false, false, "300", "平方米", "展区"},
        {"近千人", 1000000, true, false, "近千", "人", ""},
        {"97.3分", 97300, false, false, "97.3", "分", ""},
    };
    for (int i = 0; i < countof(rows); i++) {
        Count count;
        assert_true(count_parse(str_of(rows[i].text), &count));
        assert_int_equal(count.value, rows[i].value);
        assert_int_equal(count.about, rows[i].about);
        assert_int_equal(count.more, rows[i].more);
        assert_true(str_is(count.figure, rows[i].figure));
        assert_true(str_is(count.unit, rows[i].unit));
        assert_true(str_is(count.of, rows[i].of));
    }
}

static void refuses_what_is_no_count(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "",
        "很多人",
        "111",
        "名",
        "111名电商学子",
        "约",
        "余名",
        "数名",
        "1.名 学生",
        "99999999999999999999名",
        "一万亿亿亿亿亿人",
        "九九九九九九九九九九九九九九九九九人",
        "1,32名",
        "9999999999亿人",
    };
    for (int i = 0; i < countof(wrong); i++) {
        Count count;
        if (count_parse(str_of(wrong[i]), &count))
            fail_msg("“%s” was taken for a count", wrong[i]);
    }
}

static void prints_amounts(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_string_equal(amount_words(&arena, 12000).s, "12");
    assert_string_equal(amount_words(&arena, 12500).s, "12.5");
    assert_string_equal(amount_words(&arena, 12050).s, "12.05");
    assert_string_equal(amount_words(&arena, 12005).s, "12.005");
    assert_string_equal(amount_words(&arena, -500).s, "-0.5");
    assert_string_equal(amount_words(&arena, 0).s, "0");
    Count count;
    assert_true(count_parse(S("200余名 老年居民"), &count));
    assert_string_equal(count_words(&arena, &count).s, "200余名");
    arena_free(&arena);
}

int test_model_count(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_counts),
        cmocka_unit_test(refuses_what_is_no_count),
        cmocka_unit_test(prints_amounts),
    };
    return cmocka_run_group_tests_name("model_count", tests, NULL, NULL);
}
