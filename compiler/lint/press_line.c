// Lines that are too thin; a narrow filled rectangle is one as well.
#include "lint/inspector.h"

// The narrow side of a path that is one upright rectangle, else 0.
static Length side_of(const Path *path)
{
    Point low = {INT32_MAX, INT32_MAX}, high = {INT32_MIN, INT32_MIN};
    int corners = 0;
    for (int i = 0; i < path->steps.count; i++) {
        const Step *step = &path->steps.at[i];
        if (step->kind == STEP_CURVE || (step->kind == STEP_MOVE && i > 0))
            return 0;
        if (step->kind == STEP_CLOSE)
            continue;
        corners++;
        low.x = step->to.x < low.x ? step->to.x : low.x;
        low.y = step->to.y < low.y ? step->to.y : low.y;
        high.x = step->to.x > high.x ? step->to.x : high.x;
        high.y = step->to.y > high.y ? step->to.y : high.y;
    }
    Length width = high.x - low.x, height = high.y - low.y;
    return corners != 4 ? 0 : width < height ? width : height;
}

typedef struct Stroke {
    Length width;
    const Ink *ink;
    Paint paint;
} Stroke;

static Stroke stroke_of(const Seen *seen)
{
    const Item *item = seen->item;
    const Path *path = item->as.path;
    if (item->stroke_ink.kind != INK_NONE)
        return (Stroke){seen_length(seen, path->stroke_width),
                        &item->stroke_ink, item->stroke};
    return (Stroke){seen_length(seen, side_of(path)), &item->fill_ink,
                    item->fill};
}

void line_width(Inspector *inspector, const Seen *seen)
{
    const Job *job = inspector->job;
    const PressLimits *limits = inspector->limits;
    if (seen->item->kind != ITEM_PATH)
        return;
    Stroke line = stroke_of(seen);
    if (line.width == 0)
        return;
    const Node *node = cause_of_place(inspector, seen->item);
    Str is = points(inspector, line.width);
    if (line.width < limits->min_rule && ink_sum(line.ink) > 0) {
        Str least = points(inspector, limits->min_rule);
        inspector_fault(inspector, WK706, node,
                        zh(job, "线太细：%.*s，至少 %.*s", STR(is), STR(least)),
                        en(job, "the line is too thin: %.*s, at least %.*s",
                           STR(is), STR(least)));
        return;
    }
    const Ink *ground = seen_ground(inspector, seen);
    bool reversed = ink_sum(line.ink) == 0 && ground && ink_sum(ground) > 0;
    int inks = ink_count(line.ink);
    if (line.width >= limits->min_multi_rule || (inks < 2 && !reversed))
        return;
    Str least = points(inspector, limits->min_multi_rule);
    inspector_fault(
        inspector, WK723, node,
        reversed ? zh(job, "反白的线只有 %.*s，至少 %.*s", STR(is), STR(least))
                 : zh(job, "%.*s 的线用 %d 种油墨套印，至少 %.*s", STR(is),
                      inks, STR(least)),
        reversed ? en(job, "a reversed line of %.*s; at least %.*s", STR(is),
                      STR(least))
                 : en(job, "a line of %.*s in %d inks; at least %.*s", STR(is),
                      inks, STR(least)));
}
