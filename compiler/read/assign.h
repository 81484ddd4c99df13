// Values that the command line puts into a tree: report.issue.number=12.
#pragma once

#include "read/node.h"

// The option they were given by; it stands in messages where a file would.
extern const char assign_report[]; // --set
extern const char assign_style[];  // --style-set

typedef struct Assignments {
    const char *option;
    const char *const *words; // each PATH=VALUE, ended by NULL; or NULL
} Assignments;

// The tree with each value at its path, the last first asked; a copy, if
// there are any.  A path is that of messages: sections[1].heading.  Maps on
// its way are made, items of lists have to be there (else WK001).
const Node *assign(const Job *job, const Node *tree,
                   const Assignments *assignments);
