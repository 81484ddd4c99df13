// What derive has found out about a report before it is set.
#pragma once

#include "read/bind.h"

typedef struct Facts Facts;

// The words of a note of `notes:`; NULL if there is none.
const Passage *facts_note(const Facts *facts, Str name);
