// The looks of kinds and combinations: a colour, a drawing, a name.
#pragma once

#include "layout/setter.h"
#include "model/event.h"

typedef struct TagLook {
    Paint color;
    Str label;
    Str icon; // a name of icons.c, or empty
} TagLook;

TagLook tag_of_kind(const Setter *setter, const Tag *kind);
TagLook tag_of_combo(const Setter *setter, const Tag *combo);
// `color` of a stripe or a bullet: that of the kind if the style says `kind`.
Paint tag_paint(Paint written, const TagLook *kind);
// Paper or ink, whichever is read better on it.
Paint tag_words_paint(const Setter *setter, Paint ground);
// Labels in a row: the first filled, others framed.
void set_tags(Setter *setter, const TagLook *tags, int count);
