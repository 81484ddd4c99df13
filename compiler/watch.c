#include "watch.h"

#include <errno.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>

#include "build.h"
#include "program.h"
#include "watcher.h"

typedef struct Watch {
    const Options *options;
    const CommandLine *line;
    Session session;
    Watcher *watcher;
    bool chinese;
    char good[16]; // when the PDF that lies there was made: "10:42:07"
    char clock[16];
    int count; // of builds
} Watch;

static double seconds_now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static void read_clock(Watch *watch)
{
    time_t seconds = time(NULL);
    struct tm local;
    localtime_r(&seconds, &local);
    strftime(watch->clock, sizeof watch->clock, "%H:%M:%S", &local);
}

static void print_done(const Watch *watch, const Build *build, double seconds)
{
    const Diag *diag = build->job->diag;
    fprintf(stderr,
            watch->chinese ? "[%s] 完成  %d 页  %.2f 秒"
                           : "[%s] done, %d pages, %.2f s",
            watch->clock, build->pages, seconds);
    if (diag->warnings) {
        fputs(watch->chinese ? "  " : ", ", stderr);
        build_print_counts(build, stderr);
    }
}

static void print_failed(const Watch *watch, const Build *build,
                         const char *changed)
{
    bool chinese = watch->chinese;
    fprintf(stderr, "[%s] ", watch->clock);
    if (changed)
        fprintf(stderr, chinese ? "%s 有改动 → " : "%s changed → ", changed);
    build_print_counts(build, stderr);
    if (*watch->good)
        fprintf(stderr,
                chinese ? "，PDF 保持 %s 的版本" : "; the PDF is that of %s",
                watch->good);
    else
        fputs(chinese ? "；没有写 PDF" : "; no PDF written", stderr);
}

// Of the printing condition; it belongs to the style.
static int count_profiles(const Sources *sources)
{
    int count = 0;
    for (int i = 0; i < sources->others.count; i++) {
        Str path = str_of(sources->others.at[i]);
        count += str_ends(path, ".icc") || str_ends(path, ".icm");
    }
    return count;
}

// What is watched: "31 个文件（报告 1、版式 2、字体 6、图片 22）".
static void print_files(const Watch *watch, const Build *build)
{
    const Sources *sources = build->job->sources;
    int profiles = count_profiles(sources);
    int own = build->kit ? build->kit->sources.texts.count : 0;
    int fonts =
        build->kit && build->kit->fonts ? fonts_count(build->kit->fonts) : 0;
    int reports = sources->texts.count - own, styles = own + profiles;
    int pictures = sources->others.count - fonts - profiles;
    fprintf(stderr,
            watch->chinese
                ? "监视 %d 个文件（报告 %d、版式 %d、字体 %d、图片 %d）；"
                  "Ctrl-C 结束\n"
                : "watching %d files (report %d, style %d, fonts %d, "
                  "pictures %d); Ctrl-C ends\n",
            reports + styles + fonts + pictures, reports, styles, fonts,
            pictures);
}

static void tell(Watch *watch, const Build *build, double seconds,
                 const char *changed)
{
    const Options *options = watch->options;
    read_clock(watch);
    if (options->print.form == PRINT_JSON) {
        build_report(build);
        return;
    }
    if (isatty(STDERR_FILENO))
        fputs("\033[2J\033[H", stderr);
    if (!options->quiet && (watch->count == 0 || isatty(STDERR_FILENO)))
        print_files(watch, build);
    diag_print(build->job->diag, &options->print, stderr);
    if (options->quiet)
        return;
    if (build->written.count)
        print_done(watch, build, seconds);
    else
        print_failed(watch, build, changed);
    fputc('\n', stderr);
}

static void build_again(Watch *watch, const char *changed)
{
    Arena arena = {0};
    if (changed) // the watcher is about to forget it
        changed = str_copy(&arena, str_of(changed)).s;
    double start = seconds_now();
    Build *build = session_build(&watch->session, watch->options);
    watcher_follow(watch->watcher, build->job->sources, build->begun);
    tell(watch, build, seconds_now() - start, changed);
    bool first = !*watch->good && build->written.count;
    if (build->written.count)
        memcpy(watch->good, watch->clock, sizeof watch->good);
    if (first && watch->line->open)
        program_open(watch->line->viewer, build->written.at[0]);
    watch->count++;
    arena_free(&arena);
}

static void wait_for_change(Watch *watch, const char **changed)
{
    struct pollfd files = {watcher_descriptor(watch->watcher), POLLIN, 0};
    while (!watcher_due(watch->watcher, changed)) {
        program_reap();
        if (poll(&files, 1, watcher_wait(watch->watcher)) < 0 && errno != EINTR)
            return;
    }
}

Status watch(const CommandLine *line)
{
    Options options = line->options;
    options.input = line->inputs[0];
    Watch watch = {.options = &options,
                   .line = line,
                   .session = {.resident = true},
                   .watcher = watcher_open(true),
                   .chinese = options.print.lang == LANG_ZH};
    const char *changed = NULL;
    for (;;) { // until a signal ends it
        build_again(&watch, changed);
        wait_for_change(&watch, &changed);
    }
}
