// Which of the marks that Chinese and Latin share are Chinese where they stand.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/utf8.h"
#include "text/session.h"

enum { MOST = 100 };

// C or L for each shared mark of a text, in its order.
static const char *readings(const char *text, Locale locale)
{
    static char found[MOST];
    Arena arena = {0};
    Char chars[MOST] = {0};
    int count = 0, marks = 0;
    for (Str rest = str_of(text); rest.n > 0; count++) {
        chars[count].code = utf8_next(&rest);
        chars[count].kind = cjk_class(chars[count].code);
        chars[count].wide = char_is_wide(&chars[count]);
    }
    text_read(&arena, chars, count, locale);
    for (int i = 0; i < count; i++) {
        uint32_t code = chars[i].code;
        bool quote = code >= 0x2018 && code <= 0x201D;
        bool other = code == 0x2014 || code == 0x2026 || code == 0xB7 ||
                     code == '/' || code == 0x2013;
        if (quote || other)
            found[marks++] = chars[i].wide ? 'C' : 'L';
    }
    found[marks] = '\0';
    arena_free(&arena);
    return found;
}

static void reads_quotes(void **state)
{
    (void)state;
    static const struct {
        const char *text, *readings;
    } rows[] = {
        {"他说“ABC”吗", "CC"},
        {"我don’t懂", "L"},
        {"句子 She said “hi” to me 结束", "LL"},
        {"“天地玄黄", "C"},
        {"使用 “foo bar” 命令", "LL"},
        {"他说：“I don’t know.”", "CLC"},
        {"Web“标准”测试", "CC"},
        {"“Hello, how are you?”", "LL"},
        {"the ’90s 音乐", "L"},
        {"“甲”“B”“丙”", "CCCCCC"},
        {"他说“她说‘好’了”吗", "CCCC"},
        {"the students’ books", "L"},
        {"rock ‘n’ roll is here", "LL"},
        {"”“”“", "CCCC"},
    };
    for (int i = 0; i < countof(rows); i++)
        assert_string_equal(readings(rows[i].text, LOCALE_HANS),
                            rows[i].readings);
}

static void reads_other_marks(void **state)
{
    (void)state;
    static const struct {
        const char *text, *readings;
    } rows[] = {
        {"天——地", "CC"},
        {"天——ABC……地", "CCCC"},
        {"well — yes… and", "LL"},
        {"天·地", "C"},
        {"A·B", "L"},
        {"天/地", "C"},
        {"A/B", "L"},
        {"天–地", "C"},
        {"第10–20页", "C"},
        {"pages 10–20 of it", "L"},
        {"A–B型", "L"},
        {"3·15晚会", "C"},
        {"天 · 地", "C"},
        {"2024/5", "L"},
    };
    for (int i = 0; i < countof(rows); i++)
        assert_string_equal(readings(rows[i].text, LOCALE_HANS),
                            rows[i].readings);
}

static void obeys_the_language(void **state)
{
    (void)state;
    assert_string_equal(readings("“1”", LOCALE_HANS), "CC");
    assert_string_equal(readings("“1”", LOCALE_LATIN), "LL");
    assert_string_equal(readings("“1”", LOCALE_KO), "LL");
}

static void obeys_selectors(void **state)
{
    (void)state;
    assert_string_equal(readings("天“︀地”︀", LOCALE_HANS), "LL");
    assert_string_equal(readings("the “︁best”︁ one", LOCALE_LATIN),
                        "CC");
}

int test_text_reading(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_quotes),
        cmocka_unit_test(reads_other_marks),
        cmocka_unit_test(obeys_the_language),
        cmocka_unit_test(obeys_selectors),
    };
    return cmocka_run_group_tests_name("text_reading", tests, NULL, NULL);
}
