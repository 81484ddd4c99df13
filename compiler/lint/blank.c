// Blanks that do not belong: those of web pages, those behind full-width
// marks, those between Han, and characters that nobody sees.
#include "lint/linter.h"

static bool is_no_break(uint32_t c)
{
    return c == 0xA0 || c == 0x202F || c == 0x2007;
}

static bool is_blank(uint32_t c)
{
    return c == ' ' || c == '\t' || c == 0x3000 || is_no_break(c);
}

// The blanks around a character: their end; *start takes their beginning.
static int run_of(const Prose *p, int at, int *start)
{
    int end = at;
    while (at > 0 && is_blank(p->at[at - 1]))
        at--;
    while (is_blank(p->at[end]))
        end++;
    *start = at;
    return end;
}

static bool is_wide_mark(uint32_t c)
{
    return utf8_is_wide_mark(c) && c != 0x3000 && c != 0xB7;
}

// What should stand instead of blanks: between Han one that is as wide as
// they are, beside a mark nothing, else one of ASCII.
static Str instead(const Prose *p, int start, int end)
{
    uint32_t before = p->at[start - 1], after = p->at[end];
    if (!before || !after || is_wide_mark(before) || is_wide_mark(after))
        return S("");
    return is_han(before) && is_han(after) ? S("　") : S(" ");
}

static Str codes_of(Linter *l, const Prose *p, int start, int end)
{
    StrBuilder codes = {.arena = l->job->arena};
    for (int i = start; i < end; i++)
        str_addf(&codes, "%sU+%04X", i > start ? " " : "", (int)p->at[i]);
    return str_built(&codes);
}

void lint_no_break_spaces(Linter *l, const Prose *p)
{
    const Job *job = l->job;
    for (int i = 0, end; i < p->count; i = end) {
        end = i + 1;
        if (!is_no_break(p->at[i]))
            continue;
        int start;
        end = run_of(p, i, &start);
        // Between words of Latin it is there for a reason.
        if (!is_wide(p->at[start - 1]) && !is_wide(p->at[end]))
            continue;
        Str codes = codes_of(l, p, start, end);
        Finding *finding = lint_find(
            l, p, WK804, start, end,
            WORDS(zh(job,
                     "这里夹着一个不间断空格（U+%04X），多半是从网页粘贴"
                     "来的",
                     (int)p->at[i]),
                  en(job,
                     "a no-break space (U+%04X), probably pasted from a "
                     "web page",
                     (int)p->at[i])));
        finding->label = WORDS(codes, codes);
        Str text = instead(p, start, end);
        lint_edit(l, finding, p, start, end, text);
        if (text.n == 0)
            finding->help = WORDS(S("删去（wkpdf check --fix）"),
                                  S("delete it (wkpdf check --fix)"));
        else if (text.n == 1)
            finding->help = WORDS(S("改用普通空格（wkpdf check --fix）"),
                                  S("use an ordinary blank (wkpdf check "
                                    "--fix)"));
        else
            finding->help = WORDS(
                S("两句之间改用一个全角空格“　”（wkpdf check --fix）"),
                S("between two phrases use one full-width space “　” (wkpdf "
                  "check --fix)"));
    }
}

static bool has_no_break(const Prose *p, int start, int end)
{
    for (int i = start; i < end; i++)
        if (is_no_break(p->at[i]))
            return true;
    return false;
}

static void report_space(Linter *l, const Prose *p, int start, int end,
                         Words words)
{
    Finding *finding = lint_find(l, p, WK805, start, end, words);
    lint_edit(l, finding, p, start, end, S(""));
    finding->help = WORDS(S("删去空格（wkpdf check --fix）"),
                          S("delete the blank (wkpdf check --fix)"));
}

// A dash, a dot in a name and an ellipsis may stand apart.
static bool sits_close(uint32_t c)
{
    return is_wide_mark(c) && !is_one_of(c, U"—―…⋯·・～〜〇");
}

void lint_spaces(Linter *l, const Prose *p)
{
    const Job *job = l->job;
    for (int i = 0, end; i < p->count; i = end) {
        end = i + 1;
        if (!is_blank(p->at[i]))
            continue;
        int start;
        end = run_of(p, i, &start);
        uint32_t before = p->at[start - 1], after = p->at[end];
        if (has_no_break(p, start, end) || before == '\n' || after == '\n')
            continue;
        bool wide = p->at[start] == 0x3000;
        if (start == 0 && p->where == IN_RUNNING && after)
            report_space(l, p, start, end,
                         WORDS(S("段首不用打空格，缩进由版式来定"),
                               S("no blanks at the start of a paragraph; the "
                                 "style indents it")));
        else if (before && after && sits_close(before))
            report_space(l, p, start, end,
                         WORDS(zh(job, "“%.*s”后面有一个多余的空格",
                                  STR(prose_words(p, start - 1, start))),
                               en(job, "a blank too many after “%.*s”",
                                  STR(prose_words(p, start - 1, start)))));
        else if (before && after && sits_close(after) && !wide)
            report_space(l, p, start, end,
                         WORDS(zh(job, "“%.*s”前面有一个多余的空格",
                                  STR(prose_words(p, end, end + 1))),
                               en(job, "a blank too many before “%.*s”",
                                  STR(prose_words(p, end, end + 1)))));
    }
}

// Whether the character is between quotation marks or brackets, where a
// slogan may have a blank.
static bool is_quoted(const Prose *p, int at)
{
    int depth = 0;
    for (int i = 0; i < at; i++)
        depth += is_one_of(p->at[i], U"“‘《〈「『（【") -
                 is_one_of(p->at[i], U"”’》〉」』）】");
    return depth > 0;
}

void lint_han_spaces(Linter *l, const Prose *p)
{
    for (int i = 1, end; i < p->count; i = end) {
        end = i + 1;
        if (p->at[i] != ' ')
            continue;
        int start;
        end = run_of(p, i, &start);
        bool plain = true;
        for (int k = start; k < end; k++)
            plain = plain && p->at[k] == ' ';
        if (!plain || !is_han(p->at[start - 1]) || !is_han(p->at[end]) ||
            is_quoted(p, start))
            continue;
        Finding *finding = lint_find(
            l, p, WK820, start, end,
            WORDS(S("两个汉字之间有空格"), S("a blank between two Han")));
        lint_edit(l, finding, p, start, end, S(""));
        finding->help =
            WORDS(S("删去空格（wkpdf check --fix）；有意空开的改用全角空格"),
                  S("delete the blank (wkpdf check --fix); for a gap on "
                    "purpose use a full-width space"));
    }
}

void lint_zero_width(Linter *l, const Prose *p)
{
    static const struct {
        uint32_t c;
        Words name;
    } unseen[] = {
        {0x200B, {{"零宽空格", 12}, {"zero-width space", 16}}},
        {0x200C, {{"零宽不连字", 15}, {"zero-width non-joiner", 21}}},
        {0x200E, {{"方向标记", 12}, {"direction mark", 14}}},
        {0x2060, {{"词连接符", 12}, {"word joiner", 11}}},
        {0xFEFF, {{"字节序标记", 15}, {"byte order mark", 15}}},
        {0x00AD, {{"软连字符", 12}, {"soft hyphen", 11}}},
    };
    const Job *job = l->job;
    for (int i = 0; i < p->count; i++)
        for (int k = 0; k < countof(unseen); k++) {
            bool latin = is_letter(p->at[i - 1]) && is_letter(p->at[i + 1]);
            if (p->at[i] != unseen[k].c || (unseen[k].c == 0xAD && latin))
                continue;
            Finding *finding = lint_find(
                l, p, WK814, i, i + 1,
                WORDS(zh(job, "这里有一个看不见的字符：%.*s（U+%04X）",
                         STR(unseen[k].name.zh), (int)unseen[k].c),
                      en(job, "a character that nobody sees: %.*s (U+%04X)",
                         STR(unseen[k].name.en), (int)unseen[k].c)));
            lint_edit(l, finding, p, i, i + 1, S(""));
            finding->help = WORDS(S("删去（wkpdf check --fix）"),
                                  S("delete it (wkpdf check --fix)"));
        }
}
