// The names that an index may list: those of the directory, and those that
// only an event has.
#include "report/deriver.h"

#include <stdlib.h>

// The first words of `of` are the groups, in their order.
static bool is_wanted(const Deriver *d, EntryGroup group)
{
    const IndexPlan *plan = &d->report->derive.index;
    for (int i = 0; i < plan->of.count; i++)
        if (plan->of.at[i] == (int)group)
            return true;
    return plan->of.count == 0;
}

static int add_name(Deriver *d, Str name, EntryGroup group, const Entry *entry,
                    const Node *node)
{
    int number = d->facts->index.count;
    *PUSH(d->job->arena, &d->facts->index) =
        (IndexName){name, group, entry, node};
    mention_add(d->job->arena, &d->facts->mentions, name, number);
    return number;
}

static void add_entry(Deriver *d, const Entry *entry, EntryGroup group)
{
    int number = add_name(d, entry->name.str, group, entry, entry->name.node);
    Mentions *mentions = &d->facts->mentions;
    mention_add(d->job->arena, mentions, entry->short_name.str, number);
    for (int i = 0; i < entry->aliases.count; i++)
        mention_add(d->job->arena, mentions, entry->aliases.at[i].str, number);
    d->index_of[group][entry - d->report->directory.groups[group].at] =
        number + 1;
}

static void add_directory(Deriver *d)
{
    for (int group = 0; group < GROUP_COUNT; group++) {
        const Entries *entries = &d->report->directory.groups[group];
        d->index_of[group] = NEW_ARRAY(d->job->arena, int, entries->count);
        for (int i = 0; i < entries->count; i++) {
            const Entry *entry = &entries->at[i];
            if (entry->name.node && entry->index != SWITCH_OFF &&
                is_wanted(d, (EntryGroup)group))
                add_entry(d, entry, (EntryGroup)group);
        }
    }
}

// The number of a name in the index, or -1 if it is not for it.
static int index_of(Deriver *d, EntryGroup group, Text name)
{
    const Entry *other;
    const Entry *entry =
        directory_find(&d->report->directory, group, name.str, &other);
    if (entry)
        return d->index_of[group]
                          [entry - d->report->directory.groups[group].at] -
               1;
    if (!is_wanted(d, group))
        return -1;
    int known = d->unlisted.all.count;
    int number = names_add(d->job->arena, &d->unlisted, name.str);
    if (number == known)
        *PUSH(d->job->arena, &d->unlisted_index) =
            add_name(d, name.str, group, NULL, name.node);
    return d->unlisted_index.at[number];
}

static bool has_name(const Deriver *d, Str words, int name)
{
    Mention mention;
    for (int at = 0; mention_next(&d->facts->mentions, words, at, &mention);
         at = mention.end)
        if (mention.name == name)
            return true;
    return false;
}

static void add_names(Deriver *d, const SeenEvent *seen, EntryGroup group,
                      Texts names)
{
    for (int i = 0; i < names.count; i++) {
        Text name = names.at[i];
        Str office;
        if (group == GROUP_PEOPLE)
            name.str = person_name(name.str, &office);
        if (!name.node || name.str.n == 0)
            continue;
        int number = index_of(d, group, name);
        if (number >= 0 && seen->event->text.node &&
            !has_name(d, seen->words, number))
            *PUSH(d->job->arena, &d->facts->implied) =
                (Implied){seen->event->text.node, number};
    }
}

static int by_node(const void *left, const void *right)
{
    const Implied *a = left, *b = right;
    uintptr_t one = (uintptr_t)a->text, other = (uintptr_t)b->text;
    return one != other ? (one < other ? -1 : 1) : a->name - b->name;
}

// Each name once, of those that the events give.
static int count_names(const Deriver *d, EntryGroup group)
{
    Names names = {0};
    for (int i = 0; i < d->events.count; i++) {
        const Event *event = d->events.at[i].event;
        const Texts *texts =
            group == GROUP_UNITS ? &event->hosts : &event->partners;
        for (int k = 0; k < texts->count; k++) {
            const Entry *other;
            Str name = texts->at[k].str;
            const Entry *entry =
                directory_find(&d->report->directory, group, name, &other);
            // What is no entry of the index is no unit: 学校.
            if (name.n && (!entry || entry->index != SWITCH_OFF))
                names_add(d->job->arena, &names,
                          entry ? entry->name.str : name);
        }
    }
    return names.all.count;
}

// Captions are names of the index only where the report asks for them.
static void add_photos(Deriver *d)
{
    enum { OF_PHOTOS = GROUP_COUNT };
    if (d->report->derive.index.of.count == 0 ||
        !is_wanted(d, (EntryGroup)OF_PHOTOS))
        return;
    for (int i = 0; i < d->facts->pictures.count; i++) {
        PhotoSeen *seen = &d->facts->pictures.at[i];
        const Passage *caption = &seen->photo->caption;
        if (caption->count == 0)
            continue;
        Str name = passage_plain(d->job->arena, caption);
        seen->name = d->facts->index.count + 1;
        *PUSH(d->job->arena, &d->facts->index) =
            (IndexName){name, GROUP_COUNT, NULL, NULL};
    }
}

void derive_mentions(Deriver *d)
{
    add_directory(d);
    add_photos(d);
    for (int i = 0; i < d->events.count; i++) {
        const SeenEvent *seen = &d->events.at[i];
        add_names(d, seen, GROUP_UNITS, seen->event->hosts);
        add_names(d, seen, GROUP_PARTNERS, seen->event->partners);
        add_names(d, seen, GROUP_PEOPLE, seen->event->people);
    }
    if (d->facts->implied.count)
        qsort(d->facts->implied.at, (size_t)d->facts->implied.count,
              sizeof(Implied), by_node);
    d->facts->hosts = count_names(d, GROUP_UNITS);
    d->facts->partners = count_names(d, GROUP_PARTNERS);
}
