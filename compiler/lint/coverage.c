#include "lint/coverage.h"

#include "image/pixels.h"
#include "lint/raster.h"

enum { PIXEL = 1024 }; // Lengths

struct Coverage {
    const Job *job;
    const Pages *pages;
    Arena arena, drawing; // of the whole, and of one page
    int width, height;
    ARRAY_OF(const Swatch *) spots;
    uint8_t *at; // plate after plate; 255 is full ink
    Raster raster;
    Converter converter;
    const Ink *ink; // that is being laid on
    Extent clip;    // in pixels
    int share;      // of 1024: of a dashed line
};

static void note_spot(Coverage *coverage, const Ink *ink)
{
    if (ink->kind != INK_SPOT)
        return;
    for (int i = 0; i < coverage->spots.count; i++)
        if (str_equal(coverage->spots.at[i]->spot, ink->spot->spot))
            return;
    *PUSH(&coverage->arena, &coverage->spots) = ink->spot;
}

static void note_spots(Coverage *coverage, const ItemList *items)
{
    for (int i = 0; i < items->count; i++) {
        const Item *item = &items->at[i];
        if (item->artifact == ARTIFACT_PAGE)
            continue;
        note_spot(coverage, &item->fill_ink);
        note_spot(coverage, &item->stroke_ink);
        if (item->kind == ITEM_GROUP)
            note_spots(coverage, &item->as.group.items);
    }
}

static uint8_t *plate_row(const Coverage *coverage, int plate, int y)
{
    size_t row = (size_t)(plate * coverage->height + y);
    return coverage->at + row * (size_t)coverage->width;
}

int coverage_plates(const Coverage *coverage)
{
    return 4 + coverage->spots.count;
}

// ‰ of a plate, or -1: what is under it stays.
static int share_of(const Coverage *coverage, const Ink *ink, int plate)
{
    int share = 0;
    if (ink->kind == INK_PROCESS && plate < 4)
        share = ink->amount[plate];
    if (ink->kind == INK_SPOT && plate >= 4 &&
        str_equal(ink->spot->spot, coverage->spots.at[plate - 4]->spot))
        share = ink->amount[0];
    return share == 0 && ink->overprint ? -1 : share;
}

static void lay(uint8_t *at, int count, int full, int covered)
{
    for (int i = 0; i < count; i++)
        at[i] =
            (uint8_t)((at[i] * (255 - covered) + full * covered + 127) / 255);
}

static void lay_span(void *context, int x, int y, int count, int covered)
{
    Coverage *coverage = context;
    const Extent *clip = &coverage->clip;
    if (y < clip->top || y >= clip->bottom)
        return;
    int right = x + count < clip->right ? x + count : clip->right;
    int left = x > clip->left ? x : clip->left;
    covered = covered * coverage->share / 1024;
    for (int plate = 0; left < right && plate < coverage_plates(coverage);
         plate++) {
        int share = share_of(coverage, coverage->ink, plate);
        if (share >= 0)
            lay(plate_row(coverage, plate, y) + left, right - left,
                (int)scale_by(share, 255, 1000), covered);
    }
}

static int to_pixel(Length length, int most)
{
    int64_t pixel = ((int64_t)length + PIXEL / 2) / PIXEL;
    return pixel < 0 ? 0 : pixel > most ? most : (int)pixel;
}

static Extent in_pixels(const Coverage *coverage, Extent box)
{
    Point by = coverage->raster.origin;
    return (Extent){to_pixel(box.left + by.x, coverage->width),
                    to_pixel(box.top + by.y, coverage->height),
                    to_pixel(box.right + by.x, coverage->width),
                    to_pixel(box.bottom + by.y, coverage->height)};
}

// Grey is what is left white.
static void lay_pixel(Coverage *coverage, Point at, const uint8_t *pixel,
                      PictureModel model)
{
    for (int plate = 0; plate < coverage_plates(coverage); plate++) {
        int ink = 0;
        if (model == MODEL_GREY && plate == 3)
            ink = 255 - pixel[0];
        if (model == MODEL_CMYK && plate < 4)
            ink = pixel[plate];
        plate_row(coverage, plate, at.y)[at.x] = (uint8_t)ink;
    }
}

static void lay_rows(Coverage *coverage, const Pixels *pixels, Extent box)
{
    int high = box.bottom - box.top, wide = box.right - box.left;
    uint8_t *row = NEW_ARRAY(&coverage->drawing, uint8_t, 4 * pixels->width);
    for (int y = 0; y < high; y++) {
        pixels_row(pixels, (int)((int64_t)y * pixels->height / high), row);
        for (int x = 0; x < wide; x++) {
            int from = (int)((int64_t)x * pixels->width / wide);
            lay_pixel(coverage, (Point){box.left + x, box.top + y},
                      row + from * model_channels(pixels->model),
                      pixels->model);
        }
    }
}

static void draw_picture(Coverage *coverage, const Seen *seen)
{
    const Image *image = seen->item->as.image;
    Extent box = in_pixels(coverage, seen->box);
    if (extent_empty(box))
        return;
    int dpi = window_dpi(image->window.width, seen->item->width);
    PixelQuery query = {.image = image, .shrink = dpi > 144 ? dpi / 72 : 1};
    for (int i = 0; i < 4; i++)
        query.ground[i] =
            (uint8_t)scale_by(seen->item->fill_ink.amount[i], 255, 1000);
    Pixels pixels;
    if (pixels_open(coverage->job, &query, &coverage->converter, &pixels))
        lay_rows(coverage, &pixels, box);
    pixels_close(&pixels);
}

static void draw_path(Coverage *coverage, const Seen *seen)
{
    const Item *item = seen->item;
    const Path *path = item->as.path;
    if (item->fill_ink.kind != INK_NONE) {
        coverage->ink = &item->fill_ink;
        raster_fill(&coverage->raster, seen);
    }
    if (item->stroke_ink.kind == INK_NONE)
        return;
    coverage->ink = &item->stroke_ink;
    if (path->dash > 0)
        coverage->share =
            (int)((int64_t)path->dash * 1024 / (path->dash + path->gap));
    raster_stroke(&coverage->raster, seen);
    coverage->share = 1024;
}

void coverage_draw(Coverage *coverage, const Page *page)
{
    arena_reset(&coverage->drawing);
    memset(coverage->at, 0,
           (size_t)(coverage->width * coverage->height *
                    coverage_plates(coverage)));
    SeenItems seen = seen_items(&coverage->drawing, page);
    for (int i = 0; i < seen.count; i++) {
        const Seen *one = &seen.at[i];
        coverage->clip = in_pixels(coverage, (Extent){one->box.left - PIXEL,
                                                      one->box.top - PIXEL,
                                                      one->box.right + PIXEL,
                                                      one->box.bottom + PIXEL});
        if (one->item->kind == ITEM_TEXT) { // may reach out of its em boxes
            coverage->clip = (Extent){0, 0, coverage->width, coverage->height};
            coverage->ink = &one->item->fill_ink;
            raster_text(&coverage->raster, one);
        } else if (one->item->kind == ITEM_PATH) {
            draw_path(coverage, one);
        } else {
            draw_picture(coverage, one);
        }
    }
}

Coverage *coverage_open(const Job *job, const Pages *pages)
{
    Coverage *coverage = NEW(job->arena, Coverage);
    coverage->job = job;
    coverage->pages = pages;
    coverage->share = 1024;
    coverage->width = (pages->sheet.width + PIXEL - 1) / PIXEL;
    coverage->height = (pages->sheet.height + PIXEL - 1) / PIXEL;
    for (int i = 0; i < pages->pages.count; i++) {
        const Page *page = &pages->pages.at[i];
        note_spots(coverage, &(ItemList){page->items.at, page->items.count});
    }
    size_t pixels = (size_t)coverage->width * (size_t)coverage->height;
    coverage->at = NEW_ARRAY(&coverage->arena, uint8_t,
                             pixels * (size_t)coverage_plates(coverage));
    coverage->converter = (Converter){.arena = &coverage->arena,
                                      .press = true,
                                      .intent = pages->intent,
                                      .limit = pages->most_ink};
    Raster *raster = &coverage->raster;
    *raster = (Raster){.arena = &coverage->drawing,
                       .width = coverage->width,
                       .height = coverage->height,
                       .span = lay_span,
                       .context = coverage};
    if (FT_Init_FreeType(&raster->library) ||
        FT_Stroker_New(raster->library, &raster->stroker))
        die_of_memory();
    return coverage;
}

void coverage_close(Coverage *coverage)
{
    FT_Stroker_Done(coverage->raster.stroker);
    FT_Done_FreeType(coverage->raster.library);
    converter_close(&coverage->converter);
    arena_free(&coverage->drawing);
    arena_free(&coverage->arena);
}

Str coverage_plate(const Coverage *coverage, int plate)
{
    static const char *const process[] = {"Cyan", "Magenta", "Yellow", "Black"};
    return plate < 4 ? str_of(process[plate])
                     : coverage->spots.at[plate - 4]->spot;
}

bool coverage_any(const Coverage *coverage, int plate)
{
    for (int y = 0; y < coverage->height; y++) {
        const uint8_t *row = plate_row(coverage, plate, y);
        for (int x = 0; x < coverage->width; x++)
            if (row[x])
                return true;
    }
    return false;
}

int coverage_mean(const Coverage *coverage, int plate)
{
    int64_t sum = 0, count = (int64_t)coverage->width * coverage->height;
    for (int y = 0; y < coverage->height; y++) {
        const uint8_t *row = plate_row(coverage, plate, y);
        for (int x = 0; x < coverage->width; x++)
            sum += row[x];
    }
    return (int)scale_by(sum, 1000, 255 * count);
}

// Sums of all plates over all that is above and left of a pixel.
static int64_t *sum_up(const Coverage *coverage, Arena *arena)
{
    int wide = coverage->width + 1;
    int64_t *sums = NEW_ARRAY(arena, int64_t, wide * (coverage->height + 1));
    for (int y = 0; y < coverage->height; y++) {
        int64_t row = 0;
        for (int x = 0; x < coverage->width; x++) {
            for (int plate = 0; plate < coverage_plates(coverage); plate++)
                row += plate_row(coverage, plate, y)[x];
            sums[(y + 1) * wide + x + 1] = sums[y * wide + x + 1] + row;
        }
    }
    return sums;
}

Square coverage_darkest(const Coverage *coverage, Length side)
{
    Arena arena = {0};
    int size = side / PIXEL, wide = coverage->width + 1;
    const int64_t *sums = sum_up(coverage, &arena);
    Square darkest = {-1, {0, 0}};
    for (int y = 0; y + size <= coverage->height; y++)
        for (int x = 0; x + size <= coverage->width; x++) {
            const int64_t *top = sums + y * wide + x;
            const int64_t *foot = top + size * wide;
            int64_t sum = foot[size] - foot[0] - top[size] + top[0];
            int ink = (int)scale_by(sum, 1000, 255 * (int64_t)size * size);
            if (ink > darkest.ink)
                darkest = (Square){
                    ink, {(x + size / 2) * PIXEL, (y + size / 2) * PIXEL}};
        }
    arena_free(&arena);
    return darkest;
}
