// derived: a part that the compiler makes, put here instead of its place in
// the style's sequence.
#include "blocks/kinds.h"

typedef struct Derived {
    const Node *node;
    int part; // of part_words
} Derived;

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
    const Word *part = &part_words[derived->part];
    Str label = style_label(setter->style, part->slug, setter->lang);
    set_words(setter, label.n ? label : str_of(part->zh), S("h2"));
}

const BlockKind block_derived = {
    .name = "derived",
    .zh = "自动内容",
    .record = &derived_record,
    .styles = (const char *const[]){"h2", NULL},
    .set = set_derived,
};
