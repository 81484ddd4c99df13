#include "style/show.h"

#include "style/value.h"

Str length_shown(Arena *arena, Length length)
{
    char digits[32];
    int n = length_decimals(digits, length);
    return str_format(arena, "%.*spt", n, digits);
}

Str lengths_shown(Arena *arena, const Length *lengths, int count)
{
    StrBuilder list = {.arena = arena};
    for (int i = 0; i < count; i++)
        str_addf(&list, "%s%.*s", i ? " " : "",
                 STR(length_shown(arena, lengths[i])));
    return str_built(&list);
}

Str dim_shown(Arena *arena, Dim dim)
{
    static const char *const units[] = {[UNIT_LENGTH] = "pt",
                                        [UNIT_EM] = "em",
                                        [UNIT_LINE] = "行",
                                        [UNIT_SHARE] = "%"};
    char digits[32];
    int n = length_decimals(digits, dim.value);
    return str_format(arena, "%.*s%s", n, digits, units[dim.unit]);
}

// ‰ as %, with one decimal where there is one.
static Str share_shown(Arena *arena, int share)
{
    return share % 10 ? str_format(arena, "%d.%d", share / 10, share % 10)
                      : str_format(arena, "%d", share / 10);
}

Str inks_shown(Arena *arena, const int inks[4])
{
    StrBuilder list = {.arena = arena};
    for (int i = 0; i < 4; i++)
        str_addf(&list, "%s%.*s", i ? " " : "cmyk(",
                 STR(share_shown(arena, inks[i])));
    str_add(&list, S(")"));
    return str_built(&list);
}

static Str swatch_shown(Arena *arena, const Swatch *swatch)
{
    if (swatch->name.n)
        return swatch->name;
    if (swatch->has_cmyk)
        return inks_shown(arena, swatch->cmyk);
    return str_format(arena, "#%02X%02X%02X", (unsigned)swatch->rgb[0],
                      (unsigned)swatch->rgb[1], (unsigned)swatch->rgb[2]);
}

Str paint_shown(Arena *arena, Paint paint)
{
    if (!paint.swatch)
        return S("none");
    Str name = swatch_shown(arena, paint.swatch);
    return paint.tint == 1000 ? name
                              : str_format(arena, "%.*s %.*s%%", STR(name),
                                           STR(share_shown(arena, paint.tint)));
}

Str rule_shown(Arena *arena, Rule rule)
{
    static const char *const styles[] = {"solid", "dashed", "dotted", "double"};
    if (rule.width == 0)
        return S("none");
    return str_format(arena, "%.*s %s %.*s, gap %.*s",
                      STR(length_shown(arena, rule.width)), styles[rule.style],
                      STR(paint_shown(arena, rule.color)),
                      STR(length_shown(arena, rule.gap)));
}

Str pattern_shown(Arena *arena, const Pattern *pattern)
{
    StrBuilder text = {.arena = arena};
    for (int i = 0; i < pattern->parts.count; i++) {
        const PatternPart *part = &pattern->parts.at[i];
        if (part->variable.n)
            str_addf(&text, "{%.*s%s}", STR(part->variable),
                     part->optional ? "?" : "");
        else
            str_add(&text, part->text);
    }
    return str_built(&text);
}

void dump_length(Dump *dump, const char *key, Length length)
{
    dump_line(dump, key, length_shown(dump->arena, length));
}

void dump_number(Dump *dump, const char *key, int number)
{
    dump_line(dump, key, str_format(dump->arena, "%d", number));
}

void dump_flag(Dump *dump, const char *key, bool flag)
{
    dump_line(dump, key, flag ? S("true") : S("false"));
}

void dump_paint(Dump *dump, const char *key, Paint paint)
{
    if (paint.swatch)
        dump_line(dump, key, paint_shown(dump->arena, paint));
}

void dump_open(Dump *dump, const char *key)
{
    fprintf(dump->out, "%*s%s:\n", 2 * dump->depth, "", key);
    dump->depth++;
}

void dump_close(Dump *dump)
{
    dump->depth--;
}
