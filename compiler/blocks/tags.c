#include "blocks/tags.h"

#include "style/value.h"

static const TagDesign *find_design(const TagDesign *designs, int count,
                                    Str name)
{
    for (int i = 0; i < count; i++)
        if (str_equal(designs[i].name.str, name))
            return &designs[i];
    return NULL;
}

static const Category *find_category(const Categories *categories, Str id)
{
    for (int i = 0; i < categories->count; i++)
        if (str_equal(categories->at[i].id.str, id))
            return &categories->at[i];
    return NULL;
}

static TagLook look_of(const Setter *setter, const TagDesign *design,
                       const Category *category, Str slug)
{
    TagLook look = {.icon = slug};
    if (category)
        style_color(setter->job, setter->style, category->color.str,
                    &look.color);
    if (!design)
        return look;
    look.color = design->color;
    if (design->icon.str.n)
        look.icon = design->icon.str;
    return look;
}

TagLook tag_of_kind(const Setter *setter, const Tag *kind)
{
    const Style *style = setter->style;
    const Taxonomy *taxonomy = setter->facts->taxonomy;
    if (!kind->node)
        return (TagLook){0};
    Str slug =
        kind->word >= 0 ? str_of(kind_words[kind->word].slug) : kind->slug;
    TagLook look =
        look_of(setter, find_design(style->kinds.at, style->kinds.count, slug),
                find_category(&taxonomy->kinds, slug), slug);
    look.label = style_kind(style, taxonomy, kind, setter->lang);
    return look;
}

TagLook tag_of_combo(const Setter *setter, const Tag *combo)
{
    const Style *style = setter->style;
    const Taxonomy *taxonomy = setter->facts->taxonomy;
    Str slug =
        combo->word >= 0 ? str_of(combo_words[combo->word].slug) : combo->slug;
    TagLook look = look_of(
        setter, find_design(style->combos.at, style->combos.count, slug),
        find_category(&taxonomy->combos, slug), slug);
    look.label = style_combo(style, taxonomy, combo, setter->lang);
    return look;
}

Paint tag_paint(Paint written, const TagLook *kind)
{
    if (written.swatch != &kind_swatch)
        return written;
    Paint paint = kind->color;
    paint.tint = (int)scale_by(paint.tint, written.tint, 1000);
    return paint;
}

// How light a paint is, in ‰: that of its sRGB, else of its inks.
static int lightness(Paint paint)
{
    const Swatch *swatch = paint.swatch;
    if (!swatch)
        return 1000;
    const int *inks = swatch->has_cmyk ? swatch->cmyk : swatch->alternate;
    int full = swatch->has_rgb
                   ? (swatch->rgb[0] * 299 + swatch->rgb[1] * 587 +
                      swatch->rgb[2] * 114) /
                         255
                   : 1000 - inks[3] -
                         (inks[0] * 299 + inks[1] * 587 + inks[2] * 114) *
                             (1000 - inks[3]) / 1000000;
    return 1000 - (1000 - full) * paint.tint / 1000;
}

Paint tag_words_paint(const Setter *setter, Paint ground)
{
    Paint paint = NO_PAINT;
    Str name = lightness(ground) > 600 ? S("ink") : S("paper");
    style_color(setter->job, setter->style, name, &paint);
    return paint;
}

// A label on its ground, as boxes of a group from x on; gives its width.
static Length add_tag(const Setter *setter, const TagLook *tag, Length x,
                      bool filled, Box ***end)
{
    CopyMaker maker = copy_in(setter, S("tag"));
    const ParagraphStyle *style = maker.style;
    copy_words(&maker, tag->label);
    Paint words = filled ? tag_words_paint(setter, tag->color) : style->color;
    for (int i = 0; i < maker.copy.phrases.count; i++)
        maker.copy.phrases.at[i].look.color = words;
    Galley galley = {0};
    Setter inside = setter_inside(setter, setter->measure, &galley);
    set_copy(&inside, &maker, ELEMENT_LABEL, false);
    Box *line = galley.first;
    if (!line)
        return 0;
    Length pad = style->size / 2, height = style->size * 3 / 2;
    Backdrop ground = {.width = line->width + 2 * pad, .radius = height / 8};
    ground.fill = filled ? tag->color : NO_PAINT;
    if (!filled)
        ground.frame = (Rule){.width = style->size / 16, .color = tag->color};
    Box *shape = ground_shapes(setter->job->arena, &ground, height);
    shape->x += x;
    shape->y += (style->leading - height) / 2;
    line->x = x + pad;
    line->space = 0;
    shape->next = line;
    line->next = NULL;
    **end = shape;
    *end = &line->next;
    return ground.width;
}

void set_tags(Setter *setter, const TagLook *tags, int count)
{
    const ParagraphStyle *style = style_paragraph(setter->style, S("tag"));
    Box *group = NEW(setter->job->arena, Box);
    Box **end = &group->as.inside;
    group->kind = BOX_GROUP;
    group->x = setter->indent;
    group->height = style->leading;
    group->space = style->before;
    group->on_grid = style->on_grid;
    group->span_all = setter->span_all;
    for (int i = 0; i < count; i++) {
        Length width = add_tag(setter, &tags[i], group->width, i == 0, &end);
        group->width += width + style->size / 2;
    }
    if (!group->as.inside)
        return;
    galley_add(setter->galley, group);
    setter->galley->after = style->after;
    set_keep(setter);
}
