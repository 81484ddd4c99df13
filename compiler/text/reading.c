// Which marks that Chinese and Latin share are Chinese at their place:
// TYPOGRAPHY A05 for quotation marks, A06 for the others.
#include "text/chars.h"
#include "text/rules.h"

#include <unicode/uchar.h>

enum {
    SINGLE_OPEN = 0x2018,
    SINGLE_CLOSE = 0x2019,
    DOUBLE_OPEN = 0x201C,
    DOUBLE_CLOSE = 0x201D,
    UNPAIRED = -1,
    MOST_STEPS = 256, // of a look around: keeps odd texts linear
};

// How the reading of a mark is found that Chinese and Latin share.
typedef enum Shared {
    SHARED_NOT,
    SHARED_QUOTE,
    SHARED_CONNECTOR, // Chinese between Han
    SHARED_RANGE,     // – as well between numbers in Chinese text
    SHARED_MIDDLE,    // Chinese beside Han, and in numbers of Chinese text
    SHARED_LONG,      // — and …
} Shared;

typedef struct Reading {
    Char *chars;
    int count;
    int *pair;      // the other mark of a pair, or UNPAIRED
    int *enclosing; // the opening mark of the pair around it, or UNPAIRED
    bool han;       // of the paragraph, when nothing else decides
} Reading;

static Shared shared_by(uint32_t code)
{
    static const struct {
        uint32_t code;
        Shared shared;
    } rows[] = {
        {'-', SHARED_CONNECTOR},      {'/', SHARED_CONNECTOR},
        {0x00B7, SHARED_MIDDLE},      {0x2010, SHARED_CONNECTOR},
        {0x2013, SHARED_RANGE},       {0x2014, SHARED_LONG},
        {0x2015, SHARED_LONG},        {SINGLE_OPEN, SHARED_QUOTE},
        {SINGLE_CLOSE, SHARED_QUOTE}, {DOUBLE_OPEN, SHARED_QUOTE},
        {DOUBLE_CLOSE, SHARED_QUOTE}, {0x2026, SHARED_LONG},
        {0x22EF, SHARED_LONG},
    };
    if (code > 0x22EF) // most of a Chinese text
        return SHARED_NOT;
    for (int i = 0; i < countof(rows); i++)
        if (rows[i].code == code)
            return rows[i].shared;
    return SHARED_NOT;
}

Strength char_strength(const Char *one)
{
    switch (one->kind) {
    case CHAR_IDEOGRAPH:
        return one->code < 0x2E80 ? NEUTRAL : STRONG_HAN;
    case CHAR_OPENING:
    case CHAR_CLOSING:
        return one->code < 0x2E80 ? NEUTRAL : STRONG_HAN;
    case CHAR_COMMA:
    case CHAR_STOP:
        return STRONG_HAN;
    case CHAR_LATIN:
        return STRONG_LATIN;
    case CHAR_OTHER:
        return u_isalpha((UChar32)one->code) ? STRONG_LATIN : NEUTRAL;
    case CHAR_MIDDLE:
    case CHAR_DASH:
    case CHAR_ELLIPSIS:
    case CHAR_CONNECTOR:
    case CHAR_SOLIDUS:
    case CHAR_DIGIT:
    case CHAR_SUFFIX:
    case CHAR_PREFIX:
    case CHAR_MARK:
    case CHAR_SPACE:
    case CHAR_FIXED:
        return NEUTRAL;
    }
    return NEUTRAL;
}

static CharClass kind_at(const Reading *reading, int i)
{
    bool inside = i >= 0 && i < reading->count;
    return inside ? reading->chars[i].kind : CHAR_SPACE;
}

static bool is_letter_at(const Reading *reading, int i)
{
    CharClass kind = kind_at(reading, i);
    return kind == CHAR_LATIN || kind == CHAR_DIGIT;
}

static uint32_t code_at(const Reading *reading, int i)
{
    bool inside = i >= 0 && i < reading->count;
    return inside ? reading->chars[i].code : 0;
}

// Step 1: don’t, ’90s, rock ‘n’ roll, students’.
static bool is_apostrophe(const Reading *reading, int i, bool single_open)
{
    bool before = is_letter_at(reading, i - 1);
    bool after = is_letter_at(reading, i + 1);
    if (code_at(reading, i) == SINGLE_OPEN)
        return kind_at(reading, i - 1) == CHAR_SPACE && i > 0 && after &&
               code_at(reading, i + 2) == SINGLE_CLOSE &&
               kind_at(reading, i + 3) == CHAR_SPACE && i + 3 < reading->count;
    if (code_at(reading, i) != SINGLE_CLOSE)
        return false;
    if (before && after)
        return true;
    if (kind_at(reading, i - 1) == CHAR_SPACE && after && !single_open)
        return true;
    return kind_at(reading, i - 1) == CHAR_LATIN && !single_open;
}

// The innermost opening mark that is still open, or UNPAIRED.
static int open_of(const Reading *reading, int top, uint32_t code)
{
    for (int steps = 0; top != UNPAIRED && steps < MOST_STEPS; steps++) {
        if (reading->chars[top].code == code)
            return top;
        top = reading->enclosing[top];
    }
    return UNPAIRED;
}

// Step 2: pairs, by a stack that is threaded through `enclosing`.
static void pair_quotes(Reading *reading)
{
    int top = UNPAIRED, singles = 0;
    for (int i = 0; i < reading->count; i++) {
        Char *one = &reading->chars[i];
        reading->pair[i] = UNPAIRED;
        reading->enclosing[i] = top;
        if (shared_by(one->code) != SHARED_QUOTE)
            continue;
        if (is_apostrophe(reading, i, singles > 0)) {
            one->kind = CHAR_MARK;
            if (one->code == SINGLE_OPEN)
                reading->chars[i + 2].kind = CHAR_MARK;
        } else if (one->kind == CHAR_OPENING) {
            top = i;
            singles += one->code == SINGLE_OPEN;
        } else if (one->kind == CHAR_CLOSING) {
            int open = open_of(reading, top, one->code - 1);
            if (open == UNPAIRED)
                continue;
            reading->pair[i] = open;
            reading->pair[open] = i;
            singles = one->code == SINGLE_CLOSE ? 0 : singles;
            top = reading->enclosing[i] = reading->enclosing[open];
        }
    }
}

typedef struct Content {
    bool han, latin;
} Content;

static Content content_between(const Reading *reading, int start, int end)
{
    Content content = {false, false};
    int most = start + MOST_STEPS < end ? start + MOST_STEPS : end;
    for (int i = start; i < most; i++) {
        Strength strength = char_strength(&reading->chars[i]);
        content.han |= strength == STRONG_HAN;
        content.latin |= strength == STRONG_LATIN;
    }
    return content;
}

// Step 3: a phrase that is set apart by blanks, such as “foo bar”.
static bool is_apart(const Reading *reading, int open, int close)
{
    if (open == 0 || kind_at(reading, open - 1) != CHAR_SPACE)
        return false;
    CharClass after = kind_at(reading, close + 1); // a blank past the end
    if (after != CHAR_SPACE && after != CHAR_MARK)
        return false;
    Content content = content_between(reading, open + 1, close);
    return content.latin && !content.han;
}

// The first strong character from i on in steps of `step`, over whole pairs
// and not out of the pair around it.
static Strength look_out(const Reading *reading, int i, int step)
{
    for (int steps = 0; steps < MOST_STEPS; steps++, i += step) {
        if (i < 0 || i >= reading->count)
            return NEUTRAL;
        int pair = reading->pair[i];
        if (pair != UNPAIRED) {
            bool sibling = step < 0 ? pair < i : pair > i;
            if (!sibling)
                return NEUTRAL;
            i = pair;
            continue;
        }
        Strength strength = char_strength(&reading->chars[i]);
        if (strength != NEUTRAL)
            return strength;
    }
    return NEUTRAL;
}

static bool reads_han(const Reading *reading, int open, int close)
{
    if (is_apart(reading, open, close))
        return false;
    Strength before = look_out(reading, open - 1, -1);
    Strength after = look_out(reading, close + 1, 1);
    if (before != NEUTRAL && after != NEUTRAL && before != after)
        return reading->han;
    Strength outside = before != NEUTRAL ? before : after;
    if (outside != NEUTRAL)
        return outside == STRONG_HAN;
    int around = reading->enclosing[open];
    if (around != UNPAIRED && reading->pair[around] != UNPAIRED)
        return reading->chars[around].wide;
    Content content = content_between(reading, open + 1, close);
    if (content.han && !content.latin)
        return true;
    return reading->han;
}

static void read_quote(Reading *reading, int i)
{
    Char *one = &reading->chars[i];
    int pair = reading->pair[i];
    uint32_t selector = code_at(reading, i + 1);
    if (selector == 0xFE00 || selector == 0xFE01) {
        one->wide = selector == 0xFE01; // A14: typed so
    } else if (one->kind == CHAR_MARK) {
        one->wide = false;
    } else if (one->spoken != NEUTRAL && (pair == UNPAIRED || pair > i)) {
        one->wide = one->spoken == STRONG_HAN; // step 0
    } else if (pair == UNPAIRED) {
        int step = one->kind == CHAR_OPENING ? 1 : -1;
        Strength strength = look_out(reading, i + step, step);
        one->wide = strength == NEUTRAL ? reading->han : strength == STRONG_HAN;
    } else if (pair > i) {
        one->wide = reads_han(reading, i, pair);
    } else {
        one->wide = reading->chars[pair].wide;
    }
}

// Han, a Chinese mark, or a quotation mark that has been read as one.
static bool is_han_at(const Reading *reading, int i)
{
    if (i < 0 || i >= reading->count)
        return false;
    const Char *one = &reading->chars[i];
    bool quote = shared_by(one->code) == SHARED_QUOTE;
    return char_strength(one) == STRONG_HAN || (quote && one->wide);
}

static Strength nearest(const Reading *reading, int i, int step)
{
    int most = reading->count;
    for (int steps = 0; steps < MOST_STEPS && i >= 0 && i < most; steps++) {
        Strength strength = is_han_at(reading, i)
                                ? STRONG_HAN
                                : char_strength(&reading->chars[i]);
        if (strength != NEUTRAL)
            return strength;
        i += step;
    }
    return NEUTRAL;
}

// A06: dashes and dots are Chinese unless Latin is on both sides of them.
static bool reads_han_afar(const Reading *reading, int i)
{
    Strength left = nearest(reading, i - 1, -1);
    Strength right = nearest(reading, i + 1, 1);
    bool han = left == STRONG_HAN || right == STRONG_HAN;
    bool latin = left == STRONG_LATIN && right == STRONG_LATIN;
    return han || (reading->han && !latin);
}

static bool beside_letter(const Reading *reading, int i)
{
    return kind_at(reading, i - 1) == CHAR_LATIN ||
           kind_at(reading, i + 1) == CHAR_LATIN;
}

static void read_mark(Reading *reading, int i)
{
    Char *one = &reading->chars[i];
    Shared shared = shared_by(one->code);
    if (shared == SHARED_NOT)
        return;
    bool before = is_han_at(reading, i - 1), after = is_han_at(reading, i + 1);
    switch (shared) {
    case SHARED_NOT:
    case SHARED_QUOTE: // before all others
        break;
    case SHARED_CONNECTOR:
        one->wide = before && after;
        if (one->wide && one->kind != CHAR_SOLIDUS)
            one->kind = CHAR_CONNECTOR;
        break;
    case SHARED_RANGE:
        one->wide = !beside_letter(reading, i) && reads_han_afar(reading, i);
        if (one->wide)
            one->kind = CHAR_CONNECTOR;
        break;
    case SHARED_MIDDLE:
        one->wide = before || after ||
                    (!beside_letter(reading, i) && reads_han_afar(reading, i));
        break;
    case SHARED_LONG:
        one->wide = reads_han_afar(reading, i);
        break;
    }
}

// A paragraph of Latin words counts as Latin whatever its language is.
static bool is_han_paragraph(const Char *chars, int count, Locale locale)
{
    int words = 0;
    bool in_word = false;
    for (int i = 0; i < count; i++) {
        Strength strength = char_strength(&chars[i]);
        if (strength == STRONG_HAN)
            return rules_of(locale)->han;
        words += strength == STRONG_LATIN && !in_word;
        in_word = strength == STRONG_LATIN;
    }
    return words < 2 && rules_of(locale)->han;
}

// A single — between Han connects, where —— is a dash.
static bool is_lone_dash(const Reading *reading, int i)
{
    uint32_t code = code_at(reading, i);
    return code == 0x2014 && reading->chars[i].wide &&
           code_at(reading, i - 1) != code && code_at(reading, i + 1) != code;
}

void text_read(Arena *scratch, Char *chars, int count, Locale locale)
{
    bool any = false;
    for (int i = 0; i < count && !any; i++)
        any = shared_by(chars[i].code) != SHARED_NOT;
    if (!any)
        return;
    Reading reading = {
        .chars = chars,
        .count = count,
        .pair = NEW_ARRAY(scratch, int, count),
        .enclosing = NEW_ARRAY(scratch, int, count),
        .han = is_han_paragraph(chars, count, locale),
    };
    pair_quotes(&reading);
    for (int i = 0; i < count; i++)
        if (shared_by(chars[i].code) == SHARED_QUOTE)
            read_quote(&reading, i);
    for (int i = 0; i < count; i++)
        read_mark(&reading, i);
    for (int i = 0; i < count; i++)
        if (is_lone_dash(&reading, i))
            chars[i].kind = CHAR_CONNECTOR;
    // Afterwards, since a class that has changed would mislead a look around.
    for (int i = 0; i < count; i++)
        if (shared_by(chars[i].code) != SHARED_NOT && !chars[i].wide)
            chars[i].kind = CHAR_MARK;
}
