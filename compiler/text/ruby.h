// Readings beside their base.
#pragma once

#include "text/making.h"

// A reading, and the glyphs of the paragraph that it stands over.
struct Ruby {
    const Mark *mark;
    Shaped reading;
    Length width; // of it
    Length out;   // by how much it is wider on each side; or less than 0
    int first, end;
    bool zhuyin; // to the right of its base
};

// Readings as wide or wider than their base part the bases, a group stays
// together; before lines are broken.
void text_ruby(const Job *job, Shaped *shaped, const Setting *setting);
// The mark whose reading stands over a glyph, or NULL.
const Mark *ruby_over(const Shaped *shaped, int glyph);
// Sets the readings of a line over their bases.
void line_ruby(Making *making);
