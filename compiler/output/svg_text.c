// Runs of glyphs: outlines that are defined once for each page, and over them
// the words themselves, unseen, to be found, copied and clicked at.
#include "output/svg.h"

#include FT_OUTLINE_H

// An outline that is being spelt, in units of the font's design.
typedef struct Outliner {
    StrBuilder *out;
    FT_Vector at;
    bool open;
} Outliner;

static void add_step(Outliner *outliner, const char *letter,
                     const FT_Vector *points, int count)
{
    str_add(outliner->out, str_of(letter));
    for (int i = 0; i < count; i++) {
        long x = points[i].x - outliner->at.x;
        long y = points[i].y - outliner->at.y;
        if (i > 0 && x >= 0)
            str_add(outliner->out, S(" "));
        svg_integer(outliner->out, x);
        if (y >= 0)
            str_add(outliner->out, S(" "));
        svg_integer(outliner->out, y);
    }
    outliner->at = points[count - 1];
}

static void close_outline(Outliner *outliner)
{
    if (outliner->open)
        str_add(outliner->out, S("z"));
    outliner->open = false;
}

// A closed path ends where it began, so moves are absolute.
static int move_to(const FT_Vector *to, void *context)
{
    Outliner *outliner = context;
    close_outline(outliner);
    str_addf(outliner->out, "M%ld %ld", (long)to->x, (long)to->y);
    outliner->at = *to;
    outliner->open = true;
    return 0;
}

static int line_to(const FT_Vector *to, void *context)
{
    add_step(context, "l", to, 1);
    return 0;
}

static int conic_to(const FT_Vector *control, const FT_Vector *to,
                    void *context)
{
    add_step(context, "q", (FT_Vector[]){*control, *to}, 2);
    return 0;
}

static int cubic_to(const FT_Vector *one, const FT_Vector *other,
                    const FT_Vector *to, void *context)
{
    add_step(context, "c", (FT_Vector[]){*one, *other, *to}, 3);
    return 0;
}

static void define_glyph(Svg *svg, const SvgGlyph *glyph, int number)
{
    static const FT_Outline_Funcs steps = {move_to,  line_to, conic_to,
                                           cubic_to, 0,       0};
    FT_Face face = font_outline(glyph->font);
    Outliner outliner = {.out = &svg->defs};
    str_addf(&svg->defs, "<path id=\"p%dg%d\" d=\"", svg->page->number, number);
    // A glyph without an outline is drawn as nothing, as in the PDF.
    if (FT_Load_Glyph(face, glyph->id, FT_LOAD_NO_SCALE) == 0 &&
        face->glyph->format == FT_GLYPH_FORMAT_OUTLINE)
        FT_Outline_Decompose(&face->glyph->outline, &steps, &outliner);
    close_outline(&outliner);
    str_add(&svg->defs, S("\"/>\n"));
}

static int *find_slot(const Svg *svg, const SvgGlyph *glyph)
{
    unsigned mask = (unsigned)svg->slots.count - 1;
    unsigned at = glyph->id * 2654435761u + (unsigned)glyph->font->number;
    for (at &= mask;; at = (at + 1) & mask) {
        int *slot = &svg->slots.at[at];
        if (*slot == 0)
            return slot;
        const SvgGlyph *had = &svg->glyphs.at[*slot - 1];
        if (had->id == glyph->id && had->font == glyph->font)
            return slot;
    }
}

// At most half of the slots are ever taken.
static void grow_slots(Svg *svg)
{
    int count = svg->slots.count ? 2 * svg->slots.count : 1024;
    svg->slots.at = NEW_ARRAY(&svg->arena, int, count);
    svg->slots.count = svg->slots.room = count;
    for (int i = 0; i < svg->glyphs.count; i++)
        *find_slot(svg, &svg->glyphs.at[i]) = i + 1;
}

// The number of a glyph on this page.
static int glyph_number(Svg *svg, const Font *font, uint32_t id)
{
    SvgGlyph glyph = {font, id};
    if (2 * svg->glyphs.count >= svg->slots.count)
        grow_slots(svg);
    int *slot = find_slot(svg, &glyph);
    if (*slot == 0) {
        *PUSH(&svg->arena, &svg->glyphs) = glyph;
        *slot = svg->glyphs.count;
        define_glyph(svg, &glyph, *slot);
    }
    return *slot;
}

static int to_units(const GlyphRun *run, Length length)
{
    return (int)scale_by(length, run->font->units, run->size);
}

static void add_glyphs(Svg *svg, const Item *item)
{
    const GlyphRun *run = item->as.text;
    bool turned = run->direction == DIRECTION_SIDEWAYS;
    StrBuilder *out = &svg->body;
    int64_t scale = scale_by(run->size, 1000000, 1024LL * run->font->units);
    str_add(out, S("<g transform=\"translate("));
    svg_number(out, item->x);
    str_add(out, S(" "));
    svg_number(out, item->y);
    str_addf(out, ")%s scale(0.%06d -0.%06d)\" fill=\"",
             turned ? "rotate(90)" : "", (int)scale, (int)scale);
    svg_color(out, &item->fill_ink);
    str_add(out, S("\">"));
    Str use = str_format(&svg->arena, "<use href=\"#p%dg", svg->page->number);
    for (int i = 0; i < run->count; i++) {
        const PlacedGlyph *glyph = &run->glyphs[i];
        int number = glyph_number(svg, run->font, glyph->id);
        int x = to_units(run, glyph->x), y = to_units(run, glyph->y);
        str_add(out, use);
        svg_integer(out, number);
        str_add(out, S("\""));
        if (x) {
            str_add(out, S(" x=\""));
            svg_integer(out, x);
            str_add(out, S("\""));
        }
        if (y) {
            str_add(out, S(" y=\""));
            svg_integer(out, y);
            str_add(out, S("\""));
        }
        str_add(out, S("/>"));
    }
    str_add(out, S("</g>"));
}

static void add_words(Svg *svg, const Item *item, Length x)
{
    const GlyphRun *run = item->as.text;
    StrBuilder *out = &svg->body;
    str_add(out, S("<text x=\""));
    svg_number(out, x);
    str_add(out, S("\" y=\""));
    svg_number(out, item->y);
    str_add(out, S("\" font-size=\""));
    svg_number(out, run->size);
    str_add(out, S("\" textLength=\""));
    svg_number(out, run->width);
    str_add(out, S("\" lengthAdjust=\"spacingAndGlyphs\" fill=\"#000\" "
                   "fill-opacity=\"0\">"));
    svg_escape(out, run->text);
    str_add(out, S("</text>"));
}

// The em box, in which a click is meant for these words.
static void add_area(Svg *svg, const Item *item, Length start)
{
    const GlyphRun *run = item->as.text;
    bool across = run->direction == DIRECTION_HORIZONTAL;
    StrBuilder *out = &svg->body;
    Length above = (Length)scale_by(run->size, 880, 1000);
    str_add(out, S("<rect class=\"area\" fill=\"none\" pointer-events=\"all\" "
                   "x=\""));
    svg_number(out, across ? item->x + start : item->x - run->size / 2);
    str_add(out, S("\" y=\""));
    svg_number(out, across ? item->y - above : item->y + start);
    str_add(out, S("\" width=\""));
    svg_number(out, across ? run->width : run->size);
    str_add(out, S("\" height=\""));
    svg_number(out, across ? run->size : run->width);
    str_add(out, S("\"/>"));
}

// Where along its line a run begins.
static Length start_of(const GlyphRun *run)
{
    const PlacedGlyph *first = &run->glyphs[0];
    bool standing = run->direction == DIRECTION_UPRIGHT ||
                    run->direction == DIRECTION_ACROSS;
    return standing ? -first->y - (Length)scale_by(run->size, 880, 1000)
                    : first->x;
}

void svg_text(Svg *svg, const Item *item)
{
    const GlyphRun *run = item->as.text;
    if (run->count == 0 || run->size <= 0 || item->fill_ink.kind == INK_NONE)
        return;
    StrBuilder *out = &svg->body;
    str_add(out, S("<g"));
    svg_source(svg, item);
    str_add(out, S(">"));
    add_glyphs(svg, item);
    add_area(svg, item, start_of(run));
    if (run->direction == DIRECTION_HORIZONTAL)
        add_words(svg, item, item->x + start_of(run));
    str_add(out, S("</g>\n"));
}
