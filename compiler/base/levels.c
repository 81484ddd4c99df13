#include "base/levels.h"

bool code_range(Str word, int *first, int *last)
{
    *first = 0;
    *last = 999;
    if (str_is(word, "all"))
        return true;
    const CodeRow *row = code_find(word);
    if (row) {
        *first = *last = (int)row->code;
        return true;
    }
    if (word.n != 3 || !str_starts(word, "WK") || word.s[2] < '0' ||
        word.s[2] > '9')
        return false;
    *first = (word.s[2] - '0') * 100;
    *last = *first + 99;
    return true;
}

// The lines of a source, as far as allow comments need to know them.
typedef struct Line {
    Str text;
    int start;    // byte of the source
    int indent;   // blanks before its first character; -1: nothing on it
    bool item;    // begins with "- "
    bool comment; // nothing but a comment
    bool literal; // words of a scalar that | or > began
} Line;

static int indent_of(Str text)
{
    int indent = 0;
    while (indent < text.n && text.s[indent] == ' ')
        indent++;
    return indent < text.n ? indent : -1;
}

// Where a comment begins in a line: at its start or behind a blank; or -1.
static int comment_at(Str text)
{
    for (int i = 0; i < text.n; i++)
        if (text.s[i] == '#' && (i == 0 || text.s[i - 1] == ' '))
            return i;
    return -1;
}

// What the words of a literal that begins on this line are indented more
// than; -1 if none begins here.
static int literal_indent(Str text)
{
    int comment = comment_at(text);
    Str rest = str_trim(comment < 0 ? text : str_slice(text, 0, comment));
    while (rest.n && strchr("+-0123456789", rest.s[rest.n - 1]))
        rest.n--;
    if (rest.n == 0 || !strchr("|>", rest.s[rest.n - 1]) ||
        (rest.n > 1 && rest.s[rest.n - 2] != ' '))
        return -1;
    int indent = indent_of(text), dash = indent;
    while (text.s[indent] == '-' && indent + 1 < text.n &&
           text.s[indent + 1] == ' ') {
        dash = indent;
        while (indent + 1 < text.n && text.s[++indent] == ' ')
            ;
    }
    return strchr("|>", text.s[indent]) ? dash : indent;
}

static Line *read_lines(Arena *arena, const Source *source)
{
    Line *lines = NEW_ARRAY(arena, Line, source->line_count);
    int literal = -1;
    for (int i = 0; i < source->line_count; i++) {
        Line *line = &lines[i];
        line->text = source_line(source, i + 1);
        line->start = source->line_start[i];
        line->indent = indent_of(line->text);
        line->literal = literal >= 0 && line->indent > literal;
        if (line->literal || line->indent < 0)
            continue;
        Str words = str_slice(line->text, line->indent, line->text.n);
        line->item = str_starts(words, "- ");
        line->comment = words.s[0] == '#';
        literal = line->comment ? -1 : literal_indent(line->text);
    }
    return lines;
}

// The line that a comment speaks of, and past the last of what is below it.
static void find_reach(const Source *source, const Line *lines, int from,
                       Allow *allow)
{
    int first = from;
    while (first < source->line_count &&
           (lines[first].indent < 0 || lines[first].comment))
        first++;
    allow->start = allow->end = source->text.n;
    if (first == source->line_count)
        return;
    const Line *head = &lines[first];
    int end = first + 1; // past the last line with words
    for (int i = end; i < source->line_count; i++) {
        const Line *line = &lines[i];
        if (line->indent < 0 || line->comment)
            continue;
        if (line->indent <= head->indent && !line->literal &&
            (line->indent < head->indent || !line->item || head->item))
            break;
        end = i + 1;
    }
    allow->start = head->start;
    if (end < source->line_count)
        allow->end = lines[end].start;
}

// "WK801, WK805 and why": the words that are codes.
static void read_words(Arena *arena, Allows *allows, Str words, Allow allow)
{
    while (words.n > 0) {
        int end = 0;
        while (end < words.n && !strchr(" ,", words.s[end]))
            end++;
        Str word = str_slice(words, 0, end);
        if (word.n && code_range(word, &allow.first, &allow.last))
            *PUSH(arena, &allows->all) = allow;
        words = str_slice(words, end < words.n ? end + 1 : end, words.n);
    }
}

Allows allows_read(Arena *arena, const Source *source)
{
    Allows allows = {.source = source};
    if (str_find(source->text, S("wkpdf: allow")) < 0)
        return allows;
    const Line *lines = read_lines(arena, source);
    for (int i = 0; i < source->line_count; i++) {
        const Line *line = &lines[i];
        int at = line->literal ? -1 : comment_at(line->text);
        if (at < 0)
            continue;
        Str words = str_trim(str_slice(line->text, at + 1, line->text.n));
        bool whole = str_starts(words, "wkpdf: allow-file ");
        if (!whole && !str_starts(words, "wkpdf: allow "))
            continue;
        Allow allow = {.end = source->text.n,
                       .comment = line->start + at,
                       .rest = line->start + line->text.n};
        if (!whole)
            find_reach(source, lines, line->comment ? i + 1 : i, &allow);
        int codes = whole ? 18 : 13; // bytes of "wkpdf: allow-file "
        read_words(arena, &allows, str_slice(words, codes, words.n), allow);
    }
    return allows;
}
