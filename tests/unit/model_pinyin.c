// Names are read as names: surnames, places, what an editor wrote.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/pinyin.h"

static void reads_surnames(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        bool person;
        const char *key;
        bool guessed;
    } cases[] = {
        {"曾国", true, "zeng1 guo2", true},
        {"单田芳", true, "shan4 tian2 fang1", true},
        {"仇英", true, "qiu2 ying1", true},
        {"解晓东", true, "xie4 xiao3 dong1", true},
        {"尉迟恭", true, "yu4 chi2 gong1", true},
        {"沈红", true, "shen3 hong2", false},
        {"杨道远", true, "yang2 dao4 yuan3", false},
        {"长江云", false, "chang2 jiang1 yun2", false},
        {"商学院", false, "shang1 xue2 yuan4", false},
        {"RTU MIREA", false, "rtu0 mirea0", false},
    };
    Arena arena = {0};
    Job job = {.arena = &arena};
    Pinyin *pinyin = pinyin_open(&job, "pinyin");
    for (int i = 0; i < countof(cases); i++) {
        bool guessed;
        Str key = pinyin_key(pinyin, str_of(cases[i].name), cases[i].person,
                             &guessed);
        assert_string_equal(str_copy(&arena, key).s, cases[i].key);
        assert_int_equal(guessed, cases[i].guessed);
    }
    pinyin_close(pinyin);
    arena_free(&arena);
}

static void reads_what_was_typed(void **state)
{
    (void)state;
    Arena arena = {0};
    Job job = {.arena = &arena};
    Pinyin *pinyin = pinyin_open(&job, "pinyin");
    Str key = pinyin_typed(pinyin, S("Shàn tián fāng"));
    assert_string_equal(str_copy(&arena, key).s, "shan4 tian2 fang1");
    key = pinyin_typed(pinyin, S("lǜ nǚ"));
    assert_string_equal(str_copy(&arena, key).s, "lv4 nv3");
    assert_int_equal(pinyin_letter(key), 'L');
    assert_int_equal(pinyin_letter(S("")), '#');
    assert_int_equal(pinyin_letter(S("3 da3")), '#');
    assert_true(pinyin_compare(pinyin, S("安"), S("白")) < 0);
    assert_int_equal(pinyin_compare(pinyin, S("安"), S("安")), 0);
    pinyin_close(pinyin);
    arena_free(&arena);
}

int test_model_pinyin(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_surnames),
        cmocka_unit_test(reads_what_was_typed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
