// What must be seen before libyaml looks at the bytes.
#pragma once

#include "base/job.h"

// False if the bytes are no text that YAML can be: another file format,
// another encoding, control characters.  It has then been reported.
bool encoding_check(const Job *job, const Source *source);
