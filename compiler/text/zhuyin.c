// Zhuyin (TYPOGRAPHY G05): symbols one below another, the column in the middle
// of the em box; tones to the upper right of the last symbol, ˙ over the first.
#include "text/zhuyin.h"

#include "base/utf8.h"

enum {                   // ‰ of the em
    EM_MIDDLE = 380,     // of Han, above the baseline
    SYMBOL_ASCENT = 264, // from the baseline of a symbol to its top
    TONE_X = 400,        // the middle of a tone in the column
    TONE_DOWN = 30,      // below the top of the last symbol
    DOT_X = 150,
    DOT_UP = 40, // above the top of the first symbol
};

typedef struct Spot {
    Length x, y; // y upwards
} Spot;

enum { LIGHT_TONE = 0x02D9 };

static bool is_symbol(uint32_t code)
{
    return (code >= 0x3105 && code <= 0x312F) ||
           (code >= 0x31A0 && code <= 0x31BF);
}

static bool is_tone(uint32_t code) // ˇ ˉ ˊ ˋ ˙ ˪ ˫
{
    return code == 0x02C7 || (code >= 0x02C9 && code <= 0x02CB) ||
           code == LIGHT_TONE || code == 0x02EA || code == 0x02EB;
}

bool zhuyin_is(Str reading)
{
    int symbols = 0;
    while (reading.n > 0) {
        uint32_t code = utf8_next(&reading);
        if (!is_symbol(code) && !is_tone(code))
            return false;
        symbols += is_symbol(code);
    }
    return symbols > 0;
}

static int count_symbols(const Shaped *reading)
{
    int count = 0;
    for (int i = 0; i < reading->char_count; i++)
        count += is_symbol(reading->chars[i].code);
    return count;
}

static Length part_of(Length em, int permille)
{
    return (Length)scale_by(em, permille, 1000);
}

// From the left of the column and the middle of the em box, upwards, to where
// glyphs count from.
static Spot base_of(const Making *making, const Ruby *ruby, Length em)
{
    Length start = making->pens[2 * (ruby->first - making->first)];
    if (making->setting->vertical)
        return (Spot){em / 2, -(start + em / 2)};
    return (Spot){start + em, part_of(em, EM_MIDDLE)};
}

// Puts the middle of a glyph's ink at a place.
static Spot centre_ink(const Run *run, uint32_t glyph, Spot at)
{
    hb_glyph_extents_t ink = {0};
    hb_font_get_glyph_extents(run->font->shaper, glyph, &ink);
    at.x -= font_length(run->font, ink.x_bearing + ink.width / 2, run->size);
    at.y -= font_length(run->font, ink.y_bearing + ink.height / 2, run->size);
    return at;
}

void zhuyin_place(const Making *making, const Ruby *ruby, const Run *run,
                  PlacedGlyph *placed, int *symbol)
{
    const Shaped *reading = &ruby->reading;
    int of_base = line_run(making->shaped, ruby->first);
    Length em = making->shaped->runs.at[of_base].size;
    Spot base = base_of(making, ruby, em);
    int count = count_symbols(reading);
    Length top = count * run->size / 2, last = top - (count - 1) * run->size;
    for (int i = 0; i < run->count; i++) {
        const Glyph *glyph = &reading->glyphs.at[run->first + i];
        uint32_t code = reading->chars[glyph->letter].code;
        Spot at;
        if (is_symbol(code)) {
            at.x = (run->size - glyph->advance) / 2 + glyph->x;
            at.y = top - (*symbol)++ * run->size - part_of(em, SYMBOL_ASCENT);
        } else if (code == LIGHT_TONE) {
            at = centre_ink(
                run, glyph->id,
                (Spot){part_of(em, DOT_X), top + part_of(em, DOT_UP)});
        } else {
            at = centre_ink(
                run, glyph->id,
                (Spot){part_of(em, TONE_X), last - part_of(em, TONE_DOWN)});
        }
        placed[i] = (PlacedGlyph){.id = glyph->id,
                                  .text = glyph->text - run->text,
                                  .bytes = glyph->bytes,
                                  .x = base.x + at.x,
                                  .y = base.y + at.y};
    }
}
