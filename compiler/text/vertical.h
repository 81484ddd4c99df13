// What is peculiar to lines that run down the page (TYPOGRAPHY V): which
// characters are turned, which forms marks take, and where glyphs stand.
// Everything else, breaking and justifying too, is as in any line.
#pragma once

#include "text/paragraph.h"

// Of the middle of a line and of Han, above the baseline: ‰ of the em.
enum { EM_MIDDLE = 380 };

// Decides for each character whether it is upright, turned, or part of a short
// number that is set across the line (V04, V05).
void vertical_turn(Char *chars, int count, Locale locale);

// The character whose form in vertical lines a mark is drawn with: of “ it is
// 『, which fonts then turn.  What the mark says stays as it was typed.
uint32_t vertical_form(const Char *one, Locale locale);

// The feature for vertical forms that a font has: vert, else vrt2, else 0.
hb_tag_t vertical_feature(const Font *font);

// The feature for characters of which so many fill an em, or 0.
hb_tag_t vertical_width(int characters);

// A glyph of an upright run, as HarfBuzz placed it.
void vertical_stand(const Run *run, Glyph *glyph,
                    const hb_glyph_position_t *position);
// Once all runs are shaped: short numbers get their em.
void vertical_combine(Shaped *shaped);
