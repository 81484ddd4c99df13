// A section is a map, or {include: file} with a file that holds that map.
#include "report/section.h"

#include "blocks/kinds.h"
#include "read/dump.h"
#include "read/schema.h"

static const Word start_words[] = {
    {"auto", "自动"},
    {"page", "另页"},
    {"recto", "另起右页"},
    {"spread", "另起对开"},
    {0},
};

static const Field section_fields[] = {
    {"id", FIELD_TEXT, AT(Section, id), .slug = true, .zh = "标识",
     .en = "identifier", .doc = "别处引用这一节时用的名字",
     .doc_en = "The name by which others refer to it"},
    {"heading", FIELD_LINE, AT(Section, heading), .required = true,
     .zh = "标题", .en = "heading", .doc = "标题，可用行内标记",
     .doc_en = "The heading; markup allowed"},
    {"short", FIELD_TEXT, AT(Section, short_heading), .zh = "短题",
     .en = "short form", .doc = "书眉、目录用的短题",
     .doc_en = "For running heads and contents"},
    {"summary", FIELD_PASSAGE, AT(Section, summary), .zh = "提要",
     .en = "standfirst", .doc = "提要，可用行内标记",
     .doc_en = "A standfirst; markup allowed"},
    {"start", FIELD_CHOICE, AT(Section, start), .words = start_words,
     .zh = "起排", .en = "start",
     .doc = "auto 接排、page 另页、recto 另起右页、spread 另起对开",
     .doc_en = "auto, page, recto or spread"},
    {"body", FIELD_CUSTOM, AT(Section, body), .type = &blocks_type,
     .zh = "内容", .en = "body", .doc = "一段文字，或一列内容块",
     .doc_en = "A text, or a list of blocks"},
    {0},
};
const Record section_record = {
    .name = "section",
    .zh = "一节",
    .size = sizeof(Section),
    .fields = section_fields,
};

typedef LIST_OF(Section) Sections;

// The node of the file's name in {include: file}; NULL if it is no such map.
static const Node *included_file(const Job *job, const Node *map)
{
    const Node *named =
        map->kind == NODE_MAP ? node_find(map, "include") : NULL;
    if (!named)
        return NULL;
    for (const Node *node = map->first; node; node = node->next)
        if (node != named && !str_starts(node->key->text, "x-"))
            fault(job, WK211, node->key,
                  zh(job, "写了 include 的一节不能再写 %.*s",
                     STR(node->key->text)),
                  en(job,
                     "a section with include has no other key; found "
                     "%.*s",
                     STR(node->key->text)));
    return bind_scalar(job, named, "文件名", "a file name");
}

static void bind_section(const Job *job, const Node *node, Section *section)
{
    // A section of a file may again be an include; include_read ends circles.
    while (node && node->kind == NODE_MAP && node_find(node, "include")) {
        const Node *named = included_file(job, node);
        node = named ? include_read(job, named) : NULL;
    }
    if (node)
        bind_record(job, node, &section_record, section);
}

static void bind_sections(const Job *job, const Node *node, void *value)
{
    Sections *sections = value;
    bool list = node->kind == NODE_LIST;
    if (node->kind == NODE_SCALAR || (list && !node->first)) {
        Message *message =
            fault(job, WK204, node,
                  zh(job, "sections 应是列表（每项以“- ”开头），这里%s",
                     list ? "一项也没有" : "是文字"),
                  en(job,
                     "sections must be a list, each item beginning with "
                     "“- ”; %s",
                     list ? "it has none" : "found text"));
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "下一行写  - heading: 标题"),
                    en(job, "on the next line write  - heading: 标题"));
        return;
    }
    sections->at = NEW_ARRAY(job->arena, Section, list ? node_count(node) : 1);
    sections->count = 0;
    for (const Node *item = list ? node->first : node; item;
         item = list ? item->next : NULL) {
        Section *section = &sections->at[sections->count];
        bind_section(job, item, section);
        sections->count += section->node != NULL;
    }
}

static void visit_sections(const void *value, const Visit *visit)
{
    const Sections *sections = value;
    for (int i = 0; i < sections->count; i++)
        bind_visit(&sections->at[i], &section_record, visit);
}

static void dump_sections(const void *value, Dump *dump)
{
    const Sections *sections = value;
    for (int i = 0; i < sections->count; i++) {
        fprintf(dump->out, "%*ssection:\n", 2 * dump->depth, "");
        dump->depth++;
        dump_record(&sections->at[i], &section_record, dump);
        dump->depth--;
    }
}

static const Field included_fields[] = {
    {"include", FIELD_TEXT, 0, .required = true, .zh = "引入", .en = "include",
     .doc = "放着这一节的文件，相对本文件",
     .doc_en = "The file with this section, relative to this one"},
    {0},
};
static const Record included_record = {
    .name = "included section", .zh = "引入的一节", .fields = included_fields};

static void write_section(Schema *schema)
{
    schema_alternatives(schema);
    schema_open(schema);
    schema_record(schema, &section_record);
    schema_close(schema);
    schema_open(schema);
    schema_record(schema, &included_record);
    schema_close(schema);
    schema_alternatives_end(schema);
}

static const Shape section_shape = {.write = write_section};
static const Shape sections_shape = {.record = &section_record,
                                     .item = &section_shape};

const FieldType sections_type = {.zh = "各部分",
                                 .en = "the sections",
                                 .bind = bind_sections,
                                 .visit = visit_sections,
                                 .dump = dump_sections,
                                 .record = &section_record,
                                 .shape = &sections_shape};
