// --dump=style: paragraph styles, frames and masters.
#include "style/show.h"

static const char *name_of(Arena *arena, Str name)
{
    return str_copy(arena, name).s;
}

static void dump_optional(Dump *dump, const char *key, Length length)
{
    if (length)
        dump_length(dump, key, length);
}

static void dump_counts(Dump *dump, const ParagraphStyle *style)
{
    static const char *const fits[] = {"contain", "cover", "shrink", "condense",
                                       "none"};
    static const char *const digits[] = {"lining", "oldstyle", "tabular"};
    if (style->keep_next)
        dump_number(dump, "keep_next", style->keep_next);
    if (style->keep)
        dump_flag(dump, "keep", true);
    dump_number(dump, "orphans", style->orphans);
    dump_number(dump, "widows", style->widows);
    if (style->digits)
        dump_line(dump, "digits", str_of(digits[style->digits]));
    if (style->fit != FIT_NONE)
        dump_line(dump, "fit", str_of(fits[style->fit]));
    if (style->balance)
        dump_line(dump, "balance", S("true"));
    if (style->columns_span)
        dump_number(dump, "columns_span", style->columns_span);
}

void dump_paragraph(Dump *dump, const ParagraphStyle *style)
{
    static const char *const weights[] = {"regular", "bold"};
    static const char *const aligns[] = {"justify", "left", "center", "right",
                                         "spread"};
    Arena *arena = dump->arena;
    dump_open(dump, name_of(arena, style->name));
    dump_line(dump, "role", style->role ? style->role->name : S("none"));
    dump_line(dump, "weight", str_of(weights[style->weight]));
    dump_length(dump, "size", style->size);
    dump_line(dump, "leading",
              str_format(arena, "%.*s%s",
                         STR(length_shown(arena, style->leading)),
                         style->on_grid ? ", on the grid" : ""));
    dump_line(dump, "align", str_of(aligns[style->align]));
    dump_optional(dump, "indent", style->indent);
    dump_optional(dump, "left", style->left);
    dump_optional(dump, "right", style->right);
    dump_optional(dump, "before", style->before);
    dump_optional(dump, "after", style->after);
    dump_optional(dump, "tracking", style->tracking);
    dump_counts(dump, style);
    dump_line(dump, "color", paint_shown(arena, style->color));
    dump_paint(dump, "fill", style->fill);
    if (style->rule.width)
        dump_line(dump, "rule", rule_shown(arena, style->rule));
    if (style->min_size != style->size)
        dump_length(dump, "min_size", style->min_size);
    dump_close(dump);
}

static void dump_place(Dump *dump, const Frame *frame)
{
    const struct {
        const char *key;
        bool has;
        Dim dim;
    } places[] = {{"left", frame->has_left, frame->left},
                  {"right", frame->has_right, frame->right},
                  {"top", frame->has_top, frame->top},
                  {"bottom", frame->has_bottom, frame->bottom},
                  {"width", frame->has_width, frame->width},
                  {"height", frame->has_height, frame->height}};
    for (int i = 0; i < countof(places); i++)
        if (places[i].has)
            dump_line(dump, places[i].key,
                      dim_shown(dump->arena, places[i].dim));
}

static void dump_frame(Dump *dump, const Frame *frame)
{
    static const char *const refs[] = {"bleed", "trim", "type", "slug"};
    static const char *const valigns[] = {"top", "middle", "bottom"};
    static const char *const pages[] = {"all", "recto", "verso", "first"};
    dump_open(dump, "-");
    dump_line(dump, "ref", str_of(refs[frame->ref]));
    dump_place(dump, frame);
    dump_paint(dump, "fill", frame->fill);
    if (frame->stroke.width)
        dump_line(dump, "stroke", rule_shown(dump->arena, frame->stroke));
    if (frame->image.node)
        dump_line(dump, "image", frame->image.str);
    if (frame->pages)
        dump_line(dump, "pages", str_of(pages[frame->pages]));
    if (frame->text.node) {
        dump_line(dump, "text", pattern_shown(dump->arena, &frame->text));
        dump_line(dump, "valign", str_of(valigns[frame->valign]));
        if (frame->vertical)
            dump_flag(dump, "vertical", true);
        if (frame->style)
            dump_paragraph(dump, frame->style);
    }
    dump_close(dump);
}

void dump_frames(Dump *dump, const Frames *frames)
{
    if (!frames->count)
        return;
    dump_open(dump, "frames");
    for (int i = 0; i < frames->count; i++)
        dump_frame(dump, &frames->at[i]);
    dump_close(dump);
}

static void dump_side(Dump *dump, const char *key, const RunningSide *side)
{
    const struct {
        const char *key;
        const Pattern *pattern;
    } places[] = {{"left", &side->left},
                  {"center", &side->center},
                  {"right", &side->right}};
    dump_open(dump, key);
    for (int i = 0; i < countof(places); i++)
        if (places[i].pattern->node)
            dump_line(dump, places[i].key,
                      pattern_shown(dump->arena, places[i].pattern));
    dump_close(dump);
}

static void dump_running(Dump *dump, const char *key, const Running *running)
{
    if (!running->shown) {
        dump_line(dump, key, S("none"));
        return;
    }
    dump_open(dump, key);
    dump_side(dump, "verso", &running->verso);
    dump_side(dump, "recto", &running->recto);
    dump_line(dump, "rule", rule_shown(dump->arena, running->rule));
    dump_length(dump, "gap", running->gap);
    dump_optional(dump, "height", running->height);
    if (running->style)
        dump_line(dump, "style", running->style->name);
    dump_close(dump);
}

void dump_master(Dump *dump, const Master *master)
{
    Length margins[] = {master->top, master->bottom, master->inner,
                        master->outer};
    dump_open(dump, name_of(dump->arena, master->name));
    dump_line(dump, "margins",
              lengths_shown(dump->arena, margins, countof(margins)));
    dump_number(dump, "columns", master->columns);
    dump_length(dump, "gutter", master->gutter);
    dump_paint(dump, "background", master->background);
    dump_running(dump, "header", &master->header);
    dump_running(dump, "footer", &master->footer);
    dump_optional(dump, "height", master->height);
    if (master->flow)
        dump_flag(dump, "flow", true);
    dump_frames(dump, &master->frames);
    dump_close(dump);
}
