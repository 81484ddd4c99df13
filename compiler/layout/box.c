#include "layout/box.h"

// What a box counts for where so many lines must stay together: a row of cells
// for all that are in it, a picture for any number.
static int lines_in(const Box *box)
{
    enum { MANY = 100 };
    int lines = 0;
    switch (box->kind) {
    case BOX_LINE:
        return 1;
    case BOX_PATH:
        return 0;
    case BOX_GROUP:
        for (const Box *in = box->as.inside; in; in = in->next)
            lines += lines_in(in);
        return lines;
    case BOX_IMAGE:
        break;
    }
    return MANY;
}

void galley_add(Galley *galley, Box *box)
{
    if (!galley->end)
        galley->end = &galley->first;
    box->space += galley->after;
    galley->after = 0;
    if (galley->turn != TURN_NONE) {
        box->penalty = BREAK_ALWAYS;
        box->turn = galley->turn;
        galley->turn = TURN_NONE;
    } else if (galley->keep > 0) {
        box->penalty = BREAK_NEVER;
        int lines = lines_in(box);
        galley->keep -= lines > 1 ? lines : 1;
        galley->keep = galley->keep > 0 ? galley->keep : 0;
    }
    *galley->end = box;
    galley->end = &box->next;
    galley->count++;
    galley->heads = false;
}

void galley_meet(Galley *galley, Box *box)
{
    if (galley->after > box->space)
        box->space = galley->after;
    galley->after = 0;
    galley_add(galley, box);
}

Box **galley_place(Galley *galley)
{
    return galley->end ? galley->end : &galley->first;
}

Length galley_height(const Galley *galley)
{
    Length height = 0;
    for (const Box *box = galley->first; box; box = box->next)
        height += (box == galley->first ? 0 : box->space) + box->height;
    return height;
}

static double points(Length length)
{
    return length / 1024.0;
}

static void dump_text(const Line *line, FILE *out)
{
    fprintf(out, " “");
    for (int i = 0; i < line->run_count; i++)
        fprintf(out, "%.*s", STR(line->runs[i].text));
    fprintf(out, "”");
    for (int i = 0; i < line->reading_count; i++)
        fprintf(out, " over “%.*s”", STR(line->readings[i].text));
}

static void dump_image(const Image *image, FILE *out)
{
    Window window = image->window;
    fprintf(out, " %d×%d", window.width, window.height);
    if (window.x || window.y)
        fprintf(out, " from %d,%d", window.x, window.y);
    fprintf(out, " of “%.*s”", STR(image->picture->node->text));
}

static void dump_box(const Box *box, int depth, FILE *out)
{
    static const char *const kinds[] = {"line", "path", "image", "group"};
    fprintf(out, "%*s%s %.2f×%.2f", 2 * depth, "", kinds[box->kind],
            points(box->width), points(box->height));
    if (box->x || (depth > 1 && box->y))
        fprintf(out, " at %.2f,%.2f", points(box->x), points(box->y));
    if (box->space)
        fprintf(out, " space %.2f", points(box->space));
    if (box->penalty)
        fprintf(out, " penalty %d", box->penalty);
    if (box->on_grid)
        fprintf(out, " grid");
    if (box->span_all)
        fprintf(out, " span");
    if (box->node) {
        Span span = box->node->span;
        fprintf(out, " @%d", source_place(span.source, span.start).line);
    }
    if (box->bookmark.n)
        fprintf(out, " bookmark%d “%.*s”", box->bookmark_level,
                STR(box->bookmark));
    if (box->kind == BOX_LINE)
        dump_text(box->as.line, out);
    if (box->kind == BOX_IMAGE)
        dump_image(box->as.image, out);
    fputc('\n', out);
    if (box->kind == BOX_GROUP)
        for (const Box *in = box->as.inside; in; in = in->next)
            dump_box(in, depth + 1, out);
    for (const Box *note = box->notes; note; note = note->next) {
        fprintf(out, "%*sfoot\n", 2 * depth + 2, "");
        dump_box(note, depth + 2, out);
    }
}

void flows_dump(const Flows *flows, int first, FILE *out)
{
    for (int i = first; i < flows->flows.count; i++) {
        const Flow *flow = &flows->flows.at[i];
        fprintf(out, "flow %.*s columns %d\n", STR(flow->master->name),
                flow->master->columns);
        for (const Box *box = flow->galley.first; box; box = box->next)
            dump_box(box, 1, out);
    }
}
