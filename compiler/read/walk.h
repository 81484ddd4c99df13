// A scalar's value beside the bytes of the source that it came from.
#pragma once

#include "read/node.h"

// A character of the value, or what a line break became.
typedef struct WalkStep {
    int at, count;  // bytes of the value
    int start, end; // bytes of the source
    int breaks;     // line breaks of the source that it stands for
} WalkStep;

// False stops the walk.
typedef bool WalkVisitor(void *context, const WalkStep *step);

// Shows the value piece by piece.  False if the value is not what the source
// says, as of a node that was made and not read.
bool walk_scalar(const Node *scalar, WalkVisitor *visit, void *context);
