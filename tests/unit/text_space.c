// Whole paragraphs in the fonts of the tests: where each character comes to
// stand, in thousandths of the em.
#include "desk.h"

static Lines set_words(Desk *desk, Str text)
{
    Copy copy = {.lang = S("zh-Hans"), .length = text.n};
    *PUSH(&desk->arena, &copy.phrases) = (Phrase){
        .text = text,
        .look = {.role = &desk->song, .size = EM, .lang = S("zh-Hans")}};
    return paragraph_set(&desk->job, desk->fonts, &copy, &desk->setting);
}

// The place of the glyph that says these words, in thousandths of the em.
static int place_of(const Line *line, Str words)
{
    for (int r = 0; r < line->run_count; r++) {
        const GlyphRun *run = &line->runs[r];
        for (int i = 0; i < run->count; i++) {
            const PlacedGlyph *glyph = &run->glyphs[i];
            Str said =
                str_slice(run->text, glyph->text, glyph->text + glyph->bytes);
            if (str_equal(said, words))
                return (int)scale_by(line->x + glyph->x, 1000, EM);
        }
    }
    return -1;
}

static Str text_of(Desk *desk, const Line *line)
{
    StrBuilder text = {.arena = &desk->arena};
    for (int r = 0; r < line->run_count; r++)
        str_add(&text, line->runs[r].text);
    return str_built(&text);
}

static void closes_pairs(void **state)
{
    Desk *desk = *state;
    Lines lines = set_words(desk, S("天（《地》）玄"));
    assert_int_equal(lines.count, 1);
    assert_int_equal(place_of(lines.at, S("地")), 2500);
    assert_int_equal(place_of(lines.at, S("玄")), 5000);
    lines = set_words(desk, S("天“地。”，玄"));
    assert_int_equal(place_of(lines.at, S("玄")), 5000);
}

static void trims_the_start(void **state)
{
    Desk *desk = *state;
    Lines lines = set_words(desk, S("《天地》玄黄"));
    assert_int_equal(place_of(lines.at, S("天")), 500);
    assert_int_equal(place_of(lines.at, S("玄")), 3500);
}

static void sets_latin_apart(void **state)
{
    Desk *desk = *state;
    int typed = place_of(set_words(desk, S("天 A 地")).at, S("A"));
    int solid = place_of(set_words(desk, S("天A地")).at, S("A"));
    assert_int_equal(typed, 1250);
    assert_int_equal(solid, 1250);
}

static void halves_the_end(void **state)
{
    Desk *desk = *state;
    desk->setting.measure = 5 * EM;
    Lines lines = set_words(desk, S("天地玄黄，宇宙"));
    desk->setting.measure = 20 * EM;
    assert_int_equal(lines.count, 2);
    assert_int_equal(lines.at[0].width, 5 * EM);
    assert_int_equal(place_of(lines.at, S("，")), 4500);
}

static void joins_dashes(void **state)
{
    Desk *desk = *state;
    Lines lines = set_words(desk, S("天——地"));
    assert_int_equal(place_of(lines.at, S("——")), 1000);
    assert_int_equal(place_of(lines.at, S("地")), 3000);
}

static void keeps_every_byte(void **state)
{
    Desk *desk = *state;
    Str text = S("天地“玄黄”，don’t 宇宙——洪荒…… A-B／2024年。");
    for (Length measure = EM; measure < 12 * EM; measure += EM / 3) {
        desk->setting.measure = measure;
        Lines lines = set_words(desk, text);
        StrBuilder all = {.arena = &desk->arena};
        for (int i = 0; i < lines.count; i++) {
            str_add(&all, text_of(desk, &lines.at[i]));
            int end = lines.at[i].end;
            Str set = str_built(&all);
            if (end < text.n && end > set.n)
                str_add(&all, str_slice(text, set.n, end)); // blanks
        }
        assert_true(str_equal(str_built(&all), text));
    }
    desk->setting.measure = 20 * EM;
}

// No line begins with a mark that closes or ends with one that opens.
static void obeys_kinsoku(void **state)
{
    Desk *desk = *state;
    static const char *const closing[] = {"，", "。", "、", "；", "：", "？",
                                          "！", "”",  "’",  "》", "）", "】"};
    static const char *const opening[] = {"“", "‘", "《", "（", "【"};
    Str text = S("天地（玄黄），宇宙洪荒。“日月盈昃，辰宿列张”，寒来《暑往》；"
                 "秋收：冬藏！闰余【成岁】？律吕‘调阳’、云腾致雨。");
    for (Length measure = 3 * EM; measure < 30 * EM; measure += EM / 4) {
        desk->setting.measure = measure;
        Lines lines = set_words(desk, text);
        for (int i = 0; i < lines.count; i++) {
            Str line = text_of(desk, &lines.at[i]);
            assert_int_equal(lines.at[i].over, 0);
            for (int k = 0; k < countof(closing); k++)
                assert_false(str_starts(line, closing[k]));
            for (int k = 0; k < countof(opening); k++)
                assert_false(str_ends(line, opening[k]));
        }
    }
    desk->setting.measure = 20 * EM;
}

static void counts_what_is_missing(void **state)
{
    Desk *desk = *state;
    set_words(desk, S("天鬱地"));
    set_words(desk, S("鬱"));
    assert_int_equal(desk->diag.messages.count, 1);
    assert_int_equal(desk->diag.messages.at[0]->code, WK401);
}

int test_text_space(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(closes_pairs),
        cmocka_unit_test(trims_the_start),
        cmocka_unit_test(sets_latin_apart),
        cmocka_unit_test(halves_the_end),
        cmocka_unit_test(joins_dashes),
        cmocka_unit_test(keeps_every_byte),
        cmocka_unit_test(obeys_kinsoku),
        cmocka_unit_test(counts_what_is_missing),
    };
    return cmocka_run_group_tests_name("text_space", tests, desk_open,
                                       desk_close);
}
