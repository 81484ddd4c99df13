#include "text/sums.h"

static bool is_solid(const Glyph *glyph)
{
    return glyph->kind == CHAR_IDEOGRAPH || glyph->kind == CHAR_OTHER;
}

// Three letters weigh as much as two Han (F04).
static Length solid_of(const Glyph *glyph, Length em)
{
    if (glyph->kind == CHAR_LATIN || glyph->kind == CHAR_DIGIT)
        return (2 * em + 2) / 3;
    return is_solid(glyph) ? glyph->advance - glyph->after : 0;
}

const Sum *sums_of(const Job *job, const Shaped *shaped, Length em)
{
    int n = shaped->glyphs.count;
    Sum *sums = NEW_ARRAY(job->scratch, Sum, n + 1);
    for (int i = 0; i < n; i++) {
        const Glyph *glyph = &shaped->glyphs.at[i];
        Sum *sum = &sums[i + 1];
        *sum = sums[i];
        sum->width += glyph->advance;
        sum->solid += solid_of(glyph, em);
        sum->shrink[glyph->shrink_rank] += glyph->shrink;
        sum->shrink[glyph->press_rank] += glyph->press;
        sum->all_shrink += glyph->shrink + glyph->press;
        sum->stretch += glyph->stretch;
        sum->evens += glyph->even;
    }
    return sums;
}
