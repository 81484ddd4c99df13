#include "style/find.h"

#include <dirent.h>
#include <stdlib.h>
#include <sys/stat.h>

bool file_id(const char *path, FileId *id)
{
    struct stat status;
    if (stat(path, &status) != 0 || S_ISDIR(status.st_mode))
        return false;
    *id = (FileId){(uint64_t)status.st_dev, (uint64_t)status.st_ino};
    return true;
}

static bool is_path(Str name)
{
    return str_find(name, S("/")) >= 0 || str_ends(name, ".yaml") ||
           str_ends(name, ".yml");
}

static const char *path_beside(Arena *arena, Str name, const Node *named)
{
    if (!named || str_starts(name, "/"))
        return str_copy(arena, name).s;
    Str beside = str_of(named->span.source->path);
    while (beside.n && beside.s[beside.n - 1] != '/')
        beside.n--;
    while (str_starts(name, "./"))
        name = str_slice(name, 2, name.n);
    return str_format(arena, "%.*s%.*s", STR(beside), STR(name)).s;
}

static void add_names(Arena *arena, const char *directory, StyleNames *names)
{
    DIR *open = opendir(directory);
    if (!open)
        return;
    for (struct dirent *entry; (entry = readdir(open));) {
        Str name = str_of(entry->d_name);
        if (!str_ends(name, ".yaml") || str_starts(name, "."))
            continue;
        *PUSH(arena, names) = str_copy(arena, str_slice(name, 0, name.n - 5));
    }
    closedir(open);
}

static int by_bytes(const void *left, const void *right)
{
    return strcmp(((const Str *)left)->s, ((const Str *)right)->s);
}

StyleNames style_names(Arena *arena, const StyleQuery *query)
{
    StyleNames names = {0};
    for (int i = 0; query->directories && query->directories[i]; i++)
        add_names(arena, query->directories[i], &names);
    if (names.count)
        qsort(names.at, (size_t)names.count, sizeof(Str), by_bytes);
    int kept = 0;
    for (int i = 0; i < names.count; i++)
        if (kept == 0 || !str_equal(names.at[kept - 1], names.at[i]))
            names.at[kept++] = names.at[i];
    names.count = kept;
    return names;
}

static Str joined(Arena *arena, const StyleNames *names, const char *between)
{
    StrBuilder list = {.arena = arena};
    for (int i = 0; i < names->count; i++)
        str_addf(&list, "%s%.*s", i ? between : "", STR(names->at[i]));
    return str_built(&list);
}

static void report_missing(const Job *job, const StyleQuery *query, Str name,
                           const Node *named)
{
    StyleNames names = style_names(job->arena, query);
    Str zh_list = joined(job->arena, &names, "、");
    Str en_list = joined(job->arena, &names, ", ");
    Str zh_words = names.count ? zh(job, "没有版式“%.*s”；有 %.*s", STR(name),
                                    STR(zh_list))
                               : zh(job, "没有版式“%.*s”", STR(name));
    Str en_words = names.count ? en(job, "no style “%.*s”; there are %.*s",
                                    STR(name), STR(en_list))
                               : en(job, "no style “%.*s”", STR(name));
    Message *message = named ? fault(job, WK901, named, zh_words, en_words)
                             : diag(job, WK901, (Span){0}, zh_words, en_words);
    Str nearest = bind_nearest(job, name, names.at, names.count);
    if (nearest.n)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "是不是想写 %.*s？", STR(nearest)),
                    en(job, "did you mean %.*s?", STR(nearest)));
}

static void report_no_file(const Job *job, Str name, const Node *named,
                           const char *path)
{
    Str zh_words = zh(job, "没有版式文件 %s", path);
    Str en_words = en(job, "no style file %s", path);
    Message *message = named ? fault(job, WK901, named, zh_words, en_words)
                             : diag(job, WK901, (Span){0}, zh_words, en_words);
    if (named && !str_starts(name, "/"))
        diag_advise(job, message, ADVICE_NOTE,
                    zh(job, "路径从写它的文件所在的目录算起"),
                    en(job, "a path starts from the file that names it"));
}

const char *style_find(const Job *job, const StyleQuery *query, Str name,
                       const Node *named)
{
    FileId id;
    if (is_path(name)) {
        const char *path = path_beside(job->arena, name, named);
        if (file_id(path, &id))
            return path;
        sources_miss(job->sources, path);
        report_no_file(job, name, named, path);
        return NULL;
    }
    for (int i = 0; query->directories && query->directories[i]; i++) {
        const char *path = str_format(job->arena, "%s/%.*s.yaml",
                                      query->directories[i], STR(name))
                               .s;
        if (file_id(path, &id))
            return path;
        sources_miss(job->sources, path);
    }
    report_missing(job, query, name, named);
    return NULL;
}
