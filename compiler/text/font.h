// Font files: the catalogue of families, the faces that are open, and which of
// them has a glyph for a character.
#pragma once

#include <hb.h>

#include <ft2build.h>
#include FT_FREETYPE_H

#include "style/style.h"
#include "text/cff.h"

typedef enum FontFormat {
    FONT_CFF_CID,   // codes of the PDF are the CIDs of the original font
    FONT_CFF_NAMED, // codes are glyph ids
    FONT_GLYF,      // codes are glyph ids
} FontFormat;

// A face as FreeType opens it, when its outlines are first asked for.
typedef struct Outline {
    FT_Library library;
    FT_Face face; // NULL before, and where that fails
    bool asked;
} Outline;

// An open face of a family.  Metrics are in units of its design.
typedef struct Font {
    int number; // of opening, from 0
    const char *path;
    int index; // in a collection
    Str family;
    Weight weight;
    bool italic;
    Str postscript;
    FontFormat format;
    hb_blob_t *blob; // the whole file, mapped
    hb_face_t *face;
    hb_font_t *shaper; // scale is `units`
    Cff cff;           // where its format is one of CFF
    Outline *outline;
    int units; // of its design, in one em
    int ascent, descent, cap_height, x_height;
    int box[4]; // font bounding box: left, bottom, right, top
    int italic_angle;
    bool serif, fixed_pitch;
    bool vertical; // has metrics for vertical lines
} Font;

typedef struct Fonts Fonts;

typedef struct FontQuery {
    const char *catalogue; // fonts/fonts.yaml, or NULL: only the style's own
    const Style *style;
    const char *const *directories; // --font-path; searched first; NULL ends
} FontQuery;

// Reads the catalogue; opens no font.  NULL after errors, which have then been
// reported.  Lives until fonts_close, independent of the job's build arena.
Fonts *fonts_open(const Job *job, const FontQuery *query);
void fonts_close(Fonts *fonts);

// A face of a family, opened at its first use; the regular face if there is no
// bold (WK404).  NULL if it cannot be opened, which has then been reported.
const Font *fonts_face(const Job *job, Fonts *fonts, Str family, Weight weight,
                       bool italic);
// NULL if FreeType does not take it.
FT_Face font_outline(const Font *font);
bool font_has(const Font *font, uint32_t character, uint32_t selector);

// The faces that were used, in the order of opening.
int fonts_count(const Fonts *fonts);
const Font *fonts_at(const Fonts *fonts, int number);

// Adds the files of the faces that are open to those of a build.
void fonts_note(const Job *job, const Fonts *fonts);
// Whether nothing had to be said of them; only then may they serve another
// build, which would not hear of it.
bool fonts_are_sound(const Fonts *fonts);

// Font units to a Length at a size, rounded in this one place.
static inline Length font_length(const Font *font, int64_t units, Length size)
{
    if (units == 0 || units == font->units)
        return units ? size : 0;
    return (Length)scale_by(units, size, font->units);
}
