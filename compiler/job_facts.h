// What a job sheet says, gathered from the pages and the file.
#pragma once

#include "job_sheet.h"

typedef struct PlateFact {
    Str name;
    int mean, most; // ‰ of a page that is full ink: of all pages, of one
    int most_page;
} PlateFact;

typedef struct FontFact {
    Str name; // of PostScript
} FontFact;

typedef struct PictureFact {
    const Picture *picture;
    int dpi, page; // the least, and where
} PictureFact;

typedef struct JobFacts {
    Str checksum;
    int64_t bytes;
    ARRAY_OF(PlateFact) plates; // that have ink
    ARRAY_OF(FontFact) fonts;
    ARRAY_OF(PictureFact) pictures;
    ARRAY_OF(int) blanks;      // pages without ink
    int darkest, darkest_page; // ‰ of ink in a square of 15 mm
} JobFacts;

JobFacts job_facts(const JobSheet *sheet);
