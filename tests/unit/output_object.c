// How names, strings, numbers and maps are spelt in a PDF.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "output/pdf_content.h"
#include "output/pdf_object.h"
#include "output/pdf_unicode.h"

static void assert_str(Str got, const char *wanted)
{
    assert_int_equal(got.n, (int)strlen(wanted));
    assert_memory_equal(got.s, wanted, (size_t)got.n);
}

static void escapes_names(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_str(object_name(&arena, S("PANTONE 186 C")), "/PANTONE#20186#20C");
    assert_str(object_name(&arena, S("a#b/(c)%[]{}<>")),
               "/a#23b#2F#28c#29#25#5B#5D#7B#7D#3C#3E");
    assert_str(object_name(&arena, S("专色")), "/#E4#B8#93#E8#89#B2");
    arena_free(&arena);
}

static void spells_text_in_utf16(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_str(object_text(&arena, S("武a")), "<FEFF6B660061>");
    assert_str(object_text(&arena, S("𠮷")), "<FEFFD842DFB7>");
    assert_str(object_text(&arena, S("")), "<FEFF>");
    arena_free(&arena);
}

static void escapes_bytes(void **state)
{
    (void)state;
    Arena arena = {0};
    assert_str(object_bytes(&arena, S("a(b)\\\n")), "(a\\050b\\051\\134\\012)");
    arena_free(&arena);
}

static void writes_numbers(void **state)
{
    (void)state;
    static const struct {
        int64_t value;
        const char *text;
    } rows[] = {
        {0, "0 "},
        {1024, "1 "},
        {-512, "-0.5 "},
        {1, "0.001 "},
        {-1, "-0.001 "},
        {INT32_MAX, "2097151.999 "},
        {INT64_C(1024) * 40000 + 768, "40000.75 "},
    };
    Arena arena = {0};
    PdfContent content = {.arena = &arena};
    for (int i = 0; i < countof(rows); i++) {
        content_start(&content);
        content_number(&content, rows[i].value);
        assert_str(content_all(&content), rows[i].text);
    }
    arena_free(&arena);
}

static void writes_millionths(void **state)
{
    (void)state;
    Arena arena = {0};
    PdfContent content = {.arena = &arena};
    content_start(&content);
    content_millionths(&content, 1000000);
    content_millionths(&content, -500000);
    content_millionths(&content, -1);
    content_millionths(&content, 0);
    assert_str(content_all(&content), "1 -0.500000 -0.000001 0 ");
    arena_free(&arena);
}

static void maps_codes(void **state)
{
    (void)state;
    Arena arena = {0};
    const CodeText rows[] = {
        {.code = 3, .character = 0x20},
        {.code = 0x1234, .character = 0x20BB7},
        {.code = 0xFFFF, .text = S("ffi")},
    };
    Str map = unicode_map(&arena, rows, countof(rows));
    assert_true(str_find(map, S("3 beginbfchar\n<0003> <0020>\n"
                                "<1234> <D842DFB7>\n"
                                "<FFFF> <006600660069>\nendbfchar\n")) > 0);
    arena_free(&arena);
}

static void maps_in_blocks_of_a_hundred(void **state)
{
    (void)state;
    Arena arena = {0};
    CodeText rows[200] = {{0}};
    for (int i = 0; i < countof(rows); i++)
        rows[i] = (CodeText){.code = i, .character = (uint32_t)i + 0x4E00};
    Str exact = unicode_map(&arena, rows, 200);
    assert_true(str_find(exact, S("100 beginbfchar\n<0064> <4E64>")) > 0);
    assert_int_equal(str_find(exact, S("\n0 begin")), -1);
    Str more = unicode_map(&arena, rows, 101);
    assert_true(str_find(more, S("endbfchar\n1 beginbfchar\n")) > 0);
    assert_int_equal(str_find(unicode_map(&arena, rows, 0), S("bfchar")), -1);
    arena_free(&arena);
}

int test_output_object(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(escapes_names),
        cmocka_unit_test(spells_text_in_utf16),
        cmocka_unit_test(escapes_bytes),
        cmocka_unit_test(writes_numbers),
        cmocka_unit_test(writes_millionths),
        cmocka_unit_test(maps_codes),
        cmocka_unit_test(maps_in_blocks_of_a_hundred),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
