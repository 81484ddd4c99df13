#include "image/heads.h"

#include <sys/stat.h>

typedef struct Head {
    Picture picture; // its path is kept here, its node is not
    HeadState state;
} Head;

struct Heads {
    Arena arena;
    ARRAY_OF(Head) all;
};

Heads *heads_new(void)
{
    Arena arena = {0};
    Heads *heads = NEW(&arena, Heads);
    heads->arena = arena;
    return heads;
}

void heads_free(Heads *heads)
{
    if (!heads)
        return;
    Arena arena = heads->arena;
    arena_free(&arena);
}

HeadState head_state(const char *path)
{
    struct stat status;
    if (stat(path, &status) != 0)
        return (HeadState){-1, 0, 0};
    return (HeadState){status.st_size,
                       status.st_mtim.tv_sec * 1000000000LL +
                           status.st_mtim.tv_nsec,
                       status.st_ino};
}

static Head *find(const Heads *heads, const char *path)
{
    for (int i = 0; heads && i < heads->all.count; i++)
        if (strcmp(heads->all.at[i].picture.path, path) == 0)
            return &heads->all.at[i];
    return NULL;
}

static bool same_state(HeadState a, HeadState b)
{
    return a.size == b.size && a.changed == b.changed && a.number == b.number;
}

const Picture *head_find(const Job *job, const Node *named, const char *path,
                         HeadState state)
{
    const Head *head = find(job->heads, path);
    if (!head || !same_state(head->state, state))
        return NULL;
    Picture *picture = NEW(job->arena, Picture);
    *picture = head->picture;
    picture->node = named;
    picture->path = str_copy(job->arena, str_of(path)).s;
    return picture;
}

void head_keep(const Job *job, const Picture *picture, HeadState state)
{
    Heads *heads = job->heads;
    if (!heads || state.size < 0)
        return;
    Head *head = find(heads, picture->path);
    const char *path = head ? head->picture.path
                            : str_copy(&heads->arena, str_of(picture->path)).s;
    if (!head)
        head = PUSH(&heads->arena, &heads->all);
    *head = (Head){*picture, state};
    head->picture.node = NULL;
    head->picture.path = path;
}
