// A shape: straight lines and Bézier curves, filled or stroked.
#pragma once

#include "style/rule.h"

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
// With round corners; the radius is at most half of the shorter side.
Path *path_rounded(Arena *arena, Length width, Length height, Length radius);
// A piece of a disc from one angle to another, clockwise from the top, in
// 1/1024 of a turn; the disc's box begins at the path's origin.
Path *path_wedge(Arena *arena, Length diameter, int from, int to);
// Steps that are added to a path one by one.
void path_move(Arena *arena, Path *path, Point to);
void path_to(Arena *arena, Path *path, Point to);
void path_curve(Arena *arena, Path *path, Point one, Point other, Point to);
void path_close(Arena *arena, Path *path);
void path_add_rectangle(Arena *arena, Path *path, Point at, Point size);
// A rule of a style, to be filled: along x, or upright along y.
Path *path_rule(Arena *arena, Length length, Rule rule);
Path *path_upright(Arena *arena, Length length, Rule rule);
// A frame in the style of a rule, to be stroked; its line lies within.
Path *path_frame(Arena *arena, Point size, Length radius, Rule rule);
Path *path_line(Arena *arena, Point from, Point to, Length stroke_width);
