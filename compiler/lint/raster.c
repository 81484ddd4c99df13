#include "lint/raster.h"

enum {
    GRID = 16, // of Length in 1/64 pixel, FreeType's unit
    MOST_POINTS = 30000
};

typedef struct Tracer {
    Raster *raster;
    const Transform *turn;
    Point at; // of the item
    ARRAY_OF(FT_Vector) points;
    ARRAY_OF(char) tags;
    ARRAY_OF(short) ends;
} Tracer;

static FT_Vector place(const Tracer *tracer, Point point)
{
    Point to = turned(tracer->turn,
                      (Point){tracer->at.x + point.x, tracer->at.y + point.y});
    const Raster *raster = tracer->raster;
    return (FT_Vector){(to.x + raster->origin.x) / GRID,
                       (to.y + raster->origin.y) / GRID};
}

static void add(Tracer *tracer, Point point, char tag)
{
    Arena *arena = tracer->raster->arena;
    *PUSH(arena, &tracer->points) = place(tracer, point);
    *PUSH(arena, &tracer->tags) = tag;
}

static void give_spans(int y, int count, const FT_Span *spans, void *context)
{
    Raster *raster = context;
    for (int i = 0; i < count; i++)
        raster->span(raster->context, spans[i].x, y, spans[i].len,
                     spans[i].coverage);
}

static void render(Raster *raster, FT_Outline *outline)
{
    FT_Raster_Params params = {
        .flags =
            FT_RASTER_FLAG_AA | FT_RASTER_FLAG_DIRECT | FT_RASTER_FLAG_CLIP,
        .gray_spans = give_spans,
        .user = raster,
        .clip_box = {0, 0, raster->width, raster->height},
    };
    FT_Outline_Render(raster->library, outline, &params);
}

static void close_contour(Tracer *tracer)
{
    int count = tracer->points.count;
    int had = tracer->ends.count ? tracer->ends.at[tracer->ends.count - 1] : -1;
    if (count - 1 > had)
        *PUSH(tracer->raster->arena, &tracer->ends) = (short)(count - 1);
}

static void render_traced(Tracer *tracer)
{
    close_contour(tracer);
    if (tracer->ends.count == 0)
        return;
    FT_Outline outline = {
        .n_contours = (short)tracer->ends.count,
        .n_points = (short)tracer->points.count,
        .points = tracer->points.at,
        .tags = tracer->tags.at,
        .contours = tracer->ends.at,
    };
    render(tracer->raster, &outline);
    tracer->points.count = tracer->tags.count = tracer->ends.count = 0;
}

void raster_fill(Raster *raster, const Seen *seen)
{
    Tracer tracer = {.raster = raster,
                     .turn = &seen->turn,
                     .at = {seen->item->x, seen->item->y}};
    const Path *path = seen->item->as.path;
    for (int i = 0; i < path->steps.count; i++) {
        const Step *step = &path->steps.at[i];
        if (step->kind == STEP_MOVE) {
            close_contour(&tracer);
            if (tracer.points.count > MOST_POINTS)
                render_traced(&tracer);
        }
        if (step->kind == STEP_CLOSE)
            continue;
        if (step->kind == STEP_CURVE) {
            add(&tracer, step->one, FT_CURVE_TAG_CUBIC);
            add(&tracer, step->other, FT_CURVE_TAG_CUBIC);
        }
        add(&tracer, step->to, FT_CURVE_TAG_ON);
    }
    render_traced(&tracer);
}

static void trace_stroke(Tracer *tracer, const Path *path)
{
    FT_Stroker stroker = tracer->raster->stroker;
    bool open = false;
    for (int i = 0; i < path->steps.count; i++) {
        const Step *step = &path->steps.at[i];
        FT_Vector to = place(tracer, step->to);
        FT_Vector one = place(tracer, step->one);
        FT_Vector other = place(tracer, step->other);
        if (open && (step->kind == STEP_MOVE || step->kind == STEP_CLOSE)) {
            FT_Stroker_EndSubPath(stroker);
            open = false;
        }
        switch (step->kind) {
        case STEP_MOVE: {
            bool ends = true; // does not lead back to its beginning
            for (int k = i + 1;
                 k < path->steps.count && path->steps.at[k].kind != STEP_MOVE;
                 k++)
                ends &= path->steps.at[k].kind != STEP_CLOSE;
            FT_Stroker_BeginSubPath(stroker, &to, ends);
            open = true;
            break;
        }
        case STEP_LINE:
            FT_Stroker_LineTo(stroker, &to);
            break;
        case STEP_CURVE:
            FT_Stroker_CubicTo(stroker, &one, &other, &to);
            break;
        case STEP_CLOSE:
            break;
        }
    }
    if (open)
        FT_Stroker_EndSubPath(stroker);
}

void raster_stroke(Raster *raster, const Seen *seen)
{
    const Path *path = seen->item->as.path;
    Tracer tracer = {.raster = raster,
                     .turn = &seen->turn,
                     .at = {seen->item->x, seen->item->y}};
    int64_t width = scale_by(path->stroke_width, seen->scale, 1000000);
    FT_Stroker_Rewind(raster->stroker);
    FT_Stroker_Set(raster->stroker, (FT_Fixed)(width / 2 / GRID),
                   FT_STROKER_LINECAP_BUTT, FT_STROKER_LINEJOIN_MITER_FIXED,
                   10 << 16);
    trace_stroke(&tracer, path);
    FT_UInt points, contours;
    FT_Outline outline;
    if (FT_Stroker_GetCounts(raster->stroker, &points, &contours) ||
        points == 0 || points > MOST_POINTS ||
        FT_Outline_New(raster->library, points, (FT_Int)contours, &outline))
        return;
    outline.n_points = outline.n_contours = 0;
    FT_Stroker_Export(raster->stroker, &outline);
    render(raster, &outline);
    FT_Outline_Done(raster->library, &outline);
}

// Where a glyph of a line begins, from its item.
static Point glyph_place(const GlyphRun *run, const PlacedGlyph *glyph)
{
    return run->direction == DIRECTION_SIDEWAYS ? (Point){glyph->y, glyph->x}
                                                : (Point){glyph->x, -glyph->y};
}

static Point glyph_point(const GlyphRun *run, const PlacedGlyph *glyph,
                         FT_Vector at)
{
    Point place = glyph_place(run, glyph);
    Length x = font_length(run->font, at.x, run->size);
    Length y = font_length(run->font, at.y, run->size);
    if (run->direction == DIRECTION_SIDEWAYS)
        return (Point){place.x + y, place.y + x};
    return (Point){place.x + x, place.y - y};
}

void raster_text(Raster *raster, const Seen *seen)
{
    const GlyphRun *run = seen->item->as.text;
    Tracer tracer = {.raster = raster,
                     .turn = &seen->turn,
                     .at = {seen->item->x, seen->item->y}};
    FT_Face face = font_outline(run->font);
    for (int i = 0; i < run->count; i++) {
        const PlacedGlyph *glyph = &run->glyphs[i];
        if (FT_Load_Glyph(face, glyph->id, FT_LOAD_NO_SCALE) != 0 ||
            face->glyph->format != FT_GLYPH_FORMAT_OUTLINE)
            continue;
        FT_Outline *outline = &face->glyph->outline;
        for (int k = 0; k < outline->n_points; k++)
            outline->points[k] =
                place(&tracer, glyph_point(run, glyph, outline->points[k]));
        render(raster, outline);
    }
}
