// What every file may take for granted: standard types and a few macros.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define countof(array) ((int)(sizeof(array) / sizeof((array)[0])))

#define PRINTF(at, first) __attribute__((format(printf, at, first)))

// Exit statuses; a worse one is a greater one.
typedef enum Status {
    STATUS_DONE = 0,     // there may have been warnings
    STATUS_MISTAKE = 1,  // the report or the style has errors; no PDF
    STATUS_USAGE = 2,    // wrong command line
    STATUS_MACHINE = 3,  // cannot read or write, no memory
    STATUS_INTERNAL = 4, // a bug in wkpdf
} Status;

// Stops the program: a bug in wkpdf, never a fault of the user.  Removes the
// unfinished output, says WK009 and exits with STATUS_INTERNAL; a fuzzing
// build aborts instead.
#define die(...) die_at(__FILE__, __LINE__, __VA_ARGS__)
_Noreturn void die_at(const char *file, int line, const char *format, ...)
    PRINTF(3, 4);

// Stops the program because memory ran out, with STATUS_MACHINE.
_Noreturn void die_of_memory(void);

// Ends after a signal, with 128 and its number; safe in a handler.
_Noreturn void die_interrupted(int signal_number);

// The file that is being written and must not stay if the program stops
// early; NULL once it is complete.  The path is not copied.
void die_removes(const char *path);

// As assert(), but stays in every build and ends through die().
#define ensure(condition)                                                      \
    do {                                                                       \
        if (!(condition))                                                      \
            die("%s", #condition);                                             \
    } while (0)
