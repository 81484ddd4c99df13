// stats: key figures, the number large and what it counts below.
#include "blocks/kinds.h"

static const Field stats_fields[] = {
    {"title", FIELD_LINE, AT(Stats, title), .zh = "标题", .en = "title",
     .doc = "标题，可用行内标记", .doc_en = "A title; markup allowed"},
    {"items", FIELD_CUSTOM, AT(Stats, items), .required = true,
     .type = &counts_type, .zh = "各个数字", .en = "figures",
     .doc = "26篇 专题报道、30余条 新媒体信息",
     .doc_en = "As 26篇 专题报道, 30余条 新媒体信息"},
    {0},
};
static const Record stats_record = {
    .name = "stats",
    .zh = "数字",
    .size = sizeof(Stats),
    .fields = stats_fields,
    .scalar = "items",
    .list = "items",
};

// The digits at its beginning are set large, 余 and the unit small.
static void copy_figure(CopyMaker *maker, const Count *count)
{
    Str words = count_words(maker->setter->job->arena, count);
    int at = 0;
    bool digits = false;
    while (at < words.n) {
        bool here = strchr("0123456789.,+%", words.s[at]) != NULL;
        int end = at + 1;
        while (end < words.n &&
               here == (strchr("0123456789.,+%", words.s[end]) != NULL))
            end++;
        Str piece = str_slice(words, at, end);
        if (here)
            copy_words(maker, piece);
        else
            copy_as(maker, piece, S("stat_unit"));
        digits |= here;
        at = end;
    }
    if (!digits) { // 百余名: words are as large as digits would be
        maker->copy.phrases.count = 0;
        maker->copy.length = 0;
        copy_words(maker, words);
    }
}

static void set_figure(const Setter *setter, const Count *count, Cell *cell)
{
    Setter own = setter_element(setter, ELEMENT_GROUP, count->node);
    Setter inside = setter_inside(
        &own, panel_measure(&cell->panel, cell->width), &cell->galley);
    CopyMaker maker = copy_in(&inside, S("stat_value"));
    copy_figure(&maker, count);
    set_copy(&inside, &maker, ELEMENT_PARAGRAPH, false);
    set_words(&inside, count->of, S("stat_label"));
}

// The widest figure on one line.
static Length widest(const Setter *setter, const Counts *counts)
{
    Length width = 0;
    for (int i = 0; i < counts->count; i++) {
        CopyMaker maker = copy_in(setter, S("stat_value"));
        copy_figure(&maker, &counts->at[i]);
        Length own = copy_width(&maker);
        width = own > width ? own : width;
    }
    return width;
}

// As many as the style has, as long as each figure keeps to one line; rows of
// about the same number.
static int fit_columns(const Setter *setter, const Counts *counts,
                       const Panel *panel, Length gutter)
{
    int columns = setter->style->components.stats.columns;
    Length room = setter->measure - setter->indent;
    Length least =
        widest(setter, counts) + panel->padding[1] + panel->padding[3];
    while (columns > 1 && (room - (columns - 1) * gutter) / columns < least)
        columns--;
    int rows = (counts->count + columns - 1) / columns;
    return (counts->count + rows - 1) / rows;
}

// A hairline above each figure, or between them where they have a ground.
static void set_figures(Setter *setter, const Counts *counts)
{
    const StatsDesign *design = &setter->style->components.stats;
    Panel panel = {.fill = design->fill};
    setter_insets(setter, &design->padding, panel.padding);
    if (design->rule.width) {
        Length gap =
            design->rule.gap ? design->rule.gap : setter_pitch(setter) / 4;
        panel.stripe = stripe_of(design->rule, SIDE_TOP);
        panel.padding[0] += gap;
    }
    Length gutter = setter_length(setter, design->gap);
    Length room = setter->measure - setter->indent;
    int columns = fit_columns(setter, counts, &panel, gutter);
    for (int from = 0; from < counts->count; from += columns) {
        int left = counts->count - from;
        int here = left < columns ? left : columns;
        Cell *cells = NEW_ARRAY(setter->job->arena, Cell, here);
        for (int i = 0; i < here; i++) {
            cells[i].width = (room - (columns - 1) * gutter) / columns;
            cells[i].panel = panel;
            set_figure(setter, &counts->at[from + i], &cells[i]);
        }
        CellRow row = {.cells = cells,
                       .count = here,
                       .gutter = gutter,
                       .on_grid = false, // or rows would be further apart
                       .parted = false};
        set_cells(setter, &row);
        set_apart(setter, here < left ? gutter : 0);
    }
}

static void set_stats(Setter *setter, const Block *block)
{
    const Stats *stats = block->content;
    if (stats->items.count == 0)
        return;
    if (stats->title.count)
        set_heading(setter, &stats->title, 3, (Str){0});
    set_apart(setter, setter_pitch(setter) / 2);
    set_figures(setter, &stats->items);
    set_apart(setter, setter_pitch(setter) / 2);
}

const BlockKind block_stats = {
    .name = "stats",
    .zh = "数字",
    .record = &stats_record,
    .styles = (const char *const[]){"h3", "stat_value", "stat_unit",
                                    "stat_label", NULL},
    .set = set_stats,
};
