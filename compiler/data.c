#include "data.h"

#include "layout/ink.h"
#include "output/device.h"

static bool take_words(void *words, const void *bytes, size_t count)
{
    str_add(words, (Str){bytes, (int)count});
    return true;
}

// As the device of that name draws it, for the screen.
static Str spoken_words(const Stock *stock)
{
    StrBuilder words = {.arena = stock->job->arena};
    Sink sink = {take_words, &words};
    PageSet all = {0};
    Pages inked = ink(stock->job, stock->pages, stock->style, MEDIUM_SCREEN);
    draw(stock->job, &inked, &all, device_find(S("spoken")), &sink);
    return str_built(&words);
}

static TableForm form_of(const Options *options)
{
    static const struct {
        const char *suffix;
        TableForm form;
    } rows[] = {{".csv", TABLE_CSV},
                {".yaml", TABLE_YAML},
                {".yml", TABLE_YAML},
                {".txt", TABLE_TEXT}};
    Str name = str_of(options->output ? options->output : "");
    for (int i = 0; options->what_form == TABLE_BY_NAME && i < countof(rows);
         i++)
        if (str_ends(name, rows[i].suffix))
            return rows[i].form;
    return options->what_form;
}

static void write_data(const Build *build, const Stock *stock)
{
    const Job *job = build->job;
    const Options *options = build->options;
    const char *path = options->output;
    bool named = path && strcmp(path, "-") != 0;
    FILE *out = named ? fopen(path, "w") : stdout;
    if (out)
        export_write(stock, options->what, form_of(options),
                     options->print.lang, out);
    if (!out || (named && fclose(out) != 0))
        diag(job, WK003, (Span){0}, zh(job, "写不了 %s", path),
             en(job, "cannot write %s", path));
}

bool data_print(const Build *build, const Stock *stock)
{
    const Options *options = build->options;
    if (!options->what || options->what->needs_pages != (stock->pages != NULL))
        return false;
    Stock full = *stock;
    if (options->what == &export_spoken)
        full.spoken = spoken_words(stock);
    write_data(build, &full);
    return true;
}

static void write_map(const Job *job, const char *path, const Pages *pages,
                      void (*write)(const Job *, const Pages *, FILE *))
{
    FILE *out = fopen(path, "w");
    if (out)
        write(job, pages, out);
    if (!out || fclose(out) != 0)
        diag(job, WK003, (Span){0}, zh(job, "写不了 %s", path),
             en(job, "cannot write %s", path));
}

void data_map(const Build *build, const Pages *pages, const char *written)
{
    const Job *job = build->job;
    const Options *options = build->options;
    if (strcmp(written, "-") == 0 && !options->map_file)
        return; // there is no name to lie beside
    const char *map = options->map_file
                          ? options->map_file
                          : str_format(job->arena, "%s.map.jsonl", written).s;
    if (options->map)
        write_map(job, map, pages, map_write);
    Str stem = str_of(written);
    if (str_ends(stem, ".pdf"))
        stem.n -= 4;
    if (options->synctex)
        write_map(job, str_format(job->arena, "%.*s.synctex", STR(stem)).s,
                  pages, synctex_write);
}
