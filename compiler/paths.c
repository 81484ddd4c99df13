#include "paths.h"

#include <limits.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

typedef ARRAY_OF(const char *) Directories;

static bool exists(const char *path)
{
    return access(path, F_OK) == 0;
}

static Str directory_of(Str path)
{
    int n = path.n;
    while (n > 0 && path.s[n - 1] != '/')
        n--;
    return n ? str_slice(path, 0, n > 1 ? n - 1 : 1) : S(".");
}

static const char *join(Arena *arena, Str directory, const char *name)
{
    return str_format(arena, "%.*s/%s", STR(directory), name).s;
}

static const char *input_name(const Options *options)
{
    bool named = options->stdin_name && strcmp(options->input, "-") == 0;
    return named ? options->stdin_name : options->input;
}

// The directory of the report with all links followed, so that "upward" ends.
static Str report_directory(Arena *arena, const Options *options)
{
    char resolved[PATH_MAX];
    const char *name = input_name(options);
    Str named = strcmp(name, "-") == 0 ? S(".") : directory_of(str_of(name));
    const char *path = str_copy(arena, named).s;
    if (!realpath(path, resolved))
        return named;
    return str_copy(arena, str_of(resolved));
}

// The same directory, whatever it is called.
static bool is_listed(const Directories *directories, const struct stat *own)
{
    struct stat other;
    for (int i = 0; i < directories->count; i++)
        if (stat(directories->at[i], &other) == 0 &&
            other.st_dev == own->st_dev && other.st_ino == own->st_ino)
            return true;
    return false;
}

static void add(Arena *arena, Directories *directories, const char *path)
{
    struct stat own;
    if (stat(path, &own) == 0 && !is_listed(directories, &own))
        *PUSH(arena, directories) = path;
}

// The nearest directory at or above the report that has one of the names.
static bool upward(Arena *arena, Str from, const char *name, Str *found)
{
    for (;;) {
        if (exists(join(arena, from, name))) {
            *found = from;
            return true;
        }
        if (from.n <= 1)
            return false;
        from = directory_of(from);
    }
}

static void add_listed(Arena *arena, Directories *directories, const char *list)
{
    for (Str rest = str_of(list); rest.n > 0;) {
        int colon = str_find(rest, S(":"));
        Str one = str_slice(rest, 0, colon < 0 ? rest.n : colon);
        rest = str_slice(rest, colon < 0 ? rest.n : colon + 1, rest.n);
        if (one.n)
            add(arena, directories, str_copy(arena, one).s);
    }
}

// Beside the executable as it is built, then as it is installed.
static void add_installed(Arena *arena, Directories *directories)
{
    char path[PATH_MAX];
    ssize_t n = readlink("/proc/self/exe", path, sizeof(path) - 1);
    if (n <= 0)
        return;
    Str own = directory_of((Str){path, (int)n});
    Str above = directory_of(own);
    Str top = directory_of(above);
    add(arena, directories, join(arena, own, "styles"));
    add(arena, directories, join(arena, above, "styles"));
    add(arena, directories, join(arena, top, "styles"));
    add(arena, directories, join(arena, above, "share/wkpdf/styles"));
}

static const char *find_catalogue(Arena *arena, const Options *options,
                                  const Directories *styles)
{
    if (options->catalogue)
        return options->catalogue;
    for (int i = 0; i < styles->count; i++) {
        Str above = directory_of(str_of(styles->at[i]));
        const char *path = join(arena, above, "fonts/fonts.yaml");
        if (exists(path))
            return path;
    }
    return NULL;
}

Paths paths_find(Arena *arena, const Options *options)
{
    Directories styles = {0};
    for (int i = 0; options->style_paths && options->style_paths[i]; i++)
        *PUSH(arena, &styles) = options->style_paths[i];
    const char *listed = getenv("WKPDF_STYLE_PATH");
    if (listed)
        add_listed(arena, &styles, listed);

    Str from = report_directory(arena, options), root = from;
    if (upward(arena, from, "styles", &root))
        add(arena, &styles, join(arena, root, "styles"));
    else
        upward(arena, from, "wkpdf.yaml", &root);
    add_installed(arena, &styles);
    *PUSH(arena, &styles) = NULL;
    styles.count--;
    return (Paths){
        .styles = styles.at,
        .catalogue = find_catalogue(arena, options, &styles),
        .root = str_copy(arena, root).s,
    };
}

const char *paths_output(Arena *arena, const Options *options,
                         const char *suffix)
{
    Str input = str_of(input_name(options));
    Str directory = directory_of(input);
    bool bare = str_find(input, S("/")) < 0;
    Str stem = bare ? input
                    : str_slice(input,
                                directory.n == 1 && input.s[0] == '/'
                                    ? 1
                                    : directory.n + 1,
                                input.n);
    if (str_ends(stem, ".yaml"))
        stem.n -= 5;
    else if (str_ends(stem, ".yml"))
        stem.n -= 4;
    if (options->directory)
        return str_format(arena, "%s/%.*s%s", options->directory, STR(stem),
                          suffix)
            .s;
    if (bare)
        return str_format(arena, "%.*s%s", STR(stem), suffix).s;
    return str_format(arena, "%.*s/%.*s%s", STR(directory), STR(stem), suffix)
        .s;
}

const char *paths_drawn(Arena *arena, const Options *options,
                        const char *device, bool screen)
{
    StrBuilder what = {.arena = arena};
    bool seen = strcmp(device, "svg") == 0 || strcmp(device, "spoken") == 0;
    if (options->output)
        return options->output;
    str_add(&what, str_of(options->sheet    ? ".sheet"
                          : options->draft  ? ".draft"
                          : screen && !seen ? ".screen"
                                            : ""));
    if (options->impose)
        str_addf(&what, ".%s", options->impose->name);
    for (int i = 0; i < options->pages.count; i++) {
        PageRange range = options->pages.at[i];
        str_addf(&what, i ? ",%d" : ".p%d", range.first);
        if (range.last > range.first)
            str_addf(&what, "-%d", range.last);
    }
    str_addf(&what, ".%s", device);
    return paths_output(arena, options, str_built(&what).s);
}
