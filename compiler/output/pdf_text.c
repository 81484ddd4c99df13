// Glyph runs as text operators.
#include "base/utf8.h"
#include "output/pdf.h"

enum {
    UNIT = 1024, // what the pen counts in: 1/1024 of 1/1000 em
    EM = 1000 * UNIT,
    LONGEST_GLYPH = 32, // bytes of a number and a code
    EM_ASCENT = 880     // ‰ of the em: from where glyphs hang, by PDF's DW2
};

// The row of glyphs that is being shown.
typedef struct Shower {
    Pdf *pdf;
    PdfFont *font;
    const GlyphRun *run;
    const Item *item;
    Length origin;   // of its first glyph; glyphs count from the line's start
    Length base;     // that it stands on, where the line runs down
    int64_t pen;     // from the origin, as a viewer will have moved
    int64_t spacing; // of Tc
    Length rise;
    bool standing; // its font writes downwards
    bool open;     // inside [( )]
} Shower;

static int64_t to_units(const GlyphRun *run, int64_t length)
{
    return scale_by(length, EM, run->size);
}

static void close_row(Shower *shower)
{
    if (shower->open)
        content_add(&shower->pdf->content, S(")]TJ\n"));
    shower->open = false;
}

static void set_rise(Shower *shower, Length rise)
{
    if (shower->rise == rise)
        return;
    close_row(shower);
    content_number(&shower->pdf->content, rise);
    content_add(&shower->pdf->content, S("Ts\n"));
    shower->rise = rise;
}

static char *put_byte(char *at, int byte)
{
    if (byte == '(' || byte == ')' || byte == '\\')
        *at++ = '\\';
    // A carriage return by itself would be read as a line feed.
    if (byte == '\r') {
        *at++ = '\\';
        byte = 'r';
    }
    *at++ = (char)byte;
    return at;
}

static char *put_integer(char *at, int64_t value)
{
    char digits[20];
    int count = 0;
    if (value < 0) {
        *at++ = '-';
        value = -value;
    }
    do {
        digits[count++] = (char)('0' + value % 10);
        value /= 10;
    } while (value);
    while (count)
        *at++ = digits[--count];
    return at;
}

// A row begins here, at a place from that of the item, y upwards.
static void begin_row(Shower *shower, Length x, Length y)
{
    PdfContent *content = &shower->pdf->content;
    bool turned = shower->run->direction == DIRECTION_SIDEWAYS;
    close_row(shower);
    content_add(content, turned ? S("0 -1 1 0 ") : S("1 0 0 1 "));
    content_number(content, pdf_x(shower->pdf, shower->item->x + x));
    content_number(content, pdf_y(shower->pdf, shower->item->y - y));
    content_add(content, S("Tm\n"));
    shower->pen = 0;
}

// How far down the line a glyph of a standing font is; one that is not in the
// row so far begins another.
static Length stand_glyph(Shower *shower, const PlacedGlyph *glyph,
                          const PdfGlyph *used)
{
    Length size = shower->run->size;
    Length middle = glyph->x + (Length)scale_by(used->width, size, 2 * EM);
    Length down = -glyph->y - (Length)scale_by(size, EM_ASCENT, 1000);
    Length aside = middle - shower->base;
    if (!shower->open || aside > 1 || aside < -1) {
        shower->base = middle;
        shower->origin = down;
        begin_row(shower, middle, -down);
    }
    return down;
}

// Corrects the pen where it would be half of 1/1000 em off or more.
static void show_glyph(Shower *shower, const PlacedGlyph *glyph)
{
    PdfContent *content = &shower->pdf->content;
    const PdfGlyph *used = pdf_font_use(shower->font, glyph->id);
    Length along = glyph->x;
    if (shower->standing)
        along = stand_glyph(shower, glyph, used);
    else
        set_rise(shower, glyph->y - shower->base);
    int64_t off = to_units(shower->run, along - shower->origin) - shower->pen;
    int64_t adjust = scale_by(off, 1, UNIT);
    char *at = content_room(content, LONGEST_GLYPH);
    if (!shower->open)
        *at++ = '[';
    if (adjust) {
        if (shower->open)
            *at++ = ')';
        at = put_integer(at, shower->standing ? adjust : -adjust);
        shower->pen += adjust * UNIT;
    }
    if (adjust || !shower->open)
        *at++ = '(';
    shower->open = true;
    at = put_byte(at, used->code >> 8);
    at = put_byte(at, used->code & 0xFF);
    content_filled(content, at);
    shower->pen += (shower->standing ? EM : used->width) + shower->spacing;
}

static int cluster_end(const GlyphRun *run, int first)
{
    int end = first + 1;
    while (end < run->count && run->glyphs[end].bytes == 0)
        end++;
    return end;
}

// Marked content must not nest, so this is a sibling of what is around it.
static void begin_actual_text(Shower *shower, Str text)
{
    close_row(shower);
    pdf_structure_say(shower->pdf, shower->item, text);
}

static void end_actual_text(Shower *shower)
{
    close_row(shower);
    content_end_mark(&shower->pdf->content);
}

static bool is_plain(Shower *shower, int first, int end, Str text)
{
    const PlacedGlyph *glyphs = &shower->run->glyphs[first];
    if (end - first == 1)
        return pdf_font_says(shower->font, glyphs->id, text);
    return pdf_font_spells(shower->font, glyphs, end - first, text);
}

static void show_cluster(Shower *shower, int first, int end)
{
    const GlyphRun *run = shower->run;
    const PlacedGlyph *glyph = &run->glyphs[first];
    Str text = {run->text.s + glyph->text, glyph->bytes};
    bool plain = is_plain(shower, first, end, text);
    // Readers take what is beside each other for lines of their own.
    if (run->direction == DIRECTION_ACROSS && end - first > 1)
        plain = false;
    if (plain)
        pdf_structure_mark(shower->pdf, shower->item);
    else
        begin_actual_text(shower, text);
    pdf_spoken_hear(shower->pdf, shower->item, text);
    for (int i = first; i < end; i++)
        show_glyph(shower, &run->glyphs[i]);
    if (!plain)
        end_actual_text(shower);
}

static bool is_near(Length a, Length b)
{
    return a - b <= 1 && b - a <= 1;
}

// What most glyphs of a justified line are set apart by goes into Tc, which
// saves a number at each of them.  Gaps differ by 1 where they were rounded.
static Length choose_spacing(Shower *shower)
{
    Pdf *pdf = shower->pdf;
    const GlyphRun *run = shower->run;
    Length now = pdf->content.now.spacing, best = 0;
    int votes = 0, for_now = 0, for_best = 0;
    pdf->gaps.count = 0;
    for (int i = 0; i + 1 < run->count; i++) {
        const PlacedGlyph *glyph = &run->glyphs[i];
        int32_t width = pdf_font_use(shower->font, glyph->id)->width;
        Length advance = (Length)scale_by(width, run->size, EM);
        Length gap = glyph[1].x - glyph[0].x - advance;
        *PUSH(&pdf->arena, &pdf->gaps) = gap;
        if (votes == 0)
            best = gap;
        votes += is_near(gap, best) ? 1 : -1;
    }
    for (int i = 0; i < pdf->gaps.count; i++) {
        for_now += is_near(pdf->gaps.at[i], now);
        for_best += is_near(pdf->gaps.at[i], best);
    }
    return for_best > for_now + 1 ? best : now;
}

static void choose_font(Shower *shower)
{
    PdfContent *content = &shower->pdf->content;
    PdfGraphics *now = &content->now;
    PdfFont *font = shower->font;
    const GlyphRun *run = shower->run;
    if (shower->standing && !font->standing)
        font->standing = object_add(shower->pdf->fonts.file);
    if (now->font != font || now->standing != shower->standing ||
        now->size != run->size) {
        content_addf(content, "/F%d%s ", font->number,
                     shower->standing ? "v" : "");
        content_number(content, run->size);
        content_add(content, S("Tf\n"));
        now->font = font;
        now->standing = shower->standing;
        now->size = run->size;
    }
    font->on_page |= !shower->standing;
    font->stands_on_page |= shower->standing;
}

static void begin_run(Shower *shower)
{
    PdfContent *content = &shower->pdf->content;
    PdfGraphics *now = &content->now;
    const GlyphRun *run = shower->run;
    content_begin_text(content);
    pdf_color_fill(&shower->pdf->colors, &shower->item->fill_ink);
    choose_font(shower);
    Length spacing = shower->standing ? 0 : choose_spacing(shower);
    if (spacing != now->spacing) {
        content_number(content, spacing);
        content_add(content, S("Tc\n"));
        now->spacing = spacing;
    }
    shower->spacing = to_units(run, spacing);
    shower->origin = run->glyphs[0].x;
    switch (run->direction) {
    case DIRECTION_HORIZONTAL:
        begin_row(shower, shower->origin, 0);
        break;
    case DIRECTION_SIDEWAYS:
        shower->base = run->glyphs[0].y;
        begin_row(shower, shower->base, -shower->origin);
        break;
    case DIRECTION_UPRIGHT:
    case DIRECTION_ACROSS:
        break; // its first glyph begins a row
    }
}

void pdf_text_show(Pdf *pdf, const Item *item)
{
    const GlyphRun *run = item->as.text;
    if (run->count == 0 || run->size <= 0 || item->fill_ink.kind == INK_NONE)
        return;
    Shower shower = {
        .pdf = pdf,
        .run = run,
        .item = item,
        .font = pdf_font_of(&pdf->fonts, run->font),
        .standing = run->direction == DIRECTION_UPRIGHT ||
                    run->direction == DIRECTION_ACROSS,
    };
    begin_run(&shower);
    for (int i = 0, end; i < run->count; i = end) {
        end = cluster_end(run, i);
        show_cluster(&shower, i, end);
    }
    set_rise(&shower, 0);
    close_row(&shower);
}
