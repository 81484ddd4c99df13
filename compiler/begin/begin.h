// Reports that are begun: from an article, from last year's, from nothing; and
// the folder that they lie in.
#pragma once

#include "base/print.h"
#include "begin/article.h"
#include "read/node.h"

typedef struct BeginOptions {
    const char *output;    // the report that is written; "-" is stdout
    const char *from;      // last year's report, or NULL
    const char *from_text; // an article, or NULL
    const char *week;      // 2025-05-11..2025-05-17, or NULL
    int year;              // if nothing else says it
} BeginOptions;

// YAML of the article.
Str begin_from_article(Arena *arena, const Article *article,
                       const BeginOptions *options);
// The words of a report file in their order, without blanks; NULL words if it
// is no sound report, which has been reported.
Str begin_words(const Job *job, const Node *tree);
// The report of another year: everything but what happened.
Str begin_from_report(const Job *job, const Node *tree,
                      const BeginOptions *options);
Str begin_from_nothing(Arena *arena, const BeginOptions *options);

// The line that names the schema, and the version.
void begin_head(StrBuilder *out);
void begin_week(StrBuilder *out, const char *week);
int begin_year(const BeginOptions *options);

// wkpdf init: what of it is there already stays as it is.
Status begin_project(const char *folder, const PrintOptions *print);
