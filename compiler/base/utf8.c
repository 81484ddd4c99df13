#include "base/utf8.h"

uint32_t utf8_take(Str *text)
{
    const unsigned char *s = (const unsigned char *)text->s;
    static const unsigned char sizes[16] = {1, 1, 1, 1, 1, 1, 1, 1,
                                            1, 1, 1, 1, 2, 2, 3, 4};
    int size = sizes[s[0] >> 4];
    if (size > text->n)
        size = 1;
    uint32_t c = size == 1 ? s[0] : s[0] & (0xFFu >> (size + 1));
    for (int i = 1; i < size; i++)
        c = c << 6 | (s[i] & 0x3F);
    text->s += size;
    text->n -= size;
    return c;
}

int utf8_put(char *out, uint32_t c)
{
    if (c < 0x80) {
        out[0] = (char)c;
        return 1;
    }
    int size = c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (int i = size - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (c & 0x3F));
        c >>= 6;
    }
    out[0] = (char)((0xF00u >> size & 0xFF) | c);
    return size;
}

int utf8_skip(Str text, int count)
{
    Str rest = text;
    while (count-- > 0 && rest.n > 0)
        utf8_next(&rest);
    return text.n - rest.n;
}

int utf8_count(Str text)
{
    int count = 0;
    for (; text.n > 0; count++)
        utf8_next(&text);
    return count;
}

// Bytes of the character at s if it is well formed, else 0.
static int sequence(const unsigned char *s, int room)
{
    if (s[0] < 0x80)
        return 1;
    int size = s[0] >= 0xF0 ? 4 : s[0] >= 0xE0 ? 3 : 2;
    if (s[0] < 0xC2 || s[0] > 0xF4 || size > room)
        return 0;
    for (int i = 1; i < size; i++)
        if ((s[i] & 0xC0) != 0x80)
            return 0;
    bool overlong = (s[0] == 0xE0 && s[1] < 0xA0) || // below U+0800
                    (s[0] == 0xF0 && s[1] < 0x90);   // below U+10000
    bool surrogate = s[0] == 0xED && s[1] >= 0xA0;
    bool beyond = s[0] == 0xF4 && s[1] >= 0x90;
    return overlong || surrogate || beyond ? 0 : size;
}

int utf8_fault(Str text)
{
    const unsigned char *s = (const unsigned char *)text.s;
    for (int i = 0; i < text.n;) {
        int size = sequence(s + i, text.n - i);
        if (size == 0)
            return i;
        i += size;
    }
    return -1;
}

typedef struct Range {
    uint32_t first, last;
} Range;

static bool in_ranges(const Range *ranges, int count, uint32_t c)
{
    for (int i = 0; i < count; i++)
        if (c >= ranges[i].first && c <= ranges[i].last)
            return true;
    return false;
}

int utf8_width(uint32_t c)
{
    static const Range wide[] = {
        {0x1100, 0x115F}, {0x2E80, 0xA4CF},   {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF}, {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6}, {0x1F300, 0x1FAFF}, {0x20000, 0x3FFFD},
    };
    static const Range none[] = {
        {0x0300, 0x036F}, {0x200B, 0x200F},   {0x2060, 0x2064},
        {0xFE00, 0xFE0F}, {0xE0100, 0xE01EF},
    };
    if (in_ranges(none, countof(none), c))
        return 0;
    return in_ranges(wide, countof(wide), c) ? 2 : 1;
}

bool utf8_is_han(uint32_t c)
{
    static const Range han[] = {
        {0x2E80, 0x2FDF}, {0x3005, 0x3007},   {0x3021, 0x3029},
        {0x3038, 0x303B}, {0x3041, 0x30FF},   {0x3105, 0x312F},
        {0x31A0, 0x31FF}, {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},
        {0xF900, 0xFAFF}, {0x20000, 0x3347F},
    };
    return in_ranges(han, countof(han), c);
}

bool utf8_is_wide_mark(uint32_t c)
{
    static const Range marks[] = {
        {0x00B7, 0x00B7}, {0x2014, 0x2015}, {0x2018, 0x2019}, {0x201C, 0x201D},
        {0x2026, 0x2027}, {0x2E3A, 0x2E3A}, {0x3000, 0x3003}, {0x3008, 0x301F},
        {0x30FB, 0x30FB}, {0xFE10, 0xFE6B}, {0xFF01, 0xFF0F}, {0xFF1A, 0xFF20},
        {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65},
    };
    return in_ranges(marks, countof(marks), c);
}
