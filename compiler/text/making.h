// A line between its breaks and its places: shared by justify.c, which says
// what each gap is given, and place.c, which puts glyphs and marks there.
#pragma once

#include "text/fit.h"

// A line while it is made: glyphs [first, end) of the paragraph.
typedef struct Making {
    const Job *job;
    const Shaped *shaped;
    const Setting *setting;
    int first, end;
    bool last;
    Length *added;      // after each glyph; by its number in the line
    Length *pens;       // before and behind each glyph, two for one
    Length gap;         // what each even gap was given
    const Mark **marks; // of the copy, by where they begin
    int mark;           // the first that has not ended before this line
    Line *line;
} Making;

static inline const Glyph *line_glyph(const Making *making, int i)
{
    return &making->shaped->glyphs.at[making->first + i];
}

const Mark **line_sort_marks(const Job *job, const Copy *copy);

// Once the gaps are known.
void line_place(Making *making);
void line_align(Making *making);
void line_mark(Making *making);
void line_under(Making *making);

// The run that a glyph of the paragraph is in.
int line_run(const Shaped *shaped, int glyph);
// What glyph i of the line fills of its advance, without the gap after it.
Length line_body(const Making *making, int i);
