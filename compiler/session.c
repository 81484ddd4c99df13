// Builds one after another, each with what it may take over from the last.
#include <malloc.h>
#include <time.h>

#include "build.h"
#include "image/heads.h"

static double clock_now(clockid_t clock)
{
    struct timespec time;
    clock_gettime(clock, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static Build *new_build(Session *session, const Options *options)
{
    Arena arena = {0};
    Build *build = NEW(&arena, Build);
    build->arena = arena;
    build->options = options;
    build->session = session;
    build->diag = (Diag){.arena = &build->arena,
                         .rules = options->rules,
                         .press = options->press && options->press_preset,
                         .rule_count = options->rule_count};
    build->sources.arena = &build->arena;
    build->sources.instead = options->instead;
    build->sources.standard = options->stdin_name;
    Options here = *options;
    if (options->sheet) // its report is not where we are
        here.input = "-";
    build->paths = paths_find(&build->arena, &here);
    build->own = (Job){.arena = &build->arena,
                       .scratch = &build->scratch,
                       .diag = &build->diag,
                       .sources = &build->sources,
                       .root = options->sheet ? NULL : build->paths.root};
    build->own.heads = session->heads;
    build->job = &build->own;
    build->clock = clock_now(CLOCK_MONOTONIC);
    build->begun = clock_now(CLOCK_REALTIME);
    return build;
}

static void free_build(Build *build)
{
    if (!build)
        return;
    kit_release(build->kit);
    arena_free(&build->scratch);
    Arena arena = build->arena;
    arena_free(&arena);
}

// What one build gives back the next one takes; the system need not have it
// in between.
static void keep_memory(void)
{
    enum { MUCH = 1 << 30 };
    mallopt(M_TRIM_THRESHOLD, MUCH);
    mallopt(M_MMAP_THRESHOLD, MUCH);
}

Build *session_build(Session *session, const Options *options)
{
    if (session->resident && !session->last) {
        keep_memory();
        session->heads = heads_new();
    }
    Build *build = new_build(session, options);
    build_run(build);
    Kit *before = session->kit;
    session->kit = NULL;
    if (session->resident && build->kit && kit_may_stay(build->kit, build)) {
        session->kit = build->kit;
        build->kit->users++;
    } else if (session->resident && !build->kit && before) {
        session->kit = before; // the report itself could not be read
        before->users++;
    }
    kit_release(before);
    if (session->last != session->good)
        free_build(session->last);
    session->last = build;
    if (build->whole) {
        free_build(session->good);
        session->good = build;
    }
    return build;
}

void session_end(Session *session)
{
    if (session->last != session->good)
        free_build(session->last);
    free_build(session->good);
    kit_release(session->kit);
    heads_free(session->heads);
    *session = (Session){0};
}
