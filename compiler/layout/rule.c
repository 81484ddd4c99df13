// Rules and frames: solid, dashed, dotted or double.
#include "layout/path.h"

// Of dashes and the blanks between them, in widths of the rule.
enum { DASH = 3, BLANK = 2 };

// Pieces from end to end: blanks give way, so that the last piece ends the
// rule as the first begins it.
static void add_pieces(Arena *arena, Path *path, Length length, Rule rule)
{
    Length width = rule.width > 0 ? rule.width : 1;
    Length piece = width * (rule.style == RULE_DASHED ? DASH : 1);
    Length apart = piece + width * (rule.style == RULE_DASHED ? BLANK : 1);
    int blanks = length > piece ? (length - piece) / apart : 0;
    for (int i = 0; i <= blanks; i++) {
        Length at = blanks ? (Length)scale_by(length - piece, i, blanks) : 0;
        path_add_rectangle(arena, path, (Point){at, 0},
                           (Point){piece < length ? piece : length, width});
    }
}

Path *path_rule(Arena *arena, Length length, Rule rule)
{
    Path *path = NEW(arena, Path);
    Length third = rule.width / 3;
    switch ((RuleStyle)rule.style) {
    case RULE_DASHED:
    case RULE_DOTTED:
        add_pieces(arena, path, length, rule);
        break;
    case RULE_DOUBLE:
        path_add_rectangle(arena, path, (Point){0, 0}, (Point){length, third});
        path_add_rectangle(arena, path, (Point){0, rule.width - third},
                           (Point){length, third});
        break;
    case RULE_SOLID:
        path_add_rectangle(arena, path, (Point){0, 0},
                           (Point){length, rule.width});
        break;
    }
    return path;
}

static Point turned(Point point)
{
    return (Point){point.y, point.x};
}

Path *path_upright(Arena *arena, Length length, Rule rule)
{
    Path *path = path_rule(arena, length, rule);
    for (int i = 0; i < path->steps.count; i++)
        path->steps.at[i].to = turned(path->steps.at[i].to);
    return path;
}

static void add_outline(Arena *arena, Path *path, const Path *outline,
                        Length by)
{
    for (int i = 0; i < outline->steps.count; i++) {
        Step step = outline->steps.at[i];
        step.to.x += by;
        step.to.y += by;
        step.one.x += by;
        step.one.y += by;
        step.other.x += by;
        step.other.y += by;
        *PUSH(arena, &path->steps) = step;
    }
}

Path *path_frame(Arena *arena, Point size, Length radius, Rule rule)
{
    bool twice = rule.style == RULE_DOUBLE;
    Length width = twice ? rule.width / 3 : rule.width;
    Path *path = NEW(arena, Path);
    path->stroke_width = width;
    for (int i = 0; i <= twice; i++) {
        Length in = width / 2 + i * (rule.width - width);
        Length round = radius > in ? radius - in : 0;
        add_outline(
            arena, path,
            path_rounded(arena, size.x - 2 * in, size.y - 2 * in, round), in);
    }
    if (rule.style == RULE_DASHED || rule.style == RULE_DOTTED) {
        path->dash = width * (rule.style == RULE_DASHED ? DASH : 1);
        path->gap = width * (rule.style == RULE_DASHED ? BLANK : 1);
    }
    return path;
}
