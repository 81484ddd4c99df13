#include "report/frame_image.h"

#include "read/yaml.h"

// The path without the "?" that allows it to be missing.
static Node *path_node(const Job *job, Text path, bool *optional)
{
    Node *node = NEW(job->arena, Node);
    *node = *path.node;
    *optional = str_ends(path.str, "?");
    node->text =
        str_copy(job->arena, str_slice(path.str, 0, path.str.n - *optional));
    return node;
}

// Styles are installed anywhere, and what belongs to them lies beside them.
static const Picture *picture_of_style(const Job *job, const Frame *frame)
{
    bool optional;
    const Node *node = path_node(job, frame->image, &optional);
    Job own = *job;
    Diag unheard = {.arena = job->arena};
    own.root = NULL;
    if (optional)
        own.diag = &unheard;
    const char *path = file_beside(&own, node);
    return path ? picture_read_path(job, node, path) : NULL;
}

static const Picture *picture_of_cover(const Job *job, const Photo *photo)
{
    if (!photo->file.str.n)
        return NULL;
    if (photo->alt.str.n == 0 && photo->caption.count == 0)
        fault(job, WK507, photo->node,
              zh(job, "封面图没有替代文字 alt，也没有图注"),
              en(job, "the cover photo has neither alt nor caption"));
    return picture_read(job, photo->file.node);
}

static bool names_cover(Str image)
{
    return str_is(image, "{report.cover.photo}") ||
           str_is(image, "{report.cover.photo?}");
}

FrameImage *frame_image(FrameImages *images, const Frame *frame)
{
    for (int i = 0; i < images->found.count; i++)
        if (images->found.at[i].frame == frame)
            return &images->found.at[i];
    const Photo *cover = &images->report->about.cover.photo;
    FrameImage found = {.frame = frame};
    if (names_cover(frame->image.str)) {
        found.photo = cover;
        found.picture = picture_of_cover(images->job, cover);
    } else {
        found.picture = picture_of_style(images->job, frame);
    }
    FrameImage *kept = PUSH(images->job->arena, &images->found);
    *kept = found;
    return kept;
}

static Window seen_of(const FrameImage *image)
{
    const Picture *picture = image->picture;
    if (image->photo && image->photo->crop.node)
        return window_cropped(picture->width, picture->height,
                              image->photo->crop.at);
    return (Window){0, 0, picture->width, picture->height};
}

static Window fill_place(const FrameImage *image, const FramePlace *place)
{
    const Picture *picture = image->picture;
    WindowFit fit = {picture->width,
                     picture->height,
                     place->width,
                     place->height,
                     {512, 512}};
    for (int i = 0; i < 2; i++)
        fit.focus[i] = image->photo && image->photo->focus.node
                           ? image->photo->focus.at[i]
                           : (int)scale_by(image->frame->focus[i], 1024, 1000);
    return window_fitted(seen_of(image), &fit);
}

// All of it is seen, where the frame's alignments put it.
static void shrink_place(const FrameImage *image, Window window,
                         FramePlace *place)
{
    Length width = (Length)scale_by(place->height, window.width, window.height);
    Length height = (Length)scale_by(place->width, window.height, window.width);
    if (width < place->width) {
        Length rest = place->width - width;
        Align align =
            image->frame->style ? image->frame->style->align : ALIGN_LEFT;
        place->x += align == ALIGN_CENTER  ? rest / 2
                    : align == ALIGN_RIGHT ? rest
                                           : 0;
        place->width = width;
    } else {
        Length rest = place->height - height;
        int valign = image->frame->valign;
        place->y += valign == VALIGN_MIDDLE   ? rest / 2
                    : valign == VALIGN_BOTTOM ? rest
                                              : 0;
        place->height = height;
    }
}

const Image *frame_image_fit(const Job *job, const FrameImage *image,
                             FramePlace *place)
{
    Image *fitted = NEW(job->arena, Image);
    fitted->picture = image->picture;
    fitted->window = seen_of(image);
    if (place->height == 0) // as the picture wants it
        place->height = (Length)scale_by(place->width, fitted->window.height,
                                         fitted->window.width);
    else if (image->frame->fit == FIT_COVER)
        fitted->window = fill_place(image, place);
    else
        shrink_place(image, fitted->window, place);
    return fitted;
}
