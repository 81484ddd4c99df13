// The options of the command, one row each.
#pragma once

#include "options.h"

typedef struct Parser {
    Arena *arena;
    CommandLine *line;
    ARRAY_OF(const char *) inputs, styles, fonts, sets, style_sets;
    ARRAY_OF(LevelRule) rules;
    bool media_named; // by -m
    bool failed;
    bool ended; // by "--"
} Parser;

typedef struct Option {
    const char *name;  // --name
    char letter;       // -n, or 0
    bool needs_value;  // else "=VALUE" may follow
    const char *value; // what help calls it; NULL: takes none
    void (*take)(Parser *parser, const char *value);
    const char *zh, *en;
} Option;

extern const Option option_rows[];
extern const int option_count;

// The words that its value may be, one by one, then NULL; NULL: anything.
const char *option_word(const Option *option, int i);

// WK001 on standard error.
void complain(Parser *parser, Str chinese, Str english);
void option_take_media(Parser *parser, const char *value);
void option_take_diagnostics(Parser *parser, const char *value);
// The value as a number from 1 to `most`.
int option_number(Parser *parser, const char *option, const char *value,
                  int most);
void option_take_open(Parser *parser, const char *value);
void option_take_port(Parser *parser, const char *value);
void option_take_editor(Parser *parser, const char *value);
void option_take_at(Parser *parser, const char *value);
void option_take_set(Parser *parser, const char *value);
void option_take_style_set(Parser *parser, const char *value);
void option_take_pages(Parser *parser, const char *value);
void option_take_week(Parser *parser, const char *value);
