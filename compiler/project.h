// wkpdf.yaml: what a project wants of all its reports.
#pragma once

#include "build.h"

// Its levels come before those of the command line, which so have the last
// word.
void project_read(Build *build);
