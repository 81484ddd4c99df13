// Names of units: what ends as such names do, and is there more than once.
#include "base/utf8.h"
#include "begin/article.h"

#include <stdlib.h>

enum {
    SHORTEST = 3, // characters of a name
    LONGEST = 20,
    MOST = 400, // names that are looked at
};

static const char *const endings[] = {
    "学院",   "大学",   "学校",       "小学",   "中学",   "幼儿园", "公司",
    "集团",   "中心",   "社区",       "医院",   "协会",   "学会",   "委员会",
    "研究院", "研究所", "人力资源处", "教务处", "学工处", "宣传部", "组织部",
    "团委",   "图书馆", "教育厅",     "教育局", "电视台", "日报",   NULL};

// Words that no name begins with or goes beyond.
static const char *const outside[] = {
    "由",   "在",   "与",   "和",   "及",   "到",   "赴",   "对",   "为",
    "以",   "的",   "了",   "是",   "从",   "向",   "把",   "被",   "让",
    "使",   "等",   "该",   "本",   "各",   "全",   "来自", "邀请", "走进",
    "联合", "携手", "组织", "主办", "承办", "参观", "前往", "率队", "入驻",
    "访问", "学生", "学子", "教师", "师生", NULL};

static bool is_name_character(uint32_t c)
{
    return utf8_is_han(c) || c == 0xFF08 || c == 0xFF09; // （）
}

static int ending_of(Str text)
{
    for (int i = 0; endings[i]; i++)
        if (str_ends(text, endings[i]))
            return (int)strlen(endings[i]);
    return 0;
}

static bool starts_outside(Str text)
{
    for (int i = 0; outside[i]; i++)
        if (str_starts(text, outside[i]))
            return true;
    return false;
}

Str article_unit(Str text)
{
    int end = 0, count = 0;
    for (Str rest = text; rest.n && count < LONGEST; count++) {
        // 光电与信息工程学院: 与 after a word of two characters is inside.
        bool joins =
            count == 2 && (str_starts(rest, "与") || str_starts(rest, "和"));
        if ((starts_outside(rest) && !joins) ||
            !is_name_character(utf8_next(&rest)))
            break;
        Str so_far = str_slice(text, 0, text.n - rest.n);
        if (ending_of(so_far) && count + 1 >= SHORTEST)
            end = so_far.n;
        if (end && str_starts(rest, "（")) { // 学院（…学院）
            int close = str_find(rest, S("）"));
            Str inside = close > 0 ? str_slice(rest, (int)strlen("（"), close)
                                   : (Str){0};
            if (inside.n && ending_of(inside))
                return str_slice(text, 0, so_far.n + close + (int)strlen("）"));
        }
        if (end == so_far.n)
            break;
    }
    return str_slice(text, 0, end);
}

static int occurrences(Str text, Str name)
{
    int count = 0;
    for (;;) {
        int at = str_find(text, name);
        if (at < 0)
            return count;
        count++;
        text = str_slice(text, at + name.n, text.n);
    }
}

typedef struct Counted {
    Str name;
    int count;
} Counted;

typedef ARRAY_OF(Counted) CountedList;

static bool is_known(const CountedList *list, Str name)
{
    for (int i = 0; i < list->count; i++)
        if (str_equal(list->at[i].name, name))
            return true;
    return false;
}

static void add_if_recurring(Arena *arena, Str text, Str name,
                             CountedList *list)
{
    if (name.n == 0 || list->count >= MOST || is_known(list, name))
        return;
    int count = occurrences(text, name);
    if (count > 1)
        *PUSH(arena, list) = (Counted){name, count};
}

static int by_count(const void *left, const void *right)
{
    const Counted *a = left, *b = right;
    if (a->count != b->count)
        return a->count > b->count ? -1 : 1;
    return a->name.s < b->name.s ? -1 : 1;
}

// Whether it is never there but inside a longer name of the list.
static bool is_piece(const CountedList *list, int i)
{
    for (int k = 0; k < list->count; k++)
        if (k != i && list->at[k].count >= list->at[i].count &&
            list->at[k].name.n > list->at[i].name.n &&
            str_find(list->at[k].name, list->at[i].name) >= 0)
            return true;
    return false;
}

StrList article_units(Arena *arena, Str text)
{
    CountedList list = {0};
    uint32_t before = 0;
    for (Str rest = text; rest.n;) {
        Str here = rest;
        // A name begins where no name character is before it, or after a
        // word that is outside of names.
        bool begins = !is_name_character(before);
        for (int i = 0; outside[i] && !begins; i++)
            begins = str_ends(str_slice(text, 0, text.n - rest.n), outside[i]);
        before = utf8_next(&rest);
        if (begins)
            add_if_recurring(arena, text, article_unit(here), &list);
    }
    if (list.count)
        qsort(list.at, (size_t)list.count, sizeof(*list.at), by_count);
    StrList units = {0};
    for (int i = 0; i < list.count; i++)
        if (!is_piece(&list, i))
            *PUSH(arena, &units) = list.at[i].name;
    return units;
}
