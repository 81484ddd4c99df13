// Names in a hash table with open addressing; the order of adding is kept, so
// nothing that is printed depends on the hash.
#include "model/names.h"

// FNV-1a.
static uint32_t hash_name(Str name)
{
    uint32_t hash = 2166136261u;
    for (int i = 0; i < name.n; i++)
        hash = (hash ^ (uint8_t)name.s[i]) * 16777619u;
    return hash;
}

// The slot that holds the name, or the empty one where it would go.
static int *find_slot(const Names *names, Str name)
{
    uint32_t mask = (uint32_t)names->room - 1;
    uint32_t at = hash_name(name) & mask;
    while (names->slots[at] &&
           !str_equal(names->all.at[names->slots[at] - 1], name))
        at = (at + 1) & mask;
    return &names->slots[at];
}

static void grow_slots(Arena *arena, Names *names)
{
    names->room = names->room ? 2 * names->room : 16;
    names->slots = NEW_ARRAY(arena, int, names->room);
    for (int i = 0; i < names->all.count; i++)
        *find_slot(names, names->all.at[i]) = i + 1;
}

int names_add(Arena *arena, Names *names, Str name)
{
    if (2 * names->all.count >= names->room)
        grow_slots(arena, names);
    int *slot = find_slot(names, name);
    if (*slot == 0) {
        *PUSH(arena, &names->all) = name;
        *slot = names->all.count;
    }
    return *slot - 1;
}

int names_find(const Names *names, Str name)
{
    return names->room ? *find_slot(names, name) - 1 : -1;
}
