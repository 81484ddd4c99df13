// What libyaml accepts in silence although nobody meant it so.
#include "base/utf8.h"
#include "read/slip.h"
#include "read/survey.h"

typedef struct Silence {
    const Job *job;
    int reached; // aliases repeat what has been looked at
} Silence;

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static Span word_span(const Source *source, int at)
{
    int end = at;
    while (!survey_ends(source->text, end) && !is_blank(source->text.s[end]))
        end++;
    return (Span){source, at, end};
}

// A "#" after blanks at this byte that no blank follows: it was meant to be
// text.  A comment is written "# …".
static Span tight_hash(const Source *source, int at)
{
    Str text = source->text;
    int hash = at;
    while (hash < text.n && is_blank(text.s[hash]))
        hash++;
    if (hash == at || hash >= text.n || text.s[hash] != '#' ||
        survey_ends(text, hash + 1) || strchr(" \t#!-=", text.s[hash + 1]))
        return (Span){0};
    return word_span(source, hash);
}

Span scan_hash(const Node *empty)
{
    bool is_empty = empty->kind == NODE_SCALAR && empty->text.n == 0 &&
                    empty->form == SCALAR_PLAIN && empty->span.source;
    return is_empty ? tight_hash(empty->span.source, empty->span.end)
                    : (Span){0};
}

static void check_hash_value(const Job *job, const Node *node)
{
    Span span = scan_hash(node);
    if (!span.source)
        return;
    Str word = str_slice(span.source->text, span.start, span.end);
    Message *message = diag(
        job, WK108, span,
        zh(job, "“%.*s”被当成注释，这一项成了空的", STR(word)),
        en(job, "“%.*s” is read as a comment, the value is empty", STR(word)));
    diag_advise(
        job, message, ADVICE_HELP,
        zh(job, "写成  '%.*s'；注释写成“# …”", STR(word)),
        en(job, "write  '%.*s'; a comment is written “# …”", STR(word)));
    diag_edit(job, message, span, slip_quoted(job, word));
}

static void check_hash_cut(const Job *job, const Node *node)
{
    if (node->form != SCALAR_PLAIN || node->text.n == 0)
        return;
    const Source *source = node->span.source;
    Span span = tight_hash(source, node->span.end);
    if (!span.source)
        return;
    Str word = str_slice(source->text, span.start, span.end);
    Message *message = diag(
        job, WK110, span, zh(job, "“ %.*s”成了注释", STR(word)),
        en(job, "text after “ #” is read as a comment: “%.*s”", STR(word)));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "如果是文字，整个值加引号；注释写成“# …”"),
                en(job, "if it is text, quote the whole value; a comment is "
                        "written “# …”"));
    message->unsafe = true;
    Span whole = {source, node->span.start, span.end};
    while (!survey_ends(source->text, whole.end))
        whole.end++;
    Str value = str_slice(source->text, whole.start, whole.end);
    diag_edit(job, message, whole, slip_quoted(job, str_trim(value)));
}

static bool starts_odd(Str text)
{
    return str_starts(text, "　") || str_starts(text, "\xC2\xA0");
}

static Str skip_odd(Str text)
{
    while (starts_odd(text) || (text.n && text.s[0] == ' ')) {
        int size = text.s[0] == ' ' ? 1 : text.s[0] == '\xC2' ? 2 : 3;
        text = str_slice(text, size, text.n);
    }
    return text;
}

// Whether nothing but blanks stands before it in its line.
static bool begins_line(const Node *node)
{
    Str text = node->span.source->text;
    int at = node->span.start;
    while (at > 0 && text.s[at - 1] == ' ')
        at--;
    return at == 0 || text.s[at - 1] == '\n' || text.s[at - 1] == '\r';
}

static void check_odd_indent(const Job *job, const Node *node, bool is_key)
{
    if (node->form != SCALAR_PLAIN || !starts_odd(node->text) ||
        !begins_line(node))
        return;
    Str rest = skip_odd(node->text);
    if (rest.n == 0 || (!is_key && rest.s[0] != '-'))
        return;
    int start = node->span.start;
    slip_odd_indent(
        (Slip){job, {node->span.source, start, start + node->text.n - rest.n}});
}

static void check_dash(const Job *job, const Node *node)
{
    Str text = node->text;
    if (node->form != SCALAR_PLAIN || text.n < 2 || text.s[0] != '-' ||
        strchr(" -0123456789", text.s[1]) || !begins_line(node))
        return;
    int start = node->span.start;
    slip_dash((Slip){job, {node->span.source, start, start + 1}});
}

static bool is_flow(const Node *node)
{
    char first = node->span.source->text.s[node->span.start];
    return node->span.end > node->span.start && (first == '[' || first == '{');
}

// The next “，” or “、” that stands in no full-width brackets or quotation
// marks: 鄢烈洲（党委书记、校长） is one name.
static Str next_comma(Str *rest)
{
    static const uint32_t opening[] = {L'（', L'“',  L'‘',  L'《',
                                       L'〈', L'【', L'「', L'('};
    static const uint32_t closing[] = {L'）', L'”',  L'’',  L'》',
                                       L'〉', L'】', L'」', L')'};
    int depth = 0;
    while (rest->n > 0) {
        Str before = *rest;
        uint32_t c = utf8_next(rest);
        for (int i = 0; i < countof(opening); i++)
            depth += (c == opening[i]) - (c == closing[i]);
        if (depth <= 0 && (c == L'，' || c == L'、'))
            return str_slice(before, 0, before.n - rest->n);
    }
    return (Str){0};
}

static void check_commas(const Job *job, const Node *item)
{
    if (item->kind != NODE_SCALAR || item->form != SCALAR_PLAIN)
        return;
    Str text =
        str_slice(item->span.source->text, item->span.start, item->span.end);
    Message *message = NULL;
    int parts = 1;
    for (Str rest = text, comma; (comma = next_comma(&rest)).n > 0; parts++) {
        int at = item->span.start + (int)(comma.s - text.s);
        Span span = {item->span.source, at, at + comma.n};
        if (!message)
            message = diag(job, WK115, span, (Str){0}, (Str){0});
        diag_edit(job, message, span, S(", "));
    }
    if (!message)
        return;
    Str comma = str_slice(item->span.source->text, message->span.start,
                          message->span.end);
    message->unsafe = true;
    message->words =
        (Words){zh(job, "列表里用了“%.*s”，%d 项成了一项", STR(comma), parts),
                en(job, "full-width “%.*s” in a list: one item, not %d",
                   STR(comma), parts)};
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "用半角逗号加空格分开；如果是一句话，加引号"),
                en(job, "separate items by “, ”; if it is a sentence, quote "
                        "it"));
}

// "{title：武汉}" and "{title:武汉}" are keys without a value.
static void check_flow_key(const Job *job, const Node *value)
{
    const Node *key = value->key;
    if (value->kind == NODE_SCALAR && value->form == SCALAR_PLAIN &&
        value->text.n == 0 && value->span.start == value->span.end &&
        key->form == SCALAR_PLAIN)
        slip_colon(job, key->span.source, key->span.start, key->text, false);
}

// Escapes may say characters that no file may hold.
static void check_escapes(const Job *job, const Node *node)
{
    if (node->form != SCALAR_DOUBLE)
        return;
    for (Str rest = node->text; rest.n > 0;) {
        int at = node->text.n - rest.n;
        uint32_t c = utf8_next(&rest);
        bool control =
            (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c < 0xA0);
        if (!control)
            continue;
        diag(job, WK102, node_span(node, at, node->text.n - rest.n),
             zh(job, "有控制字符 U+%04X", (unsigned)c),
             en(job, "control character U+%04X", (unsigned)c));
        return;
    }
}

static void check_scalar(const Job *job, const Node *node)
{
    check_hash_value(job, node);
    check_hash_cut(job, node);
    check_odd_indent(job, node, false);
    check_dash(job, node);
    check_escapes(job, node);
}

static void check_node(Silence *silence, const Node *node)
{
    enum { MOST_MESSAGES = 1000 };
    if (!node->span.source || node->span.start < silence->reached ||
        silence->job->diag->messages.count > MOST_MESSAGES)
        return;
    silence->reached = node->span.start;
    if (node->kind == NODE_SCALAR) {
        check_scalar(silence->job, node);
        return;
    }
    bool flow = is_flow(node);
    for (const Node *child = node->first; child; child = child->next) {
        if (flow && node->kind == NODE_LIST)
            check_commas(silence->job, child);
        if (flow && node->kind == NODE_MAP)
            check_flow_key(silence->job, child);
        if (child->key)
            check_odd_indent(silence->job, child->key, true);
        check_node(silence, child);
    }
}

void scan_tree(const Job *job, const Node *root)
{
    Silence silence = {job, 0};
    check_node(&silence, root);
}

bool scan_missed_map(const Job *job, const Node *scalar)
{
    if (scalar->kind != NODE_SCALAR || scalar->form != SCALAR_PLAIN ||
        !scalar->span.source)
        return false;
    Str text = str_slice(scalar->span.source->text, scalar->span.start,
                         scalar->span.end);
    return slip_colon(job, scalar->span.source, scalar->span.start, text,
                      false);
}
