// Explains faults of YAML in the editor's words.
#include "read/scan.h"

void scan_problem(const Job *job, const Source *source, const Problem *problem)
{
    diag(job, WK121, (Span){source, problem->at, problem->at},
         zh(job, "YAML 写法有误：%s", problem->problem),
         en(job, "YAML error: %s", problem->problem));
}

void scan_tree(const Job *job, const Node *root)
{
    (void)job;
    (void)root;
}

Span scan_hash(const Node *empty)
{
    (void)empty;
    return (Span){0};
}

bool scan_missed_map(const Job *job, const Node *scalar)
{
    (void)job;
    (void)scalar;
    return false;
}
