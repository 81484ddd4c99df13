// One report, from the bytes of its YAML to its PDFs.
#pragma once

#include "base/print.h"
#include "export/export.h"
#include "layout/page.h"
#include "layout/scheme.h"

typedef enum Dumped {
    DUMP_NOTHING,
    DUMP_TREE,
    DUMP_REPORT,
    DUMP_STYLE,
    DUMP_FLOWS,
    DUMP_PAGES,
} Dumped;

typedef enum DepsForm { DEPS_MAKE, DEPS_JSON, DEPS_ZERO } DepsForm;

typedef struct Options {
    const char *input;      // a path, or "-"; of a sheet the style's name
    const char *stdin_name; // of what "-" reads; or NULL
    const char *output;     // -o; NULL: beside the input
    const char *directory;  // -d; NULL: that of the input
    const char *style;      // -s; NULL: the report's own
    bool job_sheet;
    const char *job_sheet_file; // NULL: beside the PDF
    const char *press_preset; // --press; NULL: what the style says of the press
    bool press, screen;       // media
    bool check;               // every pass but draw
    bool show; // the pages are kept for a viewer, none is written
    Dumped dump;
    const char *device;     // --to; NULL: by the suffix of the output
    const ExportKind *what; // of dump; NULL: none
    TableForm what_form;
    bool map, synctex;
    const char *map_file; // NULL: the output's name with .map.jsonl
    bool deps;
    int deps_form;         // a DepsForm
    const char *deps_file; // NULL: the output's name with .d
    bool timings;
    const char *timings_file; // NULL: standard error
    int proof;                // which round of proofs; 0: none
    bool draft;               // grid, frames and what is too wide are shown
    bool sheet;  // a specimen of the style; its report is wkpdf's own
    bool origin; // of styles show
    bool strict, quiet;
    bool fix, unsafe, diff;          // of check
    const Instead *instead;          // texts that stand for files
    const char **sets, **style_sets; // PATH=VALUE, ended by NULL; or NULL
    const LevelRule *rules;          // of -W, -D and -A
    int rule_count;
    PageSet pages;
    const Scheme *impose;                   // NULL: pages as they are
    const char **style_paths, **font_paths; // ended by NULL
    const char *catalogue;                  // --fonts; NULL: found
    PrintOptions print;
} Options;

// Errors of the report or of the machine, and under --strict warnings.
Status diag_status(const Diag *diag, bool strict);

// Prints the messages to standard error.
Status compile(const Options *options);
