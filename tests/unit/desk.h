// Where the tests of text/ set paragraphs: fonts, a typography and a measure
// of twenty em.  Test Song has forms and metrics for vertical lines, Test Han
// has neither.
#pragma once

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "text/paragraph.h"

enum { EM = PT(10) };

typedef struct Desk {
    Arena arena, scratch, words;
    Sources sources;
    Diag diag;
    Job job;
    Fonts *fonts;
    FontRole song, han;
    Typography typography;
    ParagraphStyle style;
    Setting setting;
    Copy copy; // that is being made
    Enclosure spans[8];
    int span_count;
} Desk;

static inline FontRole desk_role(Str name, Str family)
{
    return (FontRole){
        .name = name, .han = {family, NULL}, .latin = {S("Test Latin"), NULL}};
}

static inline int desk_open(void **state)
{
    static Desk desk;
    desk = (Desk){
        .song = desk_role(S("song"), S("Test Song")),
        .han = desk_role(S("han"), S("Test Han")),
        .typography = {.line_break = LINE_BREAK_GB,
                       .pair = 1536,
                       .squeeze = true,
                       .stop_shrink = true,
                       .han_latin = {256, UNIT_EM},
                       .last_line_min = {2048, UNIT_EM}},
        .style = {.size = EM, .leading = 2 * EM, .align = ALIGN_JUSTIFY},
    };
    desk.sources.arena = desk.diag.arena = &desk.words;
    desk.job = (Job){&desk.arena,   &desk.scratch, &desk.diag,
                     &desk.sources, NULL,          NULL};
    FontQuery query = {.catalogue = "tests/fonts/fonts.yaml"};
    desk.fonts = fonts_open(&desk.job, &query);
    desk.setting = (Setting){.typography = &desk.typography,
                             .style = &desk.style,
                             .measure = 20 * EM};
    *state = &desk;
    return desk.fonts ? 0 : -1;
}

static inline int desk_close(void **state)
{
    Desk *desk = *state;
    fonts_close(desk->fonts);
    arena_free(&desk->arena);
    arena_free(&desk->scratch);
    arena_free(&desk->words);
    return 0;
}
