// Proof-reading: checks that only speak.  Nothing that is set depends on them.
#pragma once

#include "report/report.h"

// Says WK8 and WK310 of the words of a report.  The directories are those of
// styles; in each may lie proof/words.tsv.
void lint(const Job *job, const Report *report, const char *const *directories);
