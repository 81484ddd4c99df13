#include "base/source.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "base/utf8.h"

// Editors end lines at LF, CR LF and CR.  libyaml also does at U+0085, U+2028
// and U+2029; the reader refuses those (WK122), so both count alike.
static int line_break(const char *s, const char *end)
{
    if (s[0] == '\r')
        return s + 1 < end && s[1] == '\n' ? 2 : 1;
    return s[0] == '\n';
}

const Source *source_from(Sources *sources, const char *path, Str text)
{
    if (str_starts(text, "\xEF\xBB\xBF"))
        text = str_slice(text, 3, text.n);

    ARRAY_OF(int) starts = {0};
    *PUSH(sources->arena, &starts) = 0;
    const char *end = text.s + text.n;
    for (const char *s = text.s; s < end;) {
        int skip = line_break(s, end);
        s += skip ? skip : 1;
        if (skip)
            *PUSH(sources->arena, &starts) = (int)(s - text.s);
    }

    Source *source = NEW(sources->arena, Source);
    *source = (Source){str_copy(sources->arena, str_of(path)).s, text,
                       starts.at, starts.count, sources->texts.count};
    *PUSH(sources->arena, &sources->texts) = source;
    return source;
}

// All bytes of an open file; false with errno if it cannot or may not be.
static bool read_all(Arena *arena, FILE *file, Str *text)
{
    struct stat status;
    if (fstat(fileno(file), &status) != 0)
        return false;
    if (S_ISDIR(status.st_mode)) {
        errno = EISDIR;
        return false;
    }
    size_t room = S_ISREG(status.st_mode) ? (size_t)status.st_size + 1 : 65536;
    size_t count = 0;
    char *bytes = NULL;
    while (count <= SOURCE_LARGEST) {
        if (room > SOURCE_LARGEST + 1)
            room = SOURCE_LARGEST + 1;
        char *more = arena_alloc(arena, room + 1, 1);
        if (count)
            memcpy(more, bytes, count);
        bytes = more;
        count += fread(bytes + count, 1, room - count, file);
        if (count < room)
            break;
        room *= 2;
    }
    if (count > SOURCE_LARGEST)
        errno = EFBIG;
    *text = (Str){bytes, (int)count};
    return count <= SOURCE_LARGEST && !ferror(file);
}

void sources_adopt(Sources *sources, const Sources *read)
{
    for (int i = 0; i < read->texts.count; i++) {
        // Only its place among the files of a build is another.
        Source *source = (Source *)read->texts.at[i];
        source->order = sources->texts.count;
        *PUSH(sources->arena, &sources->texts) = source;
    }
    for (int i = 0; i < read->missing.count; i++)
        sources_miss(sources, read->missing.at[i]);
}

void sources_miss(Sources *sources, const char *path)
{
    *PUSH(sources->arena, &sources->missing) =
        str_copy(sources->arena, str_of(path)).s;
}

void sources_note(Sources *sources, const char *path)
{
    for (int i = 0; i < sources->others.count; i++)
        if (strcmp(sources->others.at[i], path) == 0)
            return;
    *PUSH(sources->arena, &sources->others) =
        str_copy(sources->arena, str_of(path)).s;
}

const Source *source_read(Sources *sources, const char *path)
{
    for (const Instead *one = sources->instead; one; one = one->next)
        if (strcmp(one->path, path) == 0)
            return source_from(sources, path, one->text);
    bool standard = strcmp(path, "-") == 0;
    FILE *file = standard ? stdin : fopen(path, "rb");
    if (!file) {
        int reason = errno;
        sources_miss(sources, path);
        errno = reason;
        return NULL;
    }
    Str text;
    bool done = read_all(sources->arena, file, &text);
    int reason = errno;
    if (!standard)
        fclose(file);
    errno = reason;
    const char *called = sources->standard ? sources->standard : "<stdin>";
    return done ? source_from(sources, standard ? called : path, text) : NULL;
}

static int line_of(const Source *source, int offset)
{
    int low = 0, high = source->line_count - 1;
    while (low < high) {
        int middle = (low + high + 1) / 2;
        if (source->line_start[middle] <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}

Place source_place(const Source *source, int offset)
{
    int line = line_of(source, offset);
    int start = source->line_start[line];
    int column = utf8_count((Str){source->text.s + start, offset - start});
    return (Place){line + 1, column + 1};
}

Str source_line(const Source *source, int line)
{
    const char *s = source->text.s + source->line_start[line - 1];
    const char *end = source->text.s + source->text.n;
    int n = 0;
    while (s + n < end && !line_break(s + n, end))
        n++;
    return (Str){s, n};
}

int source_offset(const Source *source, int line, int column)
{
    if (line >= source->line_count)
        return source->text.n;
    int start = source->line_start[line];
    Str rest = {source->text.s + start, source->text.n - start};
    return start + utf8_skip(rest, column);
}
