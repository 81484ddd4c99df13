// Little figures in a row, each for the same number.
#include "blocks/chart.h"
#include "model/count.h"

enum { MOST_FIGURES = 20 };

// 1, 2, 5, 10, 20, 50 …: what one figure stands for.
static int64_t figure_value(const ChartForm *form, int most)
{
    static const int steps[] = {1, 2, 5};
    for (int64_t ten = 1000;; ten *= 10)
        for (int i = 0; i < countof(steps); i++)
            if (form->greatest <= steps[i] * ten * most)
                return steps[i] * ten;
}

// A head and shoulders, in a square of that size.
static Path *person(Arena *arena, Length size)
{
    Length head = size * 7 / 16, foot = size;
    Path *path = path_wedge(arena, head, 0, 1024);
    for (int i = 0; i < path->steps.count; i++) {
        Step *step = &path->steps.at[i];
        step->to.x += (size - head) / 2;
        step->one.x += (size - head) / 2;
        step->other.x += (size - head) / 2;
    }
    Length left = size / 8, right = size - left, top = size / 2;
    path_move(arena, path, (Point){left, foot});
    path_curve(arena, path, (Point){left, top + size / 8},
               (Point){left + size / 8, top}, (Point){size / 2, top});
    path_curve(arena, path, (Point){right - size / 8, top},
               (Point){right, top + size / 8}, (Point){right, foot});
    path_close(arena, path);
    return path;
}

void chart_pictogram(ChartForm *form)
{
    Arena *arena = form->setter->job->arena;
    Length leading = chart_leading(form), size = chart_size(form);
    Length labels, figures;
    chart_widest(form, &labels, &figures);
    Length side = size * 3 / 2, step = side + size / 8;
    Length left = labels + size;
    int most = (form->width - left - size - figures) / step;
    most = most < 1 ? 1 : most > MOST_FIGURES ? MOST_FIGURES : most;
    int64_t each = figure_value(form, most);
    Length y = 0, row = leading * 3 / 2 > side ? leading * 3 / 2 : side;
    for (int i = 0; i < form->count; i++, y += row) {
        const ChartValue *value = &form->values[i];
        int count = (int)((value->value + each - 1) / each);
        Length middle = y + (row - leading) / 2;
        chart_words(form, value->label, (Point){labels, middle}, ALIGN_RIGHT);
        for (int k = 0; k < count; k++) {
            Paint paint = chart_paint(form, 0);
            if ((k + 1) * each > value->value) // the last is not a whole one
                paint.tint = paint.tint * 4 / 10;
            chart_add(form, person(arena, side),
                      (Point){left + k * step, y + (row - side) / 2}, paint);
        }
        chart_words(form, value->words,
                    (Point){left + count * step + size / 2, middle},
                    ALIGN_LEFT);
    }
    if (each > 1000) {
        Str words = str_format(arena, "%.*s%.*s%.*s",
                               STR(setter_label(form->setter, "each")),
                               STR(amount_words(arena, each)), STR(form->unit));
        chart_words(form, words, (Point){left, y}, ALIGN_LEFT);
        y += leading;
    }
    form->height = y;
}
