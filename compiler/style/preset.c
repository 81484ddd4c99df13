#include "style/preset.h"

#include "read/yaml.h"
#include "style/draft.h"
#include "style/merge.h"

StyleQuery preset_query(Arena *arena, const StyleQuery *query)
{
    ARRAY_OF(const char *) directories = {0};
    for (int i = 0; query->directories && query->directories[i]; i++)
        *PUSH(arena, &directories) =
            str_format(arena, "%s/press", query->directories[i]).s;
    *PUSH(arena, &directories) = NULL;
    return (StyleQuery){.name = query->press, .directories = directories.at};
}

static void report_missing(const Job *job, const StyleQuery *query, Str name)
{
    StyleNames names = style_names(job->arena, query);
    StrBuilder list = {.arena = job->arena};
    for (int i = 0; i < names.count; i++)
        str_addf(&list, "%s%.*s", i ? " " : "", STR(names.at[i]));
    Str all = str_built(&list);
    Message *message =
        diag(job, WK913, (Span){0}, zh(job, "没有印厂预设“%.*s”", STR(name)),
             en(job, "there is no preset “%.*s” of a printer", STR(name)));
    Str nearest = bind_nearest(job, name, names.at, names.count);
    if (nearest.n)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "是不是想写 %.*s？", STR(nearest)),
                    en(job, "did you mean %.*s?", STR(nearest)));
    diag_advise(job, message, ADVICE_ALLOWED, all, all);
}

static const char *find_preset(const Job *job, const StyleQuery *query)
{
    Str name = str_of(query->name);
    FileId id;
    if (str_find(name, S("/")) >= 0 || str_ends(name, ".yaml")) {
        if (file_id(query->name, &id))
            return query->name;
        sources_miss(job->sources, query->name);
        report_missing(job, query, name);
        return NULL;
    }
    for (int i = 0; query->directories[i]; i++) {
        const char *path = str_format(job->arena, "%s/%.*s.yaml",
                                      query->directories[i], STR(name))
                               .s;
        if (file_id(path, &id))
            return path;
        sources_miss(job->sources, path);
    }
    report_missing(job, query, name);
    return NULL;
}

// As if the file had been written under `press:` of a style.
static const Node *under_press(Arena *arena, const Node *style,
                               const Node *preset)
{
    Node *key = NEW(arena, Node), *press = NEW(arena, Node);
    Node *root = NEW(arena, Node);
    *key = *preset;
    key->kind = NODE_SCALAR;
    key->text = S("press");
    key->first = NULL;
    *press = *preset;
    press->key = key;
    press->parent = root;
    *root = *style;
    root->first = press;
    return root;
}

const Node *preset_lay(const Job *job, const StyleQuery *query,
                       const Node *merged)
{
    StyleQuery own = preset_query(job->arena, query);
    const char *path = find_preset(job, &own);
    const Node *tree = path ? yaml_read(job, path) : NULL;
    if (!tree)
        return NULL;
    if (tree->kind != NODE_MAP) {
        fault(job, WK204, tree, zh(job, "印厂预设应是“键: 值”"),
              en(job, "a preset must be a map of keys and values"));
        return NULL;
    }
    return node_merge(job->arena, merged,
                      under_press(job->arena, merged, tree));
}
