// A preview that runs leaves a note, which nobody but its user may read: its
// port and token, under the name of the report.  By it a second wkpdf finds
// the first and tells it which line to show.
#include "preview.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/sha256.h"

// The folder of notes, made if it is missing; NULL: there is no place for it.
static const char *note_folder(Arena *arena)
{
    const char *run = getenv("XDG_RUNTIME_DIR");
    const char *home = getenv("HOME");
    const char *cache = getenv("XDG_CACHE_HOME");
    const char *above = NULL;
    if (run && *run)
        above = run;
    else if (cache && *cache)
        above = cache;
    else if (home && *home)
        above = str_format(arena, "%s/.cache", home).s;
    if (!above)
        return NULL;
    const char *folder = str_format(arena, "%s/wkpdf", above).s;
    mkdir(above, 0700);
    bool made = mkdir(folder, 0700) == 0 || errno == EEXIST;
    return made ? folder : NULL;
}

// NULL if the report is not there or notes have no place.
static const char *note_path(Arena *arena, const char *report)
{
    const char *folder = note_folder(arena);
    char *real = realpath(report, NULL);
    Sha256 sha;
    sha256_begin(&sha);
    sha256_add(&sha, real ? real : "", real ? strlen(real) : 0);
    Str digits = sha256_end(arena, &sha);
    bool known = folder && real;
    free(real);
    return known ? str_format(arena, "%s/%.16s", folder, digits.s).s : NULL;
}

void preview_leave_note(const Preview *preview)
{
    Arena arena = {0};
    const char *path = note_path(&arena, preview->options.input);
    if (path)
        unlink(path); // what lies there may be readable by others
    int file = path ? open(path, O_WRONLY | O_CREAT | O_EXCL, 0600) : -1;
    if (file >= 0) {
        dprintf(file, "%d %s\n", preview->address.port, preview->address.token);
        close(file);
    }
    arena_free(&arena);
}

static bool read_note(const char *path, int *port, char token[33])
{
    FILE *in = path ? fopen(path, "r") : NULL;
    bool read = in && fscanf(in, "%5d %32[0-9a-f]", port, token) == 2 &&
                strlen(token) == 32;
    if (in)
        fclose(in);
    return read;
}

// The status of a request to this machine, or 0 if nobody answers.
static int ask(Arena *arena, int port, const char *token, int line)
{
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port = htons((uint16_t)port),
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    struct timeval patience = {.tv_sec = 5};
    int status = 0, made = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    setsockopt(made, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    Str request = str_format(arena,
                             "POST /%s/at?line=%d HTTP/1.1\r\n"
                             "Host: 127.0.0.1:%d\r\nContent-Length: 0\r\n"
                             "Connection: close\r\n\r\n",
                             token, line, port);
    char answer[16] = "";
    if (made >= 0 &&
        connect(made, (struct sockaddr *)&address, sizeof address) == 0 &&
        write(made, request.s, (size_t)request.n) == request.n &&
        read(made, answer, sizeof answer - 1) > 0)
        sscanf(answer, "HTTP/1.1 %3d", &status);
    if (made >= 0)
        close(made);
    return status;
}

bool preview_go_to(const CommandLine *line, PreviewAddress *address)
{
    Arena arena = {0};
    bool told = false;
    if (read_note(note_path(&arena, line->inputs[0]), &address->port,
                  address->token)) {
        int status = ask(&arena, address->port, address->token, line->at);
        // A line of which nothing is on the pages leaves them where they are.
        told = status == MHD_HTTP_OK || status == MHD_HTTP_NOT_FOUND;
    }
    arena_free(&arena);
    return told;
}
