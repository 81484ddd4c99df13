// A paragraph becomes lines.  The steps, in order, one file each:
//
//     itemize.c   which font and script sets which characters
//     shape.c     characters become glyphs (HarfBuzz)
//     space.c     punctuation is squeezed, Latin is set apart from Chinese
//     ruby.c      readings part their bases
//     break.c     the best breaks of the whole paragraph
//     justify.c   each line is brought to its measure
//     under.c     marks under the text
//
// No step looks back at an earlier one.
#pragma once

#include "text/glyph.h"

typedef struct Setting {
    const Typography *typography;
    const ParagraphStyle *style;
    Length measure;
    Length indent; // of the first line; may differ from the style's
    bool vertical; // lines run down the page; the measure is a height
} Setting;

// Lines in the job's build arena; uses and resets its scratch arena.
// A character that no font has is WK401, at its place.
Lines paragraph_set(const Job *job, Fonts *fonts, const Copy *copy,
                    const Setting *setting);

// The steps from glyphs on; what they need is left in the scratch arena.
Lines paragraph_lines(const Job *job, Shaped *shaped, const Setting *setting);

// The steps; only paragraph.c calls them, tests call each alone.
Shaped text_itemize(const Job *job, Fonts *fonts, const Copy *copy,
                    bool vertical);
void text_shape(const Job *job, Shaped *shaped);
void text_space(const Job *job, Shaped *shaped, const Setting *setting);
typedef struct Breaks {
    const int *at; // the glyph after the last of each line
    int count;
} Breaks;
Breaks text_break(const Job *job, const Shaped *shaped, const Setting *setting);
Lines text_justify(const Job *job, const Shaped *shaped, Breaks breaks,
                   const Setting *setting);
