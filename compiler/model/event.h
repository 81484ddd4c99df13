// An event of the week, and groups of them.
#pragma once

#include "model/count.h"
#include "model/date.h"
#include "model/media.h"
#include "model/taxonomy.h"

typedef struct Event {
    const Node *node;
    Text id;
    Passage title;
    Tag kind;
    Tags combo;
    When when;
    Text where;
    Passage theme;
    Texts hosts, partners, people;
    Counts counts;
    Passage text;
    Passage outcome;
    bool feature;
    Photos photos;
    Links links;
} Event;

typedef enum EventsLayout {
    EVENTS_AUTO, // as the style says
    EVENTS_PROSE,
    EVENTS_CARDS,
    EVENTS_LIST,
    EVENTS_TIMELINE,
} EventsLayout;

typedef struct Events {
    const Node *node;
    Passage title;
    int layout; // an EventsLayout
    int columns;
    LIST_OF(Event) items;
} Events;

extern const Word events_layout_words[]; // in the order of EventsLayout
extern const Record event_record;
extern const Record events_record;

// 姓名（职务）: the name and the office; the office is empty if there is none.
Str person_name(Str person, Str *office);
