// Notes are dealt out to the boxes that they stand with; none is lost.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "layout/foot.h"

enum { BOXES = 6, NOTES = 12 };

typedef struct Row {
    Arena arena;
    Box boxes[BOXES], notes[NOTES];
    Box *at[BOXES];
} Row;

// Box `caller` calls out lines [first, end).
static void call(Row *row, int caller, int first, int end)
{
    for (int i = first; i < end; i++) {
        row->notes[i].height = PT(10);
        row->notes[i].next = i + 1 < end ? &row->notes[i + 1] : NULL;
    }
    row->boxes[caller].notes = &row->notes[first];
}

static Row new_row(void)
{
    return (Row){0};
}

static Box *deal(Row *row)
{
    for (int i = 0; i < BOXES; i++)
        row->at[i] = &row->boxes[i];
    return foot_deal(&row->arena, row->at, BOXES, (FootRoom){PT(30), PT(20)});
}

static void leaves_short_notes_whole(void **state)
{
    (void)state;
    Row row = new_row();
    call(&row, 1, 0, 3);
    call(&row, 2, 3, 4);
    assert_null(deal(&row));
    assert_ptr_equal(row.boxes[1].notes, &row.notes[0]);
    assert_int_equal(row.boxes[1].notes_height, PT(30));
    assert_ptr_equal(row.boxes[2].notes, &row.notes[3]);
    assert_int_equal(row.boxes[2].notes_height, PT(10));
}

static void goes_on_at_later_boxes(void **state)
{
    (void)state;
    Row row = new_row();
    call(&row, 0, 0, 7);
    row.boxes[1].span_all = true;
    row.boxes[2].kind = BOX_GROUP;
    assert_null(deal(&row));
    assert_int_equal(row.boxes[0].notes_height, PT(30));
    assert_ptr_equal(row.boxes[1].notes, &row.notes[3]);
    assert_int_equal(row.boxes[1].notes_height, PT(20));
    assert_null(row.boxes[2].notes);
    assert_int_equal(row.boxes[3].notes_height, PT(20));
    assert_null(row.boxes[4].notes);
}

// A note waits for the one before it.
static void keeps_their_order(void **state)
{
    (void)state;
    Row row = new_row();
    call(&row, 0, 0, 5);
    call(&row, 1, 5, 7);
    assert_null(deal(&row));
    assert_ptr_equal(row.boxes[1].notes, &row.notes[3]);
    assert_int_equal(row.boxes[1].notes_height, PT(30));
    assert_ptr_equal(row.boxes[2].notes, &row.notes[6]);
}

static void carries_what_is_left(void **state)
{
    (void)state;
    Row row = new_row();
    call(&row, BOXES - 1, 0, NOTES);
    Length height = 0;
    int count = 0;
    for (Box *box = deal(&row); box; box = box->next) {
        assert_int_equal(box->height, 0);
        height += box->notes_height;
        count++;
    }
    assert_int_equal(count, 5);
    assert_int_equal(height, PT(10) * (NOTES - 3));
    arena_free(&row.arena);
}

int test_layout_foot(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(leaves_short_notes_whole),
        cmocka_unit_test(goes_on_at_later_boxes),
        cmocka_unit_test(keeps_their_order),
        cmocka_unit_test(carries_what_is_left),
    };
    return cmocka_run_group_tests_name("layout_foot", tests, NULL, NULL);
}
