#include "base/arena.h"

#include <stdlib.h>

struct ArenaBlock {
    ArenaBlock *older;
    size_t used, room;
    max_align_t data[];
};

enum { BLOCK_ROOM = 64 * 1024 };

static ArenaBlock *new_block(ArenaBlock *older, size_t room)
{
    ArenaBlock *block = calloc(1, sizeof(*block) + room);
    if (!block)
        die_of_memory();
    block->older = older;
    block->room = room;
    return block;
}

void *arena_alloc(Arena *arena, size_t size, size_t align)
{
    ArenaBlock *block = arena->block;
    size_t start = block ? (block->used + align - 1) / align * align : 0;
    if (!block || start + size > block->room) {
        size_t room = size > BLOCK_ROOM ? size : BLOCK_ROOM;
        block = arena->block = new_block(block, room);
        start = 0;
    }
    block->used = start + size;
    return (char *)block->data + start;
}

void arena_reset(Arena *arena)
{
    ArenaBlock *block = arena->block;
    if (!block)
        return;
    while (block->older) {
        ArenaBlock *older = block->older;
        block->older = older->older;
        free(older);
    }
    memset(block->data, 0, block->used);
    block->used = 0;
}

void arena_free(Arena *arena)
{
    while (arena->block) {
        ArenaBlock *older = arena->block->older;
        free(arena->block);
        arena->block = older;
    }
}

void *array_room(Arena *arena, void *at, int count, int *room, size_t size)
{
    if (count < *room)
        return at;
    *room = *room ? 2 * *room : 8;
    void *more =
        arena_alloc(arena, size * (size_t)*room, _Alignof(max_align_t));
    if (count)
        memcpy(more, at, size * (size_t)count);
    return more;
}
