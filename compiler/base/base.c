#include "base/base.h"

#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>

// The one thing that outlives a function call: what to remove on the way out.
static const char *volatile unfinished;

void die_removes(const char *path)
{
    unfinished = path;
}

static void remove_unfinished(void)
{
    if (unfinished)
        unlink(unfinished);
    unfinished = NULL;
}

void die_at(const char *file, int line, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fprintf(stderr, "wkpdf: WK009 %s:%d: ", file, line);
    vfprintf(stderr, format, args);
    fputs("\n程序出错，请把上面这一行和报告文件交给维护者。"
          "\ninternal error; please send the line above and the report to the "
          "maintainers.\n",
          stderr);
    va_end(args);
    remove_unfinished();
#ifdef WKPDF_FUZZ
    abort();
#endif
    _exit(STATUS_INTERNAL);
}

void die_of_memory(void)
{
    fputs("wkpdf: 内存不够 / out of memory\n", stderr);
    remove_unfinished();
    _exit(STATUS_MACHINE);
}

void die_interrupted(int signal_number)
{
    remove_unfinished();
    _exit(128 + signal_number);
}
