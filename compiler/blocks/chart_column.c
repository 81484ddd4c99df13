// Columns that stand on a line: the value above, the label below.
#include "blocks/chart.h"

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
    }
    chart_hair(form, (Point){0, foot}, (Point){step * form->count, foot});
    form->height = foot + chart_foot(form, foot, step);
}
