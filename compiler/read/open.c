// Files that cannot be read, and why.
#include <errno.h>

#include "read/folder.h"
#include "read/yaml.h"

static void report_unreadable(const Job *job, const char *path, int reason)
{
    if (reason == EFBIG) {
        diag(job, WK006, (Span){0}, zh(job, "%s 超过 16 MB", path),
             en(job, "%s is larger than 16 MB", path));
        return;
    }
    if (reason == EISDIR) {
        Message *message =
            diag(job, WK008, (Span){0}, zh(job, "%s 是文件夹，不是报告", path),
                 en(job, "%s is a directory, not a report", path));
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "写出文件名，如 %s/2024.yaml", path),
                    en(job, "name the file, such as %s/2024.yaml", path));
        return;
    }
    const char *why_zh = reason == ENOENT   ? "没有这个文件"
                         : reason == EACCES ? "没有读取的权限"
                         : reason == ENOTDIR ? "路径中间有一段不是文件夹"
                                             : strerror(reason);
    const char *why_en = reason == ENOENT ? "no such file" : strerror(reason);
    Message *message =
        diag(job, WK002, (Span){0}, zh(job, "读不了 %s：%s", path, why_zh),
             en(job, "cannot read %s: %s", path, why_en));
    Str near = reason == ENOENT ? folder_nearest(job->arena, path) : (Str){0};
    if (near.n)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "是不是 %.*s？", STR(near)),
                    en(job, "did you mean %.*s?", STR(near)));
}

const Source *bytes_read(const Job *job, const char *path)
{
    const Source *source = source_read(job->sources, path);
    if (!source)
        report_unreadable(job, path, errno);
    return source;
}

const Node *yaml_read(const Job *job, const char *path)
{
    const Source *source = bytes_read(job, path);
    return source ? yaml_parse(job, source) : NULL;
}
