#include "data.h"

bool data_print(const Build *build, const Stock *stock)
{
    const Options *options = build->options;
    if (!options->what || options->what->needs_pages != (stock->pages != NULL))
        return false;
    export_write(stock, options->what, options->what_form, options->print.lang,
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
