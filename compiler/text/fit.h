// How a row of glyphs fits a measure: shared by break.c, which weighs many
// rows, and justify.c, which sets those that were chosen.
#pragma once

#include "text/paragraph.h"

// What is dropped of the glyph that an indented line starts with.
Length fit_indented(const Glyph *glyph, const Setting *setting);

// What is dropped where a line starts with a glyph.
static inline Length fit_lead(const Glyph *glyphs, int first,
                              const Setting *setting)
{
    const Glyph *glyph = &glyphs[first];
    if (first == 0 && setting->indent)
        return fit_indented(glyph, setting);
    return glyph->before + (glyph->kind == CHAR_OPENING ? glyph->rim : 0);
}

// What is dropped where a line ends with a glyph.
static inline Length fit_tail(const Glyph *last)
{
    return last->after + (last->kind == CHAR_OPENING ? 0 : last->rim);
}

// The measure of the line that starts with a glyph.
static inline Length fit_measure(int first, const Setting *setting)
{
    return setting->measure - (first == 0 ? setting->indent : 0);
}

// The blank of its last mark that a line with room for it gives back to it,
// which only line_end: auto does.
static inline Length fit_kept(const Glyph *last, const Setting *setting)
{
    bool keeps = setting->typography->line_end == LINE_END_AUTO && last->wide &&
                 last->kind != CHAR_IDEOGRAPH && last->after < last->advance;
    return keeps ? last->after : 0;
}

// What is then left of the room.
static inline int64_t fit_end(int64_t room, Length kept)
{
    if (room <= 0)
        return room;
    return room > kept ? room - kept : 0;
}
