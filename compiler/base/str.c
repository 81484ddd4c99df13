#include "base/str.h"

#include <stdarg.h>

#include "base/utf8.h"

Str str_of(const char *zero_ended)
{
    return (Str){zero_ended, (int)strlen(zero_ended)};
}

Str str_copy(Arena *arena, Str str)
{
    char *copy = NEW_ARRAY(arena, char, str.n + 1);
    if (str.n)
        memcpy(copy, str.s, (size_t)str.n);
    return (Str){copy, str.n};
}

static Str format_list(Arena *arena, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *s = NEW_ARRAY(arena, char, n + 1);
    vsnprintf(s, (size_t)n + 1, format, args);
    return (Str){s, n};
}

Str str_format(Arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Str str = format_list(arena, format, args);
    va_end(args);
    return str;
}

bool str_equal(Str a, Str b)
{
    return a.n == b.n && (a.n == 0 || memcmp(a.s, b.s, (size_t)a.n) == 0);
}

bool str_is(Str a, const char *b)
{
    return str_equal(a, str_of(b));
}

bool str_starts(Str str, const char *with)
{
    int n = (int)strlen(with);
    return str.n >= n && memcmp(str.s, with, (size_t)n) == 0;
}

bool str_ends(Str str, const char *with)
{
    int n = (int)strlen(with);
    return str.n >= n && memcmp(str.s + str.n - n, with, (size_t)n) == 0;
}

Str str_slice(Str str, int start, int end)
{
    return (Str){str.s + start, end - start};
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

Str str_trim(Str str)
{
    while (str.n && is_blank(str.s[0]))
        str = str_slice(str, 1, str.n);
    while (str.n && is_blank(str.s[str.n - 1]))
        str.n--;
    return str;
}

int str_find(Str str, Str what)
{
    for (int i = 0; i + what.n <= str.n; i++)
        if (memcmp(str.s + i, what.s, (size_t)what.n) == 0)
            return i;
    return -1;
}

void str_add(StrBuilder *builder, Str str)
{
    while (str.n > 0) {
        *PUSH(builder->arena, &builder->bytes) = str.s[0]; // makes room
        int count = builder->bytes.room - builder->bytes.count;
        if (count > str.n - 1)
            count = str.n - 1;
        memcpy(builder->bytes.at + builder->bytes.count, str.s + 1,
               (size_t)count);
        builder->bytes.count += count;
        str = str_slice(str, count + 1, str.n);
    }
}

void str_addf(StrBuilder *builder, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    str_add(builder, format_list(builder->arena, format, args));
    va_end(args);
}

Str str_built(StrBuilder *builder)
{
    *PUSH(builder->arena, &builder->bytes) = '\0';
    builder->bytes.count--;
    return (Str){builder->bytes.at, builder->bytes.count};
}

int str_distance(Str a, Str b)
{
    enum { LONGEST = 40 };
    if (a.n > LONGEST || b.n > LONGEST)
        return LONGEST;
    int row[LONGEST + 1];
    for (int j = 0; j <= b.n; j++)
        row[j] = j;
    for (int i = 1; i <= a.n; i++) {
        int diagonal = row[0];
        row[0] = i;
        for (int j = 1; j <= b.n; j++) {
            int change = diagonal + (a.s[i - 1] != b.s[j - 1]);
            int shorter = row[j] < row[j - 1] ? row[j] : row[j - 1];
            diagonal = row[j];
            row[j] = change < shorter + 1 ? change : shorter + 1;
        }
    }
    return row[b.n];
}

// How often a pair of neighbouring characters stands in the text.
static int count_pair(Str text, uint32_t first, uint32_t second)
{
    int count = 0;
    uint32_t before = 0;
    while (text.n > 0) {
        uint32_t c = utf8_next(&text);
        count += before == first && c == second;
        before = c;
    }
    return count;
}

int str_likeness(Str a, Str b)
{
    int pairs = utf8_count(a) + utf8_count(b) - 2;
    if (pairs <= 0)
        return str_equal(a, b) ? 1000 : 0;
    int shared = 0;
    uint32_t before = 0;
    for (Str rest = a; rest.n > 0;) {
        uint32_t c = utf8_next(&rest);
        if (before && count_pair(b, before, c))
            shared++;
        before = c;
    }
    int likeness = 2000 * shared / pairs;
    return likeness > 1000 ? 1000 : likeness;
}
