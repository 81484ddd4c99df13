// The table of the three combinations: which event brought in, went out,
// opened the campus or served society.  Tags that no event has are left out.
#include "base/utf8.h"
#include "report/parts.h"

enum { MOST_TAGS = 12 };

static Str tag_label(const Typesetter *t, const Tag *tag)
{
    return style_combo(t->style, &t->report->taxonomy, tag,
                       report_lang(t->report));
}

// The labels of the tags in the order of our words, then the report's own.
static int used_tags(const Typesetter *t, Str *labels)
{
    const Series *series = &t->facts->series[SERIES_COMBOS];
    const Categories *own = &t->report->taxonomy.combos;
    int count = 0, words = 0;
    while (combo_words[words].slug)
        words++;
    for (int i = 0; i < words + own->count && count < MOST_TAGS; i++) {
        Tag tag = {.word = i < words ? i : -1};
        tag.slug =
            i < words ? str_of(combo_words[i].slug) : own->at[i - words].id.str;
        Str label = tag_label(t, &tag);
        if (names_find(&series->labels, label) >= 0)
            labels[count++] = label;
    }
    return count;
}

static Paint tag_color(const Typesetter *t, Str slug)
{
    const Style *style = t->style;
    for (int i = 0; i < style->combos.count; i++)
        if (str_equal(style->combos.at[i].name.str, slug))
            return style->combos.at[i].color;
    // One of the report's own looks like the first that the style knows.
    return style->combos.count ? style->combos.at[0].color
                               : style_paragraph(style, S("table_cell"))->color;
}

static void set_event_row(Typesetter *t, Grid *grid, const Event *event,
                          const Str *labels, int tags)
{
    GridCell cells[MOST_TAGS + 2] = {
        {.passage = &event->title, .names_row = true}};
    cells[1].words = part_names(t, GROUP_UNITS, event->hosts);
    for (int i = 0; i < event->combo.count; i++) {
        const Tag *tag = &event->combo.at[i];
        Str label = tag_label(t, tag);
        for (int k = 0; k < tags; k++)
            if (str_equal(labels[k], label))
                cells[k + 2] =
                    (GridCell){.words = label, .dot = tag_color(t, tag->slug)};
    }
    grid_row(grid, cells, false);
}

static void set_totals(Typesetter *t, Grid *grid, const Str *labels, int tags)
{
    const Series *series = &t->facts->series[SERIES_COMBOS];
    GridCell cells[MOST_TAGS + 2] = {{.names_row = true}};
    cells[0].words = part_label(t, "total");
    for (int k = 0; k < tags; k++) {
        int at = names_find(&series->labels, labels[k]);
        cells[k + 2].words =
            amount_words(t->job->arena, series->data.at[at].value);
    }
    grid_rule(grid, GRID_HALF);
    grid_row(grid, cells, false);
}

// The longest name of an event on one line.
static Length widest_title(const Typesetter *t, const Grid *grid)
{
    Setter measuring = *grid->setter; // calls out no note
    measuring.notes = NULL;
    Length width = 0;
    for (int i = 0; i < t->facts->events.count; i++) {
        const Event *event = t->facts->events.at[i];
        CopyMaker maker = copy_in(&measuring, S("table_cell"));
        for (int k = 0; k < event->title.count && event->combo.count; k++)
            copy_inlines(&maker, event->title.at[k]);
        Length own = copy_width(&maker);
        width = own > width ? own : width;
    }
    return width;
}

// The tags' columns are as wide as their heads; units have room for nine
// characters, events the rest.  What their names do not need goes to the tags.
static void share_widths(const Grid *grid, const Str *labels, int tags,
                         Length title, Length *widths)
{
    const Setter *setter = grid->setter;
    const ParagraphStyle *cell =
        style_paragraph(setter->style, S("table_cell"));
    Length sides = grid_padding(grid, 1) + grid_padding(grid, 3);
    Length rest = setter->measure;
    for (int i = 0; i < tags; i++) {
        int count = utf8_count(labels[i]);
        widths[i + 2] = (count > 2 ? count : 2) * cell->size + sides;
        rest -= widths[i + 2];
    }
    Length units = 9 * cell->size + sides;
    widths[1] = units < rest / 3 ? units : rest / 3;
    widths[0] = rest - widths[1];
    Length spare = (widths[0] - title - sides) / (tags + 1);
    spare = spare < 2 * cell->size ? spare : 2 * cell->size;
    for (int i = 0; i < tags && spare > 0; i++) {
        widths[i + 2] += spare;
        widths[0] -= spare;
    }
}

void set_combos(Typesetter *t, Setter *setter, int level)
{
    Str labels[MOST_TAGS];
    Length widths[MOST_TAGS + 2];
    Align aligns[MOST_TAGS + 2] = {ALIGN_LEFT, ALIGN_LEFT};
    GridCell heads[MOST_TAGS + 2] = {{.words = {0}}};
    int tags = used_tags(t, labels);
    part_heading(t, setter, "combos", level);
    heads[0].words = part_label(t, "event");
    heads[1].words = part_label(t, "hosts");
    for (int i = 0; i < tags; i++) {
        aligns[i + 2] = ALIGN_CENTER;
        heads[i + 2].words = labels[i];
    }
    Grid grid = {.widths = widths, .aligns = aligns, .columns = tags + 2};
    grid_open(&grid, setter, t->report->node);
    share_widths(&grid, labels, tags, widest_title(t, &grid), widths);
    grid_rule(&grid, GRID_DOUBLE);
    grid_row(&grid, heads, true);
    grid_rule(&grid, GRID_SINGLE);
    for (int i = 0; i < t->facts->events.count; i++)
        if (t->facts->events.at[i]->combo.count)
            set_event_row(t, &grid, t->facts->events.at[i], labels, tags);
    set_totals(t, &grid, labels, tags);
    grid_rule(&grid, GRID_DOUBLE);
    grid_close(&grid);
}
