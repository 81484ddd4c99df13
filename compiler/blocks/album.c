#include "blocks/album.h"

// What a photo is for those who do not see it.
static Str alt_of(const Job *job, const Photo *photo)
{
    return photo->alt.str.n ? photo->alt.str
                            : passage_plain(job->arena, &photo->caption);
}

static void report_silent(const Job *job, const Photo *photo)
{
    Message *message = fault(job, WK507, photo->node,
                             zh(job, "图片没有替代文字 alt，也没有图注"),
                             en(job, "the photo has neither alt nor caption"));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "加 caption，或加 alt: 一句话说明画面"),
                en(job, "add a caption, or alt: what the photo shows"));
}

static void report_kept(const Job *job, const Photo *photo)
{
    Message *message =
        fault(job, WK510, photo->node, zh(job, "占位图还没换成图片"),
              en(job, "this photo is still to come"));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "图片到了，写上 file，删去 fpo"),
                en(job, "when it has come, write file and delete fpo"));
}

// False if its file cannot be used, which has then been reported.
static bool take_shot(const Job *job, const Photo *photo, Shot *shot)
{
    enum { UNIT = 1024, KEPT = 1536 }; // a place is kept in 3:2
    *shot = (Shot){.photo = photo, .ratio = KEPT};
    if (photo->fpo)
        report_kept(job, photo);
    if (!photo->file.str.n)
        return photo->fpo;
    if (alt_of(job, photo).n == 0)
        report_silent(job, photo);
    const Picture *picture = picture_read(job, photo->file.node);
    if (!picture)
        return false;
    Image *image = NEW(job->arena, Image);
    image->picture = picture;
    image->window =
        photo->crop.node
            ? window_cropped(picture->width, picture->height, photo->crop.at)
            : (Window){0, 0, picture->width, picture->height};
    shot->image = image;
    shot->ratio =
        (int)scale_by(image->window.width, UNIT, image->window.height);
    if (shot->ratio < 1)
        shot->ratio = 1;
    return true;
}

// As much of it as fills a frame, with what matters in sight.
static const Image *fit_image(const Job *job, const Shot *shot, Length width,
                              Length height)
{
    const Photo *photo = shot->photo;
    const Picture *picture = shot->image->picture;
    Image *fitted = NEW(job->arena, Image);
    WindowFit fit = {
        picture->width, picture->height, width, height, {512, 512}};
    if (photo->crop.node) { // then the middle of the piece
        Window window = shot->image->window;
        fit.focus[0] =
            (int)scale_by(2 * window.x + window.width, 512, picture->width);
        fit.focus[1] =
            (int)scale_by(2 * window.y + window.height, 512, picture->height);
    }
    if (photo->focus.node)
        memcpy(fit.focus, photo->focus.at, sizeof fit.focus);
    *fitted = *shot->image;
    fitted->window = window_fitted(shot->image->window, &fit);
    return fitted;
}

void copy_credit(CopyMaker *maker, Text credit)
{
    Str label = setter_label(maker->setter, "photographers");
    if (label.n && !str_starts(credit.str, label.s)) {
        copy_words(maker, label);
        copy_words(maker, setter_label(maker->setter, "colon"));
    }
    copy_text(maker, credit);
}

static void set_credit(Setter *setter, Text credit)
{
    if (credit.str.n == 0)
        return;
    CopyMaker maker = copy_in(setter, S("credit"));
    copy_credit(&maker, credit);
    set_copy(setter, &maker, ELEMENT_CAPTION, false);
}

typedef struct AlbumSetter {
    Setter *setter;
    const Album *album;
    const Shot *shots;
    int count;
    Length gap;
    bool spans; // over all columns
} AlbumSetter;

static void set_caption(Setter *setter, const Photo *photo)
{
    const Facts *facts = setter->facts;
    int number = facts_picture(facts, photo);
    for (int i = 0; i < photo->caption.count; i++) {
        CopyMaker maker = copy_in(setter, S("caption"));
        copy_inlines(&maker, photo->caption.at[i]);
        if (setter->finds_names && number >= 0 &&
            facts->pictures.at[number].name)
            copy_name(&maker, facts->pictures.at[number].name - 1);
        set_copy(setter, &maker, ELEMENT_CAPTION, false);
    }
    set_credit(setter, photo->credit);
}

static void set_shot(Setter *own, const Shot *shot, Length height, bool whole)
{
    const Image *image = shot->image;
    if (image && !whole)
        image = fit_image(own->job, shot, own->measure, height);
    const Photo *photo = shot->photo;
    const Node *node = photo->file.node ? photo->file.node : photo->node;
    Box **place = galley_place(own->galley);
    set_image(own, image, node, own->measure, height);
    int number = facts_picture(own->facts, photo);
    if (number >= 0)
        (*place)->label = facts_picture_label(own->job->arena, number);
}

// In the order of the words of components.photos.caption.
typedef enum CaptionPlace {
    CAPTION_BELOW,
    CAPTION_ABOVE,
    CAPTION_SIDE,
    CAPTION_OVERLAY,
} CaptionPlace;

static bool has_words(const Photo *photo)
{
    return photo->caption.count > 0 || photo->credit.str.n > 0;
}

// Its height, without a trace of it.
static Length caption_height(const Setter *setter, const Photo *photo)
{
    Galley galley = {0};
    Element unused = {0};
    Setter trying = *setter;
    trying.galley = &galley;
    trying.element = &unused;
    trying.notes = NULL;
    set_caption(&trying, photo);
    return galley_height(&galley);
}

// False if the words would hide more than half of the picture.
static bool set_overlaid(Setter *own, const Shot *shot, Length height,
                         bool whole)
{
    Galley picture = {0}, words = {0};
    Length padding = style_paragraph(own->style, S("caption"))->size / 2;
    Setter on = setter_inside(own, own->measure - 2 * padding, &words);
    if (caption_height(&on, shot->photo) + 2 * padding > height / 2)
        return false;
    set_caption(&on, shot->photo);
    Setter under = setter_inside(own, own->measure, &picture);
    set_shot(&under, shot, height, whole);
    set_slip(own, picture.first, &words, padding);
    return true;
}

// A photo with its caption, as a column of their own.
static void set_cell(const AlbumSetter *s, const Shot *shot, Galley *cell,
                     const AlbumRow *row, Length width, Length height)
{
    CaptionPlace caption =
        (CaptionPlace)s->setter->style->components.photos.caption;
    Setter inside = setter_inside(s->setter, width, cell);
    Setter own = setter_element(&inside, ELEMENT_FIGURE, shot->photo->node);
    own.element->alt = alt_of(own.job, shot->photo);
    bool whole = row->ratio == 0;
    if (caption == CAPTION_OVERLAY && has_words(shot->photo) &&
        set_overlaid(&own, shot, height, whole))
        return;
    if (caption == CAPTION_ABOVE) {
        set_caption(&own, shot->photo);
        set_space(&own, cell->first ? s->gap / 2 : 0);
    }
    set_shot(&own, shot, height, whole);
    if (caption != CAPTION_ABOVE) {
        set_space(&own, s->gap / 2);
        set_caption(&own, shot->photo);
    }
}

// The words at the side of a lone photo end where it ends.
static void set_beside(const AlbumSetter *s, const Shot *shot, Galley cells[2],
                       const Length widths[2], Length height)
{
    Setter inside = setter_inside(s->setter, widths[0], &cells[0]);
    Setter own = setter_element(&inside, ELEMENT_FIGURE, shot->photo->node);
    own.element->alt = alt_of(own.job, shot->photo);
    set_shot(&own, shot, height, false);
    Setter words = setter_inside(&own, widths[1], &cells[1]);
    set_caption(&words, shot->photo);
    Length spare = height - galley_height(&cells[1]);
    Box *first = cells[1].first;
    if (first && spare > 0) {
        first->height += spare;
        first->ascent += spare;
    }
}

// What a lone photo asks for.
static Length wanted_width(const Photo *photo, Length measure, Length gap)
{
    switch ((PhotoWidth)photo->width) {
    case PHOTO_HALF:
        return (measure - gap) / 2;
    case PHOTO_THIRD:
        return (measure - 2 * gap) / 3;
    case PHOTO_AUTO:
    case PHOTO_FULL:
    case PHOTO_COLUMN:
    case PHOTO_SPREAD:
        break;
    }
    return measure;
}

// Where three side by side would be stamps.
static bool is_narrow(const Setter *setter)
{
    Length em = style_paragraph(setter->style, S("body"))->size;
    return setter->measure - setter->indent < 27 * em;
}

static AlbumRows plan(const AlbumSetter *s)
{
    AlbumQuery query = {s->album->layout, !s->spans && is_narrow(s->setter),
                        s->shots, s->count};
    return album_plan(s->setter->job->arena, &query);
}

// Whether some of several photos would be stamps in the column.
static bool are_stamps(const AlbumSetter *s)
{
    enum { LEAST_EMS = 10 };
    const Setter *setter = s->setter;
    Length least = LEAST_EMS * style_paragraph(setter->style, S("body"))->size;
    AlbumFrame frame = {.measure = setter->measure - setter->indent,
                        .gap = s->gap,
                        .highest = setter->tallest};
    Length *widths = NEW_ARRAY(setter->job->arena, Length, s->count + 1);
    AlbumRows rows = plan(s);
    for (int i = 0; i < rows.rows.count; i++) {
        const AlbumRow *row = &rows.rows.at[i];
        album_sizes(row, s->shots, &frame, widths);
        for (int k = 0; k < row->count && row->count > 1; k++)
            if (widths[k] < least)
                return true;
    }
    return false;
}

static bool spans_all(const AlbumSetter *s)
{
    int width = s->count == 1 ? s->shots[0].photo->width : PHOTO_AUTO;
    return s->setter->whole > s->setter->measure &&
           (album_spans(s->album->layout) || width == PHOTO_FULL ||
            width == PHOTO_SPREAD || are_stamps(s));
}

// Whether its words stand at the side of a lone photo: they must have room.
static bool is_beside(const AlbumSetter *s, const AlbumRow *row, Length measure)
{
    enum { LEAST_EMS = 7 };
    const Style *style = s->setter->style;
    Length em = style_paragraph(style, S("caption"))->size;
    return style->components.photos.caption == CAPTION_SIDE &&
           row->count == 1 && has_words(s->shots[row->first].photo) &&
           (measure - s->gap) / 3 >= LEAST_EMS * em;
}

static Setter album_setter(const AlbumSetter *s)
{
    Setter own = *s->setter;
    if (s->spans) {
        own.measure = own.whole;
        own.span_all = true;
    }
    return own;
}

static void set_album_row(const AlbumSetter *s, const AlbumRow *row)
{
    Setter own = album_setter(s);
    // One that stands upright is not made larger than those that lie.
    bool upright = row->count == 1 && s->shots[row->first].ratio < 1024;
    AlbumFrame frame = {.measure = own.measure - own.indent,
                        .gap = s->gap,
                        .highest = own.tallest / 20 * (upright ? 9 : 12)};
    if (s->count == 1)
        frame.measure = wanted_width(s->shots[0].photo, frame.measure, s->gap);
    bool beside = is_beside(s, row, frame.measure);
    Length whole = frame.measure;
    if (beside)
        frame.measure = (whole - s->gap) / 3 * 2;
    Length *widths = NEW_ARRAY(own.job->arena, Length, row->count + 1);
    Galley *cells = NEW_ARRAY(own.job->arena, Galley, row->count + 1);
    Length height = album_sizes(row, s->shots, &frame, widths);
    AlbumSetter inner = *s;
    inner.setter = &own;
    if (beside) {
        widths[1] = whole - s->gap - widths[0];
        set_beside(&inner, &s->shots[row->first], cells, widths, height);
    }
    for (int i = 0; i < row->count && !beside; i++)
        set_cell(&inner, &s->shots[row->first + i], &cells[i], row, widths[i],
                 height);
    PictureRow pictures = {cells,
                           widths,
                           row->count + beside,
                           s->gap,
                           .first = row->first == 0,
                           .last = row->first + row->count == s->count};
    if (pictures.last) {
        Setter below =
            setter_inside(&own, own.measure - own.indent, &pictures.below);
        set_credit(&below, s->album->credit);
    }
    set_pictures(&own, &pictures);
}

void album_set(Setter *setter, const Album *album)
{
    Arena *arena = setter->job->arena;
    Shot *shots = NEW_ARRAY(arena, Shot, album->photos.count);
    int count = 0;
    for (int i = 0; i < album->photos.count; i++)
        if (take_shot(setter->job, &album->photos.at[i], &shots[count]))
            count++;
    Length gap = setter_length(setter, setter->style->components.photos.gap);
    AlbumSetter s = {setter, album, shots, count, gap, false};
    s.spans = spans_all(&s);
    AlbumRows rows = plan(&s);
    if (album->title.count) {
        Setter own = album_setter(&s);
        set_heading(&own, &album->title, 3, (Str){0});
    }
    for (int i = 0; i < rows.rows.count; i++)
        set_album_row(&s, &rows.rows.at[i]);
}
