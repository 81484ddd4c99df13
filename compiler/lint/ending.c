// How paragraphs end: with a full stop; headings without one.
#include "lint/linter.h"

static bool has_mark(const Prose *p, const uint32_t *marks)
{
    for (int i = 0; i < p->count; i++)
        if (is_one_of(p->at[i], marks))
            return true;
    return false;
}

// A heading or a title, not a caption, which may be a sentence.
static bool is_heading(const Node *node)
{
    return node->key &&
           (str_is(node->key->text, "title") ||
            str_is(node->key->text, "heading") || str_is(node->key->text, "h"));
}

static void check_heading(Linter *l, const Prose *p, int last)
{
    if (!is_heading(p->node) || p->at[last] != U'。' ||
        p->at[last - 1] == U'。')
        return;
    Finding *finding = lint_find(
        l, p, WK815, last, last + 1,
        WORDS(S("标题末尾不用句号"), S("a heading ends without a full stop")));
    lint_edit(l, finding, p, last, last + 1, S(""));
    finding->unsafe = true;
}

// Behind a closing mark that which it closes may have ended the sentence.
static uint32_t last_mark(const Prose *p, int last)
{
    while (last > 0 && is_one_of(p->at[last], U"”’』」）)》〉】"))
        last--;
    return p->at[last];
}

void lint_endings(Linter *l, const Prose *p)
{
    enum { SHORTEST = 20 }; // characters; less is a line, not a sentence
    int last = p->count - 1;
    while (last > 0 && (p->at[last] == ' ' || p->at[last] == 0x3000))
        last--;
    if (p->where == IN_LINES) {
        check_heading(l, p, last);
        return;
    }
    uint32_t c = p->at[last], mark = last_mark(p, last);
    bool closed = c != mark && is_one_of(c, U"）)】");
    if (p->count < SHORTEST || !has_mark(p, U"，。；！？") || closed ||
        is_one_of(mark, U"。！？；：…—!?.;:~～") ||
        !(is_han(mark) || is_digit(mark) || is_letter(mark) ||
          is_one_of(mark, U"，、,")))
        return;
    bool comma = is_one_of(c, U"，、,");
    Finding *finding =
        lint_find(l, p, WK815, last, last + 1,
                  WORDS(comma ? S("段末是逗号或顿号") : S("段末没有句号"),
                        comma ? S("the paragraph ends with a comma")
                              : S("no full stop at the end of the paragraph")));
    if (comma)
        finding->help = WORDS(S("改成“。”或“；”"), S("use “。” or “；”"));
    else
        finding->help = WORDS(S("补上“。”"), S("add “。”"));
}
