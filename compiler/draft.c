#include "draft.h"

#include "layout/paginate.h"

static const Swatch red = {.has_cmyk = true,
                           .has_rgb = true,
                           .cmyk = {0, 900, 800, 0},
                           .rgb = {230, 40, 40}};

const Style *draft_style(const Job *job, const Style *style)
{
    Style *shown = NEW(job->arena, Style);
    *shown = *style;
    shown->page.show_grid = true;
    return shown;
}

// WK601 names the last words of a line that is too wide.
static bool sticks_out(const Diag *diag, const GlyphRun *run)
{
    if (!run->node || run->node->kind != NODE_SCALAR)
        return false;
    Span span = node_span(run->node, run->start, run->start + run->text.n);
    for (int i = 0; i < diag->messages.count; i++) {
        const Message *message = diag->messages.at[i];
        if (message->code == WK601 && message->span.source == span.source &&
            message->span.start == span.start && message->span.end == span.end)
            return true;
    }
    return false;
}

static void redden(const Diag *diag, Page *page)
{
    for (int i = 0; i < page->items.count; i++) {
        Item *item = &page->items.at[i];
        if (item->kind != ITEM_TEXT || !sticks_out(diag, item->as.text))
            continue;
        for (int k = 0; k <= i; k++)
            if (page->items.at[k].kind == ITEM_TEXT &&
                page->items.at[k].y == item->y &&
                page->items.at[k].element == item->element)
                page->items.at[k].fill = (Paint){&red, 1000};
    }
}

// 校样, as wide as two thirds of the page.
static Page watermark(const Setter *setter, const Sheet *sheet)
{
    Page page = {0};
    ParagraphStyle *style = NEW(setter->job->arena, ParagraphStyle);
    *style = (ParagraphStyle){
        .role = style_paragraph(setter->style, S("section"))->role,
        .weight = WEIGHT_BOLD,
        .align = ALIGN_CENTER,
        .color = {&red, 120}};
    style->size = sheet->width / 3;
    style->leading = style->size;
    Galley galley = {0};
    Setter inside = setter_inside(setter, sheet->width, &galley);
    CopyMaker maker = {
        .setter = &inside, .style = style, .copy = {.lang = S("zh-Hans")}};
    copy_words(&maker, S("校样"));
    inside.element = element_add(setter->job->arena, NULL, ELEMENT_GROUP, NULL);
    set_copy(&inside, &maker, ELEMENT_PARAGRAPH, false);
    for (Box *box = galley.first; box; box = box->next) {
        box->artifact = ARTIFACT_PAGE;
        box->element = NULL;
        page_place(setter->job, sheet, &page, box,
                   (Point){box->x, (sheet->height - box->height) / 2});
    }
    return page;
}

// Over the grounds of the page and under all else.
static void lay_under(Arena *arena, Page *page, const Page *mark)
{
    Page marked = *page;
    marked.items.at = NULL;
    marked.items.count = marked.items.room = 0;
    int grounds = 0;
    while (grounds < page->items.count &&
           page->items.at[grounds].kind == ITEM_PATH)
        grounds++;
    for (int i = 0; i < grounds; i++)
        *PUSH(arena, &marked.items) = page->items.at[i];
    for (int i = 0; i < mark->items.count; i++)
        *PUSH(arena, &marked.items) = mark->items.at[i];
    for (int i = grounds; i < page->items.count; i++)
        *PUSH(arena, &marked.items) = page->items.at[i];
    *page = marked;
}

void draft_mark(const Setter *setter, Pages *pages)
{
    Page mark = watermark(setter, &pages->sheet);
    for (int i = 0; i < pages->pages.count; i++) {
        redden(setter->job->diag, &pages->pages.at[i]);
        lay_under(setter->job->arena, &pages->pages.at[i], &mark);
    }
}
