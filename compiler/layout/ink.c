#include "layout/ink.h"

#include <stdlib.h>

#include "image/convert.h"
#include "layout/intent.h"

typedef struct Inker {
    const Job *job;
    const Style *style;
    Medium medium;
    int most;            // ‰ of all inks in one place; 0: no limit
    Converter converter; // of light that has no inks of its own
} Inker;

// A rough stand-in for a profile: what the three have in common is black.
static void inks_without_profile(const int *rgb, int *cmyk)
{
    int most = rgb[0] > rgb[1] ? rgb[0] : rgb[1];
    most = most > rgb[2] ? most : rgb[2];
    cmyk[3] = (int)scale_by(255 - most, 1000, 255);
    for (int i = 0; i < 3; i++)
        cmyk[i] = most ? (int)scale_by(most - rgb[i], 1000, most) : 0;
}

static bool is_neutral(const int *rgb)
{
    enum { SEEN = 2 }; // differences below it nobody sees
    for (int i = 0; i < 3; i++)
        if (abs(rgb[i] - rgb[(i + 1) % 3]) > SEEN)
            return false;
    return true;
}

// Neutral light is black ink alone; other colours follow the profile.
static void inks_of_light(Inker *inker, const int *rgb, int *cmyk)
{
    if (is_neutral(rgb) || !inker->converter.intent) {
        inks_without_profile(rgb, cmyk);
        if (is_neutral(rgb))
            cmyk[0] = cmyk[1] = cmyk[2] = 0;
        return;
    }
    uint8_t light[3], inks[4];
    for (int i = 0; i < 3; i++)
        light[i] = (uint8_t)rgb[i];
    conversion_row(converter_find(&inker->converter, MODEL_RGB, (Str){0}),
                   light, inks, 1);
    for (int i = 0; i < 4; i++) // whole per cents, as people write them
        cmyk[i] = (int)scale_by(inks[i], 100, 255) * 10;
}

static void light_of_inks(const int *cmyk, int *light)
{
    for (int i = 0; i < 3; i++)
        light[i] = (int)scale_by(1000 - cmyk[i], 1000 - cmyk[3], 1000);
}

static Ink press_ink(Inker *inker, Paint paint, bool keep_spots)
{
    const Swatch *swatch = paint.swatch;
    if (swatch->spot.n && keep_spots)
        return (Ink){.kind = INK_SPOT, .amount = {paint.tint}, .spot = swatch};
    Ink ink = {.kind = INK_PROCESS};
    int cmyk[4];
    if (swatch->spot.n)
        memcpy(cmyk, swatch->alternate, sizeof(cmyk));
    else if (swatch->has_cmyk)
        memcpy(cmyk, swatch->cmyk, sizeof(cmyk));
    else
        inks_of_light(inker, swatch->rgb, cmyk);
    for (int i = 0; i < 4; i++)
        ink.amount[i] = (int)scale_by(cmyk[i], paint.tint, 1000);
    inks_limit(ink.amount, inker->most);
    return ink;
}

Ink ink_on_screen(Paint paint)
{
    const Swatch *swatch = paint.swatch;
    Ink ink = {.kind = INK_LIGHT};
    if (swatch->has_rgb)
        for (int i = 0; i < 3; i++)
            ink.amount[i] = (int)scale_by(swatch->rgb[i], 1000, 255);
    else
        light_of_inks(swatch->spot.n ? swatch->alternate : swatch->cmyk,
                      ink.amount);
    for (int i = 0; i < 3; i++) // a tint is mixed with the white of the paper
        ink.amount[i] =
            1000 - (int)scale_by(1000 - ink.amount[i], paint.tint, 1000);
    return ink;
}

// The ground under a picture: paper if it is not said.
static Ink ground_ink(Inker *inker, Paint paint)
{
    if (paint.swatch)
        return inker->medium == MEDIUM_PRESS ? press_ink(inker, paint, false)
                                             : ink_on_screen(paint);
    return inker->medium == MEDIUM_PRESS
               ? (Ink){.kind = INK_PROCESS}
               : (Ink){.kind = INK_LIGHT, .amount = {1000, 1000, 1000}};
}

static bool is_black(const Ink *ink)
{
    return ink->kind == INK_PROCESS && ink->amount[0] == 0 &&
           ink->amount[1] == 0 && ink->amount[2] == 0 && ink->amount[3] == 1000;
}

// In mm² of a path's box; 1 mm is 720/254 pt.
static int64_t area_of_path(const Item *item)
{
    int64_t area = (int64_t)item->width * item->height; // 1/1048576 pt²
    return scale_by(area, 254 * 254, 720LL * 720 * 1024 * 1024);
}

static bool is_thin(const Item *item)
{
    return item->width < PT(2) || item->height < PT(2);
}

static void make_rich(Ink *ink, const Inker *inker)
{
    const int *rich = inker->style->rich_black;
    memcpy(ink->amount, rich, sizeof(inker->style->rich_black));
    inks_limit(ink->amount, inker->most);
}

// Black type and thin rules print over what is under them, so that a plate out
// of register shows no white edge; a large area of black alone would look
// grey, and gets other inks under it.  White, and tints, never print over.
static void decide_black(Item *item, const Inker *inker)
{
    const Style *style = inker->style;
    bool path = item->kind == ITEM_PATH, text = item->kind == ITEM_TEXT;
    bool over = style->black_overprint;
    if (is_black(&item->fill_ink)) {
        item->fill_ink.overprint = over && (text || (path && is_thin(item)));
        if (path && style->rich_area > 0 &&
            area_of_path(item) >= style->rich_area)
            make_rich(&item->fill_ink, inker);
    }
    if (path && is_black(&item->stroke_ink))
        item->stroke_ink.overprint =
            over && item->as.path->stroke_width < PT(2);
}

static Ink ink_of(Inker *inker, Paint paint)
{
    if (!paint.swatch)
        return (Ink){.kind = INK_NONE};
    return inker->medium == MEDIUM_PRESS
               ? press_ink(inker, paint, inker->style->keep_spots)
               : ink_on_screen(paint);
}

static bool is_white(const Ink *ink)
{
    return ink->kind == INK_PROCESS &&
           ink->amount[0] + ink->amount[1] + ink->amount[2] + ink->amount[3] ==
               0;
}

// White would vanish.
static void decide_overprint(Item *item, const Inker *inker)
{
    decide_black(item, inker);
    bool plates =
        item->fill_ink.kind == INK_PROCESS || item->fill_ink.kind == INK_SPOT;
    if (item->overprint && plates && !is_white(&item->fill_ink))
        item->fill_ink.overprint = true;
}

static ItemList ink_items(Inker *inker, ItemList items)
{
    ItemList inked = {NEW_ARRAY(inker->job->arena, Item, items.count), 0};
    for (int i = 0; i < items.count; i++) {
        if (items.at[i].kind == ITEM_LINK && inker->medium == MEDIUM_PRESS)
            continue; // a press file has no annotations (ISO 15930)
        Item *item = &inked.at[inked.count++];
        *item = items.at[i];
        item->fill_ink = ink_of(inker, item->fill);
        item->stroke_ink = ink_of(inker, item->stroke);
        decide_overprint(item, inker);
        if (item->kind == ITEM_IMAGE)
            item->fill_ink = ground_ink(inker, item->fill);
        if (item->kind == ITEM_GROUP)
            item->as.group.items = ink_items(inker, item->as.group.items);
    }
    return inked;
}

Pages ink(const Job *job, const Pages *pages, const Style *style, Medium medium)
{
    Pages inked = *pages;
    inked.pages.at = NEW_ARRAY(job->arena, Page, pages->pages.count);
    inked.pages.room = pages->pages.count;
    intent_state(job, style, medium, &inked);
    Inker inker = {.job = job, .style = style, .medium = medium};
    inker.most = inked.most_ink;
    inker.converter = (Converter){.arena = job->arena,
                                  .press = true,
                                  .intent = inked.intent,
                                  .limit = inked.most_ink};
    if (medium == MEDIUM_SCREEN)
        inked.sheet.around = inked.sheet.bleed = 0;
    else if (inked.sheet.around < pages->sheet.bleed)
        inked.sheet.around = pages->sheet.bleed;
    for (int i = 0; i < pages->pages.count; i++) {
        Page *page = &inked.pages.at[i];
        *page = pages->pages.at[i];
        ItemList items = {page->items.at, page->items.count};
        ItemList done = ink_items(&inker, items);
        page->items.at = done.at;
        page->items.count = page->items.room = done.count;
    }
    converter_close(&inker.converter);
    return inked;
}
