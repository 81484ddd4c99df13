// A file that is complete or not there: written under another name beside it
// and then renamed.
#pragma once

#include "output/device.h"

typedef struct OutputFile OutputFile;

// NULL if it cannot be written, which has then been reported (WK003).  "-" is
// standard output; what is there and is no file, such as a pipe, is written
// to as it is.
OutputFile *output_open(const Job *job, const char *path);
Sink output_sink(OutputFile *file);
// Renames it into place if `complete`, else removes it.  False if that or any
// write failed, which has then been reported.
bool output_close(const Job *job, OutputFile *file, bool complete);
