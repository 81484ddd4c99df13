// Boxes that have a place become the items of a page.
#include "layout/paginate.h"

#include "layout/shape.h"

static Item *add_item(const Job *job, Page *page, ItemKind kind, const Box *box)
{
    Item *item = PUSH(job->arena, &page->items);
    item->kind = kind;
    item->element = box->element;
    item->artifact = box->artifact;
    item->node = box->node;
    return item;
}

// The element that a mark of the box's paragraph makes, else the paragraph.
static Element *marked_by(const Box *box, const Mark *mark)
{
    for (Element *in = box->element ? box->element->first : NULL; in;
         in = in->next)
        if (in->mark == mark)
            return in;
    return box->element;
}

// The base of a reading, or the reading.
static Element *ruby_part(const Box *box, const GlyphRun *run, bool reading)
{
    Element *whole = run->ruby ? marked_by(box, run->ruby) : NULL;
    if (!whole || whole->kind != ELEMENT_RUBY)
        return box->element;
    return reading ? whole->last : whole->first;
}

// Words of a link or a note begin where its mark does, or after that.
static Element *element_at(const Box *box, const GlyphRun *run, bool reading)
{
    const Line *line = box->as.line;
    Length x = run->count ? run->glyphs[0].x : 0;
    if (run->direction == DIRECTION_UPRIGHT ||
        run->direction == DIRECTION_ACROSS)
        x = run->count ? -run->glyphs[0].y : 0;
    for (int i = 0; i < line->mark_count; i++) {
        const LineMark *mark = &line->marks[i];
        MarkKind kind = mark->mark->kind;
        if ((kind == MARK_LINK || kind == MARK_NOTE) && x >= mark->x &&
            x < mark->x + mark->width)
            return marked_by(box, mark->mark);
    }
    return ruby_part(box, run, reading);
}

static void place_run(const Job *job, Page *page, const Box *box, Point at,
                      const GlyphRun *run, bool reading)
{
    Item *item = add_item(job, page, ITEM_TEXT, box);
    item->x = at.x + box->as.line->x;
    item->y = at.y + box->ascent;
    item->width = run->width;
    item->height = run->size;
    if (box->vertical) {
        item->x = at.x - box->height / 2;
        item->y = at.y + box->as.line->x;
        item->width = run->size;
        item->height = run->width;
    }
    item->fill = run->color;
    item->element = element_at(box, run, reading);
    item->reading = reading;
    item->node = run->node ? run->node : box->node;
    item->as.text = run;
}

// Readings follow all of the line, which is so copied and searched whole.
static void place_runs(const Job *job, Page *page, const Box *box, Point at)
{
    const Line *line = box->as.line;
    for (int i = 0; i < line->run_count; i++)
        place_run(job, page, box, at, &line->runs[i], false);
    for (int i = 0; i < line->reading_count; i++)
        place_run(job, page, box, at, &line->readings[i], true);
}

// Under the text, as it were part of its ink.
static void place_shapes(const Job *job, Page *page, const Box *box, Point at)
{
    const Line *line = box->as.line;
    for (int i = 0; i < line->shape_count; i++) {
        const LineShape *shape = &line->shapes[i];
        Item *item = add_item(job, page, ITEM_PATH, box);
        item->element = NULL;
        item->artifact = ARTIFACT_LAYOUT;
        item->x = at.x + line->x + shape->x;
        item->y = at.y + box->ascent + shape->y;
        item->width = shape->width;
        if (box->vertical) {
            item->x = at.x - box->height / 2 + shape->y;
            item->y = at.y + line->x + shape->x;
            item->width = 0;
            item->height = shape->width;
        }
        if (shape->kind == SHAPE_DOT)
            item->fill = shape->color;
        else
            item->stroke = shape->color;
        item->node = shape->node ? shape->node : box->node;
        item->as.path = shape_path(job->arena, shape, box->vertical);
    }
}

void item_clip(const Job *job, Page *page, Length radius)
{
    enum { UNIT = 1000000 };
    Item *group = &page->items.at[page->items.count - 1];
    Item *inside = NEW(job->arena, Item);
    *inside = *group;
    *group = (Item){.kind = ITEM_GROUP,
                    .x = inside->x,
                    .y = inside->y,
                    .width = inside->width,
                    .height = inside->height,
                    .node = inside->node};
    group->as.group.transform = (Transform){UNIT, 0, 0, UNIT, 0, 0};
    group->as.group.clip =
        path_rounded(job->arena, inside->width, inside->height, radius);
    group->as.group.items = (ItemList){inside, 1};
}

static void place_label(const Job *job, Page *page, const Box *box, Point at,
                        Str label)
{
    Item *item = add_item(job, page, ITEM_ANCHOR, box);
    item->x = at.x;
    item->y = at.y;
    item->as.label = label;
}

static void place_links(const Job *job, Page *page, const Box *box, Point at)
{
    const Line *line = box->as.line;
    for (int i = 0; i < line->mark_count; i++) {
        const LineMark *mark = &line->marks[i];
        if (mark->mark->kind == MARK_NAME)
            *PUSH(job->arena, &page->names) = mark->mark->id;
        if (mark->mark->kind == MARK_LABEL)
            place_label(job, page, box, at, mark->mark->value);
        if (mark->mark->kind != MARK_LINK)
            continue;
        Item *item = add_item(job, page, ITEM_LINK, box);
        item->element = marked_by(box, mark->mark);
        item->x = at.x + line->x + mark->x;
        item->y = at.y;
        item->width = mark->width;
        item->height = box->height;
        if (box->vertical) {
            item->x = at.x - box->height;
            item->y = at.y + line->x + mark->x;
            item->width = box->height;
            item->height = mark->width;
        }
        item->as.target = mark->mark->value;
    }
}

// A ground may reach over the trimmed edge into the bleed: on the outer side
// of the sheet, or on both.
static void place_path(const Job *job, const Sheet *sheet, Page *page,
                       const Box *box, Point at)
{
    Length left = at.x, right = at.x + box->width;
    bool both = box->reach == REACH_BOTH;
    if (box->reach != REACH_BOX && (both || page->inner_left))
        right = sheet->width + sheet->bleed;
    if (box->reach != REACH_BOX && (both || !page->inner_left))
        left = -sheet->bleed;
    Item *item = add_item(job, page, ITEM_PATH, box);
    item->x = left;
    item->y = at.y;
    item->width = right - left;
    item->height = box->height;
    item->fill = box->fill;
    item->stroke = box->stroke;
    item->as.path = box->reach == REACH_BOX
                        ? box->as.path
                        : path_rectangle(job->arena, right - left, box->height);
}

static void place_image(const Job *job, Page *page, const Box *box, Point at)
{
    Item *item = add_item(job, page, ITEM_IMAGE, box);
    item->x = at.x;
    item->y = at.y;
    item->width = box->width;
    item->height = box->height;
    item->fill = box->fill;
    item->as.image = box->as.image;
    if (box->radius > 0)
        item_clip(job, page, box->radius);
}

static void place_marks(const Job *job, Page *page, const Box *box, Point at)
{
    if (box->label.n)
        place_label(job, page, box, at, box->label);
    if (box->link.n) {
        Item *item = add_item(job, page, ITEM_LINK, box);
        item->x = at.x;
        item->y = at.y;
        item->width = box->width;
        item->height = box->height;
        item->as.target = box->link;
    }
    if (box->page_of.n)
        *PUSH(job->arena, &page->slots) =
            (Slot){box->page_of, at.x, at.y, box->width, box->element};
    if (box->bookmark.n) {
        Item *item = add_item(job, page, ITEM_BOOKMARK, box);
        item->x = at.x;
        item->y = at.y;
        item->as.bookmark.title = box->bookmark;
        item->as.bookmark.level = box->bookmark_level;
    }
}

void page_place(const Job *job, const Sheet *sheet, Page *page, const Box *box,
                Point at)
{
    place_marks(job, page, box, at);
    switch (box->kind) {
    case BOX_LINE:
        place_runs(job, page, box, at);
        place_shapes(job, page, box, at);
        place_links(job, page, box, at);
        break;
    case BOX_PATH:
        place_path(job, sheet, page, box, at);
        break;
    case BOX_IMAGE:
        place_image(job, page, box, at);
        break;
    case BOX_GROUP:
        for (const Box *in = box->as.inside; in; in = in->next)
            page_place(job, sheet, page, in,
                       (Point){at.x + in->x, at.y + in->y});
        break;
    }
}
