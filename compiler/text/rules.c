#include "text/rules.h"

static const Rules rules[] = {
    // Mainland China: GB/T 15834-2011.
    [LOCALE_HANS] =
        {
            .breaker = "zh@lb=normal",
            .han = true,      // TYPOGRAPHY A05
            .gap = true,      // CLREQ, 中西混排 (E01)
            .squeezes = true, // CLREQ, 标点符号的调整
            .stops = true,    // CLREQ, 挤压处理的优先顺序: last of all
            .solidus = true,  // GB/T 15834 5.1.9
            .middle = 500,    // GB/T 15834 5.1.7
            .quotes = {0x300E, 0x300F, 0x300C, 0x300D}, // GB/T 15834 5.2.3
        },
    // Taiwan: CLREQ, which has its own paragraphs for it.
    [LOCALE_HANT_TW] =
        {
            .breaker = "zh@lb=normal",
            .han = true,
            .gap = true,
            .centred = true,   // CLREQ, 点号字面分布
            .squeezes = false, // CLREQ: most do not adjust (J01)
            .middle = 1000,    // CLREQ, 间隔号
            .quotes = {0x300C, 0x300D, 0x300E, 0x300F}, // CLREQ, 引号
        },
    // Hong Kong and Macau: marks as in Taiwan, closed up as in the mainland.
    [LOCALE_HANT_HK] =
        {
            .breaker = "zh@lb=normal",
            .han = true,
            .gap = true,
            .centred = true, // CLREQ, 点号字面分布
            .squeezes = true, // CLREQ: 中国大陆和香港多数采取 (J04, C13)
            .stops = true,
            .middle = 1000,                             // CLREQ, 间隔号
            .quotes = {0x300C, 0x300D, 0x300E, 0x300F}, // CLREQ, 引号
        },
    // Japanese: JLREQ; 。 keeps its em inside a line (3.8.3).
    [LOCALE_JA] =
        {
            .breaker = "ja@lb=strict", // JLREQ 3.1.7, CSS line-break: strict
            .han = true,
            .gap = true,       // JLREQ 3.2.6
            .squeezes = true,  // JLREQ 3.1.2 to 3.1.5
            .small = true,     // CSS line-break: strict
            .sentences = true, // JLREQ 3.1.6, cl-04
            .middle = 1000,    // JLREQ cl-05
            .quotes = {0x300C, 0x300D, 0x300E, 0x300F}, // JLREQ cl-01
        },
    // Korean: KLREQ; marks are those of Latin.
    [LOCALE_KO] =
        {
            .breaker = "ko",
            .words = true, // KLREQ: words are parted by blanks
            .squeezes = true,
            .stops = true,
            .middle = 1000,
            .quotes = {0x300C, 0x300D, 0x300E, 0x300F},
        },
    // UAX 14 and nothing else.
    [LOCALE_LATIN] =
        {
            .breaker = "en",
            .gap = true,
            .squeezes = true,
            .stops = true,
            .middle = 1000,
            .quotes = {0x300C, 0x300D, 0x300E, 0x300F},
        },
};

const Rules *rules_of(Locale locale)
{
    return &rules[locale];
}
