// Fonts as the PDF has them: Type0 with Identity-H, so that every glyph can be
// shown whatever characters it stands for.
//
// A code is known before the subset is: the CID of the original font or the
// glyph id, both of which the subset keeps.  So pages are written in one go.
#include "output/pdf_font.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "output/pdf_subset.h"
#include "output/pdf_unicode.h"

// What a glyph says: a character, or the index of a text; 0 is nothing yet.
// If it is weak the glyph was only used for a text that is better said by
// other means, and any plain text may take it over.
#define LONG_TEXT 0x80000000u
#define WEAK 0x40000000u
#define VALUE 0x3FFFFFFFu

PdfFont *pdf_font_of(PdfFonts *fonts, const Font *font)
{
    while (fonts->by_number.count <= font->number)
        PUSH(fonts->arena, &fonts->by_number);
    PdfFont *known = fonts->by_number.at[font->number];
    if (known)
        return known;
    PdfFont *new = NEW(fonts->arena, PdfFont);
    new->arena = fonts->arena;
    new->font = font;
    new->glyph_count = (int)hb_face_get_glyph_count(font->face);
    new->slots = NEW_ARRAY(fonts->arena, uint16_t, new->glyph_count + 1);
    new->object = object_add(fonts->file);
    *PUSH(fonts->arena, &fonts->fonts) = new;
    new->number = fonts->fonts.count;
    fonts->by_number.at[font->number] = new;
    return new;
}

static PdfGlyph *glyph_at(PdfFont *font, uint32_t glyph)
{
    uint32_t id = glyph < (uint32_t)font->glyph_count ? glyph : 0;
    uint16_t *slot = &font->slots[id];
    if (*slot == 0) {
        PdfGlyph *new = NEW(font->arena, PdfGlyph);
        new->id = id;
        *PUSH(font->arena, &font->glyphs) = new;
        *slot = (uint16_t)font->glyphs.count;
    }
    return font->glyphs.at[*slot - 1];
}

static uint16_t code_of(const Font *font, uint32_t glyph)
{
    return font->format == FONT_CFF_CID ? cff_cid(&font->cff, glyph)
                                        : (uint16_t)glyph;
}

const PdfGlyph *pdf_font_use(PdfFont *font, uint32_t glyph)
{
    PdfGlyph *used = glyph_at(font, glyph);
    if (!used->used) {
        int64_t advance =
            hb_font_get_glyph_h_advance(font->font->shaper, used->id);
        used->used = true;
        used->code = code_of(font->font, used->id);
        used->width =
            (int32_t)scale_by(advance, 1000 * 1024, font->font->units);
    }
    return used;
}

// Characters that fonts draw with the glyph of a more common one.
static bool is_double(uint32_t c)
{
    static const struct {
        uint32_t first, last;
    } doubles[] = {
        {0x00A0, 0x00A0},   {0x00AD, 0x00AD},   // no-break space, soft hyphen
        {0x034F, 0x034F},   {0x061C, 0x061C},   // joiners and marks
        {0x1160, 0x1160},   {0x180B, 0x180F},   //
        {0x2000, 0x2011},   {0x2028, 0x202F},   // blanks, hyphens, controls
        {0x205F, 0x2064},   {0x2126, 0x2126},   // ohm
        {0x212A, 0x212B},   {0x2E80, 0x2FDF},   // kelvin, ångström; radicals
        {0xF900, 0xFAFF},   {0xFE00, 0xFE0F},   // compatibility ideographs
        {0xFEFF, 0xFEFF},   {0x2F800, 0x2FA1F}, //
        {0xE0000, 0xE0FFF},
    };
    for (int i = 0; i < countof(doubles); i++)
        if (c >= doubles[i].first && c <= doubles[i].last)
            return true;
    return false;
}

static bool draws(const Font *font, uint32_t glyph, uint32_t character)
{
    hb_codepoint_t nominal;
    return hb_font_get_nominal_glyph(font->shaper, character, &nominal) &&
           nominal == glyph;
}

// Whether other uses of the glyph will most likely say the same: not so of a
// blank that stands for a no-break space, or of a letter for it and its accent.
static bool is_own_text(const Font *font, uint32_t glyph, Str text)
{
    if (text.n == 0)
        return false;
    uint32_t first = utf8_next(&text);
    return text.n == 0 ? !is_double(first) : !draws(font, glyph, first);
}

static bool says_already(const PdfFont *font, uint32_t says, Str text)
{
    if (says == 0 || text.n == 0 || says & WEAK)
        return false;
    if (says & LONG_TEXT)
        return str_equal(font->texts.at[says & VALUE], text);
    uint32_t first = utf8_next(&text);
    return text.n == 0 && first == says;
}

static void keep_text(PdfFont *font, PdfGlyph *used, Str text)
{
    Str rest = text;
    used->says = text.n ? utf8_next(&rest) : 0;
    if (rest.n) {
        *PUSH(font->arena, &font->texts) = str_copy(font->arena, text);
        used->says = (uint32_t)(font->texts.count - 1) | LONG_TEXT;
    }
    if (used->says)
        used->says |= WEAK;
}

bool pdf_font_says(PdfFont *font, uint32_t glyph, Str text)
{
    PdfGlyph *used = glyph_at(font, glyph);
    if (says_already(font, used->says, text))
        return true;
    bool own = is_own_text(font->font, glyph, text);
    if (used->says == 0 || (own && used->says & WEAK)) {
        keep_text(font, used, text);
        if (own)
            used->says &= ~WEAK;
        return own;
    }
    return false;
}

// For readers that do not know ActualText: the first glyph says it all and the
// others a blank without width, unless they say something elsewhere.
static void share_text(PdfFont *font, const PlacedGlyph *glyphs, int count,
                       Str text)
{
    for (int i = 0; i < count; i++) {
        PdfGlyph *used = glyph_at(font, glyphs[i].id);
        if (used->says == 0)
            keep_text(font, used, i ? S("\u200B") : text);
    }
}

bool pdf_font_spells(PdfFont *font, const PlacedGlyph *glyphs, int count,
                     Str text)
{
    Str rest = text;
    int same = 0;
    while (same < count && rest.n > 0 &&
           draws(font->font, glyphs[same].id, utf8_next(&rest)))
        same++;
    if (same < count || rest.n > 0) {
        share_text(font, glyphs, count, text);
        return false;
    }
    bool plain = true;
    for (int i = 0; i < count; i++) {
        int bytes = utf8_skip(text, 1);
        plain &= pdf_font_says(font, glyphs[i].id, str_slice(text, 0, bytes));
        text = str_slice(text, bytes, text.n);
    }
    return plain;
}

void pdf_font_resources(PdfFonts *fonts, StrBuilder *resources)
{
    str_add(resources, S("/Font <<"));
    for (int i = 0; i < fonts->fonts.count; i++) {
        PdfFont *font = fonts->fonts.at[i];
        if (font->on_page)
            str_addf(resources, "/F%d %d 0 R ", font->number,
                     object_number(font->object));
        if (font->stands_on_page)
            str_addf(resources, "/F%dv %d 0 R ", font->number,
                     object_number(font->standing));
        font->on_page = font->stands_on_page = false;
    }
    str_add(resources, S(">> "));
}

// The used glyphs in the order of their codes.
typedef struct UsedGlyphs {
    const PdfGlyph **at;
    int count;
} UsedGlyphs;

static int compare_codes(const void *a, const void *b)
{
    const PdfGlyph *const *one = a, *const *other = b;
    return (*one)->code - (*other)->code;
}

static UsedGlyphs list_used(const PdfFont *font)
{
    int count = font->glyphs.count;
    UsedGlyphs used = {NEW_ARRAY(font->arena, const PdfGlyph *, count), 0};
    for (int i = 0; i < count; i++)
        if (font->glyphs.at[i]->used)
            used.at[used.count++] = font->glyphs.at[i];
    qsort(used.at, (size_t)used.count, sizeof *used.at, compare_codes);
    return used;
}

// Six letters that depend on what is in the subset.
static Str subset_name(Arena *arena, const Font *font, UsedGlyphs used)
{
    uint64_t hash = 14695981039346656037u; // FNV-1a
    for (int i = 0; i < font->postscript.n; i++)
        hash = (hash ^ (unsigned char)font->postscript.s[i]) * 1099511628211u;
    for (int i = 0; i < used.count; i++)
        hash = (hash ^ used.at[i]->code) * 1099511628211u;
    char tag[6];
    for (int i = 0; i < countof(tag); i++, hash /= 26)
        tag[i] = (char)('A' + hash % 26);
    Str name = object_name(arena, font->postscript);
    return str_format(arena, "%.*s+%.*s", countof(tag), tag, name.n - 1,
                      name.s + 1);
}

// "12 [500 500] 34 [1000]": what is not a whole em.
static Str list_widths(Arena *arena, UsedGlyphs used)
{
    StrBuilder out = {.arena = arena};
    int next = -1;
    for (int i = 0; i < used.count; i++) {
        const PdfGlyph *glyph = used.at[i];
        if (glyph->width == 1000 * 1024)
            continue;
        if (glyph->code != next)
            str_addf(&out, "%s%d [", next < 0 ? "" : "] ", glyph->code);
        char number[25];
        length_decimals(number, glyph->width);
        str_addf(&out, "%s%s", glyph->code == next ? " " : "", number);
        next = glyph->code + 1;
    }
    if (next >= 0)
        str_add(&out, S("]"));
    return str_built(&out);
}

static Str list_texts(Arena *arena, const PdfFont *font, UsedGlyphs used)
{
    CodeText *rows = NEW_ARRAY(arena, CodeText, used.count);
    int count = 0;
    for (int i = 0; i < used.count; i++) {
        uint32_t says = used.at[i]->says;
        if (says == 0)
            continue;
        CodeText *row = &rows[count++];
        row->code = used.at[i]->code;
        if (says & LONG_TEXT)
            row->text = font->texts.at[says & VALUE];
        else
            row->character = says & VALUE;
    }
    return unicode_map(arena, rows, count);
}

static void report_damage(PdfFonts *fonts, const Font *font)
{
    const Job *job = fonts->job;
    const char *slash = strrchr(font->path, '/');
    const char *name = slash ? slash + 1 : font->path;
    diag(job, WK411, (Span){0},
         zh(job, "字体文件 %s 损坏了，取不出用到的字形", name),
         en(job, "the font file %s is damaged: no glyphs can be taken from it",
            name));
    fonts->failed = true;
}

// NULL if the font is damaged, which has then been reported.
static PdfObject *add_program(PdfFonts *fonts, const PdfFont *font,
                              UsedGlyphs used)
{
    hb_set_t *glyphs = hb_set_create();
    for (int i = 0; i < used.count; i++)
        hb_set_add(glyphs, used.at[i]->id);
    hb_blob_t *part = subset_font(font->font, glyphs);
    hb_set_destroy(glyphs);
    if (!part) {
        report_damage(fonts, font->font);
        return NULL;
    }
    bool glyf = font->font->format == FONT_GLYF;
    unsigned length;
    const char *bytes = hb_blob_get_data(part, &length);
    PdfObject *program = object_add_stream(
        fonts->file, (Str){bytes, (int)length}, glyf ? PACK_WELL : PACK_FAST);
    if (glyf)
        object_entry(program, "/Length1 %u", length);
    else
        object_entry(program, "/Subtype /CIDFontType0C");
    hb_blob_destroy(part);
    return program;
}

// Of the font's design, in 1/1000 em.
static int thousandths(const Font *font, int units)
{
    return (int)scale_by(units, 1000, font->units);
}

static PdfObject *add_descriptor(PdfFonts *fonts, const PdfFont *pdf_font,
                                 Str name, UsedGlyphs used)
{
    enum { FIXED_PITCH = 1, SERIF = 2, SYMBOLIC = 4, ITALIC = 64 };
    const Font *font = pdf_font->font;
    PdfObject *program = add_program(fonts, pdf_font, used);
    PdfObject *descriptor = object_add(fonts->file);
    int flags = SYMBOLIC | (font->fixed_pitch ? FIXED_PITCH : 0) |
                (font->serif ? SERIF : 0) | (font->italic ? ITALIC : 0);
    object_entry(descriptor, "/Type /FontDescriptor /FontName /%.*s",
                 STR(name));
    object_entry(
        descriptor, "/Flags %d /ItalicAngle %d /FontBBox [%d %d %d %d]", flags,
        font->italic_angle, thousandths(font, font->box[0]),
        thousandths(font, font->box[1]), thousandths(font, font->box[2]),
        thousandths(font, font->box[3]));
    // Nothing tells the width of stems; these are usual ones.
    object_entry(descriptor, "/Ascent %d /Descent %d /CapHeight %d /StemV %d",
                 thousandths(font, font->ascent),
                 thousandths(font, font->descent),
                 thousandths(font, font->cap_height),
                 font->weight == WEIGHT_BOLD ? 140 : 80);
    if (program)
        object_entry(descriptor, "/%s %d 0 R",
                     font->format == FONT_GLYF ? "FontFile2" : "FontFile3",
                     object_number(program));
    return descriptor;
}

static void write_collection(PdfObject *object, const Font *font)
{
    const Cff *cff = &font->cff;
    bool known = cff->registry.n > 0 && cff->ordering.n > 0;
    Str registry = known ? cff->registry : S("Adobe");
    Str ordering = known ? cff->ordering : S("Identity");
    object_entry(object,
                 "/CIDSystemInfo <</Registry (%.*s) /Ordering (%.*s) "
                 "/Supplement %d>>",
                 STR(registry), STR(ordering), known ? cff->supplement : 0);
}

static PdfObject *add_descendant(PdfFonts *fonts, const PdfFont *font, Str name,
                                 UsedGlyphs used)
{
    bool glyf = font->font->format == FONT_GLYF;
    PdfObject *descriptor = add_descriptor(fonts, font, name, used);
    PdfObject *object = object_add(fonts->file);
    object_entry(object, "/Type /Font /Subtype /%s /BaseFont /%.*s",
                 glyf ? "CIDFontType2" : "CIDFontType0", STR(name));
    write_collection(object, font->font);
    object_entry(object, "/FontDescriptor %d 0 R", object_number(descriptor));
    if (glyf)
        object_entry(object, "/CIDToGIDMap /Identity");
    Str widths = list_widths(fonts->arena, used);
    object_entry(object, "/DW 1000 /W [%.*s]", STR(widths));
    return object;
}

// A font over the descendant, in one of the two directions: H or V.
static void write_font(const PdfFont *font, PdfObject *object, Str name,
                       const char *direction)
{
    bool glyf = font->font->format == FONT_GLYF;
    object_entry(object, "/Type /Font /Subtype /Type0");
    if (glyf)
        object_entry(object, "/BaseFont /%.*s", STR(name));
    else
        object_entry(object, "/BaseFont /%.*s-Identity-%s", STR(name),
                     direction);
    object_entry(object, "/Encoding /Identity-%s", direction);
}

static void finish_font(PdfFonts *fonts, const PdfFont *font)
{
    UsedGlyphs used = list_used(font);
    Str name = subset_name(fonts->arena, font->font, used);
    PdfObject *descendant = add_descendant(fonts, font, name, used);
    PdfObject *unicode = object_add_stream(
        fonts->file, list_texts(fonts->arena, font, used), PACK_WELL);
    PdfObject *objects[] = {font->object, font->standing};
    for (int i = 0; i < countof(objects) && objects[i]; i++) {
        write_font(font, objects[i], name, i == 0 ? "H" : "V");
        object_entry(objects[i], "/DescendantFonts [%d 0 R] /ToUnicode %d 0 R",
                     object_number(descendant), object_number(unicode));
    }
}

void pdf_font_finish(PdfFonts *fonts)
{
    for (int i = 0; i < fonts->fonts.count; i++)
        finish_font(fonts, fonts->fonts.at[i]);
}
