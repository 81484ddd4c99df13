// Options of watch and preview.
#include "option_rows.h"

#include <stdlib.h>

int option_number(Parser *parser, const char *option, const char *value,
                  int most)
{
    char *end;
    long number = strtol(value, &end, 10);
    if (*end || end == value || number < 1 || number > most)
        complain(parser,
                 str_format(parser->arena, "%s 要一个 1 到 %d 的数，不是“%s”",
                            option, most, value),
                 str_format(parser->arena,
                            "%s takes a number from 1 to %d, not “%s”", option,
                            most, value));
    return (int)number;
}

void option_take_port(Parser *parser, const char *value)
{
    parser->line->port = option_number(parser, "--port", value, 65535);
}

void option_take_editor(Parser *parser, const char *value)
{
    parser->line->editor = value;
}

void option_take_at(Parser *parser, const char *value)
{
    parser->line->at = option_number(parser, "--at", value, 99999999);
}

void option_take_open(Parser *parser, const char *value)
{
    parser->line->open = true;
    parser->line->viewer = value;
}
