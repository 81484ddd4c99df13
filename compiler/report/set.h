// A report becomes flows, in the style's sequence of parts.
#pragma once

#include "layout/page.h"
#include "report/report.h"

typedef struct Typesetter Typesetter;

// In two goes: what needs no page numbers, then, from the pages of that, the
// rest.  The second adds to the flows of the first.
Typesetter *report_set(const Job *job, const Report *report, const Facts *facts,
                       const Style *style, Fonts *fonts);
void report_set_rest(Typesetter *typesetter, Pages *pages);
const Flows *report_flows(const Typesetter *typesetter);

// A setter for text in a measure of its own: frames, running heads.
Setter report_setter(const Job *job, const Report *report, const Facts *facts,
                     const Style *style, Fonts *fonts);
