#include "mend.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "diff.h"
#include "output/file.h"

// A file as it was and as it will be.
typedef struct Mended {
    Instead instead; // its new text
    Str before;
    int edits;
} Mended;

typedef struct Mending {
    Arena arena;
    const Options *options;
    Mended *files[64]; // a report, what it includes, its styles
    int count;
} Mending;

// Edits of one round that do not touch one another.
typedef struct Edits {
    ARRAY_OF(Edit) all;
} Edits;

static bool touches(const Edit *a, const Edit *b)
{
    if (a->span.source != b->span.source)
        return false;
    if (a->span.start == b->span.start)
        return true;
    return a->span.start < b->span.end && b->span.start < a->span.end;
}

static bool is_free(const Edits *edits, const Message *message)
{
    for (int i = 0; i < message->edits.count; i++)
        for (int k = 0; k < edits->all.count; k++)
            if (touches(&message->edits.at[i], &edits->all.at[k]))
                return false;
    return true;
}

// A message is mended whole or not at all, so that a pair of marks stays one.
static Edits choose_edits(Mending *mending, const Build *build)
{
    enum { MOST = 4000 };
    Edits edits = {0};
    for (int i = 0; i < build->diag.messages.count; i++) {
        const Message *message = build->diag.messages.at[i];
        if ((message->unsafe && !mending->options->unsafe) ||
            edits.all.count > MOST || !is_free(&edits, message))
            continue;
        for (int k = 0; k < message->edits.count; k++)
            *PUSH(&mending->arena, &edits.all) = message->edits.at[k];
    }
    return edits;
}

static int by_place(const void *left, const void *right)
{
    const Edit *a = left, *b = right;
    int order_a = a->span.source->order, order_b = b->span.source->order;
    return order_a != order_b ? order_a - order_b
                              : a->span.start - b->span.start;
}

// Only files of the project are changed.
static bool is_ours(const Build *build, const char *path)
{
    char *root = realpath(build->own.root ? build->own.root : ".", NULL);
    char *file = realpath(path, NULL);
    size_t n = root ? strlen(root) : 0;
    bool inside = root && file && strncmp(root, file, n) == 0 &&
                  (file[n] == '/' || (n > 0 && root[n - 1] == '/'));
    free(root);
    free(file);
    return inside;
}

static Mended *file_of(Mending *mending, const Source *source)
{
    for (int i = 0; i < mending->count; i++)
        if (strcmp(mending->files[i]->instead.path, source->path) == 0)
            return mending->files[i];
    if (mending->count == countof(mending->files))
        return NULL;
    Arena *arena = &mending->arena;
    Mended *file = NEW(arena, Mended);
    file->instead.path = str_copy(arena, str_of(source->path)).s;
    file->before = file->instead.text = str_copy(arena, source->text);
    if (mending->count)
        file->instead.next = &mending->files[mending->count - 1]->instead;
    return mending->files[mending->count++] = file;
}

// Edits [first, last) are of one source.
static bool edit_file(Mending *mending, const Build *build, const Edit *edits,
                      int count)
{
    const Source *source = edits[0].span.source;
    Mended *file =
        is_ours(build, source->path) ? file_of(mending, source) : NULL;
    if (!file)
        return false;
    StrBuilder text = {.arena = &mending->arena};
    int done = 0;
    for (int i = 0; i < count; i++) {
        str_add(&text, str_slice(source->text, done, edits[i].span.start));
        str_add(&text, edits[i].text);
        done = edits[i].span.end;
    }
    str_add(&text, str_slice(source->text, done, source->text.n));
    file->instead.text = str_built(&text);
    file->edits += count;
    return true;
}

// False if there was nothing more to mend.
static bool mend_round(Mending *mending, const Build *build)
{
    Edits edits = choose_edits(mending, build);
    int count = edits.all.count;
    bool changed = false;
    if (count)
        qsort(edits.all.at, (size_t)count, sizeof(Edit), by_place);
    for (int first = 0, last; first < count; first = last) {
        last = first + 1;
        while (last < count && edits.all.at[last].span.source ==
                                   edits.all.at[first].span.source)
            last++;
        changed |=
            edit_file(mending, build, edits.all.at + first, last - first);
    }
    return changed;
}

// The bytes of the file, if they are still those that were checked; *mark is
// the length of its byte order mark.
static bool is_unchanged(Mending *mending, const Mended *file, int *mark)
{
    FILE *in = fopen(file->instead.path, "rb");
    int room = file->before.n + 8;
    char *bytes = NEW_ARRAY(&mending->arena, char, room);
    int n = in ? (int)fread(bytes, 1, (size_t)room, in) : -1;
    if (in)
        fclose(in);
    Str now = {bytes, n < 0 ? 0 : n};
    *mark = str_starts(now, "\xEF\xBB\xBF") ? 3 : 0;
    return n >= 0 && str_equal(str_slice(now, *mark, now.n), file->before);
}

static bool write_file(Mending *mending, const Build *build, const Mended *file)
{
    const Job *job = build->job;
    const char *path = file->instead.path;
    struct stat there;
    int mark;
    if (!is_unchanged(mending, file, &mark) || stat(path, &there) != 0) {
        diag(
            job, WK003, (Span){0},
            zh(job, "不改 %s：检查时它被别的程序改过", path),
            en(job, "%s is left alone: it changed while it was checked", path));
        return false;
    }
    OutputFile *output = output_open(job, path);
    if (!output)
        return false;
    Sink sink = output_sink(output);
    bool whole = sink.write(sink.context, "\xEF\xBB\xBF", (size_t)mark) &&
                 sink.write(sink.context, file->instead.text.s,
                            (size_t)file->instead.text.n);
    bool closed = output_close(job, output, whole);
    if (closed)
        chmod(path, there.st_mode & 07777);
    return closed && whole;
}

static void finish_file(Mending *mending, const Build *build,
                        const Mended *file)
{
    const Options *options = mending->options;
    const char *path = file->instead.path;
    bool chinese = options->print.lang == LANG_ZH;
    if (options->diff)
        diff_print(&mending->arena, path, file->before, file->instead.text,
                   stdout);
    else if (write_file(mending, build, file) && !options->quiet &&
             print_is_for_people(&options->print))
        fprintf(stderr, chinese ? "已改 %s：%d 处\n" : "%s: %d mended\n", path,
                file->edits);
}

Status mend(const Options *options)
{
    enum { ROUNDS = 16 };
    Mending mending = {.options = options};
    Session session = {0};
    Options now = *options;
    Build *build = session_build(&session, &now);
    for (int i = 0; i < ROUNDS && mend_round(&mending, build); i++) {
        now.instead = &mending.files[mending.count - 1]->instead;
        build = session_build(&session, &now);
    }
    for (int i = 0; i < mending.count; i++)
        finish_file(&mending, build, mending.files[i]);
    Status status = diag_status(&build->diag, options->strict);
    build_report(build);
    session_end(&session);
    arena_free(&mending.arena);
    return status;
}
