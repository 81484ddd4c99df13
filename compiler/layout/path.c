#include "layout/path.h"

static void add_step(Arena *arena, Path *path, StepKind kind, Point to)
{
    *PUSH(arena, &path->steps) = (Step){.kind = kind, .to = to};
}

Path *path_rectangle(Arena *arena, Length width, Length height)
{
    Path *path = NEW(arena, Path);
    add_step(arena, path, STEP_MOVE, (Point){0, 0});
    add_step(arena, path, STEP_LINE, (Point){width, 0});
    add_step(arena, path, STEP_LINE, (Point){width, height});
    add_step(arena, path, STEP_LINE, (Point){0, height});
    add_step(arena, path, STEP_CLOSE, (Point){0, 0});
    return path;
}

static void add_curve(Arena *arena, Path *path, Point one, Point other,
                      Point to)
{
    *PUSH(arena, &path->steps) =
        (Step){.kind = STEP_CURVE, .one = one, .other = other, .to = to};
}

Path *path_circle(Arena *arena, Length diameter)
{
    // A quarter of a circle as a cubic: its handles, ‰ of the radius.
    enum { QUARTER = 552 };
    Path *path = NEW(arena, Path);
    Length d = diameter, r = d / 2;
    Length h = (Length)scale_by(r, QUARTER, 1000);
    add_step(arena, path, STEP_MOVE, (Point){0, r});
    add_curve(arena, path, (Point){0, r - h}, (Point){r - h, 0}, (Point){r, 0});
    add_curve(arena, path, (Point){r + h, 0}, (Point){d, r - h}, (Point){d, r});
    add_curve(arena, path, (Point){d, r + h}, (Point){r + h, d}, (Point){r, d});
    add_curve(arena, path, (Point){r - h, d}, (Point){0, r + h}, (Point){0, r});
    add_step(arena, path, STEP_CLOSE, (Point){0, r});
    return path;
}

Path *path_line(Arena *arena, Point from, Point to, Length stroke_width)
{
    Path *path = NEW(arena, Path);
    path->stroke_width = stroke_width;
    add_step(arena, path, STEP_MOVE, from);
    add_step(arena, path, STEP_LINE, to);
    return path;
}
