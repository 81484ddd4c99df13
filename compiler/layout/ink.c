#include "layout/ink.h"

#include "layout/intent.h"

// Neutral light is black ink alone; other colours lose their grey to black.
// A rough stand-in for a profile, for colours that have no inks of their own.
static void inks_of_light(const int *rgb, int *cmyk)
{
    int most = rgb[0] > rgb[1] ? rgb[0] : rgb[1];
    most = most > rgb[2] ? most : rgb[2];
    cmyk[3] = (int)scale_by(255 - most, 1000, 255);
    for (int i = 0; i < 3; i++)
        cmyk[i] = most ? (int)scale_by(most - rgb[i], 1000, most) : 0;
}

static void light_of_inks(const int *cmyk, int *light)
{
    for (int i = 0; i < 3; i++)
        light[i] = (int)scale_by(1000 - cmyk[i], 1000 - cmyk[3], 1000);
}

static Ink press_ink(Paint paint, bool keep_spots)
{
    const Swatch *swatch = paint.swatch;
    if (swatch->spot.n && keep_spots)
        return (Ink){INK_SPOT, {paint.tint}, swatch, false};
    Ink ink = {.kind = INK_PROCESS};
    int cmyk[4];
    if (swatch->spot.n)
        memcpy(cmyk, swatch->alternate, sizeof(cmyk));
    else if (swatch->has_cmyk)
        memcpy(cmyk, swatch->cmyk, sizeof(cmyk));
    else
        inks_of_light(swatch->rgb, cmyk);
    for (int i = 0; i < 4; i++)
        ink.amount[i] = (int)scale_by(cmyk[i], paint.tint, 1000);
    return ink;
}

static Ink screen_ink(Paint paint)
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
static Ink ground_ink(Paint paint, Medium medium)
{
    if (paint.swatch)
        return medium == MEDIUM_PRESS ? press_ink(paint, false)
                                      : screen_ink(paint);
    return medium == MEDIUM_PRESS
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

// Black type and thin rules print over what is under them, so that a plate out
// of register shows no white edge; a large area of black alone would look
// grey, and gets other inks under it.  White, and tints, never print over.
static void decide_black(Item *item, const Style *style)
{
    bool path = item->kind == ITEM_PATH, text = item->kind == ITEM_TEXT;
    bool over = style->black_overprint;
    if (is_black(&item->fill_ink)) {
        item->fill_ink.overprint = over && (text || (path && is_thin(item)));
        if (path && style->rich_area > 0 &&
            area_of_path(item) >= style->rich_area)
            memcpy(item->fill_ink.amount, style->rich_black,
                   sizeof(style->rich_black));
    }
    if (path && is_black(&item->stroke_ink))
        item->stroke_ink.overprint =
            over && item->as.path->stroke_width < PT(2);
}

static Ink ink_of(Paint paint, const Style *style, Medium medium)
{
    if (!paint.swatch)
        return (Ink){.kind = INK_NONE};
    return medium == MEDIUM_PRESS ? press_ink(paint, style->keep_spots)
                                  : screen_ink(paint);
}

static ItemList ink_items(const Job *job, ItemList items, const Style *style,
                          Medium medium)
{
    ItemList inked = {NEW_ARRAY(job->arena, Item, items.count), 0};
    for (int i = 0; i < items.count; i++) {
        if (items.at[i].kind == ITEM_LINK && medium == MEDIUM_PRESS)
            continue; // a press file has no annotations (ISO 15930)
        Item *item = &inked.at[inked.count++];
        *item = items.at[i];
        item->fill_ink = ink_of(item->fill, style, medium);
        item->stroke_ink = ink_of(item->stroke, style, medium);
        decide_black(item, style);
        if (item->kind == ITEM_IMAGE)
            item->fill_ink = ground_ink(item->fill, medium);
        if (item->kind == ITEM_GROUP)
            item->as.group.items =
                ink_items(job, item->as.group.items, style, medium);
    }
    return inked;
}

Pages ink(const Job *job, const Pages *pages, const Style *style, Medium medium)
{
    Pages inked = *pages;
    inked.pages.at = NEW_ARRAY(job->arena, Page, pages->pages.count);
    inked.pages.room = pages->pages.count;
    inked.most_dpi = style->presswork.limits.max_dpi;
    intent_state(job, style, medium, &inked);
    if (medium == MEDIUM_SCREEN)
        inked.sheet.around = inked.sheet.bleed = 0;
    else if (inked.sheet.around < pages->sheet.bleed)
        inked.sheet.around = pages->sheet.bleed;
    for (int i = 0; i < pages->pages.count; i++) {
        Page *page = &inked.pages.at[i];
        *page = pages->pages.at[i];
        ItemList items = {page->items.at, page->items.count};
        ItemList done = ink_items(job, items, style, medium);
        page->items.at = done.at;
        page->items.count = page->items.room = done.count;
    }
    return inked;
}
