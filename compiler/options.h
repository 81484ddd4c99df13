// The command line: one table of options gives parsing and help.
#pragma once

#include "compile.h"

typedef enum Command {
    COMMAND_BUILD,
    COMMAND_CHECK,
    COMMAND_EXPLAIN,
    COMMAND_HELP,
    COMMAND_VERSION,
    COMMAND_LINES,
    COMMAND_STYLES,
    COMMAND_SCHEMA,
    COMMAND_PLATES,
    COMMAND_INIT,
    COMMAND_NEW,
    COMMAND_WATCH,
    COMMAND_DUMP,
    COMMAND_COMPLETION,
    COMMAND_DOCTOR,
    COMMAND_PREVIEW,
} Command;

typedef struct CommandLine {
    Command command;
    Options options;     // without an input
    const char **inputs; // files, or words of the command; ended by NULL
    int input_count;
    bool list;          // of COMMAND_SCHEMA: words instead of the schema
    const char *record; // messages are written to this file too; or NULL
    int jobs;
    const char *from, *from_text, *week; // of COMMAND_NEW; or NULL
    bool open;                           // what was made is shown
    const char *viewer; // by this program; NULL: by the desktop's own
    int port;           // of COMMAND_PREVIEW; 0: any that is free
    const char *editor; // its command; NULL: that of WKPDF_EDITOR
    int at;             // a line of the report to be shown first; 0: none
    char **rest;        // of COMMAND_LINES: the words behind it
    int rest_count;
} CommandLine;

// False if it is wrong, which has then been said on standard error (WK001).
bool options_read(Arena *arena, int count, char **words, CommandLine *line);
void options_help(Lang lang, FILE *out);
