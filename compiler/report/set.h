// A report becomes flows, in the style's sequence of parts.
#pragma once

#include "report/report.h"

Flows report_set(const Job *job, const Report *report, const Facts *facts,
                 const Style *style, Fonts *fonts);

// A setter for text in a measure of its own: frames, running heads.
Setter report_setter(const Job *job, const Report *report, const Facts *facts,
                     const Style *style, Fonts *fonts);
