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

bool data_print(const Build *build, const Stock *stock)
{
    const Options *options = build->options;
    if (!options->what || options->what->needs_pages != (stock->pages != NULL))
        return false;
    Stock full = *stock;
    if (options->what == &export_spoken)
        full.spoken = spoken_words(stock);
    export_write(&full, options->what, options->what_form, options->print.lang,
                 stdout);
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
