// wkpdf init and wkpdf new: where reports begin.
#pragma once

#include "options.h"

Status start_project(const CommandLine *line);
Status start_report(const CommandLine *line);
