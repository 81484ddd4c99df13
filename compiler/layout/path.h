// A shape: straight lines and Bézier curves, filled or stroked.
#pragma once

#include "base/arena.h"
#include "base/length.h"

typedef enum StepKind { STEP_MOVE, STEP_LINE, STEP_CURVE, STEP_CLOSE } StepKind;

typedef struct Point {
    Length x, y; // y downwards
} Point;

typedef struct Step {
    StepKind kind;
    Point to;         // unless it closes
    Point one, other; // control points of a curve
} Step;

typedef struct Path {
    ARRAY_OF(Step) steps;
    Length stroke_width;
    Length dash, gap; // 0: a solid line
} Path;

Path *path_rectangle(Arena *arena, Length width, Length height);
Path *path_circle(Arena *arena, Length diameter); // in its square
Path *path_line(Arena *arena, Point from, Point to, Length stroke_width);
