// Markup, and which line breaks of the source are seen.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "read/dump.h"
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

typedef struct Written {
    const Node *node;
    Passage text;
} Written;

static const Field fields[] = {
    {"a", FIELD_PASSAGE, AT(Written, text), .zh = "文字", .en = "text"},
    {0},
};
static const Record record = {
    .name = "words", .size = sizeof(Written), .fields = fields};

// The dump of the passage under "a" and the codes of the messages.
static void expect(const char *yaml, const char *wanted)
{
    Bench bench;
    open_bench(&bench);
    const Source *source = source_from(&bench.sources, "a.yaml", str_of(yaml));
    const Node *root = yaml_parse(&bench.job, source);
    assert_non_null(root);
    Written words = {0};
    bind_record(&bench.job, root, &record, &words);
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    Dump dump = {&bench.arena, out, 0};
    dump_record(&words, &record, &dump);
    for (int i = 0; i < bench.diag.messages.count; i++)
        fprintf(out, "WK%03d\n", bench.diag.messages.at[i]->code);
    fclose(out);
    assert_string_equal(text, wanted);
    free(text);
    arena_free(&bench.arena);
}

#define LITERAL "a: |-\n  "

static void test_stars(void **state)
{
    (void)state;
    expect(LITERAL "以**“一技”**为\n", "a: 以<strong>“一技”</strong>为\n");
    expect(LITERAL "*乡村行*活动\n", "a: <emphasis>乡村行</emphasis>活动\n");
    expect(LITERAL "3 * 4，2*3，x**2+y**2\n", "a: 3 * 4，2*3，x**2+y**2\n");
    expect(LITERAL "**甲*乙*丙**\n",
           "a: <strong>甲<emphasis>乙</emphasis>丙</strong>\n");
    expect(LITERAL "***甲**乙*\n",
           "a: <emphasis><strong>甲</strong>乙</emphasis>\n");
    expect(LITERAL "***甲*乙**\n",
           "a: <strong><emphasis>甲</emphasis>乙</strong>\n");
    expect(LITERAL "*甲**乙**丙*\n",
           "a: <emphasis>甲<strong>乙</strong>丙</emphasis>\n");
    expect(LITERAL "****甲\n", "a: ****甲\n");
    expect(LITERAL "注* 一\n", "a: 注* 一\n");
    expect(LITERAL "\\*甲\\*\n", "a: *甲*\n");
    expect(LITERAL "**甲\n", "a: <strong>甲</strong>\nWK215\n");
    expect(LITERAL "甲** 乙\n", "a: 甲** 乙\nWK215\n");
    expect(LITERAL "[**甲](#a)乙**\n",
           "a: <link #a><strong>甲</strong></link>乙**\nWK215\nWK215\n");
}

static void test_brackets(void **state)
{
    (void)state;
    expect(LITERAL "[字](https://a.b/c_(d)?e)。\n",
           "a: <link https://a.b/c_(d)?e>字</link>。\n");
    expect(LITERAL "通知[2024](试行)\n", "a: 通知[2024](试行)\n");
    expect(LITERAL "[信](mailto:a@b.c)\n", "a: <link mailto:a@b.c>信</link>\n");
    expect(LITERAL "[RTU]{lang=en}[词]{.nobr .kai}\n",
           "a: <lang en>RTU</lang><class nobr><class kai>词</class></class>\n");
    expect(LITERAL "[甲]{乙}\n", "a: [甲]{乙}\n");
    expect(LITERAL "注[^a]和^[行*内*]。\n",
           "a: 注<note a>和<note>行<emphasis>内</emphasis></note>。\n");
    expect(LITERAL "{詹鸾杰|zhān|luán|jié}{职教周|Week}\n",
           "a: <ruby zhān luán jié>詹鸾杰</ruby><ruby Week>职教周</ruby>\n");
    expect(LITERAL "{甲乙丙|a|b}\n", "a: <ruby a|b>甲乙丙</ruby>\nWK217\n");
    expect(LITERAL "{甲}和{乙\n", "a: {甲}和{乙\n");
    expect(LITERAL "{甲|a\n", "a: {甲|a\nWK215\n");
    expect(LITERAL "[字](https://a\n", "a: [字](https://a\nWK215\n");
    expect(LITERAL "[字]{.kai\n", "a: [字]{.kai\nWK215\n");
    expect(LITERAL "^[注\n", "a: ^[注\nWK215\n");
    expect(LITERAL "\\[甲\\](#b)\n", "a: [甲](#b)\n");
    expect(LITERAL "[*甲*乙](#b)\n",
           "a: <link #b><emphasis>甲</emphasis>乙</link>\n");
}

static void test_lines(void **state)
{
    (void)state;
    expect(LITERAL "任务，\n  180余名\n", "a: 任务，180余名\n");
    expect(LITERAL "武汉\n  学院\n", "a: 武汉学院\n");
    expect(LITERAL "学院\n  RTU\n  MIREA\n  院\n", "a: 学院RTU MIREA院\n");
    expect(LITERAL "他说\n  “好”\n", "a: 他说“好”\n");
    expect(LITERAL "he said\n  “foo”\n  again\n", "a: he said “foo” again\n");
    expect(LITERAL "아이들은\n  “응”\n  하고\n", "a: 아이들은 “응” 하고\n");
    expect(LITERAL "“甲”\n  ……\n", "a: “甲”……\n");
    expect(LITERAL "**学院**\n  *学院*\n",
           "a: <strong>学院</strong><emphasis>学院</emphasis>\n");
    expect(LITERAL "one[^a]\n  two\n", "a: one<note a> two\n");
    expect(LITERAL "甲\\\n  乙\n", "a: 甲<break>乙\n");
    expect(LITERAL "甲\n\n  乙\n  丙\n", "a: 甲\\n\\n乙丙\n");
    expect(LITERAL "科技\u00a0 职启  未来\n", "a: 科技\u00a0 职启  未来\n");
    expect("a: 甲 乙\n  丙\n", "a: 甲 乙丙\n");
    expect("a: >-\n  甲 乙\n  丙\n\n  丁\n", "a: 甲 乙丙\\n\\n丁\n");
    expect("a: \"甲\\\\\n  乙\"\n", "a: 甲<break>乙\n");
    expect("a: 'one\n  two'\n", "a: one two\n");
    expect("a: \"one\\ntwo\\n\\nthree\"\n", "a: one two\\n\\nthree\n");
    expect("a: |\n  甲\n\n\n", "a: 甲\n");
}

int test_read_inline(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_stars),
        cmocka_unit_test(test_brackets),
        cmocka_unit_test(test_lines),
    };
    return cmocka_run_group_tests_name("read/inline", tests, NULL, NULL);
}
