// How messages are shown: the long form with the source line and a caret, the
// short form that editors understand, JSON lines.
#pragma once

#include "base/diag.h"
#include "base/json.h"

typedef enum PrintForm { PRINT_FULL, PRINT_SHORT, PRINT_JSON } PrintForm;

typedef struct PrintOptions {
    PrintForm form;
    Lang lang;
    bool color;
    bool wide_ambiguous; // “”…—· take two columns on this terminal
    int most;            // errors and warnings shown; 0 for all
} PrintOptions;

// Sorts the messages and prints them.
void diag_print(Diag *diag, const PrintOptions *options, FILE *out);
