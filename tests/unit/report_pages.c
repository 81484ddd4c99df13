// The pages of an entry of the index are merged into ranges.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "report/parts.h"

static const char *words_of(Arena *arena, const int *pages, int count)
{
    return pages_words(arena, pages, count, S("、"), S("—")).s;
}

static void merges(void **state)
{
    (void)state;
    Arena arena = {0};
    const int pages[] = {2, 4, 5, 6, 9, 10, 12};
    assert_string_equal(words_of(&arena, pages, 0), "");
    assert_string_equal(words_of(&arena, pages, 1), "2");
    assert_string_equal(words_of(&arena, pages, 2), "2、4");
    assert_string_equal(words_of(&arena, pages, countof(pages)),
                        "2、4—6、9—10、12");
    assert_string_equal(pages_words(&arena, pages, 3, S(", "), S("–")).s,
                        "2, 4–5");
    arena_free(&arena);
}

int test_report_pages(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(merges),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
