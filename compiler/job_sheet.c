#include "job_sheet.h"

#include "base/json.h"
#include "job_facts.h"

typedef struct Writer {
    const JobSheet *sheet;
    const JobFacts *facts;
    bool chinese;
    FILE *out;
} Writer;

// What a file claims, in the names that a printer in China knows as well.
static const struct {
    Standard standard;
    const char *name, *national;
} standards[] = {
    {STANDARD_X4, "PDF/X-4, PDF/A-2a, PDF/UA-1", "GB/T 27935.7"},
    {STANDARD_X3, "PDF/X-3:2003", "GB/T 27935.6"},
    {STANDARD_X1A, "PDF/X-1a:2003", "GB/T 27935.4"},
};

static Str standard_words(const Writer *writer, bool national)
{
    for (int i = 0; i < countof(standards); i++)
        if (standards[i].standard == writer->sheet->pages->standard)
            return str_of(national ? standards[i].national : standards[i].name);
    return S("");
}

static Str millimetres(const Writer *writer, Length length)
{
    int tenths = (int)scale_by(length, 2540, 72 * 1024 * 10);
    Arena *arena = writer->sheet->job->arena;
    return tenths % 10 ? str_format(arena, "%d.%d", tenths / 10, tenths % 10)
                       : str_format(arena, "%d", tenths / 10);
}

static Str size_words(const Writer *writer)
{
    const Sheet *sheet = &writer->sheet->pages->sheet;
    Str name = trim_name(sheet->width, sheet->height);
    Str width = millimetres(writer, sheet->width);
    Str height = millimetres(writer, sheet->height);
    return str_format(writer->sheet->job->arena,
                      name.n ? "%.*s×%.*s mm, %.*s" : "%.*s×%.*s mm%.*s",
                      STR(width), STR(height), STR(name));
}

static const char *base_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static const char *binding_word(const Writer *writer)
{
    static const char *const words[2][3] = {
        {"not said", "saddle stitch", "perfect"}, {"未定", "骑马订", "胶订"}};
    return words[writer->chinese][writer->sheet->style->presswork.binding];
}

static const char *model_word(const Writer *writer, const Picture *picture)
{
    bool kept = writer->sheet->pages->keeps_light && !picture->alpha;
    if (picture->model == MODEL_RGB)
        return kept ? "RGB" : "RGB → CMYK";
    return picture->model == MODEL_CMYK ? "CMYK"
           : picture->bitmap            ? "1 bit"
           : writer->chinese            ? "灰度"
                                        : "grey";
}

// --- as text -----------------------------------------------------------------

// Han take two columns.
static int columns_of(const char *words)
{
    int columns = 0;
    for (const char *at = words; *at; at++) {
        unsigned char byte = (unsigned char)*at;
        columns += byte >= 0xE0 ? 2 : byte < 0x80 ? 1 : 0;
    }
    return columns;
}

static void line(const Writer *writer, const char *chinese, const char *english,
                 Str value)
{
    enum { WIDE = 12 };
    const char *label = writer->chinese ? chinese : english;
    if (value.n)
        fprintf(writer->out, "%s%*s%.*s\n", label, WIDE - columns_of(label), "",
                STR(value));
}

static Str number(const Writer *writer, const char *format, int64_t value)
{
    return str_format(writer->sheet->job->arena, format, (long long)value);
}

static Str percent(const Writer *writer, int permille)
{
    return str_format(writer->sheet->job->arena, "%d.%d%%", permille / 10,
                      permille % 10);
}

static void put_file(const Writer *writer)
{
    const JobFacts *facts = writer->facts;
    const Pages *pages = writer->sheet->pages;
    const int *date = pages->imprint.date;
    Arena *arena = writer->sheet->job->arena;
    fputs(writer->chinese ? "付印单\n\n" : "Job sheet\n\n", writer->out);
    line(writer, "题名", "title", pages->imprint.title);
    line(writer, "日期", "date",
         str_format(arena, "%04d-%02d-%02d", date[0], date[1], date[2]));
    line(writer, "文件", "file", str_of(base_name(writer->sheet->pdf)));
    if (facts->checksum.n)
        line(writer, "字节", "bytes", number(writer, "%lld", facts->bytes));
    line(writer, "SHA-256", "SHA-256", facts->checksum);
    line(writer, "标准", "standard", standard_words(writer, false));
    line(writer, "国家标准", "national", standard_words(writer, true));
    const Presswork *press = &writer->sheet->style->presswork;
    line(writer, "印厂", "printer", press->printer.str);
    line(writer, "联系人", "contact", press->contact.str);
    line(writer, "说明", "description", press->description.str);
}

static Str page_list(const Writer *writer)
{
    StrBuilder list = {.arena = writer->sheet->job->arena};
    for (int i = 0; i < writer->facts->blanks.count; i++)
        str_addf(&list, "%s%d", i ? ", " : "", writer->facts->blanks.at[i]);
    return str_built(&list);
}

static void put_paper(const Writer *writer)
{
    const Pages *pages = writer->sheet->pages;
    Arena *arena = writer->sheet->job->arena;
    fputc('\n', writer->out);
    line(writer, "成品", "trim", size_words(writer));
    line(writer, "出血", "bleed",
         str_format(arena, "%.*s mm",
                    STR(millimetres(writer, pages->sheet.bleed))));
    line(writer, "页数", "pages", number(writer, "%lld", pages->pages.count));
    line(writer, "空白页", "blank", page_list(writer));
    line(writer, "装订", "binding", str_of(binding_word(writer)));
    line(writer, "印刷条件", "condition", pages->condition);
    if (pages->most_ink)
        line(writer, "总墨量", "ink limit",
             number(writer, "≤ %lld%%", pages->most_ink / 10));
    line(writer, "最浓处", "darkest",
         str_format(arena,
                    writer->chinese ? "%d%%（15 mm 见方，第 %d 页）"
                                    : "%d%% (a square of 15 mm, page %d)",
                    writer->facts->darkest / 10, writer->facts->darkest_page));
}

static void put_plates(const Writer *writer)
{
    const JobFacts *facts = writer->facts;
    Arena *arena = writer->sheet->job->arena;
    fputs(writer->chinese ? "\n版（平均网点面积）\n"
                          : "\nplates (mean coverage)\n",
          writer->out);
    for (int i = 0; i < facts->plates.count; i++) {
        const PlateFact *plate = &facts->plates.at[i];
        Str most = percent(writer, plate->most);
        Str mean = percent(writer, plate->mean);
        Str words = writer->chinese
                        ? str_format(arena, "%.*s，最多 %.*s（第 %d 页）",
                                     STR(mean), STR(most), plate->most_page)
                        : str_format(arena, "%.*s, at most %.*s (page %d)",
                                     STR(mean), STR(most), plate->most_page);
        fprintf(writer->out, "  %.*s  %.*s\n", STR(plate->name), STR(words));
    }
}

static void put_fonts(const Writer *writer)
{
    const JobFacts *facts = writer->facts;
    fputs(writer->chinese ? "\n字体（全部嵌入）\n" : "\nfonts (all embedded)\n",
          writer->out);
    for (int i = 0; i < facts->fonts.count; i++)
        fprintf(writer->out, "  %.*s\n", STR(facts->fonts.at[i].name));
}

static void put_pictures(const Writer *writer)
{
    const JobFacts *facts = writer->facts;
    if (facts->pictures.count == 0)
        return;
    fputs(writer->chinese ? "\n图片（最低分辨率）\n"
                          : "\npictures (least resolution)\n",
          writer->out);
    for (int i = 0; i < facts->pictures.count; i++) {
        const PictureFact *fact = &facts->pictures.at[i];
        fprintf(writer->out,
                writer->chinese ? "  %s  %d dpi（第 %d 页）  %s\n"
                                : "  %s  %d dpi (page %d)  %s\n",
                base_name(fact->picture->path), fact->dpi, fact->page,
                model_word(writer, fact->picture));
    }
}

static void put_text(const Writer *writer)
{
    put_file(writer);
    put_paper(writer);
    put_plates(writer);
    put_fonts(writer);
    put_pictures(writer);
}

// --- as JSON -----------------------------------------------------------------

static void put_json_lists(const Writer *writer, Json *json)
{
    const JobFacts *facts = writer->facts;
    json_key(json, "plates");
    json_open(json, '[');
    for (int i = 0; i < facts->plates.count; i++) {
        json_open(json, '{');
        json_text(json, "name", facts->plates.at[i].name);
        json_count(json, "mean_permille", facts->plates.at[i].mean);
        json_count(json, "most_permille", facts->plates.at[i].most);
        json_count(json, "most_page", facts->plates.at[i].most_page);
        json_close(json, '}');
    }
    json_close(json, ']');
    json_key(json, "fonts");
    json_open(json, '[');
    for (int i = 0; i < facts->fonts.count; i++)
        json_value(json, facts->fonts.at[i].name);
    json_close(json, ']');
    json_key(json, "pictures");
    json_open(json, '[');
    for (int i = 0; i < facts->pictures.count; i++) {
        const PictureFact *fact = &facts->pictures.at[i];
        json_open(json, '{');
        json_text(json, "file", str_of(base_name(fact->picture->path)));
        json_count(json, "dpi", fact->dpi);
        json_count(json, "page", fact->page);
        json_text(json, "colour", str_of(model_word(writer, fact->picture)));
        json_close(json, '}');
    }
    json_close(json, ']');
}

static int64_t micrometres(Length length)
{
    return scale_by(length, 25400, 72 * 1024);
}

static void put_json_sheet(const Writer *writer, Json *json)
{
    const Pages *pages = writer->sheet->pages;
    static const char *const bindings[] = {"none", "saddle", "perfect"};
    const JobFacts *facts = writer->facts;
    json_key(json, "trim_micrometres");
    json_open(json, '[');
    json_number(json, micrometres(pages->sheet.width));
    json_number(json, micrometres(pages->sheet.height));
    json_close(json, ']');
    json_text(json, "trim_name",
              trim_name(pages->sheet.width, pages->sheet.height));
    json_count(json, "bleed_micrometres", micrometres(pages->sheet.bleed));
    json_count(json, "pages", pages->pages.count);
    json_key(json, "blank_pages");
    json_open(json, '[');
    for (int i = 0; i < facts->blanks.count; i++)
        json_number(json, facts->blanks.at[i]);
    json_close(json, ']');
    json_text(json, "binding",
              str_of(bindings[writer->sheet->style->presswork.binding]));
    json_text(json, "condition", pages->condition);
    json_count(json, "ink_limit_permille", pages->most_ink);
    json_count(json, "darkest_permille", facts->darkest);
    json_count(json, "darkest_page", facts->darkest_page);
}

static void put_json(const Writer *writer)
{
    const Pages *pages = writer->sheet->pages;
    const JobFacts *facts = writer->facts;
    const Presswork *press = &writer->sheet->style->presswork;
    Json json = {.out = writer->out, .indent = 2};
    json_open(&json, '{');
    json_count(&json, "schema", 1);
    json_text(&json, "title", pages->imprint.title);
    json_text(&json, "file", str_of(base_name(writer->sheet->pdf)));
    json_count(&json, "bytes", facts->bytes);
    json_text(&json, "sha256", facts->checksum);
    json_text(&json, "standard", standard_words(writer, false));
    json_text(&json, "national_standard", standard_words(writer, true));
    json_text(&json, "printer", press->printer.str);
    json_text(&json, "contact", press->contact.str);
    json_text(&json, "description", press->description.str);
    put_json_sheet(writer, &json);
    put_json_lists(writer, &json);
    json_close(&json, '}');
    fputc('\n', writer->out);
}

static void write_one(const Writer *writer, const char *path, bool json)
{
    const Job *job = writer->sheet->job;
    Writer own = *writer;
    own.chinese &= !json; // which is read by programs
    own.out = strcmp(path, "-") == 0 ? stdout : fopen(path, "w");
    if (!own.out) {
        diag(job, WK003, (Span){0}, zh(job, "写不了 %s", path),
             en(job, "cannot write %s", path));
        return;
    }
    if (json)
        put_json(&own);
    else
        put_text(&own);
    if (own.out != stdout)
        fclose(own.out);
}

static const char *beside(const JobSheet *sheet, const char *suffix)
{
    Str stem = str_of(strcmp(sheet->pdf, "-") == 0 ? sheet->options->input
                                                   : sheet->pdf);
    const char *dot = strrchr(stem.s, '.');
    if (dot && !strchr(dot, '/'))
        stem.n = (int)(dot - stem.s);
    return str_format(sheet->job->arena, "%.*s%s", STR(stem), suffix).s;
}

void job_sheet_write(const JobSheet *sheet)
{
    JobFacts facts = job_facts(sheet);
    Writer writer = {.sheet = sheet,
                     .facts = &facts,
                     .chinese = sheet->options->print.lang == LANG_ZH};
    const char *named = sheet->options->job_sheet_file;
    if (named) {
        write_one(&writer, named, str_ends(str_of(named), ".json"));
        return;
    }
    write_one(&writer, beside(sheet, ".job.txt"), false);
    write_one(&writer, beside(sheet, ".job.json"), true);
}
