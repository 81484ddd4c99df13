// What an event shows of itself, in the order of the style.
#pragma once

#include "blocks/kinds.h"

typedef struct EventLook {
    const int *parts; // of EventPart
    int count;
    int left_out;  // a part that stands elsewhere, or -1
    bool labelled; // 时间　5月13日, a line for each; else in one line
} EventLook;

void event_parts(Setter *setter, const Event *event, const EventLook *look);
// 5月13日14:30—16:00; without the year of the report.
Str event_when(const Setter *setter, const Event *event);
// Its paragraphs one after another; a final ； becomes 。.
void event_text(Setter *setter, const Passage *text);

// The layouts; prose is in event.c.
void events_cards(Setter *setter, const Event *events, int count, int columns);
void events_list(Setter *setter, const Event *events, int count);
void events_timeline(Setter *setter, const Event *events, int count);
