// One build of a report, and what a session keeps from one to the next.
#pragma once

#include "compile.h"
#include "layout/page.h"
#include "paths.h"
#include "report/report.h"
#include "text/standing.h"

typedef struct Stage {
    const char *name;
    double seconds;
} Stage;

// As a file was when it was read.
typedef struct FileState {
    const char *path;
    int64_t size, changed; // ns since 1970
    uint64_t number;       // of its inode
} FileState;

// A style and its open fonts: builds share them as long as no file of them
// changes.
typedef struct Kit {
    Arena arena;
    Sources sources; // of the style and the catalogue
    Str asked;       // what was asked for, and where
    const Style *style;
    Fonts *fonts;
    ARRAY_OF(FileState) files;
    int users;
} Kit;

typedef struct Session Session;

typedef struct Build {
    Arena arena, scratch;
    Diag diag;
    Sources sources;
    Job own;
    const Job *job;
    const Options *options;
    Session *session;
    Paths paths;
    Kit *kit; // NULL: not that far
    Standing *standing;
    ARRAY_OF(Stage) stages;
    double clock; // when the stage began
    double begun; // seconds since 1970
    ARRAY_OF(const char *) written;
    int pages;
    const Pages *shown;   // for a viewer, in the light of a screen; or NULL
    const Report *report; // once it is known to be well formed
    bool whole;           // its pages have been set
    bool proofed;         // and its words read, of those that are shown
} Build;

// Builds that follow one another; a zero session has had none.
struct Session {
    bool resident; // there will be more than one
    Kit *kit;      // for the next build, or NULL
    Heads *heads;  // of pictures, if it is resident
    Build *good;   // the last whose pages were set, or NULL
    Build *last;   // perhaps the same
};

// Builds; what it gives back lives until the next build, and as long as it is
// the last good one.
Build *session_build(Session *session, const Options *options);
void session_end(Session *session);

// Every pass; compile.c.
void build_run(Build *build);
// Reads the proofs of a build that is shown; later, when there is time.
void build_proof(Build *build);

// The style that is asked for, from the build before if it may be; false after
// errors, which have been said.
bool kit_take(Build *build, const Report *report);
bool kit_open_fonts(Build *build);
// Whether the next build may have it.
bool kit_may_stay(Kit *kit, const Build *build);
void kit_release(Kit *kit);

// Says what was found and made.
void build_report(const Build *build);
void build_print_counts(const Build *build, FILE *out); // "2 个错误，1 条警告"
