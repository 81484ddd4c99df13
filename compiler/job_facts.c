#include "job_facts.h"

#include "base/sha256.h"
#include "lint/coverage.h"
#include "lint/seen.h"

static void read_file(const JobSheet *sheet, JobFacts *facts)
{
    FILE *file = strcmp(sheet->pdf, "-") == 0 ? NULL : fopen(sheet->pdf, "rb");
    if (!file)
        return;
    static const size_t size = 64 * 1024;
    char *bytes = NEW_ARRAY(sheet->job->scratch, char, size);
    Sha256 sha;
    sha256_begin(&sha);
    for (size_t n; (n = fread(bytes, 1, size, file)) > 0;) {
        sha256_add(&sha, bytes, n);
        facts->bytes += (int64_t)n;
    }
    fclose(file);
    facts->checksum = sha256_end(sheet->job->arena, &sha);
}

static void note_font(Arena *arena, JobFacts *facts, const Font *font)
{
    for (int i = 0; i < facts->fonts.count; i++)
        if (str_equal(facts->fonts.at[i].name, font->postscript))
            return;
    *PUSH(arena, &facts->fonts) = (FontFact){font->postscript};
}

static void note_picture(Arena *arena, JobFacts *facts, const Item *item,
                         int page)
{
    const Image *image = item->as.image;
    int dpi = window_dpi(image->window.width, item->width);
    for (int i = 0; i < facts->pictures.count; i++) {
        PictureFact *fact = &facts->pictures.at[i];
        if (strcmp(fact->picture->path, image->picture->path) != 0)
            continue;
        if (dpi < fact->dpi)
            *fact = (PictureFact){image->picture, dpi, page};
        return;
    }
    *PUSH(arena, &facts->pictures) = (PictureFact){image->picture, dpi, page};
}

static void note_items(Arena *arena, JobFacts *facts, const Page *page)
{
    SeenItems seen = seen_items(arena, page);
    for (int i = 0; i < seen.count; i++) {
        const Item *item = seen.at[i].item;
        if (item->kind == ITEM_TEXT)
            note_font(arena, facts, item->as.text->font);
        if (item->kind == ITEM_IMAGE)
            note_picture(arena, facts, item, page->number);
    }
}

static void measure_page(JobFacts *facts, const Coverage *coverage,
                         const Page *page, Arena *arena)
{
    enum { SIDE = 43540 }; // 15 mm
    bool any = false;
    for (int i = 0; i < facts->plates.count; i++) {
        PlateFact *plate = &facts->plates.at[i];
        int mean = coverage_mean(coverage, i);
        any |= coverage_any(coverage, i);
        plate->mean += mean;
        if (mean > plate->most) {
            plate->most = mean;
            plate->most_page = page->number;
        }
    }
    Square square = coverage_darkest(coverage, SIDE);
    if (square.ink > facts->darkest) {
        facts->darkest = square.ink;
        facts->darkest_page = page->number;
    }
    if (!any)
        *PUSH(arena, &facts->blanks) = page->number;
}

static void drop_unused(JobFacts *facts)
{
    int kept = 0;
    for (int i = 0; i < facts->plates.count; i++)
        if (facts->plates.at[i].most > 0)
            facts->plates.at[kept++] = facts->plates.at[i];
    facts->plates.count = kept;
}

static void measure_ink(const JobSheet *sheet, JobFacts *facts)
{
    Arena *arena = sheet->job->arena;
    int count = sheet->pages->pages.count;
    Coverage *coverage = coverage_open(sheet->job, sheet->pages);
    for (int i = 0; i < coverage_plates(coverage); i++)
        *PUSH(arena, &facts->plates) =
            (PlateFact){.name = str_copy(arena, coverage_plate(coverage, i))};
    for (int i = 0; i < count; i++) {
        const Page *page = &sheet->pages->pages.at[i];
        coverage_draw(coverage, page);
        measure_page(facts, coverage, page, arena);
    }
    for (int i = 0; count && i < facts->plates.count; i++)
        facts->plates.at[i].mean /= count;
    drop_unused(facts);
    coverage_close(coverage);
}

JobFacts job_facts(const JobSheet *sheet)
{
    JobFacts facts = {0};
    read_file(sheet, &facts);
    for (int i = 0; i < sheet->pages->pages.count; i++)
        note_items(sheet->job->arena, &facts, &sheet->pages->pages.at[i]);
    measure_ink(sheet, &facts);
    return facts;
}
