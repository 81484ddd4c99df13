// --dump=report and --dump=style: a bound struct as indented lines, so that a
// test can compare it.  Fields that were not written are left out.
#pragma once

#include "read/bind.h"

struct Dump {
    Arena *arena;
    FILE *out;
    int depth;
};

void dump_record(const void *bound, const Record *record, Dump *dump);
// "key: value" at the depth of the dump.
void dump_line(Dump *dump, const char *key, Str value);
