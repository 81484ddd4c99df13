// The commands, one row for each way to use them: help, completion and the
// reading of the command line come from it.
#pragma once

#include "options.h"

typedef struct CommandRow {
    const char *name; // the first word
    Command command;
    const char *word; // the second, where the command has words of its own
    const char *args, *args_en;
    const char *zh, *en;
} CommandRow;

extern const CommandRow command_rows[]; // ended by a zero name

// The first row of the name, or NULL.
const CommandRow *command_find(const char *name);
// Whether words must follow it.
bool command_needs_input(Command command);
// Whether its messages go through diag_print, all at its end.
bool command_has_messages(Command command);
void command_help(Lang lang, FILE *out);
