// Galleys side by side on their grounds: cards, figures, rows of a table.
#include "layout/setter.h"

#include <stdlib.h>

Stripe stripe_of(Rule rule, Side side)
{
    return (Stripe){.width = rule.width,
                    .color = rule.color,
                    .side = (int)side,
                    .style = rule.style};
}

Length panel_measure(const Panel *panel, Length width)
{
    bool beside =
        panel->stripe.side == SIDE_LEFT || panel->stripe.side == SIDE_RIGHT;
    return width - panel->padding[1] - panel->padding[3] -
           (beside ? panel->stripe.width : 0);
}

static Length stripe_at(const Panel *panel, Side side)
{
    return panel->stripe.side == (int)side ? panel->stripe.width : 0;
}

// Padding and stripe, above and below what is in a panel.
static Length panel_height(const Panel *panel)
{
    return panel->padding[0] + panel->padding[2] + stripe_at(panel, SIDE_TOP) +
           stripe_at(panel, SIDE_BOTTOM);
}

static Length round_up(Length height, Length pitch)
{
    return pitch > 0 ? (height + pitch - 1) / pitch * pitch : height;
}

static Length row_height(const Setter *setter, const CellRow *row)
{
    Length height = 0;
    for (int i = 0; i < row->count; i++) {
        const Cell *cell = &row->cells[i];
        Length own = galley_height(&cell->galley) + panel_height(&cell->panel);
        height = own > height ? own : height;
    }
    return row->on_grid ? round_up(height, setter_pitch(setter)) : height;
}

static void add_stripe(Arena *arena, Backdrop *ground, const Panel *panel)
{
    const Stripe *stripe = &panel->stripe;
    bool level = stripe->side == SIDE_TOP || stripe->side == SIDE_BOTTOM;
    Backdrop *edge = NEW(arena, Backdrop);
    edge->fill = stripe->color;
    edge->style = stripe->style;
    edge->x = stripe->side == SIDE_RIGHT
                  ? ground->x + ground->width - stripe->width
                  : ground->x;
    edge->width = level ? ground->width : stripe->width;
    edge->height = level ? stripe->width : 0;
    if (level) {
        edge->x += panel->radius;
        edge->width -= 2 * panel->radius;
    } else {
        edge->inset = panel->radius;
    }
    edge->at_foot = stripe->side == SIDE_BOTTOM;
    ground->next = edge;
}

static Backdrop *panel_ground(Arena *arena, const Panel *panel, Length x,
                              Length width)
{
    bool framed = panel->rule.width && panel->rule.color.swatch;
    bool striped = panel->stripe.width && panel->stripe.color.swatch;
    if (!panel->fill.swatch && !framed && !striped)
        return NULL;
    Backdrop *ground = NEW(arena, Backdrop);
    ground->x = x;
    ground->width = width;
    ground->fill = panel->fill;
    ground->radius = panel->radius;
    if (framed)
        ground->frame = panel->rule;
    if (striped)
        add_stripe(arena, ground, panel);
    return ground;
}

// The grounds of all cells, one after another.
static const Backdrop *row_ground(const Setter *setter, const CellRow *row,
                                  Length indent)
{
    Backdrop *first = NULL, **end = &first;
    Length x = indent;
    if (row->fill.swatch) {
        first = NEW(setter->job->arena, Backdrop);
        first->x = indent;
        first->width = setter->measure - setter->indent;
        first->fill = row->fill;
        end = &first->next;
    }
    for (int i = 0; i < row->count; i++) {
        const Cell *cell = &row->cells[i];
        *end = panel_ground(setter->job->arena, &cell->panel, x, cell->width);
        while (*end)
            end = &(*end)->next;
        x += cell->width + row->gutter;
    }
    return first;
}

// A box at its place in the row.
typedef struct Placed {
    Box *box;
    Length x, y;
    bool bound; // may not be parted from what is above it
    int order;
} Placed;

typedef ARRAY_OF(Placed) PlacedList;

static PlacedList place_all(const Setter *setter, const CellRow *row,
                            Length above)
{
    PlacedList list = {0};
    Length x = 0;
    for (int i = 0; i < row->count; i++) {
        const Cell *cell = &row->cells[i];
        const Panel *panel = &cell->panel;
        Length y = panel->padding[0] + stripe_at(panel, SIDE_TOP) + above;
        Length left =
            x + panel->padding[3] + stripe_at(panel, SIDE_LEFT) + cell->x;
        for (Box *box = cell->galley.first; box; box = box->next) {
            bool first = box == cell->galley.first;
            y += first ? 0 : box->space;
            *PUSH(setter->job->arena, &list) =
                (Placed){box, left + box->x, y,
                         !first && box->penalty >= BREAK_NEVER, list.count};
            y += box->height;
        }
        x += cell->width + row->gutter;
    }
    return list;
}

static Box *new_group(const Setter *setter, Length height)
{
    Box *group = NEW(setter->job->arena, Box);
    group->kind = BOX_GROUP;
    group->x = setter->indent;
    group->width = setter->measure - setter->indent;
    group->height = height;
    group->span_all = setter->span_all;
    return group;
}

// Puts boxes [from, to) into a group whose top is at y.
static void fill_group(Box *group, Box **end, const PlacedList *list, int from,
                       int to, Length y)
{
    for (int i = from; i < to; i++) {
        const Placed *placed = &list->at[i];
        Box *box = placed->box;
        box->x = placed->x;
        box->y = placed->y - y;
        box->next = NULL;
        if (!group->node)
            group->node = box->node;
        *end = box;
        end = &box->next;
    }
}

static void set_whole(Setter *setter, const CellRow *row, Length height)
{
    CellRow loose = *row;
    loose.on_grid = false;
    Length own = row_height(setter, &loose);
    Length above = (height - own) / 2; // what rounding adds is around the cells
    PlacedList list = place_all(setter, row, above);
    Box *group = new_group(setter, height);
    group->on_grid = row->on_grid;
    Box **end = &group->as.inside;
    *end = ground_shapes(setter->job->arena, row_ground(setter, row, 0), own);
    for (; *end; end = &(*end)->next)
        (*end)->y += above;
    fill_group(group, end, &list, 0, list.count, 0);
    if (group->as.inside) {
        galley_add(setter->galley, group);
        setter->galley->keep = 0; // it is as much as a heading may ask for
    }
}

static int by_place(const void *left, const void *right)
{
    const Placed *a = left, *b = right;
    if (a->y != b->y)
        return a->y < b->y ? -1 : 1;
    return a->order - b->order;
}

// The first of the boxes from `from` that begins below all before it.
static int next_slice(const PlacedList *list, int from)
{
    Length foot = 0;
    for (int i = from; i < list->count; i++) {
        const Placed *placed = &list->at[i];
        if (i > from && placed->y >= foot && placed->y > list->at[from].y)
            return i;
        Length own = placed->y + placed->box->height;
        foot = own > foot ? own : foot;
    }
    return list->count;
}

static bool is_bound(const PlacedList *list, int from, int to)
{
    for (int i = from; i < to; i++)
        if (list->at[i].bound)
            return true;
    return false;
}

// Slices that lie close one upon another, on one ground.
static void set_slices(Setter *setter, const CellRow *row, Length height)
{
    PlacedList list = place_all(setter, row, 0);
    if (list.count == 0)
        return;
    qsort(list.at, (size_t)list.count, sizeof(Placed), by_place);
    const Backdrop *ground = row_ground(setter, row, setter->indent);
    Length y = 0;
    for (int from = 0, to; from < list.count; from = to) {
        to = next_slice(&list, from);
        Length foot = to < list.count ? list.at[to].y : height;
        Box *group = new_group(setter, foot - y);
        group->on_grid = row->on_grid && from == 0;
        group->ground = ground;
        fill_group(group, &group->as.inside, &list, from, to, y);
        galley_add(setter->galley, group);
        if (from > 0 && is_bound(&list, from, to))
            group->penalty = BREAK_NEVER;
        y = foot;
    }
}

bool set_cells(Setter *setter, const CellRow *row)
{
    Length height = row_height(setter, row);
    bool too_high = height > setter->tallest;
    if (too_high || row->parted)
        set_slices(setter, row, height);
    else
        set_whole(setter, row, height);
    return !too_high || row->parted;
}
