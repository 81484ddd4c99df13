// Options that put single values into a report or a style.
#include "option_rows.h"

static bool is_assignment(Parser *parser, const char *option, const char *value)
{
    bool right = strchr(value, '=') && value[0] != '=';
    if (!right)
        complain(parser,
                 str_format(parser->arena, "%s 写成 路径=值，不是“%s”", option,
                            value),
                 str_format(parser->arena, "%s is PATH=VALUE, not “%s”", option,
                            value));
    return right;
}

void option_take_set(Parser *parser, const char *value)
{
    if (is_assignment(parser, "--set", value))
        *PUSH(parser->arena, &parser->sets) = value;
}

void option_take_style_set(Parser *parser, const char *value)
{
    if (is_assignment(parser, "--style-set", value))
        *PUSH(parser->arena, &parser->style_sets) = value;
}
