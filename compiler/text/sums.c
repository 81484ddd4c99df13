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

// Sums run in variables of their own: a row that has just been written member
// by member cannot be copied whole before it has left the processor's queue.
const Sum *sums_of(const Job *job, const Shaped *shaped, Length em)
{
    int n = shaped->glyphs.count, evens = 0;
    int64_t width = 0, solid = 0, stretch = 0, all_shrink = 0;
    int64_t shrink[SHRINK_RANKS] = {0};
    Sum *sums = NEW_ARRAY(job->scratch, Sum, n + 1);
    for (int i = 0; i < n; i++) {
        const Glyph *glyph = &shaped->glyphs.at[i];
        Sum *sum = &sums[i + 1];
        if (glyph->shrink || glyph->press) { // few
            shrink[glyph->shrink_rank] += glyph->shrink;
            shrink[glyph->press_rank] += glyph->press;
            all_shrink += glyph->shrink + glyph->press;
        }
        memcpy(sum->shrink, shrink, sizeof(shrink));
        sum->width = width += glyph->advance;
        sum->solid = solid += solid_of(glyph, em);
        sum->all_shrink = all_shrink;
        sum->stretch = stretch += glyph->stretch;
        sum->evens = evens += glyph->even;
    }
    return sums;
}
