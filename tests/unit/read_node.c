// The source of every byte of a value, whatever way it was written.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "read/yaml.h"

typedef struct Bench {
    Arena arena;
    Diag diag;
    Sources sources;
    Job job;
} Bench;

static void open_bench(Bench *bench)
{
    *bench = (Bench){0};
    bench->diag.arena = bench->sources.arena = &bench->arena;
    bench->job = (Job){&bench->arena,   &bench->arena, &bench->diag,
                       &bench->sources, NULL,          NULL};
}

// The value of the key "a".
static const Node *value_of(Bench *bench, const char *yaml)
{
    const Source *source = source_from(&bench->sources, "a.yaml", str_of(yaml));
    const Node *root = yaml_parse(&bench->job, source);
    assert_non_null(root);
    return node_find(root, "a");
}

// What the source says where the first `what` of the value came from.
static void expect(const char *yaml, const char *what, const char *written)
{
    Bench bench;
    open_bench(&bench);
    const Node *node = value_of(&bench, yaml);
    int at = str_find(node->text, str_of(what));
    assert_true(at >= 0);
    Span span = node_span(node, at, at + (int)strlen(what));
    Str found = str_slice(span.source->text, span.start, span.end);
    char copy[256];
    assert_true(found.n < countof(copy));
    memcpy(copy, found.s, (size_t)found.n);
    copy[found.n] = '\0';
    assert_string_equal(copy, written);
    arena_free(&bench.arena);
}

static void test_plain(void **state)
{
    (void)state;
    expect("a: 武汉职业\n", "职业", "职业");
    expect("a: one\n  two three\n", "two", "two");
    expect("a: one\n  two\n", "one two", "one\n  two");
    expect("a: one\n\n  two\n", "two", "two");
    expect("a: 甲\r\n  乙\r\n  丙\r\n", "丙", "丙");
    expect("a: &x !!str # why\n  武汉\n", "汉", "汉");
}

static void test_quotes(void **state)
{
    (void)state;
    expect("a: 'it''s it'\n", "'s", "''s");
    expect("a: 'it''s it'\n", " it", " it");
    expect("a: \"x\\u4e2dy\"\n", "中", "\\u4e2d");
    expect("a: \"x\\u4e2dy\"\n", "y", "y");
    expect("a: \"one \\\n   two\"\n", "two", "two");
    expect("a: \"one\n  two\"\n", " ", "\n  ");
    expect("a: \"t\\tq\\\"z\"\n", "z", "z");
}

static void test_blocks(void **state)
{
    (void)state;
    expect("a: |\n  甲\n  乙\n", "乙", "乙");
    expect("a: |-\n\n  甲\n\n    乙\n", "乙", "乙");
    expect("a: |2\n   甲\n  乙\n", " 甲", " 甲");
    expect("a: |2\n   甲\n  乙\n", "乙", "乙");
    expect("a: >-\n  one\n  two\n\n  three\n", "three", "three");
    expect("a: >-\n  one\n  two\n", "one two", "one\n  two");
    expect("a: >\n  one\n   two\n  three\n", "three", "three");
    expect("a: |\r\n  甲\r\n  乙\r\n", "乙", "乙");
    expect("a: |+\n  甲\n\n\n", "甲", "甲");
}

static void test_ends(void **state)
{
    (void)state;
    Bench bench;
    open_bench(&bench);
    const Node *node = value_of(&bench, "a: '甲乙'\nb: 1\n");
    Span span = node_span(node, node->text.n, node->text.n);
    assert_int_equal(span.start, (int)strlen("a: '甲乙"));
    assert_int_equal(span.end, span.start);
    span = node_span(node, 3, 3);
    assert_int_equal(span.start, (int)strlen("a: '甲"));
    assert_int_equal(span.end, span.start);
    arena_free(&bench.arena);
}

static void test_paths(void **state)
{
    (void)state;
    Bench bench;
    open_bench(&bench);
    const Source *source = source_from(
        &bench.sources, "a.yaml", S("a:\n  - x\n  - {b: [1, 2], title: 会}\n"));
    const Node *root = yaml_parse(&bench.job, source);
    const Node *b = node_find(root->first->first->next, "b");
    assert_string_equal(node_path(&bench.arena, b->first->next).s, "a[1].b[1]");
    assert_string_equal(node_path(&bench.arena, b->key).s, "a[1]");
    Message *message = fault(&bench.job, WK204, b->first, zh(&bench.job, "甲"),
                             en(&bench.job, "a"));
    assert_true(str_is(message->path, "a[1].b[0]"));
    assert_true(str_is(message->object, "会"));
    arena_free(&bench.arena);
}

int test_read_node(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain),  cmocka_unit_test(test_quotes),
        cmocka_unit_test(test_blocks), cmocka_unit_test(test_ends),
        cmocka_unit_test(test_paths),
    };
    return cmocka_run_group_tests_name("read/node", tests, NULL, NULL);
}
