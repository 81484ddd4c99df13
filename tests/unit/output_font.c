// Which glyphs say by themselves what they stand for.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "output/pdf_font.h"

// Of a made-up font: a few characters share a glyph, as in real ones.
enum { GLYPH_BLANK = 1, GLYPH_REN, GLYPH_FI, GLYPH_E, GLYPH_ACUTE, GLYPHS };

static hb_bool_t nominal(hb_font_t *font, void *data, hb_codepoint_t character,
                         hb_codepoint_t *glyph, void *user)
{
    static const struct {
        hb_codepoint_t character, glyph;
    } rows[] = {
        {' ', GLYPH_BLANK},  {0x00A0, GLYPH_BLANK}, {0x4EBA, GLYPH_REN},
        {0x2F08, GLYPH_REN}, {'e', GLYPH_E},        {0x0301, GLYPH_ACUTE},
    };
    (void)font, (void)data, (void)user;
    for (int i = 0; i < countof(rows); i++) {
        if (rows[i].character == character) {
            *glyph = rows[i].glyph;
            return 1;
        }
    }
    return 0;
}

typedef struct Desk {
    Arena arena;
    Font font;
    PdfFonts fonts;
    PdfFont *pdf;
} Desk;

static int lay_desk(void **state)
{
    static Desk desk;
    desk = (Desk){.font = {.format = FONT_GLYF, .units = 1000}};
    desk.font.face = hb_face_builder_create();
    hb_face_set_glyph_count(desk.font.face, GLYPHS);
    desk.font.shaper = hb_font_create(desk.font.face);
    hb_font_funcs_t *funcs = hb_font_funcs_create();
    hb_font_funcs_set_nominal_glyph_func(funcs, nominal, NULL, NULL);
    hb_font_set_funcs(desk.font.shaper, funcs, NULL, NULL);
    hb_font_funcs_destroy(funcs);
    desk.fonts =
        (PdfFonts){.file = pdf_file_open(&desk.arena, 1), .arena = &desk.arena};
    desk.pdf = pdf_font_of(&desk.fonts, &desk.font);
    *state = &desk;
    return 0;
}

static int clear_desk(void **state)
{
    Desk *desk = *state;
    pdf_file_close(desk->fonts.file);
    hb_font_destroy(desk->font.shaper);
    hb_face_destroy(desk->font.face);
    arena_free(&desk->arena);
    return 0;
}

static bool says(void **state, uint32_t glyph, const char *text)
{
    Desk *desk = *state;
    return pdf_font_says(desk->pdf, glyph, str_of(text));
}

static void rare_use_does_not_take_a_glyph(void **state)
{
    assert_false(says(state, GLYPH_BLANK, "\u00A0"));
    assert_true(says(state, GLYPH_BLANK, " "));
    assert_false(says(state, GLYPH_BLANK, "\u00A0"));
    assert_true(says(state, GLYPH_BLANK, " "));
}

static void radical_is_not_the_ideograph(void **state)
{
    assert_true(says(state, GLYPH_REN, "人"));
    assert_false(says(state, GLYPH_REN, "⼈"));
    assert_true(says(state, GLYPH_REN, "人"));
}

static void ligature_says_its_letters(void **state)
{
    assert_true(says(state, GLYPH_FI, "fi"));
    assert_true(says(state, GLYPH_FI, "fi"));
    assert_false(says(state, GLYPH_FI, "ﬁ"));
    assert_false(says(state, GLYPH_FI, ""));
}

static void selector_does_not_take_a_glyph(void **state)
{
    assert_false(says(state, GLYPH_REN, "人\uFE00"));
    assert_true(says(state, GLYPH_REN, "人"));
}

static void cluster_may_go_letter_by_letter(void **state)
{
    Desk *desk = *state;
    const PlacedGlyph glyphs[] = {{.id = GLYPH_E}, {.id = GLYPH_ACUTE}};
    assert_true(pdf_font_spells(desk->pdf, glyphs, 2, S("e\u0301")));
    assert_true(says(state, GLYPH_E, "e"));
    assert_false(pdf_font_spells(desk->pdf, glyphs, 2, S("\u00E9")));
    assert_true(says(state, GLYPH_E, "e"));
}

static void unknown_glyph_is_notdef(void **state)
{
    Desk *desk = *state;
    assert_int_equal(pdf_font_use(desk->pdf, 70000)->code, 0);
    assert_true(says(state, 70000, "x"));
}

int test_output_font(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, lay_desk, clear_desk)
    const struct CMUnitTest tests[] = {
        TEST(rare_use_does_not_take_a_glyph),
        TEST(radical_is_not_the_ideograph),
        TEST(ligature_says_its_letters),
        TEST(selector_does_not_take_a_glyph),
        TEST(cluster_may_go_letter_by_letter),
        TEST(unknown_glyph_is_notdef),
    };
#undef TEST
    return cmocka_run_group_tests(tests, NULL, NULL);
}
