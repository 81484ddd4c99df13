// Lines that are too close for what stands between them.
#pragma once

#include "layout/setter.h"

// WK614, once for a paragraph style: G06 asks for half an em between lines for
// marks or readings, for five eighths if there are both.
void crowd_report(const CopyMaker *maker);
