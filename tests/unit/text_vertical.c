// Lines that run down the page, in the fonts of the tests: Test Song has forms
// and metrics for them, Test Han has neither.
#include "desk.h"

static int open_vertical(void **state)
{
    int failed = desk_open(state);
    Desk *desk = *state;
    desk->setting.vertical = true;
    return failed;
}

typedef struct Sample {
    const char *text, *lang;
    const FontRole *role;
    int piece; // characters of each phrase; 0: all in one
} Sample;

static Copy copy_sample(Desk *desk, const Sample *words)
{
    Str text = str_of(words->text), lang = str_of(words->lang);
    Copy copy = {.lang = lang, .length = text.n};
    for (int start = 0, end; start < text.n; start = end) {
        end = start + 1;
        for (int left = words->piece ? words->piece : text.n; end < text.n;
             end++)
            if ((text.s[end] & 0xC0) != 0x80 && --left == 0)
                break;
        *PUSH(&desk->arena, &copy.phrases) =
            (Phrase){.text = str_slice(text, start, end),
                     .look = {.role = words->role, .size = EM, .lang = lang}};
    }
    return copy;
}

static const Line *set_line(Desk *desk, const Sample *words)
{
    Copy *copy = NEW(&desk->arena, Copy);
    *copy = copy_sample(desk, words);
    Lines lines = paragraph_set(&desk->job, desk->fonts, copy, &desk->setting);
    assert_int_equal(lines.count, 1);
    return lines.at;
}

// Each character's direction, one letter for one: U, S, A.
static const char *directions_of(Desk *desk, const Sample *words)
{
    static const char letters[] = {
        [DIRECTION_HORIZONTAL] = 'H',
        [DIRECTION_UPRIGHT] = 'U',
        [DIRECTION_SIDEWAYS] = 'S',
        [DIRECTION_ACROSS] = 'A',
    };
    Copy copy = copy_sample(desk, words);
    Shaped shaped = text_itemize(&desk->job, desk->fonts, &copy, true);
    StrBuilder all = {.arena = &desk->arena};
    for (int i = 0; i < shaped.char_count; i++)
        str_add(&all, (Str){&letters[shaped.chars[i].direction], 1});
    return str_built(&all).s;
}

static void turns_what_is_latin(void **state)
{
    Desk *desk = *state;
    static const struct {
        const char *text, *song, *han;
    } rows[] = {
        {"天地", "UU", "UU"},
        {"天ABC地", "USSSU", "USSSU"},           // V04
        {"天A地", "UAU", "UAU"},                 //
        {"5月12日", "AUAAU", "AUAAU"},           // V05
        {"第 3 篇", "USASU", "USASU"},           //
        {"说100篇", "USSSU", "USSSU"},           // too wide for its em
        {"2024年", "SSSSU", "SSSSU"},            //
        {"12%", "SSS", "SSS"},                   //
        {"in 12 on", "SSSSSSSS", "SSSSSSSS"},    //
        {"天，地。", "UUUU", "UUUU"},            //
        {"“天”（地）", "UUUUUU", "SUSSUS"},      // no forms: turned
        {"天——地……", "USSUSS", "USSUSS"},        // V03
        {"天～地·玄／黄", "USUUUSU", "USUUUSU"}, //
        {"アー々", "UUU", "USU"},
        {"in “foo” on", "SSSSSSSSSSS", "SSSSSSSSSSS"},
    };
    for (int i = 0; i < countof(rows); i++) {
        Sample song = {rows[i].text, "zh-Hans", &desk->song, 0};
        Sample han = {rows[i].text, "zh-Hans", &desk->han, 0};
        assert_string_equal(directions_of(desk, &song), rows[i].song);
        assert_string_equal(directions_of(desk, &han), rows[i].han);
    }
}

static uint32_t first_glyph(Desk *desk, const char *text, const char *lang)
{
    Sample words = {text, lang, &desk->song, 0};
    return set_line(desk, &words)->runs[0].glyphs[0].id;
}

// V02: which corner brackets stand for which quotation marks.
static void draws_quotes_as_corners(void **state)
{
    Desk *desk = *state;
    static const struct {
        const char *typed, *hans, *others;
    } rows[] = {{"“天”", "『天』", "「天」"}, {"‘天’", "「天」", "『天』"}};
    for (int i = 0; i < countof(rows); i++) {
        assert_int_equal(first_glyph(desk, rows[i].typed, "zh-Hans"),
                         first_glyph(desk, rows[i].hans, "zh-Hans"));
        assert_int_equal(first_glyph(desk, rows[i].typed, "zh-Hant-TW"),
                         first_glyph(desk, rows[i].others, "zh-Hant-TW"));
        assert_int_equal(first_glyph(desk, rows[i].typed, "ja"),
                         first_glyph(desk, rows[i].others, "ja"));
    }
    // Only the glyph is another.
    Sample words = {"“天”", "zh-Hans", &desk->song, 0};
    assert_true(str_is(set_line(desk, &words)->runs[0].text, "“天”"));
}

// Of the glyph that says something: how far down its line its ink begins and
// ends, how far to the right of the middle; ‰ of the em.
typedef struct Seen {
    int top, bottom, left, right;
} Seen;

static Seen see(const Line *line, const char *words)
{
    for (int r = 0; r < line->run_count; r++)
        for (int i = 0; i < line->runs[r].count; i++) {
            const GlyphRun *run = &line->runs[r];
            const PlacedGlyph *glyph = &run->glyphs[i];
            Str said =
                str_slice(run->text, glyph->text, glyph->text + glyph->bytes);
            if (!str_is(said, words))
                continue;
            hb_glyph_extents_t ink;
            hb_font_get_glyph_extents(run->font->shaper, glyph->id, &ink);
            int64_t x = scale_by(glyph->x, 1000, EM);
            int64_t y = scale_by(line->x - glyph->y, 1000, EM);
            int64_t size = scale_by(run->size, 1000, EM);
            int64_t units = run->font->units;
            return (Seen){
                (int)(y - scale_by(ink.y_bearing, size, units)),
                (int)(y - scale_by(ink.y_bearing + ink.height, size, units)),
                (int)(x + scale_by(ink.x_bearing, size, units)),
                (int)(x + scale_by(ink.x_bearing + ink.width, size, units))};
        }
    fail_msg("nothing says %s", words);
    return (Seen){0};
}

// V03: in the upper right of its cell, whatever the font has.
static void puts_points_at_the_right(void **state)
{
    Desk *desk = *state;
    const FontRole *roles[] = {&desk->song, &desk->han};
    for (int i = 0; i < countof(roles); i++) {
        Sample words = {"天，地。玄", "zh-Hans", roles[i], 0};
        const Line *line = set_line(desk, &words);
        Seen comma = see(line, "，"), stop = see(line, "。");
        assert_in_range(comma.top, 1000, 1500);
        assert_in_range(comma.bottom, 1000, 1500);
        assert_true(comma.left >= 0 && comma.right <= 500);
        assert_in_range(stop.top, 3000, 3500);
        assert_true(stop.left >= 0 && stop.right <= 500);
        assert_in_range(see(line, "玄").top, 4000, 4200);
    }
}

// V05: in one em, centred, with Han right before and after it.
static void sets_numbers_across(void **state)
{
    Desk *desk = *state;
    Sample whole = {"天12月", "zh-Hans", &desk->song, 0};
    const Line *line = set_line(desk, &whole);
    Seen number = see(line, "12"), month = see(line, "月");
    assert_in_range(number.top, 1000, 1300);
    assert_in_range(number.bottom, 1700, 2000);
    assert_true(number.left >= -500);
    assert_in_range(month.top, 2000, 2200);
    assert_int_equal(line->width, 4 * EM - EM);
    // A border between its digits changes nothing.
    Sample split = {"天12月", "zh-Hans", &desk->song, 1};
    line = set_line(desk, &split);
    assert_int_equal(see(line, "1").left, number.left);
    assert_int_equal(see(line, "1").top, number.top);
    assert_int_equal(see(line, "月").top, month.top);
    assert_int_equal(line->width, 3 * EM);
    // The blanks that were typed beside it go.
    Sample blanks = {"天 12 月", "zh-Hans", &desk->song, 0};
    assert_int_equal(set_line(desk, &blanks)->width, 3 * EM);
}

// Marks close up as in any line; a dash is two em, · is a half.
static void spaces_as_in_any_line(void **state)
{
    Desk *desk = *state;
    static const char *const texts[] = {
        "天（《地》）玄", "“天地”，玄黄。", "《天地》（玄）黄",
        "天——地……玄",     "天·地，玄",      "天。”，“地",
    };
    for (int i = 0; i < countof(texts); i++) {
        Sample words = {texts[i], "zh-Hans", &desk->song, 0};
        Sample pieces = {texts[i], "zh-Hans", &desk->song, 1};
        Length down = set_line(desk, &words)->width;
        assert_int_equal(set_line(desk, &pieces)->width, down);
        desk->setting.vertical = false;
        Length along = set_line(desk, &words)->width;
        desk->setting.vertical = true;
        assert_int_equal(down, along);
    }
    // V03: these keep their em.
    Sample fixed = {"天！？地：；玄", "zh-Hans", &desk->song, 0};
    assert_int_equal(set_line(desk, &fixed)->width, 7 * EM);
}

int test_text_vertical(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(turns_what_is_latin),
        cmocka_unit_test(draws_quotes_as_corners),
        cmocka_unit_test(puts_points_at_the_right),
        cmocka_unit_test(sets_numbers_across),
        cmocka_unit_test(spaces_as_in_any_line),
    };
    return cmocka_run_group_tests_name("text_vertical", tests, open_vertical,
                                       desk_close);
}
