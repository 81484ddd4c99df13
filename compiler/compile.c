#include "compile.h"

#include <stdlib.h>
#include <time.h>

#include "draft.h"
#include "layout/ink.h"
#include "layout/marks.h"
#include "layout/paginate.h"
#include "output/device.h"
#include "output/file.h"
#include "paths.h"
#include "read/dump.h"
#include "read/yaml.h"
#include "report/derive.h"
#include "report/furnish.h"
#include "report/set.h"
#include "sheet.h"
#include "styles_trial.h"

typedef struct Stage {
    const char *name;
    double seconds;
} Stage;

typedef struct Build {
    const Job *job;
    const Options *options;
    Paths paths;
    ARRAY_OF(Stage) stages;
    double clock; // when the stage began
    ARRAY_OF(const char *) written;
    int pages;
    Status status;
} Build;

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

static const Style *read_style(const Build *build, const Report *report)
{
    StyleQuery query = {
        .name = build->options->style,
        .named = report->style.node,
        .directories = build->paths.styles,
        .press = build->options->press_preset,
    };
    return style_read(build->job, &query);
}

static Fonts *open_fonts(const Build *build, const Style *style)
{
    FontQuery query = {
        .catalogue = build->paths.catalogue,
        .style = style,
        .directories = build->options->font_paths,
    };
    return fonts_open(build->job, &query);
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

static const char *output_path(const Build *build, const DeviceKind *device,
                               Medium medium)
{
    const Options *options = build->options;
    if (options->output)
        return options->output;
    bool svg = strcmp(device->name, "svg") == 0; // is for the screen alone
    const char *what = options->sheet                    ? ".sheet"
                       : options->draft                  ? ".draft"
                       : medium == MEDIUM_SCREEN && !svg ? ".screen"
                                                         : "";
    Str suffix = str_format(build->job->arena, "%s.%s", what, device->name);
    return paths_output(build->job->arena, options, suffix.s);
}

static void draw_medium(Build *build, const Pages *pages, const Style *style,
                        Fonts *fonts, Medium medium)
{
    const Job *job = build->job;
    const DeviceKind *device = device_of(build->options);
    bool press = medium == MEDIUM_PRESS;
    Pages marked = press ? marks_add(job, pages, style, fonts) : *pages;
    Pages inked = ink(job, &marked, style, medium);
    stage_done(build, "ink");
    if (build->options->check || !gate(build))
        return;
    const char *path = output_path(build, device, medium);
    OutputFile *file = output_open(job, path);
    if (!file)
        return;
    Sink sink = output_sink(file);
    PageRange range = {build->options->first_page, build->options->last_page};
    bool drawn = draw(job, &inked, range, device, &sink);
    if (output_close(job, file, drawn) && drawn)
        *PUSH(job->arena, &build->written) = path;
    stage_done(build, "draw");
}

static void dump_pages(const Build *build, const Pages *pages,
                       const Style *style, Fonts *fonts)
{
    Pages marked = marks_add(build->job, pages, style, fonts);
    Pages inked = ink(build->job, &marked, style, MEDIUM_PRESS);
    OutputFile *file = output_open(build->job, "-");
    Sink sink = output_sink(file);
    draw(build->job, &inked, (PageRange){0, 0}, device_find(S("text")), &sink);
    output_close(build->job, file, true);
}

static void put_path(const char *path, FILE *out)
{
    for (; *path; path++) {
        if (strchr(" #$\\", *path))
            fputc(*path == '$' ? '$' : '\\', out);
        fputc(*path, out);
    }
}

// A rule for make: what was written depends on what was read; each file also
// as a target of its own, so that one that goes away does not stop make.
static void write_deps(const Build *build)
{
    const Job *job = build->job;
    const Options *options = build->options;
    if (!options->deps || build->written.count == 0)
        return;
    const char *output = build->written.at[0];
    const char *path = options->deps_file
                           ? options->deps_file
                           : str_format(job->arena, "%s.d", output).s;
    FILE *out = strcmp(path, "-") == 0 ? stdout : fopen(path, "w");
    if (!out) {
        diag(job, WK003, (Span){0}, zh(job, "写不了 %s", path),
             en(job, "cannot write %s", path));
        return;
    }
    const Sources *sources = job->sources;
    int texts = sources->texts.count, all = texts + sources->others.count;
    for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; pass == 0 && i < build->written.count; i++) {
            put_path(build->written.at[i], out);
            fputc(i + 1 < build->written.count ? ' ' : ':', out);
        }
        for (int i = 0; i < all; i++) {
            const char *name = i < texts ? sources->texts.at[i]->path
                                         : sources->others.at[i - texts];
            fputs(pass == 0 ? " \\\n  " : "\n", out);
            put_path(name, out);
            fputs(pass == 0 ? "" : ":", out);
        }
        fputc('\n', out);
    }
    if (out != stdout)
        fclose(out);
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

// A draft shows what is amiss, so it is drawn with its faults.
static bool is_sound(const Build *build)
{
    return build->options->draft || gate(build);
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

// From the report's facts to pages; false where a gate stops it.
static bool set_pages(Build *build, const Report *report, const Style *style,
                      Fonts *fonts, Pages *pages)
{
    const Job *job = build->job;
    const Facts *facts = derive(job, report, style);
    stage_done(build, "derive");
    if (!gate(build))
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
    build->pages = pages->pages.count;
    if (build->options->draft)
        draft_mark(&setter, pages);
    stage_done(build, "furnish");
    return is_sound(build);
}

static void set_and_draw(Build *build, const Report *report, const Style *style,
                         Fonts *fonts)
{
    const Options *options = build->options;
    Pages pages = {0};
    if (!set_pages(build, report, style, fonts, &pages))
        return;
    if (options->dump == DUMP_PAGES)
        dump_pages(build, &pages, style, fonts);
    bool strict = options->strict && build->job->diag->warnings;
    if (options->dump != DUMP_NOTHING || strict)
        return;
    if (options->press)
        draw_medium(build, &pages, style, fonts, MEDIUM_PRESS);
    if (options->screen && is_sound(build))
        draw_medium(build, &pages, style, fonts, MEDIUM_SCREEN);
    write_deps(build);
}

// Read from top to bottom, this is the compiler.
static void run(Build *build)
{
    const Job *job = build->job;
    Dumped dumped = build->options->dump;
    const char *specimen =
        build->options->sheet
            ? specimen_path(job->arena, build->paths.styles, "report")
            : NULL;
    const Node *tree =
        yaml_read(job, specimen ? specimen : build->options->input);
    stage_done(build, "read");
    if (!tree)
        return;
    if (dumped == DUMP_TREE) {
        node_dump(tree, stdout);
        return;
    }
    const Report *report = report_read(job, tree);
    stage_done(build, "bind");
    if (dumped == DUMP_REPORT) {
        dump_report(build, report);
        return;
    }
    const Style *style = read_style(build, report);
    stage_done(build, "style");
    if (style && dumped == DUMP_STYLE)
        style_dump(style, job->arena, stdout);
    if (!gate(build) || dumped == DUMP_STYLE)
        return; // from here on, everything is known to be well formed

    Fonts *fonts = open_fonts(build, style);
    stage_done(build, "fonts");
    if (!fonts)
        return;
    set_and_draw(build, report,
                 build->options->draft ? draft_style(job, style) : style,
                 fonts);
    fonts_close(fonts);
}

static void print_stages(const Build *build)
{
    const Options *options = build->options;
    if (!options->timings)
        return;
    FILE *out =
        options->timings_file ? fopen(options->timings_file, "w") : stderr;
    if (!out)
        return;
    double all = 0;
    for (int i = 0; i < build->stages.count; i++) {
        const Stage *stage = &build->stages.at[i];
        fprintf(out, "%-10s %8.3f ms\n", stage->name, stage->seconds * 1e3);
        all += stage->seconds;
    }
    fprintf(out, "%-10s %8.3f ms\n", "all", all * 1e3);
    if (out != stderr)
        fclose(out);
}

Status diag_status(const Diag *diag, bool strict)
{
    Status status = STATUS_DONE;
    for (int i = 0; i < diag->messages.count; i++) {
        const Message *message = diag->messages.at[i];
        if (message->level != LEVEL_ERROR)
            continue;
        bool machine = message->code == WK003 ||
                       (message->code == WK002 && !message->span.source);
        Status one = machine ? STATUS_MACHINE : STATUS_MISTAKE;
        status = one > status ? one : status;
    }
    if (status == STATUS_DONE && strict && diag->warnings)
        status = STATUS_MISTAKE;
    return status;
}

static void print_counts(const Build *build, FILE *out)
{
    const Diag *diag = build->job->diag;
    bool chinese = build->options->print.lang == LANG_ZH;
    if (diag->errors)
        fprintf(out, chinese ? "%d 个错误" : "%d error%s", diag->errors,
                diag->errors == 1 ? "" : "s");
    if (diag->errors && diag->warnings)
        fputs(chinese ? "，" : ", ", out);
    if (diag->warnings)
        fprintf(out, chinese ? "%d 条警告" : "%d warning%s", diag->warnings,
                diag->warnings == 1 ? "" : "s");
}

// One line for a reader; nothing where nothing was found and nothing written.
static void print_summary(const Build *build, Status status)
{
    const Options *options = build->options;
    const Diag *diag = build->job->diag;
    bool chinese = options->print.lang == LANG_ZH;
    bool found = diag->errors || diag->warnings;
    if (options->print.form == PRINT_JSON) {
        fprintf(stderr,
                "{\"schema\":1,\"type\":\"summary\",\"errors\":%d,"
                "\"warnings\":%d,\"output\":",
                diag->errors, diag->warnings);
        if (build->written.count)
            json_string(stderr, str_of(build->written.at[0]));
        else
            fputs("null", stderr);
        fprintf(stderr, ",\"status\":%d}\n", status);
        return;
    }
    for (int i = 0; !options->quiet && i < build->written.count; i++) {
        if (strcmp(build->written.at[i], "-") == 0)
            continue;
        fprintf(stderr, chinese ? "%s  %d 页" : "%s: %d pages",
                build->written.at[i], build->pages);
        if (found && i == 0) {
            fputs(chinese ? "  " : ", ", stderr);
            print_counts(build, stderr);
        }
        fputc('\n', stderr);
    }
    if (build->written.count || !found)
        return;
    print_counts(build, stderr);
    bool stopped = status != STATUS_DONE && options->dump == DUMP_NOTHING;
    if (stopped)
        fputs(chinese ? "；没有写 PDF" : "; no PDF written", stderr);
    fputc('\n', stderr);
}

Status compile(const Options *options)
{
    Arena arena = {0}, scratch = {0};
    Diag diag = {.arena = &arena, .press = options->press_preset};
    Sources sources = {.arena = &arena};
    Options here = *options;
    if (options->sheet) // its report is not where we are
        here.input = "-";
    Paths paths = paths_find(&arena, &here);
    Job job = {.arena = &arena,
               .scratch = &scratch,
               .diag = &diag,
               .sources = &sources,
               .root = options->sheet ? NULL : paths.root};
    Build build = {
        .job = &job, .options = options, .paths = paths, .clock = now()};
    run(&build);
    Status status = diag_status(&diag, options->strict);
    diag_print(&diag, &options->print, stderr);
    print_summary(&build, status);
    print_stages(&build);
    arena_free(&scratch);
    arena_free(&arena);
    return status;
}
