// What depends on the pages themselves is put on them: frames, running heads,
// folios.  It only adds items; what paginate placed stays where it is.
#pragma once

#include "layout/page.h"
#include "report/report.h"

void furnish(const Job *job, Pages *pages, const Report *report,
             const Facts *facts, const Style *style, Fonts *fonts);
