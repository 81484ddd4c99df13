// Colours by themselves: too pale, without inks of their own, with too much of
// them, and black that does not print over what is under it.
#include "lint/inspector.h"

typedef struct Use {
    Paint paint;
    const Ink *ink;
} Use;

// Fill and stroke; gives how many.
static int uses_of(const Item *item, Use *uses)
{
    int count = 0;
    if (item->kind == ITEM_IMAGE)
        return 0;
    if (item->fill_ink.kind != INK_NONE)
        uses[count++] = (Use){item->fill, &item->fill_ink};
    if (item->kind == ITEM_PATH && item->stroke_ink.kind != INK_NONE)
        uses[count++] = (Use){item->stroke, &item->stroke_ink};
    return count;
}

static int strongest(const Ink *ink)
{
    int most = 0;
    for (int i = 0; i < (ink->kind == INK_SPOT ? 1 : 4); i++)
        most = ink->amount[i] > most ? ink->amount[i] : most;
    return most;
}

void ink_tint(Inspector *inspector, const Seen *seen)
{
    const Job *job = inspector->job;
    int least = (int)scale_by(inspector->limits->min_tint, 1000, 1024);
    Use uses[2];
    for (int i = uses_of(seen->item, uses) - 1; i >= 0; i--) {
        int most = strongest(uses[i].ink);
        if (most == 0 || most >= least)
            continue;
        Str name = color_name(inspector, uses[i].paint);
        inspector_fault(
            inspector, WK713,
            cause_of_color(inspector, seen->item, uses[i].paint),
            zh(job, "“%.*s”最多 %d.%d%% 的网点，印不出来；至少 %d%%", STR(name),
               most / 10, most % 10, least / 10),
            en(job,
               "“%.*s” has at most %d.%d%% of any ink and will vanish; at "
               "least %d%%",
               STR(name), most / 10, most % 10, least / 10));
    }
}

void ink_own(Inspector *inspector, const Seen *seen)
{
    const Job *job = inspector->job;
    Use uses[2];
    for (int i = uses_of(seen->item, uses) - 1; i >= 0; i--) {
        const Swatch *swatch = uses[i].paint.swatch;
        const Ink *ink = uses[i].ink;
        bool neutral =
            ink_count(ink) == 0 || (ink_count(ink) == 1 && ink->amount[3] > 0);
        if (!swatch || swatch->has_cmyk || swatch->spot.n || neutral)
            continue;
        Str name = color_name(inspector, uses[i].paint);
        Message *message = inspector_fault(
            inspector, WK702,
            cause_of_color(inspector, seen->item, uses[i].paint),
            zh(job, "颜色“%.*s”只有 rgb，付印时换算成 C%d M%d Y%d K%d",
               STR(name), ink->amount[0] / 10, ink->amount[1] / 10,
               ink->amount[2] / 10, ink->amount[3] / 10),
            en(job,
               "the colour “%.*s” has only rgb; on press it becomes C%d M%d "
               "Y%d K%d",
               STR(name), ink->amount[0] / 10, ink->amount[1] / 10,
               ink->amount[2] / 10, ink->amount[3] / 10));
        if (message)
            diag_advise(job, message, ADVICE_HELP,
                        zh(job, "在 palette 里写上定好的 cmyk"),
                        en(job, "write its cmyk in palette"));
    }
}

// As it is written, before the limit was kept.
static int written_sum(Paint paint)
{
    const Swatch *swatch = paint.swatch;
    if (!swatch || swatch->spot.n || !swatch->has_cmyk)
        return 0;
    int sum = 0;
    for (int i = 0; i < 4; i++)
        sum += (int)scale_by(swatch->cmyk[i], paint.tint, 1000);
    return sum;
}

void ink_most(Inspector *inspector, const Seen *seen)
{
    const Job *job = inspector->job;
    int most = inspector->pages->most_ink;
    Use uses[2];
    for (int i = uses_of(seen->item, uses) - 1; most && i >= 0; i--) {
        int sum = written_sum(uses[i].paint);
        const Ink *ink = uses[i].ink;
        if (sum <= most)
            continue;
        Str name = color_name(inspector, uses[i].paint);
        inspector_fault(
            inspector, WK704,
            cause_of_color(inspector, seen->item, uses[i].paint),
            zh(job,
               "“%.*s”的总墨量 %d%%，上限 %d%%，付印时减成 C%d M%d Y%d K%d",
               STR(name), sum / 10, most / 10, ink->amount[0] / 10,
               ink->amount[1] / 10, ink->amount[2] / 10, ink->amount[3] / 10),
            en(job,
               "“%.*s” has %d%% of ink and the limit is %d%%; it is printed "
               "as C%d M%d Y%d K%d",
               STR(name), sum / 10, most / 10, ink->amount[0] / 10,
               ink->amount[1] / 10, ink->amount[2] / 10, ink->amount[3] / 10));
    }
}

void ink_knockout(Inspector *inspector, const Seen *seen)
{
    const Job *job = inspector->job;
    const Item *item = seen->item;
    const Ink *ground = seen_ground(inspector, seen);
    if (item->kind != ITEM_TEXT || item->fill_ink.overprint ||
        !ink_same_black(&item->fill_ink) || !ground || ink_sum(ground) == 0 ||
        seen_length(seen, item->as.text->size) >= PT(12))
        return;
    const Node *black = node_find(inspector->style->node, "black");
    const Node *node = black ? node_find(black, "overprint") : NULL;
    inspector_fault(
        inspector, WK715, node ? node : inspector->style->node,
        zh(job, "黑字压在色块上没有叠印，套印不准会露白边"),
        en(job, "black type on a ground does not overprint: white edges show "
                "where plates are out of register"));
}
