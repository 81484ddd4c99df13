#include "styles_check.h"

#include <math.h>

#include "layout/area.h"
#include "layout/ink.h"
#include "lint/inspector.h"

typedef struct Checker {
    const Job *job;
    const Style *style;
    Inspector *inspector;
} Checker;

// --- what is written ---------------------------------------------------------

// Whether a scalar of the tree is the name, or begins with it: brand 8%.
static bool names(const Node *node, const Node *entry, Str name)
{
    if (node == entry && node->kind != NODE_MAP)
        return false;
    if (node->kind == NODE_SCALAR)
        return node->text.n >= name.n &&
               str_equal(str_slice(node->text, 0, name.n), name) &&
               (node->text.n == name.n || node->text.s[name.n] == ' ');
    for (const Node *child = node->first; child; child = child->next)
        if (names(child, entry, name))
            return true;
    return false;
}

// Whether all that is written of it stands in the style's own file.
static bool is_own(const Style *style, const Node *node)
{
    if (node->kind == NODE_SCALAR || !node->first)
        return node->span.source == style->node->span.source;
    for (const Node *child = node->first; child; child = child->next)
        if (!is_own(style, child))
            return false;
    return true;
}

static void check_used(Checker *checker, const char *map, const char *chinese,
                       const char *english)
{
    const Job *job = checker->job;
    const Style *style = checker->style;
    const Node *entries = node_find(style->node, map);
    const Node *entry = entries ? entries->first : NULL;
    if (is_own(style, style->node)) // it is there for others to stand on
        return;
    for (; entry; entry = entry->next) {
        Str name = entry->key->text;
        if (!is_own(style, entry) || names(style->node, entry, name))
            continue;
        fault(job, WK910, entry->key,
              zh(job, "%s“%.*s”没有用到", chinese, STR(name)),
              en(job, "the %s “%.*s” is not used", english, STR(name)));
    }
}

static void check_grid(Checker *checker)
{
    const Job *job = checker->job;
    const Master *body = style_master(checker->style, "body");
    Area area = area_of(checker->style, body, true);
    Length free = checker->style->page.height - body->top - body->bottom;
    Length over = free - area.height;
    const Node *page = node_find(checker->style->node, "page");
    const Node *margins = page ? node_find(page, "margins") : NULL;
    if (over < PT(1) || !margins)
        return;
    Message *message = fault(
        job, WK909, margins,
        zh(job, "版心排 %d 行，余 %.1f mm", area.lines, millimetres(over)),
        en(job, "%d lines leave %.1f mm of the type area over", area.lines,
           millimetres(over)));
    // Rounded down, so that no line is lost.
    double bottom = floor(millimetres(body->bottom + over) * 10) / 10;
    diag_advise(job, message, ADVICE_HELP, zh(job, "bottom: %.1fmm", bottom),
                en(job, "bottom: %.1fmm", bottom));
}

// --- what is seen ------------------------------------------------------------

// From the baseline upwards; what hangs below it is little.
static Length ink_height(const Item *text)
{
    return (Length)scale_by(text->height, 750, 1000);
}

// Whether the ink of two lines of type meets; of lines down the page it is not
// known.
static bool meet(const Item *one, const Item *other)
{
    return one->as.text->direction == DIRECTION_HORIZONTAL &&
           other->as.text->direction == DIRECTION_HORIZONTAL &&
           one->x < other->x + other->width && other->x < one->x + one->width &&
           one->y - ink_height(one) < other->y &&
           other->y - ink_height(other) < one->y;
}

static bool is_framed(const Checker *checker, const Page *page,
                      const Item *text)
{
    const ParagraphStyle *style = cause_style(checker->style, text);
    const Frames *frames = &page->master->frames;
    for (int i = 0; style && i < frames->count; i++)
        if (frames->at[i].text.node && frames->at[i].style == style)
            return true;
    return false;
}

// Frames stand at fixed places: their words may run into others.
static void check_frames(Checker *checker, const Page *page)
{
    const Job *job = checker->job;
    const Master *master = page->master;
    for (int i = 0; master && master->frames.count && i < page->items.count;
         i++)
        for (int k = 0; k < i; k++) {
            const Item *one = &page->items.at[k], *other = &page->items.at[i];
            if (one->kind != ITEM_TEXT || other->kind != ITEM_TEXT ||
                one->element == other->element || !meet(one, other) ||
                (!is_framed(checker, page, one) &&
                 !is_framed(checker, page, other)))
                continue;
            Str over, under;
            const Node *node =
                cause_of_type(checker->inspector, one, "color", &over);
            cause_of_type(checker->inspector, other, "color", &under);
            inspector_fault(
                checker->inspector, WK602, node,
                zh(job, "“%.*s”的文字压着“%.*s”的", STR(over), STR(under)),
                en(job, "the words of “%.*s” run into those of “%.*s”",
                   STR(over), STR(under)));
        }
}

static void look_at(Checker *checker, const Pages *pages)
{
    Pages inked = ink(checker->job, pages, checker->style, MEDIUM_PRESS);
    for (int i = 0; i < inked.pages.count; i++)
        check_frames(checker, &inked.pages.at[i]);
    inspect(checker->inspector, &inked);
}

void styles_check(const Job *job, const Style *style, Fonts *fonts,
                  const char *const *directories)
{
    Checker checker = {
        .job = job, .style = style, .inspector = inspector_new(job, style)};
    check_grid(&checker);
    check_used(&checker, "palette", "颜色", "colour");
    check_used(&checker, "paragraph", "段落样式", "paragraph style");
    Tried tried = styles_try(job, style, fonts, directories);
    for (int i = 0; i < tried.all.count; i++) {
        look_at(&checker, &tried.all.at[i]);
    }
    inspector_end(checker.inspector);
}
