// Bars that lie, one for each value: the label before, the value after.
#include "blocks/chart.h"

void chart_bar(ChartForm *form)
{
    Arena *arena = form->setter->job->arena;
    Length leading = chart_leading(form), size = chart_size(form);
    Length labels, figures;
    chart_widest(form, &labels, &figures);
    Length most = form->width * 2 / 5; // a longer label sticks out of nothing
    labels = labels < most ? labels : most;
    Length left = labels + size, room = form->width - left - size / 2 - figures;
    room = room > 0 ? room : size;
    Length step = leading * 5 / 4, thick = size;
    for (int i = 0; i < form->count; i++) {
        const ChartValue *value = &form->values[i];
        Length y = i * step;
        Length length = (Length)scale_by(room, value->value, form->greatest);
        length = length > 0 ? length : PT(0.5);
        chart_words(form, value->label, (Point){labels, y}, ALIGN_RIGHT);
        chart_add(form, path_rectangle(arena, length, thick),
                  (Point){left, y + (leading - thick) / 2},
                  chart_paint(form, 0));
        chart_words(form, value->words, (Point){left + length + size / 2, y},
                    ALIGN_LEFT);
    }
    form->height = form->count * step - (step - leading);
    if (form->setter->style->components.chart.gridlines)
        for (int i = 1; i <= 4; i++)
            chart_hair(form, (Point){left + room * i / 4, 0},
                       (Point){left + room * i / 4, form->height});
    chart_hair(form, (Point){left, 0}, (Point){left, form->height});
}
