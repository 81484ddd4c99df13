// Counts as reports write them: 约300名 学生, 两千余人 观众, 百余名 家长.
#include "model/count.h"

#include "base/utf8.h"
#include "read/dump.h"
#include "read/schema.h"

enum { THOUSANDTHS = 1000 };

// Nothing that a report counts is more than this, and sums stay in range.
static const int64_t largest_count = (int64_t)1000000000000 * THOUSANDTHS;

static bool take_mark(Str *text, const char *mark)
{
    if (!str_starts(*text, mark))
        return false;
    *text = str_slice(*text, (int)strlen(mark), text->n);
    return true;
}

static bool take_one_of(Str *text, const char *const *marks)
{
    for (int i = 0; marks[i]; i++)
        if (take_mark(text, marks[i]))
            return true;
    return false;
}

static bool is_digit(Str text)
{
    return text.n && text.s[0] >= '0' && text.s[0] <= '9';
}

// "1,320" has groups of three; "1,32" ends before the comma.
static bool is_group(Str text)
{
    if (text.n < 4 || text.s[0] != ',')
        return false;
    for (int i = 1; i <= 4; i++) {
        bool digit = is_digit(str_slice(text, i < text.n ? i : text.n, text.n));
        if (digit != (i < 4))
            return false;
    }
    return true;
}

static bool take_integer(Str *text, int64_t *value)
{
    if (!is_digit(*text))
        return false;
    int64_t sum = 0;
    while (is_digit(*text) || is_group(*text)) {
        if (text->s[0] != ',') {
            sum = sum * 10 + text->s[0] - '0';
            if (sum > largest_count / THOUSANDTHS)
                return false;
        }
        *text = str_slice(*text, 1, text->n);
    }
    *value = sum * THOUSANDTHS;
    return true;
}

static void take_decimals(Str *text, int64_t *value)
{
    if (text->n < 2 || text->s[0] != '.' ||
        !is_digit(str_slice(*text, 1, text->n)))
        return;
    *text = str_slice(*text, 1, text->n);
    for (int64_t unit = THOUSANDTHS / 10; is_digit(*text); unit /= 10) {
        *value += unit * (text->s[0] - '0');
        *text = str_slice(*text, 1, text->n);
    }
}

typedef struct Numeral {
    const char *han;
    int64_t value;
} Numeral;

static int64_t take_numeral(Str *text, const Numeral *numerals)
{
    for (int i = 0; numerals[i].han; i++)
        if (take_mark(text, numerals[i].han))
            return numerals[i].value;
    return -1;
}

static const Numeral digits[] = {
    {"零", 0}, {"〇", 0}, {"一", 1}, {"二", 2}, {"两", 2}, {"兩", 2}, {"三", 3},
    {"四", 4}, {"五", 5}, {"六", 6}, {"七", 7}, {"八", 8}, {"九", 9}, {0},
};
static const Numeral tens[] = {{"十", 10}, {"百", 100}, {"千", 1000}, {0}};
static const Numeral myriads[] = {
    {"万", 10000}, {"萬", 10000}, {"亿", 100000000}, {"億", 100000000}, {0},
};
static const char *const more_marks[] = {"余", "餘", "多", NULL};

// 一百一十一, 两千, 百, 三万五千.
static bool take_han(Str *text, int64_t *value)
{
    int64_t total = 0, section = 0, digit = -1;
    bool any = false;
    for (;; any = true) {
        int64_t next = take_numeral(text, digits);
        if (next >= 0) {
            // 二〇二四: digits one after another.
            digit = digit > 0 ? digit * 10 + next : next;
        } else if ((next = take_numeral(text, tens)) >= 0) {
            section += (digit < 0 ? 1 : digit) * next;
            digit = -1;
        } else if ((next = take_numeral(text, myriads)) >= 0) {
            section += digit < 0 ? 0 : digit;
            total += section || any ? section : 1;
            if (total > largest_count / THOUSANDTHS / next)
                return false;
            total *= next;
            section = 0;
            digit = -1;
        } else {
            break;
        }
        if (total > largest_count / THOUSANDTHS || digit > 100000000 ||
            section > 10000000000)
            return false;
    }
    *value = (total + section + (digit < 0 ? 0 : digit)) * THOUSANDTHS;
    return any;
}

// 3万, 3.5万, 2百, 10多万: what multiplies a number in digits.
static bool take_scale(Str *text, Count *count)
{
    for (int i = 0; i < 2; i++) {
        int64_t scale = take_numeral(text, tens);
        if (scale < 0)
            scale = take_numeral(text, myriads);
        if (scale > 0 && count->value > largest_count / scale)
            return false;
        if (scale > 0)
            count->value *= scale;
        count->more |= take_one_of(text, more_marks);
    }
    return true;
}

// 数百, 几十: a number nobody counted.
static bool take_several(Str *text, Count *count)
{
    static const char *const several[] = {"数", "數", "几", "幾", NULL};
    if (!take_one_of(text, several))
        return false;
    count->about = true;
    count->value = THOUSANDTHS;
    Str rest = *text;
    return take_numeral(&rest, tens) > 0 || take_numeral(&rest, myriads) > 0;
}

static bool is_blank(Str text)
{
    return text.s[0] == ' ' || text.s[0] == '\t' || str_starts(text, "　");
}

// 名, 人次; three only for measures of area and volume.
static bool is_unit(Str unit)
{
    static const char *const long_units[] = {
        "平方米", "立方米",   "公里",     "平方公里",
        "千瓦时", "立方公尺", "平方公尺", NULL,
    };
    char first = unit.n ? unit.s[0] : '\0';
    bool letter =
        (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
    if ((uint8_t)first < 0x80 && !letter && first != '%')
        return false;
    int characters = utf8_count(unit);
    if (characters >= 1 && characters <= 2)
        return true;
    return take_one_of(&unit, long_units) && unit.n == 0;
}

static Str trim_blanks(Str text)
{
    text = str_trim(text);
    while (take_mark(&text, "　"))
        text = str_trim(text);
    return text;
}

bool count_parse(Str text, Count *count)
{
    static const char *const about[] = {"约",   "約",   "近", "逾",
                                        "超过", "超過", "超", NULL};
    *count = (Count){0};
    Str rest = str_trim(text);
    const char *start = rest.s;
    count->about = take_one_of(&rest, about);
    if (take_integer(&rest, &count->value))
        take_decimals(&rest, &count->value);
    else if (!take_several(&rest, count) && !take_han(&rest, &count->value))
        return false;
    count->more = take_one_of(&rest, more_marks);
    if (!take_scale(&rest, count))
        return false;
    count->figure = (Str){start, (int)(rest.s - start)};

    int unit = 0;
    while (unit < rest.n && !is_blank(str_slice(rest, unit, rest.n)))
        unit++;
    count->unit = str_slice(rest, 0, unit);
    count->of = trim_blanks(str_slice(rest, unit, rest.n));
    return is_unit(count->unit);
}

Str amount_words(Arena *arena, int64_t value)
{
    uint64_t size = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    int part = (int)(size % THOUSANDTHS);
    StrBuilder words = {arena, {0}};
    str_addf(&words, "%s%llu", value < 0 ? "-" : "",
             (unsigned long long)(size / THOUSANDTHS));
    if (part) {
        int places = part % 100 == 0 ? 1 : part % 10 == 0 ? 2 : 3;
        str_addf(&words, ".%0*d", places,
                 places == 1   ? part / 100
                 : places == 2 ? part / 10
                               : part);
    }
    return str_built(&words);
}

Str count_words(Arena *arena, const Count *count)
{
    return str_format(arena, "%.*s%.*s", STR(count->figure), STR(count->unit));
}

static void bind_amount(const Job *job, const Node *node, void *value)
{
    const Node *scalar = bind_scalar(job, node, "数", "a number");
    if (!scalar)
        return;
    Str rest = scalar->text;
    bool minus = take_mark(&rest, "-");
    int64_t amount = 0;
    bool right = take_integer(&rest, &amount);
    take_decimals(&rest, &amount);
    if (right && rest.n == 0)
        *(int64_t *)value = minus ? -amount : amount;
    else
        fault(
            job, WK204, scalar,
            zh(job, "“%.*s”不是数，只写数字，如 12 或 3.5", STR(scalar->text)),
            en(job, "“%.*s” is not a number; write digits, such as 12 or 3.5",
               STR(scalar->text)));
}

static void dump_amount(const void *value, Dump *dump)
{
    dump_line(dump, "amount",
              amount_words(dump->arena, *(const int64_t *)value));
}

static const Shape amount_shape = {.pattern = "^-?[0-9]", .number = true};

const FieldType amount_type = {.zh = "数",
                               .en = "a number",
                               .bind = bind_amount,
                               .dump = dump_amount,
                               .shape = &amount_shape};
