#include "lines_show.h"

#include "base/json.h"
#include "base/print.h"

// The character that a glyph begins with, or NULL for one that says nothing.
static const Char *letter_of(const Shaped *shaped, const GlyphRun *run,
                             const PlacedGlyph *glyph)
{
    const char *place = run->text.s + glyph->text;
    const Copy *copy = shaped->copy;
    for (int i = 0; i < copy->phrases.count && glyph->bytes; i++) {
        Str text = copy->phrases.at[i].text;
        if (place < text.s || place >= text.s + text.n)
            continue;
        int at = shaped->phrase_at[i] + (int)(place - text.s);
        int low = 0, high = shaped->char_count - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (shaped->chars[middle].at <= at)
                low = middle;
            else
                high = middle - 1;
        }
        return &shaped->chars[low];
    }
    return NULL;
}

// From the start of its cell, in which its ink may have been moved.
static Length moved_in_cell(const Shaped *shaped, const Char *letter)
{
    int low = 0, high = shaped->glyphs.count - 1;
    while (letter && low < high) {
        int middle = (low + high) / 2;
        if (shaped->glyphs.at[middle].text < letter->at)
            low = middle + 1;
        else
            high = middle;
    }
    return letter && low <= high ? shaped->glyphs.at[low].x : 0;
}

static double ems(const Composed *composed, int64_t length)
{
    return (double)length / (double)composed->em;
}

static bool stands(const GlyphRun *run)
{
    return run->direction == DIRECTION_UPRIGHT ||
           run->direction == DIRECTION_ACROSS;
}

// Along the line; of a glyph that stands in a vertical one also across it, to
// the right from its middle.
static void show_ink(const Composed *composed, const Line *line,
                     const GlyphRun *run, const PlacedGlyph *glyph, FILE *out)
{
    hb_glyph_extents_t extents = {0};
    hb_font_get_glyph_extents(run->font->shaper, glyph->id, &extents);
    int64_t left = font_length(run->font, extents.x_bearing, run->size);
    int64_t width = font_length(run->font, extents.width, run->size);
    int64_t top = -font_length(run->font, extents.y_bearing, run->size);
    int64_t height = -font_length(run->font, extents.height, run->size);
    int64_t start = line->x + (stands(run) ? top - glyph->y : left + glyph->x);
    fprintf(out, ",\"ink\":[%.4f,%.4f]", ems(composed, start),
            ems(composed, start + (stands(run) ? height : width)));
    if (stands(run))
        fprintf(out, ",\"across\":[%.4f,%.4f]", ems(composed, left + glyph->x),
                ems(composed, left + glyph->x + width));
}

static const char *const directions[] = {
    [DIRECTION_HORIZONTAL] = "horizontal",
    [DIRECTION_UPRIGHT] = "upright",
    [DIRECTION_SIDEWAYS] = "sideways",
    [DIRECTION_ACROSS] = "across",
};

static bool is_quote(const Char *letter)
{
    return letter && (letter->code == 0x2018 || letter->code == 0x2019 ||
                      letter->code == 0x201C || letter->code == 0x201D);
}

// A selector that follows a quotation mark is named apart from it.
static int selector_at(Str text, const Char *letter)
{
    enum { QUOTE_BYTES = 3 };
    return is_quote(letter) && text.n > QUOTE_BYTES ? QUOTE_BYTES : text.n;
}

static void show_glyph(const Composed *composed, const Line *line,
                       const GlyphRun *run, const PlacedGlyph *glyph, FILE *out)
{
    Str text = str_slice(run->text, glyph->text, glyph->text + glyph->bytes);
    const Char *letter = letter_of(&composed->shaped, run, glyph);
    fputs("{\"c\":", out);
    int whole = selector_at(text, letter);
    json_string(out, glyph->bytes ? str_slice(text, 0, whole) : S("-"));
    Length x = line->x + (stands(run) ? -glyph->y : glyph->x) -
               moved_in_cell(&composed->shaped, letter);
    fprintf(out, ",\"x\":%.4f", ems(composed, x));
    show_ink(composed, line, run, glyph, out);
    fputs(",\"font\":", out);
    json_string(out, run->font->postscript);
    if (run->direction != DIRECTION_HORIZONTAL)
        fprintf(out, ",\"direction\":\"%s\"", directions[run->direction]);
    if (is_quote(letter))
        fprintf(out, ",\"full\":%s", letter->wide ? "true" : "false");
    fputc('}', out);
    if (whole == text.n)
        return;
    fputs(",{\"c\":", out);
    json_string(out, str_slice(text, whole, text.n));
    fprintf(out, ",\"x\":%.4f}", ems(composed, line->x + glyph->x));
}

void show_json(const Composed *composed, FILE *out)
{
    fputc('[', out);
    for (int i = 0; i < composed->lines.count; i++) {
        const Line *line = &composed->lines.at[i];
        fputs(i ? ",\n [" : "[", out);
        const char *comma = "";
        for (int r = 0; r < line->run_count; r++) {
            const GlyphRun *run = &line->runs[r];
            for (int k = 0; k < run->count; k++) {
                // A cluster of several glyphs is named once.
                if (run->glyphs[k].bytes == 0 && run->text.n > 0)
                    continue;
                fputs(comma, out);
                show_glyph(composed, line, run, &run->glyphs[k], out);
                comma = ",";
            }
        }
        fputc(']', out);
    }
    fputc(']', out);
}

static void show_note(const Composed *composed, const Line *line, Lang lang,
                      FILE *out)
{
    bool chinese = lang == LANG_ZH;
    if (line->over > 0)
        fprintf(out, chinese ? "    超出 %.2f em" : "    %.2f em too long",
                ems(composed, line->over));
    else if (line->stretch > 0)
        fprintf(out,
                chinese ? "    每处加 %.3f em"
                        : "    %.3f em added to each gap",
                ems(composed, line->stretch));
    fputc('\n', out);
}

void show_line(const Composed *composed, int i, Lang lang, FILE *out)
{
    const Line *line = &composed->lines.at[i];
    fprintf(out, "%3d  ", i + 1);
    for (int r = 0; r < line->run_count; r++) {
        const GlyphRun *run = &line->runs[r];
        fprintf(out, "%.*s", STR(run->text.n ? run->text : S("-")));
    }
    show_note(composed, line, lang, out);
}

void show_people(const Composed *composed, Lang lang, FILE *out)
{
    for (int i = 0; i < composed->lines.count; i++)
        show_line(composed, i, lang, out);
}
