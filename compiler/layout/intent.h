// For which press or screen pages are inked, and what they claim to be.
#pragma once

#include "layout/ink.h"

// Fills in the pages' standard, condition, profile and limits.  A profile that
// does not suit is reported (WK714).
void intent_state(const Job *job, const Style *style, Medium medium,
                  Pages *pages);
