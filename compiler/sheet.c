#include "sheet.h"

#include "layout/area.h"
#include "style/show.h"

static const char sentence[] = "活动周期间，学校开放实训室26间，接待师生3,"
                               "200余人次；“工匠面对面”讲座由来自"
                               " RTU MIREA 的教授主讲，现场座无虚席。";
static const char title[] = "职业教育活动周2024";

// A new page, of one column or as many as the body has; its heading.
static Setter open_page(const Setter *setter, Flows *flows, bool whole,
                        const char *heading)
{
    const Job *job = setter->job;
    const Style *style = setter->style;
    Master *master = NEW(job->arena, Master);
    *master = *style_master(style, "body");
    master->frames.count = 0;
    master->columns = whole ? 1 : master->columns;
    master->show_grid = !whole;
    Flow *flow = PUSH(job->arena, &flows->flows);
    *flow = (Flow){
        .master = master,
        .element = element_add(job->arena, flows->document, ELEMENT_PART, NULL),
        .bookmark = str_of(heading)};
    Area area = area_of(style, master, true);
    Setter page = *setter;
    page.measure = area.measure;
    page.whole = area.width;
    page.tallest = area.lines * area.pitch;
    page.galley = &flow->galley;
    page.element = flow->element;
    page.notes = NULL;
    set_words(&page, str_of(heading), S("h2"));
    set_space(&page, area.pitch);
    return page;
}

static bool is_white(Paint paint)
{
    const Swatch *swatch = paint.swatch;
    const int *inks = swatch->cmyk;
    if (swatch->spot.n)
        return false;
    if (swatch->has_cmyk)
        return inks[0] + inks[1] + inks[2] + inks[3] == 0;
    return swatch->rgb[0] + swatch->rgb[1] + swatch->rgb[2] == 3 * 255;
}

static void set_block(Setter *setter, Length width, Length height, Paint paint)
{
    if (!is_white(paint)) {
        set_rule(setter, width, (Rule){.width = height, .color = paint});
        return;
    }
    // White is seen between two hairlines.
    Rule hair = {.width = PT(0.25), .color = setter->style->text_black};
    set_rule(setter, width, hair);
    set_space(setter, height - 2 * hair.width);
    set_rule(setter, width, hair);
}

static void set_tints(Setter *setter, Length width, Paint paint)
{
    static const int tints[] = {800, 600, 400, 200, 100};
    Galley cells[countof(tints)] = {{0}};
    Length widths[countof(tints)];
    for (int i = 0; i < countof(tints); i++) {
        widths[i] = width / countof(tints);
        Setter cell = setter_inside(setter, widths[i], &cells[i]);
        Paint tint = {paint.swatch, (int)scale_by(paint.tint, tints[i], 1000)};
        set_block(&cell, widths[i], PT(10), tint);
    }
    set_row(setter, cells, widths, countof(tints), 0);
}

static void set_values(Setter *setter, const NamedPaint *color)
{
    Arena *arena = setter->job->arena;
    const Swatch *swatch = color->paint.swatch;
    if (!str_equal(swatch->name, color->name) || color->paint.tint < 1000)
        set_words(setter, paint_shown(arena, color->paint), S("caption"));
    if (swatch->spot.n)
        set_words(setter, str_format(arena, "专色 %.*s", STR(swatch->spot)),
                  S("caption"));
    const int *inks = swatch->spot.n ? swatch->alternate : swatch->cmyk;
    if (swatch->has_cmyk || swatch->spot.n)
        set_words(setter,
                  str_format(arena, "C%d M%d Y%d K%d", inks[0] / 10,
                             inks[1] / 10, inks[2] / 10, inks[3] / 10),
                  S("caption"));
    if (swatch->has_rgb)
        set_words(setter,
                  str_format(arena, "#%02X%02X%02X", (unsigned)swatch->rgb[0],
                             (unsigned)swatch->rgb[1],
                             (unsigned)swatch->rgb[2]),
                  S("caption"));
}

static void set_note(Setter *setter, const Node *entry)
{
    const Node *note =
        entry && entry->kind == NODE_MAP ? node_find(entry, "note") : NULL;
    if (note && note->kind == NODE_SCALAR)
        set_words(setter, note->text, S("credit"));
}

static void set_color(Setter *setter, const NamedPaint *color)
{
    set_block(setter, setter->measure, PT(40), color->paint);
    if (!is_white(color->paint))
        set_tints(setter, setter->measure, color->paint);
    set_space(setter, PT(4));
    set_words(setter, color->name, S("table_head"));
    set_values(setter, color);
    set_note(setter, color->node);
}

enum { SWATCHES = 4 }; // side by side

static void add_swatches(const Setter *setter, Flows *flows)
{
    const Style *style = setter->style;
    Setter page = open_page(setter, flows, true, "色板 Swatches");
    Length gutter = PT(14);
    Length width = (page.measure - (SWATCHES - 1) * gutter) / SWATCHES;
    for (int i = 0; i < style->colors.count; i += SWATCHES) {
        Galley cells[SWATCHES] = {{0}};
        Length widths[SWATCHES];
        int count = style->colors.count - i;
        count = count > SWATCHES ? SWATCHES : count;
        for (int k = 0; k < count; k++) {
            widths[k] = width;
            Setter cell = setter_inside(&page, width, &cells[k]);
            if (style->colors.at[i + k].paint.swatch)
                set_color(&cell, &style->colors.at[i + k]);
        }
        set_row(&page, cells, widths, count, gutter);
        set_space(&page, style->page.baseline);
    }
}

static Paint ground_for(const Style *style)
{
    return style->section.fill.swatch ? style->section.fill : style->text_black;
}

static void set_sample(Setter *setter, const ParagraphStyle *style)
{
    Str words = style->size < PT(16)   ? str_of(sentence)
                : style->size < PT(48) ? str_of(title)
                                       : S("2024");
    if (!style->color.swatch || !is_white(style->color)) {
        set_words(setter, words, style->name);
        return;
    }
    static const Length padding[4] = {PT(3), PT(6), PT(3), PT(6)};
    Galley galley = {0};
    Setter inside = setter_inside(setter, setter->measure - 2 * PT(6), &galley);
    set_words(&inside, words, style->name);
    set_panel(setter, &galley, ground_for(setter->style), padding);
}

static void set_style(Setter *page, const ParagraphStyle *style)
{
    Arena *arena = page->job->arena;
    Length em = style_paragraph(page->style, S("body"))->size;
    Length widths[] = {10 * em, page->measure - 11 * em};
    Galley cells[2] = {{0}};
    Setter left = setter_inside(page, widths[0], &cells[0]);
    set_words(&left, style->name, S("caption"));
    set_words(&left,
              str_format(arena, "%.*s / %.*s",
                         STR(length_shown(arena, style->size)),
                         STR(length_shown(arena, style->leading))),
              S("credit"));
    Setter right = setter_inside(page, widths[1], &cells[1]);
    set_sample(&right, style);
    set_row(page, cells, widths, 2, em);
    set_space(page, page->style->page.baseline / 2);
}

static void add_type(const Setter *setter, Flows *flows)
{
    const Style *style = setter->style;
    Setter page = open_page(setter, flows, true, "段落样式 Paragraph styles");
    for (int i = 0; i < style->paragraphs.count; i++)
        set_style(&page, &style->paragraphs.at[i]);
}

static void add_grid(const Setter *setter, Flows *flows)
{
    Setter page = open_page(setter, flows, false, "网格 Grid");
    const Flow *flow = &flows->flows.at[flows->flows.count - 1];
    Area area = area_of(page.style, flow->master, true);
    Length most = area.columns * area.height * 9 / 10;
    for (int i = 0; galley_height(page.galley) < most; i++) {
        if (i % 5 == 4)
            set_words(&page, str_of(title), S("h2"));
        set_words(&page, i % 7 == 6 ? str_of(title) : str_of(sentence),
                  i % 7 == 6 ? S("h3") : S("body"));
    }
}

Flows sheet_flows(const Setter *setter, Element *document)
{
    Flows flows = {.document = document};
    add_swatches(setter, &flows);
    add_type(setter, &flows);
    add_grid(setter, &flows);
    return flows;
}
