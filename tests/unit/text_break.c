// Lines are broken by numbers alone, so made-up glyphs are enough.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/paragraph.h"

enum { EM = PT(10), MOST = 2000 };

typedef struct Paper {
    Arena arena, scratch;
    Job job;
    Typography typography;
    ParagraphStyle style;
    Setting setting;
    Shaped shaped;
} Paper;

// Every letter is a glyph: - Han, a Latin letter, , a comma, _ a word space,
// ! a glyph after which the line must end.
static Paper *new_paper(const char *letters, Length measure)
{
    static Paper paper;
    paper = (Paper){
        .typography = {.last_line_min = {2048, UNIT_EM}},
        .style = {.size = EM, .leading = 2 * EM, .align = ALIGN_JUSTIFY},
    };
    paper.job.arena = &paper.arena;
    paper.job.scratch = &paper.scratch;
    paper.setting = (Setting){.typography = &paper.typography,
                              .style = &paper.style,
                              .measure = measure};
    for (const char *at = letters; *at; at++) {
        Glyph *glyph = PUSH(&paper.arena, &paper.shaped.glyphs);
        *glyph = (Glyph){.advance = EM,
                         .kind = CHAR_IDEOGRAPH,
                         .wide = true,
                         .even = at[1] != ',' && at[1] != '\0',
                         .penalty = at[1] == ',' ? BREAK_NEVER : 0};
        if (*at == ',') {
            glyph->kind = CHAR_COMMA;
            glyph->after = glyph->shrink = EM / 2;
            glyph->shrink_rank = 2;
        } else if (*at == 'a') {
            glyph->kind = CHAR_LATIN;
            glyph->advance = EM / 2;
            glyph->wide = glyph->even = false;
            glyph->penalty = BREAK_NEVER;
        } else if (*at == '_') {
            glyph->kind = CHAR_SPACE;
            glyph->advance = glyph->after = EM / 2;
            glyph->shrink = EM / 4;
            glyph->wide = false;
        } else if (*at == '!') {
            glyph->penalty = BREAK_ALWAYS;
        }
    }
    return &paper;
}

static Breaks breaks_of(Paper *paper)
{
    return text_break(&paper->job, &paper->shaped, &paper->setting);
}

static void done(Paper *paper)
{
    arena_free(&paper->arena);
    arena_free(&paper->scratch);
}

#define assert_breaks(breaks, ...)                                             \
    do {                                                                       \
        const int expected[] = {__VA_ARGS__};                                  \
        assert_int_equal((breaks).count, countof(expected));                   \
        assert_memory_equal((breaks).at, expected, sizeof(expected));          \
    } while (0)

static void fills_exact_lines(void **state)
{
    (void)state;
    Paper *paper = new_paper("------------", 5 * EM);
    assert_breaks(breaks_of(paper), 5, 10, 12);
    done(paper);
}

static void ends_one_line(void **state)
{
    (void)state;
    Paper *paper = new_paper("---", 5 * EM);
    assert_breaks(breaks_of(paper), 3);
    done(paper);
}

static void pulls_a_comma_in(void **state)
{
    (void)state;
    // Two commas: the blank of one goes, that of the other is at the end.
    Paper *paper = new_paper("--,--,-----", 5 * EM);
    assert_breaks(breaks_of(paper), 6, 11);
    done(paper);
}

static void pushes_out_what_cannot_shrink(void **state)
{
    (void)state;
    Paper *paper = new_paper("-----,--", 5 * EM);
    assert_breaks(breaks_of(paper), 4, 8);
    done(paper);
}

static void leaves_no_lone_character(void **state)
{
    (void)state;
    Paper *paper = new_paper("-----------", 10 * EM);
    assert_breaks(breaks_of(paper), 9, 11);
    done(paper);
}

static void obeys_forced_ends(void **state)
{
    (void)state;
    Paper *paper = new_paper("--!-------", 5 * EM);
    assert_breaks(breaks_of(paper), 3, 8, 10);
    done(paper);
}

static void lets_a_long_word_stick_out(void **state)
{
    (void)state;
    Paper *paper = new_paper("--aaaaaaaaaaaaaaaa_--", 5 * EM);
    Breaks breaks = breaks_of(paper);
    assert_breaks(breaks, 2, 19, 21);
    done(paper);
}

static void indents_the_first_line(void **state)
{
    (void)state;
    Paper *paper = new_paper("----------", 5 * EM);
    paper->setting.indent = 2 * EM;
    assert_breaks(breaks_of(paper), 3, 8, 10);
    done(paper);
}

static void sets_any_length(void **state)
{
    (void)state;
    char letters[MOST];
    for (int i = 0; i + 1 < MOST; i++)
        letters[i] = i % 7 == 6 ? ',' : '-';
    letters[MOST - 1] = '\0';
    for (Length measure = EM / 4; measure < 12 * EM; measure += EM / 4) {
        Paper *paper = new_paper(letters, measure);
        Breaks breaks = breaks_of(paper);
        assert_int_equal(breaks.at[breaks.count - 1], MOST - 1);
        for (int i = 1; i < breaks.count; i++)
            assert_true(breaks.at[i] > breaks.at[i - 1]);
        done(paper);
    }
}

int test_text_break(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fills_exact_lines),
        cmocka_unit_test(ends_one_line),
        cmocka_unit_test(pulls_a_comma_in),
        cmocka_unit_test(pushes_out_what_cannot_shrink),
        cmocka_unit_test(leaves_no_lone_character),
        cmocka_unit_test(obeys_forced_ends),
        cmocka_unit_test(lets_a_long_word_stick_out),
        cmocka_unit_test(indents_the_first_line),
        cmocka_unit_test(sets_any_length),
    };
    return cmocka_run_group_tests_name("text_break", tests, NULL, NULL);
}
