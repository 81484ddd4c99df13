// Pass 2 for styles: the whole table, and a Style out of what it binds.
#include "read/version.h"
#include "style/draft.h"
#include "style/extend.h"
#include "style/merge.h"

const Word part_words[] = {
    {"cover", "封面"},      {"inside", "扉页"},         {"toc", "目录"},
    {"lead", "导语"},       {"stats", "数字"},          {"sections", "各节"},
    {"calendar", "周历"},   {"combos", "三个结合"},     {"charts", "图表"},
    {"index", "索引"},      {"photo_list", "图片目录"}, {"links", "链接"},
    {"colophon", "版权页"}, {"back", "封底"},           {0}};

#define TEXT(word, chinese, english)                                           \
    {                                                                          \
        .key = #word, .kind = FIELD_TEXT, .offset = AT(StyleDraft, word),      \
        .zh = chinese, .en = english                                           \
    }
#define MAP(word, member, records, chinese, english)                           \
    {                                                                          \
        .key = word, .kind = FIELD_MAP, .offset = AT(StyleDraft, member),      \
        .record = &records, .zh = chinese, .en = english                       \
    }
#define PART(word, records, chinese, english)                                  \
    {                                                                          \
        .key = #word, .kind = FIELD_RECORD, .offset = AT(StyleDraft, word),    \
        .record = &records, .zh = chinese, .en = english                       \
    }
static const Field style_fields[] = {
    {.key = "wkstyle",
     .kind = FIELD_CUSTOM,
     .offset = AT(StyleDraft, wkstyle),
     .type = &version_type,
     .zh = "版式格式的版本",
     .en = "version of the format",
     .doc = "现在写 1",
     .doc_en = "Now 1"},
    TEXT(name, "名字", "name"),
    TEXT(description, "说明", "description"),
    {.key = "author",
     .kind = FIELD_TEXTS,
     .offset = AT(StyleDraft, author),
     .zh = "设计者",
     .en = "author",
     .doc = "人或单位的名字",
     .doc_en = "Names of people or institutions"},
    TEXT(licence, "许可", "licence"),
    TEXT(version, "版本", "version"),
    {.key = "extends",
     .kind = FIELD_TEXTS,
     .offset = AT(StyleDraft, extends),
     .zh = "所依据的版式",
     .en = "styles it extends",
     .doc = "名字或路径，可以几个，后面的优先；最底下总是 base",
     .doc_en = "Names or paths; the later wins, and base is below all"},
    PART(page, page_record, "页面", "page"),
    MAP("palette", palette, palette_record, "色板", "palette"),
    PART(black, black_record, "黑", "black"),
    PART(fonts, fonts_record, "字体", "fonts"),
    PART(typography, typography_record, "排版规则", "typography"),
    MAP("paragraph", paragraphs, paragraph_record, "段落样式",
        "paragraph styles"),
    MAP("character", characters, character_record, "字符样式",
        "character styles"),
    {.key = "sequence",
     .kind = FIELD_CHOICES,
     .offset = AT(StyleDraft, sequence),
     .words = part_words,
     .zh = "各部分的次序",
     .en = "order of the parts",
     .doc = "报告各部分按此次序印；没写的不印",
     .doc_en = "The parts are printed in this order, and only these"},
    PART(running, running_pair_record, "书眉页脚", "running heads"),
    MAP("masters", masters, master_record, "主页", "masters"),
    PART(headings, headings_record, "标题", "headings"),
    PART(events, events_design_record, "活动", "events"),
    MAP("kinds", kinds, kind_design_record, "活动类别", "kinds of event"),
    MAP("combos", combos, combo_design_record, "三个结合", "combinations"),
    PART(components, components_record, "构件", "components"),
    MAP("labels", labels, label_record, "标签", "labels"),
    PART(press, press_record, "付印", "press"),
    {0}};
#undef PART
#undef MAP
#undef TEXT

const Record style_record = {.name = "style",
                             .zh = "版式",
                             .size = sizeof(StyleDraft),
                             .fields = style_fields,
                             .unknown = WK903};

static bool same_words(Words a, Words b)
{
    return str_equal(a.zh, b.zh);
}

Message *fault_once(Maker *maker, Code code, const Node *node, Str zh_words,
                    Str en_words)
{
    enum { MOST_ERRORS = 2000 }; // of a file that is no style at all
    const Diag *diag = maker->job->diag;
    if (diag->errors > MOST_ERRORS)
        return NULL;
    Words words = {zh_words, en_words};
    for (int i = 0; i < diag->messages.count; i++) {
        const Message *said = diag->messages.at[i];
        if (said->code == code && said->span.source == node->span.source &&
            said->span.start == node->span.start &&
            same_words(said->words, words))
            return NULL;
    }
    return fault(maker->job, code, node, zh_words, en_words);
}

const Node *merge_based(Maker *maker, const Node *under, const Node *over)
{
    enum { MOST = 50000 }; // base has some 2000
    const Job *job = maker->job;
    if (maker->merged > MOST)
        return over;
    const Node *merged = node_merge(job->arena, under, over);
    maker->merged += node_size(merged);
    if (maker->merged > MOST)
        fault(job, WK007, over,
              zh(job, "版式太大：主页和段落样式连同所依据的超过 %d 个值", MOST),
              en(job,
                 "the style is too large: its masters and paragraph styles, "
                 "with what they are based on, have more than %d values",
                 MOST));
    return merged;
}

void report_unknown_name(Maker *maker, const UnknownName *unknown,
                         const Str *names, int count)
{
    const Job *job = maker->job;
    const Node *node = unknown->node;
    Message *message =
        fault_once(maker, WK906, node, unknown->words.zh, unknown->words.en);
    if (!message)
        return;
    diag_label(message, zh(job, "没有这个名字"), en(job, "no such name"));
    Str nearest = bind_nearest(job, unknown->typed, names, count);
    if (nearest.n)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "是不是想写 %.*s？", STR(nearest)),
                    en(job, "did you mean %.*s?", STR(nearest)));
    if (nearest.n && str_equal(node->text, unknown->typed))
        diag_edit(job, message, node->span, nearest);
    StrBuilder list = {.arena = job->arena};
    for (int i = 0; i < count; i++)
        str_addf(&list, "%s%.*s", i ? " " : "", STR(names[i]));
    Str all = str_built(&list);
    diag_advise(job, message, ADVICE_ALLOWED, all, all);
}

// Names that the compiler itself uses; base has them all.
static const char *const paragraphs_needed[] = {
    "body", "lead", "section", "h2", "h3", "running", "folio", NULL};
static const char *const masters_needed[] = {"cover", "body", "colophon",
                                             "back", NULL};

static void check_needed(Maker *maker, const char *map,
                         const char *const *names)
{
    const Job *job = maker->job;
    const Node *node = node_find(maker->root, map);
    for (; *names; names++)
        if (!node || !node_find(node, *names))
            fault_once(maker, WK906, node ? node : maker->root,
                       zh(job, "%s 里少了“%s”", map, *names),
                       en(job, "%s lacks “%s”", map, *names));
}

// Where running heads begin: at the part that is named, or, if the sequence
// lacks it, at the first that commonly comes later.
static int running_start(const StyleDraft *draft)
{
    int later = draft->running.start;
    for (int i = draft->sequence.count - 1; i >= 0; i--) {
        int part = draft->sequence.at[i];
        if (part == draft->running.start)
            return part;
        if (part > draft->running.start)
            later = part;
    }
    return later;
}

static void make_rest(Maker *maker)
{
    StyleDraft *draft = maker->draft;
    Style *style = maker->style;
    style->sequence.at = draft->sequence.at;
    style->sequence.count = draft->sequence.count;
    style->running_start = running_start(draft);
    style->events = draft->events;
    style->events_default = 1 + draft->events.layout; // 0 is EVENTS_AUTO
    style->lead_in_bold = draft->events.prose.lead_in == 1;
    style->kinds.at = draft->kinds.at;
    style->kinds.count = draft->kinds.count;
    style->combos.at = draft->combos.at;
    style->combos.count = draft->combos.count;
    style->components = draft->components;
    style->labels.at = draft->labels.at;
    style->labels.count = draft->labels.count;
    style->press = draft->press.node;
    style->presswork = draft->press;
    style->marks_crop = draft->press.marks.crop;
    style->marks_registration = draft->press.marks.registration;
    style->keep_spots = draft->press.spot == 0;
}

// What a file says of itself does not hold for those that extend it.
static void take_own(Maker *maker, const StyleTree *tree)
{
    const StyleDraft *draft = maker->draft;
    Style *style = maker->style;
    const Node *name = node_find(tree->own, "name");
    style->name = name && name->kind == NODE_SCALAR ? name->text : tree->stem;
    if (node_find(tree->own, "description"))
        style->description = draft->description;
    if (node_find(tree->own, "author"))
        style->author = draft->author;
    if (node_find(tree->own, "licence"))
        style->licence = draft->licence;
    if (node_find(tree->own, "version"))
        style->version = draft->version;
}

static void resolve_colors(Maker *maker)
{
    StyleDraft *draft = maker->draft;
    paints_resolve(maker, &draft->events, &events_design_record);
    paints_resolve(maker, &draft->components, &components_record);
    for (int i = 0; i < draft->kinds.count; i++)
        paints_resolve(maker, &draft->kinds.at[i], &kind_design_record);
    for (int i = 0; i < draft->combos.count; i++)
        paints_resolve(maker, &draft->combos.at[i], &combo_design_record);
}

const Style *style_read(const Job *job, const StyleQuery *query)
{
    StyleTree tree;
    if (!style_tree(job, query, &tree))
        return NULL;
    Maker maker = {.job = job,
                   .quiet = *job,
                   .root = tree.merged,
                   .draft = NEW(job->arena, StyleDraft),
                   .style = NEW(job->arena, Style)};
    maker.quiet.diag = NEW(job->arena, Diag);
    maker.quiet.diag->arena = job->arena;
    bind_record(job, tree.merged, &style_record, maker.draft);
    maker.style->node = tree.merged;
    take_own(&maker, &tree);
    check_needed(&maker, "paragraph", paragraphs_needed);
    check_needed(&maker, "masters", masters_needed);
    make_palette(&maker);
    make_page(&maker);
    make_roles(&maker);
    make_paragraphs(&maker);
    make_typography(&maker);
    make_masters(&maker);
    make_headings(&maker);
    resolve_colors(&maker);
    make_rest(&maker);
    return maker.style;
}
