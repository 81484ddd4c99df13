// What stands beside a paragraph: marks, labels, shapes.
#include "layout/setter.h"

Length setter_pitch(const Setter *setter)
{
    return setter->style->page.baseline;
}

void set_apart(Setter *setter, Length space)
{
    if (setter->galley->after < space)
        setter->galley->after = space;
}

Str setter_label(const Setter *setter, const char *name)
{
    return style_label(setter->style, name, setter->lang);
}

Length setter_length(const Setter *setter, Dim dim)
{
    const ParagraphStyle *body = style_paragraph(setter->style, S("body"));
    return dim_length(dim, body->size, setter_pitch(setter),
                      setter->measure - setter->indent);
}

void setter_insets(const Setter *setter, const Insets *insets,
                   Length padding[4])
{
    for (int i = 0; i < 4; i++)
        padding[i] = setter_length(setter, insets->at[i]);
}

const ParagraphStyle *setter_beside(const Setter *setter,
                                    const ParagraphStyle *style, Length left)
{
    ParagraphStyle *own = NEW(setter->job->arena, ParagraphStyle);
    *own = *style;
    own->left += left;
    own->indent = own->before = 0;
    return own;
}

Length copy_width(const CopyMaker *maker)
{
    const Setter *setter = maker->setter;
    ParagraphStyle style = *maker->style;
    style.align = ALIGN_LEFT;
    Setting setting = {
        .typography = &setter->style->typography,
        .style = &style,
        .measure = PT(20000), // no line is as long
    };
    if (maker->copy.length == 0)
        return 0;
    Lines lines =
        paragraph_set(setter->job, setter->fonts, &maker->copy, &setting);
    Length width = 0;
    for (int i = 0; i < lines.count; i++)
        width = lines.at[i].width > width ? lines.at[i].width : width;
    return width;
}

// Takes no height of its own, so that what follows stands on its line.
static void flatten(Setter *setter, Box *box, const ParagraphStyle *beside)
{
    box->height = 0;
    box->space = beside->before;
    box->on_grid = beside->on_grid;
    box->span_all = setter->span_all;
    galley_add(setter->galley, box);
    set_keep(setter);
}

void set_mark(Setter *setter, CopyMaker *maker, const ParagraphStyle *beside)
{
    Galley galley = {0};
    Setter own = *setter;
    own.galley = &galley;
    set_copy(&own, maker, ELEMENT_LABEL, false);
    Box *box = galley.first;
    if (!box)
        return;
    Length room = beside->leading - beside->size;
    box->ascent = room / 2 + (Length)scale_by(beside->size, 880, 1000);
    box->next = NULL;
    flatten(setter, box, beside);
}

void set_shape(Setter *setter, const Box *shape, Point at,
               const ParagraphStyle *beside)
{
    Box *group = NEW(setter->job->arena, Box);
    group->kind = BOX_GROUP;
    group->artifact = ARTIFACT_LAYOUT;
    group->x = setter->indent;
    group->width = at.x + shape->width;
    Box *inside = NEW(setter->job->arena, Box);
    *inside = *shape;
    inside->x = at.x;
    inside->y = at.y;
    inside->next = NULL;
    group->as.inside = inside;
    flatten(setter, group, beside);
}
