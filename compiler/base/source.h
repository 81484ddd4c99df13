// Texts that were read from disk, and places in them.
#pragma once

#include "base/str.h"

typedef struct Source {
    const char *path;      // as the user would write it
    Str text;              // without a byte order mark
    const int *line_start; // byte offset of each line
    int line_count;
    int order; // the files of a build in the order they were read
} Source;

// A text that stands for a file which has it not yet.
typedef struct Instead Instead;
struct Instead {
    const char *path;
    Str text;
    const Instead *next;
};

// Every file a build has read or looked for, for --deps and for watch.
typedef struct Sources {
    Arena *arena;
    const Instead *instead; // of files, or NULL
    const char *standard;   // what standard input is called; NULL: <stdin>
    ARRAY_OF(const Source *) texts;
    ARRAY_OF(const char *) others;  // fonts, images: read by other means
    ARRAY_OF(const char *) missing; // looked for and not there
} Sources;

// A piece of a source; a zero span is nowhere.
typedef struct Span {
    const Source *source;
    int start, end; // byte offsets, end is past the last byte
} Span;

// As people count: from 1, columns in characters.
typedef struct Place {
    int line, column;
} Place;

enum { SOURCE_LARGEST = 16 * 1024 * 1024 };

// NULL if the file cannot be read, with errno: EISDIR for a directory, EFBIG
// for one above SOURCE_LARGEST.  "-" is standard input.
const Source *source_read(Sources *sources, const char *path);
const Source *source_from(Sources *sources, const char *path, Str text);

// Adds texts that were read for an earlier build and are still as they were.
void sources_adopt(Sources *sources, const Sources *read);
void sources_miss(Sources *sources, const char *path);
// A file that is read by other means; once.
void sources_note(Sources *sources, const char *path);

Place source_place(const Source *source, int offset);
Str source_line(const Source *source, int line); // from 1; without its end

// The byte at a line and column as libyaml counts them: from 0, in characters.
int source_offset(const Source *source, int line, int column);
