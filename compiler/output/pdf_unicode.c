// ToUnicode streams.
//
// Only bfchar rows: Ghostscript 10.0 misreads ranges whose characters have two
// bytes.
#include "output/pdf_unicode.h"

#include "base/utf8.h"

static void add_unit(StrBuilder *out, uint32_t character)
{
    if (character > 0xFFFF) {
        character -= 0x10000;
        str_addf(out, "%04X", 0xD800 + (character >> 10));
        character = 0xDC00 + (character & 0x3FF);
    }
    str_addf(out, "%04X", character);
}

static void add_row(StrBuilder *out, const CodeText *row)
{
    str_addf(out, "<%04X> <", row->code);
    Str text = row->text;
    if (text.n == 0)
        add_unit(out, row->character);
    while (text.n > 0)
        add_unit(out, utf8_next(&text));
    str_add(out, S(">\n"));
}

Str unicode_map(Arena *arena, const CodeText *rows, int count)
{
    enum { MOST = 100 }; // rows in one block
    StrBuilder out = {.arena = arena};
    str_add(&out, S("/CIDInit /ProcSet findresource begin\n"
                    "12 dict begin\nbegincmap\n"
                    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) "
                    "/Supplement 0>> def\n"
                    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                    "1 begincodespacerange\n<0000> <FFFF>\n"
                    "endcodespacerange\n"));
    for (int i = 0; i < count; i++) {
        int left = count - i;
        if (i % MOST == 0)
            str_addf(&out, "%d beginbfchar\n", left < MOST ? left : MOST);
        add_row(&out, &rows[i]);
        if (i % MOST == MOST - 1 || left == 1)
            str_add(&out, S("endbfchar\n"));
    }
    str_add(&out, S("endcmap\nCMapName currentdict /CMap defineresource pop\n"
                    "end\nend\n"));
    return str_built(&out);
}
