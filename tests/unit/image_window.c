// Cropping: by a frame, by a ratio around a point; and the resolution.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "image/window.h"

static void assert_window(Window got, int x, int y, int width, int height)
{
    assert_int_equal(got.x, x);
    assert_int_equal(got.y, y);
    assert_int_equal(got.width, width);
    assert_int_equal(got.height, height);
}

static void crops_by_shares(void **state)
{
    (void)state;
    assert_window(window_cropped(100, 60, (int[]){0, 0, 1024, 1024}), 0, 0, 100,
                  60);
    assert_window(window_cropped(100, 60, (int[]){512, 0, 1024, 512}), 50, 0,
                  50, 30);
    // never less than a pixel, and never outside
    assert_window(window_cropped(1, 1, (int[]){1000, 1000, 1024, 1024}), 0, 0,
                  1, 1);
    assert_window(window_cropped(100, 60, (int[]){1023, 0, 1024, 1}), 99, 0, 1,
                  1);
}

static void fits_around_the_focus(void **state)
{
    (void)state;
    static const struct {
        Window window;
        Length width, height;
        int focus[2];
        Window wanted;
    } rows[] = {
        // a square out of 3:2, in the middle, at either end
        {{0, 0, 300, 200}, 100, 100, {512, 512}, {50, 0, 200, 200}},
        {{0, 0, 300, 200}, 100, 100, {0, 512}, {0, 0, 200, 200}},
        {{0, 0, 300, 200}, 100, 100, {1024, 512}, {100, 0, 200, 200}},
        // a band
        {{0, 0, 300, 200}, 300, 100, {512, 0}, {0, 0, 300, 100}},
        {{0, 0, 300, 200}, 300, 100, {512, 768}, {0, 100, 300, 100}},
        // already right
        {{0, 0, 300, 200}, 3, 2, {0, 0}, {0, 0, 300, 200}},
        // inside a crop
        {{100, 0, 200, 200}, 1, 2, {512, 512}, {100, 0, 100, 200}},
        {{100, 0, 200, 200}, 1, 2, {700, 512}, {155, 0, 100, 200}},
        // no ratio
        {{0, 0, 300, 200}, 0, 0, {0, 0}, {0, 0, 300, 200}},
        {{0, 0, 300, 1}, 1, 1000, {0, 0}, {0, 0, 1, 1}},
    };
    for (int i = 0; i < countof(rows); i++) {
        WindowFit fit = {300,
                         200,
                         rows[i].width,
                         rows[i].height,
                         {rows[i].focus[0], rows[i].focus[1]}};
        Window wanted = rows[i].wanted;
        assert_window(window_fitted(rows[i].window, &fit), wanted.x, wanted.y,
                      wanted.width, wanted.height);
    }
}

static void knows_resolution(void **state)
{
    (void)state;
    assert_int_equal(window_dpi(300, PT(72)), 300);
    assert_int_equal(window_dpi(960, PT(720)), 96);
    assert_int_equal(window_dpi(300, 0), 0);
}

int test_image_window(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(crops_by_shares),
        cmocka_unit_test(fits_around_the_focus),
        cmocka_unit_test(knows_resolution),
    };
    return cmocka_run_group_tests_name("image_window", tests, NULL, NULL);
}
