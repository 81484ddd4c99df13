// Style and fonts, which builds of a session share.
#include <sys/stat.h>

#include "build.h"
#include "read/assign.h"

// What decides which style is read, beside the files themselves.
static Str asked_for(const Build *build, const Report *report)
{
    StrBuilder asked = {.arena = build->job->arena};
    const Options *options = build->options;
    const Node *node = report->style.node;
    if (options->style)
        str_addf(&asked, "%s", options->style);
    else if (node)
        str_addf(&asked, "%.*s in %s", STR(report->style.str),
                 node->span.source->path);
    if (options->press_preset)
        str_addf(&asked, "\nfor %s", options->press_preset);
    for (int i = 0; options->style_sets && options->style_sets[i]; i++)
        str_addf(&asked, "\nwith %s", options->style_sets[i]);
    for (int i = 0; build->paths.styles[i]; i++)
        str_addf(&asked, "\n%s", build->paths.styles[i]);
    if (build->paths.catalogue)
        str_addf(&asked, "\n%s", build->paths.catalogue);
    return str_built(&asked);
}

static bool read_state(const char *path, FileState *state)
{
    struct stat status;
    if (stat(path, &status) != 0)
        return false;
    *state = (FileState){.path = path,
                         .size = status.st_size,
                         .changed = status.st_mtim.tv_sec * 1000000000LL +
                                    status.st_mtim.tv_nsec,
                         .number = status.st_ino};
    return true;
}

static bool is_unchanged(const FileState *state)
{
    FileState now;
    return read_state(state->path, &now) && now.size == state->size &&
           now.changed == state->changed && now.number == state->number;
}

static bool may_serve(const Kit *kit, Str asked)
{
    if (!str_equal(kit->asked, asked))
        return false;
    for (int i = 0; i < kit->files.count; i++)
        if (!is_unchanged(&kit->files.at[i]))
            return false;
    return true;
}

static Job job_of(Kit *kit, const Build *build)
{
    Job job = *build->job;
    job.arena = &kit->arena;
    job.sources = &kit->sources;
    return job;
}

static Kit *new_kit(Str asked)
{
    Arena arena = {0};
    Kit *kit = NEW(&arena, Kit);
    kit->arena = arena;
    kit->sources.arena = &kit->arena;
    kit->asked = str_copy(&kit->arena, asked);
    kit->users = 1;
    return kit;
}

bool kit_take(Build *build, const Report *report)
{
    Str asked = asked_for(build, report);
    Kit *before = build->session->kit;
    if (before && may_serve(before, asked)) {
        build->kit = before;
        before->users++;
        sources_adopt(build->job->sources, &before->sources);
        return true;
    }
    Kit *kit = build->kit = new_kit(asked);
    kit->sources.instead = build->job->sources->instead;
    Job job = job_of(kit, build);
    StyleQuery query = {
        .name = build->options->style,
        .named = report->style.node,
        .directories = build->paths.styles,
        .press = build->options->press_preset,
        .sets = build->options->style_sets,
    };
    kit->style = style_read(&job, &query);
    sources_adopt(build->job->sources, &kit->sources);
    return kit->style != NULL;
}

bool kit_open_fonts(Build *build)
{
    Kit *kit = build->kit;
    if (kit->fonts) {
        fonts_note(build->job, kit->fonts);
        return true;
    }
    Job job = job_of(kit, build);
    int read = kit->sources.texts.count;
    FontQuery query = {
        .catalogue = build->paths.catalogue,
        .style = kit->style,
        .directories = build->options->font_paths,
    };
    kit->fonts = fonts_open(&job, &query);
    Sources catalogue = kit->sources;
    catalogue.texts.at += read;
    catalogue.texts.count -= read;
    catalogue.missing.count = 0;
    sources_adopt(build->job->sources, &catalogue);
    return kit->fonts != NULL;
}

// A file that changed while it was read cannot be told from one that did not.
static bool add_file(Kit *kit, const Build *build, const char *path)
{
    for (int i = 0; i < kit->files.count; i++)
        if (strcmp(kit->files.at[i].path, path) == 0)
            return true;
    FileState state;
    if (!read_state(path, &state) ||
        (double)state.changed / 1e9 > build->begun - 0.1)
        return false;
    *PUSH(&kit->arena, &kit->files) = state;
    return true;
}

bool kit_may_stay(Kit *kit, const Build *build)
{
    if (!kit->style || !kit->fonts || !fonts_are_sound(kit->fonts))
        return false;
    for (int i = 0; i < build->diag.messages.count; i++) {
        const Source *source = build->diag.messages.at[i]->span.source;
        if (source && strcmp(source->path, assign_style) == 0)
            return false;
        for (int k = 0; k < kit->sources.texts.count; k++)
            if (source == kit->sources.texts.at[k])
                return false; // it would not be said again
    }
    for (int i = 0; i < kit->sources.texts.count; i++)
        if (!add_file(kit, build, kit->sources.texts.at[i]->path))
            return false;
    for (int i = 0; i < fonts_count(kit->fonts); i++)
        if (!add_file(kit, build, fonts_at(kit->fonts, i)->path))
            return false;
    return true;
}

void kit_release(Kit *kit)
{
    if (!kit || --kit->users > 0)
        return;
    if (kit->fonts)
        fonts_close(kit->fonts);
    Arena arena = kit->arena;
    arena_free(&arena);
}
