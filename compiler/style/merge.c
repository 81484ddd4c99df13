#include "style/merge.h"

#include "style/value.h"

static Node *shallow(Arena *arena, const Node *node, const Node *parent)
{
    Node *copy = NEW(arena, Node);
    *copy = *node;
    copy->parent = parent;
    copy->next = NULL;
    return copy;
}

static bool under_key(const Node *node, const char *key)
{
    return node && node->key && str_is(node->key->text, key);
}

// An entry of the palette, or a face of a family: fonts.files.Song.bold.
static bool replaces_whole(const Node *node)
{
    const Node *map = node->parent;
    if (!map || !map->parent)
        return false;
    if (under_key(map, "palette"))
        return !map->parent->parent;
    return under_key(map->parent, "files") &&
           under_key(map->parent->parent, "fonts");
}

static const Node *find_same(const Node *map, const Node *node)
{
    for (const Node *child = map->first; child; child = child->next)
        if (str_equal(child->key->text, node->key->text))
            return child;
    return NULL;
}

// Nothing that could stand in the place of what lies under it.
static bool is_void(const Node *node)
{
    return value_unset(node) || (replaces_whole(node) && hash_eats(node));
}

static Node *merge(Arena *arena, const Node *under, const Node *over,
                   const Node *parent)
{
    if (!under || under->kind != NODE_MAP || over->kind != NODE_MAP ||
        replaces_whole(over))
        return node_copy(arena, over, parent);
    Node *merged = shallow(arena, over, parent);
    Node **end = &merged->first;
    *end = NULL;
    for (const Node *child = under->first; child; child = child->next) {
        const Node *own = find_same(over, child);
        if (own && value_unset(own))
            continue;
        if (own && is_void(own))
            own = NULL;
        *end = own ? merge(arena, child, own, merged)
                   : node_copy(arena, child, merged);
        end = &(*end)->next;
    }
    for (const Node *child = over->first; child; child = child->next) {
        if (is_void(child) || find_same(under, child))
            continue;
        *end = node_copy(arena, child, merged);
        end = &(*end)->next;
    }
    return merged;
}

const Node *node_merge(Arena *arena, const Node *under, const Node *over)
{
    return merge(arena, under, over, over->parent);
}

int node_size(const Node *node)
{
    int count = 1;
    for (const Node *child = node->first; child; child = child->next)
        count += node_size(child);
    return count;
}

void gather(Gathered *gathered, const Node *map, const char *key)
{
    const Node *node = map ? node_find(map, key) : NULL;
    if (node && gathered->count < countof(gathered->at))
        gathered->at[gathered->count++] = node;
}

const Node *gathered_map(Arena *arena, const Gathered *gathered,
                         const Node *place)
{
    Node *map = shallow(arena, place, place->parent);
    map->kind = NODE_MAP;
    Node **end = &map->first;
    *end = NULL;
    for (int i = 0; i < gathered->count; i++) {
        *end = node_copy(arena, gathered->at[i], map);
        end = &(*end)->next;
    }
    return map;
}
