// Pass 1: libyaml's events become a tree.
//
// libyaml knows no limits and no duplicate keys and resolves no aliases; that
// is done here.  What it says of faulty YAML is explained by scan.c.
#include "read/yaml.h"

#include <yaml.h>

#include "read/encoding.h"
#include "read/keys.h"
#include "read/scan.h"
#include "read/slip.h"

enum {
    DEEPEST = 64,
    MOST_NODES = 500 * 1000,
    MOST_COPIED = 1024 * 1024, // bytes of text by aliases
    MOST_ANCHORS = 256,
    MOST_ERRORS = 1000, // nobody reads on
};

typedef struct Anchor {
    Str name;
    const Node *node; // NULL while it is being read
} Anchor;

typedef struct Reader {
    const Job *job;
    const Source *source;
    yaml_parser_t parser;
    yaml_event_t event; // the next one
    int index, byte;    // a place that libyaml counts in characters
    int nodes;
    int copied; // bytes of text that aliases have repeated
    ARRAY_OF(Anchor) anchors;
    bool failed;
} Reader;

// Events come nearly in the order of the source, so from the last place it is
// never far; counting from the start of a line would take ages in a long one.
static int offset_of(Reader *reader, yaml_mark_t mark)
{
    Str text = reader->source->text;
    int index = (int)mark.index;
    while (reader->index < index && reader->byte < text.n) {
        reader->byte++;
        while (reader->byte < text.n && (text.s[reader->byte] & 0xC0) == 0x80)
            reader->byte++;
        reader->index++;
    }
    while (reader->index > index && reader->byte > 0) {
        reader->byte--;
        while (reader->byte > 0 && (text.s[reader->byte] & 0xC0) == 0x80)
            reader->byte--;
        reader->index--;
    }
    return reader->byte;
}

static Span event_span(Reader *reader)
{
    int start = offset_of(reader, reader->event.start_mark);
    int end = offset_of(reader, reader->event.end_mark);
    return (Span){reader->source, start, end < start ? start : end};
}

static void fail_by_limit(Reader *reader, Span span, Str chinese, Str english)
{
    if (!reader->failed)
        diag(reader->job, WK007, span, chinese, english);
    reader->failed = true;
}

static void advance(Reader *reader)
{
    yaml_event_delete(&reader->event);
    memset(&reader->event, 0, sizeof(reader->event));
    if (reader->failed || yaml_parser_parse(&reader->parser, &reader->event))
        return;
    yaml_parser_t *parser = &reader->parser;
    if (parser->error == YAML_MEMORY_ERROR)
        die_of_memory();
    Problem problem = {parser->problem ? parser->problem : "?", parser->context,
                       offset_of(reader, parser->problem_mark),
                       offset_of(reader, parser->context_mark)};
    scan_problem(reader->job, reader->source, &problem);
    reader->failed = true;
}

static bool is_name(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z') || c == '_' || c == '-';
}

// Past blanks, line breaks and comments.
static int after_blanks(Str text, int at, int end)
{
    while (at < end && strchr(" \t\r\n#", text.s[at])) {
        bool comment = text.s[at] == '#';
        while (comment && at < end && !strchr("\r\n", text.s[at]))
            at++;
        at += !comment;
    }
    return at;
}

// The event of a node begins at its anchor or tag; the value stands after it.
static int after_properties(const Reader *reader, Span span)
{
    Str text = reader->source->text;
    int at = span.start;
    while (at < span.end && (text.s[at] == '&' || text.s[at] == '!')) {
        bool anchor = text.s[at++] == '&';
        while (at < span.end &&
               (anchor ? is_name(text.s[at]) : !strchr(" \t\r\n", text.s[at])))
            at++;
        at = after_blanks(text, at, span.end);
    }
    return at;
}

static void report_tag(Reader *reader, const char *tag)
{
    if (!tag || str_starts(str_of(tag), "tag:yaml.org,2002:") ||
        strcmp(tag, "!") == 0)
        return;
    Span span = event_span(reader);
    Str text = reader->source->text;
    span.end = span.start;
    while (span.end < text.n && !strchr("\r\n", text.s[span.end]))
        span.end++;
    slip_needs_quotes((Slip){reader->job, span});
}

static Node *new_node(Reader *reader, NodeKind kind)
{
    Node *node = NEW(reader->job->arena, Node);
    node->kind = kind;
    node->span = event_span(reader);
    if (reader->job->diag->errors > MOST_ERRORS)
        reader->failed = true;
    if (++reader->nodes > MOST_NODES)
        fail_by_limit(
            reader, node->span,
            zh(reader->job, "这份文件多于 %d 项", MOST_NODES),
            en(reader->job, "this file has more than %d values", MOST_NODES));
    return node;
}

// Names the node that is about to be read.  Returns the anchor's number, or -1.
static int open_anchor(Reader *reader, const unsigned char *name)
{
    if (!name)
        return -1;
    if (reader->anchors.count >= MOST_ANCHORS) {
        fail_by_limit(
            reader, event_span(reader),
            zh(reader->job, "锚点（&名字）多于 %d 个", MOST_ANCHORS),
            en(reader->job, "more than %d anchors (&name)", MOST_ANCHORS));
        return -1;
    }
    Str copy = str_copy(reader->job->arena, str_of((const char *)name));
    *PUSH(reader->job->arena, &reader->anchors) = (Anchor){copy, NULL};
    return reader->anchors.count - 1;
}

static void close_anchor(Reader *reader, int anchor, const Node *node)
{
    if (anchor >= 0)
        reader->anchors.at[anchor].node = node;
}

static Node *read_scalar(Reader *reader)
{
    static const ScalarForm forms[] = {
        [YAML_PLAIN_SCALAR_STYLE] = SCALAR_PLAIN,
        [YAML_SINGLE_QUOTED_SCALAR_STYLE] = SCALAR_SINGLE,
        [YAML_DOUBLE_QUOTED_SCALAR_STYLE] = SCALAR_DOUBLE,
        [YAML_LITERAL_SCALAR_STYLE] = SCALAR_LITERAL,
        [YAML_FOLDED_SCALAR_STYLE] = SCALAR_FOLDED,
    };
    Node *node = new_node(reader, NODE_SCALAR);
    const char *value = (const char *)reader->event.data.scalar.value;
    int length = (int)reader->event.data.scalar.length;
    node->text = str_copy(reader->job->arena, (Str){value, length});
    node->form = forms[reader->event.data.scalar.style];
    report_tag(reader, (const char *)reader->event.data.scalar.tag);
    if (reader->event.data.scalar.anchor || reader->event.data.scalar.tag)
        node->span.start = after_properties(reader, node->span);
    int anchor = open_anchor(reader, reader->event.data.scalar.anchor);
    close_anchor(reader, anchor, node);
    advance(reader);
    return node;
}

static Node *read_node(Reader *reader, int depth);

// The end of a list or map: of the bracket, or of what came last.
static void end_span(Reader *reader, Node *node, const Node *last)
{
    Span span = event_span(reader);
    const char *s = reader->source->text.s;
    bool flow = span.end > span.start && span.end <= reader->source->text.n &&
                (s[span.end - 1] == ']' || s[span.end - 1] == '}');
    int end = flow ? span.end : last ? last->span.end : node->span.end;
    if (end > node->span.end)
        node->span.end = end;
}

static Node *read_list(Reader *reader, int depth)
{
    Node *list = new_node(reader, NODE_LIST);
    report_tag(reader, (const char *)reader->event.data.sequence_start.tag);
    list->span.start = after_properties(reader, list->span);
    int anchor = open_anchor(reader, reader->event.data.sequence_start.anchor);
    Node **end = &list->first, *last = NULL;
    advance(reader);
    for (int index = 0;
         !reader->failed && reader->event.type != YAML_SEQUENCE_END_EVENT;
         index++) {
        *end = last = read_node(reader, depth + 1);
        last->parent = list;
        last->index = index;
        end = &last->next;
    }
    if (!reader->failed)
        end_span(reader, list, last);
    close_anchor(reader, anchor, list);
    advance(reader);
    return list;
}

// A key, or NULL if it is a list, a map or an alias, which is then left out.
static Node *read_key(Reader *reader, const Node *map, int depth)
{
    if (reader->event.type == YAML_SCALAR_EVENT) {
        Node *key = read_scalar(reader);
        key->parent = map;
        return key;
    }
    Span span = event_span(reader);
    span.end = span.start < span.end ? span.start + 1 : span.start;
    Message *message = diag(reader->job, WK121, span,
                            zh(reader->job, "YAML 写法有误：键只能是文字"),
                            en(reader->job, "YAML error: a key must be text"));
    diag_advise(reader->job, message, ADVICE_HELP,
                zh(reader->job, "以 [ 或 { 开头的文字要加引号"),
                en(reader->job, "quote text that begins with [ or {"));
    read_node(reader, depth + 1);
    return NULL;
}

static Node *read_map(Reader *reader, int depth)
{
    Node *map = new_node(reader, NODE_MAP);
    report_tag(reader, (const char *)reader->event.data.mapping_start.tag);
    map->span.start = after_properties(reader, map->span);
    int anchor = open_anchor(reader, reader->event.data.mapping_start.anchor);
    Node **end = &map->first, *last = NULL;
    advance(reader);
    while (!reader->failed && reader->event.type != YAML_MAPPING_END_EVENT) {
        Node *key = read_key(reader, map, depth);
        if (reader->failed)
            break;
        Node *value = read_node(reader, depth + 1);
        if (!key)
            continue;
        value->key = key;
        value->parent = map;
        *end = last = value;
        end = &value->next;
    }
    if (!reader->failed)
        end_span(reader, map, last);
    keys_check(reader->job, map);
    close_anchor(reader, anchor, map);
    advance(reader);
    return map;
}

// A copy of an anchor's tree.  The places stay those of the anchor, where the
// words were written.
static Node *copy_tree(Reader *reader, const Node *node, int depth, Span alias)
{
    Node *copy = NEW(reader->job->arena, Node);
    *copy = *node;
    copy->first = copy->next = NULL;
    copy->key = NULL;
    reader->nodes++;
    reader->copied += node->text.n;
    if (depth > DEEPEST || reader->nodes > MOST_NODES ||
        reader->copied > MOST_COPIED) {
        fail_by_limit(reader, alias,
                      zh(reader->job, "引用（*名字）展开后太大或太深"),
                      en(reader->job, "aliases (*name) expand too far"));
        return copy;
    }
    Node **end = &copy->first;
    for (const Node *child = node->first; child && !reader->failed;
         child = child->next) {
        Node *made = copy_tree(reader, child, depth + 1, alias);
        made->key = child->key;
        made->parent = copy;
        *end = made;
        end = &made->next;
    }
    return copy;
}

static void report_alias(Reader *reader, Span span, Str name, bool inside)
{
    const Job *job = reader->job;
    Message *message =
        inside ? diag(job, WK119, span,
                      zh(job, "“*%.*s”用在了“&%.*s”自己里面", STR(name),
                         STR(name)),
                      en(job, "alias *%.*s stands inside its own anchor",
                         STR(name)))
               : diag(job, WK119, span,
                      zh(job, "没有定义“&%.*s”，却引用了“*%.*s”", STR(name),
                         STR(name)),
                      en(job, "alias *%.*s is not defined", STR(name)));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "如果是要排的文字，整个值加引号，或改用 |-"),
                en(job, "if these are words to print, quote the whole value "
                        "or use |-"));
}

static Node *read_alias(Reader *reader, int depth)
{
    Span span = event_span(reader);
    Str name = str_copy(reader->job->arena,
                        str_of((const char *)reader->event.data.alias.anchor));
    const Anchor *found = NULL;
    for (int i = reader->anchors.count - 1; i >= 0 && !found; i--)
        if (str_equal(reader->anchors.at[i].name, name))
            found = &reader->anchors.at[i];
    Node *node;
    if (found && found->node) {
        node = copy_tree(reader, found->node, depth, span);
    } else {
        report_alias(reader, span, name, found != NULL);
        node = new_node(reader, NODE_SCALAR);
    }
    advance(reader);
    return node;
}

static Node *read_node(Reader *reader, int depth)
{
    if (depth > DEEPEST)
        fail_by_limit(
            reader, event_span(reader),
            zh(reader->job, "括号或缩进套得太深（最多 %d 层）", DEEPEST),
            en(reader->job, "nested too deeply (at most %d levels)", DEEPEST));
    switch (reader->failed ? YAML_NO_EVENT : reader->event.type) {
    case YAML_SCALAR_EVENT:
        return read_scalar(reader);
    case YAML_SEQUENCE_START_EVENT:
        return read_list(reader, depth);
    case YAML_MAPPING_START_EVENT:
        return read_map(reader, depth);
    case YAML_ALIAS_EVENT:
        return read_alias(reader, depth);
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_STREAM_END_EVENT:
    case YAML_DOCUMENT_START_EVENT:
    case YAML_DOCUMENT_END_EVENT:
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        break; // only after a fault
    }
    return new_node(reader, NODE_SCALAR);
}

static void report_second_document(Reader *reader)
{
    const Job *job = reader->job;
    Span span = event_span(reader);
    Place place = source_place(span.source, span.start);
    Message *message = diag(
        job, WK112, span,
        zh(job, "一个文件只能放一份报告，第二个 --- 在第 %d 行", place.line),
        en(job, "one report per file; a second --- is on line %d", place.line));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "删去这一行，或把后面的内容另存一个文件"),
                en(job, "delete this line, or move what follows to another "
                        "file"));
}

// The root, or NULL if the document is empty.
static Node *read_document(Reader *reader)
{
    Node *root = NULL;
    advance(reader); // the start of the stream
    advance(reader);
    if (!reader->failed && reader->event.type == YAML_DOCUMENT_START_EVENT) {
        advance(reader);
        root = read_node(reader, 0);
        advance(reader); // past the end of the document
    }
    if (!reader->failed && reader->event.type == YAML_DOCUMENT_START_EVENT)
        report_second_document(reader);
    return root;
}

const Node *yaml_parse(const Job *job, const Source *source)
{
    int errors = job->diag->errors;
    if (!encoding_check(job, source))
        return NULL;
    Reader reader = {.job = job, .source = source};
    if (!yaml_parser_initialize(&reader.parser))
        die_of_memory();
    yaml_parser_set_encoding(&reader.parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&reader.parser,
                                 (const unsigned char *)source->text.s,
                                 (size_t)source->text.n);
    Node *root = read_document(&reader);
    yaml_event_delete(&reader.event);
    yaml_parser_delete(&reader.parser);
    if (root && !reader.failed)
        scan_tree(job, root);
    if (!root && !reader.failed)
        diag(job, WK205, (Span){source, 0, 0},
             zh(job, "“%s”里什么也没有写", source->path),
             en(job, "“%s” is empty", source->path));
    return job->diag->errors > errors ? NULL : root;
}
