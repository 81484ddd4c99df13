#include "preview.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/random.h>
#include <time.h>

#include "program.h"

static void make_token(Preview *preview)
{
    unsigned char random[16];
    if (getrandom(random, sizeof random, 0) != (ssize_t)sizeof random)
        die("no random bytes");
    for (int i = 0; i < countof(random); i++)
        snprintf(preview->address.token + 2 * i, 3, "%02x", random[i]);
}

static void read_clock(char *clock, size_t room)
{
    time_t seconds = time(NULL);
    struct tm local;
    localtime_r(&seconds, &local);
    strftime(clock, room, "%H:%M:%S", &local);
}

static int64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

static void tell_state(Preview *preview)
{
    Arena arena = {0};
    preview_tell(preview, "state", preview_state(preview, &arena));
    arena_free(&arena);
}

// First come the pages, then what is wrong in their words.
enum { PROOF_AFTER = 300 }; // ms in which nothing has changed

static void build_again(Preview *preview)
{
    clock_t start = clock();
    Build *build = session_build(&preview->session, &preview->options);
    watcher_follow(preview->watcher, build->job->sources, build->begun);
    preview->builds++;
    if (build->whole) {
        read_clock(preview->good, sizeof preview->good);
        preview_mark(preview);
    }
    preview->work = (int64_t)(clock() - start) * 1000000 / CLOCKS_PER_SEC;
    preview->proof_due = build->whole ? now() + PROOF_AFTER : 0;
    tell_state(preview);
}

static void proof(Preview *preview)
{
    preview->proof_due = 0;
    build_proof(preview->session.last);
    tell_state(preview);
}

static int sooner(int a, int b)
{
    return a < b ? a : b;
}

// How long nothing needs to be done, ms.
static int rest(const Preview *preview)
{
    int wait = watcher_wait(preview->watcher);
    MHD_UNSIGNED_LONG_LONG limit;
    if (preview->httpd.get_timeout(preview->daemon, &limit) == MHD_YES)
        wait = sooner(wait, limit < 1000 ? (int)limit : 1000);
    int64_t left = preview->proof_due ? preview->proof_due - now() : 1000;
    return sooner(wait, left > 0 ? (int)left : 0);
}

// Until a file changes; browsers are served meanwhile.
static void serve_until_change(Preview *preview)
{
    const union MHD_DaemonInfo *info = preview->httpd.get_daemon_info(
        preview->daemon, MHD_DAEMON_INFO_EPOLL_FD);
    struct pollfd files[] = {{info->epoll_fd, POLLIN, 0},
                             {watcher_descriptor(preview->watcher), POLLIN, 0}};
    const char *changed;
    while (!watcher_due(preview->watcher, &changed)) {
        preview->httpd.run(
            preview->daemon); // first what the last build has to tell
        if (poll(files, countof(files), rest(preview)) < 0 && errno != EINTR)
            return;
        if (preview->proof_due && now() >= preview->proof_due)
            proof(preview);
        program_reap();
    }
}

static void print_address(const CommandLine *line,
                          const PreviewAddress *address, bool begins)
{
    bool chinese = line->options.print.lang == LANG_ZH;
    Arena arena = {0};
    Str url = str_format(&arena, "http://127.0.0.1:%d/%s/", address->port,
                         address->token);
    if (line->at)
        url = str_format(&arena, "%.*s#line=%d", STR(url), line->at);
    printf("%.*s\n", STR(url));
    fflush(stdout);
    if (begins && !line->options.quiet)
        fputs(chinese ? "只有本机能打开；Ctrl-C 结束\n"
                      : "for this machine only; Ctrl-C ends\n",
              stderr);
    if (line->open)
        program_open(line->viewer, url.s);
    arena_free(&arena);
}

static const char *choose_editor(const CommandLine *line)
{
    const char *named = getenv("WKPDF_EDITOR");
    if (line->editor)
        return line->editor;
    return named && *named ? named : "code -g {file}:{line}:{column}";
}

Status preview(const CommandLine *line)
{
    PreviewAddress running;
    if (line->at && preview_go_to(line, &running)) {
        print_address(line, &running, false);
        return STATUS_DONE;
    }
    Preview preview = {.line = line,
                       .options = line->options,
                       .session = {.resident = true},
                       .watcher = watcher_open(true),
                       .editor = choose_editor(line)};
    if (!httpd_load(&preview.httpd)) {
        fprintf(stderr,
                line->options.print.lang == LANG_ZH
                    ? "错误[WK002]: 读不到 %s，预览要用它\n"
                    : "error[WK002]: cannot read %s, which a preview needs\n",
                httpd_file);
        return STATUS_MACHINE;
    }
    preview.options.input = line->inputs[0];
    preview.options.show = true;
    make_token(&preview);
    build_again(&preview);
    if (!preview_serve(&preview)) {
        fprintf(stderr,
                line->options.print.lang == LANG_ZH
                    ? "错误[WK003]: 端口 %d 用不了\n"
                    : "error[WK003]: port %d cannot be used\n",
                line->port);
        return STATUS_MACHINE;
    }
    preview_leave_note(&preview);
    print_address(line, &preview.address, true);
    for (;;) { // until a signal ends it
        serve_until_change(&preview);
        build_again(&preview);
    }
}
