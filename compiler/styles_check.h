// styles check: what a style cannot tell by itself is seen on pages.  Reports
// of wkpdf's own are set in it, ordinary ones and such as go to extremes.
#pragma once

#include "styles_trial.h"

// What it finds are messages.  `directories` are those with styles.
void styles_check(const Job *job, const Style *style, Fonts *fonts,
                  const char *const *directories);
