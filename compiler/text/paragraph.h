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

// B24: the setting as a column of less than fourteen characters has it.
Setting setting_narrowed(const Setting *setting, Typography *eased);

// The steps; only paragraph.c calls them, tests call each alone.
Shaped text_itemize(const Job *job, Fonts *fonts, const Copy *copy,
                    bool vertical);
void text_shape(const Job *job, Shaped *shaped);
void text_space(const Job *job, Shaped *shaped, const Setting *setting);
// What a line was weighed at: costs are those of TYPOGRAPHY B19, in
// thousandths.
typedef struct Weighed {
    int64_t cost; // of the line alone
    int64_t room; // the measure less its natural width
    int64_t gap;  // what each even gap is given
    bool over;    // nothing makes it fit
    bool lone;    // the last line, and too short
} Weighed;
typedef struct Breaks {
    const int *at; // the glyph after the last of each line
    const Weighed *weighed;
    int count;
    int64_t total; // cost of all lines
} Breaks;
Breaks text_break(const Job *job, const Shaped *shaped, const Setting *setting);
// The best of those ways in which glyphs [start, end) are a line.
Breaks text_break_through(const Job *job, const Shaped *shaped,
                          const Setting *setting, int start, int end);
Lines text_justify(const Job *job, const Shaped *shaped, Breaks breaks,
                   const Setting *setting);
