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

Path *path_line(Arena *arena, Point from, Point to, Length stroke_width)
{
    Path *path = NEW(arena, Path);
    path->stroke_width = stroke_width;
    add_step(arena, path, STEP_MOVE, from);
    add_step(arena, path, STEP_LINE, to);
    return path;
}
