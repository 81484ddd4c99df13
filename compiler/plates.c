#include "plates.h"

#include <dirent.h>
#include <stdlib.h>
#include <unistd.h>

#include "image/pixels.h"
#include "image/tiff.h"
#include "program.h"

typedef struct Proof {
    const CommandLine *line;
    const char *path; // of the PDF
    Str stem;         // of what is written
    char folder[64];  // where Ghostscript writes
    ARRAY_OF(const char *) files;
    Arena arena;
    bool chinese;
} Proof;

// Of one page: the ink of all its plates together.
typedef struct Sum {
    int page;
    int width, height;
    uint16_t *ink; // 255 is one plate in full
    StrBuilder words;
} Sum;

static Status complain(const Proof *proof, const char *code, Str zh_words,
                       Str en_words)
{
    Str words = proof->chinese ? zh_words : en_words;
    fprintf(stderr, "%s[%s]: %.*s\n", proof->chinese ? "错误" : "error", code,
            STR(words));
    return STATUS_MACHINE;
}

static const struct {
    const char *name, *letter;
} process[] = {
    {"Cyan", "C"}, {"Magenta", "M"}, {"Yellow", "Y"}, {"Black", "K"}};

static Str plate_name(Proof *proof, Str name)
{
    for (int i = 0; i < countof(process); i++)
        if (str_is(name, process[i].name))
            return str_of(process[i].letter);
    char *own = NEW_ARRAY(&proof->arena, char, name.n + 1);
    memcpy(own, name.s, (size_t)name.n);
    for (int i = 0; i < name.n; i++)
        if (own[i] == '/')
            own[i] = '_';
    return (Str){own, name.n};
}

// "p12(Cyan).tif"; false if the file is none of a plate.
static bool read_name(const char *file, int *page, Str *name)
{
    int at = 0;
    if (sscanf(file, "p%d(%n", page, &at) != 1 || at == 0)
        return false;
    Str rest = str_of(file + at);
    if (!str_ends(rest, ").tif"))
        return false;
    *name = str_slice(rest, 0, rest.n - 5);
    return true;
}

// By pages, then C M Y K, then spots by their names.
static int compare_files(const void *a, const void *b)
{
    const char *files[2] = {*(const char *const *)a, *(const char *const *)b};
    int page[2] = {0, 0}, place[2] = {countof(process), countof(process)};
    for (int i = 0; i < 2; i++) {
        Str name;
        if (!read_name(files[i], &page[i], &name))
            continue;
        for (int k = 0; k < countof(process); k++)
            if (str_is(name, process[k].name))
                place[i] = k;
    }
    if (page[0] != page[1])
        return page[0] - page[1];
    return place[0] != place[1] ? place[0] - place[1]
                                : strcmp(files[0], files[1]);
}

static void list_files(Proof *proof)
{
    DIR *folder = opendir(proof->folder);
    for (struct dirent *entry; folder && (entry = readdir(folder));)
        if (entry->d_name[0] != '.')
            *PUSH(&proof->arena, &proof->files) =
                str_format(&proof->arena, "%s", entry->d_name).s;
    if (folder)
        closedir(folder);
    if (proof->files.count)
        qsort(proof->files.at, (size_t)proof->files.count, sizeof(char *),
              compare_files);
}

static const char *in_folder(Proof *proof, const char *file)
{
    return str_format(&proof->arena, "%s/%s", proof->folder, file).s;
}

static const char *page_list(Proof *proof)
{
    const PageSet *pages = &proof->line->options.pages;
    StrBuilder list = {.arena = &proof->arena};
    for (int i = 0; i < pages->count; i++)
        str_addf(&list, "%s%d-%d", i ? "," : "-sPageList=", pages->at[i].first,
                 pages->at[i].last);
    return pages->count ? str_built(&list).s : NULL;
}

// Ghostscript counts the pages that it draws, not those of the file.
static int page_number(const Proof *proof, int drawn)
{
    const PageSet *pages = &proof->line->options.pages;
    for (int i = 0; i < pages->count; i++) {
        const PageRange *range = &pages->at[i];
        int count = range->last - range->first + 1;
        if (drawn <= count)
            return range->first + drawn - 1;
        drawn -= count;
    }
    return drawn;
}

static bool run_ghostscript(Proof *proof)
{
    const char *output =
        str_format(&proof->arena, "-sOutputFile=%s/p%%d.tif", proof->folder).s;
    const char *words[] = {
        "gs",
        "-q",
        "-dSAFER",
        "-dBATCH",
        "-dNOPAUSE",
        "-dUseBleedBox", // printer's marks are no ink of the page
        "-r100",
        "-sDEVICE=tiffsep",
        "-sCompression=none",
        output,
        page_list(proof),
        NULL,
        NULL,
        NULL};
    int count = 0;
    while (words[count])
        count++;
    words[count++] = "-f";
    words[count] = proof->path;
    return program_run(words);
}

// What the ink of all plates together looks like: light, blue, green, yellow;
// red where paper does not take it any more.
static const struct {
    int percent;
    uint8_t color[3];
} heat[] = {
    {0, {255, 255, 255}}, {100, {198, 219, 239}}, {200, {66, 146, 198}},
    {240, {65, 171, 93}}, {280, {254, 217, 118}}, {300, {253, 141, 60}},
    {301, {227, 26, 28}}, {400, {128, 0, 38}},    {100000, {0, 0, 0}},
};

static void heat_color(int ink, uint8_t *color)
{
    int permille = ink * 1000 / 255, i = 0;
    while (permille >= heat[i + 1].percent * 10)
        i++;
    int from = heat[i].percent * 10, to = heat[i + 1].percent * 10;
    for (int k = 0; k < 3; k++) {
        int low = heat[i].color[k], high = heat[i + 1].color[k];
        color[k] =
            (uint8_t)(low + (high - low) * (permille - from) / (to - from));
    }
}

static bool save(Proof *proof, const Sum *sum, Str name, const uint8_t *bytes,
                 bool grey)
{
    Str path = str_format(&proof->arena, "%.*s.p%d.%.*s.png", STR(proof->stem),
                          page_number(proof, sum->page), STR(name));
    return png_save(path.s, bytes, sum->width, sum->height, grey);
}

// At the edge of the bleed printer's marks begin: a pixel there is half theirs.
static int greatest_ink(const Sum *sum)
{
    int most = 0;
    for (int y = 1; y < sum->height - 1; y++)
        for (int x = 1; x < sum->width - 1; x++) {
            int ink = sum->ink[(int64_t)y * sum->width + x];
            most = ink > most ? ink : most;
        }
    return most;
}

static bool end_page(Proof *proof, Sum *sum)
{
    if (!sum->ink)
        return true;
    int64_t count = (int64_t)sum->width * sum->height;
    uint8_t *map = NEW_ARRAY(&proof->arena, uint8_t, 3 * count);
    for (int64_t i = 0; i < count; i++)
        heat_color(sum->ink[i], map + 3 * i);
    Str words = str_built(&sum->words);
    printf(proof->chinese ? "第 %d 页%.*s  最多 %d%%\n"
                          : "page %d%.*s  most %d%%\n",
           page_number(proof, sum->page), STR(words),
           greatest_ink(sum) * 100 / 255);
    return save(proof, sum, S("ink"), map, false);
}

static bool add_plate(Proof *proof, Sum *sum, const Plate *plate, Str name)
{
    int64_t count = (int64_t)plate->width * plate->height, all = 0;
    if (!sum->ink) {
        sum->width = plate->width;
        sum->height = plate->height;
        sum->ink = NEW_ARRAY(&proof->arena, uint16_t, count);
        sum->words.arena = &proof->arena;
    }
    if (plate->width != sum->width || plate->height != sum->height)
        return false;
    uint8_t *grey = NEW_ARRAY(&proof->arena, uint8_t, count);
    for (int64_t i = 0; i < count; i++) {
        all += plate->ink[i];
        sum->ink[i] = (uint16_t)(sum->ink[i] + plate->ink[i]);
        grey[i] = (uint8_t)(255 - plate->ink[i]);
    }
    int permille = (int)(all * 1000 / (count * 255));
    str_addf(&sum->words, "  %.*s %d.%d%%", STR(name), permille / 10,
             permille % 10);
    return save(proof, sum, name, grey, true);
}

static bool write_pages(Proof *proof)
{
    Sum sum = {0};
    bool sound = true;
    for (int i = 0; i < proof->files.count && sound; i++) {
        int page;
        Str name;
        Plate plate;
        if (!read_name(proof->files.at[i], &page, &name))
            continue;
        if (page != sum.page) {
            sound = end_page(proof, &sum);
            sum = (Sum){.page = page};
        }
        const char *path = in_folder(proof, proof->files.at[i]);
        sound = sound && tiff_read(&proof->arena, path, &plate) &&
                add_plate(proof, &sum, &plate, plate_name(proof, name));
    }
    return sound && end_page(proof, &sum);
}

static void clear_folder(Proof *proof)
{
    for (int i = 0; i < proof->files.count; i++)
        remove(in_folder(proof, proof->files.at[i]));
    rmdir(proof->folder);
}

static Status make_plates(Proof *proof)
{
    snprintf(proof->folder, sizeof(proof->folder), "%s/wkpdf-%s", P_tmpdir,
             "XX"
             "XX"
             "XX"); // which mkdtemp replaces
    if (!mkdtemp(proof->folder))
        return complain(proof, "WK003", S("写不了临时文件"),
                        S("cannot write temporary files"));
    bool drawn = run_ghostscript(proof);
    list_files(proof);
    bool written = drawn && write_pages(proof);
    clear_folder(proof);
    if (!drawn)
        return complain(proof, "WK010",
                        S("plates 要用 Ghostscript（gs），没有装，"
                          "或者它读不了这个文件"),
                        S("plates needs Ghostscript (gs); it is not installed, "
                          "or cannot read this file"));
    if (!written)
        return complain(
            proof, "WK003",
            str_format(&proof->arena, "写不了 %.*s.p….png", STR(proof->stem)),
            str_format(&proof->arena, "cannot write %.*s.p….png",
                       STR(proof->stem)));
    return STATUS_DONE;
}

// Beside the PDF, or in the folder of -d.
static Str stem_of(Proof *proof)
{
    Str path = str_of(proof->path);
    if (str_ends(path, ".pdf"))
        path.n -= 4;
    const char *folder = proof->line->options.directory;
    const char *slash = strrchr(proof->path, '/');
    if (folder && slash)
        path = str_slice(path, (int)(slash + 1 - proof->path), path.n);
    return folder ? str_format(&proof->arena, "%s/%.*s", folder, STR(path))
                  : path;
}

static Status make_of(Proof *proof)
{
    char head[5] = {0};
    FILE *file = fopen(proof->path, "rb");
    if (!file)
        return complain(
            proof, "WK002", str_format(&proof->arena, "读不了 %s", proof->path),
            str_format(&proof->arena, "cannot read %s", proof->path));
    bool pdf = fread(head, 1, 4, file) == 4 && strcmp(head, "%PDF") == 0;
    fclose(file);
    if (!pdf) {
        complain(
            proof, "WK001",
            str_format(&proof->arena, "plates 要 PDF；%s 不是", proof->path),
            str_format(&proof->arena, "plates takes a PDF; %s is none",
                       proof->path));
        return STATUS_USAGE;
    }
    proof->stem = stem_of(proof);
    return make_plates(proof);
}

Status plates(const CommandLine *line)
{
    Status worst = STATUS_DONE;
    for (int i = 0; i < line->input_count; i++) {
        Proof proof = {.line = line,
                       .path = line->inputs[i],
                       .chinese = line->options.print.lang == LANG_ZH};
        Status status = make_of(&proof);
        worst = status > worst ? status : worst;
        arena_free(&proof.arena);
    }
    return worst;
}
