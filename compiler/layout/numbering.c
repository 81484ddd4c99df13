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
