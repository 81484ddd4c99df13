// The steps from copy to lines, one after the other.
#include "text/paragraph.h"

#include "text/ruby.h"
#include "text/standing.h"

Setting setting_narrowed(const Setting *setting, Typography *eased)
{
    enum { NARROW = 14 };
    Setting narrow = *setting;
    Length em = setting->style->size;
    *eased = *setting->typography;
    narrow.typography = eased;
    if (!eased->narrow || setting->measure >= NARROW * em)
        return narrow;
    eased->line_break = LINE_BREAK_BASIC;
    if (eased->hanging == HANG_OFF)
        eased->hanging = HANG_ALLOW;
    eased->han_latin = (Dim){128, UNIT_EM}; // an eighth
    narrow.indent = setting->indent > em ? em : setting->indent;
    return narrow;
}

Lines paragraph_lines(const Job *job, Shaped *shaped, const Setting *setting)
{
    if (shaped->glyphs.count == 0)
        return (Lines){0};
    Typography eased;
    Setting narrow = setting_narrowed(setting, &eased);
    text_space(job, shaped, &narrow);
    text_ruby(job, shaped, &narrow);
    Breaks breaks = text_break(job, shaped, &narrow);
    return text_justify(job, shaped, breaks, &narrow);
}

Lines paragraph_set(const Job *job, Fonts *fonts, const Copy *copy,
                    const Setting *setting)
{
    Lines lines;
    if (standing_find(job, fonts, copy, setting, &lines)) {
        standing_keep(job, fonts, copy, setting, lines);
        return lines;
    }
    int messages = job->diag->messages.count;
    Shaped shaped = text_itemize(job, fonts, copy, setting->vertical);
    text_shape(job, &shaped);
    lines = paragraph_lines(job, &shaped, setting);
    arena_reset(job->scratch);
    if (job->diag->messages.count == messages) // else it is to be said again
        standing_keep(job, fonts, copy, setting, lines);
    return lines;
}
