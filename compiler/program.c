#include "program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

// In a session of its own, so that Ctrl-C here does not end it.
static bool start(const char *const *words)
{
    pid_t process = fork();
    if (process == 0) {
        setsid();
        int nothing = open("/dev/null", O_RDWR);
        if (nothing >= 0) {
            dup2(nothing, STDIN_FILENO);
            dup2(nothing, STDOUT_FILENO);
        }
        execvp(words[0], (char *const *)words);
        _exit(127);
    }
    return process > 0;
}

void program_open(const char *viewer, const char *target)
{
    start((const char *const[]){viewer ? viewer : "xdg-open", target, NULL});
}

static Str replaced(Arena *arena, Str word, const PlaceWords *place)
{
    StrBuilder out = {.arena = arena};
    while (word.n > 0) {
        int skip = 0;
        if (str_starts(word, "{file}")) {
            str_add(&out, str_of(place->file));
            skip = 6;
        } else if (str_starts(word, "{line}")) {
            str_addf(&out, "%d", place->line);
            skip = 6;
        } else if (str_starts(word, "{column}")) {
            str_addf(&out, "%d", place->column);
            skip = 8;
        } else {
            str_add(&out, str_slice(word, 0, 1));
            skip = 1;
        }
        word = str_slice(word, skip, word.n);
    }
    return str_built(&out);
}

bool program_edit(const char *command, const PlaceWords *place)
{
    Arena arena = {0};
    ARRAY_OF(const char *) words = {0};
    for (Str rest = str_trim(str_of(command)); rest.n > 0;
         rest = str_trim(rest)) {
        int blank = str_find(rest, S(" "));
        Str word = str_slice(rest, 0, blank < 0 ? rest.n : blank);
        *PUSH(&arena, &words) = replaced(&arena, word, place).s;
        rest = str_slice(rest, word.n, rest.n);
    }
    *PUSH(&arena, &words) = NULL;
    bool started = words.count > 1 && start(words.at);
    arena_free(&arena);
    return started;
}

void program_reap(void)
{
    while (waitpid(-1, NULL, WNOHANG) > 0)
        ;
}

bool program_run(const char *const *words)
{
    fflush(NULL);
    pid_t process = fork();
    if (process == 0) {
        int nothing = open("/dev/null", O_RDWR);
        for (int i = STDIN_FILENO; nothing >= 0 && i <= STDERR_FILENO; i++)
            dup2(nothing, i);
        execvp(words[0], (char *const *)words);
        _exit(127);
    }
    int result = 0;
    while (process > 0 && waitpid(process, &result, 0) < 0)
        ;
    return process > 0 && WIFEXITED(result) && WEXITSTATUS(result) == 0;
}
