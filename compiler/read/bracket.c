// Marks in brackets: links, classes, languages, notes, ruby.
#include "base/utf8.h"
#include "read/mark.h"

enum { DEEPEST = 16 };

static int match_of(const Parser *parser, int at)
{
    int match = parser->match ? parser->match[at] : -1;
    return match < parser->end ? match : -1;
}

static char byte_at(const Parser *parser, int at)
{
    return at < parser->end ? parser->text.s[at] : '\0';
}

// What stands between brackets, inside the enclosures that have been made.
static void parse_inside(Parser *parser, int start, int end)
{
    int outside = parser->stars_outside;
    parser->stars_outside = parser->stars.count;
    parser->depth++;
    mark_parse(parser, start, end);
    parser->depth--;
    parser->stars_outside = outside;
}

static bool is_scheme(Str target)
{
    int n = 0;
    while (n < target.n &&
           ((target.s[n] >= 'a' && target.s[n] <= 'z') ||
            (target.s[n] >= 'A' && target.s[n] <= 'Z') ||
            (n > 0 && target.s[n] >= '0' && target.s[n] <= '9') ||
            (n > 0 && strchr("+.-", target.s[n]))))
        n++;
    return n > 1 && n + 1 < target.n && target.s[n] == ':';
}

static bool is_target(Str target)
{
    return str_starts(target, "/") || str_starts(target, "#") ||
           str_starts(target, "./") || is_scheme(target);
}

// The ")" that ends a link's target; one pair of parentheses may be in it.
static int target_end(const Parser *parser, int at)
{
    int depth = 0;
    for (; at < parser->end; at++) {
        char c = parser->text.s[at];
        if (c == ')' && depth-- == 0)
            return at;
        depth += c == '(';
        if (c == ' ' || c == '\t' || c == '\n' || depth > 1)
            break;
    }
    return -1;
}

// [words](target); `close` is its "]".
static int parse_link(Parser *parser, int at, int close)
{
    int start = close + 2;
    if (!is_target(str_slice(parser->text, start, parser->end)) ||
        start < parser->open_target)
        return 0;
    int end = target_end(parser, start);
    if (end < 0) {
        mark_unclosed(parser, close + 1, close + 2);
        // A target has no blanks; looking again from each "](" of a long word
        // without a ")" would take forever.
        int stop = start;
        while (stop < parser->end && !strchr(" \t\n", parser->text.s[stop]))
            stop++;
        parser->open_target = stop;
        return 0;
    }
    mark_flush(parser, at);
    const Enclosure *outer = parser->enclosure;
    mark_enclose(parser, ENCLOSURE_LINK, str_slice(parser->text, start, end),
                 at, end + 1);
    parse_inside(parser, at + 1, close);
    parser->enclosure = outer;
    parser->text_start = end + 1;
    return end + 1 - at;
}

// The next ".name" or "lang=tag" of {…}; false if it is neither.
static bool next_attribute(Str *rest, EnclosureKind *kind, Str *value)
{
    *rest = str_trim(*rest);
    int n = 0;
    while (n < rest->n && rest->s[n] != ' ' && (n == 0 || rest->s[n] != '.'))
        n++;
    Str word = str_slice(*rest, 0, n);
    *rest = str_slice(*rest, n, rest->n);
    bool lang = str_starts(word, "lang=");
    *kind = lang ? ENCLOSURE_LANG : ENCLOSURE_CLASS;
    *value = str_slice(word, lang ? 5 : word.n > 0, word.n);
    return (lang || str_starts(word, ".")) && value->n > 0;
}

static bool are_attributes(Str rest)
{
    EnclosureKind kind;
    Str value;
    rest = str_trim(rest);
    if (rest.n == 0 || rest.n > 200)
        return false;
    while (rest.n > 0)
        if (!next_attribute(&rest, &kind, &value))
            return false;
    return true;
}

// [words]{.class lang=en}
static int parse_span(Parser *parser, int at, int close)
{
    int brace = close + 1, end = match_of(parser, brace);
    Str rest = str_slice(parser->text, brace + 1, end < 0 ? parser->end : end);
    if (end < 0) {
        if (str_starts(rest, ".") || str_starts(rest, "lang="))
            mark_unclosed(parser, brace, brace + 1);
        return 0;
    }
    if (!are_attributes(rest))
        return 0;
    mark_flush(parser, at);
    const Enclosure *outer = parser->enclosure;
    EnclosureKind kind;
    Str value;
    for (rest = str_trim(rest); rest.n > 0;)
        if (next_attribute(&rest, &kind, &value))
            mark_enclose(parser, kind, value, at, end + 1);
    parse_inside(parser, at + 1, close);
    parser->enclosure = outer;
    parser->text_start = end + 1;
    return end + 1 - at;
}

// [^name]
static int parse_note(Parser *parser, int at, int close)
{
    if (close < 0) {
        mark_unclosed(parser, at, at + 2);
        return 2;
    }
    Str name = str_slice(parser->text, at + 2, close);
    for (int i = 0; i < name.n; i++)
        if (strchr(" \t\n[]", name.s[i]))
            return 0;
    if (name.n == 0 || name.n > 200)
        return 0;
    mark_flush(parser, at);
    mark_emit(parser, (Inline){.kind = INLINE_NOTE, .start = at, .note = name});
    parser->text_start = close + 1;
    return close + 1 - at;
}

int mark_bracket(Parser *parser, int at)
{
    int close = match_of(parser, at);
    if (byte_at(parser, at + 1) == '^')
        return parse_note(parser, at, close);
    if (close < 0 || parser->depth >= DEEPEST)
        return 0;
    switch (byte_at(parser, close + 1)) {
    case '(':
        return parse_link(parser, at, close);
    case '{':
        return parse_span(parser, at, close);
    default:
        return 0;
    }
}

// ^[words of a note]
int mark_inline_note(Parser *parser, int at)
{
    if (byte_at(parser, at + 1) != '[' || parser->depth >= DEEPEST)
        return 0;
    int close = match_of(parser, at + 1);
    if (close < 0) {
        mark_unclosed(parser, at, at + 2);
        return 2;
    }
    mark_flush(parser, at);
    Parser inside = *parser;
    inside.enclosure = NULL;
    inside.inlines.at = NULL;
    inside.inlines.count = inside.inlines.room = 0;
    parse_inside(&inside, at + 2, close);
    parser->reported = inside.reported;
    parser->open_target = inside.open_target;
    parser->stars.at = inside.stars.at;
    parser->stars.room = inside.stars.room;

    Arena *arena = parser->job->arena;
    Inlines *paragraph = NEW(arena, Inlines);
    *paragraph = mark_join(parser, inside.inlines.at, inside.inlines.count);
    Passage *words = NEW(arena, Passage);
    *words = (Passage){parser->scalar, paragraph, 1};
    mark_emit(parser,
              (Inline){.kind = INLINE_NOTE, .start = at, .inline_note = words});
    parser->text_start = close + 1;
    return close + 1 - at;
}

static void report_readings(Parser *parser, int start, int end, int readings,
                            int characters)
{
    if (++parser->reported > MOST_REPORTED)
        return;
    const Job *job = parser->job;
    Message *message = fault_at(
        job, WK217, parser->scalar, node_span(parser->scalar, start, end),
        zh(job, "注音 %d 段，汉字 %d 个", readings, characters),
        en(job, "%d readings for %d characters", readings, characters));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "每个字一段，用“|”分开；或只写一段，注在整个词上"),
                en(job, "write one for each character, with “|” between; or "
                        "a single one over the whole word"));
}

static void split_readings(Parser *parser, Enclosure *ruby, Str rest)
{
    ARRAY_OF(Str) readings = {0};
    for (int i = 0, start = 0; i <= rest.n; i++)
        if (i == rest.n || rest.s[i] == '|') {
            *PUSH(parser->job->arena, &readings) =
                str_trim(str_slice(rest, start, i));
            start = i + 1;
        }
    ruby->readings = readings.at;
    ruby->reading_count = readings.count;
}

// An open "{" is ruby if a "|" follows before the sentence goes on.
static int report_open_ruby(Parser *parser, int at)
{
    enum { NEAR = 60 };
    for (int i = at + 1; i < parser->end && i < at + NEAR; i++) {
        if (parser->breaks[i] || parser->text.s[i] == ' ')
            break;
        if (parser->text.s[i] == '|') {
            mark_unclosed(parser, at, at + 1);
            break;
        }
    }
    return 0;
}

// {base|reading|reading}
int mark_ruby(Parser *parser, int at)
{
    enum { LONGEST = 400 };
    int close = match_of(parser, at);
    if (close < 0)
        return report_open_ruby(parser, at);
    if (close - at > LONGEST)
        return 0;
    int bar = at + 1;
    while (bar < close && parser->text.s[bar] != '|')
        bar++;
    for (int i = at; i < close; i++)
        if (parser->breaks[i])
            return 0;
    if (bar == close || bar == at + 1)
        return 0;
    mark_flush(parser, at);
    const Enclosure *outer = parser->enclosure;
    Enclosure *ruby =
        mark_enclose(parser, ENCLOSURE_RUBY, (Str){0}, at, close + 1);
    Str rest = str_slice(parser->text, bar + 1, close);
    split_readings(parser, ruby, rest);
    int characters = utf8_count(str_slice(parser->text, at + 1, bar));
    if (ruby->reading_count > 1 && ruby->reading_count != characters) {
        report_readings(parser, at, close + 1, ruby->reading_count, characters);
        Str *whole = NEW(parser->job->arena, Str);
        *whole = rest;
        ruby->readings = whole;
        ruby->reading_count = 1;
    }
    parser->text_start = at + 1;
    mark_flush(parser, bar);
    parser->enclosure = outer;
    parser->text_start = close + 1;
    return close + 1 - at;
}
