// Names are found in a text, the longest first.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "model/mention.h"

static void finds_the_longest(void **state)
{
    (void)state;
    Arena arena = {0};
    Mentions *mentions = NEW(&arena, Mentions);
    mention_add(&arena, mentions, S("商学院"), 0);
    mention_add(&arena, mentions, S("中铁集团"), 1);
    mention_add(&arena, mentions, S("中铁集团地产公司"), 2);
    mention_add(&arena, mentions, S("RTU"), 3);
    mention_add(&arena, mentions, S(""), 4);
    Str text = S("商学院赴中铁集团地产公司和中铁集团，与RTU，不是RTUS。");
    static const int want[] = {0, 2, 1, 3};
    int count = 0;
    Mention mention;
    for (int at = 0; mention_next(mentions, text, at, &mention);
         at = mention.end)
        assert_int_equal(mention.name, want[count++]);
    assert_int_equal(count, countof(want));
    arena_free(&arena);
}

static void finds_nothing(void **state)
{
    (void)state;
    Arena arena = {0};
    Mentions *mentions = NEW(&arena, Mentions);
    Mention mention;
    assert_false(mention_next(mentions, S("商学院"), 0, &mention));
    mention_add(&arena, mentions, S("商学院"), 0);
    assert_false(mention_next(mentions, S("商学"), 0, &mention));
    assert_false(mention_next(mentions, S(""), 0, &mention));
    arena_free(&arena);
}

int test_model_mention(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(finds_the_longest),
        cmocka_unit_test(finds_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
