// What the steps of derive share; for them only.
//
//     gather.c    finds events, photos, ids and the like in all blocks
//     names.c     directory names, in the fields and in the texts
//     mentions.c  the names of the index
//     events.c    dates, counts, words that point back
//     markup.c    notes and styles that the texts call for
#pragma once

#include "blocks/kinds.h"
#include "report/report.h"

// An event at its place.
typedef struct SeenEvent {
    const Event *event;
    Str words;  // its text and outcome, without marks
    int run;    // the first event of the same running paragraph
    bool prose; // it is set as running text
} SeenEvent;

// An id, or what names one.
typedef struct SeenId {
    Text text;
    const char *what_zh, *what_en; // 图片, photo
} SeenId;

typedef struct Deriver {
    const Job *job;
    const Report *report;
    const Style *style; // or NULL
    Facts *facts;
    ARRAY_OF(SeenEvent) events;
    Names ids;             // of events, sections and headings
    Names event_ids;       // of events alone
    ARRAY_OF(SeenId) uses; // that name an event
    ARRAY_OF(const Coverage *) coverage;
    StrBuilder words; // everything that may be printed
    bool *note_used;
    bool *used[GROUP_COUNT];    // entries of the directory that a field names
    int *index_of[GROUP_COUNT]; // number in the index + 1, or 0
    Names unlisted;             // names that only an event has
    ARRAY_OF(int) unlisted_index;
    const Enclosure *link; // the last one of the texts that was noted
} Deriver;

void derive_gather(Deriver *deriver);
void check_names(Deriver *deriver);
void derive_mentions(Deriver *deriver);
void check_events(Deriver *deriver);
void check_markup(Deriver *deriver);
