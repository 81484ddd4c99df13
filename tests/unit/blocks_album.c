// Which photos stand side by side, and how large.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "blocks/album.h"

enum { WIDE = 1536, TALL = 768 };

// Rows as "1 2 2" in words.
static Str plan(Arena *arena, AlbumLayout layout, const char *shapes,
                bool narrow)
{
    Shot shots[12] = {{0}};
    int count = (int)strlen(shapes);
    for (int i = 0; i < count; i++)
        shots[i].ratio = shapes[i] == 'w' ? WIDE : TALL;
    AlbumQuery query = {layout, narrow, shots, count};
    AlbumRows rows = album_plan(arena, &query);
    StrBuilder words = {.arena = arena};
    int next = 0;
    for (int i = 0; i < rows.rows.count; i++) {
        const AlbumRow *row = &rows.rows.at[i];
        assert_int_equal(row->first, next);
        next += row->count;
        str_addf(&words, "%s%d%s", i ? " " : "", row->count,
                 row->ratio == 0      ? ""
                 : row->ratio == WIDE ? "w"
                 : row->ratio == TALL ? "t"
                                      : "x");
    }
    assert_int_equal(next, count);
    return str_built(&words);
}

static void plans_rows(void **state)
{
    (void)state;
    static const struct {
        AlbumLayout layout;
        const char *shapes;
        bool narrow;
        const char *rows;
    } rows[] = {
        {ALBUM_AUTO, "", false, ""},
        {ALBUM_AUTO, "w", false, "1"},
        {ALBUM_AUTO, "wt", false, "2"},
        {ALBUM_AUTO, "www", false, "1w 2w"},
        {ALBUM_AUTO, "tww", false, "3"},
        {ALBUM_AUTO, "wwww", false, "2w 2w"},
        {ALBUM_AUTO, "wtttt", false, "1w 2t 2t"},
        {ALBUM_AUTO, "wwwwww", false, "3w 3w"},
        {ALBUM_AUTO, "wwwwwww", false, "1w 3w 3w"},
        {ALBUM_GRID, "wwwww", false, "2w 3w"},
        {ALBUM_GRID, "wwwwwww", false, "2w 2w 3w"},
        {ALBUM_GRID, "wwwww", true, "1w 2w 2w"},
        {ALBUM_GRID, "wtw", false, "3x"},
        {ALBUM_ROW, "wtw", false, "3"},
        {ALBUM_ROW, "wwwww", false, "2 3"},
        {ALBUM_HERO, "wttt", false, "1w 3t"},
        {ALBUM_SPREAD, "tw", false, "1t 1w"},
        {ALBUM_STRIP, "w", false, "1x"},
        {ALBUM_STRIP, "www", false, "3w"},
    };
    for (int i = 0; i < countof(rows); i++) {
        Arena arena = {0};
        Str got = plan(&arena, rows[i].layout, rows[i].shapes, rows[i].narrow);
        if (!str_is(got, rows[i].rows))
            print_error("row %d: %.*s\n", i, STR(got));
        assert_true(str_is(got, rows[i].rows));
        arena_free(&arena);
    }
}

// Photos of their own shapes are equally high and fill the measure.
static void fills_the_measure(void **state)
{
    (void)state;
    Shot shots[2] = {{.ratio = WIDE}, {.ratio = TALL}};
    AlbumRow row = {.count = 2};
    AlbumFrame frame = {PT(310), PT(10), PT(500)};
    Length widths[2];
    assert_int_equal(album_sizes(&row, shots, &frame, widths), 136533);
    assert_int_equal(widths[0], PT(200));
    assert_int_equal(widths[1], PT(100));
}

static void stays_below_a_height(void **state)
{
    (void)state;
    Shot shots[2] = {{.ratio = TALL}, {.ratio = TALL}};
    AlbumRow lone = {.count = 1}, grid = {.count = 2, .ratio = TALL};
    AlbumFrame frame = {PT(300), 0, PT(100)};
    Length widths[2];
    assert_int_equal(album_sizes(&lone, shots, &frame, widths), PT(100));
    assert_int_equal(widths[0], PT(75)); // its own shape
    assert_int_equal(album_sizes(&grid, shots, &frame, widths), PT(100));
    assert_int_equal(widths[0], PT(150)); // cropped instead
}

int test_blocks_album(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plans_rows),
        cmocka_unit_test(fills_the_measure),
        cmocka_unit_test(stays_below_a_height),
    };
    return cmocka_run_group_tests_name("blocks_album", tests, NULL, NULL);
}
