// What things are called in each language, and what stands in where a style
// says nothing.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "style/style.h"

static void speaks_the_language(void **state)
{
    (void)state;
    static const Text none = {0};
    Label labels[] = {
        {.name = {S("toc"), NULL},
         .hans = {S("目录"), NULL},
         .hant = {S("目錄"), NULL},
         .hk = {S("目錄（港）"), NULL},
         .ja = {S("目次"), NULL}},
        {.name = {S("comma"), NULL},
         .words = {S("、"), NULL},
         .ko = {S(", "), NULL}},
        {.name = {S("empty"), NULL}, .words = none},
    };
    Style style = {.labels = {labels, countof(labels)}};
    static const struct {
        const char *name, *lang, *words;
    } rows[] = {
        {"toc", "", "目录"},
        {"toc", "zh-CN", "目录"},
        {"toc", "zh-Hant-TW", "目錄"},
        {"toc", "zh-TW", "目錄"},
        {"toc", "zh-HK", "目錄（港）"},
        {"toc", "ja", "目次"},
        {"toc", "fr", "目录"}, // better than nothing
        {"comma", "ja", "、"},
        {"comma", "ko-KR", ", "},
        {"empty", "ko", ""},
        {"none", "ko", ""},
    };
    for (int i = 0; i < countof(rows); i++) {
        Str words = style_label(&style, rows[i].name, str_of(rows[i].lang));
        assert_true(str_is(words, rows[i].words));
    }
}

static void names_kinds(void **state)
{
    (void)state;
    TagDesign lecture = {
        .name = {S("lecture"), NULL},
        .label = {.hans = {S("讲坛"), NULL}, .ko = {S("강연"), NULL}}};
    Category category = {.id = {S("x-reading"), NULL},
                         .label = {S("读书会"), NULL}};
    Style style = {.kinds = {&lecture, 1}};
    Taxonomy taxonomy = {.kinds = {&category, 1}};
    int word = bind_word(kind_words, S("lecture"));
    Tag own = {NULL, word, S("lecture")}, added = {NULL, -1, S("x-reading")};
    assert_true(str_is(style_kind(&style, &taxonomy, &own, S("ko")), "강연"));
    assert_true(str_is(style_kind(&style, &taxonomy, &own, S("")), "讲坛"));
    assert_true(str_is(style_kind(NULL, &taxonomy, &own, S("ko")), "讲座"));
    assert_true(
        str_is(style_kind(&style, &taxonomy, &added, S("ko")), "读书会"));
}

int test_style_label(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(speaks_the_language),
        cmocka_unit_test(names_kinds),
    };
    return cmocka_run_group_tests_name("style_label", tests, NULL, NULL);
}
