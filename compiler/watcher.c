// Editors save in many ways: they write into the file, or rename it and write
// another, or write another and rename that.  So the directories are watched,
// and a file that was closed or moved to its place is taken for whole at once;
// after any other sign it is given time to settle.
#include "watcher.h"

#include <errno.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/inotify.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { SETTLE = 80, LOOK = 1000 }; // ms

enum {
    WHOLE = IN_CLOSE_WRITE | IN_MOVED_TO,
    GONE = IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED | IN_UNMOUNT,
    SIGNS = WHOLE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE |
            IN_MOVED_FROM | IN_DELETE_SELF | IN_MOVE_SELF,
};

typedef struct WatchedFile {
    const char *path; // as the build named it
    Str name;         // in its directory
    int directory;    // descriptor of its watch, or -1
    bool there;
    struct stat state;
} WatchedFile;

struct Watcher {
    int inotify;
    Arena arena; // of the files of the last build
    ARRAY_OF(WatchedFile) files;
    Arena lasting;
    ARRAY_OF(int) directories; // descriptors of watches
    int64_t due;               // ms; 0: nothing has changed
    int64_t looked;            // ms
    const char *changed;
};

static int64_t now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000LL + time.tv_nsec / 1000000;
}

Watcher *watcher_open(bool with_inotify)
{
    Arena arena = {0};
    Watcher *watcher = NEW(&arena, Watcher);
    watcher->lasting = arena;
    watcher->inotify =
        with_inotify ? inotify_init1(IN_NONBLOCK | IN_CLOEXEC) : -1;
    return watcher;
}

void watcher_close(Watcher *watcher)
{
    if (watcher->inotify >= 0)
        close(watcher->inotify);
    arena_free(&watcher->arena);
    Arena arena = watcher->lasting;
    arena_free(&arena);
}

static Str directory_of(Str path)
{
    int n = path.n;
    while (n > 0 && path.s[n - 1] != '/')
        n--;
    return n ? str_slice(path, 0, n > 1 ? n - 1 : 1) : S(".");
}

static void note_directory(Watcher *watcher, int descriptor)
{
    for (int i = 0; i < watcher->directories.count; i++)
        if (watcher->directories.at[i] == descriptor)
            return;
    *PUSH(&watcher->lasting, &watcher->directories) = descriptor;
}

// Watches the directory of a path; where that is not there yet, the nearest
// above it, in which it may appear.
static void watch_path(Watcher *watcher, const char *path, Str real)
{
    if (watcher->inotify < 0)
        return;
    Str name = real;
    Str directory = directory_of(real);
    int descriptor = -1;
    for (;;) {
        const char *at = str_copy(&watcher->arena, directory).s;
        descriptor = inotify_add_watch(watcher->inotify, at, SIGNS);
        if (descriptor >= 0 || errno != ENOENT || directory.n <= 1)
            break;
        name = directory;
        directory = directory_of(directory);
    }
    if (descriptor < 0)
        return;
    note_directory(watcher, descriptor);
    int slash = name.n;
    while (slash > 0 && name.s[slash - 1] != '/')
        slash--;
    *PUSH(&watcher->arena, &watcher->files) =
        (WatchedFile){.path = path,
                      .name = str_slice(name, slash, name.n),
                      .directory = descriptor};
}

// The name itself, and what it is a link to.
static void watch_file(Watcher *watcher, const char *named)
{
    const char *path = str_copy(&watcher->arena, str_of(named)).s;
    watch_path(watcher, path, str_of(path));
    char *real = realpath(path, NULL);
    if (real && strcmp(real, path) != 0)
        watch_path(watcher, path, str_copy(&watcher->arena, str_of(real)));
    free(real);
    WatchedFile *file = PUSH(&watcher->arena, &watcher->files);
    *file = (WatchedFile){.path = path, .directory = -1};
    file->there = stat(path, &file->state) == 0;
}

static void forget_unused(Watcher *watcher, int *before, int count)
{
    for (int i = 0; i < count; i++) {
        bool used = false;
        for (int k = 0; k < watcher->directories.count && !used; k++)
            used = watcher->directories.at[k] == before[i];
        if (!used)
            inotify_rm_watch(watcher->inotify, before[i]);
    }
}

static void set_due(Watcher *watcher, const char *path, int64_t time)
{
    if (!watcher->due || time < watcher->due)
        watcher->due = time;
    watcher->changed = path;
}

void watcher_follow(Watcher *watcher, const Sources *sources, double begun)
{
    int count = watcher->directories.count;
    Arena arena = {0};
    int *before = NEW_ARRAY(&arena, int, count);
    if (count)
        memcpy(before, watcher->directories.at, (size_t)count * sizeof(int));
    arena_reset(&watcher->arena);
    watcher->directories.count = 0;
    watcher->files.at = NULL;
    watcher->files.count = watcher->files.room = 0;
    for (int i = 0; i < sources->texts.count; i++)
        watch_file(watcher, sources->texts.at[i]->path);
    for (int i = 0; i < sources->others.count; i++)
        watch_file(watcher, sources->others.at[i]);
    for (int i = 0; i < sources->missing.count; i++)
        watch_file(watcher, sources->missing.at[i]);
    forget_unused(watcher, before, count);
    arena_free(&arena);
    watcher->looked = now();
    watcher->due = 0;
    for (int i = 0; i < watcher->files.count; i++) {
        const WatchedFile *file = &watcher->files.at[i];
        double written = (double)file->state.st_mtim.tv_sec +
                         (double)file->state.st_mtim.tv_nsec / 1e9;
        if (file->there && written > begun)
            set_due(watcher, file->path, now() + SETTLE);
    }
}

int watcher_descriptor(const Watcher *watcher)
{
    return watcher->inotify;
}

int watcher_wait(const Watcher *watcher)
{
    int64_t until = watcher->looked + LOOK;
    if (watcher->due && watcher->due < until)
        until = watcher->due;
    int64_t wait = until - now();
    return wait > 0 ? (int)wait : 0;
}

static void take_event(Watcher *watcher, const struct inotify_event *event)
{
    if (event->mask & (IN_IGNORED | IN_Q_OVERFLOW) && !event->len) {
        if (event->mask & IN_Q_OVERFLOW)
            watcher->looked = 0; // look for ourselves
        return;
    }
    Str name = str_of(event->len ? event->name : "");
    for (int i = 0; i < watcher->files.count; i++) {
        const WatchedFile *file = &watcher->files.at[i];
        if (file->directory != event->wd ||
            (event->len && !str_equal(file->name, name)))
            continue;
        bool whole = event->mask & WHOLE;
        int64_t settled = now() + SETTLE;
        if (!whole && watcher->due > 0 && watcher->due < settled)
            watcher->due = settled; // it goes on changing
        set_due(watcher, file->path, whole ? now() : settled);
        return;
    }
}

static void read_events(Watcher *watcher)
{
    _Alignas(struct inotify_event) char bytes[4096];
    ssize_t count;
    while (watcher->inotify >= 0 &&
           (count = read(watcher->inotify, bytes, sizeof bytes)) > 0) {
        for (const char *at = bytes; at < bytes + count;) {
            const struct inotify_event *event = (const void *)at;
            take_event(watcher, event);
            at += sizeof(*event) + event->len;
        }
    }
}

static bool has_changed(const WatchedFile *file)
{
    struct stat state;
    bool there = stat(file->path, &state) == 0;
    if (!there || !file->there)
        return there != file->there;
    return state.st_size != file->state.st_size ||
           state.st_ino != file->state.st_ino ||
           state.st_mtim.tv_sec != file->state.st_mtim.tv_sec ||
           state.st_mtim.tv_nsec != file->state.st_mtim.tv_nsec;
}

static void look(Watcher *watcher)
{
    if (now() < watcher->looked + LOOK)
        return;
    watcher->looked = now();
    for (int i = 0; i < watcher->files.count; i++) {
        const WatchedFile *file = &watcher->files.at[i];
        if (file->directory < 0 && has_changed(file)) {
            set_due(watcher, file->path, now());
            return;
        }
    }
}

bool watcher_due(Watcher *watcher, const char **path)
{
    read_events(watcher);
    look(watcher);
    if (!watcher->due || now() < watcher->due)
        return false;
    *path = watcher->changed;
    watcher->due = 0;
    return true;
}
