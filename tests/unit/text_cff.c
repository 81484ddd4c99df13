// What a CFF font says of itself is what FreeType says of it; half a table does
// no harm.
#include "desk.h"

#include <stdlib.h>

#include FT_CID_H

#include "text/session.h"

static void assert_like_freetype(const Font *font)
{
    FT_Face face = font_outline(font);
    const char *registry, *ordering;
    FT_Int supplement;
    FT_Bool keyed = 0;
    assert_non_null(face);
    FT_Get_CID_Is_Internally_CID_Keyed(face, &keyed);
    assert_int_equal(font->format == FONT_CFF_CID, keyed);
    if (!keyed)
        return;
    assert_int_equal(FT_Get_CID_Registry_Ordering_Supplement(
                         face, &registry, &ordering, &supplement),
                     0);
    assert_true(str_is(font->cff.registry, registry));
    assert_true(str_is(font->cff.ordering, ordering));
    assert_int_equal(font->cff.supplement, supplement);
    for (FT_UInt glyph = 0; glyph < (FT_UInt)face->num_glyphs; glyph++) {
        FT_UInt cid;
        assert_int_equal(FT_Get_CID_From_Glyph_Index(face, glyph, &cid), 0);
        assert_int_equal(cff_cid(&font->cff, glyph), cid);
    }
}

// The CFF faces of a catalogue.
static int compare_all(Desk *desk, const char *catalogue)
{
    FontQuery query = {.catalogue = catalogue};
    Fonts *fonts = fonts_open(&desk->job, &query);
    assert_non_null(fonts);
    int count = 0;
    for (int i = 0; i < fonts->catalogue.families.count; i++) {
        Str family = fonts->catalogue.families.at[i].name.str;
        const Font *font =
            fonts_face(&desk->job, fonts, family, WEIGHT_REGULAR, false);
        if (!font || font->format == FONT_GLYF)
            continue;
        assert_like_freetype(font);
        count++;
    }
    fonts_close(fonts);
    return count;
}

static void is_as_freetype_reads_it(void **state)
{
    Desk *desk = *state;
    assert_true(compare_all(desk, "tests/fonts/fonts.yaml") >= 1);
    assert_true(compare_all(desk, "fonts/fonts.yaml") >= 3 * 5);
}

// A copy of just so many bytes, so that a tool sees what is read past them.
static bool reads(Desk *desk, Str table, int length)
{
    char *copy = malloc((size_t)length + 1);
    assert_non_null(copy);
    memcpy(copy, table.s, (size_t)length);
    Cff cff;
    bool sound = cff_read(&desk->scratch, (Str){copy, length}, &cff);
    for (uint32_t glyph = 0; sound && glyph <= 0xFFFF; glyph += 100)
        cff_cid(&cff, glyph);
    free(copy);
    arena_reset(&desk->scratch);
    return sound;
}

static void survives_what_is_cut_off(void **state)
{
    Desk *desk = *state;
    const Font *font = fonts_face(&desk->job, desk->fonts, S("Test Song"),
                                  WEIGHT_REGULAR, false);
    assert_non_null(font);
    hb_blob_t *blob =
        hb_face_reference_table(font->face, HB_TAG('C', 'F', 'F', ' '));
    unsigned length;
    const char *bytes = hb_blob_get_data(blob, &length);
    Str table = {bytes, (int)length};
    assert_true(reads(desk, table, table.n));
    for (int n = 0; n < 2000; n++)
        reads(desk, table, n);
    assert_false(reads(desk, table, 0));
    assert_false(reads(desk, table, 100));
    assert_false(reads(desk, table, table.n / 2));
    // Any byte of what stands before the glyphs may be any other.
    char *wrong = NEW_ARRAY(&desk->arena, char, table.n);
    for (int i = 0; i < 400; i++)
        for (int value = 0; value < 256; value += 51) {
            memcpy(wrong, table.s, (size_t)table.n);
            wrong[i] = (char)value;
            reads(desk, (Str){wrong, table.n}, table.n);
        }
    hb_blob_destroy(blob);
}

int test_text_cff(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(is_as_freetype_reads_it, desk_open,
                                        desk_close),
        cmocka_unit_test_setup_teardown(survives_what_is_cut_off, desk_open,
                                        desk_close),
    };
    return cmocka_run_group_tests_name("text_cff", tests, NULL, NULL);
}
