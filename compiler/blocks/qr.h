// Links with a code that a telephone reads.
#pragma once

#include "layout/setter.h"
#include "model/media.h"

// Links, those with a code side by side; `as_auto` says whether `qr: auto`
// means a code.
void links_set(Setter *setter, Links links, bool as_auto);
