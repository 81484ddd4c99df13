// The tree: finding, places in a value, paths for messages, the dump.
#include "read/node.h"

#include "base/utf8.h"
#include "read/walk.h"

const Node *node_find(const Node *map, const char *key)
{
    if (map->kind != NODE_MAP)
        return NULL;
    for (const Node *node = map->first; node; node = node->next)
        if (str_is(node->key->text, key))
            return node;
    return NULL;
}

int node_count(const Node *list)
{
    int count = 0;
    for (const Node *node = list->first; node; node = node->next)
        count++;
    return count;
}

Node *node_copy(Arena *arena, const Node *node, const Node *parent)
{
    Node *copy = NEW(arena, Node);
    *copy = *node;
    copy->parent = parent;
    copy->next = NULL;
    Node **end = &copy->first;
    *end = NULL;
    for (const Node *child = node->first; child; child = child->next) {
        *end = node_copy(arena, child, copy);
        end = &(*end)->next;
    }
    return copy;
}

typedef struct Wanted {
    int start, end; // bytes of the value
    Span span;      // what has been found of them
    int last;       // end of the last step
} Wanted;

static bool find_bytes(void *context, const WalkStep *step)
{
    Wanted *wanted = context;
    if (step->at <= wanted->start)
        wanted->span.start = wanted->span.end = step->start;
    if (step->at < wanted->end)
        wanted->span.end = step->end;
    wanted->last = step->end;
    return step->at + step->count <= wanted->end ||
           step->at + step->count <= wanted->start;
}

Span node_span(const Node *scalar, int start, int end)
{
    Wanted wanted = {start, end, scalar->span, scalar->span.end};
    if (!walk_scalar(scalar, find_bytes, &wanted))
        return scalar->span;
    if (start >= scalar->text.n) {
        wanted.span.start = scalar->text.n ? wanted.last : scalar->span.start;
        wanted.span.end = wanted.span.start;
    }
    if (wanted.span.end < wanted.span.start || start >= end)
        wanted.span.end = wanted.span.start;
    return wanted.span;
}

Str node_path(Arena *arena, const Node *node)
{
    const Node *from_root[128]; // the reader allows 64 levels
    int depth = 0;
    for (; node && depth < countof(from_root); node = node->parent)
        from_root[depth++] = node;
    StrBuilder path = {arena, {0}};
    while (depth > 0) {
        const Node *step = from_root[--depth];
        if (step->key) {
            if (path.bytes.count)
                str_add(&path, S("."));
            str_add(&path, step->key->text);
        } else if (step->parent && step->parent->kind == NODE_LIST) {
            str_addf(&path, "[%d]", step->index);
        }
    }
    return str_built(&path);
}

// The title or heading of the nearest map that has one.
static Str node_object(const Node *node)
{
    static const char *const keys[] = {"title", "heading"};
    for (; node; node = node->parent)
        for (int i = 0; i < countof(keys); i++) {
            const Node *named = node_find(node, keys[i]);
            if (named && named->kind == NODE_SCALAR)
                return named->text;
        }
    return (Str){0};
}

Message *fault_at(const Job *job, Code code, const Node *node, Span span,
                  Str chinese, Str english)
{
    // Nobody reads further, and looking up titles takes time.
    enum { MOST_PATHS = 1000 };
    Message *message = diag(job, code, span, chinese, english);
    if (!node || job->diag->messages.count > MOST_PATHS)
        return message;
    message->path = node_path(job->diag->arena, node);
    message->object = node_object(node);
    return message;
}

// A list or a map may be pages long: its key stands for it, or where it begins.
static Span fault_span(const Node *node)
{
    Span span = node->span;
    if (node->kind == NODE_SCALAR && span.end > span.start)
        return span;
    if (node->key)
        return node->key->span;
    if (node->kind != NODE_SCALAR && node->first) {
        const Node *first =
            node->kind == NODE_MAP ? node->first->key : node->first;
        if (first->kind == NODE_SCALAR && first->span.start == span.start)
            return first->span;
    }
    if (node->kind != NODE_SCALAR && span.end > span.start)
        span.end = span.start + 1;
    return span;
}

Message *fault(const Job *job, Code code, const Node *node, Str chinese,
               Str english)
{
    Span span = node ? fault_span(node) : (Span){0};
    return fault_at(job, code, node, span, chinese, english);
}

// A value on one line, with what would break it written as in "…" of YAML.
static void dump_value(Str text, FILE *out)
{
    fputc('"', out);
    for (int i = 0; i < text.n; i++) {
        char c = text.s[i];
        if (c == '\n')
            fputs("\\n", out);
        else if (c == '\t')
            fputs("\\t", out);
        else if (c == '"' || c == '\\')
            fprintf(out, "\\%c", c);
        else
            fputc(c, out);
    }
    fputc('"', out);
}

static void dump_node(const Node *node, int depth, FILE *out)
{
    static const char *const kinds[] = {"text", "list", "map"};
    static const char *const forms[] = {"", " '", " \"", " |", " >"};
    Place place = {0};
    if (node->span.source)
        place = source_place(node->span.source, node->span.start);
    fprintf(out, "%*s", 2 * depth, "");
    if (node->key)
        fprintf(out, "%.*s: ", STR(node->key->text));
    else if (node->parent)
        fputs("- ", out);
    if (node->kind == NODE_SCALAR) {
        dump_value(node->text, out);
        fputs(forms[node->form], out);
    } else {
        fputs(kinds[node->kind], out);
    }
    fprintf(out, " @%d:%d\n", place.line, place.column);
    for (const Node *child = node->first; child; child = child->next)
        dump_node(child, depth + 1, out);
}

void node_dump(const Node *node, FILE *out)
{
    dump_node(node, 0, out);
}
