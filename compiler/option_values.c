// Options whose values have a form of their own: pages, days, assignments.
#include "option_rows.h"

// "3" or "3-8"; gives what is behind it, NULL if it is neither.
static const char *read_range(const char *text, PageRange *range)
{
    int end = 0;
    int found = sscanf(text, "%6d-%6d%n", &range->first, &range->last, &end);
    if (found == 1 && sscanf(text, "%6d%n", &range->first, &end) == 1)
        range->last = range->first;
    bool right = found > 0 && range->first > 0 && range->last >= range->first;
    return right ? text + end : NULL;
}

void option_take_pages(Parser *parser, const char *value)
{
    Options *options = &parser->line->options;
    const char *rest = value;
    do {
        PageRange range;
        rest = read_range(rest, &range);
        if (rest)
            *PUSH(parser->arena, &options->pages) = range;
    } while (rest && *rest++ == ',');
    if (rest && rest[-1] == '\0')
        return;
    complain(parser,
             str_format(parser->arena, "--pages 写成 3、3-8 或 1-4,8，不是“%s”",
                        value),
             str_format(parser->arena, "--pages is 3, 3-8 or 1-4,8, not “%s”",
                        value));
}

// Two days, which the report will be checked for.
void option_take_week(Parser *parser, const char *value)
{
    int y, m, d, year, month, day, end = 0;
    if (sscanf(value, "%4d-%2d-%2d..%4d-%2d-%2d%n", &y, &m, &d, &year, &month,
               &day, &end) != 6 ||
        value[end])
        complain(
            parser,
            str_format(parser->arena,
                       "--week 写成 2025-05-11..2025-05-17，不是“%s”", value),
            str_format(parser->arena,
                       "--week is 2025-05-11..2025-05-17, not “%s”", value));
    parser->line->week = value;
}

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
