// Where no file system tells of changes, files are looked at each second.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <poll.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "watcher.h"

typedef struct Desk {
    Arena arena;
    Sources sources;
    Watcher *watcher;
    const char *folder, *there, *missing;
} Desk;

static void write_words(const char *path, const char *words)
{
    FILE *out = fopen(path, "w");
    assert_non_null(out);
    fputs(words, out);
    fclose(out);
}

// All files written so far have been read.
static void follow(Desk *desk)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    watcher_follow(desk->watcher, &desk->sources, (double)now.tv_sec + 1);
}

static int lay_desk(void **state)
{
    static Desk desk;
    desk = (Desk){.sources.arena = &desk.arena};
    desk.folder =
        str_format(&desk.arena, P_tmpdir "/wkpdf-watcher-%ld", (long)getpid())
            .s;
    desk.there = str_format(&desk.arena, "%s/there", desk.folder).s;
    desk.missing = str_format(&desk.arena, "%s/missing", desk.folder).s;
    if (mkdir(desk.folder, 0777) != 0)
        return -1;
    write_words(desk.there, "one");
    sources_note(&desk.sources, desk.there);
    sources_note(&desk.sources, desk.there);
    sources_miss(&desk.sources, desk.missing);
    desk.watcher = watcher_open(false);
    follow(&desk);
    *state = &desk;
    return 0;
}

static int clear_desk(void **state)
{
    Desk *desk = *state;
    watcher_close(desk->watcher);
    unlink(desk->there);
    unlink(desk->missing);
    rmdir(desk->folder);
    arena_free(&desk->arena);
    return 0;
}

// What changed within the waits that the watcher itself asks for; or NULL.
static const char *wait_for(Desk *desk, int waits)
{
    const char *changed = NULL;
    while (waits-- > 0) {
        poll(NULL, 0, watcher_wait(desk->watcher) + 1);
        if (watcher_due(desk->watcher, &changed))
            return changed;
    }
    return NULL;
}

static void nothing_changes(void **state)
{
    Desk *desk = *state;
    assert_int_equal(desk->sources.others.count, 1);
    assert_int_equal(watcher_descriptor(desk->watcher), -1);
    assert_null(wait_for(desk, 1));
}

static void a_file_is_written(void **state)
{
    Desk *desk = *state;
    write_words(desk->there, "another");
    assert_string_equal(wait_for(desk, 2), desk->there);
    follow(desk);
    assert_null(wait_for(desk, 1));
}

static void a_file_appears_and_goes(void **state)
{
    Desk *desk = *state;
    write_words(desk->missing, "now");
    assert_string_equal(wait_for(desk, 2), desk->missing);
    follow(desk);
    unlink(desk->missing);
    assert_string_equal(wait_for(desk, 2), desk->missing);
}

int test_watcher(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(nothing_changes, lay_desk, clear_desk),
        cmocka_unit_test_setup_teardown(a_file_is_written, lay_desk,
                                        clear_desk),
        cmocka_unit_test_setup_teardown(a_file_appears_and_goes, lay_desk,
                                        clear_desk),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
