// Names that are almost those of the directory: one character is another, is
// missing, is too many, or two have changed places.
#include "lint/linter.h"

#include "model/pinyin.h"

// A name by two characters that a slip elsewhere in it leaves alone.
typedef struct Anchor {
    int name;   // of linter->name_list
    int offset; // of the two characters in it
    int next;   // with the same hash, or -1
} Anchor;

typedef struct LongName {
    const uint32_t *at;
    int count;
    bool person;
} LongName;

enum { BUCKETS = 1024 };

struct NameIndex {
    LongName *names; // by the number of linter->name_list
    ARRAY_OF(Anchor) anchors;
    ARRAY_OF(int) shorts; // names of three characters
    int first[BUCKETS];   // anchor + 1, or 0
    Pinyin *pinyin;       // NULL: not needed yet
};

static int hash_two(uint32_t one, uint32_t other)
{
    return (int)((one * 31 + other) * 2654435761u >> 22);
}

static void add_anchor(Linter *l, NameIndex *index, int name, int offset)
{
    const LongName *chars = &index->names[name];
    int hash = hash_two(chars->at[offset], chars->at[offset + 1]);
    int number = index->anchors.count;
    *PUSH(l->job->arena, &index->anchors) =
        (Anchor){name, offset, index->first[hash] - 1};
    index->first[hash] = number + 1;
}

static bool is_person(const Linter *l, Str name)
{
    const Entries *people = &l->report->directory.groups[GROUP_PEOPLE];
    for (int i = 0; i < people->count; i++)
        if (str_equal(people->at[i].name.str, name))
            return true;
    return false;
}

static NameIndex *make_index(Linter *l)
{
    enum { SHORTEST = 3, LONGEST = 40 };
    Arena *arena = l->job->arena;
    NameIndex *index = NEW(arena, NameIndex);
    index->names = NEW_ARRAY(arena, LongName, l->name_list.count);
    for (int i = 0; i < l->name_list.count; i++) {
        Str name = l->name_list.at[i];
        int count = utf8_count(name);
        bool person = is_person(l, name);
        if (count < SHORTEST || (count == SHORTEST && !person) ||
            count > LONGEST)
            continue;
        uint32_t *at = NEW_ARRAY(arena, uint32_t, count + 1);
        for (int k = 0; name.n > 0; k++)
            at[k] = utf8_next(&name);
        index->names[i] = (LongName){at, count, person};
        if (count == SHORTEST)
            *PUSH(arena, &index->shorts) = i;
        add_anchor(l, index, i, 0);
        add_anchor(l, index, i, count - 2);
    }
    return index;
}

// How a piece of text differs from a name.
typedef enum Slip {
    SLIP_NONE,
    SLIP_OTHER,
    SLIP_LACKS,
    SLIP_MORE,
    SLIP_TURNED
} Slip;

typedef struct Variant {
    Slip slip;
    int at; // character of the name where they begin to differ
} Variant;

static bool is_same(const uint32_t *a, const uint32_t *b, int count)
{
    return count <= 0 || memcmp(a, b, (size_t)count * sizeof(uint32_t)) == 0;
}

// `length` characters of text beside the name: they differ by one slip.
static Variant compare(const LongName *name, const uint32_t *text, int length)
{
    int n = name->count, k = 0;
    while (k < n && k < length && text[k] == name->at[k])
        k++;
    Variant variant = {SLIP_NONE, k};
    if (length == n && k < n) {
        if (is_same(text + k + 1, name->at + k + 1, n - k - 1))
            variant.slip = SLIP_OTHER;
        else if (k + 1 < n && text[k] == name->at[k + 1] &&
                 text[k + 1] == name->at[k] &&
                 is_same(text + k + 2, name->at + k + 2, n - k - 2))
            variant.slip = SLIP_TURNED;
    } else if (length == n - 1 && k > 0 && k < n - 1) {
        if (is_same(text + k, name->at + k + 1, n - k - 1))
            variant.slip = SLIP_LACKS;
    } else if (length == n + 1 && k > 0 && k < n) {
        if (is_same(text + k + 1, name->at + k, n - k))
            variant.slip = SLIP_MORE;
    }
    return variant;
}

// The syllable of a character without its tone.
static Str syllable(NameIndex *index, const Job *job, uint32_t c)
{
    char bytes[4];
    bool guessed;
    Str one = {bytes, utf8_put(bytes, c)};
    Str key =
        pinyin_key(index->pinyin, str_copy(job->arena, one), false, &guessed);
    while (key.n && key.s[key.n - 1] >= '0' && key.s[key.n - 1] <= '9')
        key.n--;
    return key;
}

// What a keyboard for pinyin takes for one another.
static bool sounds_alike(Linter *l, uint32_t one, uint32_t other)
{
    NameIndex *index = l->name_index;
    if (!index->pinyin)
        index->pinyin = pinyin_open(l->job, "pinyin");
    Str a = syllable(index, l->job, one), b = syllable(index, l->job, other);
    if (a.n && b.n && a.s[a.n - 1] == 'g' && a.s[a.n - 2] == 'n')
        a.n--;
    if (b.n && a.n && b.s[b.n - 1] == 'g' && b.s[b.n - 2] == 'n')
        b.n--;
    return a.n && str_equal(a, b);
}

// 一小 and 二小 are two schools, 东校 and 西校 as well.
static bool tells_apart(uint32_t c)
{
    return is_digit(c) || is_letter(c) ||
           is_one_of(c,
                     U"一二三四五六七八九十百零〇两甲乙丙丁东南西北中上下大小"
                     U"高初男女老新前后左右内外");
}

static bool is_slip(Linter *l, const LongName *name, const uint32_t *text,
                    Variant variant)
{
    enum { SURE = 4, LONG = 6, LONGER = 8 };
    uint32_t meant = name->at[variant.at], typed = text[variant.at];
    bool apart = tells_apart(meant) || tells_apart(typed);
    switch (variant.slip) {
    case SLIP_NONE:
        return false;
    case SLIP_TURNED:
        return name->count >= SURE;
    case SLIP_LACKS:
        return name->count >= LONG && !tells_apart(meant);
    case SLIP_MORE:
        return name->count >= LONG && !tells_apart(typed) &&
               (is_han(typed) || typed == ' ');
    case SLIP_OTHER:
        if (apart || !is_han(typed))
            return false;
        if (name->count >= LONGER && variant.at >= name->count / 2)
            return true;
        return sounds_alike(l, meant, typed);
    }
    return false;
}

// A longer name that is written right may have these characters in it.
static bool is_known(const Prose *p, int start, int end, int at)
{
    bool all = true;
    for (int i = start; i < end; i++)
        all = all && p->named[i];
    return all || p->named[start + at];
}

static void report(Linter *l, const Prose *p, int start, int end, int name)
{
    const Job *job = l->job;
    Str typed = prose_words(p, start, end), meant = l->name_list.at[name];
    Finding *finding = lint_find(
        l, p, WK810, start, end,
        WORDS(zh(job, "“%.*s”与名录里的“%.*s”差一个字", STR(typed), STR(meant)),
              en(job, "“%.*s” is nearly “%.*s” of the directory", STR(typed),
                 STR(meant))));
    lint_edit(l, finding, p, start, end, meant);
    finding->unsafe = true;
    finding->cause = typed;
    finding->help =
        WORDS(zh(job, "改成“%.*s”；确是另一个名字就写进名录", STR(meant)),
              en(job,
                 "write “%.*s”; if it is another name, add it to the "
                 "directory",
                 STR(meant)));
}

// The end of what is nearly the name, or 0.
static int find_variant(Linter *l, const Prose *p, const Anchor *anchor, int at)
{
    const LongName *name = &l->name_index->names[anchor->name];
    for (int more = -1; more <= 1; more++) {
        int length = name->count + more;
        int start = anchor->offset ? at + 2 - length : at;
        int end = start + length;
        if (start < 0 || end > p->count)
            continue;
        Variant variant = compare(name, p->at + start, length);
        if (!is_slip(l, name, p->at + start, variant) ||
            is_known(p, start, end, variant.at < length ? variant.at : 0))
            continue;
        report(l, p, start, end, anchor->name);
        return end;
    }
    return 0;
}

// The middle of a name of three characters leaves no two of them alone.
static int find_short(Linter *l, const Prose *p, int at)
{
    const NameIndex *index = l->name_index;
    for (int i = 0; i < index->shorts.count && at + 3 <= p->count; i++) {
        const LongName *name = &index->names[index->shorts.at[i]];
        if (p->at[at] != name->at[0] || p->at[at + 2] != name->at[2] ||
            p->at[at + 1] == name->at[1] || is_known(p, at, at + 3, 1) ||
            !is_han(p->at[at + 1]) ||
            !sounds_alike(l, name->at[1], p->at[at + 1]))
            continue;
        report(l, p, at, at + 3, index->shorts.at[i]);
        return at + 3;
    }
    return 0;
}

void lint_names(Linter *l, const Prose *p)
{
    if (!l->name_index)
        l->name_index = make_index(l);
    NameIndex *index = l->name_index;
    for (int i = 0; i + 1 < p->count; i++) {
        int end = find_short(l, p, i);
        int anchor = index->first[hash_two(p->at[i], p->at[i + 1])] - 1;
        for (; anchor >= 0 && !end; anchor = index->anchors.at[anchor].next) {
            const Anchor *one = &index->anchors.at[anchor];
            const LongName *name = &index->names[one->name];
            if (name->at[one->offset] == p->at[i] &&
                name->at[one->offset + 1] == p->at[i + 1])
                end = find_variant(l, p, one, i);
        }
        if (end)
            i = end - 1;
    }
}

void names_close(NameIndex *index)
{
    if (index && index->pinyin)
        pinyin_close(index->pinyin);
}
