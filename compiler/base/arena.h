// Memory that is given back all at once.
//
// Three lifetimes: session (fonts, caches), build (every form of one report)
// and scratch (shaped glyphs, decoded pixels), which is reset after a
// paragraph or an image.  Nothing that a pass returns is ever freed singly.
#pragma once

#include "base/base.h"

typedef struct ArenaBlock ArenaBlock;

typedef struct Arena {
    ArenaBlock *block; // the newest block; zero is an empty arena
} Arena;

// Zeroed memory; never NULL.
void *arena_alloc(Arena *arena, size_t size, size_t align);
void arena_reset(Arena *arena); // gives all back, keeps one block for reuse
void arena_free(Arena *arena);

#define NEW(arena, Type)                                                       \
    ((Type *)arena_alloc(arena, sizeof(Type), _Alignof(Type)))
#define NEW_ARRAY(arena, Type, count)                                          \
    ((Type *)arena_alloc(arena, sizeof(Type) * (size_t)(count), _Alignof(Type)))

// A growing array in an arena: ARRAY_OF(Glyph) glyphs = {0};
#define ARRAY_OF(Type)                                                         \
    struct {                                                                   \
        Type *at;                                                              \
        int count, room;                                                       \
    }

// Gives an empty array room for what it is known to need; it still grows.
#define RESERVE(arena, array, needed)                                          \
    ((array)->room = (needed),                                                 \
     (array)->at =                                                             \
         arena_alloc(arena, sizeof(*(array)->at) * (size_t)(array)->room,      \
                     _Alignof(max_align_t)))

// Adds a zeroed element and gives its address.
#define PUSH(arena, array)                                                     \
    ((array)->at = (array)->count < (array)->room                              \
                       ? (array)->at                                           \
                       : array_room(arena, (array)->at, (array)->count,        \
                                    &(array)->room, sizeof(*(array)->at)),     \
     &(array)->at[(array)->count++])

// Room for more than the count, which has reached it.
void *array_room(Arena *arena, void *at, int count, int *room, size_t size);
