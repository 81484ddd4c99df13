// The floor under wkpdf's speed: what no compiler with the same fonts can go
// below.  Opens the faces, shapes their text with HarfBuzz line by line, makes
// subsets of the glyphs, deflates and writes them; nothing else.
//
//     floor OUT FONT INDEX TEXT [FONT INDEX TEXT]…
//
// With - for OUT it shapes, and does no more.
#include <stdlib.h>

#include <hb-subset.h>
#include <hb.h>
#include <zlib.h>

#include "base/base.h"

static hb_blob_t *open_or_fail(const char *path)
{
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(path);
    if (!blob) {
        fprintf(stderr, "floor: cannot read %s\n", path);
        exit(1);
    }
    return blob;
}

static void shape_line(hb_font_t *font, hb_buffer_t *buffer, const char *line,
                       int length, hb_set_t *used)
{
    hb_buffer_reset(buffer);
    hb_buffer_add_utf8(buffer, line, length, 0, length);
    hb_buffer_set_language(buffer, hb_language_from_string("zh-Hans", -1));
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(font, buffer, NULL, 0);
    unsigned count = 0;
    hb_glyph_info_t *glyphs = hb_buffer_get_glyph_infos(buffer, &count);
    for (unsigned i = 0; i < count; i++)
        hb_set_add(used, glyphs[i].codepoint);
}

static void shape_lines(hb_face_t *face, hb_blob_t *text, hb_set_t *used)
{
    hb_font_t *font = hb_font_create(face);
    hb_buffer_t *buffer = hb_buffer_create();
    unsigned length = 0;
    const char *at = hb_blob_get_data(text, &length), *end = at + length;
    while (at < end) {
        const char *stop = memchr(at, '\n', (size_t)(end - at));
        if (!stop)
            stop = end;
        shape_line(font, buffer, at, (int)(stop - at), used);
        at = stop + 1;
    }
    hb_buffer_destroy(buffer);
    hb_font_destroy(font);
}

// A face of nothing but its outlines, so that no cmap is walked.
static hb_face_t *outlines_of(hb_face_t *face)
{
    static const hb_tag_t tags[] = {
        HB_TAG('C', 'F', 'F', ' '), HB_TAG('g', 'l', 'y', 'f'),
        HB_TAG('l', 'o', 'c', 'a'), HB_TAG('h', 'e', 'a', 'd'),
        HB_TAG('m', 'a', 'x', 'p'), HB_TAG('h', 'h', 'e', 'a'),
        HB_TAG('h', 'm', 't', 'x'),
    };
    hb_face_t *thin = hb_face_builder_create();
    for (int i = 0; i < countof(tags); i++) {
        hb_blob_t *table = hb_face_reference_table(face, tags[i]);
        if (hb_blob_get_length(table))
            hb_face_builder_add_table(thin, tags[i], table);
        hb_blob_destroy(table);
    }
    return thin;
}

static hb_blob_t *subset_of(hb_face_t *face, const hb_set_t *used)
{
    hb_face_t *thin = outlines_of(face);
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    hb_set_union(hb_subset_input_glyph_set(input), used);
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING |
                                         HB_SUBSET_FLAGS_DESUBROUTINIZE |
                                         HB_SUBSET_FLAGS_NOTDEF_OUTLINE);
    hb_face_t *subset = hb_subset_or_fail(thin, input);
    hb_blob_t *blob = hb_face_reference_blob(subset);
    hb_face_destroy(subset);
    hb_subset_input_destroy(input);
    hb_face_destroy(thin);
    return blob;
}

static void write_deflated(FILE *out, hb_blob_t *blob)
{
    unsigned length = 0;
    const char *data = hb_blob_get_data(blob, &length);
    uLong room = compressBound(length);
    unsigned char *packed = malloc(room);
    if (packed && compress(packed, &room, (const Bytef *)data, length) == Z_OK)
        fwrite(packed, 1, room, out);
    free(packed);
}

static void add_font(FILE *out, char **words)
{
    hb_blob_t *file = open_or_fail(words[0]), *text = open_or_fail(words[2]);
    hb_face_t *face = hb_face_create(file, (unsigned)atoi(words[1]));
    hb_set_t *used = hb_set_create();
    hb_set_add(used, 0);
    shape_lines(face, text, used);
    if (out) {
        hb_blob_t *subset = subset_of(face, used);
        write_deflated(out, subset);
        hb_blob_destroy(subset);
    }
    hb_set_destroy(used);
    hb_face_destroy(face);
    hb_blob_destroy(text);
    hb_blob_destroy(file);
}

int main(int count, char **words)
{
    bool shapes = count > 1 && strcmp(words[1], "-") == 0;
    FILE *out = count > 1 && !shapes ? fopen(words[1], "wb") : NULL;
    if (!out && !shapes)
        return 1;
    for (int i = 2; i + 2 < count; i += 3)
        add_font(out, words + i);
    return out && fclose(out) != 0;
}
