// Tables of fields: what may be written for each kind, and one message for one
// fault.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "read/dump.h"
#include "read/yaml.h"

typedef struct Host {
    const Node *node;
    Text name;
    int age;
} Host;

typedef struct Sheet {
    const Node *node;
    Text title, id;
    Texts names;
    Passage heading;
    LIST_OF(Passage) lines;
    int count, share, mode, kind;
    bool flag;
    Dim width;
    LIST_OF(int) kinds;
    Host host;
    LIST_OF(Host) hosts, free;
} Sheet;

static const Field host_fields[] = {
    {"name", FIELD_TEXT, AT(Host, name), .required = true, .zh = "名字"},
    {"age", FIELD_INTEGER, AT(Host, age), .least = 1, .most = 9},
    {0},
};
static const Record host_record = {.name = "host",
                                   .size = sizeof(Host),
                                   .fields = host_fields,
                                   .scalar = "name",
                                   .key = AT(Host, name)};
static const Field free_fields[] = {
    {"age", FIELD_INTEGER, AT(Host, age), .zh = "项"},
    {0},
};
static const Record free_record = {.name = "free",
                                   .size = sizeof(Host),
                                   .fields = free_fields,
                                   .scalar = "age",
                                   .key = AT(Host, name)};
static const Word words[] = {{"lecture", "讲座"}, {"visit", "走访"}, {0}};
static const Field sheet_fields[] = {
    {"title", FIELD_TEXT, AT(Sheet, title), .required = true},
    {"id", FIELD_TEXT, AT(Sheet, id), .slug = true},
    {"names", FIELD_TEXTS, AT(Sheet, names), .zh = "项"},
    {"heading", FIELD_LINE, AT(Sheet, heading), .zh = "项"},
    {"lines", FIELD_LINES, AT(Sheet, lines), .zh = "项"},
    {"count", FIELD_INTEGER, AT(Sheet, count), .zh = "项"},
    {"share", FIELD_NUMBER, AT(Sheet, share), .percent = true},
    {"mode", FIELD_SWITCH, AT(Sheet, mode), .zh = "项"},
    {"kind", FIELD_CHOICE, AT(Sheet, kind), .words = words},
    {"flag", FIELD_FLAG, AT(Sheet, flag), .zh = "项"},
    {"width", FIELD_DIM, AT(Sheet, width), .zh = "项"},
    {"kinds", FIELD_CHOICES, AT(Sheet, kinds), .words = words},
    {"host", FIELD_RECORD, AT(Sheet, host), .record = &host_record},
    {"hosts", FIELD_RECORDS, AT(Sheet, hosts), .record = &host_record},
    {"free", FIELD_MAP, AT(Sheet, free), .record = &free_record},
    {0},
};
static const Record sheet_record = {
    .name = "sheet", .size = sizeof(Sheet), .fields = sheet_fields};

typedef struct Bench {
    Arena arena;
    Diag diag;
    Sources sources;
    Job job;
    Sheet sheet;
} Bench;

static void bind_yaml(Bench *bench, const char *yaml)
{
    *bench = (Bench){0};
    bench->diag.arena = bench->sources.arena = &bench->arena;
    bench->job = (Job){&bench->arena,   &bench->arena, &bench->diag,
                       &bench->sources, NULL,          NULL};
    const Source *source = source_from(&bench->sources, "a.yaml", str_of(yaml));
    const Node *root = yaml_parse(&bench->job, source);
    assert_non_null(root);
    bind_record(&bench->job, root, &sheet_record, &bench->sheet);
}

// The dump of a sheet, "; " between its lines.
static void expect(const char *yaml, const char *wanted)
{
    Bench bench;
    bind_yaml(&bench, yaml);
    assert_int_equal(bench.diag.messages.count, 0);
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    Dump dump = {&bench.arena, out, 0};
    dump_record(&bench.sheet, &sheet_record, &dump);
    fclose(out);
    assert_string_equal(text, wanted);
    free(text);
    arena_free(&bench.arena);
}

// The codes that a sheet gives, and where the first stands.
static void expect_codes(const char *yaml, const char *wanted)
{
    Bench bench;
    bind_yaml(&bench, yaml);
    diag_sort(&bench.diag);
    StrBuilder codes = {&bench.arena, {0}};
    for (int i = 0; i < bench.diag.messages.count; i++) {
        const Message *message = bench.diag.messages.at[i];
        Place place = source_place(message->span.source, message->span.start);
        str_addf(&codes, "%sWK%03d@%d:%d", i ? " " : "", message->code,
                 place.line, place.column);
    }
    assert_string_equal(str_built(&codes).s, wanted);
    arena_free(&bench.arena);
}

static void test_kinds(void **state)
{
    (void)state;
    expect("title: 甲\nnames: 乙\n", "title: 甲\nnames:\n  -: 乙\n");
    expect("title: 甲\ncount: -12\nshare: 60%\n",
           "title: 甲\ncount: -12\nshare: 0.5996\n");
    expect("title: 甲\nmode: 是\nflag: off\nkind: 讲座\n",
           "title: 甲\nmode: true\nkind: lecture\nflag: false\n");
    expect("title: 甲\nkinds: [visit, 讲座]\nwidth: 2字\n",
           "title: 甲\nwidth: 2em\nkinds: visit, lecture\n");
    expect("title: 甲\nhost: 商学院\nhosts: {name: 乙, age: 3}\n",
           "title: 甲\nhost:\n  name: 商学院\nhosts:\n  -:\n    name: 乙\n"
           "    age: 3\n");
    expect("title: 甲\nfree: {讲座: 3, 竞赛: {age: 2}}\n",
           "title: 甲\nfree:\n  讲座:\n    age: 3\n  竞赛:\n    age: 2\n");
    expect("title: 甲\nx-mine: [1]\nnames: ~\n", "title: 甲\nnames:\n");
}

static void test_types(void **state)
{
    (void)state;
    expect_codes("title: [甲]\n", "WK204@1:1");
    expect_codes("title: 甲\nnames: {a: b}\n", "WK204@2:1");
    expect_codes("title: 甲\ncount: 很多\n", "WK204@2:8");
    expect_codes("title: 甲\ncount: 99999999999\n", "WK204@2:8");
    expect_codes("title: 甲\nflag: maybe\nmode: maybe\n",
                 "WK204@2:7 WK204@3:7");
    expect_codes("title: 甲\nwidth: 3\n", "WK904@2:8");
    expect_codes("title: 甲\nwidth: 三\n", "WK204@2:8");
    expect_codes("title: 甲\nkind: lecure\n", "WK206@2:7");
    expect_codes("title: 甲\nid: 决赛\n", "WK219@2:5");
    expect_codes("title: 甲\nhost: {name: 乙, age: 12}\n", "WK204@2:22");
    expect_codes("title: 甲\nfree: [1]\n", "WK204@2:1");
}

static void test_keys(void **state)
{
    (void)state;
    expect_codes("titel: 甲\n", "WK203@1:1");
    expect_codes("names: [甲]\n", "WK202@1:1");
    expect_codes("title: ~\n", "WK202@1:1");
    expect_codes("title:\nnames:\n", "WK205@1:1 WK205@2:1");
    expect_codes("title: ''\n", "WK205@1:1");
    expect_codes("title: 甲\nhost: {}\n", "WK202@2:1");
    expect_codes("title: 甲\nhost:\n  name：乙\n", "WK103@3:7");
    expect_codes("title: 甲\nhosts:\n  - {nam: 乙}\n  - {age: 1}\n",
                 "WK203@3:6 WK202@4:5");
}

static void test_advice(void **state)
{
    (void)state;
    Bench bench;
    bind_yaml(&bench, "titel: 甲\n");
    const Message *message = bench.diag.messages.at[0];
    assert_int_equal(message->advice.count, 2);
    assert_string_equal(message->advice.at[0].words.en.s,
                        "did you mean “title” (title)?");
    assert_true(str_is(message->edits.at[0].text, "title"));
    arena_free(&bench.arena);
}

int test_read_bind(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_types),
        cmocka_unit_test(test_keys),
        cmocka_unit_test(test_advice),
    };
    return cmocka_run_group_tests_name("read/bind", tests, NULL, NULL);
}
