// The designs of events, and of their kinds and combinations.
#include "model/taxonomy.h"
#include "style/draft.h"

static const Word part_of_event_words[] = {
    {"kind", "类别"},   {"combo", "结合"},    {"title", "名称"},
    {"when", "时间"},   {"where", "地点"},    {"theme", "主题"},
    {"hosts", "主办"},  {"partners", "协办"}, {"people", "人物"},
    {"counts", "数量"}, {"text", "正文"},     {"outcome", "成果"},
    {"photos", "图片"}, {"links", "链接"},    {0}};

static const Word lead_in_words[] = {{"none", "无"}, {"bold", "加粗"}, {0}};

static const Word bullet_words[] = {
    {"none", "无"}, {"disc", "圆点"}, {"kind", "类别"}, {0}};

static const Word axis_words[] = {
    {"left", "左"}, {"center", "中"}, {"top", "上"}, {0}};

static const Word layout_words[] = {{"prose", "连排"},
                                    {"cards", "卡片"},
                                    {"list", "列表"},
                                    {"timeline", "时间线"},
                                    {0}};

static const Field prose_fields[] = {
    {.key = "lead_in",
     .kind = FIELD_CHOICE,
     .offset = AT(ProseDesign, lead_in),
     .words = lead_in_words,
     .zh = "活动名引出",
     .en = "title leads in",
     .doc = "连排时活动名用粗体引出",
     .doc_en = "In prose the title leads in, in bold"},
    {0}};

static const Record prose_record = {.name = "prose",
                                    .zh = "连排",
                                    .size = sizeof(ProseDesign),
                                    .fields = prose_fields,
                                    .unknown = WK903};

static const Field cards_fields[] = {
    {.key = "columns",
     .kind = FIELD_INTEGER,
     .offset = AT(CardsDesign, columns),
     .least = 1,
     .most = 12,
     .zh = "栏数",
     .en = "columns",
     .doc = "卡片排几栏",
     .doc_en = "Columns of cards"},
    {.key = "gap",
     .kind = FIELD_DIM,
     .offset = AT(CardsDesign, gap),
     .zh = "间距",
     .en = "gap"},
    {.key = "fill",
     .kind = FIELD_CUSTOM,
     .offset = AT(CardsDesign, fill),
     .type = &color_type,
     .zh = "底色",
     .en = "ground"},
    {.key = "rule",
     .kind = FIELD_RECORD,
     .offset = AT(CardsDesign, rule),
     .record = &rule_record,
     .zh = "线",
     .en = "rule"},
    {.key = "stripe",
     .kind = FIELD_RECORD,
     .offset = AT(CardsDesign, stripe),
     .record = &stripe_record,
     .zh = "色边",
     .en = "stripe"},
    {.key = "padding",
     .kind = FIELD_CUSTOM,
     .offset = AT(CardsDesign, padding),
     .type = &insets_type,
     .zh = "内距",
     .en = "padding"},
    {.key = "radius",
     .kind = FIELD_CUSTOM,
     .offset = AT(CardsDesign, radius),
     .type = &absolute_type,
     .zh = "圆角",
     .en = "radius of the corners"},
    {.key = "show",
     .kind = FIELD_CHOICES,
     .offset = AT(CardsDesign, show),
     .words = part_of_event_words,
     .zh = "印哪些，按次序",
     .en = "what is shown, in order",
     .doc = "每项活动印哪些，按此次序",
     .doc_en = "What of each event is printed, in this order"},
    {.key = "breakable",
     .kind = FIELD_FLAG,
     .offset = AT(CardsDesign, breakable),
     .zh = "可拆页",
     .en = "may be split",
     .doc = "true：一张卡片可以拆到两页",
     .doc_en = "true: a card may go on on the next page"},
    {0}};

static const Record cards_record = {.name = "cards",
                                    .zh = "卡片",
                                    .size = sizeof(CardsDesign),
                                    .fields = cards_fields,
                                    .unknown = WK903};

static const Field list_fields[] = {
    {.key = "bullet",
     .kind = FIELD_CHOICE,
     .offset = AT(ListDesign, bullet),
     .words = bullet_words,
     .zh = "项目符号",
     .en = "bullet"},
    {.key = "gap",
     .kind = FIELD_DIM,
     .offset = AT(ListDesign, gap),
     .zh = "间距",
     .en = "gap"},
    {.key = "rule",
     .kind = FIELD_RECORD,
     .offset = AT(ListDesign, rule),
     .record = &rule_record,
     .zh = "线",
     .en = "rule"},
    {.key = "show",
     .kind = FIELD_CHOICES,
     .offset = AT(ListDesign, show),
     .words = part_of_event_words,
     .zh = "印哪些，按次序",
     .en = "what is shown, in order",
     .doc = "每项活动印哪些，按此次序",
     .doc_en = "What of each event is printed, in this order"},
    {0}};

static const Record list_record = {.name = "list",
                                   .zh = "列表",
                                   .size = sizeof(ListDesign),
                                   .fields = list_fields,
                                   .unknown = WK903};

static const Field timeline_fields[] = {
    {.key = "axis",
     .kind = FIELD_CHOICE,
     .offset = AT(TimelineDesign, axis),
     .words = axis_words,
     .zh = "轴",
     .en = "axis"},
    {.key = "gap",
     .kind = FIELD_DIM,
     .offset = AT(TimelineDesign, gap),
     .zh = "间距",
     .en = "gap"},
    {.key = "rule",
     .kind = FIELD_RECORD,
     .offset = AT(TimelineDesign, rule),
     .record = &rule_record,
     .zh = "线",
     .en = "rule"},
    {.key = "show",
     .kind = FIELD_CHOICES,
     .offset = AT(TimelineDesign, show),
     .words = part_of_event_words,
     .zh = "印哪些，按次序",
     .en = "what is shown, in order",
     .doc = "每项活动印哪些，按此次序",
     .doc_en = "What of each event is printed, in this order"},
    {0}};

static const Record timeline_record = {.name = "timeline",
                                       .zh = "时间线",
                                       .size = sizeof(TimelineDesign),
                                       .fields = timeline_fields,
                                       .unknown = WK903};

static const Field events_fields[] = {
    {.key = "default",
     .kind = FIELD_CHOICE,
     .offset = AT(EventsDesign, layout),
     .words = layout_words,
     .zh = "默认排法",
     .en = "default layout",
     .doc = "报告没写 layout 时",
     .doc_en = "Where the report does not say"},
    {.key = "prose",
     .kind = FIELD_RECORD,
     .offset = AT(EventsDesign, prose),
     .record = &prose_record,
     .zh = "连排",
     .en = "prose"},
    {.key = "cards",
     .kind = FIELD_RECORD,
     .offset = AT(EventsDesign, cards),
     .record = &cards_record,
     .zh = "卡片",
     .en = "cards"},
    {.key = "list",
     .kind = FIELD_RECORD,
     .offset = AT(EventsDesign, list),
     .record = &list_record,
     .zh = "列表",
     .en = "list"},
    {.key = "timeline",
     .kind = FIELD_RECORD,
     .offset = AT(EventsDesign, timeline),
     .record = &timeline_record,
     .zh = "时间线",
     .en = "timeline"},
    {0}};

const Record events_design_record = {.name = "events",
                                     .zh = "活动",
                                     .size = sizeof(EventsDesign),
                                     .fields = events_fields,
                                     .unknown = WK903};

static void check_tag(const Job *job, TagDesign *tag, const Word *words,
                      const char *chinese, const char *english)
{
    int word = bind_word(words, tag->name.str);
    if (word < 0)
        bind_unknown_word(job, tag->name.node, words, chinese, english);
    else
        tag->name.str = str_of(words[word].slug);
}

static void check_kind(const Job *job, void *bound)
{
    check_tag(job, bound, kind_words, "活动类别", "a kind of event");
}

static void check_combo(const Job *job, void *bound)
{
    check_tag(job, bound, combo_words, "“结合”的方面", "a combination");
}

static const Field tag_fields[] = {
    {.key = "color",
     .kind = FIELD_CUSTOM,
     .offset = AT(TagDesign, color),
     .type = &color_type,
     .zh = "颜色",
     .en = "colour",
     .doc = "卡片的色边、图表都用它",
     .doc_en = "For stripes of cards and for charts"},
    {.key = "icon",
     .kind = FIELD_TEXT,
     .offset = AT(TagDesign, icon),
     .zh = "图标",
     .en = "icon",
     .doc = "内置图标的名字",
     .doc_en = "The name of a built-in icon"},
    {.key = "label",
     .kind = FIELD_RECORD,
     .record = &label_record,
     .offset = AT(TagDesign, label),
     .zh = "名称",
     .en = "label"},
    {0}};

const Record kind_design_record = {.name = "kind",
                                   .zh = "活动类别",
                                   .size = sizeof(TagDesign),
                                   .fields = tag_fields,
                                   .key = AT(TagDesign, name),
                                   .check = check_kind,
                                   .unknown = WK903};

const Record combo_design_record = {.name = "combo",
                                    .zh = "三个结合",
                                    .size = sizeof(TagDesign),
                                    .fields = tag_fields,
                                    .key = AT(TagDesign, name),
                                    .check = check_combo,
                                    .unknown = WK903};
