// What is asked of the printer, and what the printer accepts.
#include "style/draft.h"

static const Word profile_words[] = {{"none", "无"},
                                     {"pdf/x-4", NULL},
                                     {"pdf/x-3", NULL},
                                     {"pdf/x-1a", NULL},
                                     {0}};

static const Word spot_words[] = {{"keep", "保留"}, {"process", "转四色"}, {0}};

static const Word picture_words[] = {
    {"convert", "转换"}, {"keep", "保留"}, {"refuse", "拒收"}, {0}};

static const Word binding_words[] = {
    {"none", "无"}, {"saddle", "骑马订"}, {"perfect", "胶订"}, {0}};

static const Field intent_fields[] = {
    {.key = "name",
     .kind = FIELD_TEXT,
     .offset = AT(PressIntent, name),
     .zh = "名称",
     .en = "name",
     .doc = "印刷条件，如 FOGRA39",
     .doc_en = "The printing condition, such as FOGRA39"},
    {.key = "icc",
     .kind = FIELD_TEXT,
     .offset = AT(PressIntent, icc),
     .zh = "ICC 文件",
     .en = "ICC file",
     .doc = "它的特性文件；RGB 图片按它转换",
     .doc_en = "Its profile, by which pictures in RGB are converted"},
    {0}};

static const Record intent_record = {.name = "intent",
                                     .zh = "输出意图",
                                     .size = sizeof(PressIntent),
                                     .fields = intent_fields,
                                     .unknown = WK903};

static const Field marks_fields[] = {
    {.key = "crop",
     .kind = FIELD_FLAG,
     .offset = AT(PressMarks, crop),
     .zh = "裁切线",
     .en = "crop marks",
     .doc = "四角各两条",
     .doc_en = "Two at each corner"},
    {.key = "registration",
     .kind = FIELD_FLAG,
     .offset = AT(PressMarks, registration),
     .zh = "套准标记",
     .en = "registration marks",
     .doc = "每块版都有，供套准",
     .doc_en = "On every plate"},
    {.key = "bars",
     .kind = FIELD_FLAG,
     .offset = AT(PressMarks, bars),
     .zh = "色标",
     .en = "colour bars",
     .doc = "各色的方块，印工看墨量",
     .doc_en = "Patches by which the printer sees the inks"},
    {.key = "info",
     .kind = FIELD_FLAG,
     .offset = AT(PressMarks, info),
     .zh = "页面信息",
     .en = "page information",
     .doc = "文件名、日期、版名",
     .doc_en = "File, date, plate"},
    {.key = "offset",
     .kind = FIELD_CUSTOM,
     .offset = AT(PressMarks, offset),
     .type = &absolute_type,
     .zh = "离成品的距离",
     .en = "distance from the trim"},
    {.key = "length",
     .kind = FIELD_CUSTOM,
     .offset = AT(PressMarks, length),
     .type = &absolute_type,
     .zh = "长",
     .en = "length"},
    {0}};

static const Record marks_record = {.name = "marks",
                                    .zh = "印刷标记",
                                    .size = sizeof(PressMarks),
                                    .fields = marks_fields,
                                    .unknown = WK903};

static const Field sheets_fields[] = {{.key = "caliper",
                                       .kind = FIELD_CUSTOM,
                                       .offset = AT(PressSheets, caliper),
                                       .type = &absolute_type,
                                       .zh = "纸厚",
                                       .en = "thickness of the paper"},
                                      {.key = "mill",
                                       .kind = FIELD_CUSTOM,
                                       .offset = AT(PressSheets, mill),
                                       .type = &absolute_type,
                                       .zh = "铣背",
                                       .en = "what is milled off the back"},
                                      {.key = "gutter",
                                       .kind = FIELD_CUSTOM,
                                       .offset = AT(PressSheets, gutter),
                                       .type = &absolute_type,
                                       .zh = "页间裁去的",
                                       .en = "what is cut between pages"},
                                      {.key = "signature",
                                       .kind = FIELD_INTEGER,
                                       .offset = AT(PressSheets, signature),
                                       .least = 4,
                                       .most = 64,
                                       .zh = "每帖页数",
                                       .en = "pages of a section"},
                                      {0}};

static const Record sheets_record = {.name = "sheets",
                                     .zh = "拼大版",
                                     .size = sizeof(PressSheets),
                                     .fields = sheets_fields,
                                     .unknown = WK903};

#define DPI(word, chinese, english)                                            \
    {                                                                          \
        .key = #word, .kind = FIELD_INTEGER, .offset = AT(PressLimits, word),  \
        .least = 0, .most = 4800, .zh = chinese, .en = english                 \
    }
#define SIZE(word, chinese, english)                                           \
    {                                                                          \
        .key = #word, .kind = FIELD_CUSTOM, .offset = AT(PressLimits, word),   \
        .type = &absolute_type, .zh = chinese, .en = english                   \
    }
#define SHARE(word, chinese, english)                                          \
    {                                                                          \
        .key = #word, .kind = FIELD_NUMBER, .offset = AT(PressLimits, word),   \
        .percent = true, .zh = chinese, .en = english                          \
    }
static const Field limits_fields[] = {
    SHARE(tac, "总墨量", "total ink"),
    DPI(min_dpi, "最低分辨率", "least resolution"),
    DPI(warn_dpi, "分辨率低于它时提醒", "resolution below which to warn"),
    DPI(max_dpi, "最高分辨率", "highest resolution"),
    DPI(min_bitmap_dpi, "黑白线稿的最低分辨率",
        "least resolution in black and white"),
    SIZE(min_text, "最小字号", "smallest text"),
    SIZE(min_reverse_text, "反白最小字号", "smallest reversed text"),
    SIZE(min_multi_text, "多色套印的最小字号",
         "smallest text in more than one ink"),
    SIZE(min_rule, "最细的线", "thinnest rule"),
    SIZE(min_multi_rule, "反白和多色套印的线最细",
         "thinnest rule reversed or in more than one ink"),
    SHARE(min_tint, "最淡的网", "lightest tint"),
    SIZE(min_bleed, "最小出血", "least bleed"),
    {.key = "max_pages",
     .kind = FIELD_INTEGER,
     .offset = AT(PressLimits, max_pages),
     .least = 0,
     .most = 100000,
     .zh = "最多页数",
     .en = "most pages",
     .doc = "骑马订一般不过 64 页",
     .doc_en = "64 at most for saddle stitch"},
    {.key = "plates",
     .kind = FIELD_TEXTS,
     .offset = AT(PressLimits, plates),
     .zh = "印版",
     .en = "plates",
     .doc = "只许这些版；多出一块就报错",
     .doc_en = "Only these; one more is an error"},
    {0}};
#undef SHARE
#undef SIZE
#undef DPI

static const Record limits_record = {.name = "limits",
                                     .zh = "印厂的限制",
                                     .size = sizeof(PressLimits),
                                     .fields = limits_fields,
                                     .unknown = WK903};

#define WORDS(word, chinese, english)                                          \
    {                                                                          \
        .key = #word, .kind = FIELD_TEXT, .offset = AT(Presswork, word),       \
        .zh = chinese, .en = english                                           \
    }
#define CHOICE(word, choices, chinese, english)                                \
    {                                                                          \
        .key = #word, .kind = FIELD_CHOICE, .offset = AT(Presswork, word),     \
        .words = choices, .zh = chinese, .en = english                         \
    }
#define PART(word, records, chinese, english)                                  \
    {                                                                          \
        .key = #word, .kind = FIELD_RECORD, .offset = AT(Presswork, word),     \
        .record = &records, .zh = chinese, .en = english                       \
    }
#define SIZE(word, chinese, english)                                           \
    {                                                                          \
        .key = #word, .kind = FIELD_CUSTOM, .offset = AT(Presswork, word),     \
        .type = &absolute_type, .zh = chinese, .en = english                   \
    }
static const Field press_fields[] = {
    CHOICE(profile, profile_words, "标准", "standard"),
    PART(intent, intent_record, "输出意图", "output intent"),
    PART(marks, marks_record, "印刷标记", "printer's marks"),
    PART(sheets, sheets_record, "拼大版", "imposition"),
    CHOICE(spot, spot_words, "专色", "spot colours"),
    CHOICE(pictures, picture_words, "RGB 图片", "pictures in RGB"),
    CHOICE(binding, binding_words, "装订", "binding"),
    PART(limits, limits_record, "印厂的限制", "the printer's limits"),
    SIZE(bleed, "出血", "bleed"),
    SIZE(safe, "文字距裁切线至少", "least distance of text from the trim"),
    WORDS(description, "说明", "description"),
    WORDS(printer, "印厂", "printer"),
    WORDS(contact, "联系人", "contact"),
    {0}};
#undef SIZE
#undef PART
#undef CHOICE
#undef WORDS

const Record press_record = {.name = "press",
                             .zh = "付印",
                             .size = sizeof(Presswork),
                             .fields = press_fields,
                             .unknown = WK903};
