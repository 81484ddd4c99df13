// wkpdf styles: what styles there are, what is in one, whether it is sound, and
// a specimen of it.
#pragma once

#include "options.h"

Status styles(const CommandLine *line);
