// What does not flow: running heads, page numbers of the contents; frame.c has
// the frames.
#include "report/furnisher.h"

#include "layout/paginate.h"
#include "report/guides.h"
#include "report/set.h"

Ground furnish_ground(const Furnisher *f, FrameRef ref)
{
    const Sheet *sheet = &f->pages->sheet;
    Length out = ref == FRAME_SLUG ? f->style->page.slug : sheet->bleed;
    switch (ref) {
    case FRAME_TRIM:
        return (Ground){0, 0, sheet->width, sheet->height};
    case FRAME_TYPE:
        return (Ground){f->area.left, f->area.top, f->area.width,
                        f->area.height};
    case FRAME_BLEED:
    case FRAME_SLUG:
        break;
    }
    return (Ground){-out, -out, sheet->width + 2 * out,
                    sheet->height + 2 * out};
}

void furnish_path(Furnisher *f, Ground place, Paint fill, Artifact artifact)
{
    Item *item = PUSH(f->job->arena, &f->page->items);
    *item = (Item){
        .kind = ITEM_PATH,
        .x = place.x,
        .y = place.y,
        .width = place.width,
        .height = place.height,
        .fill = fill,
        .artifact = artifact,
        .as.path = path_rectangle(f->job->arena, place.width, place.height)};
}

bool furnish_pattern(const Furnisher *f, const Pattern *pattern,
                     const ParagraphStyle *style, Column column, Galley *galley)
{
    Setter setter = setter_inside(&f->setter, column.measure, galley);
    setter.vertical = column.vertical;
    setter.element = f->page->element;
    CopyMaker maker = {
        .setter = &setter, .style = style, .copy = {.lang = setter.lang}};
    if (!pattern_copy(&maker, pattern, &f->values))
        return false;
    set_copy(&setter, &maker, ELEMENT_PARAGRAPH, true);
    return galley->first != NULL;
}

void furnish_galley(Furnisher *f, const Galley *galley, Point at,
                    Artifact artifact)
{
    for (Box *box = galley->first; box; box = box->next) {
        at.y += box == galley->first ? 0 : box->space;
        box->artifact = artifact;
        if (artifact != ARTIFACT_NONE)
            box->element = NULL;
        page_place(f->job, &f->pages->sheet, f->page, box,
                   (Point){at.x + box->x, at.y});
        at.y += box->height;
    }
}

// The three places of a running head in one line of type.
static void place_running_side(Furnisher *f, const Running *running, Length y,
                               bool header)
{
    const RunningSide *side =
        f->page->recto ? &running->recto : &running->verso;
    const ParagraphStyle *words = running->style
                                      ? running->style
                                      : style_paragraph(f->style, S("running"));
    const struct {
        const Pattern *pattern;
        Align align;
    } places[] = {{&side->left, ALIGN_LEFT},
                  {&side->center, ALIGN_CENTER},
                  {&side->right, ALIGN_RIGHT}};
    for (int i = 0; i < countof(places); i++) {
        const Pattern *pattern = places[i].pattern;
        if (!pattern->node)
            continue;
        bool folio = pattern_has(pattern, VARIABLE_PAGE);
        ParagraphStyle *style = NEW(f->job->arena, ParagraphStyle);
        *style = folio ? *style_paragraph(f->style, S("folio")) : *words;
        style->align = places[i].align;
        Galley galley = {0};
        Column column = {f->area.width, false};
        if (!furnish_pattern(f, pattern, style, column, &galley))
            continue;
        // In the middle of the strip, if it has a height of its own.
        Length height = galley_height(&galley);
        Length spare = running->height > height ? running->height - height : 0;
        Length top = header ? y - height - spare / 2 : y + spare / 2;
        furnish_galley(f, &galley, (Point){f->area.left, top},
                       ARTIFACT_PAGINATION);
        if (folio)
            f->page->folio = str_format(f->job->arena, "%d", f->page->number);
    }
}

// Where it is written what it looks like; or NULL.
static const Node *running_node(const Furnisher *f, bool header)
{
    const char *key = header ? "header" : "footer";
    const Node *own = node_find(f->page->master->node, key);
    const Node *all = node_find(f->style->node, "running");
    return own ? own : all ? node_find(all, key) : NULL;
}

// It would say the heading that stands right below it.
static bool repeats_heading(const Furnisher *f, const Running *running)
{
    const RunningSide *side =
        f->page->recto ? &running->recto : &running->verso;
    const Pattern *patterns[] = {&side->left, &side->center, &side->right};
    bool section = false, folio = false;
    for (int i = 0; i < countof(patterns); i++) {
        section |= pattern_has(patterns[i], VARIABLE_SECTION) ||
                   pattern_has(patterns[i], VARIABLE_SECTION_SHORT);
        folio |= pattern_has(patterns[i], VARIABLE_PAGE);
    }
    return f->page->opens && section && !folio;
}

static void place_running(Furnisher *f, const Running *running, bool header)
{
    if (!running->shown || (header && repeats_heading(f, running)))
        return;
    int had = f->page->items.count;
    Length y = header ? f->area.top - running->gap
                      : f->area.top + f->area.height + running->gap;
    if (running->rule.color.swatch && running->rule.width) {
        Ground rule = {f->area.left, y, f->area.width, running->rule.width};
        if (!header)
            rule.y -= running->rule.width;
        furnish_path(f, rule, running->rule.color, ARTIFACT_PAGINATION);
        f->page->items.at[f->page->items.count - 1].as.path =
            path_rule(f->job->arena, f->area.width, running->rule);
    }
    place_running_side(f, running, y, header);
    const Node *node = running_node(f, header);
    for (int i = had; i < f->page->items.count; i++)
        f->page->items.at[i].frame = node;
}

// The page that a label is on; 0 if there is none of it.
static int page_of(const Furnisher *f, Str label)
{
    int number = names_find(&f->labels, label);
    return number < 0 ? 0 : f->pages_of.at[number];
}

static void gather_labels(Furnisher *f)
{
    for (int i = 0; i < f->pages->pages.count; i++) {
        const Page *page = &f->pages->pages.at[i];
        for (int k = 0; k < page->items.count; k++) {
            const Item *item = &page->items.at[k];
            if (item->kind != ITEM_ANCHOR)
                continue;
            int known = f->labels.all.count;
            if (names_add(f->job->arena, &f->labels, item->as.label) == known)
                *PUSH(f->job->arena, &f->pages_of) = page->number;
        }
    }
}

// The numbers of contents, where room was kept for them.
static void fill_slot(Furnisher *f, const Slot *slot)
{
    int number = page_of(f, slot->label);
    if (number == 0)
        return;
    Galley galley = {0};
    Setter setter = setter_inside(&f->setter, slot->width, &galley);
    setter.element = slot->element;
    ParagraphStyle *style = NEW(f->job->arena, ParagraphStyle);
    *style = *style_paragraph(f->style, S("toc"));
    style->align = ALIGN_RIGHT;
    CopyMaker maker = {
        .setter = &setter, .style = style, .copy = {.lang = setter.lang}};
    copy_words(&maker, str_format(f->job->arena, "%d", number));
    set_copy(&setter, &maker, ELEMENT_LINK, false); // words within a link
    furnish_galley(f, &galley, (Point){slot->x, slot->y}, ARTIFACT_NONE);
}

// What has been drawn on an empty page goes behind what flowed there.
static void put_behind(Arena *arena, Page *page, const Page *drawn)
{
    int count = drawn->items.count, flowed = page->items.count;
    if (count == 0)
        return;
    for (int i = 0; i < count; i++)
        PUSH(arena, &page->items);
    Item *items = page->items.at;
    memmove(items + count, items, sizeof *items * (size_t)flowed);
    memcpy(items, drawn->items.at, sizeof *items * (size_t)count);
}

static void furnish_page(Furnisher *f, Page *page)
{
    const Master *master = page->master;
    if (!master)
        return;
    f->page = page;
    f->area = area_of(f->style, master, page->recto);
    f->values.topic = page->topic;
    f->values.page = page->number;
    Page flowed = *page;
    page->items.at = NULL;
    page->items.count = page->items.room = 0;
    if (master->background.swatch)
        furnish_path(f, furnish_ground(f, FRAME_BLEED), master->background,
                     ARTIFACT_BACKGROUND);
    Element *element = page->element;
    Element *last = element ? element->last : NULL;
    furnish_frames(f, page->foot);
    furnish_frames(f, master);
    if (element) // frames are read before the text under them
        element_lead(element, last);
    if (f->style->page.show_grid || master->show_grid)
        guides_draw(f->job, page, &f->area);
    Page drawn = *page;
    page->items = flowed.items;
    put_behind(f->job->arena, page, &drawn);
    for (int i = 0; i < page->slots.count; i++)
        fill_slot(f, &page->slots.at[i]);
    if (page->shows_running) {
        place_running(f, &master->header, true);
        // Frames at the foot of the page bring their own footer.
        bool own = page->foot && page->foot->frames.count;
        place_running(f, own ? &page->foot->footer : &master->footer, false);
    }
}

static Imprint imprint_of(const Job *job, const Report *report)
{
    const About *about = &report->about;
    StrBuilder keywords = {.arena = job->arena};
    for (int i = 0; i < about->keywords.count; i++)
        str_addf(&keywords, "%s%.*s", i ? ", " : "",
                 STR(about->keywords.at[i].str));
    Date date = report_date(report);
    return (Imprint){
        .title = report_title(job, report),
        .author = about->institution.str,
        .subject = passage_plain(job->arena, &about->theme),
        .keywords = str_built(&keywords),
        .lang = report_lang(report),
        .date = {date.year, date.month, date.day, 0, 0, 0},
    };
}

void furnish(const Job *job, Pages *pages, const Report *report,
             const Facts *facts, const Style *style, Fonts *fonts)
{
    Furnisher f = {.job = job, .style = style, .pages = pages};
    f.setter = report_setter(job, report, facts, style, fonts);
    f.setter.tallest = style->page.height;
    f.values = (Values){job, report, style, NULL, 0, pages->pages.count};
    f.images = (FrameImages){.job = job, .report = report};
    gather_labels(&f);
    for (int i = 0; i < pages->pages.count; i++)
        furnish_page(&f, &pages->pages.at[i]);
    pages->imprint = imprint_of(job, report);
}
