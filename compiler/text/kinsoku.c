// Where lines may end: Unicode's rules (UAX 14) as ICU knows them, and what
// GB/T 15834 and CLREQ change of them (TYPOGRAPHY B).
#include "text/cell.h"

#include <unicode/uchar.h>

// What it costs to end a line between two cells, in the units of break.c.
enum {
    COST_UNIT = 50,        // 24 年
    COST_UNIT_KEPT = 2500, // the same where keep_units is on
    COST_ROUND_KEPT = 600, // 20余 人, where no figure ends the line
    COST_ORDINAL = 200,    // 第 3
    COST_RANGE = 9500,     // 10–20, 5 km
    COST_INSIDE = 30,      // inside a word
};

static bool opens(const Cell *cell)
{
    uint32_t code = cell->letter->code;
    return cell_is(cell, CHAR_OPENING) || code == '(' || code == '[' ||
           code == '{';
}

// B17: what repeats the character before it; in Japanese small kana and ー too.
static bool goes_on(const Cells *cells, uint32_t code)
{
    if (code < 0x3005 || (code > 0x31FF && code < 0xFF67) || code > 0xFF70)
        return false;
    if (code == 0x3005 || code == 0x303B || code == 0x309D || code == 0x309E ||
        code == 0x30FD || code == 0x30FE)
        return true;
    int kind = u_getIntPropertyValue((UChar32)code, UCHAR_LINE_BREAK);
    return cells->rules->small && kind == U_LB_CONDITIONAL_JAPANESE_STARTER;
}

// What never begins a line, at any level of strictness.
static BreakRule rule_of_start(const Cells *cells, const Cell *cell)
{
    if (cell_is_superior(cell))
        return RULE_NOTE;
    if (cell_closes(cell) || cell_is(cell, CHAR_CONNECTOR) ||
        cell_is(cell, CHAR_SOLIDUS) ||
        cjk_class(cell->letter->code) == CHAR_MIDDLE)
        return RULE_START;
    if (goes_on(cells, cell->letter->code))
        return RULE_REPEAT;
    bool suffix =
        cell_kind(cell) == CHAR_SUFFIX && cell->letter->code >= 0x2030;
    return suffix ? RULE_SUFFIX : RULE_NONE;
}

static bool is_long(const Cell *cell) // —— ……
{
    return cell_is(cell, CHAR_DASH) || cell_is(cell, CHAR_ELLIPSIS);
}

// A dash of two characters is one cell if the font joins them, else two: count
// from where the dashes begin.
static bool splits_pair(const Cells *cells, int i)
{
    const Cell *left = &cells->at[i], *right = left + 1;
    if (left->letter->code != right->letter->code)
        return false;
    int before = 0;
    for (const Cell *at = left; at >= cells->at; at--) {
        if (at->letter->code != left->letter->code)
            break;
        before += at->first->bytes / 3; // characters: each is three bytes
    }
    return before % 2 == 1;
}

// Letters from cell i on, in steps of `step`.
static int letters_from(const Cells *cells, int i, int step)
{
    int letters = 0;
    while (i >= 0 && i < cells->count && letters < 8 &&
           cell_kind(&cells->at[i]) == CHAR_LATIN) {
        letters++;
        i += step;
    }
    return letters;
}

// B06: 2024-03-15.
static bool in_date(const Cells *cells, int i)
{
    return i > 0 && i + 1 < cells->count && cells->at[i].letter->code == '-' &&
           cell_kind(&cells->at[i - 1]) == CHAR_DIGIT &&
           cell_kind(&cells->at[i + 1]) == CHAR_DIGIT;
}

// B10: a hyphen ends a line between two letters on each side at least.
static bool keeps_hyphen(const Cells *cells, int i)
{
    uint32_t code = cells->at[i].letter->code;
    return (code == '-' || code == 0x2010) && !cells->at[i].first->wide &&
           !in_date(cells, i) &&
           (letters_from(cells, i - 1, -1) < 2 ||
            letters_from(cells, i + 1, 1) < 2);
}

// Of solidus, dash and ellipsis.
static BreakRule rule_of_long(const Cells *cells, int i)
{
    const Cell *left = &cells->at[i], *right = left + 1;
    int level = cells->setting->typography->line_break;
    bool solidus = level == LINE_BREAK_STRICT ||
                   (level == LINE_BREAK_GB && cells->rules->solidus);
    const Cell *mark = cell_is_space(left) && i > 0 ? left - 1 : left;
    if (cell_is(mark, CHAR_SOLIDUS) && solidus)
        return RULE_SOLIDUS; // a blank beside it is none (B21)
    if (is_long(right) && level == LINE_BREAK_STRICT)
        return RULE_LONG;
    bool both = is_long(left) && is_long(right);
    return both && splits_pair(cells, i) ? RULE_PAIR : RULE_NONE;
}

static int digits_from(const Cells *cells, int i, int step)
{
    int digits = 0;
    while (i >= 0 && i < cells->count &&
           cell_kind(&cells->at[i]) == CHAR_DIGIT) {
        digits++;
        i += step;
    }
    return digits;
}

// H02: 12 345, whatever blank was typed, but not 2024 100.
bool cell_parts_thousands(const Cells *cells, int i)
{
    if (!cell_is_space(&cells->at[i]) || digits_from(cells, i + 1, 1) != 3)
        return false;
    int before = digits_from(cells, i - 1, -1);
    bool more = i + 4 < cells->count && cell_is_space(&cells->at[i + 4]) &&
                digits_from(cells, i + 5, 1) == 3;
    return before == 2 || before == 3 || (before == 1 && more);
}

// B06: 1 234 with a thin blank.
static bool parts_number(const Cells *cells, int i)
{
    const Cell *left = &cells->at[i];
    bool blank = cell_kind(left) == CHAR_FIXED && left->letter->code != 0x3000;
    return (blank && i > 0 && cell_kind(left - 1) == CHAR_DIGIT &&
            cell_kind(left + 1) == CHAR_DIGIT) ||
           cell_parts_thousands(cells, i);
}

// B10: a dash between Latin words ends a line, and does not begin one.
static bool follows_word(const Cell *left, const Cell *right)
{
    CharClass kind = cell_kind(left);
    uint32_t code = right->letter->code;
    return (kind == CHAR_LATIN || kind == CHAR_DIGIT) && !right->first->wide &&
           (code == 0x2014 || code == 0x2015);
}

// H03: 10～20 and 10%—20% in one line.
static bool parts_range(const Cells *cells, int i)
{
    const Cell *left = &cells->at[i];
    if (cells->setting->typography->line_break != LINE_BREAK_STRICT ||
        !cell_is(left, CHAR_CONNECTOR) || i == 0 ||
        cell_kind(left + 1) != CHAR_DIGIT)
        return false;
    CharClass before = cell_kind(left - 1);
    return before == CHAR_DIGIT || before == CHAR_SUFFIX;
}

static bool joins(const Cell *cell) // B21: a word joiner
{
    return cell->letter->code == 0x2060 || cell->letter->code == 0xFEFF;
}

static BreakRule forbidden(const Cells *cells, int i)
{
    const Cell *left = &cells->at[i], *right = left + 1;
    BreakRule start = rule_of_start(cells, right);
    if (start)
        return start;
    if (opens(left))
        return RULE_END;
    if (cell_is_space(right))
        return RULE_BLANK;
    if (cell_is_hollow(right) || joins(left))
        return RULE_UNICODE;
    if (parts_range(cells, i))
        return RULE_NUMBER;
    BreakRule rule = rule_of_long(cells, i);
    if (rule || (is_long(left) && is_long(right)))
        return rule;
    if (parts_number(cells, i))
        return RULE_NUMBER;
    if (left->letter->code == '+' && right->letter->code == '+')
        return RULE_WORD; // C++
    if (keeps_hyphen(cells, i) || follows_word(left, right))
        return RULE_WORD;
    const Phrase *phrase = left->run->phrase;
    bool kept = phrase->look.nobr && right->run->phrase->look.nobr;
    return kept ? RULE_KEPT : RULE_NONE;
}

static bool is_hangul(const Cell *cell)
{
    uint32_t code = cell->letter->code;
    return (code >= 0xAC00 && code <= 0xD7FF) ||
           (code >= 0x1100 && code <= 0x11FF) ||
           (code >= 0x3131 && code <= 0x318F);
}

static bool is_word(const Cell *cell)
{
    CharClass kind = cell_kind(cell);
    return !cell->first->wide &&
           (kind == CHAR_LATIN || kind == CHAR_DIGIT || kind == CHAR_PREFIX ||
            kind == CHAR_OTHER || opens(cell));
}

// C++ and 50€, whose sign would begin a number elsewhere.
static bool ends_with_sign(const Cells *cells, int i)
{
    while (i > 0 && cell_kind(&cells->at[i]) == CHAR_PREFIX &&
           !cells->at[i].first->wide)
        i--;
    CharClass kind = cell_kind(&cells->at[i]);
    return (kind == CHAR_LATIN || kind == CHAR_DIGIT) &&
           !cells->at[i].first->wide;
}

// B13, B04: Chinese marks part from Latin words, which UAX 14 would not do.
static bool allowed(const Cells *cells, int i)
{
    const Cell *left = &cells->at[i], *right = left + 1;
    if (cell_is_space(left))
        return false;
    bool word_after = is_word(right) || right->first->wide;
    bool word_before = is_word(left) || left->first->wide ||
                       cell_kind(left) == CHAR_SUFFIX ||
                       cell_kind(left) == CHAR_MARK;
    if (cell_closes(left) || is_long(left) || cell_is(left, CHAR_MIDDLE))
        return word_after;
    if (cell_is(left, CHAR_CONNECTOR) && right->first->wide)
        return true;
    if (cell_kind(left) == CHAR_PREFIX && right->first->wide)
        return ends_with_sign(cells, i);
    if (left->first->wide && right->letter->code == '-')
        return i + 2 < cells->count &&
               cell_kind(right + 1) == CHAR_DIGIT; // B08
    return word_before && (cell_is(right, CHAR_OPENING) || is_long(right));
}

// 10余, 3.5万, 100多万: what goes on with a number.
static bool extends_number(uint32_t code)
{
    switch (code) {
    case 0x4F59: // 余餘多
    case 0x9918:
    case 0x591A:
    case 0x51E0: // 几幾十百千
    case 0x5E7E:
    case 0x5341:
    case 0x767E:
    case 0x5343:
    case 0x4E07: // 万萬亿億
    case 0x842C:
    case 0x4EBF:
    case 0x5104:
        return true;
    default:
        return false;
    }
}

// 3D, A4: a short word with a digit in it.
static bool ends_number(const Cells *cells, int i)
{
    enum { SHORT = 6, MOST_HAN = 3 };
    for (int han = 0; han < MOST_HAN && i > 0; han++, i--)
        if (!extends_number(cells->at[i].letter->code))
            break;
    for (int k = i; k >= 0 && k > i - SHORT; k--) {
        CharClass kind = cell_kind(&cells->at[k]);
        if (kind == CHAR_DIGIT)
            return true;
        if (kind != CHAR_LATIN || cells->at[k].first->wide)
            return false;
    }
    return false;
}

bool cell_before_unit(const Cells *cells, int i)
{
    static const char units[] =
        " km m cm mm μm nm kg g mg μg t L l ml mL s ms μs min h Hz kHz MHz GHz "
        "W kW MW kWh V kV A mA Ω kΩ Pa kPa MPa J kJ N K mol KB MB GB TB pt px "
        "em dB ha ";
    if (i == 0 || i + 1 >= cells->count || !cell_is_space(&cells->at[i]) ||
        cell_kind(&cells->at[i - 1]) != CHAR_DIGIT)
        return false;
    if (cell_kind(&cells->at[i + 1]) == CHAR_SUFFIX)
        return true;
    int letters = letters_from(cells, i + 1, 1);
    if (letters == 0 || letters > 3)
        return false;
    const Glyph *last = cells->at[i + letters].first;
    int start = cells->at[i + 1].first->text;
    char unit[16];
    snprintf(unit, sizeof(unit), " %.*s ", last->text + last->bytes - start,
             cells->shaped->text.s + start);
    return strstr(units, unit) != NULL;
}

typedef struct Verdict {
    int penalty;
    BreakRule rule;
} Verdict;

static Verdict cost_of_unit(const Cells *cells, int kept, int free)
{
    bool keeps = cells->setting->typography->keep_units;
    return (Verdict){keeps ? kept : free, RULE_UNIT};
}

static Verdict between(const Cells *cells, int i)
{
    const Cell *left = &cells->at[i], *right = left + 1;
    if (cell_is(right, CHAR_IDEOGRAPH) && ends_number(cells, i))
        return cost_of_unit(cells, COST_UNIT_KEPT, COST_UNIT);
    bool range = left->letter->code == 0x2013 && cell_kind(right) == CHAR_DIGIT;
    if (range || cell_before_unit(cells, i))
        return (Verdict){COST_RANGE, range ? RULE_NUMBER : RULE_UNIT};
    if (left->letter->code == 0x7B2C && cell_kind(right) == CHAR_DIGIT) // 第
        return cost_of_unit(cells, COST_UNIT_KEPT, COST_ORDINAL);
    bool latin = !left->first->wide && !right->first->wide;
    bool hyphen = left->letter->code == '-';
    if (latin && !cell_is_space(left) && !hyphen)
        return (Verdict){COST_INSIDE, RULE_WORD};
    // Readers of PDF drop a hyphen at the end of a line (T01).
    if (hyphen && i > 0 && left[-1].first->wide && right->first->wide &&
        cells->setting->typography->keep_units)
        return (Verdict){COST_UNIT_KEPT, RULE_WORD};
    return (Verdict){0, RULE_NONE};
}

// What Unicode's rules are about where they keep two cells together.
static BreakRule rule_of_unicode(const Cell *left, const Cell *right)
{
    CharClass a = cell_kind(left), b = cell_kind(right);
    if (b == CHAR_SUFFIX)
        return RULE_SUFFIX;
    if (a == CHAR_PREFIX && b == CHAR_DIGIT)
        return RULE_PREFIX;
    if (cell_is(right, CHAR_IDEOGRAPH))
        return left->first->wide ? RULE_REPEAT : RULE_UNICODE;
    if (left->first->wide)
        return b == CHAR_MARK ? RULE_ASCII : RULE_UNICODE;
    if (a == CHAR_DIGIT || b == CHAR_DIGIT)
        return RULE_NUMBER;
    return RULE_WORD;
}

static Verdict judge_han(const Cells *cells, int i)
{
    const Cell *left = &cells->at[i], *right = left + 1;
    if (cells->setting->typography->line_break == LINE_BREAK_NONE)
        return (Verdict){0, RULE_NONE};
    if (cell_is_superior(right))
        return (Verdict){BREAK_NEVER, RULE_NOTE};
    if (left->run->phrase->look.nobr && right->run->phrase->look.nobr)
        return (Verdict){BREAK_NEVER, RULE_KEPT};
    if (!cells->shaped->may_break[right->first->text])
        return (Verdict){BREAK_NEVER, RULE_REPEAT};
    if (extends_number(left->letter->code) && ends_number(cells, i))
        return cost_of_unit(cells, COST_ROUND_KEPT, COST_UNIT);
    return (Verdict){0, RULE_NONE};
}

static Verdict judge(const Cells *cells, int i)
{
    const Cell *left = &cells->at[i], *right = left + 1;
    bool free = cells->setting->typography->line_break == LINE_BREAK_NONE &&
                left->first->wide && right->first->wide;
    if (free && !(is_long(left) && is_long(right)))
        return (Verdict){0, RULE_NONE};
    BreakRule rule = forbidden(cells, i);
    if (rule)
        return (Verdict){BREAK_NEVER, rule};
    if (in_date(cells, i))
        return (Verdict){BREAK_LAST, RULE_NUMBER};
    if (cells->rules->words && is_hangul(left) && is_hangul(right))
        return (Verdict){BREAK_NEVER, RULE_WORD};
    if (cells->shaped->may_break[right->first->text] || allowed(cells, i))
        return between(cells, i);
    return (Verdict){BREAK_NEVER, rule_of_unicode(left, right)};
}

// Where a phrase must end its line.
static void force_ends(const Cells *cells)
{
    const Copy *copy = cells->shaped->copy;
    bool any = false;
    for (int i = 0; i < copy->phrases.count && !any; i++)
        any = copy->phrases.at[i].breaks;
    for (int i = 0; any && i + 1 < cells->count; i++) {
        const Cell *left = &cells->at[i], *right = left + 1;
        const Phrase *phrase = left->run->phrase;
        if (phrase->breaks && right->run->phrase != phrase)
            left->last->penalty = BREAK_ALWAYS;
    }
}

void text_kinsoku(const Cells *cells)
{
    for (int i = 0; i + 1 < cells->count; i++) {
        const Cell *left = &cells->at[i];
        Verdict verdict = cells_are_han(left, left + 1) ? judge_han(cells, i)
                                                        : judge(cells, i);
        left->last->penalty = verdict.penalty;
        left->last->rule = verdict.rule;
    }
    text_addresses(cells);
    force_ends(cells);
}
