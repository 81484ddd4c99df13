// Names of the index are marked where they stand in a paragraph.
#include "layout/setter.h"

static void add_name(CopyMaker *maker, int start, int end, int name)
{
    Mark *mark = PUSH(maker->setter->job->arena, &maker->copy.marks);
    *mark = (Mark){.kind = MARK_NAME, .start = start, .end = end, .id = name};
}

// The phrases' words in a row; those that are not for the index are blanked.
static Str words_of(const CopyMaker *maker)
{
    const Copy *copy = &maker->copy;
    char *words = NEW_ARRAY(maker->setter->job->scratch, char, copy->length);
    int at = 0;
    for (int i = 0; i < copy->phrases.count; i++) {
        const Phrase *phrase = &copy->phrases.at[i];
        if (phrase->look.noindex)
            memset(words + at, ' ', (size_t)phrase->text.n);
        else
            memcpy(words + at, phrase->text.s, (size_t)phrase->text.n);
        at += phrase->text.n;
    }
    return (Str){words, at};
}

// The first of the names that belong to the words of an event unsaid.
static int first_implied(const Facts *facts, const Node *node)
{
    int low = 0, high = facts->implied.count;
    while (low < high) {
        int middle = (low + high) / 2;
        if ((uintptr_t)facts->implied.at[middle].text < (uintptr_t)node)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void add_implied(CopyMaker *maker)
{
    const Facts *facts = maker->setter->facts;
    const Copy *copy = &maker->copy;
    int at = 0;
    for (int i = 0; i < copy->phrases.count; i++) {
        const Phrase *phrase = &copy->phrases.at[i];
        const Node *node = phrase->start == 0 ? phrase->node : NULL;
        int k = node ? first_implied(facts, node) : facts->implied.count;
        for (; k < facts->implied.count && facts->implied.at[k].text == node;
             k++)
            add_name(maker, at, at + 1, facts->implied.at[k].name);
        at += phrase->text.n;
    }
}

void copy_name(CopyMaker *maker, int name)
{
    add_name(maker, 0, maker->copy.length, name);
}

void copy_find_names(CopyMaker *maker)
{
    const Facts *facts = maker->setter->facts;
    Str words = words_of(maker);
    Mention mention;
    for (int at = 0; mention_next(&facts->mentions, words, at, &mention);
         at = mention.end)
        add_name(maker, mention.start, mention.end, mention.name);
    add_implied(maker);
}
