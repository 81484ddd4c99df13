// Pages on sheets, as they are printed, folded and bound.
#pragma once

#include "layout/page.h"
#include "layout/scheme.h"

// The sides of the sheets, front and back in turn.  Pages that are missing to
// the whole sheets are left blank, which is said (WK720).  Only sheets that
// have a page of the set.
Pages impose(const Job *job, const Pages *pages, const Style *style,
             const Scheme *scheme, const PageSet *wanted);
