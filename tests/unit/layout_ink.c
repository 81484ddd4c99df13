// What ink black becomes on the press, and what the pages claim to be.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "layout/ink.h"

static const Swatch black = {.has_cmyk = true, .cmyk = {0, 0, 0, 1000}};
static const Swatch white = {.has_cmyk = true};
static const Swatch heavy = {.has_cmyk = true, .cmyk = {1000, 800, 700, 900}};
static const Swatch blue = {.has_rgb = true, .rgb = {11, 60, 140}};
static const Swatch neutral = {.has_rgb = true, .rgb = {51, 51, 51}};

typedef struct Bench {
    Arena arena;
    Diag diag;
    Sources sources;
    Job job;
    Style style;
    Pages pages;
} Bench;

static void set_up(Bench *bench)
{
    bench->diag.arena = &bench->arena;
    bench->sources.arena = &bench->arena;
    bench->job = (Job){.arena = &bench->arena,
                       .diag = &bench->diag,
                       .sources = &bench->sources};
    bench->style.black_overprint = true;
    bench->style.rich_area = 400;
    bench->style.rich_black[0] = 500;
    bench->style.rich_black[3] = 1000;
    bench->pages.sheet = (Sheet){PT(100), PT(200), PT(9), 0};
    PUSH(&bench->arena, &bench->pages.pages);
}

// One item of one page, inked.
static Item inked(ItemKind kind, Paint fill, Length width, Length height,
                  Medium medium)
{
    Bench bench = {0};
    set_up(&bench);
    Item *item = PUSH(&bench.arena, &bench.pages.pages.at[0].items);
    *item =
        (Item){.kind = kind, .width = width, .height = height, .fill = fill};
    Path path = {.stroke_width = PT(1)};
    if (kind == ITEM_PATH)
        item->as.path = &path;
    if (height == 0) {
        item->stroke = item->fill;
        item->fill = NO_PAINT;
    }
    Pages done = ink(&bench.job, &bench.pages, &bench.style, medium);
    Item result = done.pages.at[0].items.at[0];
    arena_free(&bench.arena);
    return result;
}

static void black_type_prints_over(void **state)
{
    (void)state;
    Length size = PT(10);
    Paint full = {&black, 1000}, tint = {&black, 650}, none = {&white, 1000};
    assert_true(
        inked(ITEM_TEXT, full, size, size, MEDIUM_PRESS).fill_ink.overprint);
    assert_false(
        inked(ITEM_TEXT, tint, size, size, MEDIUM_PRESS).fill_ink.overprint);
    assert_false(
        inked(ITEM_TEXT, none, size, size, MEDIUM_PRESS).fill_ink.overprint);
    assert_false(
        inked(ITEM_TEXT, full, size, size, MEDIUM_SCREEN).fill_ink.overprint);
}

static void thin_rules_print_over(void **state)
{
    (void)state;
    Paint full = {&black, 1000};
    Item rule = inked(ITEM_PATH, full, PT(90), PT(1), MEDIUM_PRESS);
    assert_true(rule.fill_ink.overprint);
    Item line = inked(ITEM_PATH, full, PT(90), 0, MEDIUM_PRESS);
    assert_true(line.stroke_ink.overprint);
    Item block = inked(ITEM_PATH, full, PT(30), PT(30), MEDIUM_PRESS);
    assert_false(block.fill_ink.overprint);
    assert_int_equal(block.fill_ink.amount[0], 0);
}

static void large_black_is_rich(void **state)
{
    (void)state;
    Item field =
        inked(ITEM_PATH, (Paint){&black, 1000}, PT(57), PT(57), MEDIUM_PRESS);
    assert_int_equal(field.fill_ink.amount[0], 500);
    assert_int_equal(field.fill_ink.amount[3], 1000);
    assert_false(field.fill_ink.overprint);
    Item less =
        inked(ITEM_PATH, (Paint){&black, 1000}, PT(56), PT(56), MEDIUM_PRESS);
    assert_int_equal(less.fill_ink.amount[0], 0);
}

static void neutral_light_is_black_alone(void **state)
{
    (void)state;
    Item item =
        inked(ITEM_TEXT, (Paint){&neutral, 1000}, PT(9), PT(9), MEDIUM_PRESS);
    const int want[4] = {0, 0, 0, 800};
    assert_memory_equal(item.fill_ink.amount, want, sizeof(want));
}

static void never_more_ink_than_the_limit(void **state)
{
    (void)state;
    Bench bench = {0};
    set_up(&bench);
    bench.style.presswork.limits.tac = 3 * 1024;
    bench.style.rich_black[1] = bench.style.rich_black[2] = 1000;
    Item *items[3];
    for (int i = 0; i < 3; i++)
        items[i] = PUSH(&bench.arena, &bench.pages.pages.at[0].items);
    *items[0] = (Item){.kind = ITEM_TEXT, .fill = {&heavy, 1000}};
    *items[1] = (Item){.kind = ITEM_TEXT, .fill = {&heavy, 500}};
    Path path = {0};
    *items[2] = (Item){.kind = ITEM_PATH,
                       .fill = {&black, 1000},
                       .width = PT(90),
                       .height = PT(90),
                       .as.path = &path};
    Pages done = ink(&bench.job, &bench.pages, &bench.style, MEDIUM_PRESS);
    const Item *at = done.pages.at[0].items.at;
    const int less[4] = {840, 672, 588, 900}; // black stays
    const int half[4] = {500, 400, 350, 450};
    const int rich[4] = {400, 800, 800, 1000};
    assert_memory_equal(at[0].fill_ink.amount, less, sizeof(less));
    assert_memory_equal(at[1].fill_ink.amount, half, sizeof(half));
    assert_memory_equal(at[2].fill_ink.amount, rich, sizeof(rich));
    arena_free(&bench.arena);
}

static void light_follows_the_profile(void **state)
{
    (void)state;
    Bench bench = {0};
    set_up(&bench);
    Source source = {.path = "styles/base.yaml"};
    Node icc = {.text = S("press/FOGRA39.icc"), .span.source = &source};
    bench.style.presswork.intent.icc = (Text){.str = icc.text, .node = &icc};
    *PUSH(&bench.arena, &bench.pages.pages.at[0].items) =
        (Item){.kind = ITEM_TEXT, .fill = {&blue, 1000}};
    Pages done = ink(&bench.job, &bench.pages, &bench.style, MEDIUM_PRESS);
    const int *inks = done.pages.at[0].items.at[0].fill_ink.amount;
    assert_in_range(inks[0], 950, 1000);
    assert_in_range(inks[1], 700, 900);
    assert_in_range(inks[2], 0, 150);
    assert_int_equal(inks[0] % 10, 0);
    arena_free(&bench.arena);
}

static void media_claim_what_they_are(void **state)
{
    (void)state;
    Bench bench = {0};
    set_up(&bench);
    bench.style.presswork.profile = 3; // pdf/x-1a
    Pages press = ink(&bench.job, &bench.pages, &bench.style, MEDIUM_PRESS);
    assert_int_equal(press.standard, STANDARD_X1A);
    assert_int_equal(press.sheet.around, PT(9));
    Pages screen = ink(&bench.job, &bench.pages, &bench.style, MEDIUM_SCREEN);
    assert_int_equal(screen.standard, STANDARD_ARCHIVE);
    assert_int_equal(screen.sheet.bleed, 0);
    assert_true(screen.profile.n > 400);
    assert_memory_equal(screen.profile.s + 12, "mntrRGB ", 8);
    arena_free(&bench.arena);
}

int test_layout_ink(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(black_type_prints_over),
        cmocka_unit_test(thin_rules_print_over),
        cmocka_unit_test(large_black_is_rich),
        cmocka_unit_test(neutral_light_is_black_alone),
        cmocka_unit_test(never_more_ink_than_the_limit),
        cmocka_unit_test(light_follows_the_profile),
        cmocka_unit_test(media_claim_what_they_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
