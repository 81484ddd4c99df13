#include "style/extend.h"

#include "read/assign.h"
#include "read/version.h"
#include "read/yaml.h"
#include "style/find.h"
#include "style/merge.h"
#include "style/preset.h"
#include "style/value.h"

enum {
    EXTENDED_MOST = 64,
    MOST_NODES = 5000,   // of one file; base has some 1500
    MOST_MERGED = 50000, // copied on the way from the lowest to the topmost
};

typedef struct Extender {
    const Job *job;
    const StyleQuery *query;
    FileId base; // what is named base lies under all and is not laid on top
    int files;
    int merged; // values copied so far
} Extender;

// The files that are being read, from the innermost outwards.
typedef struct Opened {
    const struct Opened *outer;
    FileId id;
    Str name;
} Opened;

static bool same_file(FileId a, FileId b)
{
    return a.device == b.device && a.number == b.number;
}

static bool is_open(const Opened *opened, FileId id)
{
    for (; opened; opened = opened->outer)
        if (same_file(opened->id, id))
            return true;
    return false;
}

static Str chain_of(Arena *arena, const Opened *opened, Str last)
{
    Str chain = last;
    for (; opened; opened = opened->outer)
        chain = str_format(arena, "%.*s → %.*s", STR(opened->name), STR(chain));
    return chain;
}

static void report_cycle(const Job *job, const Opened *opened, Str name,
                         const Node *named)
{
    Str chain = chain_of(job->arena, opened, name);
    Message *message =
        fault(job, WK902, named, zh(job, "extends 绕成一圈：%.*s", STR(chain)),
              en(job, "extends goes round in a circle: %.*s", STR(chain)));
    diag_label(message, zh(job, "又回到前面"), en(job, "back where it began"));
}

// What lies under such an entry shows through, so that it is said only here.
static void check_palette(const Job *job, const Node *tree)
{
    const Node *palette = node_find(tree, "palette");
    const Node *entry =
        palette && palette->kind == NODE_MAP ? palette->first : NULL;
    for (; entry; entry = entry->next)
        hash_eaten(job, entry);
}

// Merging copies, so a style has to be of the size of a style.
static bool is_sane(const Job *job, const Node *tree)
{
    int count = node_size(tree);
    if (count > MOST_NODES)
        fault(job, WK007, tree,
              zh(job, "版式太大：%d 个值，最多 %d 个", count, MOST_NODES),
              en(job, "the style is too large: %d values, at most %d", count,
                 MOST_NODES));
    return count <= MOST_NODES;
}

static const Node *read_style(const Job *job, const char *path)
{
    static const Format format = {"wkstyle", "版式", "style"};
    const Node *tree = yaml_read(job, path);
    if (!tree || !is_sane(job, tree))
        return NULL;
    if (tree->kind != NODE_MAP) {
        fault(job, WK204, tree, zh(job, "版式文件应是“键: 值”"),
              en(job, "a style file must be a map of keys and values"));
        return NULL;
    }
    check_palette(job, tree);
    return version_check(job, tree, &format) ? tree : NULL;
}

// A lone name, or a list of them.
static Texts names_in(const Job *job, const Node *tree)
{
    static const Field field = {.key = "extends",
                                .kind = FIELD_TEXTS,
                                .zh = "所依据的版式",
                                .en = "the styles it extends"};
    Texts names = {0};
    const Node *node = node_find(tree, "extends");
    if (node)
        bind_field(job, node, &field, &names);
    return names;
}

static const Node *extended(Extender *e, const Opened *opened,
                            const Node *tree);

static const Node *read_extended(Extender *e, const Opened *opened,
                                 const Text *name)
{
    const char *path = style_find(e->job, e->query, name->str, name->node);
    Opened next = {opened, {0, 0}, name->str};
    if (!path || !file_id(path, &next.id) || same_file(next.id, e->base))
        return NULL;
    if (is_open(opened, next.id)) {
        report_cycle(e->job, opened, name->str, name->node);
        return NULL;
    }
    if (++e->files > EXTENDED_MOST) {
        fault(e->job, WK007, name->node,
              zh(e->job, "extends 牵出的版式超过 %d 个", EXTENDED_MOST),
              en(e->job, "more than %d styles are extended", EXTENDED_MOST));
        return NULL;
    }
    const Node *tree = read_style(e->job, path);
    return tree ? extended(e, &next, tree) : NULL;
}

static const Node *merge(Extender *e, const Node *under, const Node *over)
{
    if (e->merged > MOST_MERGED)
        return over;
    const Node *merged = node_merge(e->job->arena, under, over);
    e->merged += node_size(merged);
    if (e->merged > MOST_MERGED)
        fault(e->job, WK007, node_find(over, "extends"),
              zh(e->job, "extends 牵出的版式太大"),
              en(e->job, "the styles that are extended are too large"));
    return merged;
}

// The tree with what it extends; base is not yet under it.
static const Node *extended(Extender *e, const Opened *opened, const Node *tree)
{
    Texts names = names_in(e->job, tree);
    const Node *under = NULL;
    for (int i = 0; i < names.count && e->files <= EXTENDED_MOST &&
                    e->merged <= MOST_MERGED;
         i++) {
        const Node *more = read_extended(e, opened, &names.at[i]);
        if (more)
            under = merge(e, under, more);
    }
    return merge(e, under, tree);
}

static Str stem_of(const char *path)
{
    Str stem = str_of(path);
    if (str_ends(stem, ".yaml"))
        stem.n -= 5;
    for (int i = stem.n - 1; i >= 0; i--)
        if (stem.s[i] == '/')
            return str_slice(stem, i + 1, stem.n);
    return stem;
}

static Str wanted_name(const StyleQuery *query)
{
    return query->name    ? str_of(query->name)
           : query->named ? query->named->text
                          : S("base");
}

// As if a style extended it that says only what --style-set says.
static const Node *lay_sets(const Job *job, const StyleQuery *query,
                            const Node *merged)
{
    const Node empty = {.kind = NODE_MAP, .span = merged->span};
    const Node *over =
        assign(job, &empty, &(Assignments){assign_style, query->sets});
    return over == &empty ? merged : node_merge(job->arena, merged, over);
}

bool style_tree(const Job *job, const StyleQuery *query, StyleTree *tree)
{
    const char *base = style_find(job, query, S("base"), NULL);
    Str name = wanted_name(query);
    const char *path =
        str_is(name, "base")
            ? base
            : style_find(job, query, name, query->name ? NULL : query->named);
    Opened first = {NULL, {0, 0}, name};
    Extender extender = {.job = job, .query = query};
    if (!base || !path || !file_id(base, &extender.base) ||
        !file_id(path, &first.id))
        return false;
    const Node *root = read_style(job, base);
    bool is_base = same_file(first.id, extender.base);
    tree->own = is_base ? root : read_style(job, path);
    if (!root || !tree->own)
        return false;
    tree->stem = stem_of(path);
    tree->merged = is_base ? root
                           : node_merge(job->arena, root,
                                        extended(&extender, &first, tree->own));
    if (query->press)
        tree->merged = preset_lay(job, query, tree->merged);
    if (tree->merged)
        tree->merged = lay_sets(job, query, tree->merged);
    return tree->merged;
}
