// Shapes as path operators.
#include "output/pdf.h"

static void add_point(Pdf *pdf, Point origin, Point point)
{
    content_number(&pdf->content, pdf_x(pdf, origin.x + point.x));
    content_number(&pdf->content, pdf_y(pdf, origin.y + point.y));
}

static void add_steps(Pdf *pdf, const Path *path, Point origin)
{
    PdfContent *content = &pdf->content;
    for (int i = 0; i < path->steps.count; i++) {
        const Step *step = &path->steps.at[i];
        switch (step->kind) {
        case STEP_MOVE:
            add_point(pdf, origin, step->to);
            content_add(content, S("m\n"));
            break;
        case STEP_LINE:
            add_point(pdf, origin, step->to);
            content_add(content, S("l\n"));
            break;
        case STEP_CURVE:
            add_point(pdf, origin, step->one);
            add_point(pdf, origin, step->other);
            add_point(pdf, origin, step->to);
            content_add(content, S("c\n"));
            break;
        case STEP_CLOSE:
            content_add(content, S("h\n"));
            break;
        }
    }
}

static void set_stroke(Pdf *pdf, const Path *path, const Ink *ink)
{
    PdfContent *content = &pdf->content;
    PdfGraphics *now = &content->now;
    pdf_color_stroke(&pdf->colors, ink);
    if (now->stroke_width != path->stroke_width) {
        content_number(content, path->stroke_width);
        content_add(content, S("w\n"));
    }
    if (now->dash != path->dash || (path->dash && now->gap != path->gap)) {
        content_add(content, S("["));
        if (path->dash) {
            content_number(content, path->dash);
            content_number(content, path->gap);
        }
        content_add(content, S("] 0 d\n"));
    }
    now->stroke_width = path->stroke_width;
    now->dash = path->dash;
    now->gap = path->gap;
}

void pdf_path_draw(Pdf *pdf, const Item *item)
{
    const Path *path = item->as.path;
    bool fill = item->fill_ink.kind != INK_NONE;
    bool stroke = item->stroke_ink.kind != INK_NONE;
    if ((!fill && !stroke) || path->steps.count == 0)
        return;
    content_end_text(&pdf->content);
    if (fill)
        pdf_color_fill(&pdf->colors, &item->fill_ink);
    if (stroke)
        set_stroke(pdf, path, &item->stroke_ink);
    pdf_structure_mark(pdf, item);
    add_steps(pdf, path, (Point){item->x, item->y});
    content_add(&pdf->content, fill && stroke ? S("B\n")
                               : fill         ? S("f\n")
                                              : S("S\n"));
}

void pdf_path_clip(Pdf *pdf, const Item *group)
{
    const Path *clip = group->as.group.clip;
    if (!clip)
        return;
    add_steps(pdf, clip, (Point){group->x, group->y});
    content_add(&pdf->content, S("W n\n"));
}

// Items count y downwards from the trimmed page, the PDF upwards from the
// media; so the matrix is turned over about the point where both are 0.
void pdf_path_transform(Pdf *pdf, const Transform *turn)
{
    enum { MILLION = 1000000 };
    PdfContent *content = &pdf->content;
    int64_t left = pdf_x(pdf, 0), top = pdf_y(pdf, 0);
    content_millionths(content, turn->a);
    content_millionths(content, -turn->b);
    content_millionths(content, -turn->c);
    content_millionths(content, turn->d);
    content_number(content, turn->e + left - scale_by(turn->a, left, MILLION) +
                                scale_by(turn->c, top, MILLION));
    content_number(content, top - turn->f + scale_by(turn->b, left, MILLION) -
                                scale_by(turn->d, top, MILLION));
    content_add(content, S("cm\n"));
}
