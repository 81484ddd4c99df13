// What a character does in Chinese setting: classes of TYPOGRAPHY A02, from
// CLREQ and GB/T 15834.  Knows the characters; nothing else in text/ does.
#pragma once

#include "base/base.h"

typedef enum CharClass {
    CHAR_IDEOGRAPH,
    CHAR_OPENING,   // “（《
    CHAR_CLOSING,   // ”）》
    CHAR_COMMA,     // ，、；：
    CHAR_STOP,      // 。！？
    CHAR_MIDDLE,    // ·
    CHAR_DASH,      // ——, two em and never apart
    CHAR_ELLIPSIS,  // ……, the same
    CHAR_CONNECTOR, // – ～ and a lone —
    CHAR_SOLIDUS,   // / between Han
    CHAR_LATIN,     // letters
    CHAR_DIGIT,
    CHAR_SUFFIX, // % ° ℃
    CHAR_PREFIX, // $ + #
    CHAR_MARK,   // ASCII punctuation, as typed
    CHAR_SPACE,  // U+0020
    CHAR_FIXED,  // blanks of fixed width: U+3000, U+00A0, …
    CHAR_OTHER,
} CharClass;

CharClass cjk_class(uint32_t character);

// CJK Unified Ideographs, the first block: most of a Chinese text.
static inline bool cjk_is_unified(uint32_t character)
{
    return character >= 0x4E00 && character <= 0x9FFF;
}
