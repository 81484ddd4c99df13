// Columns that stand on a line: the value above, the label below.
#include "blocks/chart.h"

// A label that is wider than its column goes over several lines.
static int label_lines(const ChartForm *form, Length step)
{
    int lines = 1;
    for (int i = 0; i < form->count; i++) {
        Length width = chart_words_width(form, form->values[i].label);
        int own = (width + step - 1) / step;
        lines = own > lines ? own : lines;
    }
    return lines < 4 ? lines : 4;
}

static void set_label(ChartForm *form, Str label, Length middle, Length y,
                      Length step)
{
    Galley galley = {0};
    Setter inside = setter_inside(form->setter, step, &galley);
    CopyMaker maker = copy_in(&inside, S("chart_label"));
    ParagraphStyle *style = NEW(inside.job->arena, ParagraphStyle);
    *style = *maker.style;
    style->align = ALIGN_CENTER;
    maker.style = style;
    copy_words(&maker, label);
    set_copy(&inside, &maker, ELEMENT_PARAGRAPH, false);
    for (Box *box = galley.first, *next; box; box = next) {
        next = box->next;
        box->x += middle - step / 2;
        box->y = y;
        box->next = NULL;
        y += box->height;
        *form->end = box;
        form->end = &box->next;
    }
}

void chart_column(ChartForm *form)
{
    Arena *arena = form->setter->job->arena;
    Length leading = chart_leading(form), size = chart_size(form);
    Length height = leading * 7;
    Length step = form->width / form->count;
    Length width = step / 2 < size * 3 ? step / 2 : size * 3;
    Length foot = leading + height;
    if (form->setter->style->components.chart.gridlines)
        for (int i = 1; i <= 4; i++)
            chart_hair(form, (Point){0, foot - height * i / 4},
                       (Point){step * form->count, foot - height * i / 4});
    for (int i = 0; i < form->count; i++) {
        const ChartValue *value = &form->values[i];
        Length middle = i * step + step / 2;
        Length own = (Length)scale_by(height, value->value, form->greatest);
        own = own > 0 ? own : PT(0.5);
        chart_add(form, path_rectangle(arena, width, own),
                  (Point){middle - width / 2, foot - own},
                  chart_paint(form, 0));
        chart_words(form, value->words, (Point){middle, foot - own - leading},
                    ALIGN_CENTER);
        set_label(form, value->label, middle, foot + leading / 4,
                  step - size / 4);
    }
    chart_hair(form, (Point){0, foot}, (Point){step * form->count, foot});
    form->height =
        foot + leading / 4 + label_lines(form, step - size / 4) * leading;
}
