// Margins, columns and grid in absolute lengths.
#include "style/draft.h"

// Lengths beyond this are slips of the finger; sums of them stay in 32 bits.
static Length bounded(Length length)
{
    Length most = PT(20000);
    return length > most ? most : length < -most ? -most : length;
}

static Length length_on(const Maker *maker, Dim dim, Length whole)
{
    return bounded(
        dim_length(dim, body_size(maker), maker->style->page.baseline, whole));
}

void margins_resolve(const Maker *maker, const MarginsDraft *draft,
                     Length margins[4])
{
    const PageGeometry *page = &maker->style->page;
    Dim inner = written(draft, "left") ? draft->left : draft->inner;
    Dim outer = written(draft, "right") ? draft->right : draft->outer;
    margins[0] = length_on(maker, draft->top, page->height);
    margins[1] = length_on(maker, draft->bottom, page->height);
    margins[2] = length_on(maker, inner, page->width);
    margins[3] = length_on(maker, outer, page->width);
}

// WK908 if no line of one character fits in a column.
bool area_check(Maker *maker, const Node *node, const Length margins[4],
                int columns, Length gutter)
{
    const Job *job = maker->job;
    const PageGeometry *page = &maker->style->page;
    Length em = body_size(maker);
    int64_t wide = (int64_t)page->width - margins[2] - margins[3] -
                   (int64_t)(columns - 1) * gutter;
    int64_t high = (int64_t)page->height - margins[0] - margins[1];
    if (page->width == 0 || em <= 0 || (wide / columns >= em && high >= em))
        return true;
    bool width = wide / columns < em;
    int64_t left = width ? wide / columns : high;
    double rest = (double)(left > 0 ? left : 0) / 1024 * 25.4 / 72;
    Message *message = fault_once(
        maker, WK908, node,
        width ? zh(job, "页边和栏间留不出版心：每栏只剩 %.1f mm 宽", rest)
              : zh(job, "页边留不出版心：只剩 %.1f mm 高", rest),
        width ? en(job, "the margins leave no type area: %.1f mm for a column",
                   rest)
              : en(job, "the margins leave no type area: %.1f mm of height",
                   rest));
    if (message) {
        diag_label(message, zh(job, "页边太大"), en(job, "too large"));
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "减小页边，或把 page.trim 改大"),
                    en(job, "make the margins smaller, or page.trim larger"));
    }
    return false;
}

// A type area of so many characters and lines: the outer margin and the foot
// take what is left.
static void apply_chars(Maker *maker, const GridDraft *grid)
{
    PageGeometry *page = &maker->style->page;
    Length em = body_size(maker);
    if (grid->chars)
        page->outer = bounded(page->width - page->inner -
                              page->columns * grid->chars * em -
                              (page->columns - 1) * page->gutter);
    if (grid->lines)
        page->bottom = bounded(page->height - page->top -
                               (grid->lines - 1) * page->baseline - em);
}

static void make_trim(Maker *maker, const PageDraft *draft)
{
    PageGeometry *page = &maker->style->page;
    bool landscape = draft->orientation == 1;
    Length width = draft->trim.width, height = draft->trim.height;
    bool turn = landscape && height > width;
    page->width = turn ? height : width;
    page->height = turn ? width : height;
    const Presswork *press = &maker->draft->press;
    page->bleed = written(press, "bleed") ? press->bleed : draft->bleed;
    page->slug = draft->slug;
    page->safe = written(press, "safe") ? press->safe : draft->safe;
    page->binding = (BoundSide)draft->binding;
    page->facing = draft->sides == 0 && page->binding != BOUND_TOP;
    page->multiple = draft->multiple > 0 ? draft->multiple : 1;
    if (press->binding == BINDING_SADDLE) // of folded sheets, four pages each
        while (page->multiple % 4)
            page->multiple *= 2;
}

static void check_baseline(Maker *maker, const GridDraft *grid)
{
    const Job *job = maker->job;
    PageGeometry *page = &maker->style->page;
    bool good = page->baseline >= PT(1) && page->baseline <= PT(1000);
    if (good && grid->baseline.unit != UNIT_LINE)
        return;
    const Node *node = written(grid, "baseline");
    fault_once(maker, WK204, node ? node : maker->root,
               zh(job, "基线网格 page.grid.baseline 要在 1pt 至 1000pt 之间"),
               en(job, "page.grid.baseline must be from 1pt to "
                       "1000pt"));
    page->baseline = PT(12);
}

void make_page(Maker *maker)
{
    const PageDraft *draft = &maker->draft->page;
    const GridDraft *grid = &draft->grid;
    PageGeometry *page = &maker->style->page;
    make_trim(maker, draft);
    page->baseline =
        bounded(dim_length(grid->baseline, body_size(maker), 0, page->height));
    check_baseline(maker, grid);
    page->columns = grid->columns > 0 ? grid->columns : 1;
    page->gutter = length_on(maker, grid->gutter, page->width);
    page->show_grid = grid->show;
    Length margins[4];
    margins_resolve(maker, &draft->margins, margins);
    page->top = margins[0];
    page->bottom = margins[1];
    page->inner = margins[2];
    page->outer = margins[3];
    apply_chars(maker, grid);
    Length made[4] = {page->top, page->bottom, page->inner, page->outer};
    const Node *node = draft->margins.node;
    maker->page_fits = area_check(maker, node ? node : maker->root, made,
                                  page->columns, page->gutter);
}
