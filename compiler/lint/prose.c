#include "lint/prose.h"

#include "base/utf8.h"

// What stands for words of another language.
enum { FOREIGN = 0xFFFC };

typedef struct Maker {
    Arena *arena;
    ARRAY_OF(uint32_t) at;
    ARRAY_OF(int) origin;
    ARRAY_OF(int) byte;
    StrBuilder text;
} Maker;

static void add(Maker *maker, uint32_t c, int origin)
{
    char bytes[4];
    *PUSH(maker->arena, &maker->at) = c;
    *PUSH(maker->arena, &maker->origin) = origin;
    *PUSH(maker->arena, &maker->byte) = maker->text.bytes.count;
    str_add(&maker->text, (Str){bytes, utf8_put(bytes, c)});
}

static void begin(Maker *maker, Arena *arena)
{
    *maker = (Maker){.arena = arena, .text = {arena, {0}}};
    *PUSH(arena, &maker->at) = 0;
}

static void end(Maker *maker, Prose *prose)
{
    prose->count = maker->at.count - 1;
    *PUSH(maker->arena, &maker->at) = 0;
    *PUSH(maker->arena, &maker->byte) = maker->text.bytes.count;
    prose->at = maker->at.at + 1;
    prose->origin = maker->origin.at;
    prose->byte = maker->byte.at;
    prose->text = str_built(&maker->text);
}

static bool is_foreign(const Enclosure *enclosure)
{
    for (; enclosure; enclosure = enclosure->outer)
        if (enclosure->kind == ENCLOSURE_LANG)
            return !str_starts(enclosure->value, "zh");
    return false;
}

static void add_inline(Maker *maker, const Inline *item)
{
    if (item->kind == INLINE_BREAK)
        add(maker, '\n', item->start);
    if (item->kind != INLINE_TEXT)
        return;
    if (is_foreign(item->enclosure)) {
        add(maker, FOREIGN, item->start);
        return;
    }
    for (Str rest = item->text; rest.n > 0;) {
        int origin = item->start + item->text.n - rest.n;
        add(maker, utf8_next(&rest), origin);
    }
}

void prose_of_passage(Arena *arena, const Passage *passage, int paragraph,
                      Prose *prose)
{
    Maker maker;
    begin(&maker, arena);
    Inlines inlines = passage->at[paragraph];
    for (int i = 0; i < inlines.count; i++)
        add_inline(&maker, &inlines.at[i]);
    *prose = (Prose){.node = passage->node,
                     .first = paragraph == 0,
                     .last = paragraph == passage->count - 1};
    end(&maker, prose);
}

void prose_of_text(Arena *arena, const Text *text, Prose *prose)
{
    Maker maker;
    begin(&maker, arena);
    for (Str rest = text->str; rest.n > 0;) {
        int origin = text->str.n - rest.n;
        add(&maker, utf8_next(&rest), origin);
    }
    *prose = (Prose){.node = text->node, .first = true, .last = true};
    end(&maker, prose);
}

Span prose_span(const Prose *prose, int start, int end)
{
    if (end <= start)
        return prose->node->span;
    int last = prose->byte[end] - prose->byte[end - 1];
    return node_span(prose->node, prose->origin[start],
                     prose->origin[end - 1] + last);
}

Str prose_words(const Prose *prose, int start, int end)
{
    return str_slice(prose->text, prose->byte[start], prose->byte[end]);
}

int prose_at_byte(const Prose *prose, int byte)
{
    int low = 0, high = prose->count;
    while (low < high) {
        int middle = (low + high) / 2;
        if (prose->byte[middle] < byte)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool is_one_of(uint32_t c, const uint32_t *set)
{
    for (; *set; set++)
        if (c == *set)
            return true;
    return false;
}

bool is_han(uint32_t c)
{
    return (c >= 0x3400 && c <= 0x9FFF) || c == 0x3007 ||
           (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3347F);
}

bool is_digit(uint32_t c)
{
    return c >= '0' && c <= '9';
}

bool is_letter(uint32_t c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool is_wide(uint32_t c)
{
    return is_han(c) || utf8_is_wide_mark(c);
}

int prose_has(const Prose *prose, int at, const uint32_t *words)
{
    int n = 0;
    for (; words[n]; n++)
        if (at < 0 || at + n >= prose->count || prose->at[at + n] != words[n])
            return 0;
    return n;
}

long prose_number(const Prose *prose, int at, int *end)
{
    long value = 0;
    int i = at;
    for (; i < prose->count && is_digit(prose->at[i]) && i < at + 9; i++)
        value = value * 10 + (long)(prose->at[i] - '0');
    *end = i;
    return i > at ? value : -1;
}
