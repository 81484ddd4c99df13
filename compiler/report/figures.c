// Key figures: the numbers of stats, of the media, of events that are marked
// as key, and the report's own totals.
#include "blocks/kinds.h"
#include "report/parts.h"

// A total of the report's own; one of one says nothing.
static void add_total(const Typesetter *t, Figures *figures, int total,
                      const char *label, const char *unit)
{
    Str of = part_label(t, label);
    if (total < 2 || of.n == 0)
        return;
    *PUSH(t->job->arena, figures) = (Figure){
        str_format(t->job->arena, "%d", total), part_label(t, unit), of, S("")};
}

// The channel that a count of the media is of.
static Str channel_of(const Node *count)
{
    const Node *map = count ? count->parent : NULL;
    const Node *channel =
        map && map->kind == NODE_MAP ? node_find(map, "channel") : NULL;
    return channel && channel->kind == NODE_SCALAR ? channel->text : S("");
}

// The event that a count is of.
static Str event_of(const Typesetter *t, const Node *count)
{
    const Node *list = count ? count->parent : NULL;
    const Node *event = list && list->kind == NODE_LIST ? list->parent : NULL;
    for (int i = 0; event && i < t->facts->events.count; i++)
        if (t->facts->events.at[i]->node == event)
            return passage_plain(t->job->arena, &t->facts->events.at[i]->title);
    return S("");
}

// Where several figures say the same of themselves, those of events say which.
static void tell_apart(const Typesetter *t, Figures *figures)
{
    int own = figures->count - t->facts->figures.count;
    for (int i = own; i < figures->count; i++) {
        Figure *figure = &figures->at[i];
        int like = 0;
        for (int k = 0; k < figures->count; k++)
            like += str_equal(figures->at[k].of, figure->of);
        if (like > 1 && figure->from.n == 0)
            figure->from = event_of(t, t->facts->figures.at[i - own]->node);
    }
}

Figures figures_of(const Typesetter *t)
{
    const Facts *facts = t->facts;
    Figures figures = {0};
    add_total(t, &figures, facts->events.count, "total_events", "unit_events");
    add_total(t, &figures, facts->hosts, "total_hosts", "unit_hosts");
    add_total(t, &figures, facts->partners, "total_partners", "unit_partners");
    for (int i = 0; i < facts->figures.count; i++) {
        const Count *count = facts->figures.at[i];
        *PUSH(t->job->arena, &figures) = (Figure){
            count->figure, count->unit, count->of, channel_of(count->node)};
    }
    tell_apart(t, &figures);
    return figures;
}

// 余 and 多 after the digits are as small as the unit.
static void copy_figure(CopyMaker *maker, Str value)
{
    int end = 0;
    while (end < value.n && (uint8_t)value.s[end] < 0x80)
        end++;
    if (end == 0) // 百余, 约300: words are as large as digits would be
        end = value.n;
    copy_words(maker, str_slice(value, 0, end));
    copy_as(maker, str_slice(value, end, value.n), S("stat_unit"));
}

static CopyMaker value_of(const Setter *setter, const Figure *figure)
{
    CopyMaker maker = copy_in(setter, S("stat_value"));
    copy_figure(&maker, figure->value);
    copy_as(&maker, figure->unit, S("stat_unit"));
    return maker;
}

static void set_figure(Setter *setter, const Figure *figure)
{
    CopyMaker maker = value_of(setter, figure);
    set_copy(setter, &maker, ELEMENT_PARAGRAPH, true);
    if (figure->of.n)
        set_words(setter, figure->of, S("stat_label"));
    if (figure->from.n)
        set_words(setter, figure->from, S("stat_from"));
}

// As many as the style has, as long as each figure keeps to one line; rows of
// about the same length.
static int columns_of(const Setter *setter, const Figures *figures,
                      Length inner, Length gap)
{
    int columns = setter->style->components.stats.columns;
    Length widest = 0;
    for (int i = 0; i < figures->count; i++) {
        CopyMaker maker = value_of(setter, &figures->at[i]);
        Length own = copy_width(&maker);
        widest = own > widest ? own : widest;
    }
    columns = columns < figures->count ? columns : figures->count;
    columns = columns > 0 ? columns : 1;
    while (columns > 1 && (inner - (columns - 1) * gap) / columns < widest)
        columns--;
    int rows = (figures->count + columns - 1) / columns;
    return (figures->count + rows - 1) / rows;
}

void set_figures(Typesetter *t, Setter *setter, int level)
{
    const StatsDesign *design = &t->style->components.stats;
    Figures figures = figures_of(t);
    part_heading(t, setter, "stats", level);
    if (figures.count == 0)
        return;
    const ParagraphStyle *body = style_paragraph(t->style, S("body"));
    Length pitch = t->style->page.baseline;
    Length padding[4];
    for (int i = 0; i < 4; i++)
        padding[i] = dim_length(design->padding.at[i], body->size, pitch,
                                setter->measure);
    Length gap = dim_length(design->gap, body->size, pitch, setter->measure);
    Length inner = setter->measure - padding[1] - padding[3];
    int columns = columns_of(setter, &figures, inner, gap);
    Length width = (inner - (columns - 1) * gap) / columns;
    Galley rows = {0};
    Setter all = setter_inside(setter, inner, &rows);
    for (int i = 0; i < figures.count; i += columns) {
        Galley *cells = NEW_ARRAY(t->job->arena, Galley, columns);
        Length *widths = NEW_ARRAY(t->job->arena, Length, columns);
        for (int k = 0; k < columns; k++) {
            widths[k] = width;
            Setter cell = setter_inside(&all, width, &cells[k]);
            if (i + k < figures.count)
                set_figure(&cell, &figures.at[i + k]);
        }
        if (i)
            set_space(&all, pitch);
        set_row(&all, cells, widths, columns, gap);
    }
    set_panel(setter, &rows, design->fill, padding);
}
