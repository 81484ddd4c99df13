// How a row of glyphs fits a measure: shared by break.c, which weighs many
// rows, and justify.c, which sets those that were chosen.
#pragma once

#include "text/paragraph.h"

// What marks have left when everything else has given what it can comes last,
// from all of them alike.
enum { SHRINK_RANKS = 6, PRESS_RANK = 5, STRETCH_RANKS = 2 };

// What is dropped where a line starts with a glyph.
Length fit_lead(const Glyph *glyphs, int first, const Setting *setting);
// What is dropped where a line ends with a glyph.
Length fit_tail(const Glyph *last);
// The measure of the line that starts with a glyph.
Length fit_measure(int first, const Setting *setting);
// The blank of its last mark that a line with room for it gives back to it,
// which only line_end: auto does.
Length fit_kept(const Glyph *last, const Setting *setting);

// What is then left of the room.
static inline int64_t fit_end(int64_t room, Length kept)
{
    if (room <= 0)
        return room;
    return room > kept ? room - kept : 0;
}
