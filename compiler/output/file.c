// The file that a device writes into.
#include "output/file.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct OutputFile {
    const char *path;      // as the user wrote it
    const char *target;    // where it comes to lie: links have been followed
    const char *temporary; // NULL: bytes go to the target at once
    int descriptor;
    int error; // errno of the first write that failed, or 0
};

static void report_failure(const Job *job, const char *path, int error)
{
    static const struct {
        int error;
        const char *zh, *en;
    } reasons[] = {
        {ENOENT, "没有这个文件夹", "no such folder"},
        {ENOTDIR, "它的上一级不是文件夹", "what it should lie in is no folder"},
        {EISDIR, "它是一个文件夹", "it is a folder"},
        {EACCES, "没有写入的权限", "permission denied"},
        {EPERM, "没有写入的权限", "permission denied"},
        {EROFS, "这个磁盘只能读", "the disk is read-only"},
        {ENOSPC, "磁盘满了", "the disk is full"},
        {EDQUOT, "磁盘配额用完了", "the disk quota is used up"},
        {EFBIG, "文件超过了允许的大小", "the file is larger than allowed"},
        {ENAMETOOLONG, "文件名太长", "the name is too long"},
        {EPIPE, "接收的程序已经退出", "the program that read it has gone"},
    };
    const char *reason_zh = strerror(error), *reason_en = reason_zh;
    for (int i = 0; i < countof(reasons); i++) {
        if (reasons[i].error == error) {
            reason_zh = reasons[i].zh;
            reason_en = reasons[i].en;
        }
    }
    diag(job, WK003, (Span){0}, zh(job, "写不了 %s：%s", path, reason_zh),
         en(job, "cannot write %s: %s", path, reason_en));
}

// ".{name}.tmp" beside the target; names that others hold get a number.
static const char *temporary_name(Arena *arena, const char *target, int number)
{
    enum { LONGEST = 200 }; // of a name, so that ours is short enough as well
    const char *slash = strrchr(target, '/');
    int folder = slash ? (int)(slash - target) + 1 : 0;
    int name = (int)strlen(target + folder);
    Str middle = number ? str_format(arena, ".%d", number) : S("");
    return str_format(arena, "%.*s.%.*s%.*s.tmp", folder, target,
                      name < LONGEST ? name : LONGEST, target + folder,
                      STR(middle))
        .s;
}

// Makes a new file that dying removes; no signal comes between the two.
static int create_file(const char *path)
{
    sigset_t all, before;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, &before);
    int descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    int error = errno;
    if (descriptor >= 0)
        die_removes(path);
    sigprocmask(SIG_SETMASK, &before, NULL);
    errno = error;
    return descriptor;
}

static int open_temporary(const Job *job, OutputFile *file)
{
    enum { MOST = 1000 };
    errno = EEXIST;
    for (int i = 0; i < MOST && errno == EEXIST; i++) {
        file->temporary = temporary_name(job->arena, file->target, i);
        int descriptor = create_file(file->temporary);
        if (descriptor >= 0)
            return descriptor;
    }
    return -1;
}

// The file behind a chain of links, so that renaming keeps the links.
static const char *follow_links(const Job *job, const char *path)
{
    char *real = realpath(path, NULL);
    if (!real)
        return path;
    const char *target = str_copy(job->arena, str_of(real)).s;
    free(real);
    return target;
}

static int open_target(const Job *job, OutputFile *file)
{
    struct stat there;
    file->target = file->path;
    if (strcmp(file->path, "-") == 0)
        return STDOUT_FILENO;
    if (stat(file->path, &there) == 0) {
        if (S_ISDIR(there.st_mode)) {
            errno = EISDIR;
            return -1;
        }
        if (!S_ISREG(there.st_mode))
            return open(file->path, O_WRONLY | O_CLOEXEC);
        file->target = follow_links(job, file->path);
    }
    return open_temporary(job, file);
}

OutputFile *output_open(const Job *job, const char *path)
{
    OutputFile *file = NEW(job->arena, OutputFile);
    file->path = path;
    file->descriptor = open_target(job, file);
    if (file->descriptor < 0) {
        report_failure(job, path, errno);
        return NULL;
    }
    return file;
}

static bool write_bytes(void *context, const void *bytes, size_t count)
{
    OutputFile *file = context;
    const char *at = bytes;
    while (count > 0 && file->error == 0) {
        ssize_t written = write(file->descriptor, at, count);
        if (written > 0) {
            at += written;
            count -= (size_t)written;
        } else if (written == 0) {
            file->error = ENOSPC;
        } else if (errno != EINTR) {
            file->error = errno;
        }
    }
    return file->error == 0;
}

Sink output_sink(OutputFile *file)
{
    return (Sink){write_bytes, file};
}

bool output_close(const Job *job, OutputFile *file, bool complete)
{
    // Some file systems say only now that the disk is full.
    if (file->descriptor != STDOUT_FILENO && close(file->descriptor) != 0 &&
        file->error == 0)
        file->error = errno;
    if (file->temporary) {
        if (!complete || file->error)
            unlink(file->temporary);
        else if (rename(file->temporary, file->target) != 0) {
            file->error = errno;
            unlink(file->temporary);
        }
        die_removes(NULL);
    }
    if (file->error)
        report_failure(job, file->path, file->error);
    return file->error == 0;
}
