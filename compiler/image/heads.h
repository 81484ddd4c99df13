// Heads of pictures that were read for an earlier build: a session need not
// look through every photograph again when a word is changed.
#pragma once

#include "image/picture.h"

Heads *heads_new(void);
void heads_free(Heads *heads);

// As the file is now, before it is read.
typedef struct HeadState {
    int64_t size, changed; // ns since 1970
    uint64_t number;       // of its inode
} HeadState;
HeadState head_state(const char *path);

// The head of a file that has not changed, for a node of this build; or NULL.
const Picture *head_find(const Job *job, const Node *named, const char *path,
                         HeadState state);
void head_keep(const Job *job, const Picture *picture, HeadState state);
