// Characters that a font sets one by one: no lookup that is on reads or changes
// their glyphs.  A row of nothing else comes out of HarfBuzz as it went in, a
// glyph for each character as wide as the font says, so it need not go there;
// most Han text is such a row.
#include "text/session.h"

#include <hb-ot.h>
#include <unicode/uchar.h>

#include "text/face.h"

// Tables by which HarfBuzz sets glyphs without lookups.
static bool has_other_rules(hb_face_t *face)
{
    static const hb_tag_t tags[] = {
        HB_TAG('k', 'e', 'r', 'n'), HB_TAG('k', 'e', 'r', 'x'),
        HB_TAG('m', 'o', 'r', 't'), HB_TAG('m', 'o', 'r', 'x'),
        HB_TAG('t', 'r', 'a', 'k'),
    };
    for (int i = 0; i < countof(tags); i++)
        if (face_has_table(face, tags[i]))
            return true;
    return false;
}

// What the lookups of a plan begin at is among these, so that a row without
// any of them is touched by none.
static void collect_touched(hb_face_t *face, hb_shape_plan_t *plan,
                            hb_set_t *touched)
{
    static const hb_tag_t tables[] = {HB_OT_TAG_GSUB, HB_OT_TAG_GPOS};
    hb_set_t *lookups = hb_set_create();
    for (int i = 0; i < countof(tables); i++) {
        hb_codepoint_t lookup = HB_SET_VALUE_INVALID;
        hb_set_clear(lookups);
        hb_ot_shape_plan_collect_lookups(plan, tables[i], lookups);
        while (hb_set_next(lookups, &lookup))
            hb_ot_layout_lookup_collect_glyphs(face, tables[i], lookup, touched,
                                               touched, touched, NULL);
    }
    hb_set_destroy(lookups);
}

static void find_touched(Plain *plain, const Shaping *shaping)
{
    hb_face_t *face = shaping->font->face;
    hb_shape_plan_t *plan = hb_shape_plan_create_cached(
        face, &shaping->properties, shaping->features, shaping->count, NULL);
    bool lookups_alone = strcmp(hb_shape_plan_get_shaper(plan), "ot") == 0 &&
                         !has_other_rules(face);
    if (lookups_alone) {
        plain->touched = hb_set_create();
        collect_touched(face, plan, plain->touched);
    }
    hb_shape_plan_destroy(plan);
}

static bool serves(const Plain *plain, const Shaping *shaping)
{
    size_t size = sizeof(*shaping->features) * shaping->count;
    return plain->font == shaping->font &&
           plain->language == shaping->properties.language &&
           plain->feature_count == shaping->count &&
           (size == 0 || memcmp(plain->features, shaping->features, size) == 0);
}

Plain *plain_of(Fonts *fonts, const Shaping *shaping)
{
    // Nothing joins in Han, and no glyph of it hangs from another's.
    if (shaping->properties.script != HB_SCRIPT_HAN ||
        shaping->properties.direction != HB_DIRECTION_LTR)
        return NULL;
    for (int i = fonts->plains.count - 1; i >= 0; i--)
        if (serves(fonts->plains.at[i], shaping))
            return fonts->plains.at[i];
    Plain *plain = NEW(&fonts->arena, Plain);
    hb_feature_t *features =
        NEW_ARRAY(&fonts->arena, hb_feature_t, shaping->count);
    for (unsigned i = 0; i < shaping->count; i++)
        features[i] = shaping->features[i];
    plain->font = shaping->font;
    plain->language = shaping->properties.language;
    plain->features = features;
    plain->feature_count = shaping->count;
    find_touched(plain, shaping);
    *PUSH(&fonts->arena, &fonts->plains) = plain;
    return plain;
}

// Neither shown together with what is before it nor left out.
static bool stands_alone(uint32_t code)
{
    UChar32 c = (UChar32)code;
    uint32_t kind = U_MASK(u_charType(c));
    return (kind & (U_GC_L_MASK | U_GC_N_MASK | U_GC_P_MASK | U_GC_ZS_MASK |
                    U_GC_SO_MASK)) &&
           !u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) &&
           !u_hasBinaryProperty(c, UCHAR_GRAPHEME_EXTEND) &&
           !u_hasBinaryProperty(c, UCHAR_REGIONAL_INDICATOR);
}

static uint32_t glyph_of(const Plain *plain, uint32_t code)
{
    hb_codepoint_t glyph;
    const Font *font = plain->font;
    bool plainly = plain->touched && stands_alone(code) &&
                   hb_font_get_nominal_glyph(font->shaper, code, &glyph) &&
                   !hb_set_has(plain->touched, glyph) &&
                   hb_ot_layout_get_glyph_class(font->face, glyph) !=
                       HB_OT_LAYOUT_GLYPH_CLASS_MARK;
    return plainly ? glyph : 0;
}

const PlainGlyph *plain_find(Plain *plain, uint32_t code)
{
    PlainGlyph *slot = &plain->glyphs[code % PLAIN_SLOTS];
    uint32_t id = glyph_of(plain, code);
    hb_font_t *font = plain->font->shaper;
    *slot =
        (PlainGlyph){code, id, id ? hb_font_get_glyph_h_advance(font, id) : 0};
    return slot;
}

void plain_close(Plain *plain)
{
    hb_set_destroy(plain->touched);
}
