// The part of a font file that a document needs.
#pragma once

#include <hb-subset.h>

#include "text/font.h"

// A bare CFF table, or a TrueType file; NULL if the font does not allow it.
// The caller gives the blob back.  Glyph ids stay, but for FONT_CFF_CID, whose
// glyphs keep their CIDs.
hb_blob_t *subset_font(const Font *font, const hb_set_t *glyphs);
