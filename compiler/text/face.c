// Reads what PDF and the line need to know of a face.  A damaged file must
// only ever give a fault: HarfBuzz checks every table before it is used, and
// what is read here by hand is read within the length of its table.
#include "text/face.h"

#include <hb-ot.h>

enum { FSTYPE_USE = 0x000F, FSTYPE_RESTRICTED = 0x0002, FSTYPE_BITMAP = 0x200 };

int face_count(hb_blob_t *blob)
{
    return (int)hb_face_count(blob);
}

static Str name_in(Arena *arena, hb_face_t *face, hb_ot_name_id_t id,
                   hb_language_t language)
{
    unsigned length = hb_ot_name_get_utf8(face, id, language, NULL, NULL);
    if (length == 0)
        return S("");
    unsigned room = length + 1;
    char *name = NEW_ARRAY(arena, char, room);
    hb_ot_name_get_utf8(face, id, language, &room, name);
    return (Str){name, (int)length};
}

static Str name_of(Arena *arena, hb_face_t *face, hb_ot_name_id_t id)
{
    return name_in(arena, face, id, hb_language_from_string("en", -1));
}

Str face_family(Arena *arena, hb_face_t *face)
{
    Str name = name_of(arena, face, HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY);
    return name.n ? name : name_of(arena, face, HB_OT_NAME_ID_FONT_FAMILY);
}

static bool has_name(Arena *arena, hb_face_t *face, Str name)
{
    unsigned count;
    const hb_ot_name_entry_t *entries = hb_ot_name_list_names(face, &count);
    for (unsigned i = 0; i < count; i++) {
        hb_ot_name_id_t id = entries[i].name_id;
        if (id != HB_OT_NAME_ID_FONT_FAMILY &&
            id != HB_OT_NAME_ID_TYPOGRAPHIC_FAMILY &&
            id != HB_OT_NAME_ID_FULL_NAME &&
            id != HB_OT_NAME_ID_POSTSCRIPT_NAME)
            continue;
        if (str_equal(name_in(arena, face, id, entries[i].language), name))
            return true;
    }
    return false;
}

int face_find(hb_blob_t *blob, Str name)
{
    Arena arena = {0};
    int found = -1;
    for (int i = 0, n = face_count(blob); i < n && found < 0; i++) {
        hb_face_t *face = hb_face_create(blob, (unsigned)i);
        if (has_name(&arena, face, name))
            found = i;
        hb_face_destroy(face);
    }
    arena_free(&arena);
    return found;
}

bool face_has_table(hb_face_t *face, hb_tag_t tag)
{
    hb_blob_t *table = hb_face_reference_table(face, tag);
    bool there = hb_blob_get_length(table) > 0;
    hb_blob_destroy(table);
    return there;
}

// The first of these tables that a face has decides.
static FaceFault fault_of_format(hb_face_t *face)
{
    static const struct {
        hb_tag_t tag;
        FaceFault fault;
    } tables[] = {
        {HB_TAG('f', 'v', 'a', 'r'), FACE_VARIABLE},
        {HB_TAG('C', 'F', 'F', '2'), FACE_CFF2},
        {HB_TAG('C', 'O', 'L', 'R'), FACE_COLOR},
        {HB_TAG('C', 'B', 'D', 'T'), FACE_COLOR},
        {HB_TAG('s', 'b', 'i', 'x'), FACE_COLOR},
        {HB_TAG('g', 'l', 'y', 'f'), FACE_SOUND},
        {HB_TAG('C', 'F', 'F', ' '), FACE_SOUND},
        {HB_TAG('E', 'B', 'D', 'T'), FACE_BITMAP},
    };
    for (int i = 0; i < countof(tables); i++)
        if (face_has_table(face, tables[i].tag))
            return tables[i].fault;
    return FACE_DAMAGED; // there is nothing to draw
}

// A table's bytes; what lies past its end reads as zero.
typedef struct Table {
    hb_blob_t *blob;
    const unsigned char *at;
    unsigned length;
} Table;

static Table open_table(hb_face_t *face, hb_tag_t tag)
{
    Table table = {.blob = hb_face_reference_table(face, tag)};
    table.at =
        (const unsigned char *)hb_blob_get_data(table.blob, &table.length);
    return table;
}

static int unsigned_at(const Table *table, unsigned offset)
{
    if (offset + 2 > table->length)
        return 0;
    return table->at[offset] << 8 | table->at[offset + 1];
}

static int signed_at(const Table *table, unsigned offset)
{
    int value = unsigned_at(table, offset);
    return value < 0x8000 ? value : value - 0x10000;
}

static bool is_serif(const Table *os2, Str family)
{
    int class = unsigned_at(os2, 30) >> 8;
    if (class != 0)
        return class <= 7;
    int panose_family = unsigned_at(os2, 32) >> 8;
    int panose_serif = unsigned_at(os2, 32) & 0xFF;
    if (panose_family == 2 && panose_serif > 1)
        return panose_serif <= 10;
    return str_find(family, S("Serif")) >= 0;
}

// Offsets are those of the OpenType tables OS/2, head and post.
static void read_metrics(Font *font)
{
    Table os2 = open_table(font->face, HB_TAG('O', 'S', '/', '2'));
    int version = unsigned_at(&os2, 0);
    font->x_height = version >= 2 ? signed_at(&os2, 86) : 0;
    font->cap_height = version >= 2 ? signed_at(&os2, 88) : 0;
    font->serif = is_serif(&os2, font->family);
    hb_blob_destroy(os2.blob);

    Table head = open_table(font->face, HB_TAG('h', 'e', 'a', 'd'));
    for (unsigned i = 0; i < 4; i++)
        font->box[i] = signed_at(&head, 36 + 2 * i);
    hb_blob_destroy(head.blob);

    Table post = open_table(font->face, HB_TAG('p', 'o', 's', 't'));
    font->italic_angle = signed_at(&post, 4);
    font->fixed_pitch = unsigned_at(&post, 12) || unsigned_at(&post, 14);
    hb_blob_destroy(post.blob);

    font->vertical = face_has_table(font->face, HB_TAG('v', 'h', 'e', 'a'));
    hb_font_extents_t extents = {0};
    hb_font_get_h_extents(font->shaper, &extents);
    font->ascent = extents.ascender;
    font->descent = extents.descender;
    if (font->cap_height == 0)
        font->cap_height = font->ascent * 7 / 10;
    if (font->x_height == 0)
        font->x_height = font->ascent / 2;
}

static bool is_restricted(hb_face_t *face)
{
    Table os2 = open_table(face, HB_TAG('O', 'S', '/', '2'));
    int type = unsigned_at(&os2, 8);
    hb_blob_destroy(os2.blob);
    return (type & FSTYPE_USE) == FSTYPE_RESTRICTED || (type & FSTYPE_BITMAP);
}

FT_Face font_outline(const Font *font)
{
    Outline *outline = font->outline;
    if (outline->asked)
        return outline->face;
    unsigned length;
    const char *data = hb_blob_get_data(font->blob, &length);
    outline->asked = true;
    if (FT_New_Memory_Face(outline->library, (const FT_Byte *)data,
                           (FT_Long)length, font->index, &outline->face))
        outline->face = NULL;
    return outline->face;
}

// What is kept of the table is part of the file, which lives as long.
static bool read_cff(Arena *arena, Font *font)
{
    Table table = open_table(font->face, HB_TAG('C', 'F', 'F', ' '));
    Str bytes = {(const char *)table.at, (int)table.length};
    bool sound = cff_read(arena, bytes, &font->cff);
    hb_blob_destroy(table.blob);
    font->format = font->cff.keyed ? FONT_CFF_CID : FONT_CFF_NAMED;
    return sound;
}

static bool read_glyf(Font *font)
{
    font->format = FONT_GLYF;
    FT_Face face = font_outline(font);
    return face && FT_IS_SCALABLE(face) && face->num_glyphs > 0;
}

static bool read_format(Arena *arena, Font *font)
{
    return face_has_table(font->face, HB_TAG('C', 'F', 'F', ' '))
               ? read_cff(arena, font)
               : read_glyf(font);
}

FaceFault face_open(Arena *arena, FT_Library library, hb_blob_t *blob,
                    Font *font)
{
    font->blob = blob;
    font->face = hb_face_create(blob, (unsigned)font->index);
    font->units = (int)hb_face_get_upem(font->face);
    font->shaper = hb_font_create(font->face);
    if (hb_face_get_glyph_count(font->face) == 0)
        return FACE_DAMAGED;
    FaceFault fault = fault_of_format(font->face);
    if (fault != FACE_SOUND)
        return fault;
    if (is_restricted(font->face))
        return FACE_RESTRICTED;
    font->outline = NEW(arena, Outline);
    font->outline->library = library;
    if (!read_format(arena, font))
        return FACE_DAMAGED;
    font->postscript =
        name_of(arena, font->face, HB_OT_NAME_ID_POSTSCRIPT_NAME);
    if (font->postscript.n == 0)
        font->postscript = S("Font");
    read_metrics(font);
    return FACE_SOUND;
}

void face_close(Font *font)
{
    if (font->outline && font->outline->face)
        FT_Done_Face(font->outline->face);
    hb_font_destroy(font->shaper);
    hb_face_destroy(font->face);
    hb_blob_destroy(font->blob);
}
