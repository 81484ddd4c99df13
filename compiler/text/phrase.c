// Where the lines of a heading may part: between phrases, never in a word or
// a short title (TYPOGRAPHY F07).  Words are those of ICU's dictionary.
#include "base/utf8.h"
#include "text/cell.h"
#include "text/session.h"

// In the units of break.c, in which a line that is an eighth too short or too
// long costs one and a half.
enum {
    COST_WORDS = 2,       // between two words
    COST_AFTER_ONE = 8,   // after a word of one character
    COST_BEFORE_ONE = 20, // before one: 活动|周
    COST_OF_ONES = 250, // between two: most often a word unknown to ICU, 传|媒
    SHORT_TITLE = 8,    // characters of 《》 that stay together
    LONGEST_WORD = 8,   // as far as words are looked at
};

static UBreakIterator *word_breaker(Fonts *fonts)
{
    UErrorCode status = U_ZERO_ERROR;
    if (!fonts->word_breaker)
        fonts->word_breaker = ubrk_open(UBRK_WORD, "zh", NULL, 0, &status);
    if (U_FAILURE(status))
        die("no words in ICU: %s", u_errorName(status));
    return fonts->word_breaker;
}

// By byte: whether a word begins there.
static const uint8_t *find_words(const Job *job, const Shaped *shaped)
{
    Fonts *fonts = shaped->fonts;
    int n = shaped->text.n;
    uint8_t *words = NEW_ARRAY(job->scratch, uint8_t, n + 1);
    UBreakIterator *breaker = word_breaker(fonts);
    UErrorCode status = U_ZERO_ERROR;
    fonts->text = utext_openUTF8(fonts->text, shaped->text.s, n, &status);
    ubrk_setUText(breaker, fonts->text, &status);
    if (U_FAILURE(status))
        die("ICU takes no text: %s", u_errorName(status));
    for (int at = ubrk_first(breaker); at != UBRK_DONE; at = ubrk_next(breaker))
        words[at] = 1;
    return words;
}

// A row of cells, and where its words begin.
typedef struct Phrases {
    const Cells *cells;
    const uint8_t *words;
} Phrases;

static bool begins_word(const Phrases *phrases, int i)
{
    return i >= phrases->cells->count ||
           phrases->words[phrases->cells->at[i].first->text];
}

// Cells of the word that cell i begins, or that it ends.
static int word_from(const Phrases *phrases, int i)
{
    int n = 1;
    while (n < LONGEST_WORD && !begins_word(phrases, i + n))
        n++;
    return n;
}

static int word_to(const Phrases *phrases, int i)
{
    int n = 1;
    while (n < LONGEST_WORD && i - n >= 0 && !begins_word(phrases, i - n + 1))
        n++;
    return n;
}

static bool is_one_of(const Cell *cell, Str list)
{
    while (list.n > 0)
        if (utf8_next(&list) == cell->letter->code)
            return true;
    return false;
}

static bool leads(const Cell *cell)
{
    return is_one_of(cell, S("和与及或在对把将"));
}

// 的 stays with what is before it, 和 with what is after it.
static bool clings(const Phrases *phrases, int i)
{
    const Cell *left = &phrases->cells->at[i], *right = left + 1;
    int before = word_to(phrases, i), after = word_from(phrases, i + 1);
    if (after == 1 && is_one_of(right, S("的了着吗呢吧等们")))
        return true;
    if (before == 1 && leads(left))
        return true;
    return i > 0 && left[-1].letter->code == 0x5173 && // 关于
           left->letter->code == 0x4E8E;
}

// 26篇: what follows is another word, whatever ICU makes of 篇报道.
static bool ends_count(const Phrases *phrases, int i)
{
    const Cell *unit = &phrases->cells->at[i];
    return i > 0 && cell_kind(unit - 1) == CHAR_DIGIT &&
           is_one_of(unit, S("篇条项名个家场次位件所种届"));
}

static int cost_of(const Phrases *phrases, int i)
{
    const Cell *left = &phrases->cells->at[i], *right = left + 1;
    if (ends_count(phrases, i))
        return COST_AFTER_ONE;
    if (!begins_word(phrases, i + 1) || clings(phrases, i))
        return BREAK_LAST;
    bool han = cell_is(left, CHAR_IDEOGRAPH) && cell_is(right, CHAR_IDEOGRAPH);
    if (!han || is_one_of(left, S("的")))
        return 0;
    bool after_one = word_to(phrases, i) == 1;
    if (word_from(phrases, i + 1) == 1 && !leads(right))
        return after_one ? COST_OF_ONES : COST_BEFORE_ONE;
    return after_one ? COST_AFTER_ONE : COST_WORDS;
}

// 《…》 of a few characters.
static void keep_titles(const Cells *cells)
{
    for (int i = 0; i < cells->count; i++) {
        if (cells->at[i].letter->code != 0x300A)
            continue;
        int close = i + 1;
        while (close < cells->count && close - i <= SHORT_TITLE + 1 &&
               cells->at[close].letter->code != 0x300B)
            close++;
        if (close == cells->count || close - i > SHORT_TITLE + 1)
            continue;
        for (int k = i; k < close; k++) {
            Glyph *glyph = cells->at[k].last;
            if (glyph->penalty >= BREAK_LAST || glyph->penalty <= BREAK_ALWAYS)
                continue;
            glyph->penalty = BREAK_LAST;
            glyph->rule = RULE_PHRASE;
        }
        i = close;
    }
}

// Whether all of it stands in one line, wherever one might end.
static bool fits_line(const Cells *cells)
{
    const Copy *copy = cells->shaped->copy;
    for (int i = 0; i < copy->phrases.count; i++)
        if (copy->phrases.at[i].breaks)
            return false;
    for (int i = 0; i < copy->marks.count; i++)
        if (copy->marks.at[i].kind == MARK_RUBY) // may widen it
            return false;
    int64_t width = cells->setting->indent;
    for (int i = 0; i < cells->shaped->glyphs.count; i++)
        width += cells->shaped->glyphs.at[i].advance;
    return width <= cells->setting->measure;
}

void text_phrases(const Job *job, const Cells *cells)
{
    if (!cells->setting->style->balance || fits_line(cells))
        return;
    Phrases phrases = {cells, find_words(job, cells->shaped)};
    for (int i = 0; i + 1 < cells->count; i++) {
        Glyph *glyph = cells->at[i].last;
        if (glyph->penalty >= BREAK_LAST || glyph->penalty <= BREAK_ALWAYS)
            continue;
        int cost = cost_of(&phrases, i);
        if (cost <= glyph->penalty)
            continue;
        glyph->penalty = cost;
        glyph->rule = RULE_PHRASE;
    }
    keep_titles(cells);
}
