// Running heads and folios.
#include "style/draft.h"

#define PLACE(word, chinese, english)                                          \
    {                                                                          \
        .key = #word, .kind = FIELD_CUSTOM,                                    \
        .offset = AT(RunningSideDraft, word), .type = &pattern_type,           \
        .zh = chinese, .en = english                                           \
    }
static const Field side_fields[] = {
    PLACE(left, "左", "left"),     PLACE(center, "中", "centre"),
    PLACE(right, "右", "right"),   PLACE(inner, "订口", "inner"),
    PLACE(outer, "切口", "outer"), {0}};
#undef PLACE

static const Record side_record = {.name = "running head",
                                   .zh = "书眉",
                                   .size = sizeof(RunningSideDraft),
                                   .fields = side_fields,
                                   .unknown = WK903};

static const Word show_words[] = {{"all", "印"}, {"none", "不印"}, {0}};

static const Field running_fields[] = {{.key = "show",
                                        .kind = FIELD_CHOICE,
                                        .offset = AT(RunningDraft, show),
                                        .words = show_words,
                                        .zh = "印不印",
                                        .en = "whether it is printed",
                                        .doc = "none 不印",
                                        .doc_en = "none: not printed"},
                                       {.key = "recto",
                                        .kind = FIELD_RECORD,
                                        .offset = AT(RunningDraft, recto),
                                        .record = &side_record,
                                        .zh = "单页",
                                        .en = "recto",
                                        .doc = "右手页",
                                        .doc_en = "Right-hand pages"},
                                       {.key = "verso",
                                        .kind = FIELD_RECORD,
                                        .offset = AT(RunningDraft, verso),
                                        .record = &side_record,
                                        .zh = "双页",
                                        .en = "verso",
                                        .doc = "左手页",
                                        .doc_en = "Left-hand pages"},
                                       {.key = "rule",
                                        .kind = FIELD_RECORD,
                                        .offset = AT(RunningDraft, rule),
                                        .record = &rule_record,
                                        .zh = "线",
                                        .en = "rule"},
                                       {.key = "gap",
                                        .kind = FIELD_DIM,
                                        .offset = AT(RunningDraft, gap),
                                        .zh = "与版心的距离",
                                        .en = "distance from the type area"},
                                       {.key = "height",
                                        .kind = FIELD_DIM,
                                        .offset = AT(RunningDraft, height),
                                        .zh = "高",
                                        .en = "height"},
                                       {.key = "style",
                                        .kind = FIELD_TEXT,
                                        .offset = AT(RunningDraft, style),
                                        .zh = "段落样式",
                                        .en = "paragraph style"},
                                       {0}};

// "header: none" is {show: none}.
const Record running_record = {.name = "running",
                               .zh = "书眉页脚",
                               .size = sizeof(RunningDraft),
                               .fields = running_fields,
                               .scalar = "show",
                               .unknown = WK903};

static const Field pair_fields[] = {
    {.key = "start",
     .kind = FIELD_CHOICE,
     .offset = AT(RunningPair, start),
     .words = part_words,
     .zh = "从哪一部分起",
     .en = "part from which they are printed",
     .doc = "封面、目录不印书眉时用",
     .doc_en = "So that cover and contents have none"},
    {.key = "header",
     .kind = FIELD_RECORD,
     .offset = AT(RunningPair, header),
     .record = &running_record,
     .zh = "书眉",
     .en = "header"},
    {.key = "footer",
     .kind = FIELD_RECORD,
     .offset = AT(RunningPair, footer),
     .record = &running_record,
     .zh = "页脚",
     .en = "footer"},
    {0}};

const Record running_pair_record = {.name = "running",
                                    .zh = "书眉页脚",
                                    .size = sizeof(RunningPair),
                                    .fields = pair_fields,
                                    .unknown = WK903};

static Pattern first_written(const Pattern *a, const Pattern *b)
{
    return a->node ? *a : *b;
}

// Left and right, if written, win.
static RunningSide side_made(const RunningSideDraft *draft, bool inner_left)
{
    const Pattern *left = inner_left ? &draft->inner : &draft->outer;
    const Pattern *right = inner_left ? &draft->outer : &draft->inner;
    return (RunningSide){.left = first_written(&draft->left, left),
                         .center = draft->center,
                         .right = first_written(&draft->right, right)};
}

Running running_made(Maker *maker, const RunningDraft *draft)
{
    const PageGeometry *page = &maker->style->page;
    Running running = {.shown = draft->node && draft->show == 0,
                       .rule = draft->rule};
    running.recto = side_made(&draft->recto, page_inner_left(page, true));
    running.verso = side_made(&draft->verso, page_inner_left(page, false));
    Length em = body_size(maker);
    running.gap = dim_length(draft->gap, em, page->baseline, page->height);
    running.height =
        dim_length(draft->height, em, page->baseline, page->height);
    if (draft->style.node)
        running.style = paragraph_named(maker, draft->style);
    return running;
}
