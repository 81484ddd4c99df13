// Too much ink in one place: the mean over a square of 15 mm.  Colours keep the
// limit by themselves, so that only what prints over others can go beyond it;
// pages without that are not looked at.
#include "lint/coverage.h"
#include "lint/inspector.h"

static bool may_exceed(const Inspector *inspector)
{
    for (int i = 0; i < inspector->seen.count; i++) {
        const Seen *seen = &inspector->seen.at[i];
        const Ink *ink = &seen->item->fill_ink;
        const Item *under =
            seen->ground < 0 ? NULL : inspector->seen.at[seen->ground].item;
        if (seen->item->kind == ITEM_PATH && ink->kind == INK_NONE)
            ink = &seen->item->stroke_ink;
        if (!ink->overprint || !under)
            continue;
        int below = under->kind == ITEM_IMAGE ? inspector->pages->most_ink
                                              : ink_sum(&under->fill_ink);
        if (below + ink_sum(ink) > inspector->pages->most_ink)
            return true;
    }
    return false;
}

// What was drawn last under a place.
static const Seen *seen_at(const Inspector *inspector, Point at)
{
    for (int i = inspector->seen.count - 1; i >= 0; i--) {
        const Seen *seen = &inspector->seen.at[i];
        if (seen->item->kind != ITEM_TEXT && seen->box.left <= at.x &&
            at.x <= seen->box.right && seen->box.top <= at.y &&
            at.y <= seen->box.bottom)
            return seen;
    }
    return NULL;
}

void coverage_square(Inspector *inspector)
{
    enum { SIDE = 43540 }; // 15 mm
    const Job *job = inspector->job;
    int most = inspector->pages->most_ink;
    if (most == 0 || !may_exceed(inspector))
        return;
    Coverage *coverage = coverage_open(job, inspector->pages);
    coverage_draw(coverage, inspector->page);
    Square darkest = coverage_darkest(coverage, SIDE);
    coverage_close(coverage);
    if (darkest.ink <= most)
        return;
    const Seen *under = seen_at(inspector, darkest.middle);
    const Node *node = under ? cause_of_place(inspector, under->item) : NULL;
    inspector_fault(
        inspector, WK704, node ? node : inspector->style->node,
        zh(job,
           "第 %d 页距左 %.0f mm、距上 %.0f mm 的 15 mm 见方里，总墨量平均 "
           "%d%%，上限 %d%%",
           inspector->page->number, millimetres(darkest.middle.x),
           millimetres(darkest.middle.y), darkest.ink / 10, most / 10),
        en(job,
           "on page %d, %.0f mm from the left and %.0f mm from the top, a "
           "square of 15 mm has %d%% of ink on average; the limit is %d%%",
           inspector->page->number, millimetres(darkest.middle.x),
           millimetres(darkest.middle.y), darkest.ink / 10, most / 10));
}
