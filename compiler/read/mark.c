// Stars of strong and emphasis, partners of brackets, and marks that are not
// closed.
#include "read/mark.h"

#include "base/utf8.h"

void mark_unclosed(Parser *parser, int start, int end)
{
    if (++parser->reported > MOST_REPORTED)
        return;
    const Job *job = parser->job;
    Str mark = str_slice(parser->text, start, end);
    Message *message = fault_at(job, WK215, parser->scalar,
                                node_span(parser->scalar, start, end),
                                zh(job, "“%.*s”没有收尾", STR(mark)),
                                en(job, "“%.*s” is not closed", STR(mark)));
    diag_label(message, zh(job, "从这里开始"), en(job, "opened here"));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "补上收尾的记号；如果要排出来，前面加“\\”"),
                en(job, "close it; if it is to be printed, put “\\” before "
                        "it"));
}

void mark_match(Parser *parser, int start, int end)
{
    size_t n = (size_t)(end - start);
    const char *s = parser->text.s + start;
    if (n == 0 || (!memchr(s, '[', n) && !memchr(s, '{', n)))
        return;
    if (!parser->match)
        parser->match = NEW_ARRAY(parser->job->arena, int, parser->text.n);
    int *match = parser->match;
    int square = -1, curly = -1; // the innermost open one of each
    for (int i = start; i < end; i++) {
        char c = parser->text.s[i];
        int *open = c == '[' || c == ']' ? &square : &curly;
        if (c == '\\') {
            i++;
        } else if (c == '[' || c == '{') {
            match[i] = *open; // the one outside, until its partner is found
            *open = i;
        } else if ((c == ']' || c == '}') && *open >= 0) {
            int outside = match[*open];
            match[*open] = i;
            *open = outside;
        }
    }
    for (int outside; square >= 0; square = outside) {
        outside = match[square];
        match[square] = -1;
    }
    for (int outside; curly >= 0; curly = outside) {
        outside = match[curly];
        match[curly] = -1;
    }
}

static bool is_letter(uint32_t c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
}

static bool is_space(uint32_t c)
{
    return c == 0 || c == ' ' || c == '\t' || c == '\n' || c == 0x3000;
}

// The character before a byte, or 0 at the start of what is being parsed.
static uint32_t character_before(const Parser *parser, int at)
{
    if (at <= parser->start)
        return 0;
    int start = at - 1;
    while (start > parser->start && (parser->text.s[start] & 0xC0) == 0x80)
        start--;
    Str rest = str_slice(parser->text, start, at);
    return utf8_next(&rest);
}

static uint32_t character_at(const Parser *parser, int at)
{
    if (at >= parser->end)
        return 0;
    Str rest = str_slice(parser->text, at, parser->end);
    return utf8_next(&rest);
}

static Stars *top_stars(Parser *parser)
{
    return parser->stars.count > parser->stars_outside
               ? &parser->stars.at[parser->stars.count - 1]
               : NULL;
}

static void pop_stars(Parser *parser, int end)
{
    Stars *top = top_stars(parser);
    top->enclosure->end = end;
    parser->enclosure = top->enclosure->outer;
    parser->stars.count--;
}

// "***a* b**": which of the two stands outside is known only now.
static void swap_stars(Stars *outer, Stars *inner)
{
    int size = outer->size;
    EnclosureKind kind = outer->enclosure->kind;
    outer->size = inner->size;
    outer->enclosure->kind = inner->enclosure->kind;
    inner->size = size;
    inner->enclosure->kind = kind;
    inner->at = outer->at + outer->size;
    inner->enclosure->start = inner->at;
}

// Whether stars of that size are open; then they come to be the top.
static bool find_stars(Parser *parser, int size)
{
    int first = parser->stars_outside, found = -1;
    for (int i = first; i < parser->stars.count; i++)
        if (parser->stars.at[i].size == size)
            found = i;
    if (found < 0)
        return false;
    while (parser->stars.count - 1 > found) {
        Stars *top = top_stars(parser);
        Stars *below = top - 1;
        if (below->run == top->run) {
            swap_stars(below, top);
            return true;
        }
        mark_unclosed(parser, top->at, top->at + top->size);
        pop_stars(parser, top->at + top->size);
    }
    return true;
}

// Of stars that are open already, the older ones were never closed.
static void open_stars(Parser *parser, int size, int at, int run)
{
    if (find_stars(parser, size)) {
        Stars *top = top_stars(parser);
        mark_unclosed(parser, top->at, top->at + top->size);
        pop_stars(parser, top->at + top->size);
    }
    Enclosure *enclosure =
        mark_enclose(parser, size == 1 ? ENCLOSURE_EMPHASIS : ENCLOSURE_STRONG,
                     (Str){0}, at, at + size);
    *PUSH(parser->job->arena, &parser->stars) =
        (Stars){size, at, run, enclosure};
}

// Closes what it can of a run; returns how many stars are left.
static int close_stars(Parser *parser, int at, int count)
{
    int left = count;
    while (left > 0) {
        Stars *top = top_stars(parser);
        int size = left == 3 && top ? top->size : left;
        if (size > 2 || !find_stars(parser, size))
            break;
        int from = at + count - left;
        mark_flush(parser, from);
        parser->text_start = from + size;
        pop_stars(parser, from + size);
        left -= size;
    }
    return left;
}

int mark_stars(Parser *parser, int at)
{
    int count = 0;
    while (at + count < parser->end && parser->text.s[at + count] == '*')
        count++;
    uint32_t before = character_before(parser, at);
    uint32_t after = character_at(parser, at + count);
    if (count > 3 || (is_letter(before) && is_letter(after)) ||
        (is_space(before) && is_space(after)))
        return count;
    int left = is_space(before) ? count : close_stars(parser, at, count);
    int from = at + count - left;
    if (left && !is_space(after)) {
        mark_flush(parser, from);
        parser->text_start = at + count;
        int outer = left == 3 ? 1 : left;
        open_stars(parser, outer, from, from);
        if (left == 3)
            open_stars(parser, 2, from + 1, from);
    } else if (left > 1) {
        mark_unclosed(parser, from, at + count);
    }
    return count;
}

void mark_close_stars(Parser *parser)
{
    for (Stars *top; (top = top_stars(parser)) != NULL;) {
        mark_unclosed(parser, top->at, top->at + top->size);
        pop_stars(parser, top->at + top->size);
    }
}
