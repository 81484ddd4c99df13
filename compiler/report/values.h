// What the variables of frames and running heads stand for.
#pragma once

#include "layout/setter.h"
#include "report/report.h"
#include "style/variable.h"

typedef struct Values {
    const Job *job;
    const Report *report;
    const Style *style;
    const Topic *topic; // the section, or NULL
    int page, pages;
} Values;

// Adds a pattern's words.  Blanks beside a variable that is empty are dropped.
// False if it has variables and all of them are empty: then nothing is left.
bool pattern_copy(CopyMaker *maker, const Pattern *pattern,
                  const Values *values);
bool pattern_has(const Pattern *pattern, Variable variable);
