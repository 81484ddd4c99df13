// wkpdf plates: what each printing plate of a PDF will hold, as pictures.
#pragma once

#include "options.h"

Status plates(const CommandLine *line);
