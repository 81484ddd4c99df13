// The list of kinds, in the order in which messages and the manual name them.
#include "blocks/kinds.h"

const BlockKind *const block_kinds[] = {
    &block_paragraph, &block_heading, &block_event,
    &block_events,    &block_quote,   &block_photos,
    &block_stats,     &block_media,   &block_table,
    &block_chart,     &block_list,    &block_note,
    &block_links,     &block_derived, &block_break,
    &block_include,   NULL,
};

const Node *items_map(const Job *job, const Node *node)
{
    if (node->kind != NODE_LIST)
        return node;
    Node *map = NEW(job->arena, Node), *items = NEW(job->arena, Node);
    Node *key = NEW(job->arena, Node);
    *map = *items = *node;
    *key = (Node){.kind = NODE_SCALAR, .text = S("items"), .span = node->span};
    map->kind = NODE_MAP;
    map->first = items;
    items->key = key;
    items->parent = node;
    items->next = NULL;
    return map;
}
