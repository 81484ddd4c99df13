// The edges of a line.
#include "text/fit.h"

Length fit_lead(const Glyph *glyphs, int first, const Setting *setting)
{
    const Glyph *glyph = &glyphs[first];
    if (first > 0 || setting->indent == 0)
        return glyph->before + (glyph->kind == CHAR_OPENING ? glyph->rim : 0);
    if (glyph->before < 0)
        return 0; // a reading may stand over the indent
    int open = setting->typography->indent_open;
    if (open == INDENT_OPEN_KEEP)
        return 0;
    return open == INDENT_OPEN_HANG ? 2 * glyph->before : glyph->before;
}

Length fit_tail(const Glyph *last)
{
    return last->after + (last->kind == CHAR_OPENING ? 0 : last->rim);
}

Length fit_measure(int first, const Setting *setting)
{
    return setting->measure - (first == 0 ? setting->indent : 0);
}

Length fit_kept(const Glyph *last, const Setting *setting)
{
    bool keeps = setting->typography->line_end == LINE_END_AUTO && last->wide &&
                 last->kind != CHAR_IDEOGRAPH && last->after < last->advance;
    return keeps ? last->after : 0;
}
