#include "read/assign.h"

#include "read/yaml.h"

const char assign_report[] = "--set";
const char assign_style[] = "--style-set";

typedef struct Assigner {
    const Job *job;
    const Node *named; // the whole path, which stands as a key
    int at;            // the byte of it that comes next
    const Node *key;   // the last on the way; NULL: an item of a list
} Assigner;

// As a source of its own, which is no file.
static const Source *source_of(const Job *job, const char *option,
                               const char *words)
{
    Sources apart = {.arena = job->arena};
    const char *equals = strchr(words, '=');
    Str text = str_format(job->arena, "%.*s: %s", (int)(equals - words), words,
                          equals + 1);
    return source_from(&apart, option, text);
}

static Message *complain(const Assigner *assigner, Span span, Str chinese,
                         Str english)
{
    return fault_at(assigner->job, WK001, NULL, span, chinese, english);
}

static Span piece(const Assigner *assigner, int start)
{
    return node_span(assigner->named, start, assigner->at);
}

static Node *new_node(const Assigner *assigner, NodeKind kind, int start)
{
    Node *node = NEW(assigner->job->arena, Node);
    node->kind = kind;
    node->span = piece(assigner, start);
    return node;
}

// Where such a node hangs: at the first link that is NULL, if it is new.
static Node **find_key(Node *map, Str key)
{
    Node **link = &map->first;
    while (*link && !str_equal((*link)->key->text, key))
        link = &(*link)->next;
    return link;
}

// "heading", with the point before it.
static Node **enter_map(Assigner *assigner, Node *map)
{
    Str path = assigner->named->text;
    assigner->at += assigner->at > 0 && path.s[assigner->at] == '.';
    int start = assigner->at;
    while (assigner->at < path.n && !strchr(".[", path.s[assigner->at]))
        assigner->at++;
    Str key = str_slice(path, start, assigner->at);
    Span span = piece(assigner, start);
    const Job *job = assigner->job;
    if (!key.n) {
        complain(assigner, span, zh(job, "路径“%.*s”里少了一个键", STR(path)),
                 en(job, "the path %.*s lacks a key", STR(path)));
        return NULL;
    }
    if (map->kind != NODE_MAP) {
        complain(assigner, span,
                 zh(job, "路径“%.*s”走不到“%.*s”：前面的值里没有键", STR(path),
                    STR(key)),
                 en(job,
                    "the path %.*s cannot reach “%.*s”: the value "
                    "before it has no keys",
                    STR(path), STR(key)));
        return NULL;
    }
    Node **link = find_key(map, key);
    Node *named = new_node(assigner, NODE_SCALAR, start);
    named->text = key;
    named->parent = map;
    if (!*link) {
        *link = new_node(assigner, NODE_MAP, start);
        (*link)->parent = map;
        (*link)->key = named;
    }
    assigner->key = named;
    return link;
}

// "[1]".
static Node **enter_list(Assigner *assigner, Node *list)
{
    Str path = assigner->named->text;
    int start = assigner->at++, number = 0, digits = 0;
    for (char c; assigner->at < path.n && (c = path.s[assigner->at]) >= '0' &&
                 c <= '9' && digits < 6;
         digits++, assigner->at++)
        number = 10 * number + c - '0';
    bool closed = assigner->at < path.n && path.s[assigner->at] == ']';
    assigner->at += closed;
    assigner->key = NULL;
    Node **link = &list->first;
    for (int i = 0; list->kind == NODE_LIST && *link && i < number; i++)
        link = &(*link)->next;
    if (digits && closed && list->kind == NODE_LIST && *link)
        return link;
    const Job *job = assigner->job;
    int count = list->kind == NODE_LIST ? node_count(list) : 0;
    Message *message =
        complain(assigner, piece(assigner, start),
                 zh(job, "路径“%.*s”里没有这一项", STR(path)),
                 en(job, "there is no such item on the path %.*s", STR(path)));
    if (count)
        diag_advise(job, message, ADVICE_NOTE,
                    zh(job, "从 0 数起，最后一项是 [%d]", count - 1),
                    en(job, "items count from 0, the last is [%d]", count - 1));
    return NULL;
}

// The value takes the place of what the path leads to.
static void put(Assigner *assigner, Node *root, const Node *value)
{
    Node **link = &root, *at = root;
    while (link && assigner->at < assigner->named->text.n) {
        bool item = assigner->named->text.s[assigner->at] == '[';
        link = item ? enter_list(assigner, at) : enter_map(assigner, at);
        at = link ? *link : NULL;
    }
    if (!link || at == root)
        return;
    Node *placed = node_copy(assigner->job->arena, value, at->parent);
    placed->key = assigner->key;
    placed->index = at->index;
    placed->next = at->next;
    *link = placed;
}

static void put_all(const Job *job, Node *root, const Node *given)
{
    if (given->kind != NODE_MAP) {
        diag(job, WK001, given->span,
             zh(job, "这里要写 路径=值，如 report.issue.number=12"),
             en(job, "this takes PATH=VALUE, such as report.issue.number=12"));
        return;
    }
    for (const Node *value = given->first; value; value = value->next)
        put(&(Assigner){.job = job, .named = value->key}, root, value);
}

const Node *assign(const Job *job, const Node *tree,
                   const Assignments *assignments)
{
    const char *const *words = assignments->words;
    if (!words || !*words || tree->kind != NODE_MAP)
        return tree;
    Node *root = node_copy(job->arena, tree, NULL);
    for (; *words; words++) {
        const Node *given =
            yaml_parse(job, source_of(job, assignments->option, *words));
        if (given)
            put_all(job, root, given);
    }
    return root;
}
