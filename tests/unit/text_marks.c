// Marks beside the text: where they stand, and that they move nothing.
#include "desk.h"

#include "base/utf8.h"

static Look *add(Desk *desk, Str text)
{
    Phrase *phrase = PUSH(&desk->arena, &desk->copy.phrases);
    *phrase = (Phrase){
        .text = text,
        .look = {.role = &desk->song, .size = EM, .lang = S("zh-Hans")}};
    desk->copy.length += text.n;
    return &phrase->look;
}

static void add_under(Desk *desk, Str text, UnderMark under)
{
    Look *look = add(desk, text);
    look->under = under;
    look->under_span = &desk->spans[desk->span_count++ % 8];
}

static void add_ruby(Desk *desk, Str text, Str reading)
{
    int start = desk->copy.length;
    add(desk, text);
    *PUSH(&desk->arena, &desk->copy.marks) =
        (Mark){MARK_RUBY, start, desk->copy.length, reading, 0};
}

static Lines set(Desk *desk)
{
    Copy *copy = NEW(&desk->arena, Copy);
    *copy = desk->copy;
    copy->lang = S("zh-Hans");
    desk->copy = (Copy){0};
    return paragraph_set(&desk->job, desk->fonts, copy, &desk->setting);
}

static int ems(Length length)
{
    return (int)scale_by(length, 1000, EM);
}

static int end_of(const LineShape *shape)
{
    return ems(shape->x + shape->width);
}

// G01: one for each Han, under its middle, at one height.
static void dots_stand_under_han(void **state)
{
    Desk *desk = *state;
    add(desk, S("天，地——玄AB"))->dots = true;
    Lines lines = set(desk);
    static const int middles[] = {500, 2500, 5500};
    assert_int_equal(lines.at[0].shape_count, 3);
    for (int i = 0; i < 3; i++) {
        const LineShape *dot = &lines.at[0].shapes[i];
        assert_int_equal(dot->kind, SHAPE_DOT);
        assert_in_range(ems(dot->x + dot->width / 2), middles[i] - 1,
                        middles[i] + 1);
        assert_int_equal(ems(dot->width), 140);
        assert_int_equal(ems(dot->y), 290);
    }
}

// G02: a gap of an eighth of an em between two names.
static void names_are_parted(void **state)
{
    Desk *desk = *state;
    add_under(desk, S("天地"), UNDER_LINE);
    add_under(desk, S("玄"), UNDER_LINE);
    desk->copy.phrases.at[1].look.under_span = &desk->spans[7];
    Look *rest = add(desk, S("黄"));
    rest->under = UNDER_LINE;
    rest->under_span = &desk->spans[7];
    Line *line = set(desk).at;
    assert_int_equal(line->shape_count, 2);
    assert_int_equal(ems(line->shapes[0].x), 0);
    assert_in_range(end_of(&line->shapes[0]), 1936, 1938);
    assert_in_range(ems(line->shapes[1].x), 2062, 2064);
    assert_int_equal(end_of(&line->shapes[1]), 4000);
}

// E06: not into the gap between Han and Latin, but over one inside.
static void lines_stop_at_the_gap(void **state)
{
    Desk *desk = *state;
    add_under(desk, S("天地"), UNDER_LINE);
    add(desk, S("AB玄"));
    Line *line = set(desk).at;
    assert_int_equal(line->shape_count, 1);
    assert_int_equal(end_of(line->shapes), 2000);
    add_under(desk, S("天A地"), UNDER_WAVE);
    line = set(desk).at;
    assert_int_equal(line->shapes->kind, SHAPE_WAVE);
    assert_int_equal(ems(line->shapes->width), ems(line->width));
}

static void lines_break_with_the_line(void **state)
{
    Desk *desk = *state;
    desk->setting.measure = 4 * EM;
    add(desk, S("天地"));
    add_under(desk, S("玄黄宇宙洪荒"), UNDER_LINE);
    Lines lines = set(desk);
    desk->setting.measure = 20 * EM;
    assert_int_equal(lines.count, 2);
    assert_int_equal(ems(lines.at[0].shapes->x), 2000);
    assert_int_equal(end_of(lines.at[0].shapes), 4000);
    assert_int_equal(ems(lines.at[1].shapes->x), 0);
    assert_int_equal(end_of(lines.at[1].shapes), 4000);
}

static int place_of(const GlyphRun *run)
{
    return ems(run->glyphs[0].x);
}

// G04: half the size, over the middle, a quarter of its em apart.
static void readings_stand_over_their_base(void **state)
{
    Desk *desk = *state;
    add_ruby(desk, S("天"), S("tian"));
    add_ruby(desk, S("地"), S("di"));
    Line *line = set(desk).at;
    assert_int_equal(line->run_count, 2);
    assert_int_equal(line->reading_count, 2);
    for (int i = 0; i < 2; i++) {
        const GlyphRun *reading = &line->readings[i];
        assert_int_equal(reading->size, EM / 2);
        int middle = place_of(reading) + ems(reading->width) / 2;
        int base = place_of(&line->runs[i]) + 500;
        assert_in_range(middle, base - 2, base + 2);
    }
    Length first = line->readings[0].glyphs[0].x + line->readings[0].width;
    assert_true(line->readings[1].glyphs[0].x - first >= EM / 8);
}

// What is wider goes over a Han beside it, but not over a mark.
static void readings_part_their_bases(void **state)
{
    Desk *desk = *state;
    add(desk, S("天"));
    add_ruby(desk, S("地"), S("dii"));
    add(desk, S("玄"));
    Line *line = set(desk).at;
    assert_int_equal(place_of(&line->runs[1]), 1000);
    assert_int_equal(place_of(&line->runs[2]), 2000);
    add(desk, S("天"));
    add_ruby(desk, S("地"), S("zhuang"));
    add(desk, S("，玄"));
    line = set(desk).at;
    int end = place_of(line->readings) + ems(line->readings->width);
    assert_in_range(place_of(&line->runs[2]), end - 2, end + 2);
}

// At any measure: a group is whole, no reading leaves the line.
static void readings_keep_to_their_line(void **state)
{
    Desk *desk = *state;
    for (int half = 12; half < 40; half++) {
        desk->setting.measure = half * EM / 2;
        for (int i = 0; i < 6; i++) {
            add(desk, S("天地玄黄，"));
            add_ruby(desk, S("宇宙洪"), S("Vocational Week"));
            add_ruby(desk, S("荒"), S("zhuang"));
            add_ruby(desk, S("日"), S("zhuang"));
        }
        Lines lines = set(desk);
        int readings = 0;
        for (int i = 0; i < lines.count; i++) {
            const Line *line = &lines.at[i];
            readings += line->reading_count;
            for (int r = 0; r < line->reading_count; r++) {
                const GlyphRun *run = &line->readings[r];
                assert_true(run->glyphs[0].x >= 0);
                assert_true(run->glyphs[0].x + run->width <=
                            desk->setting.measure + EM / 100);
            }
        }
        assert_int_equal(readings, 18);
    }
    desk->setting.measure = 20 * EM;
}

static const char text[] =
    "天地玄黄，宇宙洪荒。2024年日月《盈昃》辰宿ABC列张——寒来“暑往”，秋收冬"
    "藏！闰余成岁、律吕3D调阳；云腾致雨（露结）为霜。";

// The text in pieces of three characters; every other one has marks.
static Lines set_pieces(Desk *desk, bool marked)
{
    Str rest = S(text);
    for (int i = 0; rest.n > 0; i++) {
        Str piece = rest;
        for (int k = 0; k < 3 && rest.n > 0; k++)
            utf8_next(&rest);
        piece = str_slice(piece, 0, piece.n - rest.n);
        int start = desk->copy.length;
        Look *look = add(desk, piece);
        if (!marked)
            continue;
        look->dots = i % 2 == 0;
        look->under = (UnderMark)(i % 3 == 0   ? UNDER_LINE
                                  : i % 3 == 1 ? UNDER_WAVE
                                               : UNDER_NONE);
        look->under_span = &desk->spans[i % 8];
        for (int k = 0; k < 3 && i == 0; k++) // narrow readings over three Han
            *PUSH(&desk->arena, &desk->copy.marks) =
                (Mark){MARK_RUBY, start + 3 * k, start + 3 * k + 3, S("a"), 0};
    }
    return set(desk);
}

static void compare_lines(const Line *plain, const Line *marked)
{
    assert_int_equal(plain->start, marked->start);
    assert_int_equal(plain->end, marked->end);
    assert_int_equal(plain->width, marked->width);
    assert_int_equal(plain->ascent, marked->ascent);
    assert_int_equal(plain->descent, marked->descent);
    assert_int_equal(plain->run_count, marked->run_count);
    for (int r = 0; r < plain->run_count; r++)
        for (int i = 0; i < plain->runs[r].count; i++) {
            assert_int_equal(plain->runs[r].glyphs[i].x,
                             marked->runs[r].glyphs[i].x);
            assert_int_equal(plain->runs[r].glyphs[i].y,
                             marked->runs[r].glyphs[i].y);
        }
}

// G06, and T01: the text of the lines is as it was.
static void marks_move_nothing(void **state)
{
    Desk *desk = *state;
    for (int half = 8; half < 60; half++) {
        desk->setting.measure = half * EM / 2;
        Lines plain = set_pieces(desk, false);
        Lines marked = set_pieces(desk, true);
        assert_int_equal(plain.count, marked.count);
        for (int i = 0; i < plain.count; i++)
            compare_lines(&plain.at[i], &marked.at[i]);
    }
    desk->setting.measure = 20 * EM;
}

// B11, C09: the mark of a note stays with what it is put to, a mark after it
// with the note.
static void note_marks_stay(void **state)
{
    Desk *desk = *state;
    for (int half = 8; half < 40; half++) {
        desk->setting.measure = half * EM / 2;
        for (int i = 0; i < 8; i++) {
            add(desk, S("天地玄黄宇"));
            add(desk, S("①"))->superior = true;
            add(desk, i % 2 ? S("，") : S("宙洪荒，"));
            add(desk, S("②"))->superior = true;
        }
        Lines lines = set(desk);
        for (int i = 1; i < lines.count; i++) {
            const GlyphRun *first = lines.at[i].runs;
            assert_false(str_starts(first->text, "①"));
            assert_false(str_starts(first->text, "②"));
            assert_false(str_starts(first->text, "，"));
        }
    }
    desk->setting.measure = 20 * EM;
    add(desk, S("天，"));
    add(desk, S("①"))->superior = true;
    Line *line = set(desk).at;
    assert_int_equal(place_of(&line->runs[1]), 1500);
}

int test_text_marks(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(dots_stand_under_han),
        cmocka_unit_test(names_are_parted),
        cmocka_unit_test(lines_stop_at_the_gap),
        cmocka_unit_test(lines_break_with_the_line),
        cmocka_unit_test(readings_stand_over_their_base),
        cmocka_unit_test(readings_part_their_bases),
        cmocka_unit_test(readings_keep_to_their_line),
        cmocka_unit_test(marks_move_nothing),
        cmocka_unit_test(note_marks_stay),
    };
    return cmocka_run_group_tests_name("text_marks", tests, desk_open,
                                       desk_close);
}
