// What derive has found out about a report before it is set.
#pragma once

#include "model/directory.h"
#include "model/event.h"
#include "model/mention.h"
#include "model/names.h"
#include "read/bind.h"

// A note of `notes:`, called out in the text by [^name].
typedef struct NoteText {
    const Node *node;
    Text name;
    Passage text;
} NoteText;

typedef LIST_OF(NoteText) NoteTexts;

extern const Record note_text_record;

// What charts and tables can be made from.
typedef enum SeriesKind {
    SERIES_KINDS,
    SERIES_COMBOS,
    SERIES_HOSTS,
    SERIES_PARTNERS,
    SERIES_MEDIA,
    SERIES_DAYS,
    SERIES_COUNT,
} SeriesKind;

typedef struct Datum {
    Str label;
    int64_t value; // in 1/1000
    bool more;     // 余: the true value is a little above
} Datum;

typedef struct Series {
    Names labels; // the label of a datum has its number
    ARRAY_OF(Datum) data;
} Series;

// A name that the index may list.
typedef struct IndexName {
    Str name;
    EntryGroup group;
    const Entry *entry; // of the directory, or NULL
    const Node *node;
} IndexName;

// A name that belongs to an event although its words do not have it: 该院.
typedef struct Implied {
    const Node *text; // the words of the event
    int name;
} Implied;

// A photo with the credit of the group it is in.
typedef struct PhotoSeen {
    const Photo *photo;
    Text credit;
    int name; // of the index + 1, if it lists photos; 0
} PhotoSeen;

typedef struct Facts {
    const Directory *directory;
    const Taxonomy *taxonomy;
    NoteTexts notes;
    Names note_names;                // the name of a note has its number
    ARRAY_OF(const Event *) events;  // in the order of the report
    ARRAY_OF(When) whens;            // of the events, with their years
    ARRAY_OF(const Count *) figures; // of stats, and those with `key`
    int dated;                       // events with a date
    int year;                        // of the report
    Series series[SERIES_COUNT];
    bool asked[16];      // parts that a block derived: puts into the body
    int hosts, partners; // that the events name, each once
    ARRAY_OF(IndexName) index;
    Mentions mentions;            // of the names of the index
    ARRAY_OF(Implied) implied;    // in the order of the nodes' addresses
    ARRAY_OF(PhotoSeen) pictures; // in the order of the report
    ARRAY_OF(const Link *) links; // with a URL, those of the texts as well
} Facts;

extern const Word series_words[]; // in the order of SeriesKind

// The number of a photo in the report, from 0; -1 if it is none of its blocks.
int facts_picture(const Facts *facts, const Photo *photo);
// What the page that it comes to lie on is known by: "photo-1".
Str facts_picture_label(Arena *arena, int number);
// The words of a note of `notes:`; NULL if there is none.
const Passage *facts_note(const Facts *facts, Str name);
// The datum of that label, which is added if there is none yet.
Datum *series_datum(Arena *arena, Series *series, Str label);
