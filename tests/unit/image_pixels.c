// Pixels of every kind of picture, for the screen and for the press.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "image/pixels.h"

typedef struct Studio {
    Arena arena, scratch;
    Diag diag;
    Sources sources;
    Job job;
    Converter converter;
    Node node;
} Studio;

static Studio *open_studio(bool press)
{
    static Studio studio;
    studio = (Studio){0};
    studio.diag.arena = studio.sources.arena = studio.converter.arena =
        &studio.arena;
    studio.job = (Job){.arena = &studio.arena,
                       .scratch = &studio.scratch,
                       .diag = &studio.diag,
                       .sources = &studio.sources};
    studio.converter.press = press;
    return &studio;
}

static void close_studio(Studio *studio)
{
    converter_close(&studio->converter);
    arena_free(&studio->arena);
    arena_free(&studio->scratch);
}

static const Picture *look(Studio *studio, const char *name)
{
    Str path = str_format(&studio->arena, "%s/%s", "tests/pictures", name);
    studio->node.text = str_of(name);
    return picture_read_path(&studio->job, &studio->node, path.s);
}

// The first pixel, in the red square, after all of them have been read.
static void first_pixel(Studio *studio, const char *name, const uint8_t *ground,
                        uint8_t *pixel)
{
    const Picture *picture = look(studio, name);
    assert_non_null(picture);
    Image image = {picture, {0, 0, picture->width, picture->height}};
    PixelQuery query = {.image = &image, .shrink = 1};
    memcpy(query.ground, ground, sizeof query.ground);
    Pixels pixels;
    assert_true(pixels_open(&studio->job, &query, &studio->converter, &pixels));
    assert_int_equal(pixels.width, 96);
    assert_int_equal(pixels.height, 64);
    uint8_t row[4 * 96] = {0};
    for (int y = 63; y >= 0; y--)
        pixels_row(&pixels, y, row);
    memcpy(pixel, row, 4);
    pixels_close(&pixels);
}

static void assert_near(const uint8_t *got, const uint8_t *wanted, int count)
{
    for (int i = 0; i < count; i++)
        assert_in_range(got[i] - wanted[i] + 6, 0, 12);
}

static void lights_the_screen(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        int count;
        uint8_t light[4];
    } rows[] = {
        {"rgb.png", 3, {200, 22, 29}},
        {"rgb16.png", 3, {200, 22, 29}},
        {"interlaced.png", 3, {200, 22, 29}},
        {"palette.png", 3, {200, 22, 29}},
        {"grey.png", 1, {76}},
        {"grey16.png", 1, {76}},
        {"bits.png", 1, {0}},
        {"alpha.png", 3, {0, 255, 0}}, // nothing but the ground
        {"grey-alpha.png", 3, {0, 255, 0}},
        {"rgb.jpg", 3, {200, 22, 29}},
        {"progressive.jpg", 3, {200, 22, 29}},
        {"adobe-rgb.jpg", 3, {200, 22, 29}},
        {"letters.jpg", 3, {200, 22, 29}},
        {"grey.jpg", 1, {76}},
        {"cmyk.jpg", 3, {200, 60, 64}},
        {"adobe-cmyk.jpg", 3, {200, 60, 64}},
        {"ycck.jpg", 3, {200, 60, 64}},
        {"turn1.jpg", 3, {200, 22, 29}},
        {"turn2.jpg", 3, {200, 22, 29}},
        {"turn3.jpg", 3, {200, 22, 29}},
        {"turn4.jpg", 3, {200, 22, 29}},
        {"turn5.jpg", 3, {200, 22, 29}},
        {"turn6.jpg", 3, {200, 22, 29}},
        {"turn7.jpg", 3, {200, 22, 29}},
        {"turn8.jpg", 3, {200, 22, 29}},
    };
    Studio *studio = open_studio(false);
    for (int i = 0; i < countof(rows); i++) {
        uint8_t pixel[4];
        first_pixel(studio, rows[i].name, (uint8_t[]){0, 255, 0, 0}, pixel);
        assert_near(pixel, rows[i].light, rows[i].count);
    }
    close_studio(studio);
}

// Neutral light is black ink alone; chosen inks stay as they are.
static void inks_the_press(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        int count;
        uint8_t ink[4];
    } rows[] = {
        {"rgb.png", 4, {0, 227, 218, 55}},
        {"rgb.jpg", 4, {0, 227, 218, 55}},
        {"grey.jpg", 1, {76}},
        {"cmyk.jpg", 4, {0, 178, 171, 55}},
        {"ycck.jpg", 4, {0, 178, 171, 55}},
        {"alpha.png", 4, {0, 0, 0, 128}},
        {"grey-alpha.png", 1, {127}},
    };
    Studio *studio = open_studio(true);
    for (int i = 0; i < countof(rows); i++) {
        uint8_t pixel[4];
        first_pixel(studio, rows[i].name, (uint8_t[]){0, 0, 0, 128}, pixel);
        assert_near(pixel, rows[i].ink, rows[i].count);
    }
    close_studio(studio);
}

// A profile whose red and green are changed for each other.
static void obeys_profiles(void **state)
{
    (void)state;
    static const char *const names[] = {"profile.png", "profile.jpg"};
    Studio *studio = open_studio(false);
    for (int i = 0; i < countof(names); i++) {
        uint8_t pixel[4];
        first_pixel(studio, names[i], (uint8_t[4]){0}, pixel);
        assert_true(pixel[1] > 150 && pixel[0] < 80);
    }
    close_studio(studio);
}

static void passes_what_it_may(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        bool screen, press;
    } rows[] = {
        {"rgb.jpg", true, false},      {"progressive.jpg", true, false},
        {"grey.jpg", true, true},      {"adobe-rgb.jpg", true, false},
        {"letters.jpg", false, false}, // readers would take it for YCbCr
        {"cmyk.jpg", false, true},     {"adobe-cmyk.jpg", false, true},
        {"ycck.jpg", false, true},     {"profile.jpg", false, false},
        {"turn1.jpg", true, false},    {"turn3.jpg", false, false},
        {"rgb.png", false, false},
    };
    for (int press = 0; press < 2; press++) {
        Studio *studio = open_studio(press);
        for (int i = 0; i < countof(rows); i++) {
            Passed passed;
            bool passes = pixels_pass(&studio->job, look(studio, rows[i].name),
                                      &studio->converter, &passed);
            if (passes != (press ? rows[i].press : rows[i].screen))
                print_error("%s\n", rows[i].name);
            assert_int_equal(passes, press ? rows[i].press : rows[i].screen);
            if (passes) // what cameras tell of themselves stays behind
                assert_int_equal(str_find(passed.bytes, S("Exif")), -1);
            arena_free(&passed.arena);
        }
        close_studio(studio);
    }
}

// Between its squares the picture runs from dark to light.
static void neutral_light_is_grey_on_press(void **state)
{
    (void)state;
    for (int press = 0; press < 2; press++) {
        Studio *studio = open_studio(press);
        Image image = {look(studio, "rgb.png"), {30, 0, 20, 64}};
        PixelQuery query = {.image = &image, .shrink = 1};
        Pixels pixels;
        assert_true(
            pixels_open(&studio->job, &query, &studio->converter, &pixels));
        assert_int_equal(pixels.model, press ? MODEL_GREY : MODEL_RGB);
        uint8_t row[3 * 20];
        pixels_row(&pixels, 0, row);
        assert_int_equal(row[0], 30 + 200 * 30 / 96);
        assert_int_equal(row[press ? 19 : 57], 30 + 200 * 49 / 96);
        pixels_close(&pixels);
        close_studio(studio);
    }
}

static void keeps_the_limit_of_ink(void **state)
{
    (void)state;
    static const char *const names[] = {"rgb.jpg", "cmyk.jpg", "adobe-cmyk.jpg",
                                        "rgb.png"};
    Studio *studio = open_studio(true);
    studio->converter.limit = 1500;
    uint8_t paper[4] = {0}, pixel[4];
    for (int i = 0; i < countof(names); i++) {
        Passed passed;
        bool passes = pixels_pass(&studio->job, look(studio, names[i]),
                                  &studio->converter, &passed);
        arena_free(&passed.arena);
        assert_false(passes);
        first_pixel(studio, names[i], paper, pixel);
        assert_in_range(pixel[0] + pixel[1] + pixel[2] + pixel[3], 300, 382);
    }
    close_studio(studio);
    studio = open_studio(true);
    studio->converter.limit = 3900; // and what keeps it stays as it is
    Passed passed;
    assert_true(pixels_pass(&studio->job, look(studio, "cmyk.jpg"),
                            &studio->converter, &passed));
    arena_free(&passed.arena);
    assert_int_equal(picture_most_ink(&studio->job, look(studio, "rgb.jpg")),
                     0);
    assert_in_range(picture_most_ink(&studio->job, look(studio, "cmyk.jpg")),
                    1501, 3900);
    close_studio(studio);
}

static void keeps_light_with_its_profile(void **state)
{
    (void)state;
    Studio *studio = open_studio(true);
    studio->converter.keeps_light = true;
    Passed passed;
    assert_true(pixels_pass(&studio->job, look(studio, "profile.jpg"),
                            &studio->converter, &passed));
    assert_true(passed.profile.n > 300);
    arena_free(&passed.arena);
    assert_true(pixels_pass(&studio->job, look(studio, "rgb.jpg"),
                            &studio->converter, &passed));
    assert_memory_equal(passed.profile.s + 12, "mntrRGB ", 8);
    arena_free(&passed.arena);
    close_studio(studio);
}

static void takes_a_window(void **state)
{
    (void)state;
    Studio *studio = open_studio(false);
    const Picture *picture = look(studio, "rgb.png");
    Image image = {picture, {72, 0, 24, 21}}; // the green square
    PixelQuery query = {.image = &image, .shrink = 4};
    Pixels pixels;
    assert_true(pixels_open(&studio->job, &query, &studio->converter, &pixels));
    assert_int_equal(pixels.width, 6);
    assert_int_equal(pixels.height, 6);
    uint8_t row[4 * 6];
    for (int y = 0; y < 6; y++) {
        pixels_row(&pixels, y, row);
        for (int x = 0; x < 6; x++)
            assert_near(row + 3 * x, (uint8_t[]){0, 140, 60}, 3);
    }
    pixels_close(&pixels);
    close_studio(studio);
}

int test_image_pixels(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lights_the_screen),
        cmocka_unit_test(inks_the_press),
        cmocka_unit_test(obeys_profiles),
        cmocka_unit_test(passes_what_it_may),
        cmocka_unit_test(neutral_light_is_grey_on_press),
        cmocka_unit_test(keeps_the_limit_of_ink),
        cmocka_unit_test(keeps_light_with_its_profile),
        cmocka_unit_test(takes_a_window),
    };
    return cmocka_run_group_tests_name("image_pixels", tests, NULL, NULL);
}
