// wkpdf watch: builds again whenever a file of the last build changes.
#pragma once

#include "options.h"

Status watch(const CommandLine *line);
