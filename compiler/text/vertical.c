#include "text/vertical.h"

#include <hb-ot.h>
#include <unicode/uchar.h>

#include "text/rules.h"

// V02.
uint32_t vertical_form(const Char *one, Locale locale)
{
    static const uint32_t typed[] = {0x201C, 0x201D, 0x2018, 0x2019}; // “”‘’
    for (int i = 0; i < countof(typed) && one->wide; i++) {
        uint32_t form = rules_of(locale)->quotes[i];
        if (typed[i] == one->code && font_has(one->font, form, 0))
            return form;
    }
    return one->code;
}

static hb_set_t *lookups_of(const Font *font, hb_tag_t feature)
{
    hb_tag_t features[] = {feature, 0};
    hb_set_t *lookups = hb_set_create();
    hb_ot_layout_collect_lookups(font->face, HB_OT_TAG_GSUB, NULL, NULL,
                                 features, lookups);
    return lookups;
}

hb_tag_t vertical_feature(const Font *font)
{
    static const hb_tag_t features[] = {HB_TAG('v', 'e', 'r', 't'),
                                        HB_TAG('v', 'r', 't', '2')};
    for (int i = 0; i < countof(features); i++) {
        hb_set_t *lookups = lookups_of(font, features[i]);
        bool empty = hb_set_is_empty(lookups);
        hb_set_destroy(lookups);
        if (!empty)
            return features[i];
    }
    return 0;
}

// Whether a font has a form of its own for a character in vertical lines.
static bool has_form(const Font *font, uint32_t code)
{
    hb_codepoint_t glyph, lookup = HB_SET_VALUE_INVALID;
    hb_tag_t feature = vertical_feature(font);
    if (!feature || !hb_font_get_nominal_glyph(font->shaper, code, &glyph))
        return false;
    hb_set_t *lookups = lookups_of(font, feature);
    bool found = false;
    while (!found && hb_set_next(lookups, &lookup))
        found = hb_ot_layout_lookup_would_substitute(font->face, lookup, &glyph,
                                                     1, true);
    hb_set_destroy(lookups);
    return found;
}

// UAX 50; brackets and the like are turned as they are where the font has no
// form for them.
static Direction by_orientation(const Char *one, uint32_t form)
{
    int orientation =
        u_getIntPropertyValue((UChar32)form, UCHAR_VERTICAL_ORIENTATION);
    bool upright =
        orientation == U_VO_UPRIGHT ||
        orientation == U_VO_TRANSFORMED_UPRIGHT ||
        (orientation == U_VO_TRANSFORMED_ROTATED && has_form(one->font, form));
    return upright ? DIRECTION_UPRIGHT : DIRECTION_SIDEWAYS;
}

static Direction direction_of(const Char *one, Locale locale)
{
    switch (one->kind) {
    case CHAR_COMMA:
    case CHAR_STOP:
        return DIRECTION_UPRIGHT;
    case CHAR_MIDDLE:
        return one->wide ? DIRECTION_UPRIGHT : DIRECTION_SIDEWAYS;
    case CHAR_DASH:      // V03: turned as they are, so that the bar and the
    case CHAR_ELLIPSIS:  // dots are those of a horizontal line
    case CHAR_CONNECTOR: // GB/T 15834 5.2.2
    case CHAR_SOLIDUS:
    case CHAR_LATIN:
    case CHAR_DIGIT:
    case CHAR_MARK:
    case CHAR_SPACE:
        return DIRECTION_SIDEWAYS;
    case CHAR_SUFFIX:
    case CHAR_PREFIX:
        return one->code >= 0x2100 ? by_orientation(one, one->code)
                                   : DIRECTION_SIDEWAYS;
    case CHAR_OPENING:
    case CHAR_CLOSING:
    case CHAR_IDEOGRAPH:
    case CHAR_FIXED:
    case CHAR_OTHER:
        return by_orientation(one, vertical_form(one, locale));
    }
    return DIRECTION_UPRIGHT;
}

// Part of a word that is turned as a whole.
static bool is_turned(const Char *one)
{
    return one->direction == DIRECTION_SIDEWAYS && !one->wide &&
           one->kind != CHAR_SPACE && one->kind != CHAR_FIXED;
}

static bool is_alone(const Char *chars, int count, int start, int end)
{
    while (start > 0 && chars[start - 1].kind == CHAR_SPACE)
        start--;
    while (end < count && chars[end].kind == CHAR_SPACE)
        end++;
    return !(start > 0 && is_turned(&chars[start - 1])) &&
           !(end < count && is_turned(&chars[end]));
}

// V05: what stands across the line is narrowed to its em, but not below this.
enum { LEAST_SCALE = 66 }; // %

hb_tag_t vertical_width(int characters)
{
    return characters == 2   ? HB_TAG('h', 'w', 'i', 'd')
           : characters == 3 ? HB_TAG('t', 'w', 'i', 'd')
                             : 0;
}

static bool has_narrow(const Font *font, int characters)
{
    hb_tag_t feature = vertical_width(characters);
    hb_set_t *lookups = lookups_of(font, feature);
    bool found = feature && !hb_set_is_empty(lookups);
    hb_set_destroy(lookups);
    return found;
}

static bool fits_em(const Char *chars, int count)
{
    int64_t width = 0; // ‰ of the em
    for (int i = 0; i < count; i++) {
        const Font *font = chars[i].font;
        hb_codepoint_t glyph;
        if (!font ||
            !hb_font_get_nominal_glyph(font->shaper, chars[i].code, &glyph))
            return false;
        if (has_narrow(font, count))
            width += 1000 / count;
        else
            width += 1000 *
                     (int64_t)hb_font_get_glyph_h_advance(font->shaper, glyph) /
                     font->units;
    }
    return width * LEAST_SCALE <= 100 * 1000;
}

// A number of up to three digits, or a single letter, that has no Latin beside
// it.
static bool stands_across(const Char *chars, int count, int start, int end)
{
    if (end - start > 3 || !is_alone(chars, count, start, end))
        return false;
    bool digits = true;
    for (int i = start; i < end; i++)
        digits &= chars[i].kind == CHAR_DIGIT && chars[i].code < 0x80;
    bool letter = end - start == 1 && chars[start].kind == CHAR_LATIN;
    return (digits || letter) && fits_em(&chars[start], end - start);
}

void vertical_turn(Char *chars, int count, Locale locale)
{
    for (int i = 0; i < count; i++)
        chars[i].direction = chars[i].joined && i > 0 ? chars[i - 1].direction
                             : chars[i].font ? direction_of(&chars[i], locale)
                                             : DIRECTION_UPRIGHT;
    for (int i = 0, end; i < count; i = end) {
        end = i + 1;
        if (!is_turned(&chars[i]))
            continue;
        while (end < count && is_turned(&chars[end]))
            end++;
        if (stands_across(chars, count, i, end))
            for (int k = i; k < end; k++)
                chars[k].across = end - i;
    }
    for (int i = 0; i < count; i++)
        if (chars[i].across)
            chars[i].direction = DIRECTION_ACROSS;
}

void vertical_stand(const Run *run, Glyph *glyph,
                    const hb_glyph_position_t *position)
{
    const Font *font = run->font;
    Length down = font_length(font, -position->y_advance, run->size);
    bool solid = glyph->wide || glyph->kind == CHAR_IDEOGRAPH;
    glyph->advance = !solid && font->vertical ? down
                     : glyph->bytes           ? run->size
                                              : 0;
    // Without metrics of its own a glyph hangs in the em box of Han.
    glyph->x = font->vertical
                   ? font_length(font, -position->y_offset, run->size)
                   : (Length)scale_by(run->size, 500 + EM_MIDDLE, 1000);
    glyph->y = font_length(font, position->x_offset, run->size);
}

// The glyphs of a run become one cluster.
static void join_clusters(Shaped *shaped, const Run *run)
{
    Glyph *first = &shaped->glyphs.at[run->first];
    for (int i = 1; i < run->count; i++) {
        first->bytes += first[i].bytes;
        first[i].text = first->text;
        first[i].bytes = 0;
    }
}

// The runs [first, end) are one number: narrowed together, in one em.
static void combine(Shaped *shaped, int first, int end)
{
    Length em = shaped->runs.at[first].size, width = 0;
    int last = shaped->runs.at[end - 1].first + shaped->runs.at[end - 1].count;
    for (int i = shaped->runs.at[first].first; i < last; i++)
        width += shaped->glyphs.at[i].advance;
    Length most = width > em ? width : em;
    Length across = -(Length)scale_by(width, em, most) / 2;
    for (int r = first; r < end; r++) {
        Run *run = &shaped->runs.at[r];
        run->size = (Length)scale_by(run->size, em, most);
        Length half = font_length(run->font, run->font->cap_height, run->size);
        for (int i = run->first; i < run->first + run->count; i++) {
            Glyph *glyph = &shaped->glyphs.at[i];
            glyph->y = across + (Length)scale_by(glyph->x, em, most);
            glyph->x = (em + half) / 2;
            across += (Length)scale_by(glyph->advance, em, most);
            glyph->advance = i + 1 == last ? em : 0;
            glyph->wide = true;
        }
        join_clusters(shaped, run);
    }
}

void vertical_combine(Shaped *shaped)
{
    for (int i = 0, end; i < shaped->runs.count; i = end) {
        end = i + 1;
        const Run *run = &shaped->runs.at[i];
        if (run->direction != DIRECTION_ACROSS)
            continue;
        while (end < shaped->runs.count &&
               shaped->runs.at[end].direction == DIRECTION_ACROSS)
            end++;
        if (run->count > 0)
            combine(shaped, i, end);
    }
}
