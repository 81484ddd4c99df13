// What the composer costs beside the shaper alone: the paragraphs of an
// article in the body of the base style, from shaping to justified lines,
// against hb_shape on the same runs with their buffers filled.  Prints two
// times of the processor in µs, the least of many rounds.
//
//     bench_composer TEXT      at the top of the tree
#include <stdlib.h>
#include <time.h>

#include "text/session.h"

enum { ROUNDS = 60, MEASURE = 38 }; // em

typedef struct Work {
    Job job;
    Fonts *fonts;
    Setting setting;
    hb_buffer_t *buffer;
} Work;

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e6 + (double)time.tv_nsec / 1e3;
}

static Copy *copies_of(const Work *work, const Source *source, int *count)
{
    const ParagraphStyle *style = work->setting.style;
    Arena *arena = work->job.arena;
    Copy *copies = NEW_ARRAY(arena, Copy, source->line_count);
    for (int i = 1; i <= source->line_count; i++) {
        Str line = str_trim(source_line(source, i));
        if (line.n == 0)
            continue;
        Copy *copy = &copies[(*count)++];
        copy->lang = S("zh-Hans");
        copy->length = line.n;
        *PUSH(arena, &copy->phrases) = (Phrase){.text = line,
                                                .look = {.role = style->role,
                                                         .size = style->size,
                                                         .lang = copy->lang}};
    }
    return copies;
}

static double compose(const Work *work, Shaped *shaped)
{
    double start = now();
    text_shape(&work->job, shaped);
    paragraph_lines(&work->job, shaped, &work->setting);
    return now() - start;
}

static void fill_buffer(hb_buffer_t *buffer, const Shaped *shaped,
                        const Run *run)
{
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf8(buffer, shaped->text.s, shaped->text.n,
                       (unsigned)run->text, run->end - run->text);
    hb_buffer_set_direction(buffer, HB_DIRECTION_LTR);
    hb_buffer_set_script(buffer, run->script);
    hb_buffer_set_language(buffer, hb_language_from_string("zh-Hans", -1));
    hb_buffer_set_cluster_level(buffer,
                                HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
}

static double shape(const Work *work, const Shaped *shaped)
{
    hb_feature_t kern = {HB_TAG('k', 'e', 'r', 'n'), 0, 0,
                         HB_FEATURE_GLOBAL_END};
    double sum = 0;
    for (int i = 0; i < shaped->runs.count; i++) {
        const Run *run = &shaped->runs.at[i];
        fill_buffer(work->buffer, shaped, run);
        double start = now();
        hb_shape(run->font->shaper, work->buffer, &kern,
                 run->script == HB_SCRIPT_HAN);
        sum += now() - start;
    }
    return sum;
}

static void keep_least(double *least, double time)
{
    if (*least == 0 || time < *least)
        *least = time;
}

// Adds the least times of one paragraph.
static void time_both(const Work *work, const Copy *copy, double *composed,
                      double *shaped)
{
    double whole = 0, bare = 0;
    for (int i = 0; i < ROUNDS; i++) {
        Shaped paragraph = text_itemize(&work->job, work->fonts, copy, false);
        keep_least(&bare, shape(work, &paragraph));
        keep_least(&whole, compose(work, &paragraph));
        arena_reset(work->job.scratch);
    }
    *composed += whole;
    *shaped += bare;
}

int main(int count, char **words)
{
    Arena arena = {0}, scratch = {0};
    Sources sources = {.arena = &arena};
    Diag diag = {.arena = &arena};
    Work work = {.job = {&arena, &scratch, &diag, &sources, NULL, NULL}};
    const char *const styles[] = {"styles", NULL};
    StyleQuery query = {.name = "base", .directories = styles};
    const Style *style = style_read(&work.job, &query);
    FontQuery fonts = {.catalogue = "fonts/fonts.yaml", .style = style};
    const Source *source = count == 2 ? source_read(&sources, words[1]) : NULL;
    if (!style || !source || !(work.fonts = fonts_open(&work.job, &fonts)))
        return 1;
    const ParagraphStyle *body = style_paragraph(style, S("body"));
    work.setting = (Setting){.typography = &style->typography,
                             .style = body,
                             .measure = MEASURE * body->size,
                             .indent = body->indent};
    work.buffer = hb_buffer_create();
    double composed = 0, shaped = 0;
    int paragraphs = 0;
    const Copy *copies = copies_of(&work, source, &paragraphs);
    for (int i = 0; i < paragraphs; i++)
        time_both(&work, &copies[i], &composed, &shaped);
    printf("%.1f %.1f\n", composed, shaped);
    hb_buffer_destroy(work.buffer);
    fonts_close(work.fonts);
    arena_free(&scratch);
    arena_free(&arena);
    return diag.errors > 0;
}
