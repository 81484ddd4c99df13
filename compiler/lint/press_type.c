// Type that is too small, too black or too pale to be printed well.
#include "lint/inspector.h"

// Lighter than what is under it; paper is never darker than type.
static bool is_reversed(const Inspector *inspector, const Seen *seen)
{
    enum { DARK = 300 }; // ‰ of ink that can fill strokes
    const Ink *ground = seen_ground(inspector, seen);
    return ground && ink_sum(ground) >= DARK &&
           ink_luminance(&seen->item->fill_ink) > ink_luminance(ground);
}

typedef struct Size {
    Length is, least;
    const Node *node;
    Str name, words, wanted;
} Size;

static Size size_of(const Inspector *inspector, const Seen *seen, Length least)
{
    Size size = {.is = seen_length(seen, seen->item->as.text->size),
                 .least = least};
    size.node = cause_of_type(inspector, seen->item, "size", &size.name);
    size.words = points(inspector, size.is);
    size.wanted = points(inspector, least);
    return size;
}

static void say_reversed(Inspector *inspector, const Size *size)
{
    const Job *job = inspector->job;
    inspector_fault(inspector, WK705, size->node,
                    zh(job, "“%.*s”是 %.*s 的反白字，至少 %.*s",
                       STR(size->name), STR(size->words), STR(size->wanted)),
                    en(job, "“%.*s” is reversed type of %.*s; at least %.*s",
                       STR(size->name), STR(size->words), STR(size->wanted)));
}

static void say_small(Inspector *inspector, const Size *size)
{
    const Job *job = inspector->job;
    inspector_fault(inspector, WK719, size->node,
                    zh(job, "“%.*s”的字只有 %.*s，至少 %.*s", STR(size->name),
                       STR(size->words), STR(size->wanted)),
                    en(job, "“%.*s” is only %.*s; at least %.*s",
                       STR(size->name), STR(size->words), STR(size->wanted)));
}

static void say_many_inks(Inspector *inspector, const Size *size, int inks)
{
    const Job *job = inspector->job;
    inspector_fault(
        inspector, WK723, size->node,
        zh(job, "“%.*s”的字 %.*s，用 %d 种油墨套印，至少 %.*s", STR(size->name),
           STR(size->words), inks, STR(size->wanted)),
        en(job, "“%.*s” is %.*s in %d inks; at least %.*s", STR(size->name),
           STR(size->words), inks, STR(size->wanted)));
}

void type_size(Inspector *inspector, const Seen *seen)
{
    if (seen->item->kind != ITEM_TEXT)
        return;
    const PressLimits *limits = inspector->limits;
    Length is = seen_length(seen, seen->item->as.text->size);
    // Readings over other type are small by nature.
    if (seen->item->reading && is >= PT(3))
        return;
    int inks = ink_count(&seen->item->fill_ink);
    if (is < limits->min_reverse_text && is_reversed(inspector, seen)) {
        Size size = size_of(inspector, seen, limits->min_reverse_text);
        say_reversed(inspector, &size);
    } else if (is < limits->min_text) {
        Size size = size_of(inspector, seen, limits->min_text);
        say_small(inspector, &size);
    } else if (is < limits->min_multi_text && inks > 1) {
        Size size = size_of(inspector, seen, limits->min_multi_text);
        say_many_inks(inspector, &size, inks);
    }
}

// Four plates never lie exactly on each other: fine strokes of a black made of
// them get coloured edges.
void type_black(Inspector *inspector, const Seen *seen)
{
    enum { BLACK = 850, RICH = 2800 };
    const Job *job = inspector->job;
    const Ink *ink = &seen->item->fill_ink;
    if (seen->item->kind != ITEM_TEXT || ink->kind != INK_PROCESS ||
        ink->amount[3] < BLACK || ink_count(ink) == 1)
        return;
    if (seen_length(seen, seen->item->as.text->size) >= PT(36) &&
        ink_sum(ink) <= RICH)
        return;
    Str name;
    const Node *node = cause_of_type(inspector, seen->item, "color", &name);
    Message *message = inspector_fault(
        inspector, WK703, node,
        zh(job, "“%.*s”的黑字是 C%d M%d Y%d K%d 叠成的，应只用黑版", STR(name),
           ink->amount[0] / 10, ink->amount[1] / 10, ink->amount[2] / 10,
           ink->amount[3] / 10),
        en(job,
           "the black of “%.*s” is C%d M%d Y%d K%d; type wants black alone",
           STR(name), ink->amount[0] / 10, ink->amount[1] / 10,
           ink->amount[2] / 10, ink->amount[3] / 10));
    if (message)
        diag_advise(job, message, ADVICE_HELP, S("k(100)"), S("k(100)"));
}

static Ink on_screen(Paint paint)
{
    return paint.swatch
               ? ink_on_screen(paint)
               : (Ink){.kind = INK_LIGHT, .amount = {1000, 1000, 1000}};
}

void type_contrast(Inspector *inspector, const Seen *seen)
{
    const Job *job = inspector->job;
    const Item *text = seen->item;
    const Item *ground =
        seen->ground < 0 ? NULL : inspector->seen.at[seen->ground].item;
    if (text->kind != ITEM_TEXT || (ground && ground->kind == ITEM_IMAGE))
        return;
    Ink own = on_screen(text->fill);
    Ink under = on_screen(ground ? ground->fill : NO_PAINT);
    double type = ink_luminance(&own), back = ink_luminance(&under);
    double ratio = type > back ? (type + 0.05) / (back + 0.05)
                               : (back + 0.05) / (type + 0.05);
    Length size = seen_length(seen, text->as.text->size);
    if (size >= PT(72)) // a picture, and no text to read
        return;
    bool bold = text->as.text->font->weight == WEIGHT_BOLD;
    bool large = size >= PT(18) || (bold && size >= PT(14));
    double least = large ? 3.0 : 4.5;
    if (ratio > least - 0.05) // what rounds to the least is as good
        return;
    Str name, words = points(inspector, size);
    const Node *node = cause_of_type(inspector, text, "color", &name);
    inspector_fault(inspector, WK718, node,
                    zh(job,
                       "“%.*s”的字（%.*s）与底色太接近：%.1f:1，至少 %.1f:1",
                       STR(name), STR(words), ratio, least),
                    en(job,
                       "“%.*s” (%.*s) has too little contrast with its ground: "
                       "%.1f:1, at least %.1f:1",
                       STR(name), STR(words), ratio, least));
}
