// Explains faults of YAML in the editor's words.
//
// libyaml stops where it cannot go on, often a line after what was mistyped.
// So the lines before that are looked at for what people do mistype; only if
// there is nothing of the kind, libyaml's own words are shown.
#include "read/scan.h"

#include "base/utf8.h"
#include "read/slip.h"
#include "read/survey.h"

typedef struct Scan {
    const Job *job;
    const Source *source;
    Str text;
    const Problem *problem;
    Survey survey;
} Scan;

static bool says(const Scan *scan, const char *words)
{
    return strstr(scan->problem->problem, words) != NULL;
}

static bool context_says(const Scan *scan, const char *words)
{
    return scan->problem->context &&
           strstr(scan->problem->context, words) != NULL;
}

static Slip slip_at(const Scan *scan, int start, int end)
{
    return (Slip){scan->job, {scan->source, start, end}};
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static int line_end(Str text, int at)
{
    while (!survey_ends(text, at))
        at++;
    return at;
}

// Faults of which libyaml's words and place say enough.
static bool explain_place(const Scan *scan)
{
    int at = scan->problem->at, context = scan->problem->context_at;
    char c = at < scan->text.n ? scan->text.s[at] : '\0';
    if (context_says(scan, "quoted scalar")) {
        if (says(scan, "end of stream") || says(scan, "document indicator")) {
            slip_open_quote(slip_at(scan, context, context + 1));
            return true;
        }
        int end = at + 2 < scan->text.n ? at + 2 : scan->text.n;
        if (c == '\\')
            slip_escape(slip_at(scan, at, end));
        return c == '\\';
    }
    if (says(scan, "tab character") ||
        (says(scan, "cannot start any token") && c == '\t')) {
        while (at < scan->text.n && is_blank(scan->text.s[at]) &&
               scan->text.s[at] != '\t')
            at++;
        slip_tab(slip_at(scan, at, at + 1));
        return true;
    }
    if (says(scan, "cannot start any token")) {
        slip_needs_quotes(slip_at(scan, at, line_end(scan->text, at)));
        return true;
    }
    if (context_says(scan, "scanning an alias") ||
        context_says(scan, "scanning an anchor") ||
        context_says(scan, "a tag") || context_says(scan, "a block scalar")) {
        int end = line_end(scan->text, context);
        if (context < scan->text.n && strchr("*&!|>", scan->text.s[context]))
            slip_needs_quotes(slip_at(scan, context, end));
        return end > context && strchr("*&!|>", scan->text.s[context]);
    }
    return false;
}

// Bytes of U+3000 or U+00A0 at a byte, or 0.
static int odd_space(Str text, int at)
{
    Str rest = str_slice(text, at < text.n ? at : text.n, text.n);
    return str_starts(rest, "　") ? 3 : str_starts(rest, "\xC2\xA0") ? 2 : 0;
}

static bool try_odd_indent(const Scan *scan, const Line *line)
{
    int end = line->first;
    while (end < line->end &&
           (odd_space(scan->text, end) > 0 || is_blank(scan->text.s[end])))
        end += odd_space(scan->text, end) ? odd_space(scan->text, end) : 1;
    if (!odd_space(scan->text, line->first) || end == line->end)
        return false;
    slip_odd_indent(slip_at(scan, line->first, end));
    return true;
}

static bool try_tab(const Scan *scan, const Line *line)
{
    if (line->first >= line->end || scan->text.s[line->first] != '\t')
        return false;
    slip_tab(slip_at(scan, line->first, line->first + 1));
    return true;
}

static bool try_colon(const Scan *scan, const Line *line)
{
    if (line->colon >= 0 || line->quote == line->content)
        return false;
    Str content = str_slice(scan->text, line->content, line->end);
    return slip_colon(scan->job, scan->source, line->content, content, false);
}

static bool try_han_colon(const Scan *scan, const Line *line)
{
    if (line->colon >= 0 || line->quote == line->content)
        return false;
    Str content = str_slice(scan->text, line->content, line->end);
    return slip_colon(scan->job, scan->source, line->content, content, true);
}

static bool try_dash(const Scan *scan, const Line *line)
{
    int next = line->first + 1;
    if (line->first >= line->end || scan->text.s[line->first] != '-' ||
        next >= line->end || strchr(" \t-0123456789", scan->text.s[next]))
        return false;
    slip_dash(slip_at(scan, line->first, next));
    return true;
}

// Text after a quotation that was closed, or one that was not.
static bool try_quote(const Scan *scan, const Line *line)
{
    if (line->quote < 0)
        return false;
    if (line->quote_end < 0) {
        slip_open_quote(slip_at(scan, line->quote, line->quote + 1));
        return true;
    }
    int at = line->quote_end;
    while (at < line->end && is_blank(scan->text.s[at]))
        at++;
    if (at == line->end || strchr(",]}:#", scan->text.s[at]))
        return false;
    slip_after_quote(slip_at(scan, at, line->end), line->quote,
                     line->quote_end);
    return true;
}

static bool try_second_colon(const Scan *scan, const Line *line)
{
    if (line->second < 0)
        return false;
    int end = line->second + 1;
    while (end < line->end && scan->text.s[end] == ' ')
        end++;
    slip_second_colon(slip_at(scan, line->second, line->second + 1), end,
                      line->content, line->end);
    return true;
}

// The end of a bracket that is closed in the same line; or -1.
static int bracket_end(Str text, int at, int end)
{
    int depth = 0;
    for (; at < end; at++) {
        depth += text.s[at] == '[' || text.s[at] == '{';
        depth -= text.s[at] == ']' || text.s[at] == '}';
        if (depth == 0)
            return at + 1;
    }
    return -1;
}

// "[甲]乙", "{甲|y}乙", "*甲 乙", "[#C8161D]": text that YAML does not take for
// text.
static bool try_needs_quotes(const Scan *scan, const Line *line)
{
    int at = line->value;
    char c = at < line->end ? scan->text.s[at] : '\0';
    int end = -1;
    if (c == '[' || c == '{')
        end = bracket_end(scan->text, at, line->end);
    else if (c == '*')
        for (end = at; end < line->end && !is_blank(scan->text.s[end]);)
            end++;
    while (end >= 0 && end < line->end && is_blank(scan->text.s[end]))
        end++;
    bool text_after =
        end >= 0 && end < line->end && !strchr(",]}:#", scan->text.s[end]);
    if (text_after)
        slip_needs_quotes(slip_at(scan, at, line->end));
    return text_after;
}

static bool try_hash_in_list(const Scan *scan, const Line *line)
{
    for (int at = line->value; at + 1 < line->end; at++) {
        char c = scan->text.s[at], before = at ? scan->text.s[at - 1] : '\0';
        if (c != '#' || is_blank(scan->text.s[at + 1]) ||
            !strchr("[{, ", before))
            continue;
        int end = at + 1;
        while (end < line->end && !strchr(" \t,]}", scan->text.s[end]))
            end++;
        slip_needs_quotes(slip_at(scan, at, end));
        return true;
    }
    return false;
}

// Text that should be indented under the "|" of the line before.
static bool try_block_indent(const Scan *scan, const Line *line)
{
    const Line *header = line - 1;
    if (line == scan->survey.recent || !header->block || header->block_used ||
        line->colon >= 0 || line->content > line->first)
        return false;
    Str key = str_slice(scan->text, header->content,
                        header->colon < 0 ? header->content : header->colon);
    int indent = header->content - header->start + 2;
    slip_block_indent(slip_at(scan, line->start, line->end), key,
                      scan->text.s[header->value], indent,
                      line->first - line->start);
    return true;
}

// A key or dash in a column at which none may stand.
static bool try_indent(const Scan *scan, const Line *line)
{
    const Line *before = line > scan->survey.recent ? line - 1 : NULL;
    bool structural = line->colon >= 0 || line->content > line->first;
    if (!structural || line->flow || !before || before->block)
        return false;
    int column = line->first - line->start;
    const Indent *popped = NULL, *top = NULL;
    for (int i = scan->survey.indent_count - 1; i >= 0 && !top; i--) {
        if (scan->survey.indents[i].column > column)
            popped = &scan->survey.indents[i];
        else
            top = &scan->survey.indents[i];
    }
    if (top && top->column == column)
        return false;
    const Indent *wanted = popped ? popped : top;
    bool opens = before->value >= before->end;
    if (!wanted || (opens && !popped))
        return false;
    slip_indent(slip_at(scan, line->start, line->first), column, wanted->column,
                wanted->line);
    return true;
}

typedef bool Try(const Scan *scan, const Line *line);

// The slips, on each line from the place of the fault upwards.  Lines above
// with the same slip are told at once.
static bool try_lines(const Scan *scan, Try *const *tries, int count)
{
    const Line *lines = scan->survey.recent;
    for (int i = scan->survey.count - 1; i >= 0; i--)
        for (int j = 0; j < count; j++) {
            if (!tries[j](scan, &lines[i]))
                continue;
            while (--i >= 0)
                tries[j](scan, &lines[i]);
            return true;
        }
    return false;
}

static bool explain_lines(const Scan *scan)
{
    static Try *const missed_key[] = {
        try_odd_indent, try_tab,          try_colon,        try_dash,
        try_quote,      try_needs_quotes, try_second_colon, try_block_indent};
    static Try *const in_brackets[] = {try_quote, try_hash_in_list,
                                       try_odd_indent};
    static Try *const later[] = {try_han_colon};
    if (context_says(scan, "flow"))
        return try_lines(scan, in_brackets, countof(in_brackets));
    if (scan->survey.count == 0)
        return false;
    const Line *last = &scan->survey.recent[scan->survey.count - 1];
    return try_lines(scan, missed_key, countof(missed_key)) ||
           try_indent(scan, last) ||
           try_lines(scan, in_brackets, countof(in_brackets)) ||
           try_lines(scan, later, countof(later));
}

void scan_problem(const Job *job, const Source *source, const Problem *problem)
{
    Scan scan = {job, source, source->text, problem,
                 survey_lines(source->text, problem->at)};
    if (!explain_place(&scan) && !explain_lines(&scan))
        slip_other(slip_at(&scan, problem->at, problem->at), problem);
}
