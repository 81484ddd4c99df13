// Messages for what people mistype in YAML.
#include "read/slip.h"

#include "base/utf8.h"

static Str text_of(Slip slip)
{
    return str_slice(slip.span.source->text, slip.span.start, slip.span.end);
}

static Span piece(const Source *source, int start, int end)
{
    return (Span){source, start, end};
}

// What stands in the first line of a text, but not too much of it.
static Str first_part(Str text)
{
    enum { LONGEST = 240 };
    int end = 0;
    while (end < text.n && text.s[end] != '\n' && text.s[end] != '\r' &&
           end < LONGEST)
        end++;
    while (end > 0 && end < text.n && (text.s[end] & 0xC0) == 0x80)
        end--;
    return str_slice(text, 0, end);
}

static int ascii_key(Str text)
{
    int n = 0;
    while (n < text.n && n < 40 &&
           ((text.s[n] >= 'a' && text.s[n] <= 'z') ||
            (text.s[n] >= 'A' && text.s[n] <= 'Z') || text.s[n] == '_' ||
            (n > 0 &&
             ((text.s[n] >= '0' && text.s[n] <= '9') || text.s[n] == '-'))))
        n++;
    return n;
}

static int han_key(Str text)
{
    enum { MOST = 10 }; // characters
    Str rest = text;
    for (int i = 0; i < MOST && rest.n > 0; i++) {
        Str next = rest;
        if (!utf8_is_han(utf8_next(&next)))
            break;
        rest = next;
    }
    return text.n - rest.n;
}

static void report_wide_colon(const Job *job, Span colon, Str key, Str rest,
                              bool blank)
{
    Message *message =
        diag(job, WK103, colon,
             zh(job, "“%.*s”后面是全角冒号“：”，键与值之间要用半角冒号加空格",
                STR(key)),
             en(job,
                "full-width colon “：” after the key “%.*s”; a key needs a "
                "half-width colon and a space",
                STR(key)));
    diag_label(message, zh(job, "这里"), en(job, "here"));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "写成  %.*s: %.*s", STR(key), STR(rest)),
                en(job, "write  %.*s: %.*s", STR(key), STR(rest)));
    diag_edit(job, message, colon, blank ? S(":") : S(": "));
}

static void report_tight_colon(const Job *job, Span colon, Str key, Str rest)
{
    Message *message =
        diag(job, WK104, colon, zh(job, "“%.*s:”后面少一个空格", STR(key)),
             en(job, "a space is missing after “%.*s:”", STR(key)));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "写成  %.*s: %.*s", STR(key), STR(rest)),
                en(job, "write  %.*s: %.*s", STR(key), STR(rest)));
    diag_edit(job, message, piece(colon.source, colon.end, colon.end), S(" "));
}

bool slip_colon(const Job *job, const Source *source, int at, Str text,
                bool han)
{
    int n = han ? han_key(text) : ascii_key(text);
    Str key = str_slice(text, 0, n);
    int colon = n;
    while (colon < text.n && text.s[colon] == ' ')
        colon++;
    Str rest = str_slice(text, colon, text.n);
    if (n == 0 || rest.n == 0)
        return false;
    if (str_starts(rest, "：")) {
        Str value = str_trim(first_part(str_slice(rest, 3, rest.n)));
        bool blank = rest.n > 3 && rest.s[3] == ' ';
        report_wide_colon(job, piece(source, at + colon, at + colon + 3), key,
                          value, blank);
        return true;
    }
    if (han || rest.s[0] != ':' || rest.n < 2 || strchr(" \t/:", rest.s[1]))
        return false;
    report_tight_colon(job, piece(source, at + colon, at + colon + 1), key,
                       str_trim(first_part(str_slice(rest, 1, rest.n))));
    return true;
}

// Lines that begin with a tab.
static int count_tabs(Str text)
{
    int count = 0;
    for (int i = 0; i < text.n; i++)
        count += text.s[i] == '\t' &&
                 (i == 0 || text.s[i - 1] == '\n' || text.s[i - 1] == '\r');
    return count;
}

void slip_tab(Slip slip)
{
    const Job *job = slip.job;
    Message *message = diag(job, WK105, slip.span,
                            zh(job, "行首是制表符，YAML 缩进只能用空格"),
                            en(job, "tab in indentation; YAML is indented by "
                                    "spaces only"));
    diag_label(message, zh(job, "制表符"), en(job, "a tab"));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "换成两个空格；编辑器里可设“用空格代替制表符”"),
                en(job, "replace it by two spaces; editors can insert spaces "
                        "for tabs"));
    diag_edit(job, message, slip.span, S("  "));
    int lines = count_tabs(slip.span.source->text);
    if (lines > 1)
        diag_advise(job, message, ADVICE_ALSO, zh(job, "全文 %d 行", lines),
                    en(job, "%d lines of this file", lines));
}

void slip_odd_indent(Slip slip)
{
    const Job *job = slip.job;
    bool wide = str_starts(text_of(slip), "　");
    Message *message =
        diag(job, WK107, slip.span,
             wide ? zh(job, "行首是全角空格（U+3000），应改半角空格")
                  : zh(job, "行首是不间断空格（U+00A0），应改半角空格"),
             wide ? en(job, "indentation uses ideographic spaces (U+3000)")
                  : en(job, "indentation uses no-break spaces (U+00A0)"));
    StrBuilder spaces = {job->arena, {0}};
    for (Str rest = text_of(slip); rest.n > 0;)
        str_add(&spaces, utf8_next(&rest) == 0x3000 ? S("  ") : S(" "));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "关掉输入法，用 %d 个半角空格缩进", spaces.bytes.count),
                en(job, "indent by %d plain spaces, with the input method off",
                   spaces.bytes.count));
    diag_edit(job, message, slip.span, str_built(&spaces));
}

Str slip_quoted(const Job *job, Str value)
{
    StrBuilder text = {job->arena, {0}};
    str_add(&text, S("'"));
    for (int i = 0; i < value.n; i++) {
        str_add(&text, str_slice(value, i, i + 1));
        if (value.s[i] == '\'')
            str_add(&text, S("'"));
    }
    str_add(&text, S("'"));
    return str_built(&text);
}

void slip_needs_quotes(Slip slip)
{
    enum { LONGEST = 120 };
    const Job *job = slip.job;
    Str value = str_trim(text_of(slip));
    Span first = slip.span;
    first.end = first.start + 1;
    Message *message = diag(
        job, WK109, first,
        zh(job, "值以“%c”开头，要加引号或改用 |-", value.n ? value.s[0] : ' '),
        en(job, "the value begins with “%c”; quote it or use |-",
           value.n ? value.s[0] : ' '));
    Str fixed = slip_quoted(job, value);
    if (value.n <= LONGEST)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "写成  %.*s", STR(fixed)),
                    en(job, "write  %.*s", STR(fixed)));
    Span whole = slip.span;
    whole.end = whole.start + value.n;
    diag_edit(job, message, whole, fixed);
}

void slip_second_colon(Slip slip, int after_blanks, int start, int end)
{
    enum { LONGEST = 120 };
    const Job *job = slip.job;
    const Source *source = slip.span.source;
    Message *message = diag(job, WK111, slip.span,
                            zh(job, "文字里有“: ”，要加引号，或改用全角“：”"),
                            en(job, "“: ” inside text; quote it or use “：”"));
    Str before = str_slice(source->text, start, slip.span.start);
    Str after = str_trim(str_slice(source->text, after_blanks, end));
    if (before.n + after.n <= LONGEST)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "写成  %.*s：%.*s", STR(before), STR(after)),
                    en(job, "write  %.*s：%.*s", STR(before), STR(after)));
    diag_edit(job, message, piece(source, slip.span.start, after_blanks),
              S("："));
}

void slip_after_quote(Slip slip, int open, int end)
{
    const Job *job = slip.job;
    const Source *source = slip.span.source;
    bool single = source->text.s[open] == '\'';
    Message *message = diag(
        job, WK113, slip.span,
        single ? zh(job, "引号之后还有文字；单引号里的“'”要写两个")
               : zh(job, "引号之后还有文字；中文引号请用“”"),
        single ? en(job, "text after the closing quote; inside single quotes "
                         "write '' for “'”")
               : en(job, "text after the closing quote; in Chinese use “”"));
    diag_label(message, zh(job, "多出来的"), en(job, "not in the quotes"));
    if (single)
        return;
    Str inside = str_slice(source->text, open + 1, end - 1);
    Str after = text_of(slip);
    if (inside.n + after.n < 120)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "写成  “%.*s”%.*s", STR(inside), STR(after)),
                    en(job, "write  “%.*s”%.*s", STR(inside), STR(after)));
    message->unsafe = true;
    diag_edit(job, message, piece(source, open, open + 1), S("“"));
    diag_edit(job, message, piece(source, end - 1, end), S("”"));
}

void slip_dash(Slip slip)
{
    const Job *job = slip.job;
    const Source *source = slip.span.source;
    Message *message = diag(job, WK114, slip.span, zh(job, "“-”后面少一个空格"),
                            en(job, "a space is missing after “-”"));
    Str text = source->text;
    Str rest = str_trim(first_part(str_slice(text, slip.span.end, text.n)));
    diag_advise(job, message, ADVICE_HELP, zh(job, "写成  - %.*s", STR(rest)),
                en(job, "write  - %.*s", STR(rest)));
    diag_edit(job, message, piece(source, slip.span.end, slip.span.end),
              S(" "));
}

void slip_open_quote(Slip slip)
{
    const Job *job = slip.job;
    Message *message =
        diag(job, WK116, slip.span, zh(job, "引号没有收尾（从这里开始）"),
             en(job, "quotation mark never closed (opened here)"));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "补上收尾的引号；中文引号用“”，不影响 YAML"),
                en(job, "close it; the Chinese “” mean nothing to YAML"));
}

void slip_block_indent(Slip slip, Str key, char mark, int wanted, int found)
{
    const Job *job = slip.job;
    const Source *source = slip.span.source;
    Span text = piece(source, slip.span.start + found, slip.span.end);
    Message *message =
        key.n
            ? diag(
                  job, WK117, text,
                  zh(job, "“%c”下面的文字要比“%.*s”多缩进两格", mark, STR(key)),
                  en(job, "text under “%c” must be indented more than “%.*s”",
                     mark, STR(key)))
            : diag(job, WK117, text,
                   zh(job, "“%c”下面的文字要多缩进两格", mark),
                   en(job, "text under “%c” must be indented", mark));
    int more = wanted > found ? wanted - found : 2;
    diag_advise(
        job, message, ADVICE_HELP,
        zh(job, "这一行和下面的文字，每行前面加 %d 个空格", more),
        en(job, "put %d spaces before this line and the text below", more));
    diag_edit(job, message, piece(source, slip.span.start, slip.span.start),
              str_format(job->arena, "%*s", more, ""));
}

void slip_escape(Slip slip)
{
    const Job *job = slip.job;
    Str escape = text_of(slip);
    if (escape.n == 2 && ((unsigned char)escape.s[1] >= 0x80 ||
                          (unsigned char)escape.s[1] < 0x20))
        escape.n = 1;
    Message *message = diag(
        job, WK118, slip.span,
        zh(job, "双引号里“%.*s”不是合法转义；改用单引号", STR(escape)),
        en(job, "unknown escape “%.*s” in double quotes; use single quotes",
           STR(escape)));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "单引号里反斜线就是反斜线；双引号里要写 \\\\"),
                en(job, "in single quotes a backslash is a backslash; in "
                        "double quotes write \\\\"));
    diag_edit(job, message,
              piece(slip.span.source, slip.span.start, slip.span.start),
              S("\\"));
}

void slip_indent(Slip slip, int found, int wanted, int on_line)
{
    const Job *job = slip.job;
    Message *message = diag(
        job, WK120, slip.span,
        zh(job, "缩进对不上：这一行 %d 格，上面是 %d 格（第 %d 行）", found,
           wanted, on_line),
        en(job, "indentation does not match line %d: %d spaces here, %d there",
           on_line, found, wanted));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "同一层的键对齐；下一层的多缩进两格"),
                en(job, "align keys of one level; indent the next level by "
                        "two"));
}

// libyaml's words, in Chinese where they come up.
static const char *translate(const char *problem)
{
    static const char *const words[][2] = {
        {"could not find expected ':'", "这里应有键和半角冒号"},
        {"did not find expected key", "这里应有一个键"},
        {"did not find expected ',' or ']'", "“[”没有收尾，或少了逗号"},
        {"did not find expected ',' or '}'", "“{”没有收尾，或少了逗号"},
        {"did not find expected '-' indicator", "这里应有“- ”开头的一项"},
        {"did not find expected node content", "这里少了内容"},
        {"mapping values are not allowed in this context",
         "这里不能有“键: 值”"},
        {"block sequence entries are not allowed in this context",
         "这里不能有“- ”开头的一项"},
        {"did not find expected <document start>",
         "前面的内容已经结束，这里是多出来的"},
    };
    for (int i = 0; i < countof(words); i++)
        if (strcmp(problem, words[i][0]) == 0)
            return words[i][1];
    return problem;
}

void slip_other(Slip slip, const Problem *problem)
{
    const Job *job = slip.job;
    const char *chinese = translate(problem->problem);
    Message *message =
        diag(job, WK121, slip.span, zh(job, "YAML 写法有误：%s", chinese),
             en(job, "YAML error: %s", problem->problem));
    Place place = source_place(slip.span.source, problem->context_at);
    if (problem->context && problem->context_at != problem->at)
        diag_advise(job, message, ADVICE_NOTE,
                    zh(job, "这一段从第 %d 行第 %d 字开始（%s）", place.line,
                       place.column, problem->problem),
                    en(job, "%s that begins at %d:%d", problem->context,
                       place.line, place.column));
}
