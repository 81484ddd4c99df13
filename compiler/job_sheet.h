// The job sheet (付印单) that goes to the printer with a file: what it is, what
// it needs, and by what one sees that it came whole; as text and as JSON.
#pragma once

#include "compile.h"
#include "layout/page.h"

typedef struct JobSheet {
    const Job *job;
    const Options *options;
    const Style *style;
    const Pages *pages; // as they were inked and drawn
    const char *pdf;    // path of the file; "-" if it went elsewhere
} JobSheet;

// Beside the PDF, or where --job-sheet says.
void job_sheet_write(const JobSheet *sheet);
