// Drawings on a grid of 16 units, in lines 1.5 units wide.  M moves, L draws
// a line, C a curve (two control points, then its end), Z closes; O is a
// circle with its centre and radius.
#include "blocks/icons.h"

typedef struct Drawing {
    const char *name;
    const char *steps;
} Drawing;

static const Drawing drawings[] = {
    // A picture on an easel.
    {"exhibition", "M2 3 L14 3 L14 11 L2 11 Z M5 11 L3.5 14.5 M11 11 L12.5 14.5"
                   " M8 1 L8 3 M4.5 9 L7 6 L9 8 L10.5 6.8 L12 9"},
    // A cube that is being made.
    {"experience", "M8 1.5 L14 4.8 L14 11.2 L8 14.5 L2 11.2 L2 4.8 Z"
                   " M2 4.8 L8 8 L14 4.8 M8 8 L8 14.5"},
    // Arrows to and fro.
    {"exchange", "M2 5.5 L14 5.5 M10.5 2 L14 5.5 M14 10.5 L2 10.5"
                 " M5.5 14 L2 10.5"},
    // A heart.
    {"service", "M8 14 C3 10.5 1.5 8 1.5 5.5 C1.5 3.5 3 2.2 4.8 2.2"
                " C6.2 2.2 7.4 3 8 4.2 C8.6 3 9.8 2.2 11.2 2.2"
                " C13 2.2 14.5 3.5 14.5 5.5 C14.5 8 13 10.5 8 14 Z"},
    // A cup.
    {"contest", "M4.5 2 L11.5 2 L11.5 6 C11.5 8.2 10 9.8 8 9.8"
                " C6 9.8 4.5 8.2 4.5 6 Z M8 9.8 L8 13 M5 14 L11 14"
                " M4.5 3.5 L2 3.5 C2 6 3 7.2 4.8 7.4"
                " M11.5 3.5 L14 3.5 C14 6 13 7.2 11.2 7.4"},
    // Something said.
    {"lecture", "M2 2.5 L14 2.5 L14 10.5 L8 10.5 L4.5 14 L4.5 10.5 L2 10.5 Z"
                " M5 5.2 L11 5.2 M5 7.8 L9 7.8"},
    // A star.
    {"ceremony", "M8 1.5 L9.9 6 L14.7 6.4 L11 9.6 L12.2 14.3 L8 11.8"
                 " L3.8 14.3 L5 9.6 L1.3 6.4 L6.1 6 Z"},
    // A place on the map.
    {"visit", "M8 14.8 C5 11 3 8.6 3 6.2 C3 3.4 5.2 1.5 8 1.5"
              " C10.8 1.5 13 3.4 13 6.2 C13 8.6 11 11 8 14.8 Z O8 6.3 1.8"},
    // An open book.
    {"training", "M8 4 C6.5 2.8 4.5 2.4 1.5 2.6 L1.5 12.4"
                 " C4.5 12.2 6.5 12.6 8 13.8 C9.5 12.6 11.5 12.2 14.5 12.4"
                 " L14.5 2.6 C11.5 2.4 9.5 2.8 8 4 Z M8 4 L8 13.8"},
    // Two people.
    {"reception", "O5 4.5 2.3 O11 4.5 2.3 M1.2 13.5 C1.2 10.4 2.7 8.8 5 8.8"
                  " C6.4 8.8 7.4 9.4 8 10.5 C8.6 9.4 9.6 8.8 11 8.8"
                  " C13.3 8.8 14.8 10.4 14.8 13.5"},
    // Go.
    {"launch", "O8 8 6.5 M6.4 5 L11 8 L6.4 11 Z"},
    // A pen.
    {"signing", "M2 14 L3 10 L11 2 L14 5 L6 13 Z M9.2 3.8 L12.2 6.8"},
    // A loudspeaker.
    {"publicity", "M2 6 L5 6 L12 2.5 L12 13 L5 9.5 L2 9.5 Z M5 9.5 L6 14"
                  " L8 14 L7.5 10.8 M14.2 6 L14.2 9.5"},
    {"other", "O8 8 6.5 O8 8 1.2"},
    // A lamp: for tips.
    {"tip", "M5.6 11 C5.6 9.2 3.5 8.4 3.5 5.8 C3.5 3.2 5.5 1.5 8 1.5"
            " C10.5 1.5 12.5 3.2 12.5 5.8 C12.5 8.4 10.4 9.2 10.4 11 Z"
            " M6 13.8 L10 13.8"},
};

typedef struct Pen {
    Arena *arena;
    Path *path;
    Str rest;
    Length size;
} Pen;

static Length next_length(Pen *pen)
{
    int64_t value = 0;
    pen->rest = str_trim(pen->rest);
    decimal_next(&pen->rest, &value);
    return (Length)scale_by(value, pen->size, 16 * 1024);
}

static Point next_point(Pen *pen)
{
    Length x = next_length(pen);
    return (Point){x, next_length(pen)};
}

static void draw_circle(Pen *pen)
{
    Point centre = next_point(pen);
    Length radius = next_length(pen);
    const Path *circle = path_wedge(pen->arena, 2 * radius, 0, 1024);
    Point by = {centre.x - radius, centre.y - radius};
    for (int i = 0; i < circle->steps.count; i++) {
        Step step = circle->steps.at[i];
        Point *points[] = {&step.to, &step.one, &step.other};
        for (int k = 0; k < countof(points); k++) {
            points[k]->x += by.x;
            points[k]->y += by.y;
        }
        *PUSH(pen->arena, &pen->path->steps) = step;
    }
}

static void draw_step(Pen *pen, char command)
{
    if (command == 'M') {
        path_move(pen->arena, pen->path, next_point(pen));
    } else if (command == 'L') {
        path_to(pen->arena, pen->path, next_point(pen));
    } else if (command == 'C') {
        Point one = next_point(pen), other = next_point(pen);
        path_curve(pen->arena, pen->path, one, other, next_point(pen));
    } else if (command == 'Z') {
        path_close(pen->arena, pen->path);
    } else {
        draw_circle(pen);
    }
}

Box *icon_box(Arena *arena, Str name, Length size, Paint paint)
{
    const Drawing *drawing = NULL;
    for (int i = 0; i < countof(drawings) && !drawing; i++)
        if (str_is(name, drawings[i].name))
            drawing = &drawings[i];
    if (!drawing)
        return NULL;
    Path *path = NEW(arena, Path);
    path->stroke_width = size * 3 / 32;
    Pen pen = {arena, path, str_of(drawing->steps), size};
    while ((pen.rest = str_trim(pen.rest)).n > 0) {
        char command = pen.rest.s[0];
        pen.rest = str_slice(pen.rest, 1, pen.rest.n);
        draw_step(&pen, command);
    }
    Box *box = NEW(arena, Box);
    box->kind = BOX_PATH;
    box->width = box->height = size;
    box->stroke = paint;
    box->artifact = ARTIFACT_LAYOUT;
    box->as.path = path;
    return box;
}
