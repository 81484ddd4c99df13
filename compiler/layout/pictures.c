// Pictures and their captions, in whole lines of the grid.
#include "layout/setter.h"

static void judge_softness(const Setter *setter, const Image *image,
                           const Node *node, int dpi)
{
    const Job *job = setter->job;
    int wish = setter->style->presswork.limits.warn_dpi;
    if (image->picture->bitmap || dpi >= wish)
        return;
    fault(job, WK513, node,
          zh(job, "有效分辨率 %d dpi，最好有 %d dpi", dpi, wish),
          en(job, "%d dpi at this size; %d dpi would be good", dpi, wish));
}

void image_judge(const Setter *setter, const Image *image, const Node *node,
                 Length width)
{
    const Job *job = setter->job;
    const Style *style = setter->style;
    bool bitmap = image->picture->bitmap;
    int own = bitmap ? 0 : style->components.photos.min_dpi;
    int press = bitmap ? style->presswork.limits.min_bitmap_dpi
                       : style->presswork.limits.min_dpi;
    int least = own > press ? own : press;
    Window window = image->window;
    int dpi = window_dpi(window.width, width);
    if (dpi >= least) {
        judge_softness(setter, image, node, dpi);
        return;
    }
    double inches = width / 1024.0 / 72;
    Message *message = fault(job, WK502, node,
                             zh(job, "有效分辨率 %d dpi，%s至少 %d dpi", dpi,
                                own > press ? "版式要求" : "付印", least),
                             en(job, "%d dpi at this size; the %s needs %d dpi",
                                dpi, own > press ? "style" : "press", least));
    diag_label(message,
               zh(job, "%d×%d 像素，排成 %.0f mm 宽", window.width,
                  window.height, inches * 25.4),
               en(job, "%d×%d pixels, %.0f mm wide", window.width,
                  window.height, inches * 25.4));
    int pixels = (int)(inches * least) + 1;
    double most = window.width * 25.4 / least;
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "换 %d 像素宽以上的原图；这张图最多能排 %.0f mm 宽",
                   pixels, most),
                en(job,
                   "use an original of at least %d pixels in width; this one "
                   "may be %.0f mm wide",
                   pixels, most));
}

// Grey that nobody takes for a picture.
static Paint place_keeper(const Setter *setter)
{
    Paint paint = NO_PAINT;
    style_color(setter->job, setter->style, S("grey 25%"), &paint);
    return paint;
}

void set_image(Setter *setter, const Image *image, const Node *node,
               Length width, Length height)
{
    Box *box = NEW(setter->job->arena, Box);
    box->x = setter->indent;
    box->width = width;
    box->height = height;
    box->element = setter->element;
    box->node = node;
    box->span_all = setter->span_all;
    if (image) {
        box->kind = BOX_IMAGE;
        box->as.image = image;
        box->radius = setter->style->components.photos.radius;
        image_judge(setter, image, node, width);
    } else {
        box->kind = BOX_PATH;
        box->as.path = path_rounded(setter->job->arena, width, height,
                                    setter->style->components.photos.radius);
        box->fill = place_keeper(setter);
    }
    galley_add(setter->galley, box);
}

void set_slip(Setter *setter, Box *picture, const Galley *words, Length padding)
{
    Arena *arena = setter->job->arena;
    Length height = galley_height(words) + 2 * padding, width = 0;
    Box *slip = NEW(arena, Box), *group = NEW(arena, Box);
    *group = (Box){.kind = BOX_GROUP,
                   .x = picture->x,
                   .width = picture->width,
                   .height = picture->height,
                   .span_all = picture->span_all,
                   .node = picture->node};
    group->as.inside = picture;
    picture->x = picture->y = 0;
    picture->next = slip;
    slip->next = words->first;
    Length y = picture->height - height + padding;
    for (Box *line = words->first; line; line = line->next) {
        y += line == words->first ? 0 : line->space;
        width = line->x + line->width > width ? line->x + line->width : width;
        line->x += padding;
        line->y = y;
        y += line->height;
    }
    slip->kind = BOX_PATH;
    slip->artifact = ARTIFACT_LAYOUT;
    slip->y = picture->height - height;
    slip->width = width + 2 * padding;
    slip->height = height;
    style_color(setter->job, setter->style, S("paper"), &slip->fill);
    slip->as.path = path_rectangle(arena, slip->width, slip->height);
    galley_add(setter->galley, group);
}

// The head of the group stands where the em boxes of a line would.  Gives the
// white that is left at its foot.
static Length keep_grid(const Setter *setter, Box *group, const PictureRow *row)
{
    Length pitch = setter->style->page.baseline;
    Length em = style_paragraph(setter->style, S("body"))->size;
    Length above = (pitch - em) / 2, height = group->height;
    Length lines = (above + height + above + pitch - 1) / pitch;
    if (lines * pitch > setter->tallest)
        lines = setter->tallest / pitch;
    if (above + group->height > lines * pitch)
        above = 0;
    for (Box *box = group->as.inside; box; box = box->next)
        box->y += above;
    if (group->height < lines * pitch)
        group->height = lines * pitch;
    group->on_grid = true;
    group->space = row->first ? pitch / 2 : 0;
    return group->height - above - height;
}

// What stands below the cells becomes part of their group.
static void join_below(const PictureRow *row, Box *group)
{
    Box **end = &group->as.inside;
    while (*end)
        end = &(*end)->next;
    *end = row->below.first;
    for (Box *box = row->below.first; box; box = box->next) {
        group->height += box->space;
        box->y = group->height;
        group->height += box->height;
    }
}

void set_pictures(Setter *setter, const PictureRow *row)
{
    Galley rows = {0};
    Setter own = *setter;
    own.galley = &rows;
    set_row(&own, row->cells, row->widths, row->count, row->gutter);
    if (rows.count == 1 && rows.first->kind == BOX_GROUP)
        join_below(row, rows.first);
    else if (row->below.first)
        galley_add(&rows, row->below.first);
    Length half = setter->style->page.baseline / 2, white = half;
    for (Box *box = rows.first, *next; box; box = next) {
        next = box->next;
        box->next = NULL;
        if (box->kind == BOX_GROUP)
            white = keep_grid(setter, box, row);
        galley_meet(setter->galley, box);
    }
    if (row->last && white < half)
        set_apart(setter, half);
}
