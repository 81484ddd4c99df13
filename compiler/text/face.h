// One face of one font file: its format, its metrics, what forbids its use.
#pragma once

#include "text/font.h"

typedef enum FaceFault {
    FACE_SOUND,
    FACE_DAMAGED,
    FACE_VARIABLE,
    FACE_CFF2,
    FACE_COLOR,
    FACE_BITMAP,
    FACE_RESTRICTED, // its licence bits forbid embedding
} FaceFault;

// The faces in a file: 0 if it is no font.
int face_count(hb_blob_t *blob);
// The number of the face that has this name in any language, or -1.
int face_find(hb_blob_t *blob, Str name);
// The family name of a face, in English if it has one.
Str face_family(Arena *arena, hb_face_t *face);

bool face_has_table(hb_face_t *face, hb_tag_t tag);

// Takes over the blob, even when it fails; `font` keeps what face_close needs.
FaceFault face_open(Arena *arena, FT_Library library, hb_blob_t *blob,
                    Font *font);
void face_close(Font *font);
