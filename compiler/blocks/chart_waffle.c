// A hundred squares, each a hundredth of the whole.
#include "blocks/chart.h"

enum { SIDE_CELLS = 10, CELLS = SIDE_CELLS * SIDE_CELLS };

// How many squares each value gets: the largest remainders are rounded up.
static void share_cells(const ChartForm *form, int *cells)
{
    int left = CELLS;
    for (int i = 0; i < form->count; i++) {
        cells[i] = (int)(form->values[i].value * CELLS / form->sum);
        left -= cells[i];
    }
    for (; left > 0; left--) {
        int best = 0;
        int64_t most = -1;
        for (int i = 0; i < form->count; i++) {
            int64_t rest =
                form->values[i].value * CELLS - (int64_t)cells[i] * form->sum;
            if (rest > most) {
                most = rest;
                best = i;
            }
        }
        cells[best]++;
    }
}

void chart_waffle(ChartForm *form)
{
    Arena *arena = form->setter->job->arena;
    Length size = chart_size(form);
    Length step = size + size / 8;
    int *cells = NEW_ARRAY(arena, int, form->count);
    share_cells(form, cells);
    int value = 0, used = 0;
    for (int i = 0; i < CELLS; i++, used++) {
        while (value + 1 < form->count && used >= cells[value]) {
            value++;
            used = 0;
        }
        // From the left, column by column, so that a value is a block.
        Point at = {i / SIDE_CELLS * step, i % SIDE_CELLS * step};
        chart_add(form, path_rectangle(arena, size, size), at,
                  chart_paint(form, value));
    }
    Length side = SIDE_CELLS * step;
    Length y = 0, left = side + size * 2;
    Length leading = chart_leading(form);
    for (int i = 0; i < form->count; i++, y += leading * 5 / 4) {
        Str words = str_format(arena, "%.*s　%.*s", STR(form->values[i].label),
                               STR(form->values[i].words));
        chart_add(form, path_rectangle(arena, size, size),
                  (Point){left, y + (leading - size) / 2},
                  chart_paint(form, i));
        chart_words(form, words, (Point){left + size * 3 / 2, y}, ALIGN_LEFT);
    }
    form->height = y > side ? y : side;
}
