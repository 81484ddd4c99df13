// What is said at the end of a build, and the file for make.
#include "build.h"
#include "mend.h"

static void put_path(const char *path, FILE *out)
{
    for (; *path; path++) {
        if (strchr(" #$\\", *path))
            fputc(*path == '$' ? '$' : '\\', out);
        fputc(*path, out);
    }
}

static const char *read_at(const Sources *sources, int i)
{
    int texts = sources->texts.count;
    return i < texts ? sources->texts.at[i]->path
                     : sources->others.at[i - texts];
}

static int read_count(const Sources *sources)
{
    return sources->texts.count + sources->others.count;
}

// A rule for make: what was written depends on what was read; each file also
// as a target of its own, so that one that goes away does not stop make.
static void put_rule(const Build *build, FILE *out)
{
    const Sources *sources = build->job->sources;
    for (int pass = 0; pass < 2; pass++) {
        for (int i = 0; pass == 0 && i < build->written.count; i++) {
            put_path(build->written.at[i], out);
            fputc(i + 1 < build->written.count ? ' ' : ':', out);
        }
        for (int i = 0; i < read_count(sources); i++) {
            fputs(pass == 0 ? " \\\n  " : "\n", out);
            put_path(read_at(sources, i), out);
            fputs(pass == 0 ? "" : ":", out);
        }
        fputc('\n', out);
    }
}

static void put_json_deps(const Build *build, FILE *out)
{
    const Sources *sources = build->job->sources;
    Json json = {.out = out, .indent = 1};
    json_open(&json, '{');
    json_key(&json, "outputs");
    json_open(&json, '[');
    for (int i = 0; i < build->written.count; i++)
        json_value(&json, str_of(build->written.at[i]));
    json_close(&json, ']');
    json_key(&json, "inputs");
    json_open(&json, '[');
    for (int i = 0; i < read_count(sources); i++)
        json_value(&json, str_of(read_at(sources, i)));
    json_close(&json, ']');
    json_close(&json, '}');
}

static void put_names(const Build *build, FILE *out)
{
    const Sources *sources = build->job->sources;
    for (int i = 0; i < read_count(sources); i++)
        fprintf(out, "%s%c", read_at(sources, i), '\0');
}

static void write_deps(const Build *build)
{
    const Job *job = build->job;
    const Options *options = build->options;
    if (!options->deps || build->written.count == 0)
        return;
    const char *path =
        options->deps_file
            ? options->deps_file
            : str_format(job->arena, "%s.d", build->written.at[0]).s;
    FILE *out = strcmp(path, "-") == 0 ? stdout : fopen(path, "w");
    if (!out) {
        diag(job, WK003, (Span){0}, zh(job, "写不了 %s", path),
             en(job, "cannot write %s", path));
        return;
    }
    static void (*const forms[])(const Build *,
                                 FILE *) = {[DEPS_MAKE] = put_rule,
                                            [DEPS_JSON] = put_json_deps,
                                            [DEPS_ZERO] = put_names};
    forms[options->deps_form](build, out);
    if (out != stdout)
        fclose(out);
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
        Status one = machine                  ? STATUS_MACHINE
                     : message->code == WK001 ? STATUS_USAGE
                                              : STATUS_MISTAKE;
        status = one > status ? one : status;
    }
    if (status == STATUS_DONE && strict && diag->warnings)
        status = STATUS_MISTAKE;
    return status;
}

void build_print_counts(const Build *build, FILE *out)
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

static void put_summary(const Build *build, Status status, FILE *out)
{
    const Diag *diag = build->job->diag;
    fprintf(out,
            "{\"schema\":1,\"type\":\"summary\",\"errors\":%d,"
            "\"warnings\":%d,\"output\":",
            diag->errors, diag->warnings);
    if (build->written.count)
        json_string(out, str_of(build->written.at[0]));
    else
        fputs("null", out);
    fprintf(out, ",\"status\":%d}\n", status);
}

// One line for a reader; nothing where nothing was found and nothing written.
static void print_summary(const Build *build, Status status)
{
    const Options *options = build->options;
    const Diag *diag = build->job->diag;
    bool chinese = options->print.lang == LANG_ZH;
    bool found = diag->errors || diag->warnings;
    if (options->print.form == PRINT_JSON)
        put_summary(build, status, stderr);
    if (!print_is_for_people(&options->print))
        return;
    for (int i = 0; !options->quiet && i < build->written.count; i++) {
        if (strcmp(build->written.at[i], "-") == 0)
            continue;
        bool sides = options->impose != NULL;
        fprintf(stderr, chinese ? "%s  %d %s" : "%s: %d %s",
                build->written.at[i], build->pages,
                chinese ? (sides ? "面" : "页") : (sides ? "sides" : "pages"));
        if (found && i == 0) {
            fputs(chinese ? "  " : ", ", stderr);
            build_print_counts(build, stderr);
        }
        fputc('\n', stderr);
    }
    if (build->written.count || !found)
        return;
    build_print_counts(build, stderr);
    bool stopped = status != STATUS_DONE && options->dump == DUMP_NOTHING;
    if (stopped)
        fputs(chinese ? "；没有写 PDF" : "; no PDF written", stderr);
    fputc('\n', stderr);
}

void build_report(const Build *build)
{
    write_deps(build);
    Status status = diag_status(&build->diag, build->options->strict);
    const PrintOptions *print = &build->options->print;
    diag_print(build->job->diag, print, stderr);
    if (print->record && print->record_form == PRINT_JSON)
        put_summary(build, status, print->record);
    print_summary(build, status);
    print_stages(build);
}

Status compile(const Options *options)
{
    if (options->fix || options->diff)
        return mend(options);
    Session session = {0};
    const Build *build = session_build(&session, options);
    build_report(build);
    Status status = diag_status(&build->diag, options->strict);
    session_end(&session);
    return status;
}
