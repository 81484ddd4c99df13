// How much ink lies where: a page of plates in pixels of 1/72 inch, as its
// items would be printed, overprinting and knocking out.
#pragma once

#include "image/convert.h"
#include "layout/page.h"

typedef struct Coverage Coverage;

// Of pages that ink.c made for the press.
Coverage *coverage_open(const Job *job, const Pages *pages);
// Draws one page; what was there is gone.
void coverage_draw(Coverage *coverage, const Page *page);
void coverage_close(Coverage *coverage);

int coverage_plates(const Coverage *coverage);
Str coverage_plate(const Coverage *coverage, int plate); // Cyan, …, the spots
bool coverage_any(const Coverage *coverage, int plate);
// ‰ of the trimmed page that is full ink on a plate, on the mean.
int coverage_mean(const Coverage *coverage, int plate);

// The square of that side with the most ink: ‰ of all plates, on the mean.
typedef struct Square {
    int ink;
    Point middle; // on the page
} Square;
Square coverage_darkest(const Coverage *coverage, Length side);
