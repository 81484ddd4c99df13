// Devices on made-up pages: every item, boxes, links, sinks that fail.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "output/device.h"

typedef struct Desk {
    Arena arena;
    Diag diag;
    Job job;
    Pages pages;
    StrBuilder written;
    int room; // of the sink, in bytes
    Swatch spot;
} Desk;

static Item *add_item(Desk *desk, int page, ItemKind kind)
{
    Item *item = PUSH(&desk->arena, &desk->pages.pages.at[page].items);
    item->kind = kind;
    item->x = PT(10);
    item->y = PT(20);
    return item;
}

static void draw_shapes(Desk *desk)
{
    Item *band = add_item(desk, 0, ITEM_PATH);
    band->as.path = path_rectangle(&desk->arena, PT(100), PT(5.5));
    band->fill_ink = (Ink){.kind = INK_SPOT,
                           .overprint = true,
                           .amount = {500},
                           .spot = &desk->spot};
    Item *rule = add_item(desk, 0, ITEM_PATH);
    Path *line =
        path_line(&desk->arena, (Point){0, 0}, (Point){PT(50), 0}, PT(0.25));
    line->dash = PT(2);
    line->gap = PT(1);
    rule->as.path = line;
    rule->stroke_ink = (Ink){.kind = INK_PROCESS, .amount = {[3] = 1000}};
    Item *inside = NEW(&desk->arena, Item);
    *inside = *band;
    Item *group = add_item(desk, 0, ITEM_GROUP);
    group->as.group.transform = (Transform){0, 1000000, -1000000, 0, 0, 0};
    group->as.group.clip = path_rectangle(&desk->arena, PT(9), PT(9));
    group->as.group.items.at = inside;
    group->as.group.items.count = 1;
}

static void add_references(Desk *desk)
{
    const Str targets[] = {S("https://a.cn/报"), S("#end"), S("#lost")};
    for (int i = 0; i < countof(targets); i++) {
        Item *link = add_item(desk, 0, ITEM_LINK);
        link->width = PT(30);
        link->height = PT(12);
        link->as.target = targets[i];
    }
    add_item(desk, 1, ITEM_ANCHOR)->as.label = S("end");
    Item *bookmark = add_item(desk, 1, ITEM_BOOKMARK);
    bookmark->as.bookmark.title = S("第一章");
    bookmark->as.bookmark.level = 1;
}

static int lay_desk(void **state)
{
    static Desk desk;
    desk = (Desk){.room = INT32_MAX};
    desk.spot =
        (Swatch){.spot = S("PANTONE 186 C"), .alternate = {0, 1000, 760, 40}};
    desk.diag.arena = desk.written.arena = &desk.arena;
    desk.job = (Job){.arena = &desk.arena, .diag = &desk.diag};
    desk.pages.sheet = (Sheet){PT(595.2756), PT(841.8898), PT(8.5039), PT(20)};
    desk.pages.imprint =
        (Imprint){.title = S("<通报>"), .date = {2024, 5, 20, 0, 0, 0}};
    for (int i = 0; i < 2; i++) {
        Page *page = PUSH(&desk.arena, &desk.pages.pages);
        page->number = i + 1;
        page->recto = i == 0;
    }
    draw_shapes(&desk);
    add_references(&desk);
    *state = &desk;
    return 0;
}

static int clear_desk(void **state)
{
    arena_free(&((Desk *)*state)->arena);
    return 0;
}

static bool take_bytes(void *context, const void *bytes, size_t count)
{
    Desk *desk = context;
    if ((int)count > desk->room)
        return false;
    desk->room -= (int)count;
    str_add(&desk->written, (Str){bytes, (int)count});
    return true;
}

static bool draw_as(Desk *desk, const char *name, PageRange range)
{
    Sink sink = {take_bytes, desk};
    desk->written.bytes.count = 0;
    PageSet set = {&range, range.first > 0, 1};
    return draw(&desk->job, &desk->pages, &set, device_find(str_of(name)),
                &sink);
}

static bool wrote(Desk *desk, const char *part)
{
    return str_find(str_built(&desk->written), str_of(part)) >= 0;
}

static void pdf_has_boxes_and_references(void **state)
{
    Desk *desk = *state;
    assert_true(draw_as(desk, "pdf", (PageRange){0, 0}));
    assert_true(wrote(desk, "/MediaBox [0 0 635.2754 881.8896]"));
    assert_true(wrote(desk, "/TrimBox [20 20 615.2754 861.8896]"));
    assert_true(wrote(desk, "/PANTONE#20186#20C"));
    assert_true(wrote(desk, "/op true /OP false /OPM 1"));
    assert_true(wrote(desk, "/URI (https://a.cn/%E6%8A%A5)"));
    assert_true(wrote(desk, "/XYZ 30 841.8896 null]"));
    assert_true(wrote(desk, "/Title <FEFF7B2C4E007AE0>"));
    assert_true(wrote(desk, "&lt;通报&gt;"));
    assert_true(wrote(desk, "(D:20240520000000Z)"));
}

static void pdf_is_the_same_twice(void **state)
{
    Desk *desk = *state;
    assert_true(draw_as(desk, "pdf", (PageRange){0, 0}));
    Str first = str_copy(&desk->arena, str_built(&desk->written));
    assert_true(draw_as(desk, "pdf", (PageRange){0, 0}));
    assert_true(str_equal(first, str_built(&desk->written)));
}

static void pdf_of_one_page_has_its_label(void **state)
{
    Desk *desk = *state;
    assert_true(draw_as(desk, "pdf", (PageRange){2, 2}));
    assert_true(wrote(desk, "/Count 1\n"));
    assert_true(wrote(desk, "/St 2"));
    assert_true(draw_as(desk, "pdf", (PageRange){1, 1}));
    assert_false(wrote(desk, "/XYZ"));
}

static void failing_sink_is_told(void **state)
{
    Desk *desk = *state;
    assert_true(draw_as(desk, "pdf", (PageRange){0, 0}));
    int whole = desk->written.bytes.count;
    desk->room = whole - 1;
    assert_false(draw_as(desk, "pdf", (PageRange){0, 0}));
    desk->room = 10;
    assert_false(draw_as(desk, "text", (PageRange){0, 0}));
}

static void text_shows_what_is_drawn(void **state)
{
    Desk *desk = *state;
    assert_true(draw_as(desk, "text", (PageRange){0, 0}));
    assert_string_equal(
        str_built(&desk->written).s,
        "pages 2 “<通报>”  2024-05-20, trimmed 595.28 841.89, bleed 8.50, "
        "around 20.00\n"
        "page 1 recto\n"
        "  path 10.00 20.00 @- fill spot “PANTONE 186 C” 50 overprint"
        " m 0.00 0.00 l 100.00 0.00 l 100.00 5.50 l 0.00 5.50 h\n"
        "  path 10.00 20.00 @- stroke cmyk 0 0 0 100 0.25 dash 2.00 1.00"
        " m 0.00 0.00 l 50.00 0.00\n"
        "  group 10.00 20.00 @- matrix 0 1000000 -1000000 0 0.00 0.00 clip"
        " m 0.00 0.00 l 9.00 0.00 l 9.00 9.00 l 0.00 9.00 h\n"
        "    path 10.00 20.00 @- fill spot “PANTONE 186 C” 50 overprint"
        " m 0.00 0.00 l 100.00 0.00 l 100.00 5.50 l 0.00 5.50 h\n"
        "  link 10.00 20.00 30.00 12.00 @- https://a.cn/报\n"
        "  link 10.00 20.00 30.00 12.00 @- #end\n"
        "  link 10.00 20.00 30.00 12.00 @- #lost\n"
        "page 2 verso\n"
        "  anchor 10.00 20.00 #end\n"
        "  bookmark 10.00 20.00 1 “第一章”\n");
}

// SVG has the light of a screen only.
static void light_items(ItemList items)
{
    static const Ink red = {.kind = INK_LIGHT, .amount = {1000, 0, 0}};
    for (int i = 0; i < items.count; i++) {
        Item *item = &items.at[i];
        if (item->kind == ITEM_GROUP)
            light_items(item->as.group.items);
        if (item->fill_ink.kind != INK_NONE)
            item->fill_ink = red;
        if (item->stroke_ink.kind != INK_NONE)
            item->stroke_ink = red;
    }
}

static void svg_has_shapes_groups_and_safe_links(void **state)
{
    Desk *desk = *state;
    Page *page = &desk->pages.pages.at[0];
    Item *bad = add_item(desk, 0, ITEM_LINK);
    bad->as.target = S("javascript:alert(1)");
    light_items((ItemList){page->items.at, page->items.count});
    assert_true(draw_as(desk, "svg", (PageRange){0, 0}));
    assert_true(wrote(desk, "width=\"595.28pt\" height=\"1695.78pt\""));
    assert_true(wrote(desk, "data-page=\"2\" y=\"853.89\""));
    assert_true(wrote(desk, "<path d=\"M10 20L110 20L110 25.5L10 25.5Z\" "
                            "fill=\"#ff0000\"/>"));
    assert_true(wrote(desk, "stroke=\"#ff0000\" stroke-width=\"0.25\" "
                            "stroke-dasharray=\"2 1\"/>"));
    assert_true(wrote(desk, "matrix(0.000000 1.000000 -1.000000 0.000000 0 0)"
                            "\" clip-path=\"url(#p1c0)\">"));
    assert_true(wrote(desk, "<clipPath id=\"p1c0\">"));
    assert_true(wrote(desk, "<a href=\"https://a.cn/报\">"));
    assert_true(wrote(desk, "<g id=\"end\">"));
    assert_false(wrote(desk, "javascript"));
    assert_true(draw_as(desk, "svg", (PageRange){2, 2}));
    assert_false(wrote(desk, "data-page=\"1\""));
}

int test_output_device(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, lay_desk, clear_desk)
    const struct CMUnitTest tests[] = {
        TEST(pdf_has_boxes_and_references),
        TEST(pdf_is_the_same_twice),
        TEST(pdf_of_one_page_has_its_label),
        TEST(failing_sink_is_told),
        TEST(text_shows_what_is_drawn),
        TEST(svg_has_shapes_groups_and_safe_links),
    };
#undef TEST
    return cmocka_run_group_tests(tests, NULL, NULL);
}
