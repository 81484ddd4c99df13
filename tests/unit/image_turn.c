// How a camera was held, and where its pixels come to lie.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "image/turn.h"

#define HEAD_BIG "MM\0*\0\0\0\x08"
#define HEAD_LITTLE "II*\0\x08\0\0\0"

static void reads_exif(void **state)
{
    (void)state;
    const struct {
        Str exif;
        int turn;
    } rows[] = {
        {S(HEAD_BIG "\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0"), 6},
        {S(HEAD_LITTLE "\x01\0\x12\x01\x03\0\x01\0\0\0\x08\0\0\0"), 8},
        // the second of two entries
        {S(HEAD_BIG "\0\x02\x01\x00\0\x03\0\0\0\x01\0\x05\0\0"
                    "\x01\x12\0\x03\0\0\0\x01\0\x03\0\0"),
         3},
        {S(HEAD_BIG "\0\x01\x01\x12\0\x03\0\0\0\x01\0\x09\0\0"), 1},
        {S(HEAD_BIG "\0\x01\x01\x12\0\x03\0\0\0\x01\0\0\0\0"), 1},
        {S(HEAD_BIG "\xFF\xFF"), 1},           // more entries than bytes
        {S("MM\0*\xFF\xFF\xFF\xFF\0\x01"), 1}, // a table far away
        {S("MM\0*\x7F\xFF\xFF\xF0\0\x01"), 1}, //
        {S("MM"), 1},
        {S(""), 1},
        {S("XX\0*\0\0\0\x08"), 1},
    };
    for (int i = 0; i < countof(rows); i++)
        assert_int_equal(turn_of(rows[i].exif), rows[i].turn);
}

// The first pixel of the file, and the second of its first row.
static void turns_pixels(void **state)
{
    (void)state;
    enum { WIDE = 6, HIGH = 4 }; // as it is looked at
    static const Pixel first[8] = {{0, 0}, {5, 0}, {5, 3}, {0, 3},
                                   {0, 0}, {5, 0}, {5, 3}, {0, 3}};
    static const Pixel second[8] = {{1, 0}, {4, 0}, {4, 3}, {1, 3},
                                    {0, 1}, {5, 1}, {5, 2}, {0, 2}};
    for (int turn = 1; turn <= 8; turn++) {
        Pixel a = turn_pixel(turn, (Pixel){0, 0}, WIDE, HIGH);
        Pixel b = turn_pixel(turn, (Pixel){1, 0}, WIDE, HIGH);
        assert_int_equal(a.x, first[turn - 1].x);
        assert_int_equal(a.y, first[turn - 1].y);
        assert_int_equal(b.x, second[turn - 1].x);
        assert_int_equal(b.y, second[turn - 1].y);
    }
}

// Every pixel has a place and no two have the same.
static void loses_no_pixel(void **state)
{
    (void)state;
    enum { WIDE = 5, HIGH = 3 };
    for (int turn = 1; turn <= 8; turn++) {
        int rows = turn_swaps(turn) ? WIDE : HIGH;
        int columns = turn_swaps(turn) ? HIGH : WIDE;
        bool seen[HIGH][WIDE] = {{0}};
        for (int y = 0; y < rows; y++)
            for (int x = 0; x < columns; x++) {
                Pixel at = turn_pixel(turn, (Pixel){x, y}, WIDE, HIGH);
                assert_true(at.x >= 0 && at.x < WIDE);
                assert_true(at.y >= 0 && at.y < HIGH);
                assert_false(seen[at.y][at.x]);
                seen[at.y][at.x] = true;
            }
    }
}

int test_image_turn(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_exif),
        cmocka_unit_test(turns_pixels),
        cmocka_unit_test(loses_no_pixel),
    };
    return cmocka_run_group_tests_name("image_turn", tests, NULL, NULL);
}
