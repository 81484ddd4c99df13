// Standing type: paragraphs of the build before, which are taken over by the
// next one where neither their words nor their setting have changed.
#pragma once

#include "text/paragraph.h"

// The paragraphs of one build; they live in its arena.
typedef struct Standing Standing;

Standing *standing_new(Arena *arena);

// From now on lines are looked for among those of the build before, which may
// be NULL, and kept in those of this one.
void fonts_stand(Fonts *fonts, const Standing *before, Standing *now);

// False if they must be set; else lines in the job's arena, whose marks, nodes
// and words are those of this copy.
bool standing_find(const Job *job, const Fonts *fonts, const Copy *copy,
                   const Setting *setting, Lines *lines);
void standing_keep(const Job *job, const Fonts *fonts, const Copy *copy,
                   const Setting *setting, Lines lines);
