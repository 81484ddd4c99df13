// The edges of a line.
#include "text/fit.h"

Length fit_indented(const Glyph *glyph, const Setting *setting)
{
    if (glyph->before < 0)
        return 0; // a reading may stand over the indent
    int open = setting->typography->indent_open;
    if (open == INDENT_OPEN_KEEP)
        return 0;
    return open == INDENT_OPEN_HANG ? 2 * glyph->before : glyph->before;
}
