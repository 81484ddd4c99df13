// The names of a report: units, partners, people, media.
#pragma once

#include "read/bind.h"

typedef enum EntryGroup {
    GROUP_UNITS,
    GROUP_PARTNERS,
    GROUP_PEOPLE,
    GROUP_MEDIA,
    GROUP_COUNT,
} EntryGroup;

typedef struct Entry {
    const Node *node;
    Text name, short_name;
    Texts aliases;
    Text pinyin;
    Text title; // 党委副书记
    Text unit;  // that a person belongs to
    Text kind, country, url;
    int index; // a Switch; off: not in the index
} Entry;

typedef LIST_OF(Entry) Entries;

typedef struct Directory {
    const Node *node;
    Entries groups[GROUP_COUNT];
} Directory;

extern const Record directory_record;

// The entry of that name, short name or alias in a group; NULL if none.
// `*other` takes a second entry of the same short name or alias.
const Entry *directory_find(const Directory *directory, EntryGroup group,
                            Str name, const Entry **other);
// The name most like it, or NULL.
const Entry *directory_nearest(const Directory *directory, EntryGroup group,
                               Str name);
// Whether a text has one of its names.
bool entry_in(const Entry *entry, Str text);
