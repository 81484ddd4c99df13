// Between the files print*.c: one file for each form that is for machines.
#pragma once

#include "base/print.h"

extern const char *const level_words[2][3]; // by Lang, by Level

Str in_language(Words words, Lang lang);
void print_full(const Message *message, const PrintOptions *options, FILE *out);
void print_json(const Message *message, const PrintOptions *options, FILE *out);
void print_github(const Message *message, const PrintOptions *options,
                  FILE *out);
// The first messages of a run as one.
void print_sarif(const Diag *diag, int count, const PrintOptions *options,
                 FILE *out);
