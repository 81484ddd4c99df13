// Pass 3: what can be known of a report before it is set.  Names and ids are
// looked up, counts are looked for in the texts, totals are added.
#pragma once

#include "report/report.h"

const Facts *derive(const Job *job, const Report *report, const Style *style);
