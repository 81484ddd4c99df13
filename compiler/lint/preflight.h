// What a printer would send back, found on inked pages before they are drawn,
// and said at the line that causes it.
#pragma once

#include "layout/page.h"

// Of pages that ink.c made for the press.
void preflight(const Job *job, const Pages *pages, const Style *style);

// The same for several reports in one style: what is amiss is said once.
typedef struct Inspector Inspector;

Inspector *inspector_new(const Job *job, const Style *style);
void inspect(Inspector *inspector, const Pages *pages);
void inspector_end(const Inspector *inspector);
