#include "report/furnish.h"

#include "layout/area.h"
#include "layout/paginate.h"
#include "report/frame_image.h"
#include "report/guides.h"
#include "report/set.h"
#include "report/values.h"

typedef struct Furnisher {
    const Job *job;
    const Style *style;
    Setter setter;
    Pages *pages;
    Page *page;
    Area area;
    Values values;
    FrameImages images;
    Names labels; // a label's number is that of its page in pages_of
    ARRAY_OF(int) pages_of;
} Furnisher;

// A rectangle of the page that frames are placed in.
typedef struct Ground {
    Length x, y, width, height;
} Ground;

static Ground ground_of(const Furnisher *f, FrameRef ref)
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

static void add_path(Furnisher *f, Ground place, Paint fill, Rule stroke,
                     Artifact artifact)
{
    Item *item = PUSH(f->job->arena, &f->page->items);
    Path *path = path_rectangle(f->job->arena, place.width, place.height);
    path->stroke_width = stroke.width;
    *item = (Item){.kind = ITEM_PATH,
                   .x = place.x,
                   .y = place.y,
                   .width = place.width,
                   .height = place.height,
                   .fill = fill,
                   .stroke = stroke.width ? stroke.color : NO_PAINT,
                   .artifact = artifact,
                   .as.path = path};
}

static Length resolve(const Furnisher *f, Dim dim, Length whole)
{
    Length em = style_paragraph(f->style, S("body"))->size;
    return dim_length(dim, em, f->style->page.baseline, whole);
}

// Where a frame stands.  If it has no height, that is the height of its words;
// if its words run down the page, the same holds of its width, and it keeps to
// the right where a frame keeps to the left.
static Ground frame_place(const Furnisher *f, const Frame *frame, Length words)
{
    Ground in = ground_of(f, (FrameRef)frame->ref);
    Ground place = in;
    Length left = resolve(f, frame->left, in.width);
    Length right = resolve(f, frame->right, in.width);
    Length top = resolve(f, frame->top, in.height);
    Length bottom = resolve(f, frame->bottom, in.height);
    bool spans = !frame->vertical || (frame->has_left && frame->has_right);
    bool fills = frame->vertical || (frame->has_top && frame->has_bottom);
    place.width = frame->has_width ? resolve(f, frame->width, in.width)
                  : spans          ? in.width - left - right
                                   : words;
    place.height = frame->has_height ? resolve(f, frame->height, in.height)
                   : fills           ? in.height - top - bottom
                                     : words;
    bool at_right = !frame->has_left && (frame->has_right || frame->vertical);
    place.x = at_right ? in.x + in.width - right - place.width : in.x + left;
    place.y = frame->has_top || !frame->has_bottom
                  ? in.y + top
                  : in.y + in.height - bottom - place.height;
    return place;
}

static void report_overflow(const Furnisher *f, const Frame *frame, Length over)
{
    double excess = over / 1024.0 * 25.4 / 72;
    const char *side = frame->vertical ? "width" : "height";
    Message *message =
        fault(f->job, WK602, frame->text.node,
              zh(f->job, "这一框放不下文字，多出 %.1f mm", excess),
              en(f->job, "the text is %.1f mm too %s for its frame", excess,
                 frame->vertical ? "wide" : "high"));
    diag_advise(f->job, message, ADVICE_HELP,
                zh(f->job, "缩短文字，或在版式里加大 %s、减小 size", side),
                en(f->job,
                   "shorten the text, or give the frame more %s "
                   "or a smaller size",
                   side));
}

// What words are set in: of vertical lines the measure is a height.
typedef struct Column {
    Length measure;
    bool vertical;
} Column;

// A paragraph of a pattern, set in a measure; false if nothing is left of it.
static bool set_pattern(const Furnisher *f, const Pattern *pattern,
                        const ParagraphStyle *style, Column column,
                        Galley *galley)
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

// Smaller type until it fits its frame, down to the smallest that is allowed.
static const ParagraphStyle *shrunk(const Furnisher *f, const Frame *frame,
                                    Column column, Length room)
{
    const ParagraphStyle *style = frame->style;
    Arena *arena = f->job->arena;
    Diag unheard = {.arena = arena};
    Job quiet = *f->job;
    quiet.diag = &unheard;
    Page apart = {.element = element_add(arena, NULL, ELEMENT_GROUP, NULL)};
    Furnisher trial = *f;
    trial.setter.job = &quiet;
    trial.page = &apart;
    for (Length size = style->size;; size -= PT(0.5)) {
        ParagraphStyle *smaller = NEW(arena, ParagraphStyle);
        *smaller = *style;
        smaller->size = size;
        smaller->leading = (Length)scale_by(style->leading, size, style->size);
        Galley galley = {0};
        if (!set_pattern(&trial, &frame->text, smaller, column, &galley) ||
            galley_height(&galley) <= room || size - PT(0.5) < style->min_size)
            return smaller;
    }
}

static void place_galley(Furnisher *f, const Galley *galley, Length x, Length y,
                         Artifact artifact)
{
    for (Box *box = galley->first; box; box = box->next) {
        y += box == galley->first ? 0 : box->space;
        box->artifact = artifact;
        if (artifact != ARTIFACT_NONE)
            box->element = NULL;
        page_place(f->job, &f->pages->sheet, f->page, box,
                   (Point){x + box->x, y});
        y += box->height;
    }
}

// Vertical lines, from a place's right to its left.
static void stand_galley(Furnisher *f, const Galley *galley, Length x, Length y)
{
    for (Box *box = galley->first; box; box = box->next) {
        x -= box == galley->first ? 0 : box->space;
        page_place(f->job, &f->pages->sheet, f->page, box,
                   (Point){x, y + box->x});
        x -= box->height;
    }
}

// What has been laid under a place before, for what is half transparent.
static Paint ground_under(const Furnisher *f, const FramePlace *place)
{
    for (int i = f->page->items.count - 1; i >= 0; i--) {
        const Item *item = &f->page->items.at[i];
        if (item->kind == ITEM_PATH && item->fill.swatch &&
            item->x <= place->x && item->y <= place->y &&
            item->x + item->width >= place->x + place->width &&
            item->y + item->height >= place->y + place->height)
            return item->fill;
    }
    return NO_PAINT;
}

// The report's own photo is a figure, a style's picture is furniture.
static void name_image(const Furnisher *f, const FrameImage *image, Item *item)
{
    const Photo *photo = image->photo;
    if (!photo) {
        item->artifact = ARTIFACT_BACKGROUND;
        return;
    }
    Arena *arena = f->job->arena;
    Str alt = photo->alt.str.n ? photo->alt.str
                               : passage_plain(arena, &photo->caption);
    item->element =
        element_add(arena, f->page->element, ELEMENT_FIGURE, photo->node);
    item->element->alt = alt;
}

static void place_image(Furnisher *f, const Frame *frame)
{
    FrameImage *image = frame_image(&f->images, frame);
    if (!image->picture)
        return;
    Ground in = frame_place(f, frame, 0);
    FramePlace place = {in.x, in.y, in.width, in.height};
    const Image *fitted = frame_image_fit(f->job, image, &place);
    if (!image->judged)
        image_judge(&f->setter, fitted, image->picture->node, place.width);
    image->judged = true;
    if (in.height == 0) {
        in = frame_place(f, frame, place.height);
        place.y = in.y;
    }
    if (frame->fill.swatch || frame->stroke.width)
        add_path(f, in, frame->fill, frame->stroke, ARTIFACT_BACKGROUND);
    Paint ground = ground_under(f, &place);
    Item *item = PUSH(f->job->arena, &f->page->items);
    *item = (Item){.kind = ITEM_IMAGE,
                   .x = place.x,
                   .y = place.y,
                   .width = place.width,
                   .height = place.height,
                   .fill = ground,
                   .node = image->picture->node,
                   .as.image = fitted};
    name_image(f, image, item);
}

static void place_frame(Furnisher *f, const Frame *frame)
{
    if (frame->image.node && !frame->text.node) {
        place_image(f, frame);
        return;
    }
    Galley galley = {0};
    Ground place = frame_place(f, frame, 0);
    bool has_text = frame->text.node != NULL;
    Column column = {frame->vertical ? place.height : place.width,
                     frame->vertical};
    const ParagraphStyle *style = frame->style;
    if (has_text && frame->fit == FIT_SHRINK)
        style = shrunk(f, frame, column,
                       frame->vertical ? place.width : place.height);
    if (has_text && !set_pattern(f, &frame->text, style, column, &galley))
        return;
    Length words = galley_height(&galley);
    place = frame_place(f, frame, words);
    if (frame->fill.swatch || frame->stroke.width)
        add_path(f, place, frame->fill, frame->stroke, ARTIFACT_BACKGROUND);
    Length rest = (frame->vertical ? place.width : place.height) - words;
    if (has_text && rest < -PT(0.5))
        report_overflow(f, frame, -rest);
    if (f->style->page.show_grid && has_text)
        guides_frame(f->job, f->page,
                     &(Item){.x = place.x,
                             .y = place.y,
                             .width = place.width,
                             .height = place.height},
                     rest < -PT(0.5));
    Length on = frame->valign == VALIGN_MIDDLE   ? rest / 2
                : frame->valign == VALIGN_BOTTOM ? rest
                                                 : 0;
    if (frame->vertical)
        stand_galley(f, &galley, place.x + place.width - on, place.y);
    else
        place_galley(f, &galley, place.x, place.y + on, ARTIFACT_NONE);
}

// The three places of a running head in one line of type.
static void place_running_side(Furnisher *f, const RunningSide *side, Length y,
                               bool header)
{
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
        *style = *style_paragraph(f->style, folio ? S("folio") : S("running"));
        style->align = places[i].align;
        Galley galley = {0};
        Column column = {f->area.width, false};
        if (!set_pattern(f, pattern, style, column, &galley))
            continue;
        Length top = header ? y - galley_height(&galley) : y;
        place_galley(f, &galley, f->area.left, top, ARTIFACT_PAGINATION);
        if (folio)
            f->page->folio = str_format(f->job->arena, "%d", f->page->number);
    }
}

static void place_running(Furnisher *f, const Running *running, bool header)
{
    if (!running->shown)
        return;
    const RunningSide *side =
        f->page->recto ? &running->recto : &running->verso;
    Length y = header ? f->area.top - running->gap
                      : f->area.top + f->area.height + running->gap;
    if (running->rule.color.swatch && running->rule.width) {
        Ground rule = {f->area.left, y, f->area.width, running->rule.width};
        if (!header)
            rule.y -= running->rule.width;
        add_path(f, rule, running->rule.color, (Rule){0}, ARTIFACT_PAGINATION);
    }
    place_running_side(f, side, y, header);
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
    set_copy(&setter, &maker, ELEMENT_PARAGRAPH, false);
    place_galley(f, &galley, slot->x, slot->y, ARTIFACT_NONE);
}

static void place_frames(Furnisher *f, const Master *master)
{
    if (!master)
        return;
    f->area = area_of(f->style, master, f->page->recto);
    for (int i = 0; i < master->frames.count; i++)
        place_frame(f, &master->frames.at[i]);
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
        add_path(f, ground_of(f, FRAME_BLEED), master->background, (Rule){0},
                 ARTIFACT_BACKGROUND);
    Element *element = page->element;
    Element *last = element ? element->last : NULL;
    place_frames(f, page->foot);
    place_frames(f, master);
    if (element) // frames are read before the text under them
        element_lead(element, last);
    if (f->style->page.show_grid || master->show_grid)
        guides_draw(f->job, page, &f->area);
    for (int i = 0; i < flowed.items.count; i++)
        *PUSH(f->job->arena, &page->items) = flowed.items.at[i];
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
