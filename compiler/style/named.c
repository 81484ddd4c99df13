// What others look up in a style by name.
#include "style/style.h"

static const ParagraphStyle *find_paragraph(const Style *style, Str name)
{
    for (int i = 0; i < style->paragraphs.count; i++)
        if (str_equal(style->paragraphs.at[i].name, name))
            return &style->paragraphs.at[i];
    return NULL;
}

const ParagraphStyle *style_paragraph(const Style *style, Str name)
{
    const ParagraphStyle *paragraph = find_paragraph(style, name);
    return paragraph ? paragraph : find_paragraph(style, S("body"));
}

const CharacterStyle *style_character(const Style *style, Str name)
{
    for (int i = 0; i < style->characters.count; i++)
        if (str_equal(style->characters.at[i].name.str, name))
            return &style->characters.at[i];
    return NULL;
}

static const Master *find_master(const Style *style, const char *name)
{
    for (int i = 0; i < style->masters.count; i++)
        if (str_is(style->masters.at[i].name, name))
            return &style->masters.at[i];
    return NULL;
}

const Master *style_master(const Style *style, const char *name)
{
    const Master *master = find_master(style, name);
    return master ? master : find_master(style, "body");
}

const FontRole *style_role(const Style *style, Str name)
{
    for (int i = 0; i < style->roles.count; i++)
        if (str_equal(style->roles.at[i].name, name))
            return &style->roles.at[i];
    return NULL;
}
