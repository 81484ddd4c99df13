#include "layout/impose.h"

enum { UPRIGHT = 1000000 };

static const Swatch black = {
    .name = {"K", 1}, .has_cmyk = true, .cmyk = {0, 0, 0, 1000}};

// The pages of a section, those left blank too.
typedef struct Section {
    int number, first, count; // first: from 0
} Section;

typedef struct Imposer {
    const Job *job;
    const Scheme *scheme;
    const PressSheets *sheets;
    const PageSet *wanted;
    Sheet page;    // as it lies on the sheet
    bool mirrored; // bound on the right
    bool lying; // bound at the top: on its left side, so that folds are at it
    bool chinese;
    Length back;               // paper between two pages at the spine
    Length gap;                // between pages that are cut apart
    ARRAY_OF(const Page *) at; // NULL: left blank
    Pages *made;
} Imposer;

// What lies behind a column: the spine, or paper that is cut away.
static Length gap_behind(const Imposer *m, int column)
{
    bool spine = m->scheme->folds && column % 2 == 0;
    return spine ? m->back : m->gap;
}

static Length column_left(const Imposer *m, int column)
{
    Length left = 0;
    for (int i = 0; i < column; i++)
        left += m->page.width + gap_behind(m, i);
    return left;
}

static Length row_top(const Imposer *m, int row)
{
    return row * (m->page.height + m->gap);
}

static const SheetLines *sheet_lines(const Imposer *m)
{
    Arena *arena = m->job->arena;
    SheetLines *lines = NEW(arena, SheetLines);
    bool folds = m->scheme->folds;
    lines->cell_width = m->page.width;
    lines->cell_height = m->page.height;
    for (int i = 0; i < m->scheme->across; i++) {
        Length left = column_left(m, i), right = left + m->page.width;
        bool spine_left = folds && i % 2, spine_right = folds && i % 2 == 0;
        if (!spine_left)
            *PUSH(arena, &lines->cut_across) = left;
        if (!spine_right)
            *PUSH(arena, &lines->cut_across) = right;
        if (folds && i + 1 < m->scheme->across)
            *PUSH(arena, &lines->fold_across) = right + gap_behind(m, i) / 2;
    }
    for (int i = 0; i < m->scheme->down; i++) {
        Length top = row_top(m, i), bottom = top + m->page.height;
        *PUSH(arena, &lines->cut_down) = top;
        *PUSH(arena, &lines->cut_down) = bottom;
        if (folds && i + 1 < m->scheme->down)
            *PUSH(arena, &lines->fold_down) = bottom + m->gap / 2;
    }
    return lines;
}

// What may be seen of a page: its bleed, but nothing beyond the spine, over
// which creep moves it.  What is right on a page that lies is at its foot.
static void clip_page(const Imposer *m, Item *group, bool spine_right,
                      Length creep)
{
    Length bleed = m->page.bleed, inner = bleed;
    if (m->scheme->folds)
        inner = (m->back / 2 < bleed ? m->back / 2 : bleed) - creep;
    Length before = spine_right ? bleed : inner;
    Length along = m->page.width + inner + bleed;
    Length across = m->page.height + 2 * bleed;
    group->x = m->lying ? -bleed : -before;
    group->y = m->lying ? -before : -bleed;
    group->width = m->lying ? across : along;
    group->height = m->lying ? along : across;
    group->as.group.clip =
        path_rectangle(m->job->arena, group->width, group->height);
}

// From the page to its cell on the sheet.
static Transform move_page(const Imposer *m, bool turned, Length left,
                           Length top)
{
    Length right = left + m->page.width, bottom = top + m->page.height;
    if (m->lying)
        return turned ? (Transform){0, UPRIGHT, -UPRIGHT, 0, right, top}
                      : (Transform){0, -UPRIGHT, UPRIGHT, 0, left, bottom};
    return turned ? (Transform){-UPRIGHT, 0, 0, -UPRIGHT, right, bottom}
                  : (Transform){UPRIGHT, 0, 0, UPRIGHT, left, top};
}

static void place_page(const Imposer *m, Page *side, Position position,
                       const Page *page, Length creep)
{
    Item *group = PUSH(m->job->arena, &side->items);
    bool turned = scheme_turns(m->scheme, position);
    bool spine_right = position.column % 2 == 0;
    Length left =
        column_left(m, position.column) + (spine_right ? creep : -creep);
    Length top = row_top(m, position.row);
    group->kind = ITEM_GROUP;
    group->as.group.transform = move_page(m, turned, left, top);
    clip_page(m, group, spine_right != turned, creep);
    group->as.group.items.at = page->items.at;
    group->as.group.items.count = page->items.count;
}

static const char *word(const Imposer *m, const char *zh, const char *en)
{
    return m->chinese ? zh : en;
}

// "第 2 帖 第 1 张 正面  16·1"
static void name_side(const Imposer *m, Page *side, const Section *section,
                      Position position, Str pages)
{
    StrBuilder words = {.arena = m->job->arena};
    if (m->scheme->in_sections)
        str_addf(&words, word(m, "第%d帖 ", "section %d "), section->number);
    str_addf(&words, word(m, "第%d张 %s ", "sheet %d %s "), position.sheet + 1,
             position.back ? word(m, "反面", "back")
                           : word(m, "正面", "front"));
    str_add(&words, pages);
    side->pages = str_built(&words);
}

// One side of a sheet; true if it has a page that is wanted.
static bool fill_side(const Imposer *m, Page *side, const Section *section,
                      Position position)
{
    StrBuilder pages = {.arena = m->job->arena};
    bool wanted = false;
    for (int i = 0; i < m->scheme->across * m->scheme->down; i++) {
        position.row = i / m->scheme->across;
        position.column = i % m->scheme->across;
        Position shown = position;
        if (m->mirrored)
            shown.column = m->scheme->across - 1 - position.column;
        int number = scheme_page(m->scheme, section->count, shown);
        const Page *page = section->first + number <= m->at.count
                               ? m->at.at[section->first + number - 1]
                               : NULL;
        str_addf(&pages, i ? "·%s" : "%s", page ? "" : word(m, "空", "blank"));
        if (!page)
            continue;
        str_addf(&pages, "%d", page->number);
        wanted = wanted || page_is_in(m->wanted, page->number);
        int depth = m->scheme->folds ? scheme_depth(section->count, number) : 0;
        place_page(m, side, position, page, depth * m->sheets->caliper);
    }
    name_side(m, side, section, position, str_built(&pages));
    return wanted;
}

// Bars on the backs of the sections, which position in steps when all are
// there.
static void add_step(const Imposer *m, Page *side, const Section *section)
{
    const Length width = PT(4), height = PT(24);
    int steps = m->page.height / height - 2;
    if (!m->scheme->in_sections || m->back < width || steps < 1)
        return;
    Item *bar = PUSH(m->job->arena, &side->items);
    bar->kind = ITEM_PATH;
    bar->artifact = ARTIFACT_PAGE;
    // The first page of the section and the last are beside this fold.
    int column = m->mirrored ? 1 : m->scheme->across - 1;
    Length left = column_left(m, column);
    bar->x = left - m->back / 2 - width / 2;
    bar->y = row_top(m, m->scheme->down - 1) +
             ((section->number - 1) % steps + 1) * height;
    bar->width = width;
    bar->height = height;
    bar->as.path = path_rectangle(m->job->arena, width, height);
    bar->fill = (Paint){&black, 1000};
}

static Page *add_side(const Imposer *m, bool back)
{
    Page *side = PUSH(m->job->arena, &m->made->pages);
    *side = (Page){0}; // where one was that was not wanted
    side->number = m->made->pages.count;
    side->recto = !back;
    return side;
}

static void add_sheet(const Imposer *m, const Section *section, int number)
{
    int before = m->made->pages.count;
    bool wanted = false;
    for (int back = 0; back < 2; back++) {
        Page *side = add_side(m, back);
        Position position = {number, back, 0, 0};
        if (fill_side(m, side, section, position))
            wanted = true;
        if (number == 0 && !back)
            add_step(m, side, section);
    }
    if (!wanted)
        m->made->pages.count = before;
}

// The blank pages come before a back cover, else behind the last page.
static void add_blanks(Imposer *m, const Pages *pages)
{
    int count = pages->pages.count, unit = scheme_pages(m->scheme);
    int blanks = m->scheme->folds ? (unit - count % unit) % unit : 0;
    const Page *last = &pages->pages.at[count - 1];
    bool cover = last->master && str_is(last->master->name, "back");
    for (int i = 0; i < count; i++) {
        for (int k = 0; cover && i + 1 == count && k < blanks; k++)
            PUSH(m->job->arena, &m->at);
        *PUSH(m->job->arena, &m->at) = &pages->pages.at[i];
    }
    for (int k = 0; !cover && k < blanks; k++)
        PUSH(m->job->arena, &m->at);
    if (blanks == 0)
        return;
    const char *zh_place = cover ? "封底前" : "最后";
    const char *en_place = cover ? "before the back cover" : "at the end";
    diag(m->job, WK720, (Span){0},
         zh(m->job, "%d 页排不满印张，%s补 %d 页空白", count, zh_place, blanks),
         en(m->job, "%d pages do not fill the sheets; blank pages added %s: %d",
            count, en_place, blanks));
}

static void add_sections(const Imposer *m)
{
    int all = m->at.count, each = scheme_pages(m->scheme);
    int most = m->sheets->signature / each * each;
    most = most < each ? each : most;
    if (!m->scheme->in_sections)
        most = all;
    Section section = {.number = 1};
    for (; section.first < all; section.first += most, section.number++) {
        int left = all - section.first;
        section.count = left < most ? left : most;
        for (int i = 0; i * each < section.count; i++)
            add_sheet(m, &section, i);
    }
}

Pages impose(const Job *job, const Pages *pages, const Style *style,
             const Scheme *scheme, const PageSet *wanted)
{
    Pages made = *pages;
    const PressSheets *sheets = &style->presswork.sheets;
    Imposer m = {.job = job,
                 .scheme = scheme,
                 .sheets = sheets,
                 .wanted = wanted,
                 .page = pages->sheet,
                 .mirrored = style->page.binding == BOUND_RIGHT,
                 .lying = style->page.binding == BOUND_TOP && scheme->folds,
                 .chinese = str_starts(pages->imprint.lang, "zh"),
                 .back = scheme->in_sections ? 2 * sheets->mill : 0,
                 .gap = sheets->gutter > 2 * pages->sheet.bleed
                            ? sheets->gutter
                            : 2 * pages->sheet.bleed,
                 .made = &made};
    if (m.lying) {
        m.page.width = pages->sheet.height;
        m.page.height = pages->sheet.width;
    }
    made.pages.at = NULL;
    made.pages.count = made.pages.room = 0;
    made.lines = sheet_lines(&m);
    made.from_right = false; // sheets have no spreads
    add_blanks(&m, pages);
    add_sections(&m);
    made.sheet.width = column_left(&m, scheme->across - 1) + m.page.width;
    made.sheet.height = row_top(&m, scheme->down - 1) + m.page.height;
    return made;
}
