#include "layout/shape.h"

enum { // ‰ of the em
    STROKE = 50,
    SWING = 60, // of a wave, from its middle
    PERIOD = 400,
};

// Where the handles of a cubic stand that is half a wave of a sine: along it,
// ‰; and how far out, so that the curve comes to its swing.
enum { HANDLE = 364, HANDLE_OUT = 1333 };

// Half a wave from x to x + half.
static Step half_wave(Length x, Length half, Length swing)
{
    Length reach = (Length)scale_by(swing, HANDLE_OUT, 1000);
    Length handle = (Length)scale_by(half, HANDLE, 1000);
    return (Step){
        .kind = STEP_CURVE,
        .one = {x + handle, reach},
        .other = {x + half - handle, reach},
        .to = {x + half, 0},
    };
}

// Whole periods, so that both ends are in the middle (G03).
static Path *wave(Arena *arena, const LineShape *shape)
{
    Path *path = path_line(arena, (Point){0, 0}, (Point){0, 0},
                           (Length)scale_by(shape->em, STROKE, 1000));
    path->steps.count = 1;
    Length swing = (Length)scale_by(shape->em, SWING, 1000);
    int64_t halves = 2 * scale_by(shape->width, 1000, shape->em) / PERIOD;
    halves = halves < 2 ? 2 : halves / 2 * 2;
    for (int i = 0; i < halves; i++) {
        Length x = (Length)scale_by(shape->width, i, halves);
        Length end = (Length)scale_by(shape->width, i + 1, halves);
        *PUSH(arena, &path->steps) =
            half_wave(x, end - x, i % 2 ? swing : -swing);
    }
    return path;
}

static Path *dot(Arena *arena, const LineShape *shape)
{
    Path *path = path_circle(arena, shape->width);
    for (int i = 0; i < path->steps.count; i++) {
        Step *step = &path->steps.at[i];
        step->to.y -= shape->width / 2;
        step->one.y -= shape->width / 2;
        step->other.y -= shape->width / 2;
    }
    return path;
}

static Path *straight(Arena *arena, const LineShape *shape)
{
    return path_line(arena, (Point){0, 0}, (Point){shape->width, 0},
                     (Length)scale_by(shape->em, STROKE, 1000));
}

static Point turned(Point point)
{
    return (Point){point.y, point.x};
}

Path *shape_path(Arena *arena, const LineShape *shape, bool vertical)
{
    static Path *(*const drawn[])(Arena *, const LineShape *) = {
        [SHAPE_DOT] = dot,
        [SHAPE_RULE] = straight,
        [SHAPE_WAVE] = wave,
    };
    Path *path = drawn[shape->kind](arena, shape);
    for (int i = 0; vertical && i < path->steps.count; i++) {
        Step *step = &path->steps.at[i];
        step->to = turned(step->to);
        step->one = turned(step->one);
        step->other = turned(step->other);
    }
    return path;
}
