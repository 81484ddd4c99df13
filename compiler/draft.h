// --draft: what is not to be printed is marked as such, and what sticks out is
// red.  The grid and the frames are shown by furnish.
#pragma once

#include "layout/page.h"
#include "layout/setter.h"

// The style with its grid shown.
const Style *draft_style(const Job *job, const Style *style);
void draft_mark(const Setter *setter, Pages *pages);
