// Files that are named by others, and what was meant where there is none.
#define _XOPEN_SOURCE 700 // for realpath()

#include "read/folder.h"

#include <dirent.h>
#include <stdlib.h>
#include <strings.h>

#include "read/yaml.h"

// How unlike two file names are, in ‰; above 500 they have nothing in common.
static int unlikeness(Str a, Str b)
{
    int longer = a.n > b.n ? a.n : b.n;
    if (a.n == b.n && strncasecmp(a.s, b.s, (size_t)a.n) == 0)
        return 0;
    int distance = longer ? 1000 * str_distance(a, b) / longer : 1000;
    int alike = 1000 - str_likeness(a, b);
    return distance < alike ? distance : alike;
}

static int folder_length(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? (int)(slash - path) + 1 : 0;
}

Str folder_nearest(Arena *arena, const char *path)
{
    enum { MOST_NAMES = 2000 }; // of a folder of photographs, say
    int folder = folder_length(path);
    Str name = str_of(path + folder);
    Str beside = str_copy(arena, (Str){path, folder});
    DIR *directory = opendir(folder ? beside.s : ".");
    Str nearest = {0};
    int least = 500;
    for (int i = 0; directory && i < MOST_NAMES; i++) {
        const struct dirent *entry = readdir(directory);
        if (!entry)
            break;
        Str found = str_of(entry->d_name);
        int unlike = unlikeness(name, found);
        // Names come in no order; ties must not depend on it.
        bool before = nearest.n && strcmp(found.s, nearest.s) < 0;
        if (found.s[0] == '.' || unlike > least || (unlike == least && !before))
            continue;
        least = unlike;
        nearest = str_copy(arena, found);
    }
    if (directory)
        closedir(directory);
    return nearest.n ? str_format(arena, "%.*s%.*s", STR(beside), STR(nearest))
                     : nearest;
}

static bool is_inside(const char *path, const char *root)
{
    size_t n = strlen(root);
    while (n && root[n - 1] == '/')
        n--;
    return strncmp(path, root, n) == 0 && (path[n] == '/' || path[n] == '\0');
}

static const char *report_missing(const Job *job, const Node *named,
                                  const char *path)
{
    Message *message =
        fault(job, WK311, named, zh(job, "找不到文件 %.*s", STR(named->text)),
              en(job, "file not found: %.*s", STR(named->text)));
    Str near = folder_nearest(job->arena, path);
    int typed = folder_length(named->text.s);
    if (near.n) {
        const char *name = near.s + folder_length(near.s);
        Str spelt =
            str_format(job->arena, "%.*s%s", typed, named->text.s, name);
        diag_advise(job, message, ADVICE_HELP, zh(job, "有 %.*s", STR(spelt)),
                    en(job, "%.*s exists", STR(spelt)));
        if (named->form == SCALAR_PLAIN)
            diag_edit(job, message, named->span, spelt);
    }
    return NULL;
}

const char *file_beside(const Job *job, const Node *named)
{
    const char *from = named->span.source ? named->span.source->path : "";
    bool absolute = named->text.n && named->text.s[0] == '/';
    int folder = absolute ? 0 : folder_length(from);
    Str path =
        str_format(job->arena, "%.*s%.*s", folder, from, STR(named->text));
    char *real = realpath(path.s, NULL);
    char *root = job->root ? realpath(job->root, NULL) : NULL;
    bool found = real != NULL;
    bool outside = real && root && !is_inside(real, root);
    free(real);
    free(root);
    if (outside) {
        fault(job, WK312, named,
              zh(job, "%.*s 在项目文件夹之外", STR(named->text)),
              en(job, "%.*s lies outside the project", STR(named->text)));
        return NULL;
    }
    if (found)
        return path.s;
    sources_miss(job->sources, path.s);
    return report_missing(job, named, path.s);
}
