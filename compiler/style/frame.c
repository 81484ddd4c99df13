// Frames: boxes that stand at fixed places of a page.
#include "style/draft.h"
#include "style/merge.h"

static const Word ref_words[] = {{"bleed", "出血"},
                                 {"trim", "成品"},
                                 {"type", "版心"},
                                 {"slug", "辅助区"},
                                 {0}};
static const Word valign_words[] = {
    {"top", "上"}, {"middle", "中"}, {"bottom", "下"}, {0}};
static const Word fit_words[] = {{"contain", "全图"}, {"cover", "铺满"},
                                 {"shrink", "缩小"},  {"condense", "压窄"},
                                 {"none", "不变"},    {0}};
static const Word pages_words[] = {{"all", "全部"},
                                   {"recto", "单页"},
                                   {"verso", "双页"},
                                   {"first", "首页"},
                                   {0}};

#define PLACE(word, chinese, english)                                          \
    {                                                                          \
        .key = #word, .kind = FIELD_DIM, .offset = AT(FrameDraft, frame.word), \
        .zh = chinese, .en = english                                           \
    }
static const Field frame_fields[] = {
    {.key = "ref",
     .kind = FIELD_CHOICE,
     .offset = AT(FrameDraft, frame.ref),
     .words = ref_words,
     .zh = "以何为准",
     .en = "placed in",
     .doc = "bleed 出血、trim 成品、type 版心、slug 辅助区；位置从它的边量起",
     .doc_en = "Positions count from the edges of this area"},
    PLACE(left, "距左", "from the left"),
    PLACE(right, "距右", "from the right"),
    PLACE(top, "距上", "from the top"),
    PLACE(bottom, "距下", "from the bottom"),
    PLACE(width, "宽", "width"),
    PLACE(height, "高", "height"),
    {.key = "text",
     .kind = FIELD_CUSTOM,
     .offset = AT(FrameDraft, frame.text),
     .type = &pattern_type,
     .zh = "文字",
     .en = "text",
     .doc = "可写 {report.title}、{page} 等变量；{名字?} 没有就不印",
     .doc_en =
         "With variables as {report.title}, {page}; {name?} may be missing"},
    {.key = "style",
     .kind = FIELD_TEXT,
     .offset = AT(FrameDraft, style),
     .zh = "段落样式",
     .en = "paragraph style",
     .doc = "paragraph 里的名字",
     .doc_en = "A name of paragraph"},
    {.key = "role",
     .kind = FIELD_TEXT,
     .offset = AT(FrameDraft, own.role),
     .zh = "字体角色",
     .en = "font role",
     .doc = "fonts.roles 里的名字",
     .doc_en = "A name of fonts.roles"},
    {.key = "weight",
     .kind = FIELD_CHOICE,
     .offset = AT(FrameDraft, own.weight),
     .words = weight_words,
     .zh = "字重",
     .en = "weight"},
    {.key = "size",
     .kind = FIELD_CUSTOM,
     .offset = AT(FrameDraft, own.size),
     .type = &size_type,
     .zh = "字号",
     .en = "type size"},
    {.key = "leading",
     .kind = FIELD_DIM,
     .offset = AT(FrameDraft, own.leading),
     .zh = "行距",
     .en = "leading"},
    {.key = "align",
     .kind = FIELD_CHOICE,
     .offset = AT(FrameDraft, own.align),
     .words = align_words,
     .zh = "对齐",
     .en = "alignment"},
    {.key = "indent",
     .kind = FIELD_DIM,
     .offset = AT(FrameDraft, own.indent),
     .zh = "首行缩进",
     .en = "indent of the first line"},
    {.key = "tracking",
     .kind = FIELD_DIM,
     .offset = AT(FrameDraft, own.tracking),
     .zh = "字距",
     .en = "tracking"},
    {.key = "color",
     .kind = FIELD_CUSTOM,
     .offset = AT(FrameDraft, own.color),
     .type = &color_type,
     .zh = "文字颜色",
     .en = "colour of the text"},
    {.key = "min_size",
     .kind = FIELD_CUSTOM,
     .offset = AT(FrameDraft, own.min_size),
     .type = &size_type,
     .zh = "最小字号",
     .en = "smallest size"},
    {.key = "valign",
     .kind = FIELD_CHOICE,
     .offset = AT(FrameDraft, frame.valign),
     .words = valign_words,
     .zh = "上下对齐",
     .en = "vertical alignment",
     .doc = "文字在框里靠上、居中或靠下",
     .doc_en = "Where in the frame the text stands"},
    {.key = "image",
     .kind = FIELD_TEXT,
     .offset = AT(FrameDraft, frame.image),
     .zh = "图片",
     .en = "picture",
     .doc = "路径，相对版式文件；末尾的 ? 表示可以没有",
     .doc_en = "A path from the style file; a ? at its end: may be missing"},
    {.key = "fit",
     .kind = FIELD_CHOICE,
     .offset = AT(FrameDraft, frame.fit),
     .words = fit_words,
     .zh = "图片怎样放，文字放不下时怎样",
     .en = "how a picture fills it; what words do that do not fit"},
    {.key = "focus",
     .kind = FIELD_CUSTOM,
     .offset = AT(FrameDraft, frame.focus),
     .type = &focus_type,
     .zh = "图上要保住的一点",
     .en = "point of the picture that must be seen"},
    {.key = "fill",
     .kind = FIELD_CUSTOM,
     .offset = AT(FrameDraft, frame.fill),
     .type = &color_type,
     .zh = "底色",
     .en = "ground"},
    {.key = "stroke",
     .kind = FIELD_RECORD,
     .offset = AT(FrameDraft, frame.stroke),
     .record = &rule_record,
     .zh = "边线",
     .en = "stroke"},
    {.key = "radius",
     .kind = FIELD_CUSTOM,
     .offset = AT(FrameDraft, frame.radius),
     .type = &absolute_type,
     .zh = "圆角",
     .en = "radius of the corners"},
    {.key = "rotate",
     .kind = FIELD_NUMBER,
     .offset = AT(FrameDraft, frame.rotate),
     .zh = "转角（度，顺时针）",
     .en = "degrees clockwise"},
    {.key = "overprint",
     .kind = FIELD_FLAG,
     .offset = AT(FrameDraft, frame.overprint),
     .zh = "叠印",
     .en = "overprint",
     .doc = "压在下面的颜色上，不挖空",
     .doc_en = "Prints over what is below instead of knocking it out"},
    {.key = "vertical",
     .kind = FIELD_FLAG,
     .offset = AT(FrameDraft, frame.vertical),
     .zh = "直排",
     .en = "vertical text",
     .doc = "从上到下、从右到左",
     .doc_en = "From top to bottom, from right to left"},
    {.key = "pages",
     .kind = FIELD_CHOICE,
     .offset = AT(FrameDraft, frame.pages),
     .words = pages_words,
     .zh = "在哪些页",
     .en = "on which pages"},
    {0}};
#undef PLACE

static void check_frame(const Job *job, void *bound)
{
    (void)job;
    Frame *frame = bound;
    frame->has_left = written(frame, "left") != NULL;
    frame->has_right = written(frame, "right") != NULL;
    frame->has_top = written(frame, "top") != NULL;
    frame->has_bottom = written(frame, "bottom") != NULL;
    frame->has_width = written(frame, "width") != NULL;
    frame->has_height = written(frame, "height") != NULL;
    if (!written(frame, "focus"))
        frame->focus[0] = frame->focus[1] = 500;
}

const Record frame_record = {.name = "frame",
                             .zh = "框",
                             .size = sizeof(FrameDraft),
                             .fields = frame_fields,
                             .check = check_frame,
                             .unknown = WK903};

// The keys of a frame that change its paragraph style.
static const Node *own_keys(Maker *maker, const Node *frame)
{
    static const char *const keys[] = {"role",     "weight", "size",
                                       "leading",  "align",  "indent",
                                       "tracking", "color",  "min_size"};
    Gathered gathered = {0};
    for (int i = 0; i < countof(keys); i++)
        gather(&gathered, frame, keys[i]);
    return gathered_map(maker->job->arena, &gathered, frame);
}

Frames make_frames(Maker *maker, FrameDrafts drafts)
{
    Frames frames = {NEW_ARRAY(maker->job->arena, Frame, drafts.count), 0};
    for (int i = 0; i < drafts.count; i++) {
        FrameDraft *draft = &drafts.at[i];
        if (!draft->frame.node)
            continue;
        paints_resolve(maker, draft, &frame_record);
        Frame *frame = &frames.at[frames.count++];
        *frame = draft->frame;
        frame->style =
            paragraph_over(maker, draft->style, own_keys(maker, frame->node));
    }
    return frames;
}
