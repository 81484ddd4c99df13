// UTF-8, one character at a time.
#pragma once

#include "base/str.h"

int utf8_count(Str text);                    // characters in it
int utf8_skip(Str text, int count);          // bytes of its first characters
int utf8_put(char *out, uint32_t character); // writes 1 to 4 bytes, no zero
int utf8_width(uint32_t character);          // columns it takes on a terminal

// Takes the first character off.
uint32_t utf8_take(Str *text);
static inline uint32_t utf8_next(Str *text)
{
    const unsigned char *s = (const unsigned char *)text->s;
    if (s[0] < 0x80) {
        text->s++;
        text->n--;
        return s[0];
    }
    if (text->n < 3 || s[0] >> 4 != 0xE) // not Han
        return utf8_take(text);
    text->s += 3;
    text->n -= 3;
    return (s[0] & 0x0Fu) << 12 | (s[1] & 0x3Fu) << 6 | (s[2] & 0x3Fu);
}

// The offset of the first byte that is not UTF-8 (overlong forms, surrogates
// and what lies above U+10FFFF included), or -1.
int utf8_fault(Str text);

// Whether it is set solid, without a blank at a source line break: Han, kana,
// bopomofo, Hangul not among them; full-width marks and 、。“”‘’…—·《》 are.
bool utf8_is_han(uint32_t character);       // ideographs, kana, bopomofo
bool utf8_is_wide_mark(uint32_t character); // punctuation of Chinese text
