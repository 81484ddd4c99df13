// Keys that libyaml lets pass: written twice, or "<<".
#include "read/keys.h"

#include <stdlib.h>

// By the letters of their keys, equal ones in the order of the source.
static int by_key(const void *left, const void *right)
{
    const Node *a = *(const Node *const *)left,
               *b = *(const Node *const *)right;
    Str s = a->key->text, t = b->key->text;
    int n = s.n < t.n ? s.n : t.n;
    int order = n ? memcmp(s.s, t.s, (size_t)n) : 0;
    if (order || s.n != t.n)
        return order ? order : s.n - t.n;
    return a->key->span.start < b->key->span.start ? -1 : 1;
}

static void report_duplicate(const Job *job, const Node *first,
                             const Node *again)
{
    Place place = source_place(first->span.source, first->span.start);
    Message *message = diag(job, WK106, again->span,
                            zh(job, "“%.*s”写了两次，上一次在第 %d 行",
                               STR(again->text), place.line),
                            en(job, "“%.*s” appears twice, first on line %d",
                               STR(again->text), place.line));
    diag_label(message, zh(job, "第二次"), en(job, "again"));
    Str line = str_trim(source_line(first->span.source, place.line));
    if (line.n > 200)
        line.n = 0;
    diag_advise(job, message, ADVICE_NOTE,
                zh(job, "第 %d 行是  %.*s", place.line, STR(line)),
                en(job, "line %d is  %.*s", place.line, STR(line)));
}

// Sorting keeps a map of a hundred thousand keys from taking minutes.
static void check_duplicates(const Job *job, const Node *map)
{
    enum { MOST_DUPLICATES = 20 };
    int count = node_count(map);
    if (count < 2)
        return;
    const Node **nodes = NEW_ARRAY(job->arena, const Node *, count);
    int i = 0;
    for (const Node *node = map->first; node; node = node->next)
        nodes[i++] = node;
    qsort(nodes, (size_t)count, sizeof(*nodes), by_key);
    const Node *first = nodes[0]->key;
    int found = 0;
    for (i = 1; i < count; i++) {
        const Node *key = nodes[i]->key;
        if (!str_equal(key->text, first->text))
            first = key;
        else if (found++ < MOST_DUPLICATES)
            report_duplicate(job, first, key);
    }
}

static void report_merge(const Job *job, const Node *key)
{
    Message *message = diag(job, WK123, key->span, zh(job, "不支持合并键“<<”"),
                            en(job, "the merge key “<<” is not supported"));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "把要共用的键各写一遍，或只引用一项：键: *名字"),
                en(job, "write the keys out, or refer to one value: "
                        "key: *name"));
}

void keys_check(const Job *job, const Node *map)
{
    for (const Node *node = map->first; node; node = node->next)
        if (node->key->form == SCALAR_PLAIN && str_is(node->key->text, "<<"))
            report_merge(job, node->key);
    check_duplicates(job, map);
}
