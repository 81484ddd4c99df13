// Files beside other files.
#pragma once

#include "base/job.h"

// The path of the file in the same folder whose name is most like this one's;
// empty if none is.
Str folder_nearest(Arena *arena, const char *path);
