#include "begin/docx.h"

#include <zlib.h>

#include "base/utf8.h"

enum { LARGEST = 64 * 1024 * 1024 }; // of the text with its markup

bool docx_is(Str bytes)
{
    return str_starts(bytes, "PK\x03\x04");
}

// Numbers of an archive are little-endian; 0 where the bytes end.
static uint32_t number_at(Str bytes, int64_t at, int size)
{
    uint32_t number = 0;
    if (at < 0 || at + size > bytes.n)
        return 0;
    for (int i = size - 1; i >= 0; i--)
        number = number << 8 | (unsigned char)bytes.s[at + i];
    return number;
}

// The end of the directory, which comes last; a comment may follow it.
static int64_t directory_end(Str bytes)
{
    for (int64_t at = bytes.n - 22; at >= 0 && at > bytes.n - 66000; at--)
        if (number_at(bytes, at, 4) == 0x06054B50)
            return at;
    return -1;
}

typedef struct Packed {
    Str bytes;
    uint32_t method; // 0: as it is, 8: deflated
    uint32_t size;   // unpacked
} Packed;

static bool take_entry(Str bytes, int64_t at, Packed *packed)
{
    int64_t local = number_at(bytes, at + 42, 4);
    int64_t start = local + 30 + number_at(bytes, local + 26, 2) +
                    number_at(bytes, local + 28, 2);
    uint32_t count = number_at(bytes, at + 20, 4);
    if (number_at(bytes, local, 4) != 0x04034B50 || start > bytes.n ||
        count > (uint32_t)bytes.n - (uint32_t)start)
        return false;
    packed->bytes = str_slice(bytes, (int)start, (int)start + (int)count);
    packed->method = number_at(bytes, at + 10, 2);
    packed->size = number_at(bytes, at + 24, 4);
    return packed->size <= LARGEST;
}

static bool find_entry(Str bytes, const char *name, Packed *packed)
{
    int64_t end = directory_end(bytes);
    if (end < 0)
        return false;
    int64_t at = number_at(bytes, end + 16, 4);
    uint32_t count = number_at(bytes, end + 10, 2);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t length = number_at(bytes, at + 28, 2);
        if (number_at(bytes, at, 4) != 0x02014B50 || at + 46 + length > bytes.n)
            return false;
        Str own = str_slice(bytes, (int)at + 46, (int)at + 46 + (int)length);
        if (str_is(own, name))
            return take_entry(bytes, at, packed);
        at += 46 + length + number_at(bytes, at + 30, 2) +
              number_at(bytes, at + 32, 2);
    }
    return false;
}

static bool unpack(Arena *arena, const Packed *packed, Str *text)
{
    if (packed->method == 0) {
        *text = packed->bytes;
        return true;
    }
    if (packed->method != 8)
        return false;
    char *room = NEW_ARRAY(arena, char, packed->size + 1);
    z_stream stream = {.next_in = (Bytef *)packed->bytes.s,
                       .avail_in = (uInt)packed->bytes.n,
                       .next_out = (Bytef *)room,
                       .avail_out = (uInt)packed->size};
    if (inflateInit2(&stream, -MAX_WBITS) != Z_OK) // without a head
        return false;
    bool whole = inflate(&stream, Z_FINISH) == Z_STREAM_END;
    *text = (Str){room, (int)stream.total_out};
    inflateEnd(&stream);
    return whole;
}

// "&amp;" goes off the text; what it stands for is added.
static void take_entity(Str *text, StrBuilder *out)
{
    static const struct {
        const char *name, *character;
    } names[] = {{"&lt;", "<"},
                 {"&gt;", ">"},
                 {"&amp;", "&"},
                 {"&quot;", "\""},
                 {"&apos;", "'"}};
    for (int i = 0; i < countof(names); i++)
        if (str_starts(*text, names[i].name)) {
            str_addf(out, "%s", names[i].character);
            *text = str_slice(*text, (int)strlen(names[i].name), text->n);
            return;
        }
    uint32_t code = 0;
    int i = 2;
    bool hex = str_starts(*text, "&#x");
    for (i += hex; i < text->n && i < 10 && text->s[i] != ';'; i++) {
        char c = (char)(text->s[i] | 0x20); // digits have that bit
        int digit = c >= '0' && c <= '9'          ? c - '0'
                    : hex && c >= 'a' && c <= 'f' ? c - 'a' + 10
                                                  : -1;
        if (digit < 0)
            break;
        code = code * (hex ? 16 : 10) + (uint32_t)digit;
    }
    bool whole = str_starts(*text, "&#") && i < text->n && text->s[i] == ';' &&
                 code >= ' ' && code < 0x110000 && (code >> 11) != 0x1B;
    char bytes[4];
    if (whole)
        str_add(out, (Str){bytes, utf8_put(bytes, code)});
    else
        str_add(out, S("&"));
    *text = str_slice(*text, whole ? i + 1 : 1, text->n);
}

// Whether a tag, without its brackets, has the name.
static bool is_tag(Str tag, const char *name)
{
    int n = (int)strlen(name);
    return str_starts(tag, name) &&
           (tag.n == n || strchr(" /\t\r\n", tag.s[n]) != NULL);
}

// Behind the end of an element that has begun; it may hold others of its name.
static Str skip_element(Str text, const char *open, const char *close)
{
    int depth = 1;
    while (depth > 0) {
        int at = str_find(text, S("<"));
        int end = at < 0 ? -1 : str_find(str_slice(text, at, text.n), S(">"));
        if (end < 0)
            return (Str){text.s + text.n, 0};
        Str tag = str_slice(text, at + 1, at + end);
        bool empty = str_ends(tag, "/");
        depth += is_tag(tag, open) && !empty;
        depth -= is_tag(tag, close);
        text = str_slice(text, at + end + 1, text.n);
    }
    return text;
}

// What a tag says: the end of a paragraph, a blank, text that follows.  Text
// boxes come twice, the second time for old programs.
static void take_tag(Str tag, Str *rest, bool *in_text, StrBuilder *out)
{
    if (is_tag(tag, "w:t"))
        *in_text = !str_ends(tag, "/");
    else if (is_tag(tag, "/w:t"))
        *in_text = false;
    else if (is_tag(tag, "/w:p") || is_tag(tag, "w:br") || is_tag(tag, "w:cr"))
        str_add(out, S("\n"));
    else if (is_tag(tag, "w:tab") || is_tag(tag, "/w:tc"))
        str_add(out, S(" "));
    else if (is_tag(tag, "w:noBreakHyphen"))
        str_add(out, S("-"));
    else if (is_tag(tag, "mc:Fallback") && !str_ends(tag, "/"))
        *rest = skip_element(*rest, "mc:Fallback", "/mc:Fallback");
    else if (is_tag(tag, "w:pPr") && !str_ends(tag, "/"))
        *rest = skip_element(*rest, "w:pPr", "/w:pPr");
}

static Str words_of(Arena *arena, Str text)
{
    StrBuilder out = {.arena = arena};
    bool in_text = false;
    while (text.n) {
        if (text.s[0] == '<') {
            int end = str_find(text, S(">"));
            if (end < 0)
                break;
            Str tag = str_slice(text, 1, end);
            text = str_slice(text, end + 1, text.n);
            take_tag(tag, &text, &in_text, &out);
        } else if (in_text && text.s[0] == '&') {
            take_entity(&text, &out);
        } else {
            if (in_text)
                str_add(&out, str_slice(text, 0, 1));
            text = str_slice(text, 1, text.n);
        }
    }
    return str_built(&out);
}

bool docx_text(Arena *arena, Str bytes, Str *text)
{
    Packed packed;
    Str markup;
    if (!find_entry(bytes, "word/document.xml", &packed) ||
        !unpack(arena, &packed, &markup))
        return false;
    *text = words_of(arena, markup);
    return utf8_fault(*text) < 0;
}
