// The steps from copy to lines, one after the other.
#include "text/paragraph.h"

#include "text/ruby.h"

Lines paragraph_set(const Job *job, Fonts *fonts, const Copy *copy,
                    const Setting *setting)
{
    Shaped shaped = text_itemize(job, fonts, copy, setting->vertical);
    text_shape(job, &shaped);
    Lines lines = {0};
    if (shaped.glyphs.count > 0) {
        text_space(job, &shaped, setting);
        text_ruby(job, &shaped, setting);
        Breaks breaks = text_break(job, &shaped, setting);
        lines = text_justify(job, &shaped, breaks, setting);
    }
    arena_reset(job->scratch);
    return lines;
}
