// What a name is sorted by in an index: the readings of its characters.
#pragma once

#include "base/job.h"

typedef struct Reading {
    const char *name;   // characters that a name begins with
    const char *pinyin; // one syllable each, the tone as a digit
} Reading;

extern const Reading surname_readings[]; // ended by a zero name
extern const Reading place_readings[];

typedef struct Pinyin Pinyin; // the tables of ICU, while an index is made

// Collation is that of ICU for zh: "pinyin" or "stroke".
Pinyin *pinyin_open(const Job *job, const char *collation);
void pinyin_close(Pinyin *pinyin);

// "zeng1 guo2": of a person with the reading of the surname.  *guessed says
// that the surname is one that also has another reading.
Str pinyin_key(const Pinyin *pinyin, Str name, bool person, bool *guessed);
// What an editor wrote, "zēng guó", in that form.
Str pinyin_typed(const Pinyin *pinyin, Str written);
// The order of names where their readings are the same, or by strokes.
int pinyin_compare(const Pinyin *pinyin, Str a, Str b);
// Strokes of the first character, by a collation of strokes; 0: not known.
int pinyin_strokes(const Pinyin *pinyin, Str name);
// The letter that a key stands under: "Z"; "#" if it begins with none.
char pinyin_letter(Str key);
