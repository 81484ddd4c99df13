// Index of names by pinyin, with the pages they are on.
#include "report/parts.h"

#include <stdlib.h>

#include "layout/numbering.h"
#include "model/pinyin.h"

typedef struct IndexEntry {
    const IndexName *name;
    Str key; // its readings
    ARRAY_OF(int) pages;
    int order; // as listed
    const Pinyin *pinyin;
} IndexEntry;

Str pages_words(Arena *arena, const int *pages, int count, Str comma, Str range)
{
    StrBuilder words = {.arena = arena};
    for (int i = 0, last; i < count; i = last + 1) {
        for (last = i; last + 1 < count; last++)
            if (pages[last + 1] != pages[last] + 1)
                break;
        str_add(&words, i ? comma : S(""));
        str_addf(&words, "%d", pages[i]);
        if (last > i)
            str_addf(&words, "%.*s%d", STR(range), pages[last]);
    }
    return str_built(&words);
}

static int by_reading(const void *left, const void *right)
{
    const IndexEntry *a = left, *b = right;
    bool letters[] = {pinyin_letter(a->key) == '#',
                      pinyin_letter(b->key) == '#'};
    if (letters[0] != letters[1])
        return letters[0] - letters[1];
    int n = a->key.n < b->key.n ? a->key.n : b->key.n;
    int order = n ? memcmp(a->key.s, b->key.s, (size_t)n) : 0;
    order = order ? order : a->key.n - b->key.n;
    order =
        order ? order : pinyin_compare(a->pinyin, a->name->name, b->name->name);
    return order ? order : a->order - b->order;
}

static int by_strokes(const void *left, const void *right)
{
    const IndexEntry *a = left, *b = right;
    int order = pinyin_compare(a->pinyin, a->name->name, b->name->name);
    return order ? order : a->order - b->order;
}

static void note_guess(const Typesetter *t, const IndexName *name, Str key)
{
    const Job *job = t->job;
    Str first = key;
    for (int i = 0; i < key.n; i++)
        if (key.s[i] >= '0' && key.s[i] <= '9') {
            first.n = i;
            break;
        }
    Message *message = fault(
        job, WK304, name->node,
        zh(job, "“%.*s”的姓按 %.*s 排进索引", STR(name->name), STR(first)),
        en(job, "the surname of “%.*s” is sorted as %.*s", STR(name->name),
           STR(first)));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "读音不对时，在名录里写 pinyin"),
                en(job, "if it is read otherwise, give its pinyin in the "
                        "directory"));
}

static Str key_of(const Typesetter *t, const Pinyin *pinyin,
                  const IndexName *name)
{
    if (name->entry && name->entry->pinyin.str.n)
        return pinyin_typed(pinyin, name->entry->pinyin.str);
    bool guessed;
    Str key =
        pinyin_key(pinyin, name->name, name->group == GROUP_PEOPLE, &guessed);
    if (guessed && name->node)
        note_guess(t, name, key);
    return key;
}

static int count_used(IndexEntry *entries, int count)
{
    int used = 0;
    for (int i = 0; i < count; i++)
        if (entries[i].pages.count)
            entries[used++] = entries[i];
    return used;
}

static void gather_pages(const Typesetter *t, IndexEntry *entries)
{
    for (int i = 0; i < t->pages->pages.count; i++) {
        const Page *page = &t->pages->pages.at[i];
        for (int k = 0; k < page->names.count; k++) {
            IndexEntry *entry = &entries[page->names.at[k]];
            int last = entry->pages.count - 1;
            if (last < 0 || entry->pages.at[last] != page->number)
                *PUSH(t->job->arena, &entry->pages) = page->number;
        }
    }
}

// What the report says, else what the style groups by.
static IndexOrder index_order(const Typesetter *t)
{
    const IndexPlan *plan = &t->report->derive.index;
    if (plan->node && plan->node->kind == NODE_MAP &&
        node_find(plan->node, "by"))
        return (IndexOrder)plan->by;
    return t->style->components.index.group == INDEX_BY_STROKES ? INDEX_STROKES
                                                                : INDEX_PINYIN;
}

static IndexEntry *entries_of(const Typesetter *t, const Pinyin *pinyin,
                              int *count)
{
    int all = t->facts->index.count;
    IndexEntry *entries = NEW_ARRAY(t->job->arena, IndexEntry, all);
    gather_pages(t, entries);
    for (int i = 0; i < all; i++) {
        entries[i].name = &t->facts->index.at[i];
        entries[i].order = i;
        entries[i].pinyin = pinyin;
    }
    *count = count_used(entries, all);
    IndexOrder order = index_order(t);
    for (int i = 0; i < *count && order == INDEX_PINYIN; i++)
        entries[i].key = key_of(t, pinyin, entries[i].name);
    if (*count && order != INDEX_AS_LISTED)
        qsort(entries, (size_t)*count, sizeof(IndexEntry),
              order == INDEX_PINYIN ? by_reading : by_strokes);
    return entries;
}

static Str page_label(const Typesetter *t, int number)
{
    return str_format(t->job->arena, "page-%d", number);
}

// An anchor at the top of every page that the index leads to.
static void add_anchor(Typesetter *t, int number)
{
    Page *page = &t->pages->pages.at[number - 1];
    Str label = page_label(t, number);
    for (int i = page->items.count - 1; i >= 0; i--)
        if (page->items.at[i].kind == ITEM_ANCHOR &&
            str_equal(page->items.at[i].as.label, label))
            return;
    Item *item = PUSH(t->job->arena, &page->items);
    item->kind = ITEM_ANCHOR;
    item->as.label = label;
}

// A name whose home page the directory gives leads there.
static void copy_entry(CopyMaker *maker, const IndexName *name)
{
    Str url = name->entry ? name->entry->url.str : S("");
    if (url.n)
        copy_link(maker, (Text){name->name, NULL}, url);
    else
        copy_words(maker, name->name);
}

static void set_entry(Typesetter *t, Setter *setter, const IndexEntry *entry)
{
    CopyMaker maker = copy_in(setter, S("index"));
    Str comma = part_label(t, "comma");
    copy_entry(&maker, entry->name);
    copy_words(&maker, S("　"));
    for (int i = 0, last; i < entry->pages.count; i = last + 1) {
        for (last = i; last + 1 < entry->pages.count; last++)
            if (entry->pages.at[last + 1] != entry->pages.at[last] + 1)
                break;
        if (i)
            copy_words(&maker, comma);
        Text run = {pages_words(t->job->arena, entry->pages.at + i,
                                last + 1 - i, comma, part_label(t, "range")),
                    NULL};
        int first = entry->pages.at[i];
        add_anchor(t, first);
        copy_link(
            &maker, run,
            str_format(t->job->arena, "#%.*s", STR(page_label(t, first))));
        maker.copy.phrases.at[maker.copy.phrases.count - 1].look.nobr = true;
    }
    set_copy(setter, &maker, ELEMENT_ITEM, true);
}

// What stands above the names of a group: a letter, 三画; empty: nothing.
static Str group_words(const Typesetter *t, IndexOrder order,
                       const IndexEntry *entry)
{
    Arena *arena = t->job->arena;
    if (order == INDEX_PINYIN)
        return str_format(arena, "%c", pinyin_letter(entry->key));
    int strokes = pinyin_strokes(entry->pinyin, entry->name->name);
    if (strokes == 0)
        return S("#");
    Str words = part_label(t, "strokes");
    Locale locale = locale_of(t->setter.lang);
    if (locale == LOCALE_LATIN || locale == LOCALE_KO)
        return str_format(arena, "%d%s%.*s", strokes,
                          locale == LOCALE_LATIN ? " " : "", STR(words));
    Str number = numbering_words(arena, NUMBERING_HAN, strokes);
    number.n -= (int)strlen("、");
    return str_format(arena, "%.*s%.*s", STR(number), STR(words));
}

void set_index(Typesetter *t, Setter *setter)
{
    IndexOrder order = index_order(t);
    Pinyin *pinyin =
        pinyin_open(t->job, order == INDEX_STROKES ? "stroke" : "pinyin");
    int count;
    IndexEntry *entries = entries_of(t, pinyin, &count);
    if (count)
        part_heading(t, setter, "index", 1);
    bool grouped = order != INDEX_AS_LISTED &&
                   t->style->components.index.group != INDEX_UNGROUPED;
    Str group = S("");
    Setter list = setter_element(setter, ELEMENT_LIST, NULL);
    for (int i = 0; i < count && grouped; i++) {
        Str own = group_words(t, order, &entries[i]);
        if (!str_equal(own, group))
            set_words(&list, own, S("index_letter"));
        group = own;
        set_entry(t, &list, &entries[i]);
    }
    for (int i = 0; i < count && !grouped; i++)
        set_entry(t, &list, &entries[i]);
    pinyin_close(pinyin);
}
