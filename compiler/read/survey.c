// Reads lines as an editor does, whether or not they are YAML.
#include "read/survey.h"

#include "base/utf8.h"

typedef struct Surveyor {
    Survey survey;
    Str text;
    int block_indent; // of the block of text that goes on, or -2
    char quote;       // the quotation that goes on, or 0
    int depth;        // of brackets
    int flow_indent;  // of the line that opened them
} Surveyor;

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

bool survey_ends(Str text, int at)
{
    return at >= text.n || text.s[at] == '\n' || text.s[at] == '\r';
}

static char byte_at(const Surveyor *s, int at)
{
    return at < s->text.n ? s->text.s[at] : '\0';
}

// Whether a dash or colon at this byte is one of YAML: a blank follows.
static bool is_marker(const Surveyor *s, int at, char marker)
{
    return byte_at(s, at) == marker &&
           (survey_ends(s->text, at + 1) || is_blank(s->text.s[at + 1]));
}

// Past the quotation mark that closes; or -1 if the line ends before.
static int after_quote(const Surveyor *s, int at, int end, char quote)
{
    for (; at < end; at++) {
        char c = s->text.s[at];
        if (quote == '"' && c == '\\')
            at++;
        else if (c == quote && quote == '\'' && at + 1 < end &&
                 s->text.s[at + 1] == '\'')
            at++;
        else if (c == quote)
            return at + 1;
    }
    return -1;
}

// "|", ">-", "|2 # …": a block of text follows.
static bool is_block_header(const Surveyor *s, int at, int end)
{
    if (byte_at(s, at) != '|' && byte_at(s, at) != '>')
        return false;
    at++;
    while (at < end && strchr("+-123456789", s->text.s[at]))
        at++;
    while (at < end && is_blank(s->text.s[at]))
        at++;
    return at == end || s->text.s[at] == '#';
}

static void open_quote(Surveyor *s, Line *line, int *at)
{
    int from = *at;
    int past = after_quote(s, from + 1, line->end, s->text.s[from]);
    if (line->quote < 0) {
        line->quote = from;
        line->quote_end = past;
    }
    if (past < 0)
        s->quote = s->text.s[from];
    *at = past < 0 ? line->end : past;
}

static void mark_colon(Surveyor *s, Line *line, int at)
{
    if (line->colon < 0 && s->depth == 0) {
        line->colon = at;
        line->value = at + 1;
        while (line->value < line->end && is_blank(s->text.s[line->value]))
            line->value++;
    } else if (line->second < 0 && s->depth == 0) {
        line->second = at;
    }
}

// Goes through a line from a byte at which a value may begin.
static void read_values(Surveyor *s, Line *line, int at)
{
    bool begins = true;
    while (at < line->end) {
        char c = s->text.s[at];
        if (begins && (c == '"' || c == '\'')) {
            open_quote(s, line, &at);
            begins = false;
            continue;
        }
        if (c == '#' && (at == line->start || is_blank(s->text.s[at - 1])))
            return;
        if (begins && s->depth == 0 && is_block_header(s, at, line->end)) {
            line->block = true;
            return;
        }
        if (is_marker(s, at, ':')) {
            mark_colon(s, line, at);
            begins = true;
        } else if ((c == '[' || c == '{') && (begins || s->depth > 0)) {
            s->flow_indent =
                s->depth == 0 ? line->first - line->start : s->flow_indent;
            s->depth++;
            begins = true;
        } else if ((c == ']' || c == '}') && s->depth > 0) {
            s->depth--;
            begins = false;
        } else {
            begins = (begins && is_blank(c)) || (c == ',' && s->depth > 0);
        }
        at++;
    }
}

static Line measure_line(const Surveyor *s, int start, int number)
{
    Line line = {.start = start,
                 .end = start,
                 .colon = -1,
                 .quote = -1,
                 .quote_end = -1,
                 .second = -1,
                 .number = number};
    while (!survey_ends(s->text, line.end))
        line.end++;
    line.first = start;
    while (line.first < line.end && s->text.s[line.first] == ' ')
        line.first++;
    line.content = line.first;
    while (is_marker(s, line.content, '-')) {
        line.content++;
        while (line.content < line.end && is_blank(s->text.s[line.content]))
            line.content++;
    }
    line.value = line.content;
    return line;
}

static void add_indent(Survey *survey, int column, int line)
{
    while (survey->indent_count > 0 &&
           survey->indents[survey->indent_count - 1].column > column)
        survey->indent_count--;
    Indent *top = survey->indent_count > 0
                      ? &survey->indents[survey->indent_count - 1]
                      : NULL;
    if (top && top->column == column)
        top->line = line;
    else if (survey->indent_count < DEEPEST_INDENT)
        survey->indents[survey->indent_count++] = (Indent){column, line};
}

// The columns at which the dashes and the key of a line stand.
static void add_indents(Surveyor *s, const Line *line)
{
    for (int at = line->first; at < line->content; at++)
        if (s->text.s[at] == '-')
            add_indent(&s->survey, at - line->start, line->number);
    if (line->colon >= 0)
        add_indent(&s->survey, line->content - line->start, line->number);
}

static void add_recent(Survey *survey, Line line)
{
    if (survey->count == RECENT_LINES) {
        memmove(&survey->recent[0], &survey->recent[1],
                sizeof(Line) * (RECENT_LINES - 1));
        survey->count--;
    }
    survey->recent[survey->count++] = line;
}

// The column that text under a "|" must be indented beyond.
static int block_parent(const Surveyor *s, const Line *line)
{
    if (line->colon >= 0)
        return line->content - line->start;
    int dash = -1;
    for (int at = line->first; at < line->content; at++)
        if (s->text.s[at] == '-')
            dash = at - line->start;
    return dash;
}

// Whether a line only goes on with a quotation or a block of text.
static bool is_inside(Surveyor *s, Line *line)
{
    bool empty = line->first == line->end;
    if (s->block_indent > -2) {
        if (empty || line->first - line->start > s->block_indent) {
            if (!empty && s->survey.count > 0)
                s->survey.recent[s->survey.count - 1].block_used = true;
            return true;
        }
        s->block_indent = -2;
    }
    if (!s->quote)
        return empty;
    int past = after_quote(s, line->start, line->end, s->quote);
    if (past >= 0) {
        s->quote = '\0';
        read_values(s, line, past);
    }
    return true;
}

Survey survey_lines(Str text, int at)
{
    Surveyor s = {.text = text, .block_indent = -2};
    s.survey.text = text;
    int number = 1;
    for (int start = 0; start <= at && start < text.n; number++) {
        Line line = measure_line(&s, start, number);
        bool last = line.end >= at;
        if (!is_inside(&s, &line)) {
            line.flow = s.depth > 0;
            if (s.depth > 0 && line.first - line.start <= s.flow_indent &&
                s.text.s[line.first] != ']' && s.text.s[line.first] != '}')
                s.depth = 0;
            bool comment = s.text.s[line.first] == '#';
            if (!comment)
                read_values(&s, &line, line.content);
            if (line.block)
                s.block_indent = block_parent(&s, &line);
            if (!comment)
                add_recent(&s.survey, line);
            if (!last && !line.flow && !comment)
                add_indents(&s, &line);
        }
        start = line.end + 1;
        if (line.end + 1 < text.n && text.s[line.end] == '\r' &&
            text.s[line.end + 1] == '\n')
            start++;
    }
    return s.survey;
}
