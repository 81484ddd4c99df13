// Pictures in the frames of a master.
#pragma once

#include "image/picture.h"
#include "layout/box.h"
#include "report/report.h"

// A frame whose picture has been looked for; pages ask again and again.
typedef struct FrameImage {
    const Frame *frame;
    const Picture *picture; // NULL: there is none
    const Photo *photo;     // that it is of, if it is the report's own
    bool judged;            // whether it has pixels enough
} FrameImage;

typedef struct FrameImages {
    const Job *job;
    const Report *report;
    ARRAY_OF(FrameImage) found;
} FrameImages;

// The picture of a frame: a file beside the style, or {report.cover.photo}.
FrameImage *frame_image(FrameImages *images, const Frame *frame);

typedef struct FramePlace {
    Length x, y, width, height;
} FramePlace;

// Lays it into its place, which gets smaller if all of it is to be seen.
const Image *frame_image_fit(const Job *job, const FrameImage *image,
                             FramePlace *place);
