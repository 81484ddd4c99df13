// wkpdf lines: the composer on a bench.  Sets one paragraph, or each row of a
// table of vectors, and shows where every glyph came to stand.
#pragma once

#include "options.h"

// `words` are those behind "lines" on the command line.
Status lines(const PrintOptions *print, char **words, int count);

// Its own options, for completion; ended by NULL.
extern const char *const lines_options[];
