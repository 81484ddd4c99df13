// A line from value to value: for days, and whatever has an order.
#include "blocks/chart.h"

// Its neighbours stand higher: the words go below, off the line, unless the
// foot of the chart is near.
static bool is_valley(const ChartForm *form, int i)
{
    int64_t own = form->values[i].value;
    return form->count > 1 && (i == 0 || form->values[i - 1].value > own) &&
           (i + 1 == form->count || form->values[i + 1].value > own);
}

// Words above a value stand at the side where the line does not rise.
static Align clear_of_line(const ChartForm *form, int i)
{
    int64_t own = form->values[i].value;
    bool left = i > 0 && form->values[i - 1].value > own;
    bool right = i + 1 < form->count && form->values[i + 1].value > own;
    return left == right ? ALIGN_CENTER : left ? ALIGN_LEFT : ALIGN_RIGHT;
}

void chart_line(ChartForm *form)
{
    Arena *arena = form->setter->job->arena;
    Length leading = chart_leading(form), size = chart_size(form);
    Length height = leading * 6, foot = leading + height;
    Length step = form->width / form->count;
    Length dot = size * 2 / 3;
    Paint paint = chart_paint(form, 0);
    if (form->setter->style->components.chart.gridlines)
        for (int i = 1; i <= 4; i++)
            chart_hair(form, (Point){0, foot - height * i / 4},
                       (Point){form->width, foot - height * i / 4});
    chart_hair(form, (Point){0, foot}, (Point){form->width, foot});
    Path *line = NEW(arena, Path);
    line->stroke_width = size / 6;
    for (int i = 0; i < form->count; i++) {
        const ChartValue *value = &form->values[i];
        Length x = i * step + step / 2;
        Length y =
            foot - (Length)scale_by(height, value->value, form->greatest);
        if (i == 0)
            path_move(arena, line, (Point){x, y});
        else
            path_to(arena, line, (Point){x, y});
        chart_add(form, path_wedge(arena, dot, 0, 1024),
                  (Point){x - dot / 2, y - dot / 2}, paint);
        bool valley = is_valley(form, i);
        bool below = valley && y + dot / 2 + leading <= foot;
        if (valley && value->value == 0) // the foot says so
            continue;
        Align align = below ? ALIGN_CENTER : clear_of_line(form, i);
        Length aside = align == ALIGN_LEFT    ? -dot / 2
                       : align == ALIGN_RIGHT ? dot / 2
                                              : 0;
        chart_words(
            form, value->words,
            (Point){x + aside, below ? y + dot / 2 : y - leading - dot / 2},
            align);
    }
    chart_add(form, line, (Point){0, 0}, paint);
    form->height = foot + chart_foot(form, foot, step);
}
