// What all charts have in common: colours, words, lines.
#include "blocks/chart.h"

Paint chart_paint(const ChartForm *form, int i)
{
    const Paints *palette = &form->setter->style->components.chart.palette;
    const ParagraphStyle *body =
        style_paragraph(form->setter->style, S("body"));
    Paint paint =
        palette->count ? palette->at[i % palette->count] : body->color;
    int round = palette->count ? i / palette->count : i;
    for (; round > 0; round--) // each round is paler
        paint.tint = paint.tint * 6 / 10;
    return paint;
}

void chart_add(ChartForm *form, Path *path, Point at, Paint fill)
{
    Box *box = NEW(form->setter->job->arena, Box);
    box->kind = BOX_PATH;
    box->artifact = ARTIFACT_LAYOUT;
    box->x = at.x;
    box->y = at.y;
    box->fill = path->stroke_width ? NO_PAINT : fill;
    box->stroke = path->stroke_width ? fill : NO_PAINT;
    box->as.path = path;
    *form->end = box;
    form->end = &box->next;
}

void chart_hair(ChartForm *form, Point from, Point to)
{
    Paint hair = NO_PAINT;
    style_color(form->setter->job, form->setter->style, S("hair"), &hair);
    Point over = {to.x - from.x, to.y - from.y};
    chart_add(form,
              path_line(form->setter->job->arena, (Point){0, 0}, over, PT(0.5)),
              from, hair);
}

static CopyMaker words_maker(const ChartForm *form, Str words)
{
    CopyMaker maker = copy_in(form->setter, S("chart_label"));
    copy_words(&maker, words);
    return maker;
}

Length chart_words_width(const ChartForm *form, Str words)
{
    CopyMaker maker = words_maker(form, words);
    return copy_width(&maker);
}

void chart_widest(const ChartForm *form, Length *labels, Length *figures)
{
    *labels = *figures = 0;
    for (int i = 0; i < form->count; i++) {
        Length label = chart_words_width(form, form->values[i].label);
        Length figure = chart_words_width(form, form->values[i].words);
        *labels = label > *labels ? label : *labels;
        *figures = figure > *figures ? figure : *figures;
    }
}

Length chart_leading(const ChartForm *form)
{
    return style_paragraph(form->setter->style, S("chart_label"))->leading;
}

Length chart_size(const ChartForm *form)
{
    return style_paragraph(form->setter->style, S("chart_label"))->size;
}

Length chart_words(ChartForm *form, Str words, Point at, Align align)
{
    Galley galley = {0};
    Setter inside = setter_inside(form->setter, PT(20000), &galley);
    CopyMaker maker = words_maker(form, words);
    ParagraphStyle *style = NEW(inside.job->arena, ParagraphStyle);
    *style = *maker.style;
    style->align = ALIGN_LEFT;
    style->before = 0;
    maker.style = style;
    set_copy(&inside, &maker, ELEMENT_PARAGRAPH, false);
    Box *line = galley.first;
    if (!line)
        return 0;
    line->x = align == ALIGN_RIGHT    ? at.x - line->width
              : align == ALIGN_CENTER ? at.x - line->width / 2
                                      : at.x;
    line->y = at.y;
    line->next = NULL;
    *form->end = line;
    form->end = &line->next;
    return line->width;
}

// A label in the middle of a measure; gives its height.
static Length set_label(ChartForm *form, Str label, Point at, Length measure)
{
    Galley galley = {0};
    Setter inside = setter_inside(form->setter, measure, &galley);
    CopyMaker maker = copy_in(&inside, S("chart_label"));
    ParagraphStyle *style = NEW(inside.job->arena, ParagraphStyle);
    *style = *maker.style;
    style->align = ALIGN_CENTER;
    maker.style = style;
    copy_words(&maker, label);
    set_copy(&inside, &maker, ELEMENT_PARAGRAPH, false);
    Length height = 0;
    for (Box *box = galley.first, *next; box; box = next) {
        next = box->next;
        box->x += at.x - measure / 2;
        box->y = at.y + height;
        box->next = NULL;
        height += box->height;
        *form->end = box;
        form->end = &box->next;
    }
    return height;
}

Length chart_foot(ChartForm *form, Length y, Length step)
{
    Length gap = chart_leading(form) / 4, height = 0;
    for (int i = 0; i < form->count; i++) {
        Point at = {i * step + step / 2, y + gap};
        Length own = set_label(form, form->values[i].label, at,
                               step - chart_size(form) / 4);
        height = own > height ? own : height;
    }
    return gap + height;
}
