// Markup of running text: SCHEMA section 6.
//
// A mark opens if no white space follows it and closes if none precedes it;
// nothing depends on punctuation, so it works in Chinese.
#include "read/inline.h"

#include "base/utf8.h"
#include "read/mark.h"
#include "read/soft.h"

void mark_emit(Parser *parser, Inline item)
{
    item.node = parser->scalar;
    item.enclosure = parser->enclosure;
    *PUSH(parser->job->arena, &parser->inlines) = item;
}

void mark_flush(Parser *parser, int at)
{
    int start = parser->text_start;
    parser->text_start = at;
    if (at > start)
        mark_emit(parser, (Inline){.text = str_slice(parser->text, start, at),
                                   .start = start});
}

Enclosure *mark_enclose(Parser *parser, EnclosureKind kind, Str value,
                        int start, int end)
{
    Enclosure *enclosure = NEW(parser->job->arena, Enclosure);
    *enclosure = (Enclosure){.kind = kind,
                             .value = value,
                             .outer = parser->enclosure,
                             .node = parser->scalar,
                             .start = start,
                             .end = end};
    parser->enclosure = enclosure;
    return enclosure;
}

static bool is_punctuation(char c)
{
    return c > ' ' && c < 0x7F && !(c >= '0' && c <= '9') &&
           !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z');
}

static int after_break(const Parser *parser, int at)
{
    while (at < parser->end && parser->breaks[at])
        at++;
    return at;
}

// A line break of the source: a blank until mark_join() knows better.
static int parse_break(Parser *parser, int at)
{
    mark_flush(parser, at);
    mark_emit(parser, (Inline){.text = S(" "), .start = at});
    return parser->text_start = after_break(parser, at);
}

// A backslash at a line end forces a break, one before ASCII punctuation is
// left out, any other is a character.
static int parse_backslash(Parser *parser, int at)
{
    int next = at + 1;
    if (next >= parser->end)
        return next;
    if (parser->breaks[next]) {
        mark_flush(parser, at);
        mark_emit(parser, (Inline){.kind = INLINE_BREAK, .start = at});
        return parser->text_start = after_break(parser, next);
    }
    if (!is_punctuation(parser->text.s[next]))
        return next;
    mark_flush(parser, at);
    parser->text_start = next;
    return next + 1;
}

static int parse_mark(Parser *parser, int at)
{
    switch (parser->text.s[at]) {
    case '*':
        return mark_stars(parser, at);
    case '[':
        return mark_bracket(parser, at);
    case '^':
        return mark_inline_note(parser, at);
    case '{':
        return mark_ruby(parser, at);
    default:
        return 0;
    }
}

void mark_parse(Parser *parser, int start, int end)
{
    int outer_start = parser->start, outer_end = parser->end;
    parser->start = parser->text_start = start;
    parser->end = end;
    for (int at = start; at < end;) {
        if (parser->breaks[at]) {
            at = parse_break(parser, at);
        } else if (parser->text.s[at] == '\\') {
            at = parse_backslash(parser, at);
        } else {
            int size = parse_mark(parser, at);
            at += size ? size : 1;
        }
    }
    mark_flush(parser, end);
    mark_close_stars(parser);
    parser->start = outer_start;
    parser->end = outer_end;
}

static bool is_solid(uint32_t c)
{
    return utf8_is_han(c) || (utf8_is_wide_mark(c) && c >= 0x2E80);
}

// Quotation marks and dashes are Latin's and Korean's as well: only with each
// other, or beside what is Chinese, do they need no blank.
static bool joins(uint32_t before, uint32_t after)
{
    return is_solid(before) || is_solid(after) ||
           (utf8_is_wide_mark(before) && utf8_is_wide_mark(after));
}

static uint32_t first_character(Str text)
{
    return utf8_next(&text);
}

static uint32_t last_character(Str text)
{
    int at = text.n - 1;
    while (at > 0 && (text.s[at] & 0xC0) == 0x80)
        at--;
    return first_character(str_slice(text, at, text.n));
}

// Line breaks of the source go next to Han and full-width marks, and at the
// ends of lines; between other letters one stays as a blank.
Inlines mark_join(const Parser *parser, Inline *at, int count)
{
    static const Str nothing = {"", 0};
    uint32_t before = 0;
    Inline *soft = NULL; // waits for the character after it
    for (int i = 0; i < count; i++) {
        Inline *item = &at[i];
        bool is_text = item->kind == INLINE_TEXT;
        if (is_text && parser->breaks[item->start]) {
            if (before && !soft)
                soft = item;
            else
                item->text = nothing;
            continue;
        }
        if (soft && (is_text || item->kind == INLINE_BREAK)) {
            if (!is_text || joins(before, first_character(item->text)))
                soft->text = nothing;
            soft = NULL;
        }
        if (is_text)
            before = last_character(item->text);
        else if (item->kind == INLINE_BREAK)
            before = 0;
    }
    if (soft)
        soft->text = nothing;
    int kept = 0;
    for (int i = 0; i < count; i++)
        if (at[i].kind != INLINE_TEXT || at[i].text.n)
            at[kept++] = at[i];
    return (Inlines){at, kept};
}

static Inlines parse_paragraph(Parser *parser, int start, int end)
{
    while (start < end && parser->breaks[start])
        start++;
    while (end > start && parser->breaks[end - 1])
        end--;
    parser->inlines.at = NULL;
    parser->inlines.count = parser->inlines.room = 0;
    parser->open_target = 0;
    mark_match(parser, start, end);
    mark_parse(parser, start, end);
    return mark_join(parser, parser->inlines.at, parser->inlines.count);
}

static Passage parse_passage(const Job *job, const Node *scalar, bool line)
{
    Parser parser = {.job = job,
                     .scalar = scalar,
                     .text = scalar->text,
                     .breaks = soft_breaks(job->arena, scalar)};
    ARRAY_OF(Inlines) paragraphs = {0};
    for (int start = 0, end; start < parser.text.n; start = end + 1) {
        end = start;
        while (end < parser.text.n &&
               (line || parser.breaks[end] != PARAGRAPH_BREAK))
            end++;
        Inlines inlines = parse_paragraph(&parser, start, end);
        if (inlines.count)
            *PUSH(job->arena, &paragraphs) = inlines;
    }
    return (Passage){scalar, paragraphs.at, paragraphs.count};
}

Passage passage_parse(const Job *job, const Node *scalar)
{
    return parse_passage(job, scalar, false);
}

Passage passage_parse_line(const Job *job, const Node *scalar)
{
    return parse_passage(job, scalar, true);
}

Str inlines_plain(Arena *arena, Inlines inlines)
{
    StrBuilder words = {arena, {0}};
    for (int i = 0; i < inlines.count; i++) {
        if (inlines.at[i].kind == INLINE_TEXT)
            str_add(&words, inlines.at[i].text);
        else if (inlines.at[i].kind == INLINE_BREAK)
            str_add(&words, S("\n"));
    }
    return str_built(&words);
}

Str passage_plain(Arena *arena, const Passage *passage)
{
    StrBuilder words = {arena, {0}};
    for (int i = 0; i < passage->count; i++) {
        if (i > 0)
            str_add(&words, S("\n\n"));
        str_add(&words, inlines_plain(arena, passage->at[i]));
    }
    return str_built(&words);
}
