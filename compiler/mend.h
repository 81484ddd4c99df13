// check --fix and --diff: the edits that messages carry, made in the files.
#pragma once

#include "build.h"

// Checks, mends, checks again until nothing more can be mended, and says what
// is left.
Status mend(const Options *options);
