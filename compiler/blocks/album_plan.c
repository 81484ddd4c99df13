// Which photos stand side by side, and how large.
#include "blocks/album.h"

enum {
    UNIT = 1024,
    SHAPE_WIDE = 1536, // 3:2
    SHAPE_TALL = 768,  // 3:4
    SHAPE_SQUARE = 1024,
    SHAPE_BAND = 2560, // 5:2
    SHAPE_HERO = 1820, // 16:9, the widest that a picture is made to lead
};

typedef struct Planner {
    Arena *arena;
    const Shot *shots;
    int count;
    bool narrow;
    AlbumRows rows;
} Planner;

static bool is_wide(const Shot *shot)
{
    return shot->ratio >= UNIT;
}

// The shape that cuts least off most of them.
static int common_shape(const Planner *planner, int first)
{
    int wide = 0, count = planner->count - first;
    for (int i = first; i < planner->count; i++)
        wide += is_wide(&planner->shots[i]);
    return wide == count ? SHAPE_WIDE : wide == 0 ? SHAPE_TALL : SHAPE_SQUARE;
}

static AlbumRow *add_row(Planner *planner, int first, int count, int ratio)
{
    AlbumRow *row = PUSH(planner->arena, &planner->rows.rows);
    *row = (AlbumRow){.first = first, .count = count, .ratio = ratio};
    return row;
}

// Rows as even as may be, those with fewer and larger photos first.
static void add_rows(Planner *planner, int first, int most, int ratio)
{
    int left = planner->count - first;
    for (int rows = (left + most - 1) / most; rows > 0; rows--) {
        int count = left / rows;
        add_row(planner, first, count, ratio);
        first += count;
        left -= count;
    }
}

// Four make two rows of two, six two of three.
static int in_a_row(const Planner *planner, int count)
{
    return count == 2 || count == 4 || planner->narrow ? 2 : 3;
}

static void plan_grid(Planner *planner, int first)
{
    add_rows(planner, first, in_a_row(planner, planner->count - first),
             common_shape(planner, first));
}

static void plan_row(Planner *planner)
{
    add_rows(planner, 0, planner->narrow ? 3 : 4, 0);
}

static void plan_hero(Planner *planner)
{
    int own = planner->shots[0].ratio;
    add_row(planner, 0, 1, own > SHAPE_HERO ? SHAPE_HERO : own);
    if (planner->count > 1)
        plan_grid(planner, 1);
}

static void plan_strip(Planner *planner)
{
    enum { MOST = 4 };
    if (planner->count == 1)
        add_row(planner, 0, 1, SHAPE_BAND);
    else
        add_rows(planner, 0, MOST, common_shape(planner, 0));
}

static void plan_auto(Planner *planner)
{
    int count = planner->count;
    if (count <= 2 || (count == 3 && !is_wide(&planner->shots[0])))
        add_row(planner, 0, count, 0);
    else if (count % 2 == 1 && count <= 7 && is_wide(&planner->shots[0]))
        plan_hero(planner);
    else
        plan_grid(planner, 0);
}

bool album_spans(AlbumLayout layout)
{
    return layout == ALBUM_SPREAD || layout == ALBUM_STRIP ||
           layout == ALBUM_HERO;
}

AlbumRows album_plan(Arena *arena, const AlbumQuery *query)
{
    Planner planner = {.arena = arena,
                       .shots = query->shots,
                       .count = query->count,
                       .narrow = query->narrow};
    if (query->count == 0)
        return planner.rows;
    switch (query->layout) {
    case ALBUM_AUTO:
        plan_auto(&planner);
        break;
    case ALBUM_GRID:
        plan_grid(&planner, 0);
        break;
    case ALBUM_ROW:
        plan_row(&planner);
        break;
    case ALBUM_HERO:
    case ALBUM_SPREAD:
        plan_hero(&planner);
        break;
    case ALBUM_STRIP:
        plan_strip(&planner);
        break;
    }
    return planner.rows;
}

static int ratio_in(const AlbumRow *row, const Shot *shot)
{
    return row->ratio ? row->ratio : shot->ratio;
}

// With the same height, widths are to each other as the ratios; a row that
// would be too high keeps the width of cropped photos, and gets narrower with
// whole ones.
Length album_sizes(const AlbumRow *row, const Shot *shots,
                   const AlbumFrame *frame, Length *widths)
{
    Length room = frame->measure - (row->count - 1) * frame->gap;
    int64_t sum = 0;
    for (int i = 0; i < row->count; i++)
        sum += ratio_in(row, &shots[row->first + i]);
    Length height = (Length)scale_by(room, UNIT, sum);
    bool cropped = row->ratio && row->count > 1;
    bool high = height > frame->highest;
    if (high)
        height = frame->highest;
    for (int i = 0; i < row->count; i++) {
        int64_t ratio = ratio_in(row, &shots[row->first + i]);
        widths[i] = high && !cropped ? (Length)scale_by(height, ratio, UNIT)
                                     : (Length)scale_by(room, ratio, sum);
    }
    return height < 1 ? 1 : height;
}
