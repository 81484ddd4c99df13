// How names and strings are spelt in a PDF.
#include "base/utf8.h"
#include "output/pdf_object.h"

Str object_name(Arena *arena, Str name)
{
    StrBuilder out = {.arena = arena};
    str_add(&out, S("/"));
    for (int i = 0; i < name.n; i++) {
        unsigned char c = (unsigned char)name.s[i];
        if (c <= ' ' || c > '~' || strchr("#/()<>[]{}%", c))
            str_addf(&out, "#%02X", c);
        else
            str_addf(&out, "%c", c);
    }
    return str_built(&out);
}

Str object_text(Arena *arena, Str text)
{
    StrBuilder out = {.arena = arena};
    str_add(&out, S("<FEFF"));
    while (text.n > 0) {
        uint32_t c = utf8_next(&text);
        if (c > 0xFFFF) {
            c -= 0x10000;
            str_addf(&out, "%04X", 0xD800 + (c >> 10));
            c = 0xDC00 + (c & 0x3FF);
        }
        str_addf(&out, "%04X", c);
    }
    str_add(&out, S(">"));
    return str_built(&out);
}

Str object_bytes(Arena *arena, Str bytes)
{
    StrBuilder out = {.arena = arena};
    str_add(&out, S("("));
    for (int i = 0; i < bytes.n; i++) {
        unsigned char c = (unsigned char)bytes.s[i];
        if (c < ' ' || c > '~' || strchr("()\\", c))
            str_addf(&out, "\\%03o", c);
        else
            str_addf(&out, "%c", c);
    }
    str_add(&out, S(")"));
    return str_built(&out);
}
