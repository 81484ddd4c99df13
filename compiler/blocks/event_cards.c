// Events as cards, side by side as far as the column allows.
#include "blocks/event_parts.h"
#include "blocks/tags.h"

enum { LEAST_EMS = 10 }; // what a card must leave to its words

// Fewer columns where the words would stand too narrow.
static int fit_columns(const Setter *setter, int wished, Length gutter)
{
    const ParagraphStyle *body = style_paragraph(setter->style, S("body"));
    const CardsDesign *design = &setter->style->events.cards;
    Panel panel = {.stripe = design->stripe};
    setter_insets(setter, &design->padding, panel.padding);
    Length room = setter->measure - setter->indent;
    int columns = wished > 0 ? wished : 1;
    while (columns > 1) {
        Length width = (room - (columns - 1) * gutter) / columns;
        if (panel_measure(&panel, width) >= LEAST_EMS * body->size)
            break;
        columns--;
    }
    return columns;
}

static void set_card(const Setter *setter, const Event *event, Cell *cell)
{
    const CardsDesign *design = &setter->style->events.cards;
    TagLook kind = tag_of_kind(setter, &event->kind);
    if (!kind.color.swatch)
        style_color(setter->job, setter->style, S("grey"), &kind.color);
    Panel *panel = &cell->panel;
    panel->fill = tag_paint(design->fill, &kind);
    panel->rule = design->rule;
    panel->rule.color = tag_paint(design->rule.color, &kind);
    panel->stripe = design->stripe;
    panel->stripe.color = tag_paint(design->stripe.color, &kind);
    panel->radius = design->radius;
    setter_insets(setter, &design->padding, panel->padding);
    Length measure = panel_measure(panel, cell->width);
    Setter own = setter_element(setter, ELEMENT_GROUP, event->node);
    Setter inside = setter_inside(&own, measure, &cell->galley);
    EventLook look = {design->show.at, design->show.count, -1, true};
    event_parts(&inside, event, &look);
}

static void report_parted(const Setter *setter, const Event *event)
{
    const Job *job = setter->job;
    Message *message =
        fault(job, WK607, event->node, zh(job, "卡片比一栏还高，只好拆开"),
              en(job, "the card is taller than a column and was split"));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "这一组写 layout: prose，或把文字分成几项活动"),
                en(job, "write layout: prose for this group, or divide the "
                        "text between several events"));
}

// Tries a card, unless its words could never fill a column.
static bool is_too_high(const Setter *setter, const Event *event, Length width)
{
    const ParagraphStyle *body =
        style_paragraph(setter->style, setter->text_style);
    Arena *arena = setter->job->arena;
    int64_t letters = passage_plain(arena, &event->text).n / 3;
    int64_t area = letters * body->size * body->leading;
    if (event->photos.count == 0 && area * 3 < (int64_t)width * setter->tallest)
        return false;
    Setter trying = *setter;
    Element unused = {0};
    trying.notes = NULL;
    trying.element = &unused;
    Cell cell = {.width = width};
    set_card(&trying, event, &cell);
    return galley_height(&cell.galley) + cell.panel.padding[0] +
               cell.panel.padding[2] >
           setter->tallest;
}

// Cards of one row; where one is too high for any column, they stand one
// below another and wider.
static void set_card_row(Setter *setter, const Event *events, int count,
                         Length width, Length gutter)
{
    const CardsDesign *design = &setter->style->events.cards;
    bool high = false;
    for (int i = 0; i < count && count > 1; i++)
        high |= is_too_high(setter, &events[i], width);
    if (high) {
        for (int i = 0; i < count; i++)
            set_card_row(setter, &events[i], 1,
                         setter->measure - setter->indent, gutter);
        return;
    }
    Cell *cells = NEW_ARRAY(setter->job->arena, Cell, count);
    for (int i = 0; i < count; i++) {
        cells[i].width = width;
        set_card(setter, &events[i], &cells[i]);
    }
    CellRow row = {.cells = cells,
                   .count = count,
                   .gutter = gutter,
                   .on_grid = true,
                   .parted = design->breakable};
    if (!set_cells(setter, &row))
        report_parted(setter, &events[0]);
    set_apart(setter, setter_length(setter, design->gap));
}

void events_cards(Setter *setter, const Event *events, int count, int columns)
{
    const CardsDesign *design = &setter->style->events.cards;
    Length gutter = setter_length(setter, design->gap);
    Length room = setter->measure - setter->indent;
    columns = fit_columns(setter, columns ? columns : design->columns, gutter);
    set_apart(setter, gutter);
    for (int i = 0, end; i < count; i = end) {
        for (end = i; end < count && end - i < columns; end++)
            if (events[end].feature)
                break;
        end += end == i;
        int here = end - i; // a row that is not full has wider cards
        set_card_row(setter, &events[i], here,
                     (room - (here - 1) * gutter) / here, gutter);
    }
}
