// The specimen of a style: pages that show its colours, its type and its grid,
// beside a report of wkpdf's own that has every block.
#pragma once

#include "report/set.h"

Flows sheet_flows(const Setter *setter, Element *document);
