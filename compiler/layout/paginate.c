// Flows are cut into pages: a flow is a row of regions, each set in columns,
// between boxes that span all columns.
#include "layout/paginate.h"

#include "layout/columns.h"
#include "layout/pager.h"

// One shape behind each row of boxes that share a ground.
static void place_grounds(Pager *pager, const Region *region, int column,
                          int from, int to)
{
    for (int i = from, end; i < to; i = end) {
        const Backdrop *ground = region->boxes[i]->ground;
        for (end = i + 1; end < to; end++)
            if (!ground || region->boxes[end]->ground != ground)
                break;
        if (!ground)
            continue;
        Length top = column_height(region, from, i + 1);
        top -= region->boxes[i]->height;
        Length height = column_height(region, from, end) - top;
        const Box *shape = ground_shapes(pager->job->arena, ground, height);
        for (; shape; shape = shape->next)
            pager_set(pager, shape, column, pager->used + top + shape->y);
    }
}

static void place_column(Pager *pager, const Region *region, int column,
                         int from, int to)
{
    place_grounds(pager, region, column, from, to);
    if (from < to && region->boxes[from]->head)
        pager_set(pager, region->boxes[from]->head, column, pager->used);
    for (int i = from; i < to; i++) {
        Length foot = column_height(region, from, i + 1);
        pager_set(pager, region->boxes[i], column,
                  pager->used + foot - region->boxes[i]->height);
    }
}

static void place_region(Pager *pager, Region *region)
{
    if (region->count == 0)
        return;
    region->apart = pager->apart;
    int first = columns_first_break(region);
    if (pager->used &&
        column_height(region, 0, first) + column_foot(region, 0, first) >
            pager_room(pager) - region->boxes[0]->space)
        pager_next(pager);
    if (pager->used)
        pager->used = pager_grid(pager, pager->used + region->boxes[0]->space);
    region->first = pager_room(pager);
    region->full = pager->area.lines * pager->area.pitch;
    Cuts cuts = columns_cut(pager->job, region);
    for (int i = 0; i < cuts.count; i++) {
        if (i > 0 && i % region->columns == 0)
            pager_next(pager);
        int end = i + 1 < cuts.count ? cuts.at[i + 1] : region->count;
        place_column(pager, region, i % region->columns, cuts.at[i], end);
    }
    pager->used += pager_grid(pager, cuts.last);
}

static Length span_height(const Pager *pager, const Box *box)
{
    Length top = pager->used ? pager->used + box->space : 0;
    return pager_grid(pager, top) + box->height - pager->used;
}

static void place_span(Pager *pager, const Box *box)
{
    Length top = pager->used ? pager_grid(pager, pager->used + box->space) : 0;
    pager_set(pager, box, 0, top);
    pager->used = top + box->height;
}

// What must stand on the page with a spanning box: those that follow it up to
// the first break that is allowed.
static Length needed(const Pager *pager, Box *const *boxes, int from, int count)
{
    Length height = 0, notes = 0;
    int i = from;
    for (; i < count && boxes[i]->span_all; i++) {
        if (i > from && boxes[i]->penalty < BREAK_NEVER)
            break;
        height += i == from ? span_height(pager, boxes[i])
                            : boxes[i]->space + boxes[i]->height;
        notes += boxes[i]->notes_height;
    }
    height += foot_height(notes, pager->apart, pager->area.pitch);
    if (i == from || i == count || boxes[i]->penalty < BREAK_NEVER)
        return height;
    Region region = {boxes + i, count - i, 1,           pager->area.pitch,
                     0,         0,         pager->apart};
    int first = columns_first_break(&region);
    return height + boxes[i]->space + column_height(&region, 0, first) +
           column_foot(&region, 0, first);
}

typedef ARRAY_OF(Box *) BoxRow;

// The boxes of a flow in a row, their notes dealt out.
static BoxRow row_of(const Pager *pager)
{
    enum { SHARE = 3, LATER = 2 }; // of a column; lines
    Arena *arena = pager->job->arena;
    const ParagraphStyle *notes = style_paragraph(pager->style, S("footnote"));
    FootRoom room = {pager->area.lines * pager->area.pitch / SHARE,
                     LATER * notes->leading};
    BoxRow row = {0};
    for (Box *box = pager->flow->galley.first; box; box = box->next)
        *PUSH(arena, &row) = box;
    if (pager->counts)
        return row;
    Box *more = foot_deal(arena, row.at, row.count, room);
    for (Box *box = more; box; box = box->next)
        *PUSH(arena, &row) = box;
    return row;
}

static bool turns_page(const Box *box)
{
    return box->turn >= TURN_PAGE;
}

// A new page if the box wishes it, or if what must stand with it does not fit.
static void turn_page(Pager *pager, Box *const *boxes, int i, int count)
{
    static const Start starts[] = {[TURN_PAGE] = START_PAGE,
                                   [TURN_RECTO] = START_RECTO,
                                   [TURN_SPREAD] = START_SPREAD};
    const Box *box = boxes[i];
    bool wished = turns_page(box) || (box->span_all && box->turn);
    if (pager->used == 0 ||
        (!wished && needed(pager, boxes, i, count) <= pager_room(pager)))
        return;
    if (turns_page(box))
        pager_turn(pager, starts[box->turn]);
    pager_next(pager);
}

// Where the spanning boxes from i on end that are cut into pages by
// themselves: those that must stay with the columns below are not of them.
static int span_end(Box *const *boxes, int i, int count)
{
    int end = i;
    while (end < count && boxes[end]->span_all &&
           (end == i || !turns_page(boxes[end])))
        end++;
    if (end < count && !turns_page(boxes[end]) &&
        boxes[end]->penalty >= BREAK_NEVER)
        while (end > i && boxes[--end]->penalty >= BREAK_NEVER)
            continue;
    return end;
}

static int column_end(Box *const *boxes, int i, int count)
{
    int end = i + 1;
    while (end < count && !boxes[end]->span_all && !turns_page(boxes[end]))
        end++;
    return end;
}

static void place_flow(Pager *pager)
{
    BoxRow row = row_of(pager);
    Box **boxes = row.at;
    for (int i = 0, end; i < row.count; i = end) {
        turn_page(pager, boxes, i, row.count);
        bool spans = boxes[i]->span_all;
        end = spans ? span_end(boxes, i, row.count)
                    : column_end(boxes, i, row.count);
        if (end <= i + 1 && spans) {
            place_span(pager, boxes[i]);
            end = i + 1;
            continue;
        }
        Region region = {.boxes = boxes + i,
                         .count = end - i,
                         .columns = spans ? 1 : pager->area.columns,
                         .pitch = pager->area.pitch};
        place_region(pager, &region);
    }
}

static void add_bookmark(Pager *pager, Page *page)
{
    Item *item = PUSH(pager->job->arena, &page->items);
    item->kind = ITEM_BOOKMARK;
    item->as.bookmark.title = pager->flow->bookmark;
    item->as.bookmark.level = 1;
}

// Whether two masters have the same type area, if not the same columns.
static bool alike(const Master *a, const Master *b)
{
    return a && a->top == b->top && a->bottom == b->bottom &&
           a->inner == b->inner && a->outer == b->outer;
}

// Goes on below what is on the page; false if it must have its own.
static bool set_below(Pager *pager, const Flow *flow)
{
    if (!flow->follows || pager->pages->pages.count == 0 ||
        flow->galley.count == 0 ||
        !alike(pager_page(pager)->master, flow->master))
        return false;
    pager_close(pager);
    pager_open(pager, flow->master, pager_page(pager)->recto);
    place_flow(pager);
    return true;
}

// The place of what stands at the foot, or further up if that is too low.
static Length foot_top(const Area *area, Length height)
{
    Length over = height - area->lines * area->pitch;
    Length lines = over > 0 ? (over + area->pitch - 1) / area->pitch : 0;
    return area->top - lines * area->pitch;
}

static void place_at_foot(Pager *pager, const Flow *flow, Length top)
{
    pager_close(pager);
    pager_open(pager, flow->master, pager_page(pager)->recto);
    Length room = pager->area.lines * pager->area.pitch;
    pager->area.top = top;
    Length y = 0;
    for (const Box *box = flow->galley.first; box; box = box->next) {
        y += box == flow->galley.first ? 0 : box->space;
        pager_set(pager, box, 0, y);
        y += box->height;
    }
    pager->used = room; // nothing goes below it
}

// The line between the text and what stands below it.
static void place_apart(Pager *pager)
{
    Rule rule = pager->style->components.colophon.rule;
    if (rule.width > 0 && rule.color.swatch)
        pager_place(pager, pager_rule(pager, rule, pager->area.measure), 0,
                    -rule.gap - rule.width);
}

static Length bottom_of(const Area *area)
{
    return area->top + area->lines * area->pitch;
}

// Whether what stands at the foot leaves three lines to what is above it.
// Without a ground of its own it may go down to the foot of the text.
static bool foot_is_free(const Pager *pager, const Flow *flow, Length *top)
{
    if (pager->pages->pages.count == 0 || pager->used == 0 ||
        !pager_page(pager)->master)
        return false;
    Area area = area_of(pager->style, flow->master, pager_page(pager)->recto);
    Length height = galley_height(&flow->galley);
    Length end = pager->area.top + pager->used, pitch = pager->area.pitch;
    *top = foot_top(&area, height);
    if (end + 3 * pitch <= *top)
        return true;
    Length bottom = bottom_of(&area), text = bottom_of(&pager->area);
    *top = (bottom > text ? bottom : text) - height;
    return flow->master->frames.count == 0 && end + 3 * pitch <= *top;
}

// Blank pages until the number suits the binding, with the last page still to
// come or not.
static void pad(Pager *pager, int coming)
{
    int multiple = pager->style->page.multiple;
    while (multiple > 1 && (pager->pages->pages.count + coming) % multiple) {
        Page *blank = pager_add(pager, NULL);
        blank->shows_running = false;
    }
}

// Then it stands on the last page, after the blank ones.
static bool needs_blanks(const Pager *pager, const Flow *flow)
{
    int multiple = pager->style->page.multiple;
    return flow->closes && multiple > 1 && pager->pages->pages.count % multiple;
}

static void set_flow(Pager *pager, const Flow *flow)
{
    pager->flow = flow;
    if (set_below(pager, flow))
        return;
    pager_close(pager);
    Length top = 0;
    if (flow->at_foot && !needs_blanks(pager, flow) &&
        foot_is_free(pager, flow, &top)) {
        pager_page(pager)->foot = flow->master;
        place_at_foot(pager, flow, top);
        place_apart(pager);
        return;
    }
    pager_turn(pager, flow->start);
    if (flow->closes)
        pad(pager, 1);
    pager_next(pager);
    Page *page = pager_page(pager);
    page->element = flow->element;
    if (flow->bookmark.n)
        add_bookmark(pager, page);
    if (flow->first) {
        page->master = flow->first;
        pager_open_page(pager, page);
    }
    if (flow->head)
        pager->used = pager_grid(pager, flow->head);
    Length tallest = pager->style->page.height / 2;
    Length height = galley_height(&flow->galley);
    if (flow->at_foot && height <= tallest)
        place_at_foot(pager, flow, foot_top(&pager->area, height));
    else
        place_flow(pager);
}

Pager *paginate_begin(const Job *job, const Style *style, Pages *pages)
{
    Pager *pager = NEW(job->arena, Pager);
    *pager = (Pager){.job = job, .style = style, .pages = pages};
    pages->sheet =
        (Sheet){style->page.width, style->page.height, style->page.bleed, 0};
    pages->from_right = style->page.binding == BOUND_RIGHT;
    return pager;
}

void paginate_flows(Pager *pager, const Flow *flows, int count)
{
    for (int i = 0; i < count; i++)
        set_flow(pager, &flows[i]);
    pager_close(pager);
}

void paginate_end(Pager *pager)
{
    pad(pager, 0);
}

int paginate_count(const Job *job, const Style *style, const Flow *flows,
                   int count)
{
    Pages pages = {0};
    Pager *pager = paginate_begin(job, style, &pages);
    pager->counts = true;
    paginate_flows(pager, flows, count);
    return pages.pages.count;
}
