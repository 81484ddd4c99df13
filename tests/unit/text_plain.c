// What is set one by one comes out as HarfBuzz shapes it: in every face of the
// catalogue that has Han, in every language, in all of an article and in every
// ideograph of the first plane.
#include "desk.h"

#include <hb.h>

#include "base/utf8.h"
#include "text/session.h"

static const char *const langs[] = {"zh-Hans", "zh-Hant", "zh-HK", "ja", "ko"};

static int open_catalogue(void **state)
{
    int failed = desk_open(state);
    Desk *desk = *state;
    fonts_close(desk->fonts);
    FontQuery query = {.catalogue = "fonts/fonts.yaml"};
    desk->fonts = fonts_open(&desk->job, &query);
    return failed || !desk->fonts ? -1 : 0;
}

// In short rows, so that most of them have no character that a rule touches.
static Str ideographs(Desk *desk)
{
    enum { ROW = 4 };
    StrBuilder text = {.arena = &desk->words};
    for (uint32_t code = 0x3000; code < 0xA000; code++) {
        char bytes[4];
        if (code < 0x3040 || code >= 0x3400)
            str_add(&text, (Str){bytes, utf8_put(bytes, code)});
        if (code % ROW == 0)
            str_add(&text, S("a"));
    }
    return str_built(&text);
}

// A run as HarfBuzz alone would have it.
static void assert_shaped(const Shaped *shaped, const Run *run, Str lang)
{
    hb_feature_t kern = {HB_TAG('k', 'e', 'r', 'n'), 0, 0,
                         HB_FEATURE_GLOBAL_END};
    hb_buffer_t *buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, shaped->text.s, shaped->text.n,
                       (unsigned)run->text, run->end - run->text);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, HB_SCRIPT_HAN);
    hb_buffer_set_language(buffer, hb_language_from_string(lang.s, lang.n));
    hb_shape(run->font->shaper, buffer, &kern, 1);
    unsigned count;
    hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    hb_glyph_position_t *at = hb_buffer_get_glyph_positions(buffer, NULL);
    assert_int_equal(count, run->count);
    for (unsigned i = 0; i < count; i++) {
        const Glyph *glyph = &shaped->glyphs.at[run->first + (int)i];
        assert_int_equal(glyph->id, infos[i].codepoint);
        assert_int_equal(glyph->text, infos[i].cluster);
        assert_int_equal(glyph->advance,
                         font_length(run->font, at[i].x_advance, run->size));
        assert_int_equal(glyph->x,
                         font_length(run->font, at[i].x_offset, run->size));
        assert_int_equal(glyph->y,
                         font_length(run->font, at[i].y_offset, run->size));
        unsigned end =
            i + 1 < count ? infos[i + 1].cluster : (unsigned)run->end;
        if (end > infos[i].cluster && glyph->bytes)
            assert_int_equal(glyph->bytes, end - infos[i].cluster);
    }
    hb_buffer_destroy(buffer);
}

static void shape_words(Desk *desk, const Look *look, Str text)
{
    Copy copy = {.lang = look->lang, .length = text.n};
    *PUSH(&desk->arena, &copy.phrases) = (Phrase){.text = text, .look = *look};
    Shaped shaped = text_itemize(&desk->job, desk->fonts, &copy, false);
    text_shape(&desk->job, &shaped);
    for (int i = 0; i < shaped.runs.count; i++)
        if (shaped.runs.at[i].script == HB_SCRIPT_HAN)
            assert_shaped(&shaped, &shaped.runs.at[i], look->lang);
    arena_reset(&desk->scratch);
    arena_reset(&desk->arena);
}

// Whether it is a face of Han.
static bool shape_face(Desk *desk, Str family, Weight weight, Str text)
{
    FontRole *role = NEW(&desk->words, FontRole);
    *role = (FontRole){.name = family, .han = {family, NULL}};
    const Font *font =
        fonts_face(&desk->job, desk->fonts, family, weight, false);
    if (!font || !font_has(font, 0x4E00, 0))
        return false;
    for (int i = 0; i < countof(langs); i++) {
        Look look = {.role = role,
                     .weight = weight,
                     .size = EM,
                     .lang = str_of(langs[i])};
        shape_words(desk, &look, text);
    }
    return true;
}

static void is_as_harfbuzz_has_it(void **state)
{
    Desk *desk = *state;
    const FontFamilies *families = &desk->fonts->catalogue.families;
    const Source *article = source_read(&desk->sources, "tests/seed.txt");
    assert_non_null(article);
    Str all = ideographs(desk);
    int faces = 0;
    for (int i = 0; i < families->count; i++) {
        Str family = families->at[i].name.str;
        faces += shape_face(desk, family, WEIGHT_REGULAR, article->text);
        faces += shape_face(desk, family, WEIGHT_BOLD, article->text);
        shape_face(desk, family, WEIGHT_REGULAR, all);
    }
    // Song and Hei in five languages each, Hei Mono, two Kai, Hanazono.
    assert_true(faces >= 2 * (3 * 5 + 2 + 1));
}

// The glyph of a character in a face of the tests, if it is set one by one.
static uint32_t plain_in(Desk *desk, Str family, hb_script_t script,
                         uint32_t code)
{
    Shaping shaping = {
        .font =
            fonts_face(&desk->job, desk->fonts, family, WEIGHT_REGULAR, false),
        .properties = {.direction = HB_DIRECTION_LTR,
                       .script = script,
                       .language = hb_language_from_string("zh-Hans", -1)},
    };
    Plain *plain = plain_of(desk->fonts, &shaping);
    return plain ? plain_glyph(plain, code)->id : 0;
}

static void leaves_to_harfbuzz_what_rules_touch(void **state)
{
    Desk *desk = *state;
    Str song = S("Noto Serif CJK SC"), kai = S("LXGW WenKai");
    assert_true(plain_in(desk, song, HB_SCRIPT_HAN, 0x5929)); // 天
    assert_true(plain_in(desk, kai, HB_SCRIPT_HAN, 0x5929));
    assert_false(plain_in(desk, song, HB_SCRIPT_HAN, 0x2014)); // joins
    assert_false(plain_in(desk, song, HB_SCRIPT_HAN, 0x3099)); // hangs
    assert_false(plain_in(desk, song, HB_SCRIPT_HAN, 0xFE00)); // is not seen
    assert_false(plain_in(desk, song, HB_SCRIPT_HAN, 0xE000)); // has no glyph
    assert_false(plain_in(desk, song, HB_SCRIPT_LATIN, 'a'));
}

int test_text_plain(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(is_as_harfbuzz_has_it, open_catalogue,
                                        desk_close),
        cmocka_unit_test_setup_teardown(leaves_to_harfbuzz_what_rules_touch,
                                        open_catalogue, desk_close),
    };
    return cmocka_run_group_tests_name("text_plain", tests, NULL, NULL);
}
