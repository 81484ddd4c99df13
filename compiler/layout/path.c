#include "layout/path.h"

#include <math.h>

static void add_step(Arena *arena, Path *path, StepKind kind, Point to)
{
    *PUSH(arena, &path->steps) = (Step){.kind = kind, .to = to};
}

void path_move(Arena *arena, Path *path, Point to)
{
    add_step(arena, path, STEP_MOVE, to);
}

void path_to(Arena *arena, Path *path, Point to)
{
    add_step(arena, path, STEP_LINE, to);
}

void path_curve(Arena *arena, Path *path, Point one, Point other, Point to)
{
    *PUSH(arena, &path->steps) = (Step){STEP_CURVE, to, one, other};
}

void path_close(Arena *arena, Path *path)
{
    add_step(arena, path, STEP_CLOSE, (Point){0, 0});
}

void path_add_rectangle(Arena *arena, Path *path, Point at, Point size)
{
    path_move(arena, path, at);
    path_to(arena, path, (Point){at.x + size.x, at.y});
    path_to(arena, path, (Point){at.x + size.x, at.y + size.y});
    path_to(arena, path, (Point){at.x, at.y + size.y});
    path_close(arena, path);
}

Path *path_rectangle(Arena *arena, Length width, Length height)
{
    Path *path = NEW(arena, Path);
    path_add_rectangle(arena, path, (Point){0, 0}, (Point){width, height});
    return path;
}

// A quarter of a circle is drawn by control points at 0.5523 of the radius.
static Length handle(Length radius)
{
    return (Length)scale_by(radius, 5523, 10000);
}

Path *path_rounded(Arena *arena, Length width, Length height, Length radius)
{
    Length most = (width < height ? width : height) / 2;
    Length r = radius < most ? radius : most;
    if (r <= 0)
        return path_rectangle(arena, width, height);
    Length c = r - handle(r), right = width, foot = height;
    Path *path = NEW(arena, Path);
    path_move(arena, path, (Point){r, 0});
    path_to(arena, path, (Point){right - r, 0});
    path_curve(arena, path, (Point){right - c, 0}, (Point){right, c},
               (Point){right, r});
    path_to(arena, path, (Point){right, foot - r});
    path_curve(arena, path, (Point){right, foot - c}, (Point){right - c, foot},
               (Point){right - r, foot});
    path_to(arena, path, (Point){r, foot});
    path_curve(arena, path, (Point){c, foot}, (Point){0, foot - c},
               (Point){0, foot - r});
    path_to(arena, path, (Point){0, r});
    path_curve(arena, path, (Point){0, c}, (Point){c, 0}, (Point){r, 0});
    path_close(arena, path);
    return path;
}

// A point of a circle around (r, r), and how far out its tangent's handle is.
static Point on_circle(double radius, double angle, double along)
{
    double x = radius + radius * sin(angle) + along * cos(angle);
    double y = radius - radius * cos(angle) + along * sin(angle);
    return (Point){(Length)lround(x), (Length)lround(y)};
}

Path *path_wedge(Arena *arena, Length diameter, int from, int to)
{
    const double turn = 6.283185307179586;
    double radius = diameter / 2.0;
    int parts = (to - from) / 256 + 1; // each less than a quarter
    double step = turn * (to - from) / 1024 / parts;
    double out = radius * 4 / 3 * tan(step / 4);
    Path *path = NEW(arena, Path);
    bool whole = to - from >= 1024;
    double angle = turn * from / 1024;
    Point start = on_circle(radius, angle, 0);
    path_move(arena, path, whole ? start : (Point){diameter / 2, diameter / 2});
    if (!whole)
        path_to(arena, path, start);
    for (int i = 0; i < parts; i++, angle += step)
        path_curve(arena, path, on_circle(radius, angle, out),
                   on_circle(radius, angle + step, -out),
                   on_circle(radius, angle + step, 0));
    path_close(arena, path);
    return path;
}

Path *path_circle(Arena *arena, Length diameter)
{
    // A quarter of a circle as a cubic: its handles, ‰ of the radius.
    enum { QUARTER = 552 };
    Path *path = NEW(arena, Path);
    Length d = diameter, r = d / 2;
    Length h = (Length)scale_by(r, QUARTER, 1000);
    add_step(arena, path, STEP_MOVE, (Point){0, r});
    path_curve(arena, path, (Point){0, r - h}, (Point){r - h, 0},
               (Point){r, 0});
    path_curve(arena, path, (Point){r + h, 0}, (Point){d, r - h},
               (Point){d, r});
    path_curve(arena, path, (Point){d, r + h}, (Point){r + h, d},
               (Point){r, d});
    path_curve(arena, path, (Point){r - h, d}, (Point){0, r + h},
               (Point){0, r});
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
