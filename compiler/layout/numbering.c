#include "layout/numbering.h"

#include "base/utf8.h"

// 一 to 九十九, as GB/T 15835 writes ordinals.
static Str han_number(Arena *arena, int number)
{
    static const char *const digits[] = {"",   "一", "二", "三", "四",
                                         "五", "六", "七", "八", "九"};
    if (number < 1 || number > 99)
        return str_format(arena, "%d", number);
    int tens = number / 10;
    return str_format(arena, "%s%s%s", tens > 1 ? digits[tens] : "",
                      tens ? "十" : "", digits[number % 10]);
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

Str numbering_in_han(Arena *arena, Str words)
{
    static const char *const zeros[] = {"〇", "一", "二", "三", "四",
                                        "五", "六", "七", "八", "九"};
    StrBuilder out = {.arena = arena};
    for (int i = 0, end; i < words.n; i = end) {
        for (end = i; end < words.n && is_digit(words.s[end]); end++)
            continue;
        int number = 0;
        for (int k = i; k < end && end - i <= 2; k++)
            number = 10 * number + words.s[k] - '0';
        if (number)
            str_add(&out, han_number(arena, number));
        for (int k = i; k < end && !number; k++)
            str_add(&out, str_of(zeros[words.s[k] - '0']));
        if (end == i)
            str_add(&out, str_slice(words, i, ++end));
    }
    return str_built(&out);
}

Str numbering_words(Arena *arena, Numbering numbering, int number)
{
    char mark[5] = {0};
    switch (numbering) {
    case NUMBERING_NONE:
        break;
    case NUMBERING_HAN:
        return str_format(arena, "%.*s、", STR(han_number(arena, number)));
    case NUMBERING_ARABIC:
        return str_format(arena, "%d", number);
    case NUMBERING_CIRCLED:
        if (number > 20)
            return str_format(arena, "[%d]", number);
        utf8_put(mark, 0x2460 + (uint32_t)number - 1);
        return str_copy(arena, str_of(mark));
    case NUMBERING_PAREN_HAN:
        return str_format(arena, "（%.*s）", STR(han_number(arena, number)));
    }
    return S("");
}
