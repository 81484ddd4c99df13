// Numbers with what they count: "200余名 老年居民".
#pragma once

#include "read/bind.h"

typedef struct Count {
    const Node *node; // NULL: not written
    int64_t value;    // in 1/1000
    bool about;       // 约, 近, 逾, 超, 数
    bool more;        // 余, 多: a sum with it is no exact total
    Str figure;       // as written, without the unit: 200余
    Str unit;         // 名
    Str of;           // 老年居民, or empty
    bool key;         // belongs to the key figures
} Count;

typedef LIST_OF(Count) Counts;

extern const FieldType count_type;  // Count
extern const FieldType counts_type; // Counts; a lone count is a list of one
extern const FieldType amount_type; // int64_t in 1/1000: a plain number

// The count of a text, with slices of it; false if it is none.
bool count_parse(Str text, Count *count);
// Its figure and unit as printed: 200余名.
Str count_words(Arena *arena, const Count *count);
Str amount_words(Arena *arena, int64_t value); // 12.5
