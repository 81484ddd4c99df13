// Trees that are merged: what replaces what, and that values keep their place.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "read/yaml.h"
#include "style/merge.h"

typedef struct Desk {
    Arena arena, scratch;
    Sources sources;
    Diag diag;
    Job job;
} Desk;

static int open_desk(void **state)
{
    static Desk desk;
    desk = (Desk){0};
    desk.sources.arena = desk.diag.arena = &desk.arena;
    desk.job = (Job){&desk.arena,   &desk.scratch, &desk.diag,
                     &desk.sources, NULL,          NULL};
    *state = &desk;
    return 0;
}

static int close_desk(void **state)
{
    Desk *desk = *state;
    arena_free(&desk->arena);
    arena_free(&desk->scratch);
    return 0;
}

static const Node *parse(Desk *desk, const char *path, const char *yaml)
{
    const Source *source = source_from(&desk->sources, path, str_of(yaml));
    const Node *tree = yaml_parse(&desk->job, source);
    assert_non_null(tree);
    return tree;
}

static void add_node(StrBuilder *flow, const Node *node)
{
    const char *between = "";
    if (node->key)
        str_addf(flow, "%.*s:", STR(node->key->text));
    if (node->kind == NODE_SCALAR) {
        str_add(flow, node->text);
        return;
    }
    str_add(flow, node->kind == NODE_LIST ? S("[") : S("{"));
    for (const Node *child = node->first; child; child = child->next) {
        str_addf(flow, "%s", between);
        add_node(flow, child);
        between = " ";
    }
    str_add(flow, node->kind == NODE_LIST ? S("]") : S("}"));
}

static void assert_merged(Desk *desk, const char *under, const char *over,
                          const char *merged)
{
    StrBuilder flow = {.arena = &desk->arena};
    add_node(&flow, node_merge(&desk->arena, parse(desk, "under", under),
                               parse(desk, "over", over)));
    assert_string_equal(str_built(&flow).s, merged);
}

static void merges_maps(void **state)
{
    assert_merged(*state, "page: {trim: A4, grid: {columns: 1, show: no}}",
                  "page: {grid: {columns: 2}}\nname: x",
                  "{page:{trim:A4 grid:{columns:2 show:no}} name:x}");
}

static void replaces_lists_and_scalars(void **state)
{
    assert_merged(*state, "sequence: [cover, lead]\nrule: {width: 1pt}",
                  "sequence: [body]\nrule: none",
                  "{sequence:[body] rule:none}");
    assert_merged(*state, "rule: none", "rule: {width: 1pt}",
                  "{rule:{width:1pt}}");
}

static void removes(void **state)
{
    assert_merged(*state, "a: 1\nb: {c: 2, d: 3}", "a: ~\nb: {c: null}\ne: ~",
                  "{b:{d:3}}");
    assert_merged(*state, "a: 1", "a: '~'", "{a:~}");
}

static void replaces_inks_and_faces(void **state)
{
    assert_merged(*state, "palette: {brand: {cmyk: c, rgb: r}, ink: {gray: g}}",
                  "palette: {brand: {rgb: s}}",
                  "{palette:{brand:{rgb:s} ink:{gray:g}}}");
    assert_merged(*state,
                  "fonts: {files: {Song: {regular: {file: a, index: 1}}}}",
                  "fonts: {files: {Song: {regular: {file: b}, bold: c}}}",
                  "{fonts:{files:{Song:{regular:{file:b} bold:c}}}}");
    assert_merged(*state, "kinds: {palette: {a: {b: 1, c: 2}}}",
                  "kinds: {palette: {a: {b: 3}}}",
                  "{kinds:{palette:{a:{b:3 c:2}}}}");
}

static void keeps_places(void **state)
{
    Desk *desk = *state;
    const Node *under = parse(desk, "under", "page: {trim: A4, bleed: 3mm}");
    const Node *over = parse(desk, "over", "page: {trim: A5}");
    const Node *merged = node_merge(&desk->arena, under, over);
    const Node *page = node_find(merged, "page");
    const Node *trim = node_find(page, "trim");
    const Node *bleed = node_find(page, "bleed");
    assert_string_equal(trim->span.source->path, "over");
    assert_string_equal(bleed->span.source->path, "under");
    assert_int_equal(bleed->span.start, 24);
    assert_ptr_equal(bleed->parent, page);
    assert_ptr_equal(page->parent, merged);
    assert_string_equal(node_path(&desk->arena, bleed).s, "page.bleed");
}

static void lets_what_is_under_a_comment_show(void **state)
{
    assert_merged(*state, "palette: {brand: {rgb: r}}",
                  "palette:\n  brand: #C8161D\n  deep: #7A0F12\n",
                  "{palette:{brand:{rgb:r}}}");
}

int test_style_merge(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, open_desk, close_desk)
    const struct CMUnitTest tests[] = {
        TEST(merges_maps),  TEST(replaces_lists_and_scalars),
        TEST(removes),      TEST(replaces_inks_and_faces),
        TEST(keeps_places), TEST(lets_what_is_under_a_comment_show),
    };
#undef TEST
    return cmocka_run_group_tests_name("style_merge", tests, NULL, NULL);
}
