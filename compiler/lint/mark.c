// Marks of the wrong kind: half-width ones after Han, straight quotation
// marks, hyphens, dots instead of an ellipsis, marks that stand twice.
#include "lint/linter.h"

// The full-width form of a half-width mark, or an empty string.
static Str wide_form(uint32_t c)
{
    static const struct {
        uint32_t narrow;
        const char *wide;
    } forms[] = {{',', "，"}, {';', "；"}, {':', "："}, {'?', "？"},
                 {'!', "！"}, {'(', "（"}, {')', "）"}, {'.', "。"}};
    for (int i = 0; i < countof(forms); i++)
        if (forms[i].narrow == c)
            return str_of(forms[i].wide);
    return S("");
}

static uint32_t before_blanks(const Prose *p, int at)
{
    while (at > 0 && p->at[at - 1] == ' ')
        at--;
    return p->at[at - 1];
}

static uint32_t after_blanks(const Prose *p, int at)
{
    while (p->at[at + 1] == ' ')
        at++;
    return p->at[at + 1];
}

// Brackets are full-width if there is Han in them or before them.
static bool is_chinese_bracket(const Prose *p, int at)
{
    int step = p->at[at] == '(' ? 1 : -1;
    uint32_t other = step > 0 ? ')' : '(';
    for (int i = at + step; i >= 0 && i < p->count; i += step) {
        if (p->at[i] == other)
            return step > 0 ? is_wide(p->at[at - 1]) : is_wide(p->at[i - 1]);
        if (is_wide(p->at[i]))
            return true;
    }
    return is_wide(p->at[at - 1]);
}

static bool is_wrong_half(const Prose *p, int at)
{
    uint32_t before = before_blanks(p, at), after = after_blanks(p, at);
    switch (p->at[at]) {
    case '.': // not of "报告.docx", nor a row of dots
        return is_wide(p->at[at - 1]) && !is_one_of(p->at[at + 1], U".") &&
               p->at[at - 1] != '.' && !is_letter(after) && !is_digit(after) &&
               p->at[at - 1] != 0x2026;
    case '(':
    case ')':
        return is_chinese_bracket(p, at);
    case ':': // not of 14:30
    case ',':
        if (is_digit(p->at[at - 1]) && is_digit(p->at[at + 1]))
            return false;
        break;
    default:
        break;
    }
    if (p->at[at + 1] == '/' && p->at[at + 2] == '/')
        return false;
    return is_wide(before) || is_han(after);
}

// The mark with the blanks of its kind: half-width marks take one after them.
static int end_of_half(const Prose *p, int at)
{
    int end = at + 1;
    if (p->at[at] != '(')
        while (p->at[end] == ' ')
            end++;
    return end;
}

void lint_half_width(Linter *l, const Prose *p)
{
    const Job *job = l->job;
    for (int i = 0; i < p->count; i++) {
        Str wide = wide_form(p->at[i]);
        if (wide.n == 0 || !is_wrong_half(p, i))
            continue;
        char mark = (char)p->at[i];
        Finding *finding = lint_find(
            l, p, WK802, i, i + 1,
            WORDS(
                zh(job, "中文里用了半角“%c”，应为全角“%.*s”", mark, STR(wide)),
                en(job, "half-width “%c” in Chinese text; it should be “%.*s”",
                   mark, STR(wide))));
        lint_edit(l, finding, p, i, end_of_half(p, i), wide);
        finding->cause = str_format(job->arena, "%c", mark);
        finding->help = WORDS(S("改成全角（wkpdf check --fix）"),
                              S("use the full-width form (wkpdf check --fix)"));
    }
}

// A straight mark that is an apostrophe, or feet and inches.
static bool is_latin_quote(const Prose *p, int at)
{
    uint32_t before = p->at[at - 1], after = p->at[at + 1];
    if (p->at[at] == '\'')
        return !is_wide(before) && !is_wide(after);
    return is_digit(before) && !is_wide(after);
}

static int count_straight(const Prose *p, uint32_t mark)
{
    int count = 0;
    for (int i = 0; i < p->count; i++)
        count += p->at[i] == mark && !is_latin_quote(p, i);
    return count;
}

static bool has_han(const Prose *p)
{
    for (int i = 0; i < p->count; i++)
        if (is_han(p->at[i]))
            return true;
    return false;
}

void lint_straight_quotes(Linter *l, const Prose *p)
{
    static const char *const forms[2][2][2] = {
        {{"“", "”"}, {"‘", "’"}},
        {{"「", "」"}, {"『", "』"}},
    };
    const Job *job = l->job;
    bool hant = l->locale != LOCALE_HANS;
    if (!has_han(p))
        return;
    for (int single = 0; single < 2; single++) {
        uint32_t mark = single ? '\'' : '"';
        bool paired = count_straight(p, mark) % 2 == 0;
        const char *const *form = forms[hant][single];
        for (int i = 0, side = 0; i < p->count; i++) {
            if (p->at[i] != mark || is_latin_quote(p, i))
                continue;
            Finding *finding =
                lint_find(l, p, WK803, i, i + 1,
                          WORDS(zh(job, "直引号 %c 应为 %s%s", (char)mark,
                                   form[0], form[1]),
                                en(job, "straight %c where Chinese has %s%s",
                                   (char)mark, form[0], form[1])));
            finding->cause = str_format(job->arena, "%c", (char)mark);
            if (paired)
                lint_edit(l, finding, p, i, i + 1, str_of(form[side]));
            side = 1 - side;
        }
    }
}

void lint_hyphens(Linter *l, const Prose *p)
{
    const Job *job = l->job;
    for (int i = 1; i < p->count; i++) {
        if (!is_one_of(p->at[i], U"-‐‑–−－") || !is_han(p->at[i - 1]) ||
            !is_han(p->at[i + 1]))
            continue;
        int start = i, end = i + 1;
        while (start > i - 2 && is_han(p->at[start - 1]))
            start--;
        while (end < i + 3 && is_han(p->at[end]))
            end++;
        Str words = prose_words(p, start, end);
        Finding *finding =
            lint_find(l, p, WK806, i, i + 1,
                      WORDS(zh(job, "汉字之间用了“%.*s”，应是“—”还是“·”？",
                               STR(prose_words(p, i, i + 1))),
                            en(job, "“%.*s” between Han; is it “—” or “·”?",
                               STR(prose_words(p, i, i + 1)))));
        finding->cause = words;
        finding->label = WORDS(words, words);
        finding->help =
            WORDS(S("起止、走向用“—”，并列的名称用“·”，解释说明用“——”"),
                  S("“—” for from and to, “·” between names, “——” for a dash"));
    }
}

static void report_dash(Linter *l, const Prose *p, int start, int end,
                        const char *right)
{
    const Job *job = l->job;
    Str typed = prose_words(p, start, end);
    Finding *finding =
        lint_find(l, p, WK808, start, end,
                  WORDS(zh(job, "“%.*s”应为“%s”", STR(typed), right),
                        en(job, "“%.*s” should be “%s”", STR(typed), right)));
    finding->cause = typed;
    lint_edit(l, finding, p, start, end, str_of(right));
}

static int run_length(const Prose *p, int at)
{
    int end = at;
    while (end < p->count && p->at[end] == p->at[at])
        end++;
    return end - at;
}

void lint_dashes(Linter *l, const Prose *p)
{
    for (int i = 0, n; i < p->count; i += n) {
        n = run_length(p, i);
        bool chinese = is_wide(p->at[i - 1]) || is_wide(p->at[i + n]);
        uint32_t c = p->at[i];
        if (c == '.' && n >= 2 && chinese)
            report_dash(l, p, i, i + n, "……");
        else if (is_one_of(c, U"。・·") && n >= 3)
            report_dash(l, p, i, i + n, "……");
        else if (is_one_of(c, U"…⋯") && n % 2 == 1 && chinese)
            report_dash(l, p, i, i + n, "……");
        else if (is_one_of(c, U"-－–―_") && n >= 2 && chinese && c != '_')
            report_dash(l, p, i, i + n, "——");
        else if (c == 0x4E00 && n >= 2 && is_one_of(p->at[i - 1], U"”》"))
            report_dash(l, p, i, i + n, "——"); // 一一, from the keyboard
    }
}

// Two marks of which one would do; “！！” and “？！” are somebody's voice.
static bool is_doubled(uint32_t one, uint32_t other)
{
    if (is_one_of(one, U"，、；：") && is_one_of(other, U"，、；：。！？"))
        return true;
    if (one == 0x3002 && is_one_of(other, U"，、；：。！？"))
        return true;
    if (is_one_of(one, U"！？") && is_one_of(other, U"，、；：。"))
        return true;
    return is_one_of(one, U"“‘《（「『") && is_one_of(other, U"，、；。：！？");
}

void lint_doubled_marks(Linter *l, const Prose *p)
{
    const Job *job = l->job;
    for (int i = 0; i + 1 < p->count; i++) {
        uint32_t one = p->at[i], other = p->at[i + 1];
        if (!is_doubled(one, other) || (one == other && p->at[i + 2] == one) ||
            (one == other && p->at[i - 1] == one))
            continue;
        Str words = prose_words(p, i, i + 2);
        Finding *finding =
            lint_find(l, p, WK818, i, i + 2,
                      WORDS(zh(job, "两个标点连在一起：“%.*s”", STR(words)),
                            en(job, "two marks in a row: “%.*s”", STR(words))));
        if (one == other)
            lint_edit(l, finding, p, i + 1, i + 2, S(""));
        i++;
    }
}

void lint_list_commas(Linter *l, const Prose *p)
{
    for (int i = 1; i + 1 < p->count; i++) {
        bool quoted = p->at[i - 1] == 0x201D && p->at[i + 1] == 0x201C;
        bool titled = p->at[i - 1] == 0x300B && p->at[i + 1] == 0x300A;
        if (p->at[i] != 0x3001 || (!quoted && !titled))
            continue;
        Finding *finding =
            lint_find(l, p, WK821, i, i + 1,
                      WORDS(S("并列的引号、书名号之间通常不用顿号"),
                            S("between quoted words or titles in a row, “、” "
                              "is usually left out")));
        finding->cause = S("、");
        lint_edit(l, finding, p, i, i + 1, S(""));
    }
}
