// The variables that frames and running heads may name: a closed list.
#pragma once

#include "style/style.h"

typedef enum Variable {
    VARIABLE_INSTITUTION,   // report.institution
    VARIABLE_TITLE,         // report.title
    VARIABLE_SUBTITLE,      // report.subtitle
    VARIABLE_SHORT_TITLE,   // report.short_title
    VARIABLE_YEAR,          // report.year
    VARIABLE_THEME,         // report.theme
    VARIABLE_GUIDELINE,     // report.guideline
    VARIABLE_TAGLINE,       // report.cover.tagline
    VARIABLE_ORGANISER,     // report.organiser
    VARIABLE_WEEK_ZH,       // report.week.zh: 5月12日至18日
    VARIABLE_DATES,         // report.dates: 2024年5月12日至18日
    VARIABLE_WEEK_START,    // report.week.start: 2024-05-12
    VARIABLE_WEEK_END,      // report.week.end
    VARIABLE_ISSUE_SERIES,  // report.issue.series
    VARIABLE_ISSUE_NUMBER,  // report.issue.number
    VARIABLE_ISSUE_TOTAL,   // report.issue.total
    VARIABLE_ISSUE_LABEL,   // report.issue.label
    VARIABLE_PUBLISHED_ZH,  // report.published.zh: 2024年5月20日
    VARIABLE_PUBLISHED,     // report.published
    VARIABLE_SOURCE_SITE,   // report.source.site
    VARIABLE_SOURCE_URL,    // report.source.url
    VARIABLE_CREDITS,       // credits: one line
    VARIABLE_SECTION,       // section.heading
    VARIABLE_SECTION_SHORT, // section.short, else its heading
    VARIABLE_SECTION_NUMBER,
    VARIABLE_PAGE,
    VARIABLE_PAGES,
    VARIABLE_COUNT,
} Variable;

typedef struct VariableRow {
    const char *name; // "report.title"
    const char *zh, *en;
} VariableRow;

extern const VariableRow variable_rows[VARIABLE_COUNT];
int variable_find(Str name); // a Variable, or -1
