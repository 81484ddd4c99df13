// The keys of a map.
#pragma once

#include "read/node.h"

// WK106 and WK123.
void keys_check(const Job *job, const Node *map);
