#include "begin/yaml.h"

#include "base/utf8.h"

Str yaml_literal(Arena *arena, Str text)
{
    StrBuilder out = {.arena = arena};
    for (int i = 0; i < text.n; i++) {
        if (strchr("\\*[{^", text.s[i]))
            str_add(&out, S("\\"));
        str_add(&out, str_slice(text, i, i + 1));
    }
    return str_built(&out);
}

static bool is_plain(Str text)
{
    if (text.n == 0 || strchr("!&*-?:,[]{}#|>@`\"'%~ ", text.s[0]) ||
        text.s[text.n - 1] == ' ' || text.s[text.n - 1] == ':')
        return false;
    return str_find(text, S(": ")) < 0 && str_find(text, S(" #")) < 0 &&
           str_find(text, S("：")) < 0;
}

Str yaml_scalar(Arena *arena, Str text)
{
    if (is_plain(text))
        return text;
    StrBuilder out = {.arena = arena};
    str_add(&out, S("'"));
    for (int i = 0; i < text.n; i++)
        str_addf(&out, "%s%c", text.s[i] == '\'' ? "'" : "", text.s[i]);
    str_add(&out, S("'"));
    return str_built(&out);
}

// Whether a line may end after what was taken and before the rest: source
// line breaks beside a full-width mark leave nothing.
static bool may_break(Str taken, Str rest, int characters)
{
    enum { ENOUGH = 24 };
    static const char *const stops[] = {"。", "！", "？", "；"};
    if (rest.n == 0 || rest.s[0] == ' ' || rest.s[0] == '\t')
        return false;
    static const char *const closing[] = {"”", "’", "）", "》", "」", "』"};
    for (int i = 0; i < countof(closing); i++)
        if (str_starts(rest, closing[i]))
            return false;
    for (int i = 0; i < countof(stops); i++)
        if (str_ends(taken, stops[i]))
            return true;
    return characters >= ENOUGH && str_ends(taken, "，");
}

void yaml_add_block(StrBuilder *out, int indent, Str text)
{
    str_addf(out, "|-\n%*s", indent, "");
    int start = 0, characters = 0, inside = 0;
    for (Str rest = text; rest.n;) {
        inside += str_starts(rest, "《") || str_starts(rest, "“");
        inside -= str_starts(rest, "》") || str_starts(rest, "”");
        utf8_next(&rest);
        characters++;
        Str taken = str_slice(text, start, text.n - rest.n);
        if (!may_break(taken, rest, inside > 0 ? 0 : characters))
            continue;
        str_addf(out, "%.*s\n%*s", STR(taken), indent, "");
        start = text.n - rest.n;
        characters = 0;
    }
    str_addf(out, "%.*s\n", STR(str_slice(text, start, text.n)));
}
