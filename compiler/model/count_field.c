// Counts in YAML: the short form in one string, the long form as a map.
#include "model/count.h"

#include "base/utf8.h"
#include "read/dump.h"
#include "read/schema.h"

typedef struct CountForm {
    const Node *node;
    int64_t value;
    bool more, about;
    Text unit, of, as_written;
    bool key;
} CountForm;

static const Field count_fields[] = {
    {"value", FIELD_CUSTOM, AT(CountForm, value), .required = true,
     .type = &amount_type, .zh = "数值", .en = "number", .doc = "数，只写数字",
     .doc_en = "The number, in digits"},
    {"more", FIELD_FLAG, AT(CountForm, more), .zh = "余", .en = "and more",
     .doc = "true 表示“……余”，不足整数",
     .doc_en = "true: there were a few more than that"},
    {"about", FIELD_FLAG, AT(CountForm, about), .zh = "约", .en = "about",
     .doc = "true 表示“约……”", .doc_en = "true: it is an estimate"},
    {"unit", FIELD_TEXT, AT(CountForm, unit), .required = true, .zh = "量词",
     .en = "measure word", .doc = "名、所、场、篇……",
     .doc_en = "名, 所, 场, 篇 …"},
    {"of", FIELD_TEXT, AT(CountForm, of), .zh = "对象", .en = "what is counted",
     .doc = "数的是什么，如 学生", .doc_en = "What is counted, as 学生"},
    {"as_written", FIELD_TEXT, AT(CountForm, as_written), .zh = "原文写法",
     .en = "printed form", .doc = "正文里的写法，如 两百余",
     .doc_en = "How the text writes the number, as 两百余"},
    {"key", FIELD_FLAG, AT(CountForm, key), .zh = "重点数字",
     .en = "key figure", .doc = "true 让它登上“数字看活动周”",
     .doc_en = "true puts it among the key figures"},
    {0},
};

static const Record count_record = {
    .name = "count",
    .zh = "数量",
    .size = sizeof(CountForm),
    .fields = count_fields,
};

static void bind_long(const Job *job, const Node *node, Count *count)
{
    CountForm form = {0};
    bind_record(job, node, &count_record, &form);
    *count = (Count){
        .node = node,
        .value = form.value,
        .about = form.about,
        .more = form.more,
        .figure = form.as_written.str,
        .unit = form.unit.str,
        .of = form.of.str,
        .key = form.key,
    };
    if (count->figure.n == 0)
        count->figure = str_format(
            job->arena, "%s%.*s%s", form.about ? "约" : "",
            STR(amount_words(job->arena, form.value)), form.more ? "余" : "");
}

// "111名电商学子": where the blank is missing, or an empty string.
static Str with_blank(Arena *arena, Str text)
{
    for (int end = 1; end < text.n; end++) {
        Count count;
        if ((text.s[end] & 0xC0) == 0x80 ||
            !count_parse(str_slice(text, 0, end), &count))
            continue;
        return str_format(arena, "%.*s %.*s", end, text.s,
                          STR(str_trim(str_slice(text, end, text.n))));
    }
    return (Str){0};
}

static void fault_count(const Job *job, const Node *node)
{
    Str meant = with_blank(job->arena, node->text);
    Message *message =
        fault(job, WK210, node, zh(job, "“%.*s”不是数量", STR(node->text)),
              en(job, "“%.*s” is not a count", STR(node->text)));
    if (meant.n)
        diag_advise(
            job, message, ADVICE_HELP,
            zh(job, "量词后面空一格：%.*s", STR(meant)),
            en(job, "put a blank after the measure word: %.*s", STR(meant)));
    else
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "写成“200余名 学生”：数、量词、空格、对象"),
                    en(job,
                       "write “200余名 学生”: number, measure word, blank, "
                       "what is counted"));
}

static void bind_count(const Job *job, const Node *node, void *value)
{
    if (node->kind == NODE_MAP) {
        bind_long(job, node, value);
        return;
    }
    const Node *scalar =
        bind_scalar(job, node, "数量", "a count such as 200余名 学生");
    if (!scalar)
        return;
    Count count;
    if (count_parse(scalar->text, &count)) {
        count.node = scalar;
        *(Count *)value = count;
    } else {
        fault_count(job, scalar);
    }
}

static bool is_digits(Str text, int least, int most)
{
    int n = 0;
    while (n < text.n && text.s[n] >= '0' && text.s[n] <= '9')
        n++;
    return n >= least && n <= most && n == text.n;
}

// [1,320名 学生] is two items for YAML: "1" and "320名 学生".
static bool is_split(const Node *node)
{
    const Node *next = node->next;
    if (!next || node->kind != NODE_SCALAR || next->kind != NODE_SCALAR ||
        node->form != SCALAR_PLAIN || next->form != SCALAR_PLAIN)
        return false;
    return next->text.n > 3 && is_digits(node->text, 1, 3) &&
           is_digits(str_slice(next->text, 0, 3), 3, 3) &&
           !is_digits(str_slice(next->text, 3, 4), 1, 1) &&
           node->span.source == next->span.source &&
           next->span.start == node->span.end + 1;
}

static void fault_split(const Job *job, const Node *node)
{
    Span span = {node->span.source, node->span.start, node->next->span.end};
    Str whole = str_format(job->arena, "\"%.*s,%.*s\"", STR(node->text),
                           STR(node->next->text));
    Message *message =
        fault_at(job, WK210, node, span,
                 zh(job, "列表里的逗号把“%.*s,%.*s”分成了两项", STR(node->text),
                    STR(node->next->text)),
                 en(job, "the comma makes two items of “%.*s,%.*s”",
                    STR(node->text), STR(node->next->text)));
    diag_advise(job, message, ADVICE_HELP, zh(job, "加引号：%.*s", STR(whole)),
                en(job, "put it in quotes: %.*s", STR(whole)));
    diag_edit(job, message, span, whole);
}

static void bind_counts(const Job *job, const Node *node, void *value)
{
    Counts *counts = value;
    const Node *first = node->kind == NODE_LIST ? node->first : node;
    int room = node->kind == NODE_LIST ? node_count(node) : 1;
    counts->at = NEW_ARRAY(job->arena, Count, room);
    counts->count = 0;
    for (const Node *item = first; item && counts->count < room;
         item = item->next) {
        if (is_split(item)) {
            fault_split(job, item);
            item = item->next;
            continue;
        }
        Count *count = &counts->at[counts->count];
        bind_count(job, item, count);
        counts->count += count->node != NULL;
        if (node->kind != NODE_LIST)
            break;
    }
}

static void dump_count(const void *value, Dump *dump)
{
    const Count *count = value;
    if (!count->node)
        return;
    StrBuilder words = {dump->arena, {0}};
    str_addf(&words, "%.*s %.*s = %.*s%s%s%s", STR(count->figure),
             STR(count->unit), STR(amount_words(dump->arena, count->value)),
             count->about ? " about" : "", count->more ? " more" : "",
             count->key ? " key" : "");
    if (count->of.n)
        str_addf(&words, " of %.*s", STR(count->of));
    dump_line(dump, "count", str_built(&words));
}

static void dump_counts(const void *value, Dump *dump)
{
    const Counts *counts = value;
    for (int i = 0; i < counts->count; i++)
        dump_count(&counts->at[i], dump);
}

// What a count is the compiler says; something in it is a number.
#define FIGURE "[0-9零〇一二两三四五六七八九十百千万亿几数半]"
static const Shape count_shape = {.pattern = FIGURE, .record = &count_record};
static const Shape counts_shape = {
    .pattern = FIGURE, .record = &count_record, .item = &count_shape};

const FieldType count_type = {.zh = "数量",
                              .en = "a count",
                              .bind = bind_count,
                              .dump = dump_count,
                              .record = &count_record,
                              .shape = &count_shape};
const FieldType counts_type = {.zh = "数量",
                               .en = "counts",
                               .bind = bind_counts,
                               .dump = dump_counts,
                               .record = &count_record,
                               .shape = &counts_shape};
