// The words of notes, at the foot of a column or at the end of a section.
#pragma once

#include "layout/setter.h"

// The note of a number, once, at the end of a galley; a second call does
// nothing, and neither does number 0.
void note_set(const Setter *setter, int number, Galley *galley);
