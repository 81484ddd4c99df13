// Feeds bytes to the whole compiler, as a report in the style base; the PDF
// goes nowhere.  The style is read once; fonts remember what they lacked, so
// they are opened for each.
#include <stdlib.h>

#include "base/print.h"
#include "layout/ink.h"
#include "layout/marks.h"
#include "layout/paginate.h"
#include "lint/preflight.h"
#include "output/device.h"
#include "read/yaml.h"
#include "report/derive.h"
#include "report/furnish.h"
#include "report/set.h"

int LLVMFuzzerInitialize(int *count, char ***words);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

typedef struct Desk {
    Arena arena, scratch;
    Diag diag;
    Sources sources;
    Job job;
} Desk;

// What stays from one input to the next.
static struct {
    Desk desk;
    const Style *style;
} kept;

static void desk_open(Desk *desk)
{
    *desk = (Desk){.diag = {.arena = &desk->arena},
                   .sources = {.arena = &desk->arena}};
    desk->job = (Job){&desk->arena,   &desk->scratch, &desk->diag,
                      &desk->sources, "tests",        NULL};
}

static void desk_close(Desk *desk)
{
    arena_free(&desk->scratch);
    arena_free(&desk->arena);
}

int LLVMFuzzerInitialize(int *count, char ***words)
{
    (void)count;
    (void)words;
    static const char *const directories[] = {"styles", NULL};
    desk_open(&kept.desk);
    kept.style =
        style_read(&kept.desk.job, &(StyleQuery){.directories = directories});
    if (kept.desk.diag.errors || !kept.style) {
        diag_print(&kept.desk.diag, &(PrintOptions){.lang = LANG_EN}, stderr);
        exit(1);
    }
    return 0;
}

static bool write_nowhere(void *context, const void *bytes, size_t count)
{
    (void)context;
    (void)bytes;
    (void)count;
    return true;
}

static bool set_pages(Desk *desk, const Report *report, const Facts *facts,
                      Fonts *fonts, Pages *pages)
{
    const Job *job = &desk->job;
    Typesetter *typesetter = report_set(job, report, facts, kept.style, fonts);
    const Flows *flows = report_flows(typesetter);
    int first = flows->flows.count;
    if (desk->diag.errors)
        return false;
    Pager *pager = paginate_begin(job, kept.style, pages);
    pages->document = flows->document;
    paginate_flows(pager, flows->flows.at, first);
    report_set_rest(typesetter, pages);
    if (desk->diag.errors)
        return false;
    paginate_flows(pager, flows->flows.at + first, flows->flows.count - first);
    paginate_end(pager);
    furnish(job, pages, report, facts, kept.style, fonts);
    return desk->diag.errors == 0;
}

static void draw_media(Desk *desk, const Pages *pages, Fonts *fonts)
{
    const Job *job = &desk->job;
    Sink nowhere = {write_nowhere, NULL};
    PageSet all = {0};
    for (int medium = MEDIUM_PRESS; medium <= MEDIUM_SCREEN; medium++) {
        bool press = medium == MEDIUM_PRESS;
        Pages marked =
            press ? marks_add(job, pages, kept.style, fonts) : *pages;
        Pages inked = ink(job, &marked, kept.style, (Medium)medium);
        if (press)
            preflight(job, &inked, kept.style);
        draw(job, &inked, &all, device_find(S("pdf")), &nowhere);
    }
}

static void compile_report(Desk *desk, const Report *report)
{
    const Facts *facts = derive(&desk->job, report, kept.style);
    if (desk->diag.errors)
        return;
    FontQuery query = {.catalogue = "fonts/fonts.yaml", .style = kept.style};
    Fonts *fonts = fonts_open(&desk->job, &query);
    if (!fonts)
        return;
    Pages pages = {0};
    if (set_pages(desk, report, facts, fonts, &pages))
        draw_media(desk, &pages, fonts);
    fonts_close(fonts);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Desk desk;
    desk_open(&desk);
    const Source *source =
        source_from(&desk.sources, "tests/fuzz/corpus/fuzz.yaml",
                    (Str){(const char *)data, (int)size});
    const Node *tree = yaml_parse(&desk.job, source);
    const Report *report = tree ? report_read(&desk.job, tree) : NULL;
    if (report && desk.diag.errors == 0)
        compile_report(&desk, report);
    desk_close(&desk);
    return 0;
}
