// Formats of pictures are known by their content.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "image/sniff.h"

static void knows_formats(void **state)
{
    (void)state;
    const struct {
        Str bytes;
        PictureFormat format;
    } rows[] = {
        {S("\x89PNG\r\n\x1A\n...."), FORMAT_PNG},
        {S("\xFF\xD8\xFF\xE0"), FORMAT_JPEG},
        {S("GIF89a"), FORMAT_GIF},
        {S("RIFF....WEBPVP8 "), FORMAT_WEBP},
        {S("\0\0\0\x18"
           "ftypheic"),
         FORMAT_HEIC},
        {S("\0\0\0\x18"
           "ftypavif"),
         FORMAT_AVIF},
        {S("II*\0...."), FORMAT_TIFF},
        {S("MM\0*...."), FORMAT_TIFF},
        {S("%PDF-1.4"), FORMAT_PDF},
        {S("<?xml version='1.0'?>\n<!-- a -->\n<svg>"), FORMAT_SVG},
        {S("\xEF\xBB\xBF<svg>"), FORMAT_SVG},
        {S("<html>"), FORMAT_OTHER},
        {S("\x89PNG"), FORMAT_OTHER}, // what broke off at once
        {S("RIFF"), FORMAT_OTHER},
        {S(""), FORMAT_OTHER},
    };
    for (int i = 0; i < countof(rows); i++)
        assert_int_equal(sniff_format(rows[i].bytes), rows[i].format);
}

static void says_how_to_convert(void **state)
{
    (void)state;
    Arena arena = {0};
    const struct {
        PictureFormat format;
        Str path;
        const char *command;
    } rows[] = {
        {FORMAT_HEIC, S("a/b.heic"), "heif-convert a/b.heic a/b.jpg"},
        {FORMAT_WEBP, S("a.b/c"), "dwebp a.b/c -o a.b/c.png"},
        {FORMAT_BMP, S("a.png"), "convert a.png a-2.png"},
        {FORMAT_SVG, S("a.svg"), "rsvg-convert -d 600 -p 600 -o a.png a.svg"},
        {FORMAT_OTHER, S("a"), ""},
    };
    for (int i = 0; i < countof(rows); i++) {
        Str got = sniff_remedy(&arena, rows[i].format, rows[i].path);
        assert_true(str_is(got, rows[i].command));
    }
    arena_free(&arena);
}

int test_image_sniff(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(knows_formats),
        cmocka_unit_test(says_how_to_convert),
    };
    return cmocka_run_group_tests_name("image_sniff", tests, NULL, NULL);
}
