// One paragraph as the composer is asked to set it: fonts, settings, measure.
#pragma once

#include "style/style.h"
#include "text/paragraph.h"

typedef struct Bench {
    const Job *job;
    const Style *style; // whose typography it begins with
    Fonts *fonts;
    bool ours; // settings are those of the style, not P0 of TYPOGRAPHY
    FontRole role, code; // of the table's words
    Typography typography;
    ParagraphStyle paragraph;
    Setting setting;
    Str lang;
} Bench;

// What came of a copy; lives until the job's scratch arena is reset.
typedef struct Composed {
    Shaped shaped;
    Lines lines;
    Length em;
} Composed;

// Begins a paragraph anew: P0, or what the style says.
void bench_reset(Bench *bench, Str lang);
// Width in em, such as 20 or 9.5; false if it is none.
bool bench_measure(Bench *bench, Str ems);
// One setting, by the style's name for it or that of the table of vectors;
// a wrong one has been reported.
bool bench_set(Bench *bench, Str key, Str value);
Composed bench_compose(Bench *bench, const Copy *copy);

// The words of a table: [b]{…}, [code]{…} and so on, a line break is \n.
Copy bench_copy(const Bench *bench, Str words);
