// Tables whose row or column of totals is not the sum of the others.
#include "blocks/table.h"
#include "blocks/kinds.h"
#include "lint/linter.h"

// A number in 1/1000 and what stands behind it: 26篇.
typedef struct Figure {
    int64_t value;
    Str unit;
    bool none; // an empty cell, or a dash
} Figure;

typedef struct Sums {
    Linter *linter;
    const Table *table;
    const Row *rows;
    int count;
} Sums;

static const TableCell *cell_at(const Sums *sums, int row, int column)
{
    const Row *one = &sums->rows[row];
    return column < one->cells.count ? &one->cells.at[column] : NULL;
}

static Str words_at(const Sums *sums, int row, int column)
{
    const TableCell *cell = cell_at(sums, row, column);
    return cell ? str_trim(table_words(sums->linter->job->arena, cell))
                : (Str){0};
}

static bool read_figure(Str words, Figure *figure)
{
    enum { LONGEST = 12 };
    *figure = (Figure){.none = words.n == 0 || str_is(words, "—") ||
                               str_is(words, "–") || str_is(words, "-")};
    if (figure->none)
        return true;
    int at = 0, point = -1;
    int64_t value = 0;
    for (; at < words.n && at < LONGEST; at++) {
        char c = words.s[at];
        if (c == '.' && point < 0)
            point = at;
        else if (c >= '0' && c <= '9')
            value = value * 10 + c - '0';
        else if (c != ',')
            break;
    }
    int places = point < 0 ? 0 : at - point - 1;
    if (at == 0 || places > 3 || at == LONGEST)
        return false;
    for (int i = places; i < 3; i++)
        value *= 10;
    figure->value = value;
    figure->unit = str_slice(words, at, words.n);
    return true;
}

static bool is_total(Str words)
{
    static const char *const names[] = {"合计", "总计", "共计", "總計", "合計"};
    for (int i = 0; i < countof(names); i++)
        if (str_is(words, names[i]))
            return true;
    return false;
}

// Rates and means do not add up.
static bool adds_up(Str unit, Str head)
{
    static const char *const words[] = {"率", "均", "比", "%",
                                        "％", "余", "多"};
    for (int i = 0; i < countof(words); i++)
        if (str_find(unit, str_of(words[i])) >= 0 ||
            str_find(head, str_of(words[i])) >= 0)
            return false;
    return true;
}

static void report(const Sums *sums, int row, int column, int64_t sum)
{
    const Job *job = sums->linter->job;
    const TableCell *cell = cell_at(sums, row, column);
    const Node *node =
        cell->passage.node ? cell->passage.node : cell->text.node;
    node = node ? node : sums->rows[row].node;
    if (!node || !diag_wants(job, WK310) || diag_allows(job, WK310, node->span))
        return;
    Str written = words_at(sums, row, column),
        added = amount_words(job->arena, sum);
    *PUSH(job->arena, &sums->linter->findings) = (Finding){
        .code = WK310,
        .node = node,
        .span = node->span,
        .words = WORDS(
            zh(job, "各格合计 %.*s，表中写 %.*s", STR(added), STR(written)),
            en(job, "the cells add up to %.*s, the table says %.*s", STR(added),
               STR(written))),
    };
}

static Str head_of(const Sums *sums, int column)
{
    const Table *table = sums->table;
    return column < table->columns.count
               ? passage_plain(sums->linter->job->arena,
                               &table->columns.at[column].title)
               : (Str){0};
}

// A cell in a line of cells: along a row or down a column.
static Str word_along(const Sums *sums, bool down, int line, int i)
{
    return down ? words_at(sums, i, line) : words_at(sums, line, i);
}

// The cells before `last`, which is their total.
static void check_line(const Sums *sums, bool down, int line, int last)
{
    Figure total;
    int64_t sum = 0;
    int figures = 0;
    Str head = down ? head_of(sums, line) : (Str){0};
    if (!read_figure(word_along(sums, down, line, last), &total) ||
        total.none || !adds_up(total.unit, head))
        return;
    for (int i = down ? 0 : 1; i < last; i++) {
        Figure figure;
        if (!read_figure(word_along(sums, down, line, i), &figure) ||
            (!figure.none && !str_equal(figure.unit, total.unit)))
            return;
        sum += figure.value;
        figures += !figure.none;
    }
    if (figures >= 2 && sum != total.value)
        report(sums, down ? last : line, down ? line : last, sum);
}

static void check_table(Linter *linter, const Table *table)
{
    Sums sums = {linter, table, table->rows.at, table->rows.count};
    int columns = table_columns(table), last = sums.count - 1;
    for (int i = 1; last >= 2 && i < columns; i++)
        if (is_total(words_at(&sums, last, 0)))
            check_line(&sums, true, i, last);
    for (int i = 0; columns >= 4 && i < sums.count; i++)
        if (is_total(head_of(&sums, columns - 1)))
            check_line(&sums, false, i, columns - 1);
}

static void look_at_blocks(Linter *linter, Blocks blocks)
{
    for (int i = 0; i < blocks.count; i++) {
        const Block *block = &blocks.at[i];
        if (block->kind == &block_table)
            check_table(linter, block->content);
        if (block->kind == &block_include)
            look_at_blocks(linter, ((const Include *)block->content)->blocks);
    }
}

void lint_tables(Linter *linter)
{
    const Report *report = linter->report;
    look_at_blocks(linter, report->lead);
    for (int i = 0; i < report->sections.count; i++)
        look_at_blocks(linter, report->sections.at[i].body);
    look_at_blocks(linter, report->back);
}
