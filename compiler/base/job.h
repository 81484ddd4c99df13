// One compilation: its memory, its messages, the files it read.  Every pass
// takes it first.
#pragma once

#include "base/arena.h"
#include "base/diag.h"

typedef struct Heads Heads; // image/heads.h

struct Job {
    Arena *arena;   // lives as long as the build: every form
    Arena *scratch; // is reset between paragraphs and between images
    Diag *diag;
    Sources *sources;
    const char *root; // includes and images may not leave it; NULL: anywhere
    Heads *heads;     // of pictures, that a session keeps; or NULL
};
