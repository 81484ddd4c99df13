// media: how much was reported, and by whom.
#include "blocks/kinds.h"

typedef enum MediaShow {
    SHOW_CHART,
    SHOW_TABLE,
    SHOW_BOTH,
    SHOW_NONE, // only for figures and charts elsewhere
} MediaShow;

static const Word show_words[] = {
    {"chart", "图"}, {"table", "表"}, {"both", "图和表"}, {"none", "不印"}, {0},
};
static const Word owner_words[] = {{"own", "校内"}, {"external", "校外"}, {0}};

static const Field coverage_fields[] = {
    {"channel", FIELD_TEXT, AT(Coverage, channel), .required = true,
     .zh = "渠道", .en = "channel", .doc = "如 学校官网",
     .doc_en = "As 学校官网"},
    {"owner", FIELD_CHOICE, AT(Coverage, owner), .words = owner_words,
     .zh = "归属", .en = "owner", .doc = "own 校内、external 校外",
     .doc_en = "own or external"},
    {"outlets", FIELD_TEXTS, AT(Coverage, outlets), .zh = "媒体",
     .en = "outlets", .doc = "有哪些媒体，用名录里的名字",
     .doc_en = "Which media, as in directory.media"},
    {"count", FIELD_CUSTOM, AT(Coverage, count), .required = true,
     .type = &count_type, .zh = "篇数", .en = "count",
     .doc = "如 26篇 专题报道", .doc_en = "As 26篇 专题报道"},
    {"note", FIELD_LINE, AT(Coverage, note), .zh = "说明", .en = "note",
     .doc = "说明，可用行内标记", .doc_en = "A remark; markup allowed"},
    {0},
};
static const Record coverage_record = {
    .name = "media",
    .zh = "渠道",
    .size = sizeof(Coverage),
    .fields = coverage_fields,
};

static const Field media_fields[] = {
    {"title", FIELD_LINE, AT(Media, title), .zh = "标题", .en = "title",
     .doc = "标题，可用行内标记", .doc_en = "A title; markup allowed"},
    {"show", FIELD_CHOICE, AT(Media, show), .words = show_words, .zh = "印成",
     .en = "shown as", .doc = "chart 图、table 表、both 图和表、none 只供取数",
     .doc_en = "chart, table, both, or none: only for figures elsewhere"},
    {"items", FIELD_RECORDS, AT(Media, items), .required = true,
     .record = &coverage_record, .zh = "各个渠道", .en = "channels",
     .doc = "各个渠道", .doc_en = "The channels"},
    {0},
};
static const Record media_record = {
    .name = "media",
    .zh = "媒体报道",
    .size = sizeof(Media),
    .fields = media_fields,
};

static void set_channel(Setter *setter, const Coverage *coverage)
{
    Arena *arena = setter->job->arena;
    CopyMaker maker = copy_in(setter, S("table_cell"));
    copy_text(&maker, coverage->channel);
    for (int i = 0; i < coverage->outlets.count; i++) {
        copy_words(&maker, i == 0 ? S("（") : S("、"));
        copy_text(&maker, coverage->outlets.at[i]);
    }
    if (coverage->outlets.count)
        copy_words(&maker, S("）"));
    copy_words(&maker, S("　"));
    copy_words(&maker, count_words(arena, &coverage->count));
    copy_words(&maker, coverage->count.of);
    for (int i = 0; i < coverage->note.count; i++) {
        copy_words(&maker, S("　"));
        copy_inlines(&maker, coverage->note.at[i]);
    }
    set_copy(setter, &maker, ELEMENT_PARAGRAPH, true);
}

static void set_media(Setter *setter, const Block *block)
{
    const Media *media = block->content;
    if (media->show == SHOW_NONE)
        return;
    if (media->title.count)
        set_heading(setter, &media->title, 3, (Str){0});
    for (int i = 0; i < media->items.count; i++)
        set_channel(setter, &media->items.at[i]);
}

const BlockKind block_media = {
    .name = "media",
    .zh = "媒体报道",
    .record = &media_record,
    .styles = (const char *const[]){"h3", "table_cell", NULL},
    .set = set_media,
};
