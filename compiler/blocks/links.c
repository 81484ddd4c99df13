// links: where to read more.
#include "blocks/kinds.h"
#include "blocks/qr.h"

static const Field links_fields[] = {
    {"intro", FIELD_PASSAGE, AT(LinkSet, intro), .zh = "引导语",
     .en = "lead-in", .doc = "如 详情请见：", .doc_en = "As 详情请见："},
    {"items", FIELD_RECORDS, AT(LinkSet, items), .required = true,
     .record = &link_record, .zh = "各个链接", .en = "links", .doc = "各个链接",
     .doc_en = "The links"},
    {0},
};
static const Record links_record = {
    .name = "links",
    .zh = "链接",
    .size = sizeof(LinkSet),
    .fields = links_fields,
};

static void set_links(Setter *setter, const Block *block)
{
    const LinkSet *links = block->content;
    set_passage(setter, &links->intro, setter->text_style);
    if (links->intro.count)
        set_keep(setter);
    links_set(setter, links->items, true);
}

const BlockKind block_links = {
    .name = "links",
    .zh = "链接",
    .record = &links_record,
    .styles = (const char *const[]){"body", "link_title", "link_url", NULL},
    .set = set_links,
};
