// Words that stand twice: 开展开展, 的的.  Chinese also doubles words on
// purpose: 研究研究, 一步一步, 个个; those are known.
#include "lint/linter.h"

// Doubled in everyday speech, with whatever follows.
static const uint32_t *const doubled_verbs[] = {
    U"研究", U"商量", U"考虑", U"休息", U"打扫", U"收拾", U"琢磨", U"高兴",
    U"热闹", U"凉快", U"轻松", U"舒服", U"痛快", U"暖和", U"放松", U"打听",
    U"打扮", U"比划", U"比试", U"商讨", U"合计", U"活动", U"锻炼", U"尝试",
    U"讨论", U"溜达", U"走动", U"反省", U"庆祝", U"庆贺", U"照顾", U"帮助",
    U"谢谢", U"加油", U"非常", U"特别", U"永远", U"许多", U"很多", U"好多",
    U"慢慢", U"常常", U"滴答", U"哗啦", U"叮当", U"轰隆", U"扑通", U"咔嚓",
    U"噼啪", U"咕咚", U"咚咚", U"哈哈", U"呵呵", U"嘻嘻", U"你好", U"再见",
    U"没有", U"不是", U"知道", U"快点", U"多少", U"几个", NULL,
};
// The same, but only where the clause ends with them: 大家学习学习。
static const uint32_t *const ending_verbs[] = {
    U"学习", U"交流", U"参观", U"体验", U"介绍", U"宣传", U"了解", U"整理",
    U"准备", U"检查", U"练习", U"复习", U"感受", U"欣赏", U"认识", U"调查",
    U"布置", U"教育", U"教训", U"表现", U"观察", U"观摩", U"评比", U"思考",
    U"分析", U"总结", U"切磋", U"沟通", U"聊天", U"请教", U"指导", U"操作",
    U"实践", U"展示", U"探讨", U"试试", NULL,
};

static bool is_in(const Prose *p, int at, const uint32_t *const *words)
{
    for (; *words; words++)
        if (prose_has(p, at, *words))
            return true;
    return false;
}

static bool ends_clause(uint32_t c)
{
    return !c || utf8_is_wide_mark(c) || is_one_of(c, U"吧啊呢呀嘛了,.!?\n");
}

// 一个一个, 两个两个, 很长很长.
static bool is_counted(const Prose *p, int at)
{
    return is_one_of(p->at[at], U"一两二三四五六七八九十几半每很太好");
}

// 瓦蓝瓦蓝的天, 笔直笔直的路.
static bool is_vivid(const Prose *p, int at, int end)
{
    return is_one_of(p->at[at + 1],
                     U"红白黑蓝绿黄青紫灰亮直凉烫香圆新快远高大小"
                     U"长短厚薄深浅甜苦辣酸脆嫩硬软热冷净清") &&
           (is_one_of(p->at[end], U"的地") || ends_clause(p->at[end]));
}

// What stands three times is somebody's voice.
static bool is_meant(const Prose *p, int at, int size, int end)
{
    if (end - at > 2 * size)
        return true;
    if (size != 2)
        return size == 3 && is_counted(p, at) &&
               is_one_of(p->at[at + 1], U"大小个");
    return is_counted(p, at) || is_vivid(p, at, end) ||
           is_in(p, at, doubled_verbs) ||
           (is_in(p, at, ending_verbs) && ends_clause(p->at[end]));
}

static bool is_word(const Prose *p, int at, int size)
{
    bool han = false, alike = true;
    for (int i = at; i < at + size; i++) {
        if (!is_han(p->at[i]) && !is_digit(p->at[i]) && !is_letter(p->at[i]))
            return false;
        han |= is_han(p->at[i]);
        alike &= p->at[i] == p->at[at];
    }
    return han && !alike;
}

// Past the last of the words that repeat the first `size` characters.
static int end_of_repeats(const Prose *p, int at, int size)
{
    int end = at + size;
    while (end + size <= p->count &&
           memcmp(&p->at[at], &p->at[end], (size_t)size * sizeof(uint32_t)) ==
               0)
        end += size;
    return end;
}

static void report(Linter *l, const Prose *p, int at, int size, int end)
{
    const Job *job = l->job;
    Str word = prose_words(p, at, at + size);
    Finding *finding = lint_find(
        l, p, WK801, at, end,
        WORDS(zh(job, "“%.*s”连着写了两遍", STR(word)),
              en(job, "“%.*s” is written twice in a row", STR(word))));
    lint_edit(l, finding, p, at + size, end, S(""));
    finding->unsafe = true;
    finding->help =
        WORDS(S("删去一处（wkpdf check --fix --unsafe），或在上一行写  "
                "# wkpdf: allow WK801"),
              S("delete one (wkpdf check --fix --unsafe), or write on the "
                "line before:  # wkpdf: allow WK801"));
}

// The dictionary must see the word twice: 大学大学生 is no repetition.
static bool stands_twice(Linter *l, const Prose *p, int at, int size, int end)
{
    return lint_is_bound(l, p, at) && lint_is_bound(l, p, at + size) &&
           lint_is_bound(l, p, end);
}

// The end of the words that repeat from there, or 0.
static int look_from(Linter *l, const Prose *p, int at)
{
    enum { LONGEST = 12 };
    for (int size = 2; size <= LONGEST; size++) {
        if (at + 2 * size > p->count || p->at[at] != p->at[at + size] ||
            !is_word(p, at, size))
            continue;
        int end = end_of_repeats(p, at, size);
        if (end == at + size)
            continue;
        if (is_meant(p, at, size, end))
            return end;
        if (!stands_twice(l, p, at, size, end))
            continue;
        report(l, p, at, size, end);
        return end;
    }
    return 0;
}

void lint_repeats(Linter *l, const Prose *p)
{
    for (int i = 0; i < p->count; i++) {
        int end = look_from(l, p, i);
        if (end)
            i = end - 1;
    }
}

// Words of one character that are never doubled on purpose; what they look
// like in 目的的, 现在在 and 参与与 the dictionary knows.
void lint_doubles(Linter *l, const Prose *p)
{
    for (int i = 0; i + 1 < p->count; i++) {
        if (p->at[i] != p->at[i + 1] || p->at[i + 2] == p->at[i] ||
            p->at[i - 1] == p->at[i] ||
            !is_one_of(p->at[i], U"的了在是和与为将把被对从向于由以及或并而也就"
                                 U"都还又各有到让使其该请这那我你他她它们"))
            continue;
        if (lint_is_bound(l, p, i) && lint_is_bound(l, p, i + 2))
            report(l, p, i, 1, i + 2);
    }
}
