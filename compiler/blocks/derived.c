// derived: a part that the compiler makes, put here instead of its place in
// the style's sequence.
#include "blocks/kinds.h"

// In the order of DerivedPart.
static const Word part_words[] = {
    {"toc", "目录"},
    {"calendar", "一周日程"},
    {"stats", "数字"},
    {"combos", "三个结合"},
    {"charts", "图表"},
    {"index", "索引"},
    {"photo_list", "图片目录"},
    {"links", "延伸阅读"},
    {"colophon", "版权页"},
    {0},
};

static const Field derived_fields[] = {
    {"part", FIELD_CHOICE, AT(Derived, part), .required = true,
     .words = part_words, .zh = "自动内容", .en = "part",
     .doc = "toc、calendar、stats、combos、charts、index、photo_list、links、"
            "colophon",
     .doc_en = "toc, calendar, stats, combos, charts, index, photo_list, "
               "links or colophon"},
    {0},
};
static const Record derived_record = {
    .name = "derived",
    .zh = "自动内容",
    .size = sizeof(Derived),
    .fields = derived_fields,
    .scalar = "part",
};

static void set_derived(Setter *setter, const Block *block)
{
    const Derived *derived = block->content;
    const Expander *expander = setter->expander;
    if (expander)
        expander->expand(expander->context, setter, derived->part, block->node);
}

const BlockKind block_derived = {
    .name = "derived",
    .zh = "自动内容",
    .record = &derived_record,
    .styles = (const char *const[]){NULL},
    .set = set_derived,
};
