// wkpdf doctor: what the program is, where it finds things, what it lacks.
#pragma once

#include "options.h"

Status doctor(const CommandLine *line);
