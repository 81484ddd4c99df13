// How messages are shown: the long form with the source line and a caret, the
// short form that editors understand; JSON lines, SARIF, annotations of GitHub.
#pragma once

#include "base/diag.h"
#include "base/json.h"

typedef enum PrintForm {
    PRINT_FULL,
    PRINT_SHORT,
    PRINT_JSON,
    PRINT_SARIF,
    PRINT_GITHUB,
} PrintForm;

typedef struct PrintOptions {
    PrintForm form;
    Lang lang;
    bool color;
    bool wide_ambiguous; // “”…—· take two columns on this terminal
    int most;            // errors and warnings shown; 0 for all
    int before;          // runs that this one follows in the same output
    FILE *record;        // all of them once more for a machine; or NULL
    PrintForm record_form;
} PrintOptions;

// Sorts the messages and prints them, and once more where they are recorded.
void diag_print(Diag *diag, const PrintOptions *options, FILE *out);

// Around all runs of a command, in SARIF.
void sarif_begin(FILE *out);
void sarif_end(FILE *out);
bool print_is_for_people(const PrintOptions *options);
