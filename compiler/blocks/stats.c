// stats: key figures, the number large and what it counts below.
#include "blocks/kinds.h"

static const Field stats_fields[] = {
    {"title", FIELD_LINE, AT(Stats, title), .zh = "标题", .en = "title",
     .doc = "标题，可用行内标记", .doc_en = "A title; markup allowed"},
    {"items", FIELD_CUSTOM, AT(Stats, items), .required = true,
     .type = &counts_type, .zh = "各个数字", .en = "figures",
     .doc = "26篇 专题报道、30余条 新媒体信息",
     .doc_en = "As 26篇 专题报道, 30余条 新媒体信息"},
    {0},
};
static const Record stats_record = {
    .name = "stats",
    .zh = "数字",
    .size = sizeof(Stats),
    .fields = stats_fields,
    .scalar = "items",
};

static void bind_stats(const Job *job, const Node *node, void *content)
{
    bind_record(job, items_map(job, node), &stats_record, content);
}

static void set_stats(Setter *setter, const Block *block)
{
    const Stats *stats = block->content;
    if (stats->title.count)
        set_heading(setter, &stats->title, 3, (Str){0});
    for (int i = 0; i < stats->items.count; i++) {
        const Count *count = &stats->items.at[i];
        set_words(setter, count_words(setter->job->arena, count),
                  S("stat_value"));
        if (count->of.n) {
            set_keep(setter);
            set_words(setter, count->of, S("stat_label"));
        }
    }
}

const BlockKind block_stats = {
    .name = "stats",
    .zh = "数字",
    .record = &stats_record,
    .styles = (const char *const[]){"h3", "stat_value", "stat_label", NULL},
    .bind = bind_stats,
    .set = set_stats,
};
