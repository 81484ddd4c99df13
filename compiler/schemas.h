// wkpdf schema: what editors are told of reports and styles.
#pragma once

#include "options.h"

Status schemas(const CommandLine *line);
// One of "report", "style"; false if it is neither.
bool schemas_write(Str name, Lang lang, FILE *out);
