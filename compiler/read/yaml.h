// Pass 1: the bytes of a YAML file become a tree.
#pragma once

#include "read/node.h"

// The bytes of a file; NULL if it cannot be read, which has been reported.
const Source *bytes_read(const Job *job, const char *path);

// NULL if it cannot be read or is not YAML, which has then been reported.
const Node *yaml_read(const Job *job, const char *path);
const Node *yaml_parse(const Job *job, const Source *source);

// The file that another names: relative to the directory of the source that
// the node stands in, inside job->root.  NULL if it is outside or missing,
// which has then been reported (WK311, WK312).
const char *file_beside(const Job *job, const Node *named);
