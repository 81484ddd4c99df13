// --dump=style: every value as it has been resolved.
#include "style/draft.h"
#include "style/show.h"

static void dump_geometry(Dump *dump, const PageGeometry *page)
{
    Length margins[] = {page->top, page->bottom, page->inner, page->outer};
    Length trim[] = {page->width, page->height};
    static const char *const bindings[] = {"left", "right", "top"};
    dump_open(dump, "page");
    dump_line(dump, "trim", lengths_shown(dump->arena, trim, 2));
    dump_length(dump, "bleed", page->bleed);
    dump_length(dump, "slug", page->slug);
    dump_length(dump, "safe", page->safe);
    dump_line(dump, "binding", str_of(bindings[page->binding]));
    dump_line(dump, "sides", page->facing ? S("double") : S("single"));
    dump_number(dump, "multiple", page->multiple);
    dump_line(dump, "margins", lengths_shown(dump->arena, margins, 4));
    dump_length(dump, "baseline", page->baseline);
    dump_number(dump, "columns", page->columns);
    dump_length(dump, "gutter", page->gutter);
    dump_flag(dump, "show_grid", page->show_grid);
    dump_close(dump);
}

static void dump_swatch(Dump *dump, const Swatch *swatch)
{
    Arena *arena = dump->arena;
    StrBuilder inks = {.arena = arena};
    if (swatch->spot.n)
        str_addf(&inks, "spot %.*s %.*s ", STR(swatch->spot),
                 STR(inks_shown(arena, swatch->alternate)));
    if (swatch->has_cmyk)
        str_addf(&inks, "%.*s ", STR(inks_shown(arena, swatch->cmyk)));
    if (swatch->has_rgb)
        str_addf(&inks, "#%02X%02X%02X", (unsigned)swatch->rgb[0],
                 (unsigned)swatch->rgb[1], (unsigned)swatch->rgb[2]);
    dump_line(dump, str_copy(arena, swatch->name).s,
              str_trim(str_built(&inks)));
}

static void dump_colors(Dump *dump, const Style *style)
{
    Arena *arena = dump->arena;
    dump_open(dump, "palette");
    for (int i = 0; i < style->palette.count; i++)
        dump_swatch(dump, &style->palette.at[i]);
    for (int i = 0; i < style->colors.count; i++) {
        const NamedPaint *color = &style->colors.at[i];
        if (color->paint.swatch &&
            !str_equal(color->name, color->paint.swatch->name))
            dump_paint(dump, str_copy(arena, color->name).s, color->paint);
    }
    dump_close(dump);
    dump_open(dump, "black");
    dump_paint(dump, "text", style->text_black);
    dump_flag(dump, "overprint", style->black_overprint);
    dump_line(dump, "rich", inks_shown(arena, style->rich_black));
    dump_number(dump, "rich_min_area", style->rich_area);
    dump_close(dump);
}

// Families, directories and roles are as the table of fonts has them.
static void dump_fonts(Dump *dump, const Style *style)
{
    const Node *node = node_find(style->node, "fonts");
    FontsDraft fonts = {.node = node, .path = style->font_paths};
    fonts.system = style->system_fonts;
    fonts.files = style->families;
    fonts.roles.at = style->roles.at;
    fonts.roles.count = style->roles.count;
    fonts.missing_glyph = style->missing_glyph_warns;
    dump_open(dump, "fonts");
    dump_record(&fonts, &fonts_record, dump);
    dump_close(dump);
}

static void dump_bound(Dump *dump, const char *key, const void *bound,
                       const Record *record)
{
    dump_open(dump, key);
    dump_record(bound, record, dump);
    dump_close(dump);
}

static void dump_characters(Dump *dump, const Style *style)
{
    dump_open(dump, "character");
    for (int i = 0; i < style->characters.count; i++) {
        const CharacterStyle *character = &style->characters.at[i];
        dump_bound(dump, str_copy(dump->arena, character->name.str).s,
                   character, &character_record);
    }
    dump_close(dump);
}

static void dump_heading(Dump *dump, const char *key,
                         const HeadingDesign *design)
{
    static const char *const designs[] = {
        "plain", "rule-below", "rule-left", "band", "tab", "numeral", "frames"};
    static const char *const numbers[] = {"none", "han", "arabic", "circled",
                                          "paren-han"};
    static const char *const bleeds[] = {"none", "outer", "both"};
    static const char *const starts[] = {"auto", "page", "recto", "spread"};
    Arena *arena = dump->arena;
    dump_open(dump, key);
    dump_line(dump, "design", str_of(designs[design->design]));
    dump_line(dump, "number", str_of(numbers[design->number]));
    dump_line(dump, "rule", rule_shown(arena, design->rule));
    dump_paint(dump, "fill", design->fill);
    dump_line(dump, "padding", lengths_shown(arena, design->padding, 4));
    dump_line(dump, "bleed", str_of(bleeds[design->bleed]));
    dump_line(dump, "start", str_of(starts[design->start]));
    dump_line(dump, "span", design->span_all ? S("all") : S("column"));
    dump_close(dump);
}

static void dump_sequence(Dump *dump, const Style *style)
{
    StrBuilder parts = {.arena = dump->arena};
    for (int i = 0; i < style->sequence.count; i++)
        str_addf(&parts, "%s%s", i ? ", " : "",
                 part_words[style->sequence.at[i]].slug);
    dump_line(dump, "sequence", str_built(&parts));
    dump_line(dump, "running_start",
              str_of(part_words[style->running_start].slug));
}

static void dump_tags(Dump *dump, const char *key, const TagDesign *tags,
                      int count)
{
    dump_open(dump, key);
    for (int i = 0; i < count; i++)
        dump_bound(dump, str_copy(dump->arena, tags[i].name.str).s, &tags[i],
                   &kind_design_record);
    dump_close(dump);
}

static void dump_labels(Dump *dump, const Style *style)
{
    dump_open(dump, "labels");
    for (int i = 0; i < style->labels.count; i++) {
        const Label *label = &style->labels.at[i];
        dump_bound(dump, str_copy(dump->arena, label->name.str).s, label,
                   &label_record);
    }
    dump_close(dump);
}

static void dump_known(Dump *dump, const char *key, Str words)
{
    if (words.n)
        dump_line(dump, key, words);
}

static void dump_author(Dump *dump, const Texts *author)
{
    StrBuilder names = {.arena = dump->arena};
    for (int i = 0; i < author->count; i++)
        str_addf(&names, "%s%.*s", i ? ", " : "", STR(author->at[i].str));
    dump_known(dump, "author", str_built(&names));
}

void style_dump(const Style *style, Arena *arena, FILE *out)
{
    Dump dump = {arena, out, 0};
    dump_line(&dump, "name", style->name);
    dump_known(&dump, "description", style->description.str);
    dump_author(&dump, &style->author);
    dump_known(&dump, "licence", style->licence.str);
    dump_known(&dump, "version", style->version.str);
    dump_geometry(&dump, &style->page);
    dump_colors(&dump, style);
    dump_fonts(&dump, style);
    dump_bound(&dump, "typography", &style->typography, &typography_record);
    dump_open(&dump, "paragraph");
    for (int i = 0; i < style->paragraphs.count; i++)
        dump_paragraph(&dump, &style->paragraphs.at[i]);
    dump_close(&dump);
    dump_characters(&dump, style);
    dump_sequence(&dump, style);
    dump_open(&dump, "masters");
    for (int i = 0; i < style->masters.count; i++)
        dump_master(&dump, &style->masters.at[i]);
    dump_close(&dump);
    dump_open(&dump, "headings");
    dump_heading(&dump, "section", &style->section);
    dump_heading(&dump, "h2", &style->h2);
    dump_heading(&dump, "h3", &style->h3);
    dump_close(&dump);
    dump_bound(&dump, "events", &style->events, &events_design_record);
    dump_tags(&dump, "kinds", style->kinds.at, style->kinds.count);
    dump_tags(&dump, "combos", style->combos.at, style->combos.count);
    dump_bound(&dump, "components", &style->components, &components_record);
    dump_labels(&dump, style);
    dump_bound(&dump, "press", &style->presswork, &press_record);
}
