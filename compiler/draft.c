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

typedef struct Stamp {
    Str words;
    Length size, y; // of the type, of the top of its line
    int tint;
} Stamp;

// Words in the middle of the page, of a size.
static Page stamp_of(const Setter *setter, const Sheet *sheet,
                     const Stamp *stamp)
{
    Page page = {0};
    Arena *arena = setter->job->arena;
    ParagraphStyle *style = NEW(arena, ParagraphStyle);
    style->role = style_paragraph(setter->style, S("section"))->role;
    style->weight = WEIGHT_BOLD;
    style->align = ALIGN_CENTER;
    style->color = (Paint){&red, stamp->tint};
    style->size = style->leading = stamp->size;
    Galley galley = {0};
    Setter inside = setter_inside(setter, sheet->width, &galley);
    CopyMaker maker = {
        .setter = &inside, .style = style, .copy = {.lang = S("zh-Hans")}};
    copy_words(&maker, stamp->words);
    inside.element = element_add(arena, NULL, ELEMENT_GROUP, NULL);
    set_copy(&inside, &maker, ELEMENT_PARAGRAPH, false);
    for (Box *box = galley.first; box; box = box->next) {
        box->artifact = ARTIFACT_PAGE;
        box->element = NULL;
        page_place(setter->job, sheet, &page, box, (Point){box->x, stamp->y});
    }
    return page;
}

// Large and pale, where no ground hides it.
static Page watermark(const Setter *setter, const Sheet *sheet, Str words)
{
    Length size = sheet->width / 3;
    Stamp stamp = {words, size, (sheet->height - size) / 2, 120};
    return stamp_of(setter, sheet, &stamp);
}

// Small, on a white patch at the head, which is seen on every ground.
static void add_label(const Setter *setter, const Sheet *sheet, Str words,
                      Page *page)
{
    static const Swatch white = {
        .has_cmyk = true, .has_rgb = true, .rgb = {255, 255, 255}};
    Stamp stamp = {words, PT(10), PT(10), 1000};
    Page label = stamp_of(setter, sheet, &stamp);
    Arena *arena = setter->job->arena;
    Item *patch = PUSH(arena, &page->items);
    *patch = (Item){.kind = ITEM_PATH,
                    .x = sheet->width / 2 - PT(14),
                    .y = stamp.y - PT(3),
                    .width = PT(28),
                    .height = PT(16),
                    .fill = {&white, 1000},
                    .artifact = ARTIFACT_PAGE,
                    .as.path = path_rectangle(arena, PT(28), PT(16))};
    for (int i = 0; i < label.items.count; i++)
        *PUSH(arena, &page->items) = label.items.at[i];
}

// Under all else.
static void lay_under(Arena *arena, Page *page, const Page *mark)
{
    Page marked = *page;
    marked.items.at = NULL;
    marked.items.count = marked.items.room = 0;
    for (int i = 0; i < mark->items.count; i++)
        *PUSH(arena, &marked.items) = mark->items.at[i];
    for (int i = 0; i < page->items.count; i++)
        *PUSH(arena, &marked.items) = page->items.at[i];
    *page = marked;
}

void draft_mark(const Setter *setter, Pages *pages)
{
    int proof = pages->imprint.proof;
    Str words = proof ? proof_name(proof) : S("校样");
    Page mark = watermark(setter, &pages->sheet, words);
    for (int i = 0; i < pages->pages.count; i++) {
        redden(setter->job->diag, &pages->pages.at[i]);
        lay_under(setter->job->arena, &pages->pages.at[i], &mark);
        add_label(setter, &pages->sheet, words, &pages->pages.at[i]);
    }
}
