#include "layout/area.h"

// The width of the columns of the page's grid within some margins.
static Length grid_width(const Style *style, Length raw, Length em)
{
    const PageGeometry *page = &style->page;
    return page->columns > 1 ? raw : raw / em * em;
}

Area area_of(const Style *style, const Master *master, bool recto)
{
    const PageGeometry *page = &style->page;
    const ParagraphStyle *body = style_paragraph(style, S("body"));
    Length em = body->size;
    int columns = master->columns > 0 ? master->columns : 1;
    Length raw = page->width - master->inner - master->outer;
    if (columns > 1) // its edges are those of the body
        raw = grid_width(style, raw, em);
    Length gutters = (columns - 1) * master->gutter;
    Length measure = (raw - gutters) / columns / em * em;
    if (measure < em)
        measure = (raw - gutters) / columns;

    Area area = {.columns = columns, .measure = measure, .top = master->top};
    area.gutter = columns > 1 ? (raw - columns * measure) / (columns - 1) : 0;
    area.width = columns * measure + (columns - 1) * area.gutter;
    area.left = page_inner_left(page, recto)
                    ? master->inner
                    : page->width - master->inner - area.width;
    area.pitch = page->baseline;
    Length free = page->height - master->top - master->bottom;
    area.lines = free > em ? (free - em) / area.pitch + 1 : 1;
    area.height = (area.lines - 1) * area.pitch + em;
    area.above = (area.pitch - em) / 2;
    return area;
}
