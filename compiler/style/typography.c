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
     .en = "mark under the characters"},
    {.key = "lang",
     .kind = FIELD_TEXT,
     .offset = AT(CharacterStyle, lang),
     .zh = "语言",
     .en = "language"},
    {.key = "nobr",
     .kind = FIELD_FLAG,
     .offset = AT(CharacterStyle, nobr),
     .zh = "不拆行",
     .en = "no line break"},
    {.key = "noindex",
     .kind = FIELD_FLAG,
     .offset = AT(CharacterStyle, noindex),
     .zh = "不编入索引",
     .en = "not in the index"},
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
     .en = "width of punctuation"},
    {.key = "line_break",
     .kind = FIELD_CHOICE,
     .offset = AT(Typography, line_break),
     .words = line_break_words,
     .zh = "行首行尾禁则",
     .en = "prohibitions at line ends"},
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
     .en = "what of a mark is flush at the ends of a line"},
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
     .en = "hanging punctuation"},
    {.key = "squeeze",
     .kind = FIELD_FLAG,
     .offset = AT(Typography, squeeze),
     .zh = "标点挤压",
     .en = "squeeze punctuation"},
    {.key = "mark_least",
     .kind = FIELD_DIM,
     .offset = AT(Typography, mark_least),
     .zh = "标点挤到几字为好",
     .en = "how narrow marks are squeezed by choice"},
    {.key = "stop_shrink",
     .kind = FIELD_FLAG,
     .offset = AT(Typography, stop_shrink),
     .zh = "句末点号可挤",
     .en = "stops may shrink"},
    {.key = "keep_units",
     .kind = FIELD_FLAG,
     .offset = AT(Typography, keep_units),
     .zh = "数字与量词不拆",
     .en = "keep numbers and units together"},
    {.key = "hyphenate",
     .kind = FIELD_FLAG,
     .offset = AT(Typography, hyphenate),
     .zh = "西文断词",
     .en = "hyphenate"},
    {.key = "narrow",
     .kind = FIELD_FLAG,
     .offset = AT(Typography, narrow),
     .zh = "窄栏规则",
     .en = "rules of narrow columns"},
    {.key = "han_latin",
     .kind = FIELD_DIM,
     .offset = AT(Typography, han_latin),
     .zh = "汉字与西文之间",
     .en = "between Han and Latin"},
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
     .en = "widest between Han and Latin"},
    {.key = "word_space",
     .kind = FIELD_DIM,
     .offset = AT(Typography, word_space),
     .zh = "西文词间",
     .en = "word space"},
    {.key = "last_line_min",
     .kind = FIELD_DIM,
     .offset = AT(Typography, last_line_min),
     .zh = "段末行至少",
     .en = "shortest last line"},
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
     .en = "**strong**"},
    {.key = "em",
     .kind = FIELD_RECORD,
     .offset = AT(Typography, emphasis),
     .record = &character_record,
     .zh = "*强调*",
     .en = "*emphasis*"},
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
