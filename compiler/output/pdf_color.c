// Colour operators, and the dictionaries they refer to.
#include "output/pdf_color.h"

static void add_share(StrBuilder *out, int permille)
{
    char number[25];
    length_decimals(number, scale_by(permille, 1024, 1000));
    str_addf(out, " %s", number);
}

// A spot stands for its own plate; where there is none, for process inks.
static void write_space(PdfColors *colors, int number, const Swatch *spot)
{
    StrBuilder entry = {.arena = colors->arena};
    Str name = object_name(colors->arena, spot->spot);
    str_addf(&entry, "/CS%d [/Separation %.*s /DeviceCMYK ", number, STR(name));
    str_add(&entry, S("<</FunctionType 2 /Domain [0 1] /N 1 "
                      "/C0 [0 0 0 0] /C1 ["));
    for (int i = 0; i < 4; i++)
        add_share(&entry, spot->alternate[i]);
    str_add(&entry, S("]>>]"));
    object_entries(colors->spaces, str_built(&entry));
}

static int spot_number(PdfColors *colors, const Swatch *spot)
{
    for (int i = 0; i < colors->spots.count; i++)
        if (str_equal(colors->spots.at[i]->spot, spot->spot))
            return i + 1;
    if (!colors->spaces)
        colors->spaces = object_add(colors->file);
    *PUSH(colors->arena, &colors->spots) = spot;
    write_space(colors, colors->spots.count, spot);
    return colors->spots.count;
}

// The same ink, whether it overprints or not.
static bool ink_equal(const Ink *a, const Ink *b)
{
    if (a->kind != b->kind)
        return false;
    if (a->kind == INK_SPOT)
        return str_equal(a->spot->spot, b->spot->spot) &&
               a->amount[0] == b->amount[0];
    return memcmp(a->amount, b->amount, sizeof a->amount) == 0;
}

static void write_amounts(PdfContent *content, const Ink *ink, int count)
{
    for (int i = 0; i < count; i++)
        content_number(content, scale_by(ink->amount[i], 1024, 1000));
}

static void write_ink(PdfColors *colors, const Ink *ink, bool stroke)
{
    PdfContent *content = colors->content;
    switch (ink->kind) {
    case INK_NONE:
        break;
    case INK_PROCESS:
        write_amounts(content, ink, 4);
        content_add(content, stroke ? S("K\n") : S("k\n"));
        break;
    case INK_LIGHT:
        write_amounts(content, ink, 3);
        content_add(content, stroke ? S("RG\n") : S("rg\n"));
        break;
    case INK_SPOT:
        content_addf(content, "/CS%d %s ", spot_number(colors, ink->spot),
                     stroke ? "CS" : "cs");
        write_amounts(content, ink, 1);
        content_add(content, stroke ? S("SCN\n") : S("scn\n"));
        colors->page_has_spots = true;
        break;
    }
}

static void write_overprint(PdfColors *colors)
{
    const PdfGraphics *now = &colors->content->now;
    int which = now->fill_overprints + 2 * now->stroke_overprints;
    if (!colors->overprints[which]) {
        colors->overprints[which] = object_add(colors->file);
        object_entry(colors->overprints[which],
                     "/Type /ExtGState /op %s /OP %s /OPM 1",
                     now->fill_overprints ? "true" : "false",
                     now->stroke_overprints ? "true" : "false");
    }
    colors->page_overprints[which] = true;
    content_addf(colors->content, "/GS%d gs\n", which);
}

void pdf_color_fill(PdfColors *colors, const Ink *ink)
{
    PdfGraphics *now = &colors->content->now;
    if (!ink_equal(&now->fill, ink))
        write_ink(colors, ink, false);
    now->fill = *ink;
    if (now->fill_overprints != ink->overprint) {
        now->fill_overprints = ink->overprint;
        write_overprint(colors);
    }
}

void pdf_color_stroke(PdfColors *colors, const Ink *ink)
{
    PdfGraphics *now = &colors->content->now;
    if (!ink_equal(&now->stroke, ink))
        write_ink(colors, ink, true);
    now->stroke = *ink;
    if (now->stroke_overprints != ink->overprint) {
        now->stroke_overprints = ink->overprint;
        write_overprint(colors);
    }
}

void pdf_color_resources(PdfColors *colors, StrBuilder *resources)
{
    if (colors->page_has_spots)
        str_addf(resources, "/ColorSpace %d 0 R ",
                 object_number(colors->spaces));
    bool any = false;
    for (int i = 0; i < countof(colors->overprints); i++) {
        if (!colors->page_overprints[i])
            continue;
        str_addf(resources, "%s/GS%d %d 0 R ", any ? "" : "/ExtGState <<", i,
                 object_number(colors->overprints[i]));
        any = true;
        colors->page_overprints[i] = false;
    }
    if (any)
        str_add(resources, S(">> "));
    colors->page_has_spots = false;
}
