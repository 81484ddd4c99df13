// Messages about fonts that cannot be found or used.
#pragma once

#include "text/face.h"
#include "text/session.h"

// What a message about a family and one of its faces needs.
typedef struct Asking {
    const Job *job;
    Fonts *fonts;
    Str family;
    const FontFace *face; // or NULL
} Asking;

void font_report_family(const Asking *asking); // no such family: WK402
void font_report_file(const Asking *asking);   // its file is not there: WK402
void font_report_installed(const Asking *asking); // of the machine: WK409
// Which face of a collection is not said, or it has none of that name: WK403.
void font_report_faces(const Asking *asking, hb_blob_t *blob);
void font_report_fault(const Asking *asking, FaceFault cause);
void font_report_weight(const Asking *asking, Weight weight); // no bold: WK404
