// ToUnicode streams, as short as the form allows.
#include "output/pdf_unicode.h"

#include "base/utf8.h"

enum { MOST = 100 }; // rows in one block

static void add_unit(StrBuilder *out, uint32_t character)
{
    if (character > 0xFFFF) {
        character -= 0x10000;
        str_addf(out, "%04X", 0xD800 + (character >> 10));
        character = 0xDC00 + (character & 0x3FF);
    }
    str_addf(out, "%04X", character);
}

static void add_text(StrBuilder *out, const CodeText *row)
{
    str_add(out, S("<"));
    Str text = row->text;
    if (text.n == 0)
        add_unit(out, row->character);
    while (text.n > 0)
        add_unit(out, utf8_next(&text));
    str_add(out, S(">\n"));
}

// How many rows from here go up by one, code and character alike.  Only the
// last byte of either may change within a range.
static int count_range(const CodeText *row, int count)
{
    int n = 1;
    if (row->text.n || row->character > 0xFFFF)
        return 1;
    while (n < count && row[n].text.n == 0 && row[n].code == row->code + n &&
           row[n].character == row->character + (uint32_t)n &&
           row[n].code >> 8 == row->code >> 8 &&
           row[n].character >> 8 == row->character >> 8)
        n++;
    return n;
}

// Blocks say first how many rows they have.
static void add_block(StrBuilder *out, StrBuilder *rows, int *count,
                      const char *kind)
{
    if (*count == 0)
        return;
    str_addf(out, "%d begin%s\n", *count, kind);
    str_add(out, str_built(rows));
    str_addf(out, "end%s\n", kind);
    rows->bytes.count = 0;
    *count = 0;
}

Str unicode_map(Arena *arena, const CodeText *rows, int count)
{
    StrBuilder out = {.arena = arena};
    StrBuilder ranges = {.arena = arena}, singles = {.arena = arena};
    int range_count = 0, single_count = 0;
    str_add(&out, S("/CIDInit /ProcSet findresource begin\n"
                    "12 dict begin\nbegincmap\n"
                    "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) "
                    "/Supplement 0>> def\n"
                    "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                    "1 begincodespacerange\n<0000> <FFFF>\n"
                    "endcodespacerange\n"));
    for (int i = 0, n; i < count; i += n) {
        n = count_range(&rows[i], count - i);
        if (n > 1) {
            str_addf(&ranges, "<%04X> <%04X> ", rows[i].code,
                     rows[i].code + n - 1);
            add_text(&ranges, &rows[i]);
            if (++range_count == MOST)
                add_block(&out, &ranges, &range_count, "bfrange");
        } else {
            str_addf(&singles, "<%04X> ", rows[i].code);
            add_text(&singles, &rows[i]);
            if (++single_count == MOST)
                add_block(&out, &singles, &single_count, "bfchar");
        }
    }
    add_block(&out, &ranges, &range_count, "bfrange");
    add_block(&out, &singles, &single_count, "bfchar");
    str_add(&out, S("endcmap\nCMapName currentdict /CMap defineresource pop\n"
                    "end\nend\n"));
    return str_built(&out);
}
