// Headings in the designs of the style.
#include "layout/setter.h"

#include "layout/numbering.h"

static const HeadingDesign *design_of(const Style *style, int level)
{
    return level == 1 ? &style->section : level == 2 ? &style->h2 : &style->h3;
}

static void set_words_of(Setter *setter, const Passage *passage, int level,
                         Str number)
{
    static const char *const styles[] = {"section", "h2", "h3"};
    static const ElementKind kinds[] = {ELEMENT_H1, ELEMENT_H2, ELEMENT_H3};
    const HeadingDesign *design = design_of(setter->style, level);
    for (int i = 0; i < passage->count; i++) {
        CopyMaker maker = copy_in(setter, str_of(styles[level - 1]));
        if (design->design != DESIGN_NUMERAL)
            copy_words(&maker, number);
        if (number.n && design->number == NUMBERING_ARABIC &&
            design->design != DESIGN_NUMERAL)
            copy_words(&maker, S("　"));
        copy_inlines(&maker, passage->at[i]);
        set_copy(setter, &maker, kinds[level - 1], true);
    }
}

static Length widest(const Galley *words)
{
    Length width = 0;
    for (const Box *box = words->first; box; box = box->next)
        width = box->width > width ? box->width : width;
    return width;
}

// The shapes of a design for words in a box of this size, with the place of
// each.
static Box *design_shapes(const Setter *setter, const HeadingDesign *design,
                          const Galley *words, Length height)
{
    Length width = setter->measure;
    Box *box = NULL;
    switch ((Design)design->design) {
    case DESIGN_RULE_BELOW:
        box = ground_box(setter, width, design->rule.width, design->rule.color);
        box->as.path = path_rule(setter->job->arena, width, design->rule);
        box->y = height - design->rule.width;
        break;
    case DESIGN_RULE_LEFT:
        box = ground_box(setter, design->rule.width,
                         height - design->padding[0] - design->padding[2],
                         design->rule.color);
        box->as.path =
            path_upright(setter->job->arena, box->height, design->rule);
        box->y = design->padding[0];
        break;
    case DESIGN_TAB:
        box = ground_box(
            setter, design->padding[3] + widest(words) + design->padding[1],
            height, design->fill);
        break;
    case DESIGN_BAND:
        box = ground_box(setter, width, height, design->fill);
        box->reach = (Reach)design->bleed;
        break;
    case DESIGN_NUMERAL:
        if (design->rule.width) {
            box = ground_box(setter, width, design->rule.width,
                             design->rule.color);
            box->as.path = path_rule(setter->job->arena, width, design->rule);
        }
        break;
    case DESIGN_PLAIN:
        break;
    }
    return box;
}

// The indent of the words: beside a rule or a figure they stand clear of it.
static Length inset(const HeadingDesign *design, Str number)
{
    Length left = design->padding[3];
    if (design->design == DESIGN_NUMERAL && number.n == 0)
        return 0;
    return design->design == DESIGN_RULE_LEFT ? left + design->rule.width
                                              : left;
}

// The large figure of a heading, or nothing.
static Galley numeral_of(Setter *setter, const HeadingDesign *design,
                         Str number)
{
    Galley galley = {0};
    if (design->design != DESIGN_NUMERAL || number.n == 0)
        return galley;
    Setter inside = setter_inside(setter, setter->measure, &galley);
    CopyMaker maker = copy_in(&inside, S("numeral"));
    copy_words(&maker, number);
    set_copy(&inside, &maker, ELEMENT_LABEL, false);
    return galley;
}

static Length baseline_of(const Galley *galley)
{
    Length y = 0;
    for (const Box *box = galley->first; box; box = box->next) {
        y += box == galley->first ? 0 : box->space;
        if (!box->next)
            return y + box->ascent;
        y += box->height;
    }
    return y;
}

// Boxes one below another from (x, y), at the end of what is in a group.
static Box **stack(Box **end, const Galley *galley, Length x, Length y)
{
    *end = galley->first;
    for (Box *box = galley->first; box; box = box->next) {
        y += box == galley->first ? 0 : box->space;
        box->x += x;
        box->y = y;
        y += box->height;
        end = &box->next;
    }
    return end;
}

// Words and shapes as one box that is never parted.  A figure stands over the
// words, or where they are indented beside them, on the same line.
static Box *compose(const Setter *setter, const HeadingDesign *design,
                    const Galley *words, const Galley *numeral, Length left)
{
    Length top = design->padding[0];
    if (design->design == DESIGN_NUMERAL && design->rule.width)
        top += design->rule.width + design->rule.gap;
    Length below = 0, raised = top; // of the words, of the figure
    if (numeral->first && design->padding[3] == 0)
        below = galley_height(numeral);
    else if (numeral->first)
        below = baseline_of(numeral) - baseline_of(words);
    if (below < 0) {
        raised -= below;
        below = 0;
    }
    Length height = top + below + galley_height(words);
    if (numeral->first && raised + galley_height(numeral) > height)
        height = raised + galley_height(numeral);
    height += design->padding[2];
    Box *group = NEW(setter->job->arena, Box);
    group->kind = BOX_GROUP;
    group->width = setter->measure;
    group->height = height;
    group->span_all = setter->span_all;
    Box **end = &group->as.inside;
    *end = design_shapes(setter, design, words, height);
    if (*end)
        end = &(*end)->next;
    end = stack(end, numeral, 0, raised);
    stack(end, words, left, top + below);
    return group;
}

void set_heading(Setter *setter, const Passage *passage, int level, Str number)
{
    const HeadingDesign *design = design_of(setter->style, level);
    Setter own = *setter;
    if (design->span_all && setter->whole > setter->measure) {
        own.measure = setter->whole;
        own.span_all = true;
    }
    Galley numeral = numeral_of(&own, design, number);
    Galley words = {0};
    Setter inside = setter_inside(
        &own, own.measure - inset(design, number) - design->padding[1], &words);
    set_words_of(&inside, passage, level, number);
    if (!words.first)
        return;
    if (galley_height(&words) > setter->tallest) { // no page holds it whole
        for (Box *box = words.first, *next; box; box = next) {
            next = box->next;
            box->next = NULL;
            galley_add(setter->galley, box);
        }
        return;
    }
    // What stands between two headings is enough for the first.
    if (!setter->galley->heads)
        setter->galley->keep = 0;
    Box *group = compose(&own, design, &words, &numeral, inset(design, number));
    group->space = words.first->space;
    group->on_grid = true;
    group->element = words.first->element;
    group->node = words.first->node;
    group->bookmark = passage_plain(setter->job->arena, passage);
    group->bookmark_level = level;
    galley_meet(setter->galley, group);
    setter->galley->heads = true;
    setter->galley->after = words.after;
    if (words.keep > setter->galley->keep)
        setter->galley->keep = words.keep;
}
