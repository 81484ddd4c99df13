// Widths at which a table takes the fewest lines: room goes from columns that
// can spare it to those whose cells then break less.
#include "blocks/table.h"

enum {
    MOST_MEASURED = 200, // rows; the others are much like them
    MOST_STEPS = 16,     // half ems that go from one column to another at once
    MOST_MOVES = 64,
};

// A Chinese line ends up to half an em short of its measure.
static int cell_lines(Length natural, Length width, Length em)
{
    if (natural <= width)
        return 1;
    Length full = width > em ? width - em / 2 : em / 2;
    return 1 + (int)((natural - width + full - 1) / full);
}

// The height in lines first, then the lines of all cells.
static int64_t cost(const TableFit *fit)
{
    int rows = fit->rows < MOST_MEASURED ? fit->rows : MOST_MEASURED;
    int64_t high = 0, all = 0;
    for (int i = 0; i < rows; i++) {
        int most = 0;
        for (int j = 0; j < fit->columns; j++) {
            int lines = cell_lines(fit->cells[i * fit->columns + j],
                                   fit->width[j], fit->em);
            most = lines > most ? lines : most;
            all += lines;
        }
        high += most;
    }
    return high * 65536 + all;
}

typedef struct Move {
    int from, to;
    Length amount;
    int64_t cost; // of the table after it
} Move;

static void make_move(const TableFit *fit, Move move)
{
    fit->width[move.from] -= move.amount;
    fit->width[move.to] += move.amount;
}

static void try_move(const TableFit *fit, Move try, Move *best)
{
    if (fit->width[try.from] - try.amount < fit->least[try.from])
        return;
    make_move(fit, try);
    try.cost = cost(fit);
    make_move(fit, (Move){try.to, try.from, try.amount, 0});
    if (try.cost < best->cost)
        *best = try;
}

static Move best_move(const TableFit *fit)
{
    Move best = {.cost = cost(fit)};
    for (int from = 0; from < fit->columns; from++)
        for (int to = 0; to < fit->columns; to++)
            for (int k = 1; k <= MOST_STEPS && from != to && fit->least[to];
                 k++)
                try_move(fit, (Move){from, to, k * fit->em / 2, 0}, &best);
    return best;
}

void table_fit(const TableFit *fit)
{
    for (int i = 0; i < MOST_MOVES; i++) {
        Move move = best_move(fit);
        if (move.amount == 0)
            return;
        make_move(fit, move);
    }
}
