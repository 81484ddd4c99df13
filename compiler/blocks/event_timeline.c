// Events along an axis: the date, a dot, the event.
#include "blocks/event_parts.h"
#include "blocks/tags.h"

typedef enum Axis { AXIS_LEFT, AXIS_CENTER, AXIS_TOP } Axis;

enum { DATE_EMS = 9, LEAST_EMS = 10 };

// A dot in the kind's colour on the axis, whose middle is at x.
static void set_dot(Setter *setter, const Event *event, Point centre)
{
    const ParagraphStyle *title =
        style_paragraph(setter->style, S("event_title"));
    TagLook kind = tag_of_kind(setter, &event->kind);
    Length size = title->size * 2 / 3;
    Box *box = NEW(setter->job->arena, Box);
    box->kind = BOX_PATH;
    box->artifact = ARTIFACT_LAYOUT;
    box->width = box->height = size;
    box->fill = kind.color.swatch ? kind.color : title->color;
    box->as.path = path_wedge(setter->job->arena, size, 0, 1024);
    Point at = {centre.x - size / 2, centre.y - size / 2};
    set_shape(setter, box, at, setter_beside(setter, title, 0));
}

static void set_date(const Setter *setter, const Event *event, Cell *cell)
{
    const ParagraphStyle *title =
        style_paragraph(setter->style, S("event_title"));
    Setter inside = setter_inside(setter, cell->width, &cell->galley);
    CopyMaker maker = copy_in(&inside, S("event_meta"));
    ParagraphStyle *style = NEW(setter->job->arena, ParagraphStyle);
    *style = *maker.style;
    style->align = ALIGN_RIGHT;
    maker.style = style;
    copy_words(&maker, event_when(setter, event));
    set_copy(&inside, &maker, ELEMENT_PARAGRAPH, false);
    Box *first = cell->galley.first; // on the line of the title
    if (first)
        first->ascent = (title->leading - title->size) / 2 +
                        (Length)scale_by(title->size, 880, 1000);
}

// What an event says, beside the axis at the left of its cell.
static void set_beside(const Setter *setter, const Event *event, Cell *cell,
                       int left_out)
{
    const TimelineDesign *design = &setter->style->events.timeline;
    const ParagraphStyle *title =
        style_paragraph(setter->style, S("event_title"));
    Panel *panel = &cell->panel;
    panel->padding[3] = title->size * 3 / 2;
    panel->stripe = stripe_of(design->rule, SIDE_LEFT);
    Length measure = panel_measure(panel, cell->width);
    Setter inside = setter_inside(setter, measure, &cell->galley);
    set_dot(&inside, event,
            (Point){-panel->padding[3] - design->rule.width / 2,
                    title->leading / 2});
    EventLook look = {design->show.at, design->show.count, left_out, false};
    event_parts(&inside, event, &look);
}

static Length date_width(const Setter *setter, const Event *events, int count)
{
    Length width = 0, most = 0;
    for (int i = 0; i < count; i++) {
        CopyMaker maker = copy_in(setter, S("event_meta"));
        copy_words(&maker, event_when(setter, &events[i]));
        Length own = copy_width(&maker);
        width = own > width ? own : width;
        most = DATE_EMS * maker.style->size;
    }
    return width < most ? width : most;
}

static void set_row_of(Setter *setter, Cell *cells, int count, Length gutter)
{
    CellRow row = {.cells = cells,
                   .count = count,
                   .gutter = gutter,
                   .on_grid = true,
                   .parted = true};
    set_cells(setter, &row);
}

static void set_left(Setter *setter, const Event *events, int count)
{
    const TimelineDesign *design = &setter->style->events.timeline;
    const ParagraphStyle *meta =
        style_paragraph(setter->style, S("event_meta"));
    Length gap = setter_length(setter, design->gap);
    Length room = setter->measure - setter->indent;
    Length date = date_width(setter, events, count);
    Length gutter = meta->size;
    for (int i = 0; i < count; i++) {
        Setter own = setter_element(setter, ELEMENT_GROUP, events[i].node);
        Cell *cells = NEW_ARRAY(setter->job->arena, Cell, 2);
        cells[0].width = date;
        cells[1].width = room - date - gutter;
        set_date(&own, &events[i], &cells[0]);
        set_beside(&own, &events[i], &cells[1], EVENT_WHEN);
        cells[1].panel.padding[2] = i + 1 < count ? gap : 0;
        set_row_of(&own, cells, 2, gutter);
    }
}

// Left and right of the axis by turns.
static void set_center(Setter *setter, const Event *events, int count)
{
    const TimelineDesign *design = &setter->style->events.timeline;
    Length gap = setter_length(setter, design->gap);
    Length room = setter->measure - setter->indent;
    for (int i = 0; i < count; i++) {
        Setter own = setter_element(setter, ELEMENT_GROUP, events[i].node);
        Cell *cells = NEW_ARRAY(setter->job->arena, Cell, 2);
        cells[0].width = cells[1].width = room / 2;
        set_beside(&own, &events[i], &cells[1], -1);
        if (i % 2 == 1) { // the same, on the other side
            Panel axis = cells[1].panel;
            Length size = axis.padding[3];
            cells[0].galley = cells[1].galley;
            cells[1].galley = (Galley){0};
            cells[0].panel.padding[1] = size;
            Box *dot = cells[0].galley.first;
            dot->as.inside->x += room / 2 + size;
        }
        cells[1].panel.padding[2] = i + 1 < count ? gap : 0;
        set_row_of(&own, cells, 2, 0);
    }
}

// Columns under an axis.
static void set_top(Setter *setter, const Event *events, int count)
{
    const TimelineDesign *design = &setter->style->events.timeline;
    const ParagraphStyle *body = style_paragraph(setter->style, S("body"));
    Length room = setter->measure - setter->indent;
    int columns = room / (LEAST_EMS * body->size);
    columns = columns < 1 ? 1 : columns > count ? count : columns;
    for (int from = 0; from < count; from += columns) {
        int here = count - from < columns ? count - from : columns;
        Cell *cells = NEW_ARRAY(setter->job->arena, Cell, here);
        for (int i = 0; i < here; i++) {
            const Event *event = &events[from + i];
            Setter own = setter_element(setter, ELEMENT_GROUP, event->node);
            Panel *panel = &cells[i].panel;
            cells[i].width = room / columns;
            panel->stripe = stripe_of(design->rule, SIDE_TOP);
            panel->padding[0] = body->size;
            panel->padding[1] = body->size;
            Setter inside = setter_inside(
                &own, panel_measure(panel, cells[i].width), &cells[i].galley);
            set_dot(
                &inside, event,
                (Point){body->size / 3, -body->size - design->rule.width / 2});
            EventLook look = {design->show.at, design->show.count, -1, false};
            event_parts(&inside, event, &look);
        }
        CellRow row = {.cells = cells,
                       .count = here,
                       .gutter = 0,
                       .on_grid = true,
                       .parted = false};
        set_cells(setter, &row);
        set_apart(setter, setter_length(setter, design->gap));
    }
}

void events_timeline(Setter *setter, const Event *events, int count)
{
    set_apart(setter, setter->galley->heads ? 0 : setter_pitch(setter));
    switch ((Axis)setter->style->events.timeline.axis) {
    case AXIS_LEFT:
        set_left(setter, events, count);
        break;
    case AXIS_CENTER:
        set_center(setter, events, count);
        break;
    case AXIS_TOP:
        set_top(setter, events, count);
        break;
    }
    set_apart(setter, setter_pitch(setter));
}
