// Output files are whole or not there.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <dirent.h>
#include <sys/stat.h>
#include <unistd.h>

#include "output/file.h"

typedef struct Desk {
    Arena arena;
    Diag diag;
    Job job;
    char folder[64];
} Desk;

static int lay_desk(void **state)
{
    static Desk desk;
    desk = (Desk){0};
    snprintf(desk.folder, sizeof desk.folder, P_tmpdir "/wkpdf-unit-%ld",
             (long)getpid());
    desk.diag.arena = &desk.arena;
    desk.job = (Job){.arena = &desk.arena, .diag = &desk.diag};
    *state = &desk;
    return mkdir(desk.folder, 0777);
}

static const char *inside(Desk *desk, const char *name)
{
    return str_format(&desk->arena, "%s/%s", desk->folder, name).s;
}

// The names in the folder, without "." and "..".
static int count_files(Desk *desk)
{
    int count = 0;
    DIR *folder = opendir(desk->folder);
    while (readdir(folder))
        count++;
    closedir(folder);
    return count - 2;
}

static int clear_desk(void **state)
{
    Desk *desk = *state;
    unlink(inside(desk, "a.pdf"));
    rmdir(inside(desk, "folder"));
    int left = rmdir(desk->folder);
    arena_free(&desk->arena);
    return left;
}

static bool write_file(Desk *desk, const char *path, const char *words,
                       bool complete)
{
    OutputFile *file = output_open(&desk->job, path);
    if (!file)
        return false;
    Sink sink = output_sink(file);
    bool written = sink.write(sink.context, words, strlen(words));
    return output_close(&desk->job, file, complete && written);
}

static void assert_holds(const char *path, const char *words)
{
    char line[64] = "";
    FILE *in = fopen(path, "r");
    assert_non_null(in);
    char *got = fgets(line, sizeof line, in);
    fclose(in);
    assert_non_null(got);
    assert_string_equal(line, words);
}

static void complete_file_replaces_the_old(void **state)
{
    Desk *desk = *state;
    const char *path = inside(desk, "a.pdf");
    assert_true(write_file(desk, path, "old", true));
    assert_true(write_file(desk, path, "new", true));
    assert_holds(path, "new");
    assert_int_equal(count_files(desk), 1);
}

static void broken_off_file_leaves_the_old(void **state)
{
    Desk *desk = *state;
    const char *path = inside(desk, "a.pdf");
    assert_true(write_file(desk, path, "old", true));
    assert_true(write_file(desk, path, "half", false));
    assert_holds(path, "old");
    assert_int_equal(count_files(desk), 1);
    assert_int_equal(desk->diag.messages.count, 0);
}

static void folder_and_missing_folder_are_told(void **state)
{
    Desk *desk = *state;
    const char *folder = inside(desk, "folder");
    assert_int_equal(mkdir(folder, 0777), 0);
    assert_false(write_file(desk, folder, "x", true));
    assert_false(write_file(desk, inside(desk, "no/a.pdf"), "x", true));
    assert_int_equal(desk->diag.messages.count, 2);
    assert_int_equal(desk->diag.messages.at[0]->code, WK003);
    assert_int_equal(count_files(desk), 1);
}

static void full_disk_is_told(void **state)
{
    Desk *desk = *state;
    if (access("/dev/full", W_OK) != 0)
        skip();
    assert_false(write_file(desk, "/dev/full", "x", true));
    assert_int_equal(desk->diag.messages.count, 1);
}

int test_output_file(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, lay_desk, clear_desk)
    const struct CMUnitTest tests[] = {
        TEST(complete_file_replaces_the_old),
        TEST(broken_off_file_leaves_the_old),
        TEST(folder_and_missing_folder_are_told),
        TEST(full_disk_is_told),
    };
#undef TEST
    return cmocka_run_group_tests(tests, NULL, NULL);
}
