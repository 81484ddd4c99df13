// Rules of composition, and the character styles that markup puts on.
#include "style/draft.h"

static const Word punctuation_words[] = {
    {"quanjiao", "全角"}, {"kaiming", "开明"},    {"banjiao", "半角"},
    {"none", "不挤压"},   {"hangmo", "行末半角"}, {0}};
static const Word line_break_words[] = {{"basic", "基本"},
                                        {"gb", "国标"},
                                        {"strict", "严格"},
                                        {"none", "不限"},
                                        {0}};
static const Word line_end_words[] = {
    {"half", "半角"}, {"auto", "自动"}, {"full", "全角"}, {0}};
static const Word indent_open_words[] = {
    {"trim", "削去"}, {"keep", "保留"}, {"hang", "悬出"}, {0}};
static const Word hanging_words[] = {
    {"off", "不悬挂"}, {"allow", "可悬挂"}, {"force", "都悬挂"}, {0}};
static const Word typed_space_words[] = {
    {"replace", "换成间隙"}, {"keep", "保留"}, {0}};
static const Word edges_words[] = {{"body", "字身"}, {"ink", "字面"}, {0}};
static const Word stack_words[] = {
    {"1.5", NULL}, {"gb", NULL}, {"2.0", NULL}, {0}};
static const Word spaces_words[] = {
    {"as-typed", "照排"}, {"fullwidth", "全角"}, {0}};
static const Word under_words[] = {{"none", "无"},
                                   {"dots", "着重号"},
                                   {"line", "专名号"},
                                   {"wave", "书名号甲式"},
                                   {0}};
const Word weight_words[] = {{"regular", "常规"},
                             {"bold", "粗体"},
                             {"light", "细体"},
                             {"medium", "中粗"},
                             {0}};

static const Field character_fields[] = {
    {.key = "role",
     .kind = FIELD_TEXT,
     .offset = AT(CharacterStyle, role_name),
     .zh = "字体角色",
     .en = "font role"},
    {.key = "weight",
     .kind = FIELD_CHOICE,
     .offset = AT(CharacterStyle, weight),
     .words = weight_words,
     .zh = "字重",
     .en = "weight"},
    {.key = "color",
     .kind = FIELD_CUSTOM,
     .offset = AT(CharacterStyle, color),
     .type = &color_type,
     .zh = "颜色",
     .en = "colour"},
    {.key = "under",
     .kind = FIELD_CHOICE,
     .offset = AT(CharacterStyle, under),
     .words = under_words,
     .zh = "字下的符号",
     .en = "mark under the characters",
     .doc = "着重号、专名号、书名号",
     .doc_en = "Dots, a line or a wave below"},
    {.key = "lang",
     .kind = FIELD_TEXT,
     .offset = AT(CharacterStyle, lang),
     .zh = "语言",
     .en = "language"},
    {.key = "nobr",
     .kind = FIELD_FLAG,
     .offset = AT(CharacterStyle, nobr),
     .zh = "不拆行",
     .en = "no line break",
     .doc = "这几个字不拆到两行",
     .doc_en = "These characters stay on one line"},
    {.key = "noindex",
     .kind = FIELD_FLAG,
     .offset = AT(CharacterStyle, noindex),
     .zh = "不编入索引",
     .en = "not in the index",
     .doc = "其中的名字不编入索引",
     .doc_en = "Names in it are not indexed"},
    {0}};

static void check_character(const Job *job, void *bound)
{
    (void)job;
    CharacterStyle *style = bound;
    style->has_weight = written(style, "weight") != NULL;
}

const Record character_record = {.name = "character",
                                 .zh = "字符样式",
                                 .size = sizeof(CharacterStyle),
                                 .fields = character_fields,
                                 .key = AT(CharacterStyle, name),
                                 .check = check_character,
                                 .unknown = WK903};

static const Field typography_fields[] = {
    {.key = "punctuation",
     .kind = FIELD_CHOICE,
     .offset = AT(Typography, punctuation),
     .words = punctuation_words,
     .zh = "标点宽度",
     .en = "width of punctuation",
     .doc = "开明：句末点号占一字，其余占半字",
     .doc_en = "kaiming: stops take a full em, other marks half"},
    {.key = "line_break",
     .kind = FIELD_CHOICE,
     .offset = AT(Typography, line_break),
     .words = line_break_words,
     .zh = "行首行尾禁则",
     .en = "prohibitions at line ends",
     .doc = "哪些标点不能在行首、行尾",
     .doc_en = "Which marks may not begin or end a line"},
    {.key = "line_end",
     .kind = FIELD_CHOICE,
     .offset = AT(Typography, line_end),
     .words = line_end_words,
     .zh = "行末标点",
     .en = "marks at the end of a line"},
    {.key = "indent_open",
     .kind = FIELD_CHOICE,
     .offset = AT(Typography, indent_open),
     .words = indent_open_words,
     .zh = "段首开引号",
     .en = "opening marks after the indent"},
    {.key = "edges",
     .kind = FIELD_CHOICE,
     .offset = AT(Typography, edges),
     .words = edges_words,
     .zh = "行首行末标点齐边",
     .en = "what of a mark is flush at the ends of a line",
     .doc = "标点的字身或墨迹与版心的边对齐",
     .doc_en = "The half em of a mark, or its ink, meets the margin"},
    {.key = "pair",
     .kind = FIELD_NUMBER,
     .offset = AT(Typography, pair),
     .zh = "相连两个标点占几字",
     .en = "em of two adjacent marks"},
    {.key = "stack",
     .kind = FIELD_CHOICE,
     .offset = AT(Typography, stack),
     .words = stack_words,
     .zh = "叹号问号相连",
     .en = "exclamation and question marks together"},
    {.key = "hanging",
     .kind = FIELD_CHOICE,
     .offset = AT(Typography, hanging),
     .words = hanging_words,
     .zh = "标点悬挂",
     .en = "hanging punctuation",
     .doc = "行末的句号、逗号伸到版心外",
     .doc_en = "Stops at a line end stand outside the type area"},
    {.key = "squeeze",
     .kind = FIELD_FLAG,
     .offset = AT(Typography, squeeze),
     .zh = "标点挤压",
     .en = "squeeze punctuation",
     .doc = "相连的标点靠拢，行里放不下时再挤一些",
     .doc_en = "Adjacent marks close up, and more where a line is tight"},
    {.key = "mark_least",
     .kind = FIELD_DIM,
     .offset = AT(Typography, mark_least),
     .zh = "标点挤到几字为好",
     .en = "how narrow marks are squeezed by choice",
     .doc = "各类标点先都挤到这里，别处挤尽才再挤",
     .doc_en = "All marks give this much before any gives more"},
    {.key = "stop_shrink",
     .kind = FIELD_FLAG,
     .offset = AT(Typography, stop_shrink),
     .zh = "句末点号可挤",
     .en = "stops may shrink",
     .doc = "true 时一行放不下，句号、逗号后的空也可挤",
     .doc_en = "true: blanks after stops may shrink as well"},
    {.key = "keep_units",
     .kind = FIELD_FLAG,
     .offset = AT(Typography, keep_units),
     .zh = "数字与量词不拆",
     .en = "keep numbers and units together",
     .doc = "26篇、111名 不拆到两行",
     .doc_en = "26篇 and 111名 stay on one line"},
    {.key = "hyphenate",
     .kind = FIELD_FLAG,
     .offset = AT(Typography, hyphenate),
     .zh = "西文断词",
     .en = "hyphenate",
     .doc = "行末的英文词可以加连字符拆开",
     .doc_en = "English words may be divided at a line end"},
    {.key = "narrow",
     .kind = FIELD_FLAG,
     .offset = AT(Typography, narrow),
     .zh = "窄栏规则",
     .en = "rules of narrow columns",
     .doc = "栏窄时放宽断行的规矩，免得字距太松",
     .doc_en =
         "Where columns are narrow rules relax, so that lines are not loose"},
    {.key = "han_latin",
     .kind = FIELD_DIM,
     .offset = AT(Typography, han_latin),
     .zh = "汉字与西文之间",
     .en = "between Han and Latin",
     .doc = "自动留的空，一般四分之一字",
     .doc_en = "The gap that is set by itself, 1/4 em as a rule"},
    {.key = "typed_space",
     .kind = FIELD_CHOICE,
     .offset = AT(Typography, typed_space),
     .words = typed_space_words,
     .zh = "汉字与西文之间打出的空格",
     .en = "blanks typed between Han and Latin"},
    {.key = "date_space",
     .kind = FIELD_FLAG,
     .offset = AT(Typography, date_space),
     .zh = "年月日、序号里的数字两旁留空",
     .en = "gaps beside the numbers of dates and ordinals"},
    {.key = "han_latin_most",
     .kind = FIELD_DIM,
     .offset = AT(Typography, han_latin_most),
     .zh = "汉字与西文之间至多",
     .en = "widest between Han and Latin",
     .doc = "排齐一行时最多加到这么宽",
     .doc_en = "The most that justification makes of the gap"},
    {.key = "word_space",
     .kind = FIELD_DIM,
     .offset = AT(Typography, word_space),
     .zh = "西文词间",
     .en = "word space"},
    {.key = "last_line_min",
     .kind = FIELD_DIM,
     .offset = AT(Typography, last_line_min),
     .zh = "段末行至少",
     .en = "shortest last line",
     .doc = "一段的末行不少于这么宽",
     .doc_en = "The last line of a paragraph is not shorter"},
    {.key = "orphans",
     .kind = FIELD_INTEGER,
     .offset = AT(Typography, orphans),
     .least = 1,
     .most = 9,
     .zh = "栏末至少几行",
     .en = "lines at the foot of a column"},
    {.key = "widows",
     .kind = FIELD_INTEGER,
     .offset = AT(Typography, widows),
     .least = 1,
     .most = 9,
     .zh = "栏首至少几行",
     .en = "lines at the head of a column"},
    {.key = "strong",
     .kind = FIELD_RECORD,
     .offset = AT(Typography, strong),
     .record = &character_record,
     .zh = "**强调**",
     .en = "**strong**",
     .doc = "粗体、换字体或字下加点",
     .doc_en = "Bold, another face, or dots below"},
    {.key = "em",
     .kind = FIELD_RECORD,
     .offset = AT(Typography, emphasis),
     .record = &character_record,
     .zh = "*强调*",
     .en = "*emphasis*",
     .doc = "中文不用斜体，一般换楷体",
     .doc_en = "Chinese has no italics; Kai as a rule"},
    {.key = "spaces",
     .kind = FIELD_CHOICE,
     .offset = AT(Typography, spaces),
     .words = spaces_words,
     .zh = "汉字间的空格",
     .en = "blanks between Han"},
    {0}};

const Record typography_record = {.name = "typography",
                                  .zh = "排版规则",
                                  .size = sizeof(Typography),
                                  .fields = typography_fields,
                                  .unknown = WK903};

void make_typography(Maker *maker)
{
    StyleDraft *draft = maker->draft;
    Style *style = maker->style;
    paints_resolve(maker, &draft->typography, &typography_record);
    style->typography = draft->typography;
    Typography *typography = &style->typography;
    typography->spaces_fullwidth = typography->spaces == 1;
    CharacterStyle *emphasis = &typography->emphasis;
    typography->strong.role = role_named(maker, typography->strong.role_name);
    emphasis->role = role_named(maker, emphasis->role_name);
    style->characters.at = draft->characters.at;
    style->characters.count = draft->characters.count;
    for (int i = 0; i < style->characters.count; i++) {
        CharacterStyle *character = &style->characters.at[i];
        paints_resolve(maker, character, &character_record);
        character->role = role_named(maker, character->role_name);
    }
}
