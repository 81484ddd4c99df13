#include "report/guides.h"

static const Swatch cyan = {.has_cmyk = true,
                            .has_rgb = true,
                            .cmyk = {450, 0, 0, 0},
                            .rgb = {120, 200, 235}};
static const Swatch red = {.has_cmyk = true,
                           .has_rgb = true,
                           .cmyk = {0, 900, 800, 0},
                           .rgb = {230, 40, 40}};

static void add(const Job *job, Page *page, Path *path, Paint stroke)
{
    Item *item = PUSH(job->arena, &page->items);
    *item = (Item){.kind = ITEM_PATH,
                   .stroke = stroke,
                   .artifact = ARTIFACT_GUIDE,
                   .as.path = path};
}

static void add_line(Arena *arena, Path *path, Point from, Point to)
{
    *PUSH(arena, &path->steps) = (Step){.kind = STEP_MOVE, .to = from};
    *PUSH(arena, &path->steps) = (Step){.kind = STEP_LINE, .to = to};
}

static void add_box(Arena *arena, Path *path, Point at, Point size)
{
    Point corner = {at.x + size.x, at.y + size.y};
    add_line(arena, path, at, (Point){corner.x, at.y});
    *PUSH(arena, &path->steps) = (Step){.kind = STEP_LINE, .to = corner};
    *PUSH(arena, &path->steps) =
        (Step){.kind = STEP_LINE, .to = {at.x, corner.y}};
    *PUSH(arena, &path->steps) = (Step){.kind = STEP_CLOSE};
}

void guides_draw(const Job *job, Page *page, const Area *area)
{
    Arena *arena = job->arena;
    Path *lines = NEW(arena, Path), *columns = NEW(arena, Path);
    lines->stroke_width = PT(0.25);
    columns->stroke_width = PT(0.5);
    // Han stand 0.88 em over their baseline.
    Length em = area->pitch - 2 * area->above;
    Length baseline = area->top + (Length)scale_by(em, 880, 1000);
    for (int i = 0; i < area->columns; i++) {
        Length x = area->left + i * (area->measure + area->gutter);
        add_box(arena, columns, (Point){x, area->top},
                (Point){area->measure, area->height});
        for (int line = 0; line < area->lines; line++) {
            Length y = baseline + line * area->pitch;
            add_line(arena, lines, (Point){x, y},
                     (Point){x + area->measure, y});
        }
    }
    add(job, page, lines, (Paint){&cyan, 700});
    add(job, page, columns, (Paint){&cyan, 1000});
}

void guides_frame(const Job *job, Page *page, const Item *frame, bool over)
{
    Path *path = NEW(job->arena, Path);
    path->stroke_width = over ? PT(1) : PT(0.5);
    add_box(job->arena, path, (Point){frame->x, frame->y},
            (Point){frame->width, frame->height});
    add(job, page, path, (Paint){over ? &red : &cyan, 1000});
}
