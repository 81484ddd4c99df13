// The compiler, from the bytes of a report to its PDFs.
#include "build.h"

#include <stdlib.h>
#include <time.h>

#include "base/json.h"
#include "data.h"
#include "draft.h"
#include "job_sheet.h"
#include "layout/impose.h"
#include "layout/ink.h"
#include "layout/marks.h"
#include "layout/paginate.h"
#include "lint/lint.h"
#include "lint/preflight.h"
#include "output/device.h"
#include "output/file.h"
#include "project.h"
#include "read/assign.h"
#include "read/dump.h"
#include "read/yaml.h"
#include "report/derive.h"
#include "report/furnish.h"
#include "report/set.h"
#include "sheet.h"
#include "styles_trial.h"

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void stage_done(Build *build, const char *name)
{
    double end = now();
    *PUSH(build->job->arena, &build->stages) =
        (Stage){name, end - build->clock};
    build->clock = end;
}

// Whether the passes so far found no error; with errors the next would only
// add follow-up faults.
static bool gate(const Build *build)
{
    return build->job->diag->errors == 0;
}

// SOURCE_DATE_EPOCH, else what the report says; never the clock.
static void date_pages(Pages *pages)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    char *end = NULL;
    long long seconds = epoch ? strtoll(epoch, &end, 10) : 0;
    if (!epoch || end == epoch || *end || seconds < 0)
        return;
    time_t time = (time_t)seconds;
    struct tm utc;
    if (!gmtime_r(&time, &utc))
        return;
    int date[6] = {utc.tm_year + 1900, utc.tm_mon + 1, utc.tm_mday,
                   utc.tm_hour,        utc.tm_min,     utc.tm_sec};
    memcpy(pages->imprint.date, date, sizeof(date));
}

static const DeviceKind *device_of(const Options *options)
{
    if (options->device)
        return device_find(str_of(options->device));
    const char *dot = options->output ? strrchr(options->output, '.') : NULL;
    const DeviceKind *kind = dot ? device_find(str_of(dot + 1)) : NULL;
    return kind ? kind : device_find(S("pdf"));
}

// The pages of the report, or the sheets that they stand on.
static Pages press_pages(const Build *build, const Pages *pages,
                         const Style *style, Fonts *fonts)
{
    const Options *options = build->options;
    Pages made = *pages;
    if (options->impose)
        made =
            impose(build->job, pages, style, options->impose, &options->pages);
    return marks_add(build->job, &made, style, fonts);
}

// Sheets without a wanted page are left out by impose.
static PageSet drawn_pages(const Build *build)
{
    return build->options->impose ? (PageSet){0} : build->options->pages;
}

// Pages are judged as they are bound, not as they lie on a sheet.
static void inspect_press(const Build *build, const Pages *pages,
                          const Style *style, const Pages *inked)
{
    Job quiet = *build->job; // what inks have to say has been said
    Diag unheard = {.arena = quiet.arena};
    Pages single = *inked;
    if (build->options->impose) {
        quiet.diag = &unheard;
        single = ink(&quiet, pages, style, MEDIUM_PRESS);
    }
    preflight(build->job, &single, style);
}

static void draw_medium(Build *build, const Pages *pages, const Style *style,
                        Fonts *fonts, Medium medium)
{
    const Job *job = build->job;
    const DeviceKind *device = device_of(build->options);
    bool press = medium == MEDIUM_PRESS;
    Pages marked = press ? press_pages(build, pages, style, fonts) : *pages;
    Pages inked = ink(job, &marked, style, medium);
    stage_done(build, "ink");
    if (press)
        inspect_press(build, pages, style, &inked);
    stage_done(build, "preflight");
    bool strict = build->options->strict && job->diag->warnings;
    if (build->options->check || strict || !gate(build))
        return;
    const char *path =
        paths_drawn(job->arena, build->options, device->name, !press);
    OutputFile *file = output_open(job, path);
    if (!file)
        return;
    Sink sink = output_sink(file);
    PageSet set = drawn_pages(build);
    build->pages = 0;
    for (int i = 0; i < inked.pages.count; i++)
        build->pages += page_is_in(&set, inked.pages.at[i].number);
    bool drawn = draw(job, &inked, &set, device, &sink);
    if (output_close(job, file, drawn) && drawn)
        *PUSH(job->arena, &build->written) = path;
    if (drawn && !build->options->impose)
        data_map(build, &inked, path);
    stage_done(build, "draw");
    JobSheet sheet = {job, build->options, style, &inked, path};
    if (press && drawn && build->options->job_sheet)
        job_sheet_write(&sheet);
}

// A viewer asks for pages one by one, when they come into sight.
static void show(Build *build, const Pages *pages, const Style *style)
{
    Pages *shown = NEW(build->job->arena, Pages);
    *shown = ink(build->job, pages, style, MEDIUM_SCREEN);
    build->shown = shown;
    stage_done(build, "ink");
}

static void dump_pages(const Build *build, const Pages *pages,
                       const Style *style, Fonts *fonts)
{
    Pages marked = press_pages(build, pages, style, fonts);
    Pages inked = ink(build->job, &marked, style, MEDIUM_PRESS);
    OutputFile *file = output_open(build->job, "-");
    Sink sink = output_sink(file);
    PageSet set = drawn_pages(build);
    draw(build->job, &inked, &set, device_find(S("text")), &sink);
    output_close(build->job, file, true);
}

static void dump_report(const Build *build, const Report *report)
{
    Dump dump = {build->job->arena, stdout, 0};
    dump_record(report, &report_record, &dump);
}

static void dump_flows(const Build *build, const Flows *flows, int first)
{
    if (build->options->dump == DUMP_FLOWS)
        flows_dump(flows, first, stdout);
}

// A draft and a preview show what is amiss, so they are drawn with it.
static bool is_sound(const Build *build)
{
    return build->options->draft || build->options->show || gate(build);
}

// The pages of a specimen stand behind its cover.
static void paginate_body(const Build *build, Pager *pager, const Flows *flows,
                          const Setter *setter)
{
    const Flow *flow = flows->flows.at;
    int count = flows->flows.count;
    const Master *cover = style_master(setter->style, "cover");
    int before = count > 1 && flow->master == cover ? 1 : count;
    paginate_flows(pager, flow, before);
    if (build->options->sheet) {
        Flows own = sheet_flows(setter, flows->document);
        paginate_flows(pager, own.flows.at, own.flows.count);
    }
    paginate_flows(pager, flow + before, count - before);
}

static void proof_read(Build *build, const Report *report)
{
    if (!build->options->sheet)
        lint(build->job, report, build->paths.styles);
    stage_done(build, "lint");
}

// From the report's facts to pages; false where a gate stops it.
static bool set_pages(Build *build, const Report *report, const Style *style,
                      Fonts *fonts, Pages *pages)
{
    const Job *job = build->job;
    const Facts *facts = derive(job, report, style);
    stage_done(build, "derive");
    Stock stock = {
        .job = job, .report = report, .facts = facts, .style = style};
    if (!build->options->show && !build->options->what)
        proof_read(build, report);
    if (!gate(build) || data_print(build, &stock))
        return false;
    Typesetter *typesetter = report_set(job, report, facts, style, fonts);
    const Flows *flows = report_flows(typesetter);
    Setter setter = report_setter(job, report, facts, style, fonts);
    stage_done(build, "set");
    int first = flows->flows.count;
    dump_flows(build, flows, 0);
    if (!gate(build))
        return false;
    Pager *pager = paginate_begin(job, style, pages);
    pages->document = flows->document;
    paginate_body(build, pager, flows, &setter);
    stage_done(build, "paginate");
    report_set_rest(typesetter, pages);
    stage_done(build, "set rest");
    dump_flows(build, flows, first);
    if (!gate(build))
        return false;
    paginate_flows(pager, flows->flows.at + first, flows->flows.count - first);
    paginate_end(pager);
    stage_done(build, "paginate rest");
    furnish(job, pages, report, facts, style, fonts);
    date_pages(pages);
    pages->imprint.proof = build->options->proof;
    build->pages = pages->pages.count;
    if (build->options->draft)
        draft_mark(&setter, pages);
    stage_done(build, "furnish");
    stock.pages = pages;
    return is_sound(build) && !data_print(build, &stock);
}

// What stands from the last good build may stay where it is unchanged.
static void keep_standing(Build *build)
{
    const Build *good = build->session->good;
    build->standing = standing_new(build->job->arena);
    fonts_stand(build->kit->fonts,
                good && good->kit == build->kit ? good->standing : NULL,
                build->standing);
}

// What is for the screen alone need not be as fine as a press wants it.
static const Style *screen_style(const Job *job, const Style *style)
{
    Style *own = NEW(job->arena, Style);
    *own = *style;
    PressLimits *limits = &own->presswork.limits;
    limits->min_dpi = limits->warn_dpi = limits->min_bitmap_dpi = 0;
    return own;
}

static void set_and_draw(Build *build, const Report *report)
{
    const Options *options = build->options;
    const Style *style = build->kit->style;
    Fonts *fonts = build->kit->fonts;
    Pages pages = {0};
    if (options->draft || options->show)
        style = draft_style(build->job, style);
    else if (!options->press)
        style = screen_style(build->job, style);
    if (build->session->resident)
        keep_standing(build);
    build->whole = set_pages(build, report, style, fonts, &pages);
    if (!build->whole)
        return;
    if (options->show) { // who looks on need not wait for proofs
        show(build, &pages, style);
        return;
    }
    diag_unused_allows(build->job);
    if (options->dump == DUMP_PAGES)
        dump_pages(build, &pages, style, fonts);
    bool strict = options->strict && build->job->diag->warnings;
    if (options->dump != DUMP_NOTHING || strict)
        return;
    if (options->press)
        draw_medium(build, &pages, style, fonts, MEDIUM_PRESS);
    if (options->screen && is_sound(build))
        draw_medium(build, &pages, style, fonts, MEDIUM_SCREEN);
}

// Read from top to bottom, this is the compiler.
void build_run(Build *build)
{
    const Job *job = build->job;
    const Options *options = build->options;
    Dumped dumped = options->dump;
    const char *specimen =
        options->sheet
            ? specimen_path(job->arena, build->paths.styles, "report")
            : NULL;
    const Node *tree = yaml_read(job, specimen ? specimen : options->input);
    if (tree)
        tree = assign(job, tree, &(Assignments){assign_report, options->sets});
    stage_done(build, "read");
    if (!tree)
        return;
    if (dumped == DUMP_TREE) {
        node_dump(tree, stdout);
        return;
    }
    project_read(build);
    const Report *report = report_read(job, tree);
    stage_done(build, "bind");
    if (dumped == DUMP_REPORT) {
        dump_report(build, report);
        return;
    }
    bool styled = kit_take(build, report);
    stage_done(build, "style");
    if (styled && dumped == DUMP_STYLE)
        style_dump(build->kit->style, job->arena, stdout);
    if (!gate(build) || dumped == DUMP_STYLE)
        return; // from here on, everything is known to be well formed

    build->report = report;
    bool opened = kit_open_fonts(build);
    stage_done(build, "fonts");
    if (opened)
        set_and_draw(build, report);
}

void build_proof(Build *build)
{
    if (!build->whole || build->proofed)
        return;
    proof_read(build, build->report);
    diag_unused_allows(build->job);
    build->proofed = true;
}
