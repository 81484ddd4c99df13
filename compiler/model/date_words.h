// How dates appear in a dump of the report; for their types only.
#pragma once

#include "model/date.h"
#include "read/dump.h"

void date_dump(const void *value, Dump *dump);
void when_dump(const void *value, Dump *dump);
