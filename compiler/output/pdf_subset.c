// Subsets by HarfBuzz.
//
// It is shown only the tables with outlines: then it neither walks a cmap of
// 44,000 characters nor looks for glyphs that others might become.
#include "output/pdf_subset.h"

static hb_blob_t *outline_table(hb_face_t *thin, hb_tag_t tag, void *context)
{
    static const hb_tag_t wanted[] = {
        HB_TAG('C', 'F', 'F', ' '), HB_TAG('g', 'l', 'y', 'f'),
        HB_TAG('l', 'o', 'c', 'a'), HB_TAG('h', 'e', 'a', 'd'),
        HB_TAG('m', 'a', 'x', 'p'), HB_TAG('h', 'h', 'e', 'a'),
        HB_TAG('h', 'm', 't', 'x'),
    };
    const Font *font = context;
    (void)thin;
    for (int i = 0; i < countof(wanted); i++)
        if (tag == wanted[i])
            return hb_face_reference_table(font->face, tag);
    return hb_blob_get_empty();
}

static hb_blob_t *embedded_part(const Font *font, hb_face_t *subset)
{
    return font->format == FONT_GLYF
               ? hb_face_reference_blob(subset)
               : hb_face_reference_table(subset, HB_TAG('C', 'F', 'F', ' '));
}

hb_blob_t *subset_font(const Font *font, const hb_set_t *glyphs)
{
    unsigned flags = HB_SUBSET_FLAGS_NO_HINTING |
                     HB_SUBSET_FLAGS_DESUBROUTINIZE |
                     HB_SUBSET_FLAGS_NOTDEF_OUTLINE;
    if (font->format != FONT_CFF_CID)
        flags |= HB_SUBSET_FLAGS_RETAIN_GIDS;
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input)
        die_of_memory();
    hb_set_union(hb_subset_input_glyph_set(input), glyphs);
    hb_set_add(hb_subset_input_glyph_set(input), 0);
    hb_subset_input_set_flags(input, flags);
    hb_face_t *thin =
        hb_face_create_for_tables(outline_table, (void *)font, NULL);
    hb_face_t *subset = hb_subset_or_fail(thin, input);
    hb_subset_input_destroy(input);
    hb_face_destroy(thin);
    if (!subset)
        return NULL;
    hb_blob_t *part = embedded_part(font, subset);
    hb_face_destroy(subset);
    if (hb_blob_get_length(part))
        return part;
    hb_blob_destroy(part);
    return NULL;
}
