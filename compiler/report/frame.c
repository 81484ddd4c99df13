// Frames of a master: words, pictures and grounds at fixed places of a page.
#include "report/furnisher.h"

#include <math.h>

#include "layout/paginate.h"
#include "report/guides.h"

enum { MILLION = 1000000, UNIT = 1000 };

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
    Ground in = furnish_ground(f, (FrameRef)frame->ref);
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
        if (!furnish_pattern(&trial, &frame->text, smaller, column, &galley) ||
            galley_height(&galley) <= room || size - PT(0.5) < style->min_size)
            return smaller;
    }
}

// How narrow the words must be made to fit, in 1/1000 of their width.
static int condensed(const Furnisher *f, const Frame *frame, Column column,
                     Length room)
{
    enum { NARROWEST = 700, STEP = 25 };
    Furnisher trial = *f;
    Diag unheard = {.arena = f->job->arena};
    Job quiet = *f->job;
    quiet.diag = &unheard;
    Page apart = {.element =
                      element_add(f->job->arena, NULL, ELEMENT_GROUP, NULL)};
    trial.setter.job = &quiet;
    trial.page = &apart;
    for (int width = UNIT;; width -= STEP) {
        Galley galley = {0};
        Column wider = {(Length)scale_by(column.measure, UNIT, width), false};
        if (!furnish_pattern(&trial, &frame->text, frame->style, wider,
                             &galley) ||
            galley_height(&galley) <= room || width - STEP < NARROWEST)
            return width;
    }
}

// Items that have been added since there were `first` become one group.
static void group_items(Furnisher *f, int first, Transform transform)
{
    Page *page = f->page;
    int count = page->items.count - first;
    if (count == 0)
        return;
    Item *inside = NEW_ARRAY(f->job->arena, Item, count);
    memcpy(inside, page->items.at + first, sizeof *inside * (size_t)count);
    page->items.count = first;
    Item *group = PUSH(f->job->arena, &page->items);
    *group = (Item){.kind = ITEM_GROUP,
                    .x = inside->x,
                    .y = inside->y,
                    .node = inside->node};
    group->as.group.transform = transform;
    group->as.group.items = (ItemList){inside, count};
}

// Clockwise around the middle of a place.
static Transform turned(Ground place, int degrees)
{
    const double full_turn = 6.283185307179586;
    double angle = full_turn * degrees / 1024 / 360;
    double x = place.x + place.width / 2, y = place.y + place.height / 2;
    double cosine = cos(angle), sine = sin(angle);
    return (Transform){.a = (int)lround(cosine * MILLION),
                       .b = (int)lround(sine * MILLION),
                       .c = (int)lround(-sine * MILLION),
                       .d = (int)lround(cosine * MILLION),
                       .e = (Length)lround(x - cosine * x + sine * y),
                       .f = (Length)lround(y - sine * x - cosine * y)};
}

static Transform narrowed(Length x, int width)
{
    return (Transform){.a = width * (MILLION / UNIT),
                       .d = MILLION,
                       .e = x - (Length)scale_by(x, width, UNIT)};
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

// Its fill, and its edge within it.
static void add_ground(Furnisher *f, const Frame *frame, Ground place)
{
    bool stroked = frame->stroke.width && frame->stroke.color.swatch;
    if (!frame->fill.swatch && !stroked)
        return;
    furnish_path(f, place, frame->fill, ARTIFACT_BACKGROUND);
    Item *item = &f->page->items.at[f->page->items.count - 1];
    Point size = {place.width, place.height};
    item->as.path =
        stroked ? path_frame(f->job->arena, size, frame->radius, frame->stroke)
                : path_rounded(f->job->arena, size.x, size.y, frame->radius);
    item->stroke = stroked ? frame->stroke.color : NO_PAINT;
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

static Ground place_image(Furnisher *f, const Frame *frame)
{
    FrameImage *image = frame_image(&f->images, frame);
    Ground in = frame_place(f, frame, 0);
    if (!image->picture)
        return in;
    FramePlace place = {in.x, in.y, in.width, in.height};
    const Image *fitted = frame_image_fit(f->job, image, &place);
    if (!image->judged)
        image_judge(&f->setter, fitted, image->picture->node, place.width);
    image->judged = true;
    if (in.height == 0) {
        in = frame_place(f, frame, place.height);
        place.y = in.y;
    }
    add_ground(f, frame, in);
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
    if (frame->radius > 0)
        item_clip(f->job, f->page, frame->radius);
    return in;
}

static void guide(Furnisher *f, Ground place, Length rest)
{
    const Item edge = {.x = place.x,
                       .y = place.y,
                       .width = place.width,
                       .height = place.height};
    if (f->style->page.show_grid)
        guides_frame(f->job, f->page, &edge, rest < -PT(0.5));
}

// The words of a frame, or false if all its variables are empty.
static bool set_frame(const Furnisher *f, const Frame *frame, Galley *galley,
                      int *width)
{
    Ground place = frame_place(f, frame, 0);
    Column column = {frame->vertical ? place.height : place.width,
                     frame->vertical};
    const ParagraphStyle *style = frame->style;
    if (frame->fit == FIT_SHRINK)
        style = shrunk(f, frame, column,
                       frame->vertical ? place.width : place.height);
    if (frame->fit == FIT_CONDENSE && !frame->vertical)
        *width = condensed(f, frame, column, place.height);
    column.measure = (Length)scale_by(column.measure, UNIT, *width);
    return furnish_pattern(f, &frame->text, style, column, galley);
}

// Each gives back where the frame has come to stand.
static Ground place_words(Furnisher *f, const Frame *frame)
{
    Galley galley = {0};
    int width = UNIT;
    if (!set_frame(f, frame, &galley, &width))
        return frame_place(f, frame, 0);
    Length words = galley_height(&galley);
    Ground place = frame_place(f, frame, words);
    add_ground(f, frame, place);
    Length rest = (frame->vertical ? place.width : place.height) - words;
    if (rest < -PT(0.5))
        report_overflow(f, frame, -rest);
    guide(f, place, rest);
    Length on = frame->valign == VALIGN_MIDDLE   ? rest / 2
                : frame->valign == VALIGN_BOTTOM ? rest
                                                 : 0;
    int first = f->page->items.count;
    if (frame->vertical)
        stand_galley(f, &galley, place.x + place.width - on, place.y);
    else
        furnish_galley(f, &galley, (Point){place.x, place.y + on},
                       ARTIFACT_NONE);
    if (width < UNIT)
        group_items(f, first, narrowed(place.x, width));
    return place;
}

static Ground place_ground(Furnisher *f, const Frame *frame)
{
    Ground place = frame_place(f, frame, 0);
    add_ground(f, frame, place);
    return place;
}

static Ground place_frame(Furnisher *f, const Frame *frame)
{
    if (frame->text.node)
        return place_words(f, frame);
    return frame->image.node ? place_image(f, frame) : place_ground(f, frame);
}

static bool is_on(const Furnisher *f, const Frame *frame, const Master *master)
{
    const Page *page = f->page;
    switch ((FramePages)frame->pages) {
    case FRAME_RECTO:
        return page->recto;
    case FRAME_VERSO:
        return !page->recto;
    case FRAME_FIRST:
        return page->number == 1 || page[-1].master != master;
    case FRAME_ALL:
        break;
    }
    return true;
}

void furnish_frames(Furnisher *f, const Master *master)
{
    if (!master)
        return;
    f->area = area_of(f->style, master, f->page->recto);
    for (int i = 0; i < master->frames.count; i++) {
        const Frame *frame = &master->frames.at[i];
        if (!is_on(f, frame, master))
            continue;
        int first = f->page->items.count;
        Ground place = place_frame(f, frame);
        for (int k = first; k < f->page->items.count; k++) {
            f->page->items.at[k].overprint = frame->overprint;
            f->page->items.at[k].frame = frame->node;
        }
        if (frame->rotate)
            group_items(f, first, turned(place, frame->rotate));
    }
}
