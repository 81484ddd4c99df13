#include "styles_check.h"

#include <math.h>

#include "layout/area.h"
#include "layout/ink.h"

typedef struct Checker {
    const Job *job;
    const Style *style;
    ARRAY_OF(Str) said; // once is enough
} Checker;

static bool is_new(Checker *checker, Str finding)
{
    for (int i = 0; i < checker->said.count; i++)
        if (str_equal(checker->said.at[i], finding))
            return false;
    *PUSH(checker->job->arena, &checker->said) = finding;
    return true;
}

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

static double millimetres(Length length)
{
    return length / 1024.0 * 25.4 / 72;
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

static double luminance(const Ink *ink)
{
    static const double share[] = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
        double light = ink->amount[i] / 1000.0;
        sum +=
            share[i] * (light <= 0.04045 ? light / 12.92
                                         : pow((light + 0.055) / 1.055, 2.4));
    }
    return sum;
}

// The last that was drawn under the type before it, or NULL: the paper.
static const Item *ground_of(const Page *page, int at)
{
    const Item *text = &page->items.at[at], *ground = NULL;
    Length x = text->x + text->width / 2, y = text->y - text->height / 3;
    for (int i = 0; i < at; i++) {
        const Item *item = &page->items.at[i];
        if (item->kind == ITEM_PATH && item->fill.swatch && item->x <= x &&
            x <= item->x + item->width && item->y <= y &&
            y <= item->y + item->height)
            ground = item;
    }
    return ground;
}

static bool looks(const ParagraphStyle *style, const Item *text)
{
    return style && style->color.swatch == text->fill.swatch &&
           style->color.tint == text->fill.tint && style->size == text->height;
}

// The paragraph style that gave the type its look, as far as can be known.
static const ParagraphStyle *style_of(const Style *style, const Item *text)
{
    for (int i = 0; i < style->masters.count; i++) {
        const Frames *frames = &style->masters.at[i].frames;
        for (int k = 0; k < frames->count; k++)
            if (frames->at[k].text.node && looks(frames->at[k].style, text))
                return frames->at[k].style;
    }
    for (int i = 0; i < style->paragraphs.count; i++)
        if (looks(&style->paragraphs.at[i], text))
            return &style->paragraphs.at[i];
    return NULL;
}

// Where a colour is written.
static const Node *node_of(const Checker *checker, const Item *item,
                           Paint paint)
{
    const Style *style = checker->style;
    for (int i = 0; i < style->colors.count; i++)
        if (style->colors.at[i].paint.swatch == paint.swatch)
            return style->colors.at[i].node;
    return item->node ? item->node : style->node;
}

typedef struct Sight {
    const Item *text, *ground;
    const ParagraphStyle *style; // or NULL
    const Node *node;            // where the look is written
    Str name;
} Sight;

static Sight sight_of(Checker *checker, const Page *page, int at)
{
    const Item *text = &page->items.at[at];
    Sight sight = {.text = text, .ground = ground_of(page, at)};
    sight.style = style_of(checker->style, text);
    sight.node = node_of(checker, text, text->fill);
    if (sight.style) {
        const Node *color = node_find(sight.style->node, "color");
        sight.node = color ? color : sight.style->node;
        sight.name = sight.style->name;
    } else if (text->fill.swatch)
        sight.name = text->fill.swatch->name;
    return sight;
}

static Str size_words(Arena *arena, Length size)
{
    char digits[32];
    int n = length_decimals(digits, size);
    return str_format(arena, "%.*spt", n, digits);
}

static void check_contrast(Checker *checker, const Sight *sight, double ink,
                           double ground)
{
    const Job *job = checker->job;
    const Item *text = sight->text;
    double ratio = ink > ground ? (ink + 0.05) / (ground + 0.05)
                                : (ground + 0.05) / (ink + 0.05);
    bool bold = text->as.text->font->weight == WEIGHT_BOLD;
    bool large = text->height >= PT(18) || (bold && text->height >= PT(14));
    double least = large ? 3.0 : 4.5;
    // What rounds to the least is as good.
    if (ratio > least - 0.05 ||
        !is_new(checker, str_format(job->arena, "718 %p %.1f",
                                    (const void *)sight->node, ratio)))
        return;
    Str size = size_words(job->arena, text->height);
    fault(job, WK718, sight->node,
          zh(job, "“%.*s”的字（%.*s）与底色太接近：%.1f:1，至少 %.1f:1",
             STR(sight->name), STR(size), ratio, least),
          en(job,
             "“%.*s” (%.*s) has too little contrast with its ground: "
             "%.1f:1, at least %.1f:1",
             STR(sight->name), STR(size), ratio, least));
}

static void check_size(Checker *checker, const Sight *sight, bool reverse)
{
    const Job *job = checker->job;
    const PressLimits *limits = &checker->style->presswork.limits;
    Length size = sight->text->height;
    Length least = reverse ? limits->min_reverse_text : limits->min_text;
    if (size >= least ||
        !is_new(checker, str_format(job->arena, "719 %p %d",
                                    (const void *)sight->node, reverse)))
        return;
    Str is = size_words(job->arena, size);
    Str should = size_words(job->arena, least);
    if (reverse)
        fault(job, WK705, sight->node,
              zh(job, "“%.*s”是 %.*s 的反白字，至少 %.*s", STR(sight->name),
                 STR(is), STR(should)),
              en(job, "“%.*s” is reversed type of %.*s; at least %.*s",
                 STR(sight->name), STR(is), STR(should)));
    else
        fault(job, WK719, sight->node,
              zh(job, "“%.*s”的字只有 %.*s，至少 %.*s", STR(sight->name),
                 STR(is), STR(should)),
              en(job, "“%.*s” is only %.*s; at least %.*s", STR(sight->name),
                 STR(is), STR(should)));
}

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

static bool is_framed(const Page *page, const Item *text)
{
    const Frames *frames = &page->master->frames;
    for (int i = 0; i < frames->count; i++)
        if (frames->at[i].text.node && looks(frames->at[i].style, text))
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
                (!is_framed(page, one) && !is_framed(page, other)))
                continue;
            Sight over = sight_of(checker, page, k);
            Sight under = sight_of(checker, page, i);
            if (!is_new(checker, str_format(job->arena, "602 %p %p",
                                            (const void *)over.node,
                                            (const void *)under.node)))
                continue;
            fault(job, WK602, over.node,
                  zh(job, "“%.*s”的文字压着“%.*s”的", STR(over.name),
                     STR(under.name)),
                  en(job, "the words of “%.*s” run into those of “%.*s”",
                     STR(over.name), STR(under.name)));
        }
}

static void look_at(Checker *checker, const Pages *pages)
{
    static const Ink paper = {INK_LIGHT, {1000, 1000, 1000, 0}, NULL, false};
    Pages lit = ink(checker->job, pages, checker->style, MEDIUM_SCREEN);
    for (int i = 0; i < lit.pages.count; i++) {
        const Page *page = &lit.pages.at[i];
        check_frames(checker, page);
        for (int k = 0; k < page->items.count; k++) {
            if (page->items.at[k].kind != ITEM_TEXT)
                continue;
            Sight sight = sight_of(checker, page, k);
            double type = luminance(&sight.text->fill_ink);
            double ground =
                luminance(sight.ground ? &sight.ground->fill_ink : &paper);
            check_contrast(checker, &sight, type, ground);
            check_size(checker, &sight, type > ground);
        }
    }
}

// --- what is printed ---------------------------------------------------------

static bool has_plate(const Texts *plates, Str name)
{
    for (int i = 0; i < plates->count; i++)
        if (str_equal(plates->at[i].str, name))
            return true;
    return false;
}

static void check_plate(Checker *checker, Str plate, const Node *node)
{
    const Job *job = checker->job;
    const Texts *plates = &checker->style->presswork.limits.plates;
    if (has_plate(plates, plate) ||
        !is_new(checker, str_format(job->arena, "709 %.*s %p", STR(plate),
                                    (const void *)node)))
        return;
    StrBuilder allowed = {.arena = job->arena};
    for (int i = 0; i < plates->count; i++)
        str_addf(&allowed, "%s%.*s", i ? ", " : "", STR(plates->at[i].str));
    Str list = str_built(&allowed);
    fault(job, WK709, node,
          zh(job, "要用到第 %d 块版 %.*s；只许 %.*s", plates->count + 1,
             STR(plate), STR(list)),
          en(job, "needs the plate %.*s; there are only %.*s", STR(plate),
             STR(list)));
}

static void check_ink(Checker *checker, const Item *item, Paint paint,
                      const Ink *ink)
{
    static const char *const process[] = {"C", "M", "Y", "K"};
    if (ink->kind == INK_SPOT)
        check_plate(checker, ink->spot->spot, node_of(checker, item, paint));
    for (int i = 0; ink->kind == INK_PROCESS && i < 4; i++)
        if (ink->amount[i])
            check_plate(checker, str_of(process[i]),
                        node_of(checker, item, paint));
}

static void check_plates(Checker *checker, const Pages *pages)
{
    if (checker->style->presswork.limits.plates.count == 0)
        return;
    Pages inked = ink(checker->job, pages, checker->style, MEDIUM_PRESS);
    for (int i = 0; i < inked.pages.count; i++)
        for (int k = 0; k < inked.pages.at[i].items.count; k++) {
            const Item *item = &inked.pages.at[i].items.at[k];
            check_ink(checker, item, item->fill, &item->fill_ink);
            check_ink(checker, item, item->stroke, &item->stroke_ink);
        }
}

void styles_check(const Job *job, const Style *style, Fonts *fonts,
                  const char *const *directories)
{
    Checker checker = {.job = job, .style = style};
    check_grid(&checker);
    check_used(&checker, "palette", "颜色", "colour");
    check_used(&checker, "paragraph", "段落样式", "paragraph style");
    Tried tried = styles_try(job, style, fonts, directories);
    for (int i = 0; i < tried.all.count; i++) {
        look_at(&checker, &tried.all.at[i]);
        check_plates(&checker, &tried.all.at[i]);
    }
}
