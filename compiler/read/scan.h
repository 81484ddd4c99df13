// Faults of YAML that libyaml reports in the wrong place, or not at all.
#pragma once

#include "read/node.h"

// What libyaml said, in bytes of the source.
typedef struct Problem {
    const char *problem, *context; // its words; context may be NULL
    int at, context_at;
} Problem;

// Says what an editor would call it.
void scan_problem(const Job *job, const Source *source, const Problem *problem);

// What libyaml accepts in silence: WK107, WK108, WK110, WK114, WK115.
void scan_tree(const Job *job, const Node *root);

// Where the comment begins that left an empty value empty; or a zero span.
Span scan_hash(const Node *empty);

// A text that was meant to be a map, with “：” or a missing blank after its
// key.  False if it does not look so; else WK103 or WK104 has been reported.
bool scan_missed_map(const Job *job, const Node *scalar);
