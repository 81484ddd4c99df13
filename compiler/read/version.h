// The version of its format that a file says it is written in.
#pragma once

#include "read/bind.h"

typedef struct Format {
    const char *key;     // of the version, such as wkpdf
    const char *zh, *en; // what a file of the format is
} Format;

extern const FieldType version_type; // int: the version, 0 if it is another

// False if the file is of a later format, so that nothing else in it can be
// judged.  One without a version is taken for the first, once that is said.
bool version_check(const Job *job, const Node *tree, const Format *format);
