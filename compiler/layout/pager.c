#include "layout/pager.h"

#include "layout/foot.h"

Page *pager_page(const Pager *pager)
{
    return &pager->pages->pages.at[pager->pages->pages.count - 1];
}

// Room for about as much as the page before has.
static void make_room(const Pager *pager, Page *page)
{
    enum { MORE = 16 };
    if (pager->counts || page->number < 2)
        return;
    int like = page[-1].items.count;
    page->items.room = like + like / 8 + MORE;
    page->items.at = NEW_ARRAY(pager->job->arena, Item, page->items.room);
}

Page *pager_add(Pager *pager, const Master *master)
{
    Pages *pages = pager->pages;
    Page *page = PUSH(pager->job->arena, &pages->pages);
    page->number = pages->pages.count;
    page->recto = page->number % 2 == 1;
    page->inner_left = page_inner_left(&pager->style->page, page->recto);
    page->master = master;
    page->topic = pager->topic;
    page->shows_running = pager->flow && pager->flow->shows_running;
    make_room(pager, page);
    return page;
}

void pager_place(Pager *pager, const Box *box, int column, Length y)
{
    const Area *area = &pager->area;
    Point at = {
        area->left + column * (area->measure + area->gutter) + box->x,
        area->top - area->above + y,
    };
    if (!pager->counts)
        page_place(pager->job, &pager->pages->sheet, pager_page(pager), box,
                   at);
}

Box *pager_rule(const Pager *pager, Rule design, Length width)
{
    Box *rule = NEW(pager->job->arena, Box);
    rule->kind = BOX_PATH;
    rule->artifact = ARTIFACT_LAYOUT;
    rule->width = width;
    rule->height = design.width;
    rule->fill = design.color;
    rule->as.path = path_rule(pager->job->arena, width, design);
    return rule;
}

static Box *foot_rule(const Pager *pager)
{
    const FootnoteDesign *design = &pager->style->components.footnote;
    return pager_rule(
        pager, design->rule,
        (Length)scale_by(pager->area.measure, design->length, 1024));
}

// The em boxes of the last line of notes and of text stand on one line.
static Length foot_lift(const Style *style, const Area *area)
{
    const ParagraphStyle *notes = style_paragraph(style, S("footnote"));
    Length lift = area->above - (notes->leading - notes->size) / 2;
    return lift > 0 ? lift : 0;
}

static Length foot_apart(const Style *style, const Area *area)
{
    const Rule *rule = &style->components.footnote.rule;
    return 2 * rule->gap + rule->width + foot_lift(style, area);
}

static void place_foot(Pager *pager, int column)
{
    const Galley *foot = &pager->feet[column];
    const Rule *rule = &pager->style->components.footnote.rule;
    const Area *area = &pager->area;
    if (!foot->first)
        return;
    Length y = area->lines * area->pitch - galley_height(foot) -
               foot_lift(pager->style, area);
    if (rule->width > 0 && rule->color.swatch)
        pager_place(pager, foot_rule(pager), column,
                    y - rule->gap - rule->width);
    for (const Box *note = foot->first; note; note = note->next) {
        y += note == foot->first ? 0 : note->space;
        pager_place(pager, note, column, y);
        y += note->height;
    }
}

// Notes come to stand once all their lines on the page are known.
static void end_page(Pager *pager)
{
    for (int i = 0; pager->feet && i < pager->area.columns; i++)
        place_foot(pager, i);
    pager->feet = NULL;
}

// The same; below notes nothing more can stand.
void pager_close(Pager *pager)
{
    bool has_notes = false;
    for (int i = 0; pager->feet && i < pager->area.columns; i++)
        has_notes |= pager->feet[i].first != NULL;
    end_page(pager);
    if (has_notes)
        pager->used = pager->area.lines * pager->area.pitch;
}

void pager_open(Pager *pager, const Master *master, bool recto)
{
    pager->area = area_of(pager->style, master, recto);
    pager->apart = foot_apart(pager->style, &pager->area);
    pager->feet = NEW_ARRAY(pager->job->arena, Galley, pager->area.columns);
}

void pager_open_page(Pager *pager, const Page *page)
{
    pager_open(pager, page->master, page->recto);
}

void pager_next(Pager *pager)
{
    end_page(pager);
    Page *page = pager_add(pager, pager->flow->master);
    pager_open_page(pager, page);
    pager->used = 0;
    pager->topic_on_page = false;
}

// A blank page before a recto carries nothing.
void pager_turn(Pager *pager, Start start)
{
    end_page(pager);
    int next = pager->pages->pages.count + 1;
    bool recto = next % 2 == 1;
    if ((start == START_RECTO && !recto) || (start == START_SPREAD && recto)) {
        Page *blank = pager_add(pager, pager->flow->master);
        blank->master = NULL;
        blank->shows_running = false;
    }
}

Length pager_room(const Pager *pager)
{
    const Area *area = &pager->area;
    Length foot = 0; // of the column that has most
    for (int i = 0; i < area->columns; i++) {
        Length own = foot_height(galley_height(&pager->feet[i]), pager->apart,
                                 area->pitch);
        foot = own > foot ? own : foot;
    }
    return area->lines * area->pitch - pager->used - foot;
}

static void note_topic(Pager *pager, const Box *box, bool at_top)
{
    if (!box->topic)
        return;
    pager->topic = box->topic;
    if (!pager->topic_on_page) {
        pager_page(pager)->topic = box->topic;
        pager_page(pager)->opens = at_top;
    }
    pager->topic_on_page = true;
}

// A box of the text; its notes go to the foot.
void pager_set(Pager *pager, const Box *box, int column, Length y)
{
    note_topic(pager, box, column == 0 && y == 0);
    pager_place(pager, box, column, y);
    for (Box *note = box->notes, *next; note && !pager->counts; note = next) {
        next = note->next;
        note->next = NULL;
        galley_add(&pager->feet[column], note);
    }
}

Length pager_grid(const Pager *pager, Length y)
{
    Length pitch = pager->area.pitch;
    return (y + pitch - 1) / pitch * pitch;
}
