// Says what is wrong with a value: its type, or that there is none.
#include "read/field.h"
#include "read/scan.h"

bool bind_is_unset(const Node *node)
{
    return node->kind == NODE_SCALAR && node->form == SCALAR_PLAIN &&
           (str_is(node->text, "~") || str_is(node->text, "null"));
}

Words bind_name(const Job *job, const Node *node)
{
    if (node->key)
        return (Words){zh(job, "“%.*s”", STR(node->key->text)),
                       en(job, "“%.*s”", STR(node->key->text))};
    const Node *list = node->parent;
    if (!list)
        return (Words){S("这份文件"), S("this file")};
    if (!list->key)
        return (Words){zh(job, "第 %d 项", node->index + 1),
                       en(job, "item %d", node->index + 1)};
    return (Words){
        zh(job, "“%.*s”的第 %d 项", STR(list->key->text), node->index + 1),
        en(job, "item %d of “%.*s”", node->index + 1, STR(list->key->text))};
}

// The beginning of what was typed, on one line.
static Str typed(const Job *job, Str text)
{
    enum { LONGEST = 60 };
    Str line = text;
    for (int i = 0; i < line.n; i++)
        if (line.s[i] == '\n' || i >= LONGEST)
            line.n = i;
    while (line.n > 0 && line.n < text.n && (text.s[line.n] & 0xC0) == 0x80)
        line.n--;
    return line.n < text.n ? str_format(job->arena, "%.*s…", STR(line)) : line;
}

static Words found(const Job *job, const Node *node)
{
    switch (node->kind) {
    case NODE_LIST:
        return (Words){S("列表"), S("a list")};
    case NODE_MAP:
        return (Words){S("“键: 值”"), S("“key: value” pairs")};
    case NODE_SCALAR:
        break;
    }
    Str text = typed(job, node->text);
    return (Words){zh(job, "“%.*s”", STR(text)), en(job, "“%.*s”", STR(text))};
}

// "{" and "[" begin a map and a list; in a text they must be quoted.
static void advise_quotes(const Job *job, Message *message, const Node *node)
{
    Span span = node->span;
    if (node->kind == NODE_SCALAR || !span.source || span.end <= span.start)
        return;
    Str text = str_slice(span.source->text, span.start, span.end);
    if (text.s[0] != '{' && text.s[0] != '[')
        return;
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "如果是文字，以“%c”开头要加引号，或改用 |-", text.s[0]),
                en(job,
                   "if it is text that begins with “%c”, quote it or "
                   "use |-",
                   text.s[0]));
}

Message *bind_wrong(const Job *job, const Node *node, const char *zh_wanted,
                    const char *en_wanted)
{
    Words name = bind_name(job, node);
    Words here = found(job, node);
    Message *message = fault(job, WK204, node,
                             zh(job, "%.*s应是%s，这里是%.*s", STR(name.zh),
                                zh_wanted, STR(here.zh)),
                             en(job, "%.*s must be %s, found %.*s",
                                STR(name.en), en_wanted, STR(here.en)));
    advise_quotes(job, message, node);
    return message;
}

Message *bind_wrong_map(const Job *job, const Node *node)
{
    if (node->kind == NODE_SCALAR && node->text.n == 0) {
        bind_empty(job, node, true);
        return NULL;
    }
    return scan_missed_map(job, node)
               ? NULL
               : bind_wrong(job, node, "几行“键: 值”", "lines of “key: value”");
}

void bind_wrong_record(const Job *job, const Node *node, const Record *record)
{
    Message *message = bind_wrong_map(job, node);
    const Field *first = record->fields;
    if (!message || !first->key)
        return;
    if (node->kind == NODE_LIST)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "去掉“-”，写成  %s: …", first->key),
                    en(job, "drop the “-” and write  %s: …", first->key));
    else
        diag_advise(
            job, message, ADVICE_HELP,
            zh(job, "下一行缩进两格，写  %s: …", first->key),
            en(job, "on the next line, indented, write  %s: …", first->key));
}

void bind_empty(const Job *job, const Node *node, bool required)
{
    if (scan_hash(node).source && !required)
        return;
    Words name = bind_name(job, node);
    const Node *at = node->key ? node->key : node;
    Message *message =
        fault(job, WK205, node, zh(job, "%.*s是空的", STR(name.zh)),
              en(job, "%.*s is empty", STR(name.en)));
    message->span = at->span;
    if (!required)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "写上内容，或删去这一行"),
                    en(job, "give it a value, or delete the line"));
}

const Node *bind_scalar(const Job *job, const Node *node, const char *chinese,
                        const char *english)
{
    if (node->kind != NODE_SCALAR) {
        bind_wrong(job, node, chinese, english);
        return NULL;
    }
    if (node->text.n == 0) {
        bind_empty(job, node, false);
        return NULL;
    }
    return node;
}
