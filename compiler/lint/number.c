// How numbers and units are written, after GB/T 15835 and GB 3100: one row for
// each habit, as a pattern.
#include <unicode/uregex.h>
#include <unicode/ustring.h>

#include "lint/linter.h"

#define NUMBER "(?:[0-9][0-9.,]*[百千万亿]?|[一二两三四五六七八九十百千万]+)"
#define UNIT "[名人位个家所场次件项篇条册台套户元份张支]"
#define NOT_IN_NUMBER "(?<![0-9A-Za-z.])"

typedef struct NumberRow {
    const uint32_t *marks; // without one of these nothing fits
    const char *pattern;
    const char *right; // what is written instead, $1 is a group; or NULL
    const char *zh, *en;
    bool unsafe;
} NumberRow;

static const NumberRow rows[] = {
    {U"余多",
     "(?:大约|约|(?<![最附临靠接亲邻远就])近|超过|超|逾)" NUMBER
     "[余多](?=[万亿]?" UNIT ")",
     NULL, "“约、近、超”与“余、多”只留一个",
     "of “约、近、超” and “余、多” one is enough", false},
    {U"左", "(?:大约|大概|约|近)" NUMBER "[^，。；、：0-9]{0,6}左右", NULL,
     "“约”与“左右”只留一个", "of “约” and “左右” one is enough", false},
    {U"左", NUMBER "[余多][^，。；、：0-9]{0,4}左右", NULL,
     "“余”与“左右”只留一个", "of “余” and “左右” one is enough", false},
    {U"以",
     "(?<!不)(?:超过|超|逾|至少|不少于|不低于)" NUMBER
     "[^，。；、：0-9]{0,6}以上",
     NULL, "“超过、至少”与“以上”只留一个",
     "of “超过、至少” and “以上” one is enough", false},
    {U"倍", "(?:减少|降低|下降|缩小|缩短)了?(?:近|约)?" NUMBER "倍", NULL,
     "减少、降低不能用“倍”，写成分数或百分数",
     "a decrease is not counted in “倍”; use a fraction or per cent", false},
    {U"十百千", NOT_IN_NUMBER "[0-9]+[十百千](?=[余多来万]?" UNIT "|[余多]|万)",
     NULL, "阿拉伯数字不与“十、百、千”连用",
     "figures do not go with “十、百、千”", false},
    {U"%％万亿",
     NOT_IN_NUMBER "([0-9.]+)(?:-|~|～|—|–|至)([0-9.]+)(%|％|万|亿)",
     "$1$3～$2$3", "起止两个数都要写“%”或“万”",
     "both numbers of a range have their “%” or “万”", true},
    {U"百", "百分之([0-9.]+)", "$1%", "阿拉伯数字的百分数写成“%”",
     "with figures per cent is “%”", false},
    {U"月",
     "[0-9]年[一二三四五六七八九十]+月|[0-9]月[一二三四五六七八九十]+[日号]",
     NULL, "一个日期里不混用汉字和阿拉伯数字",
     "a date is all in figures or all in Han", false},
    {U"年", "(?<![0-9])[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}[日号]", NULL,
     "年份写全四位", "the year has four digits", false},
    {U"零○◯0０OoＯ",
     "(?=[一二][^年]{0,2}[零○◯0０OoＯ])"
     "[一二][〇零○◯0０OoＯ一二三四五六七八九]{3}年",
     NULL, "年份里的零写“〇”", "the zero of a year is “〇”", false},
    {U"二",
     "(?<![第十百千万零〇一二三四五六七八九周期初高大老小前不无其之、])"
     "二(?=(?:个|名|所|家|场|天|张|只|件|支)(?![^，。；、]?元))",
     "两", "量词前用“两”", "before a measure word it is “两”", false},
    {U"、",
     "(?<![第、])(?:一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九|"
     "1、2|2、3|3、4|4、5|5、6|6、7|7、8|8、9)"
     "(?=[个名天次人岁件家位条场]|公里|小时|分钟)",
     NULL, "概数写成“三四个”，中间不用顿号",
     "an estimate is “三四个”, without “、”", false},
    {U"Oo〇零lIΟ",
     "[0-9][OoΟ〇零][0-9]|(?<![A-Za-z])[Oo][0-9]{2,}年|"
     "[0-9][lI](?=[0-9]|[年月日])",
     NULL, "数字里混进了字母或汉字", "a letter or a Han among digits", false},
    {U"：", "(?<![0-9：比以])([01]?[0-9]|2[0-4])：([0-5][0-9])(?![0-9：])",
     "$1:$2", "时刻的冒号用半角", "in a time of day the colon is half-width",
     false},
    {U"米", "(?<=[0-9])平米", "平方米", "“平米”应为“平方米”",
     "“平米” should be “平方米”", false},
    {U"K", "(?<=[0-9] ?)(?:KG|Kg)(?![A-Za-z0-9])", "kg", "千克的符号是 kg",
     "the symbol is kg", false},
    {U"K", "(?<=[0-9] ?)(?:KM|Km)(?![A-Za-z0-9])", "km", "千米的符号是 km",
     "the symbol is km", false},
    {U"C", "(?<=[0-9] ?)(?:CM|Cm)(?![A-Za-z0-9])", "cm", "厘米的符号是 cm",
     "the symbol is cm", false},
    {U"M", "(?<=[0-9] ?)(?:MM)(?![A-Za-z0-9])", "mm", "毫米的符号是 mm",
     "the symbol is mm", false},
    {U"M", "(?<=[0-9] ?)(?:ML|Ml)(?![A-Za-z0-9])", "mL", "毫升的符号是 mL",
     "the symbol is mL", false},
    {U"KkW", "(?<=[0-9] ?)(?:KW|Kw|kw)(?![A-Za-z0-9])", "kW", "千瓦的符号是 kW",
     "the symbol is kW", false},
    {U"KkW", "(?<=[0-9] ?)(?:KWH|Kwh|kwh|KWh)(?![A-Za-z0-9])", "kW·h",
     "千瓦时的符号是 kW·h", "the symbol is kW·h", false},
    {U"hH", "(?<=[0-9] ?)(?:hz|HZ)(?![A-Za-z0-9])", "Hz", "赫兹的符号是 Hz",
     "the symbol is Hz", false},
    {U"mM", "(?<=[0-9] ?)(?:m2|M2)(?![A-Za-z0-9])", "m²", "平方米的符号是 m²",
     "the symbol is m²", false},
    {U"mM", "(?<=[0-9] ?)(?:m3|M3)(?![A-Za-z0-9])", "m³", "立方米的符号是 m³",
     "the symbol is m³", false},
};

struct NumberRules {
    URegularExpression *patterns[countof(rows)];
};

static NumberRules *open_rules(const Job *job)
{
    NumberRules *rules = NEW(job->arena, NumberRules);
    for (int i = 0; i < countof(rows); i++) {
        UErrorCode error = U_ZERO_ERROR;
        UParseError where;
        UChar pattern[512];
        int32_t count = 0;
        u_strFromUTF8(pattern, countof(pattern), &count, rows[i].pattern, -1,
                      &error);
        rules->patterns[i] = uregex_open(pattern, count, 0, &where, &error);
        ensure(U_SUCCESS(error));
    }
    return rules;
}

static bool has_one_of(const Prose *p, const uint32_t *marks)
{
    for (int i = 0; i < p->count; i++)
        if (is_one_of(p->at[i], marks))
            return true;
    return false;
}

static Str written_right(Linter *l, URegularExpression *pattern,
                         const char *right)
{
    UErrorCode error = U_ZERO_ERROR;
    StrBuilder words = {.arena = l->job->arena};
    for (; *right; right++) {
        if (*right != '$') {
            str_addf(&words, "%c", *right);
            continue;
        }
        UChar units[64];
        char bytes[200];
        int32_t count = 0;
        int length = uregex_group(pattern, *++right - '0', units,
                                  countof(units), &error);
        u_strToUTF8(bytes, (int)sizeof(bytes), &count, units, length, &error);
        if (U_SUCCESS(error))
            str_add(&words, (Str){bytes, count});
    }
    return str_built(&words);
}

static void report(Linter *l, const Prose *p, int row, int start, int end)
{
    const Job *job = l->job;
    const NumberRow *rule = &rows[row];
    Str typed = prose_words(p, start, end);
    Finding *finding =
        lint_find(l, p, WK816, start, end,
                  WORDS(zh(job, "“%.*s”：%s", STR(typed), rule->zh),
                        en(job, "“%.*s”: %s", STR(typed), rule->en)));
    finding->unsafe = rule->unsafe;
    if (!rule->right)
        return;
    Str right = written_right(l, l->numbers->patterns[row], rule->right);
    lint_edit(l, finding, p, start, end, right);
    finding->help = WORDS(zh(job, "写成“%.*s”", STR(right)),
                          en(job, "write “%.*s”", STR(right)));
}

// The paragraph in UTF-16; index[i] is the character of unit i.
static int to_units(const Prose *p, UChar *units, int *index)
{
    int count = 0;
    for (int i = 0; i < p->count; i++) {
        uint32_t c = p->at[i];
        index[count] = i;
        if (c > 0xFFFF) {
            units[count++] = (UChar)(0xD7C0 + (c >> 10));
            index[count] = i;
            c = 0xDC00 | (c & 0x3FF);
        }
        units[count++] = (UChar)c;
    }
    index[count] = p->count;
    return count;
}

void lint_numbers(Linter *l, const Prose *p)
{
    if (!has_one_of(p, U"0123456789余倍二约、零"))
        return;
    if (!l->numbers)
        l->numbers = open_rules(l->job);
    Arena *arena = l->job->arena;
    UChar *units = NEW_ARRAY(arena, UChar, 2 * p->count);
    int *index = NEW_ARRAY(arena, int, 2 * p->count + 1);
    int count = to_units(p, units, index);
    for (int i = 0; i < countof(rows); i++) {
        if (!has_one_of(p, rows[i].marks))
            continue;
        URegularExpression *pattern = l->numbers->patterns[i];
        UErrorCode error = U_ZERO_ERROR;
        uregex_setText(pattern, units, count, &error);
        while (uregex_findNext(pattern, &error) && U_SUCCESS(error))
            report(l, p, i, index[uregex_start(pattern, 0, &error)],
                   index[uregex_end(pattern, 0, &error)]);
    }
}

void numbers_close(NumberRules *rules)
{
    for (int i = 0; rules && i < countof(rows); i++)
        uregex_close(rules->patterns[i]);
}
