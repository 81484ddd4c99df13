// What a build gives beside its pages: tables of its data, files that lead from
// the page back to the source.
#pragma once

#include "build.h"
#include "export/export.h"

// Whether --what asks for what is known now; it has then been printed.
bool data_print(const Build *build, const Stock *stock);
// --map and --synctex of a file that has been written.
void data_map(const Build *build, const Pages *pages, const char *written);
