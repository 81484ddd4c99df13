// Numbers of operators and layouts are those of Adobe Technical Note 5176.
#include "text/cff.h"

enum {
    OPERATOR_CHARSET = 15,
    OPERATOR_CHAR_STRINGS = 17,
    OPERATOR_ESCAPE = 12,
    OPERATOR_ROS = OPERATOR_ESCAPE << 8 | 30, // registry, ordering, supplement
    STANDARD_STRINGS = 391,                   // come before those of the font
    PREDEFINED_CHARSETS = 2,
    MOST_OPERANDS = 48,
};

// What lies past the end of the table reads as zero.
static uint32_t number_at(Str table, uint64_t offset, int bytes)
{
    uint32_t number = 0;
    for (int i = 0; i < bytes; i++) {
        uint64_t at = offset + (uint64_t)i;
        bool inside = at < (uint64_t)table.n;
        number = number << 8 | (inside ? (unsigned char)table.s[at] : 0u);
    }
    return number;
}

// An INDEX of the table.
typedef struct Index {
    uint64_t start, data, end; // data: before the byte that offset 1 means
    int count, size;           // of an offset
} Index;

static bool open_index(Str table, uint64_t start, Index *index)
{
    *index =
        (Index){.start = start + 3, .count = (int)number_at(table, start, 2)};
    if (index->count == 0) {
        index->end = start + 2;
        return index->end <= (uint64_t)table.n;
    }
    index->size = (int)number_at(table, start + 2, 1);
    if (index->size < 1 || index->size > 4)
        return false;
    uint64_t last =
        index->start + (uint64_t)index->count * (uint64_t)index->size;
    index->data = last + (uint64_t)index->size - 1;
    index->end = index->data + number_at(table, last, index->size);
    return index->end <= (uint64_t)table.n;
}

static Str entry_of(Str table, const Index *index, uint32_t i)
{
    if (i >= (uint32_t)index->count)
        return S("");
    uint64_t at = index->start + (uint64_t)i * (uint64_t)index->size;
    uint64_t first = index->data + number_at(table, at, index->size);
    uint64_t end =
        index->data + number_at(table, at + (uint64_t)index->size, index->size);
    if (first > end || end > index->end)
        return S("");
    return str_slice(table, (int)first, (int)end);
}

// The operators of the Top DICT that are asked for.
typedef struct Top {
    bool keyed;
    int32_t ros[3], charset, char_strings;
} Top;

static int32_t operand_at(Str dict, int *at)
{
    int first = (int)number_at(dict, (uint64_t)*at, 1);
    int second = (int)number_at(dict, (uint64_t)*at + 1, 1);
    int bytes = first == 28 ? 2 : first == 29 ? 4 : 0;
    int32_t value = first - 139;
    if (bytes == 2)
        value = (int16_t)number_at(dict, (uint64_t)*at + 1, 2);
    else if (bytes == 4)
        value = (int32_t)number_at(dict, (uint64_t)*at + 1, 4);
    else if (first >= 247 && first <= 250)
        value = (first - 247) * 256 + second + 108;
    else if (first >= 251 && first <= 254)
        value = -(first - 251) * 256 - second - 108;
    *at += 1 + bytes + (first >= 247 && first <= 254);
    return value;
}

// A decimal in half bytes, whose value nobody needs.
static void skip_real(Str dict, int *at)
{
    bool ends = false;
    for (++*at; *at < dict.n && !ends; ++*at) {
        int byte = (unsigned char)dict.s[*at];
        ends = byte >> 4 == 0xF || (byte & 0xF) == 0xF;
    }
}

static void obey(Top *top, int key, const int32_t *operands)
{
    if (key == OPERATOR_CHARSET)
        top->charset = operands[0];
    if (key == OPERATOR_CHAR_STRINGS)
        top->char_strings = operands[0];
    if (key == OPERATOR_ROS) {
        top->keyed = true;
        memcpy(top->ros, operands, sizeof(top->ros));
    }
}

static Top read_top(Str dict)
{
    Top top = {0};
    int32_t operands[MOST_OPERANDS] = {0};
    int count = 0;
    for (int at = 0; at < dict.n;) {
        int byte = (unsigned char)dict.s[at];
        if (byte == 30) {
            skip_real(dict, &at);
        } else if (byte > 21) {
            int32_t operand = operand_at(dict, &at);
            if (count < MOST_OPERANDS)
                operands[count++] = operand;
        } else {
            at++;
            if (byte == OPERATOR_ESCAPE)
                byte = byte << 8 | (int)number_at(dict, (uint64_t)at++, 1);
            obey(&top, byte, operands);
            memset(operands, 0, sizeof(operands));
            count = 0;
        }
    }
    return top;
}

static Str string_of(Str table, const Index *strings, int32_t id)
{
    return id < STANDARD_STRINGS
               ? S("")
               : entry_of(table, strings, (uint32_t)(id - STANDARD_STRINGS));
}

// Formats 0 to 2: a CID for each glyph from the second on, or rows of CIDs and
// how many follow.
static void read_charset(Arena *arena, Str table, uint64_t at, int glyphs,
                         Cff *cff)
{
    ARRAY_OF(CidRow) rows = {0};
    uint32_t format = number_at(table, at++, 1);
    int more = format == 1 ? 1 : format == 2 ? 2 : 0;
    int next = 0; // the CID that goes on the last row
    for (int glyph = 1; glyph < glyphs && at < (uint64_t)table.n;) {
        int cid = (int)number_at(table, at, 2);
        int left = (int)number_at(table, at + 2, more);
        if (cid != next || rows.count == 0)
            *PUSH(arena, &rows) = (CidRow){(uint16_t)glyph, (uint16_t)cid};
        glyph += left + 1;
        next = cid + left + 1;
        at += 2 + (uint64_t)more;
    }
    cff->rows = rows.at;
    cff->row_count = rows.count;
}

bool cff_read(Arena *arena, Str table, Cff *cff)
{
    Index names, tops, strings, glyphs;
    *cff = (Cff){0};
    if (number_at(table, 0, 1) != 1 ||
        !open_index(table, number_at(table, 2, 1), &names) ||
        !open_index(table, names.end, &tops) ||
        !open_index(table, tops.end, &strings))
        return false;
    Top top = read_top(entry_of(table, &tops, 0));
    if (top.char_strings <= 0 ||
        !open_index(table, (uint64_t)top.char_strings, &glyphs) ||
        glyphs.count == 0)
        return false;
    cff->keyed = top.keyed;
    if (!top.keyed)
        return true;
    cff->registry = string_of(table, &strings, top.ros[0]);
    cff->ordering = string_of(table, &strings, top.ros[1]);
    cff->supplement = top.ros[2];
    if (top.charset > PREDEFINED_CHARSETS)
        read_charset(arena, table, (uint64_t)top.charset, glyphs.count, cff);
    return true;
}

uint16_t cff_cid(const Cff *cff, uint32_t glyph)
{
    int low = 0, high = cff->row_count - 1, found = -1;
    while (low <= high) {
        int middle = (low + high) / 2;
        bool before = cff->rows[middle].glyph <= glyph;
        found = before ? middle : found;
        low = before ? middle + 1 : low;
        high = before ? high : middle - 1;
    }
    if (found < 0)
        return (uint16_t)glyph; // .notdef, or no charset
    const CidRow *row = &cff->rows[found];
    return (uint16_t)(row->cid + (glyph - row->glyph));
}
