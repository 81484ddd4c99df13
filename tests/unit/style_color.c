// Colours as a style writes them, and the names of its palette.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/job.h"
#include "style/style.h"
#include "style/value.h"

static void reads_colors(void **state)
{
    (void)state;
    static const struct {
        const char *text, *name;
        int tint;
    } rows[] = {
        {"brand", "brand", 1000},       {"brand 15%", "brand", 150},
        {" brand  7.5% ", "brand", 75}, {"brand 0%", "brand", 0},
        {"校红 30%", "校红", 300},      {"kind 40%", "kind", 400},
    };
    Arena arena = {0};
    for (int i = 0; i < countof(rows); i++) {
        Paint paint;
        assert_true(color_read(&arena, str_of(rows[i].text), NULL, &paint));
        assert_true(str_is(paint.swatch->name, rows[i].name));
        assert_int_equal(paint.tint, rows[i].tint);
    }
    arena_free(&arena);
}

static void reads_inks(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int cmyk[4];
    } rows[] = {
        {"cmyk(0 100 90 5)", {0, 1000, 900, 50}},
        {"C=10 M=100 Y=95 K=5", {100, 1000, 950, 50}},
        {"k(60)", {0, 0, 0, 600}},
    };
    Arena arena = {0};
    Paint paint;
    for (int i = 0; i < countof(rows); i++) {
        assert_true(color_read(&arena, str_of(rows[i].text), NULL, &paint));
        assert_true(paint.swatch->has_cmyk);
        assert_memory_equal(paint.swatch->cmyk, rows[i].cmyk, sizeof(int[4]));
    }
    assert_true(color_read(&arena, S("#C8161D"), NULL, &paint));
    assert_true(paint.swatch->has_rgb && !paint.swatch->has_cmyk);
    assert_int_equal(paint.swatch->rgb[0], 200);
    assert_true(color_read(&arena, S("none"), NULL, &paint));
    assert_null(paint.swatch);
    arena_free(&arena);
}

static void refuses_what_is_no_color(void **state)
{
    (void)state;
    static const char *const rows[] = {
        "",          "15%",         "brand 115%", "brand x%",
        "#C816",     "cmyk(1 2 3)", "k(101)",     "C=1 M=2 Y=3",
        "brand -5%", "#GGGGGG",
    };
    Arena arena = {0};
    for (int i = 0; i < countof(rows); i++) {
        Paint paint;
        assert_false(color_read(&arena, str_of(rows[i]), NULL, &paint));
    }
    arena_free(&arena);
}

typedef struct Desk {
    Arena arena, scratch;
    Sources sources;
    Diag diag;
    Job job;
    const Style *style;
} Desk;

static void read_shipped(Desk *desk, const char *name)
{
    static const char *const directories[] = {"styles", NULL};
    desk->sources.arena = desk->diag.arena = &desk->arena;
    desk->job = (Job){&desk->arena,   &desk->scratch, &desk->diag,
                      &desk->sources, NULL,           NULL};
    StyleQuery query = {.name = name, .directories = directories};
    desk->style = style_read(&desk->job, &query);
    assert_non_null(desk->style);
    assert_int_equal(desk->diag.messages.count, 0);
}

static void close_desk(Desk *desk)
{
    arena_free(&desk->arena);
    arena_free(&desk->scratch);
}

static void knows_the_palette(void **state)
{
    (void)state;
    Desk desk = {0};
    read_shipped(&desk, "wuzhi-red");
    Paint paint;
    assert_true(style_color(&desk.job, desk.style, S("wash 50%"), &paint));
    assert_true(str_is(paint.swatch->name, "brand"));
    assert_int_equal(paint.tint, 30);
    assert_true(paint.swatch->has_cmyk && paint.swatch->has_rgb);
    assert_false(style_color(&desk.job, desk.style, S("brnad"), &paint));
    close_desk(&desk);
}

// What layout takes for granted of every style.
static void ships_whole_styles(void **state)
{
    (void)state;
    static const char *const names[] = {"base", "wuzhi-red"};
    for (int i = 0; i < countof(names); i++) {
        Desk desk = {0};
        read_shipped(&desk, names[i]);
        const Style *style = desk.style;
        assert_true(str_is(style->name, names[i]));
        for (int j = 0; j < style->paragraphs.count; j++) {
            const ParagraphStyle *paragraph = &style->paragraphs.at[j];
            assert_non_null(paragraph->role);
            assert_non_null(paragraph->color.swatch);
            assert_true(paragraph->size > 0 && paragraph->leading > 0);
        }
        for (int j = 0; j < style->masters.count; j++) {
            const Master *master = &style->masters.at[j];
            assert_true(master->columns > 0);
            for (int k = 0; k < master->frames.count; k++)
                assert_non_null(master->frames.at[k].style);
        }
        close_desk(&desk);
    }
}

int test_style_color(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_colors),
        cmocka_unit_test(reads_inks),
        cmocka_unit_test(refuses_what_is_no_color),
        cmocka_unit_test(knows_the_palette),
        cmocka_unit_test(ships_whole_styles),
    };
    return cmocka_run_group_tests_name("style_color", tests, NULL, NULL);
}
