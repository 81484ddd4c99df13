// Other programs that are started beside wkpdf: viewers and editors.
#pragma once

#include "base/str.h"

// Shows a file or an address: by the viewer, or by the desktop's own if NULL.
void program_open(const char *viewer, const char *target);

// A command whose {file}, {line} and {column} are replaced; its words are
// parted at blanks and go to no shell.  False if it could not be started.
typedef struct PlaceWords {
    const char *file;
    int line, column;
} PlaceWords;
bool program_edit(const char *command, const PlaceWords *place);

// Those that have ended are let go.
void program_reap(void);

// Waits for it; false if it could not be started or failed.
bool program_run(const char *const *words);
