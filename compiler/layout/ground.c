// Grounds: the fills, frames and stripes behind boxes.
#include "layout/box.h"

static Path *rule_path(Arena *arena, const Backdrop *ground, const Box *box)
{
    bool upright = ground->height == 0;
    Rule rule = {.width = upright ? box->width : box->height,
                 .style = ground->style};
    return upright ? path_upright(arena, box->height, rule)
                   : path_rule(arena, box->width, rule);
}

static Box *shape(Arena *arena, const Backdrop *ground, Length height)
{
    Length of_it = ground->height ? ground->height : height - 2 * ground->inset;
    Box *box = NEW(arena, Box);
    box->kind = BOX_PATH;
    box->artifact = ARTIFACT_LAYOUT;
    box->x = ground->x;
    box->y = ground->at_foot ? height - of_it : ground->inset;
    box->width = ground->width;
    box->height = of_it;
    box->fill = ground->fill;
    if (ground->frame.width && ground->frame.color.swatch) {
        box->stroke = ground->frame.color;
        box->as.path = path_frame(arena, (Point){box->width, of_it},
                                  ground->radius, ground->frame);
    } else if (ground->style != RULE_SOLID) {
        box->as.path = rule_path(arena, ground, box);
    } else {
        box->as.path = path_rounded(arena, box->width, of_it, ground->radius);
    }
    return box;
}

Box *ground_shapes(Arena *arena, const Backdrop *ground, Length height)
{
    Box *first = NULL, **end = &first;
    for (; ground; ground = ground->next) {
        *end = shape(arena, ground, height);
        end = &(*end)->next;
    }
    return first;
}

Box *box_repeat(Arena *arena, const Box *box)
{
    Box *copy = NEW(arena, Box);
    *copy = *box;
    copy->element = NULL;
    copy->artifact = ARTIFACT_PAGINATION;
    copy->label = copy->bookmark = (Str){0};
    copy->topic = NULL;
    copy->next = NULL;
    if (box->kind != BOX_GROUP)
        return copy;
    Box **end = &copy->as.inside;
    *end = NULL;
    for (const Box *in = box->as.inside; in; in = in->next) {
        *end = box_repeat(arena, in);
        end = &(*end)->next;
    }
    return copy;
}
