// Plates: those that are allowed, and the names of spot inks.
#include "lint/inspector.h"

static bool has_plate(const Texts *plates, Str name)
{
    for (int i = 0; i < plates->count; i++)
        if (str_equal(plates->at[i].str, name))
            return true;
    return false;
}

static Str list_of(const Inspector *inspector)
{
    const Texts *plates = &inspector->limits->plates;
    StrBuilder list = {.arena = inspector->job->arena};
    for (int i = 0; i < plates->count; i++)
        str_addf(&list, "%s%.*s", i ? ", " : "", STR(plates->at[i].str));
    return str_built(&list);
}

// The plates that an ink needs and that there are not.
static Str missing_plates(const Inspector *inspector, const Ink *ink)
{
    static const char *const process[] = {"C", "M", "Y", "K"};
    const Texts *plates = &inspector->limits->plates;
    if (ink->kind == INK_SPOT)
        return has_plate(plates, ink->spot->spot) ? S("") : ink->spot->spot;
    StrBuilder list = {.arena = inspector->job->arena};
    for (int i = 0; ink->kind == INK_PROCESS && i < 4; i++)
        if (ink->amount[i] && !has_plate(plates, str_of(process[i])))
            str_addf(&list, "%s%s", list.bytes.count ? ", " : "", process[i]);
    return str_built(&list);
}

static void check_ink(Inspector *inspector, const Item *item, Paint paint,
                      const Ink *ink)
{
    const Job *job = inspector->job;
    Str missing = missing_plates(inspector, ink);
    if (missing.n == 0)
        return;
    Str name = color_name(inspector, paint), list = list_of(inspector);
    inspector_fault(inspector, WK709, cause_of_color(inspector, item, paint),
                    zh(job, "“%.*s”还要用 %.*s 版；只许 %.*s", STR(name),
                       STR(missing), STR(list)),
                    en(job,
                       "“%.*s” also needs the plate %.*s; there are only %.*s",
                       STR(name), STR(missing), STR(list)));
}

void plate_allowed(Inspector *inspector, const Seen *seen)
{
    const Item *item = seen->item;
    if (inspector->limits->plates.count == 0 || item->kind == ITEM_IMAGE)
        return;
    check_ink(inspector, item, item->fill, &item->fill_ink);
    if (item->kind == ITEM_PATH)
        check_ink(inspector, item, item->stroke, &item->stroke_ink);
}

static void note_spot(Inspector *inspector, const Ink *ink)
{
    if (ink->kind != INK_SPOT)
        return;
    for (int i = 0; i < inspector->spots.count; i++)
        if (inspector->spots.at[i] == ink->spot)
            return;
    *PUSH(inspector->job->arena, &inspector->spots) = ink->spot;
}

void plate_note(Inspector *inspector, const Seen *seen)
{
    note_spot(inspector, &seen->item->fill_ink);
    if (seen->item->kind == ITEM_PATH)
        note_spot(inspector, &seen->item->stroke_ink);
}

static char small(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? (char)(letter + 'a' - 'A') : letter;
}

static bool same_letters(Str one, Str other)
{
    for (int i = 0; one.n == other.n && i < one.n; i++)
        if (small(one.s[i]) != small(other.s[i]))
            return false;
    return one.n == other.n;
}

// Without the word that says for which paper it is.
static Str ink_stem(Str name)
{
    static const char *const papers[] = {" C",  " U",  " M",  " CV", " CVC",
                                         " CP", " UP", " EC", " TP", " CVU"};
    for (int i = 0; i < countof(papers); i++)
        if (str_ends(name, papers[i]))
            return str_slice(name, 0, name.n - (int)strlen(papers[i]));
    return name;
}

// Names that mean a plate to a RIP already.
static bool is_taken(Str name)
{
    static const char *const taken[] = {"Cyan", "Magenta", "Yellow", "Black",
                                        "All",  "None",    "C",      "M",
                                        "Y",    "K"};
    for (int i = 0; i < countof(taken); i++)
        if (same_letters(name, str_of(taken[i])))
            return true;
    return false;
}

void plate_names(Inspector *inspector)
{
    const Job *job = inspector->job;
    for (int i = 0; i < inspector->spots.count; i++) {
        const Swatch *spot = inspector->spots.at[i];
        const Node *node = cause_of_color(inspector, &(Item){.node = NULL},
                                          (Paint){spot, 1000});
        if (is_taken(spot->spot))
            inspector_fault(
                inspector, WK721, node,
                zh(job, "专色不能叫“%.*s”，这个名字另有所指", STR(spot->spot)),
                en(job,
                   "a spot ink cannot be called “%.*s”: the name has a "
                   "meaning of its own",
                   STR(spot->spot)));
        for (int k = 0; k < i; k++) {
            Str other = inspector->spots.at[k]->spot;
            if (str_equal(spot->spot, other) ||
                !same_letters(ink_stem(spot->spot), ink_stem(other)))
                continue;
            inspector_fault(
                inspector, WK721, node,
                zh(job, "专色“%.*s”与“%.*s”多半是同一种油墨，却成了两块版",
                   STR(spot->spot), STR(other)),
                en(job,
                   "“%.*s” and “%.*s” are probably the same ink but make "
                   "two plates",
                   STR(spot->spot), STR(other)));
        }
    }
}
