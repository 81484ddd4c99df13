// The classes of characters and the rules a language follows.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/locale.h"
#include "text/cjk.h"

static void knows_classes(void **state)
{
    (void)state;
    static const struct {
        uint32_t character;
        CharClass kind;
    } rows[] = {
        {0x6B66, CHAR_IDEOGRAPH},  // 武
        {0x9FFF, CHAR_IDEOGRAPH},  // the end of the first block
        {0x20BB7, CHAR_IDEOGRAPH}, // 𠮷
        {0x3005, CHAR_IDEOGRAPH},  // 々
        {0x30FC, CHAR_IDEOGRAPH},  // ー
        {0xFF11, CHAR_IDEOGRAPH},  // １
        {0x300A, CHAR_OPENING},    // 《
        {0x201C, CHAR_OPENING},    // “
        {0xFF08, CHAR_OPENING},    // （
        {0x300B, CHAR_CLOSING},    // 》
        {0x2019, CHAR_CLOSING},    // ’
        {0x3001, CHAR_COMMA},      // 、
        {0xFF1A, CHAR_COMMA},      // ：
        {0x3002, CHAR_STOP},       // 。
        {0xFF1F, CHAR_STOP},       // ？
        {0x00B7, CHAR_MIDDLE},     // ·
        {0x2014, CHAR_DASH},       // —
        {0x2026, CHAR_ELLIPSIS},   // …
        {0xFF5E, CHAR_CONNECTOR},  // ～
        {'/', CHAR_SOLIDUS},       {'a', CHAR_LATIN},
        {0x044F, CHAR_LATIN},   // я
        {0xFB01, CHAR_LATIN},   // ﬁ
        {0xFE35, CHAR_OPENING}, // ︵
        {0xFE36, CHAR_CLOSING}, // ︶
        {'7', CHAR_DIGIT},         {'%', CHAR_SUFFIX},
        {0x2103, CHAR_SUFFIX}, // ℃
        {0xFFE5, CHAR_PREFIX}, // ￥
        {';', CHAR_MARK},          {' ', CHAR_SPACE},
        {0x3000, CHAR_FIXED},      {0x00A0, CHAR_FIXED},
        {0xAC00, CHAR_OTHER}, // 가
        {0, CHAR_OTHER},
    };
    for (int i = 0; i < countof(rows); i++)
        assert_int_equal(cjk_class(rows[i].character), rows[i].kind);
}

static void knows_locales(void **state)
{
    (void)state;
    assert_int_equal(locale_of(S("zh-Hans")), LOCALE_HANS);
    assert_int_equal(locale_of(S("zh")), LOCALE_HANS);
    assert_int_equal(locale_of(S("")), LOCALE_HANS);
    assert_int_equal(locale_of(S("zh-Hant-TW")), LOCALE_HANT_TW);
    assert_int_equal(locale_of(S("zh-Hant")), LOCALE_HANT_TW);
    assert_int_equal(locale_of(S("zh-HK")), LOCALE_HANT_HK);
    assert_int_equal(locale_of(S("zh-Hant-MO")), LOCALE_HANT_HK);
    assert_int_equal(locale_of(S("ja-JP")), LOCALE_JA);
    assert_int_equal(locale_of(S("ko")), LOCALE_KO);
    assert_int_equal(locale_of(S("en-US")), LOCALE_LATIN);
}

int test_text_cjk(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_classes),
        cmocka_unit_test(knows_locales),
    };
    return cmocka_run_group_tests_name("text_cjk", tests, NULL, NULL);
}
