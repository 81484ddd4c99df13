// What is near the cut: it is never where it should be, by a millimetre.
#include "lint/inspector.h"

enum { CLOSE = 581 }; // 0.2 mm

// Sides in the order left, top, right, bottom: how far an extent goes beyond
// the trimmed page there.
static void overhang(const Inspector *inspector, Extent box, Length *over)
{
    const Sheet *sheet = &inspector->pages->sheet;
    over[0] = -box.left;
    over[1] = -box.top;
    over[2] = box.right - sheet->width;
    over[3] = box.bottom - sheet->height;
}

static const Words sides[] = {{{"左", 3}, {"left", 4}},
                              {{"上", 3}, {"top", 3}},
                              {{"右", 3}, {"right", 5}},
                              {{"下", 3}, {"bottom", 6}}};

// All that lies over the cut or on it, and not behind it.
static bool meets_page(const Inspector *inspector, Extent box)
{
    const Sheet *sheet = &inspector->pages->sheet;
    return box.right > CLOSE && box.bottom > CLOSE &&
           box.left < sheet->width - CLOSE && box.top < sheet->height - CLOSE;
}

static bool is_white(const Item *item)
{
    return item->kind == ITEM_PATH && ink_sum(&item->fill_ink) == 0 &&
           ink_sum(&item->stroke_ink) == 0;
}

void edge_bleed(Inspector *inspector, const Seen *seen)
{
    const Job *job = inspector->job;
    const Item *item = seen->item;
    Length over[4], bleed = inspector->pages->sheet.bleed;
    if (item->kind == ITEM_TEXT || is_white(item) ||
        !meets_page(inspector, seen->box))
        return;
    overhang(inspector, seen->box, over);
    for (int i = 0; i < 4; i++) {
        if (over[i] < -CLOSE || over[i] >= bleed - CLOSE)
            continue;
        const Node *node = cause_of_place(inspector, item);
        Message *message = inspector_fault(
            inspector, WK707, node,
            zh(job,
               "第 %d 页%.*s边，颜色只到裁切线外 %.1f mm，应到出血 %.1f mm",
               inspector->page->number, STR(sides[i].zh),
               millimetres(over[i] > 0 ? over[i] : 0), millimetres(bleed)),
            en(job,
               "on page %d ink ends %.1f mm over the %.*s trim, and should "
               "bleed %.1f mm",
               inspector->page->number, millimetres(over[i] > 0 ? over[i] : 0),
               STR(sides[i].en), millimetres(bleed)));
        if (message)
            diag_advise(job, message, ADVICE_HELP,
                        zh(job, "框写 ref: bleed；标题写 bleed: outer 或 both"),
                        en(job, "ref: bleed for a frame, bleed: outer or both "
                                "for a heading"));
        return;
    }
}

// Where there is ink of a level line, which is less than its em boxes.
static Extent ink_extent(const Seen *seen)
{
    const GlyphRun *run = seen->item->as.text;
    Extent box = seen->box;
    if (run->direction != DIRECTION_HORIZONTAL || seen->turn.b || seen->turn.c)
        return box;
    Length up = INT32_MIN, down = INT32_MIN;
    for (int i = 0; i < run->count; i++) {
        hb_glyph_extents_t ink;
        if (!hb_font_get_glyph_extents(run->font->shaper, run->glyphs[i].id,
                                       &ink))
            return box;
        Length top = font_length(run->font, ink.y_bearing, run->size);
        Length foot =
            -font_length(run->font, ink.y_bearing + ink.height, run->size);
        up = top > up ? top : up;
        down = foot > down ? foot : down;
    }
    Length base =
        box.top + (Length)scale_by(seen_length(seen, run->size), 880, 1000);
    box.top = base - seen_length(seen, up);
    box.bottom = base + seen_length(seen, down);
    return box;
}

void edge_safe(Inspector *inspector, const Seen *seen)
{
    const Job *job = inspector->job;
    Length over[4], safe = inspector->style->page.safe;
    if (safe == 0 || seen->item->kind != ITEM_TEXT ||
        !meets_page(inspector, seen->box))
        return;
    overhang(inspector, seen->box, over);
    bool near = false;
    for (int i = 0; i < 4; i++)
        near |= -over[i] < safe - CLOSE;
    if (near)
        overhang(inspector, ink_extent(seen), over);
    for (int i = 0; i < 4; i++) {
        if (-over[i] >= safe - CLOSE)
            continue;
        const Node *node = cause_of_place(inspector, seen->item);
        inspector_fault(
            inspector, WK708, node,
            zh(job, "文字离%.*s边裁切线 %.1f mm，至少 %.1f mm",
               STR(sides[i].zh), millimetres(-over[i]), millimetres(safe)),
            en(job, "text is %.1f mm from the %.*s trim; at least %.1f mm",
               millimetres(-over[i]), STR(sides[i].en), millimetres(safe)));
        return;
    }
}
