// Finding style files.
#pragma once

#include "style/style.h"

// The path of a style: a name is looked for in the directories, a path (with
// a slash or .yaml) starts where the file stands that names it.  `named` may
// be NULL.  NULL after WK901.
const char *style_find(const Job *job, const StyleQuery *query, Str name,
                       const Node *named);

// Every name that a style could be asked for by, in order.
typedef ARRAY_OF(Str) StyleNames;
StyleNames style_names(Arena *arena, const StyleQuery *query);

// Two paths of the same file are the same.
typedef struct FileId {
    uint64_t device, number;
} FileId;
bool file_id(const char *path, FileId *id); // false: no such file
