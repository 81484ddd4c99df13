#include "base/arena.h"

#include <stdlib.h>

struct ArenaBlock {
    ArenaBlock *older;
    size_t used, room;
    max_align_t data[];
};

enum { BLOCK_ROOM = 64 * 1024, MOST_KEPT = 1024 * 1024 };

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

void arena_free(Arena *arena)
{
    while (arena->block) {
        ArenaBlock *older = arena->block->older;
        free(arena->block);
        arena->block = older;
    }
}

// One block in place of several, so that what was needed once comes at once.
static void join_blocks(Arena *arena)
{
    size_t room = 0;
    for (ArenaBlock *block = arena->block; block; block = block->older)
        room += block->room;
    arena_free(arena);
    arena->block = new_block(NULL, room < MOST_KEPT ? room : MOST_KEPT);
}

void arena_reset(Arena *arena)
{
    ArenaBlock *block = arena->block;
    if (block && block->older) {
        join_blocks(arena);
    } else if (block) {
        memset(block->data, 0, block->used);
        block->used = 0;
    }
}

// Larger where it stands, if nothing has been allocated behind it.
static bool grow_in_place(Arena *arena, const void *at, size_t size,
                          size_t larger)
{
    ArenaBlock *block = arena->block;
    if (!at || (const char *)at + size != (char *)block->data + block->used ||
        block->used + larger - size > block->room)
        return false;
    block->used += larger - size;
    return true;
}

void *array_room(Arena *arena, void *at, int count, int *room, size_t size)
{
    enum { LARGE = 64, FEW = 2, MANY = 8 };
    int more_room = *room ? 2 * *room : size < LARGE ? MANY : FEW;
    bool grown = grow_in_place(arena, at, size * (size_t)*room,
                               size * (size_t)more_room);
    *room = more_room;
    if (grown)
        return at;
    void *more =
        arena_alloc(arena, size * (size_t)*room, _Alignof(max_align_t));
    if (count)
        memcpy(more, at, size * (size_t)count);
    return more;
}
