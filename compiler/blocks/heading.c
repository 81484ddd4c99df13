// h: a heading inside a section.
#include "blocks/kinds.h"

static const Field heading_fields[] = {
    {"text", FIELD_LINE, AT(Heading, text), .required = true, .zh = "小标题",
     .en = "heading", .doc = "小标题，可用行内标记",
     .doc_en = "The heading; markup allowed"},
    {"level", FIELD_INTEGER, AT(Heading, level), .least = 2, .most = 3,
     .zh = "级别", .en = "level", .doc = "2 或 3；不写是 2",
     .doc_en = "2 or 3; 2 if it is left out"},
    {"id", FIELD_TEXT, AT(Heading, id), .slug = true, .zh = "标识",
     .en = "identifier", .doc = "别处引用它时用的名字",
     .doc_en = "The name by which others refer to it"},
    {0},
};
static const Record heading_record = {
    .name = "h",
    .zh = "小标题",
    .size = sizeof(Heading),
    .fields = heading_fields,
    .scalar = "text",
};

static void set_block_heading(Setter *setter, const Block *block)
{
    const Heading *heading = block->content;
    set_heading(setter, &heading->text, heading->level ? heading->level : 2,
                (Str){0});
}

const BlockKind block_heading = {
    .name = "h",
    .zh = "小标题",
    .record = &heading_record,
    .styles = (const char *const[]){"h2", "h3", NULL},
    .set = set_block_heading,
};
