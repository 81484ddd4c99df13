// Headings: their designs.
#include "style/draft.h"

static const Word design_words[] = {{"plain", "无"},
                                    {"rule-below", "下线"},
                                    {"rule-left", "左线"},
                                    {"band", "色带"},
                                    {"tab", "标签"},
                                    {"numeral", "大数字"},
                                    {0}};
static const Word number_words[] = {{"none", "无"},          {"han", "一、"},
                                    {"arabic", "1"},         {"circled", "①"},
                                    {"paren-han", "（一）"}, {0}};
static const Word bleed_words[] = {
    {"none", "不出血"}, {"outer", "切口"}, {"both", "两边"}, {0}};
static const Word start_words[] = {{"auto", "接排"},
                                   {"page", "另页"},
                                   {"recto", "另面"},
                                   {"spread", "跨页"},
                                   {0}};
static const Word span_words[] = {{"column", "一栏"}, {"all", "通栏"}, {0}};

static const Field heading_fields[] = {
    {.key = "design",
     .kind = FIELD_CHOICE,
     .offset = AT(HeadingDraft, design),
     .words = design_words,
     .zh = "样子",
     .en = "design",
     .doc = "plain 只有文字，band 色带，tab 书签，numeral 大数字",
     .doc_en = "How the heading is drawn"},
    {.key = "number",
     .kind = FIELD_CHOICE,
     .offset = AT(HeadingDraft, number),
     .words = number_words,
     .zh = "序号",
     .en = "numbering",
     .doc = "一、二、三，或 1、2、3",
     .doc_en = "How it is numbered"},
    {.key = "rule",
     .kind = FIELD_RECORD,
     .offset = AT(HeadingDraft, rule),
     .record = &rule_record,
     .zh = "线",
     .en = "rule"},
    {.key = "fill",
     .kind = FIELD_CUSTOM,
     .offset = AT(HeadingDraft, fill),
     .type = &color_type,
     .zh = "底色",
     .en = "ground"},
    {.key = "padding",
     .kind = FIELD_CUSTOM,
     .offset = AT(HeadingDraft, padding),
     .type = &insets_type,
     .zh = "内距",
     .en = "padding"},
    {.key = "bleed",
     .kind = FIELD_CHOICE,
     .offset = AT(HeadingDraft, bleed),
     .words = bleed_words,
     .zh = "出血",
     .en = "bleed",
     .doc = "色带伸到成品以外",
     .doc_en = "The band goes beyond the trim"},
    {.key = "start",
     .kind = FIELD_CHOICE,
     .offset = AT(HeadingDraft, start),
     .words = start_words,
     .zh = "从哪里起",
     .en = "where it starts",
     .doc = "接排、另页、另起右页、另起对开",
     .doc_en = "Run on, or on a new page, recto or spread"},
    {.key = "span",
     .kind = FIELD_CHOICE,
     .offset = AT(HeadingDraft, span),
     .words = span_words,
     .zh = "跨栏",
     .en = "columns that it spans",
     .doc = "all：跨所有的栏",
     .doc_en = "all: across all columns"},
    {0}};

static const Record heading_record = {.name = "heading",
                                      .zh = "标题",
                                      .size = sizeof(HeadingDraft),
                                      .fields = heading_fields,
                                      .unknown = WK903};

static const Field headings_fields[] = {{.key = "section",
                                         .kind = FIELD_RECORD,
                                         .offset = AT(HeadingsDraft, section),
                                         .record = &heading_record,
                                         .zh = "节标题",
                                         .en = "section heading"},
                                        {.key = "h2",
                                         .kind = FIELD_RECORD,
                                         .offset = AT(HeadingsDraft, h2),
                                         .record = &heading_record,
                                         .zh = "二级标题",
                                         .en = "second heading"},
                                        {.key = "h3",
                                         .kind = FIELD_RECORD,
                                         .offset = AT(HeadingsDraft, h3),
                                         .record = &heading_record,
                                         .zh = "三级标题",
                                         .en = "third heading"},
                                        {0}};

const Record headings_record = {.name = "headings",
                                .zh = "标题",
                                .size = sizeof(HeadingsDraft),
                                .fields = headings_fields,
                                .unknown = WK903};

static HeadingDesign heading_made(Maker *maker, HeadingDraft *draft,
                                  Str paragraph)
{
    const ParagraphStyle *style = style_paragraph(maker->style, paragraph);
    const PageGeometry *page = &maker->style->page;
    paints_resolve(maker, draft, &heading_record);
    HeadingDesign design = {.node = draft->node,
                            .design = draft->design,
                            .number = draft->number,
                            .rule = draft->rule,
                            .fill = draft->fill,
                            .bleed = draft->bleed,
                            .start = draft->start,
                            .span_all = draft->span == 1};
    for (int i = 0; i < 4; i++)
        design.padding[i] =
            dim_length(draft->padding.at[i], style ? style->size : PT(10.5),
                       page->baseline, page->width);
    return design;
}

void make_headings(Maker *maker)
{
    HeadingsDraft *draft = &maker->draft->headings;
    Style *style = maker->style;
    style->section = heading_made(maker, &draft->section, S("section"));
    style->h2 = heading_made(maker, &draft->h2, S("h2"));
    style->h3 = heading_made(maker, &draft->h3, S("h3"));
}
