// What the setting of a language does differently: one row for each, with its
// sources.  What a style may choose is in its typography instead.
#pragma once

#include "base/base.h"
#include "base/locale.h"

typedef struct Rules {
    const char *breaker; // ICU's name for where lines may end
    bool han;            // marks shared with Latin are full-width beside Han
    bool gap;            // between Han and Latin
    bool words;          // lines end between words, not inside them
    bool centred;       // 、，。：；！？ stand in the middle of their em
    bool squeezes;      // marks close up with each other and at line ends
    bool solidus;       // / ends no line
    bool stops;         // 。？！ may lose their blank inside a line
    bool small;         // small kana and ー begin no line
    bool sentences;     // a blank after ？！ parts sentences: a full em
    int middle;         // width of ·, ‰ of the em
    uint32_t quotes[4]; // that “ ” ‘ ’ are drawn as in vertical lines
} Rules;

const Rules *rules_of(Locale locale);
