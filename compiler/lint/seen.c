#include "lint/seen.h"

#include <math.h>

enum { MILLION = 1000000 };

const Transform unturned = {MILLION, 0, 0, MILLION, 0, 0};

static const Extent everywhere = {INT32_MIN, INT32_MIN, INT32_MAX, INT32_MAX};

typedef struct Looker {
    Arena *arena;
    SeenItems seen;
} Looker;

Point turned(const Transform *turn, Point at)
{
    return (Point){turn->e + (Length)(scale_by(turn->a, at.x, MILLION) +
                                      scale_by(turn->c, at.y, MILLION)),
                   turn->f + (Length)(scale_by(turn->b, at.x, MILLION) +
                                      scale_by(turn->d, at.y, MILLION))};
}

Transform turn_both(const Transform *outer, const Transform *inner)
{
    Point origin = turned(outer, (Point){inner->e, inner->f});
    int64_t a = outer->a, b = outer->b, c = outer->c, d = outer->d;
    return (Transform){
        (int)(scale_by(a, inner->a, MILLION) + scale_by(c, inner->b, MILLION)),
        (int)(scale_by(b, inner->a, MILLION) + scale_by(d, inner->b, MILLION)),
        (int)(scale_by(a, inner->c, MILLION) + scale_by(c, inner->d, MILLION)),
        (int)(scale_by(b, inner->c, MILLION) + scale_by(d, inner->d, MILLION)),
        origin.x,
        origin.y,
    };
}

bool extent_empty(Extent extent)
{
    return extent.left >= extent.right || extent.top >= extent.bottom;
}

static void reach(Extent *extent, Point at)
{
    extent->left = at.x < extent->left ? at.x : extent->left;
    extent->right = at.x > extent->right ? at.x : extent->right;
    extent->top = at.y < extent->top ? at.y : extent->top;
    extent->bottom = at.y > extent->bottom ? at.y : extent->bottom;
}

static Extent common(Extent one, Extent other)
{
    return (Extent){
        one.left > other.left ? one.left : other.left,
        one.top > other.top ? one.top : other.top,
        one.right < other.right ? one.right : other.right,
        one.bottom < other.bottom ? one.bottom : other.bottom,
    };
}

static const Extent nowhere = {INT32_MAX, INT32_MAX, INT32_MIN, INT32_MIN};

static Extent extent_turned(const Transform *turn, Extent box)
{
    Extent all = nowhere;
    for (int i = 0; i < 4; i++)
        reach(&all, turned(turn, (Point){i & 1 ? box.right : box.left,
                                         i & 2 ? box.bottom : box.top}));
    return all;
}

static Extent extent_of_path(const Path *path, Point origin, bool stroked)
{
    Extent all = nowhere;
    for (int i = 0; i < path->steps.count; i++) {
        const Step *step = &path->steps.at[i];
        if (step->kind == STEP_CLOSE)
            continue;
        reach(&all, step->to);
        if (step->kind == STEP_CURVE) {
            reach(&all, step->one);
            reach(&all, step->other);
        }
    }
    if (all.left > all.right)
        return (Extent){0};
    Length half = stroked ? path->stroke_width / 2 : 0;
    return (Extent){origin.x + all.left - half, origin.y + all.top - half,
                    origin.x + all.right + half, origin.y + all.bottom + half};
}

// The em boxes of its glyphs: over the baseline 0.88 em, or around the middle
// of a line that runs down the page.
static Extent extent_of_text(const Item *item)
{
    const GlyphRun *run = item->as.text;
    Length x = item->x, y = item->y, size = run->size;
    Length first = run->count ? run->glyphs[0].x : 0;
    if (run->direction == DIRECTION_HORIZONTAL)
        return (Extent){x + first, y - (Length)scale_by(size, 880, 1000),
                        x + first + run->width,
                        y + (Length)scale_by(size, 120, 1000)};
    return (Extent){x - size / 2, y, x + size / 2, y + run->width};
}

static Extent extent_of(const Item *item)
{
    Point at = {item->x, item->y};
    if (item->kind == ITEM_TEXT)
        return extent_of_text(item);
    if (item->kind == ITEM_PATH)
        return extent_of_path(item->as.path, at,
                              item->stroke_ink.kind != INK_NONE);
    return (Extent){at.x, at.y, at.x + item->width, at.y + item->height};
}

static bool is_painted(const Item *item)
{
    bool any = item->fill_ink.kind != INK_NONE ||
               (item->kind == ITEM_PATH && item->stroke_ink.kind != INK_NONE);
    return item->artifact != ARTIFACT_PAGE && any &&
           (item->kind == ITEM_TEXT || item->kind == ITEM_PATH ||
            item->kind == ITEM_IMAGE);
}

// How much longer a length becomes.
static int scale_of(const Transform *turn)
{
    if (turn->b == 0 && turn->a > 0)
        return turn->a;
    return (int)lround(hypot(turn->a, turn->b));
}

static int find_ground(const SeenItems *seen, Extent box)
{
    Length x = box.left / 2 + box.right / 2;
    Length y = box.top / 2 + box.bottom / 2;
    for (int i = seen->count - 1; i >= 0; i--) {
        const Seen *under = &seen->at[i];
        bool fills = under->item->kind == ITEM_IMAGE ||
                     (under->item->kind == ITEM_PATH &&
                      under->item->fill_ink.kind != INK_NONE);
        if (fills && under->box.left <= x && x <= under->box.right &&
            under->box.top <= y && y <= under->box.bottom)
            return i;
    }
    return -1;
}

static void look_at(Looker *looker, const Item *items, int count,
                    const Transform *turn, Extent clip)
{
    for (int i = 0; i < count; i++) {
        const Item *item = &items[i];
        if (item->kind == ITEM_GROUP) {
            Transform own = turn_both(turn, &item->as.group.transform);
            Extent inner = clip;
            if (item->as.group.clip)
                inner = common(
                    clip,
                    extent_turned(&own, extent_of_path(
                                            item->as.group.clip,
                                            (Point){item->x, item->y}, false)));
            look_at(looker, item->as.group.items.at, item->as.group.items.count,
                    &own, inner);
            continue;
        }
        if (!is_painted(item))
            continue;
        Extent box = common(clip, extent_turned(turn, extent_of(item)));
        if (extent_empty(box))
            continue;
        int ground = find_ground(&looker->seen, box);
        *PUSH(looker->arena, &looker->seen) =
            (Seen){item, box, *turn, scale_of(turn), ground};
    }
}

SeenItems seen_items(Arena *arena, const Page *page)
{
    Looker looker = {.arena = arena};
    look_at(&looker, page->items.at, page->items.count, &unturned, everywhere);
    return looker.seen;
}
