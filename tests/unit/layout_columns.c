// Columns are cut where it costs least, and never where it is forbidden.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "layout/columns.h"

enum { MOST = 40 };

typedef struct Row {
    Arena arena;
    Diag diag;
    Job job;
    Box boxes[MOST];
    Box *at[MOST];
    Region region;
} Row;

// Lines of one pitch each, for columns of `lines`.
static Row *new_row(int count, int columns, int lines)
{
    static Row row;
    row = (Row){0};
    row.job.arena = &row.arena;
    for (int i = 0; i < count; i++) {
        row.boxes[i].height = PT(10);
        row.boxes[i].on_grid = true;
        row.at[i] = &row.boxes[i];
    }
    row.region = (Region){row.at,         count,          columns, PT(10),
                          PT(10 * lines), PT(10 * lines), PT(3)};
    return &row;
}

static void fills_columns(void **state)
{
    (void)state;
    Row *row = new_row(25, 1, 10);
    Cuts cuts = columns_cut(&row->job, &row->region);
    assert_int_equal(cuts.count, 3);
    assert_int_equal(cuts.at[1], 10);
    assert_int_equal(cuts.at[2], 20);
    assert_int_equal(cuts.last, PT(50));
    arena_free(&row->arena);
}

static void keeps_what_may_not_be_parted(void **state)
{
    (void)state;
    Row *row = new_row(15, 1, 10);
    row->boxes[10].penalty = BREAK_NEVER; // a heading's first lines
    row->boxes[9].penalty = BREAK_NEVER;
    Cuts cuts = columns_cut(&row->job, &row->region);
    assert_int_equal(cuts.at[1], 8);
    arena_free(&row->arena);
}

static void balances_the_last_page(void **state)
{
    (void)state;
    Row *row = new_row(27, 2, 10);
    Cuts cuts = columns_cut(&row->job, &row->region);
    assert_int_equal(cuts.count, 4);
    assert_int_equal(cuts.at[2], 20);
    assert_int_equal(cuts.at[3], 24); // four lines to the left, three right
    assert_int_equal(cuts.last, PT(40));
    arena_free(&row->arena);
}

static void gives_way_when_nothing_may_be_parted(void **state)
{
    (void)state;
    Row *row = new_row(15, 1, 10);
    for (int i = 1; i < 15; i++)
        row->boxes[i].penalty = BREAK_NEVER;
    Cuts cuts = columns_cut(&row->job, &row->region);
    assert_int_equal(cuts.count, 2);
    assert_int_equal(cuts.at[1], 10);
    arena_free(&row->arena);
}

static void ends_a_column_where_told(void **state)
{
    (void)state;
    Row *row = new_row(6, 1, 10);
    row->boxes[2].penalty = BREAK_ALWAYS;
    Cuts cuts = columns_cut(&row->job, &row->region);
    assert_int_equal(cuts.count, 2);
    assert_int_equal(cuts.at[1], 2);
    arena_free(&row->arena);
}

static void returns_to_the_grid(void **state)
{
    (void)state;
    Row *row = new_row(3, 1, 10);
    row->boxes[0].height = PT(13);
    assert_int_equal(column_height(&row->region, 0, 3), PT(40));
}

// Two lines and what parts them take three lines of the grid.
static void leaves_room_for_notes(void **state)
{
    (void)state;
    Row *row = new_row(25, 1, 10);
    row->boxes[4].notes_height = PT(18);
    Cuts cuts = columns_cut(&row->job, &row->region);
    assert_int_equal(cuts.count, 3);
    assert_int_equal(cuts.at[1], 7);
    assert_int_equal(cuts.at[2], 17);
    assert_int_equal(column_foot(&row->region, 0, 7), PT(30));
    assert_int_equal(column_foot(&row->region, 7, 17), 0);
    arena_free(&row->arena);
}

// A line whose note would not fit goes on with it.
static void keeps_a_note_with_its_line(void **state)
{
    (void)state;
    Row *row = new_row(15, 1, 10);
    row->boxes[8].notes_height = PT(17);
    Cuts cuts = columns_cut(&row->job, &row->region);
    assert_int_equal(cuts.at[1], 8);
    arena_free(&row->arena);
}

// The text of the columns is of one height, whichever of them has notes.
static void balances_beside_notes(void **state)
{
    (void)state;
    Row *row = new_row(8, 2, 10);
    row->boxes[0].notes_height = PT(47);
    Cuts cuts = columns_cut(&row->job, &row->region);
    assert_int_equal(cuts.count, 2);
    assert_int_equal(cuts.at[1], 4);
    assert_int_equal(cuts.last, PT(40));
    arena_free(&row->arena);
}

int test_layout_columns(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fills_columns),
        cmocka_unit_test(keeps_what_may_not_be_parted),
        cmocka_unit_test(balances_the_last_page),
        cmocka_unit_test(gives_way_when_nothing_may_be_parted),
        cmocka_unit_test(ends_a_column_where_told),
        cmocka_unit_test(returns_to_the_grid),
        cmocka_unit_test(leaves_room_for_notes),
        cmocka_unit_test(keeps_a_note_with_its_line),
        cmocka_unit_test(balances_beside_notes),
    };
    return cmocka_run_group_tests_name("layout_columns", tests, NULL, NULL);
}
