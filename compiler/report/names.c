// Names of the directory: looked up where fields name them, and looked for in
// everything that is printed.
#include "report/about.h"
#include "report/deriver.h"
#include "report/section.h"

static const struct {
    const char *key, *zh, *en;
} groups[GROUP_COUNT] = {
    [GROUP_UNITS] = {"units", "单位", "units"},
    [GROUP_PARTNERS] = {"partners", "合作单位", "partners"},
    [GROUP_PEOPLE] = {"people", "人物", "people"},
    [GROUP_MEDIA] = {"media", "媒体", "media"},
};

// Nobody reads that many suggestions, and each takes a walk over all names.
enum { MOST_SUGGESTIONS = 200 };

static void report_unknown(Deriver *d, EntryGroup group, Text name)
{
    const Job *job = d->job;
    Message *message =
        fault(job, WK301, name.node, zh(job, "名录里没有“%.*s”", STR(name.str)),
              en(job, "“%.*s” is not in the directory", STR(name.str)));
    diag_label(message, zh(job, "directory.%s 中没有", groups[group].key),
               en(job, "not in directory.%s", groups[group].key));
    const Entry *near =
        job->diag->messages.count < MOST_SUGGESTIONS
            ? directory_nearest(&d->report->directory, group, name.str)
            : NULL;
    if (near) {
        const Node *node = near->name.node;
        int line = source_place(node->span.source, node->span.start).line;
        diag_advise(
            job, message, ADVICE_HELP,
            zh(job, "最接近的是“%.*s”（第 %d 行）", STR(near->name.str), line),
            en(job, "the nearest is “%.*s” (line %d)", STR(near->name.str),
               line));
        diag_edit(job, message, name.node->span, near->name.str);
        message->unsafe = true;
    }
    diag_advise(job, message, ADVICE_NOTE,
                zh(job, "不改也能排，但索引里会多出一条"),
                en(job, "it can be set as it is, but the index will have one "
                        "more entry"));
}

static void report_ambiguous(Deriver *d, EntryGroup group, Text name,
                             const Entry *one, const Entry *other)
{
    const Job *job = d->job;
    Message *message = fault(
        job, WK303, name.node,
        zh(job, "“%.*s”同时是两个%s的简称", STR(name.str), groups[group].zh),
        en(job, "“%.*s” is the short name of two %s", STR(name.str),
           groups[group].en));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "写全称：%.*s 或 %.*s", STR(one->name.str),
                   STR(other->name.str)),
                en(job, "write the full name: %.*s or %.*s", STR(one->name.str),
                   STR(other->name.str)));
}

// Its entry; NULL if there is none.  *unknown says that this has been
// reported: where a group has no entries at all, none is missed.
static const Entry *look_up(Deriver *d, EntryGroup group, Text name,
                            bool *unknown)
{
    const Directory *directory = &d->report->directory;
    const Entry *other;
    const Entry *entry = directory_find(directory, group, name.str, &other);
    *unknown = !entry && directory->groups[group].count > 0;
    if (*unknown)
        report_unknown(d, group, name);
    if (entry)
        d->used[group][entry - directory->groups[group].at] = true;
    if (other)
        report_ambiguous(d, group, name, entry, other);
    return entry;
}

static bool has_any(Str text, const char *const *words)
{
    for (int i = 0; words[i]; i++)
        if (str_find(text, str_of(words[i])) >= 0)
            return true;
    return false;
}

static bool is_named(const Entry *entry, Str name, Str text)
{
    return str_find(text, name) >= 0 || (entry && entry_in(entry, text));
}

// A host may be pointed at, or be named earlier in the same paragraph.
static bool is_understood(const Deriver *d, int at, const Entry *entry,
                          Str name)
{
    static const char *const pointers[] = {
        "该院", "该校", "該院", "該校", "学校", "學校", "双方", "雙方", NULL,
    };
    enum { LOOK_BACK = 40 };
    const SeenEvent *seen = &d->events.at[at];
    if (has_any(seen->words, pointers))
        return true;
    for (int i = at - 1; i >= seen->run && i >= at - LOOK_BACK; i--)
        if (is_named(entry, name, d->events.at[i].words) ||
            (str_is(name, "学校") && has_any(d->events.at[i].words, pointers)))
            return true;
    return false;
}

static void check_name(Deriver *d, int at, EntryGroup group, const char *key,
                       Text text)
{
    bool unknown;
    Str office;
    Text name = text;
    if (group == GROUP_PEOPLE)
        name.str = person_name(text.str, &office);
    if (!name.node || name.str.n == 0)
        return;
    const Entry *entry = look_up(d, group, name, &unknown);
    if (unknown || is_named(entry, name.str, d->events.at[at].words) ||
        (group == GROUP_UNITS && is_understood(d, at, entry, name.str)))
        return;
    Message *message = fault(
        d->job, WK309, name.node,
        zh(d->job, "%s 有“%.*s”，正文没有", key, STR(name.str)),
        en(d->job, "%s has “%.*s”, the text has not", key, STR(name.str)));
    diag_advise(d->job, message, ADVICE_HELP,
                zh(d->job, "核对名字；正文用的是简称时写进名录的 aliases"),
                en(d->job, "check the name; a short form that the text uses "
                           "belongs in the aliases of the directory"));
}

static void check_list(Deriver *d, int at, EntryGroup group, const char *key)
{
    const Event *event = d->events.at[at].event;
    const Texts lists[GROUP_COUNT] = {
        [GROUP_UNITS] = event->hosts,
        [GROUP_PARTNERS] = event->partners,
        [GROUP_PEOPLE] = event->people,
    };
    for (int i = 0; i < lists[group].count; i++)
        check_name(d, at, group, key, lists[group].at[i]);
}

static void add_words(void *context, const Passage *passage)
{
    Deriver *d = context;
    str_add(&d->words, passage_plain(d->job->arena, passage));
    str_add(&d->words, S("\n"));
    for (int i = 0; i < passage->count; i++)
        for (int k = 0; k < passage->at[i].count; k++)
            if (passage->at[i].at[k].inline_note)
                add_words(d, passage->at[i].at[k].inline_note);
}

static void add_text(void *context, const Text *text)
{
    Deriver *d = context;
    str_add(&d->words, text->str);
    str_add(&d->words, S("\n"));
}

// Everything but the directory itself.
static Str all_words(Deriver *d)
{
    const Report *report = d->report;
    Visit visit = {add_text, add_words, d};
    d->words.arena = d->job->arena;
    bind_visit(&report->about, &about_record, &visit);
    blocks_type.visit(&report->lead, &visit);
    sections_type.visit(&report->sections, &visit);
    blocks_type.visit(&report->back, &visit);
    for (int i = 0; i < report->notes.count; i++)
        add_words(d, &report->notes.at[i].text);
    return str_built(&d->words);
}

static void check_unused(Deriver *d)
{
    Str words = all_words(d);
    for (int group = 0; group < GROUP_COUNT; group++) {
        const Entries *entries = &d->report->directory.groups[group];
        for (int i = 0; i < entries->count; i++) {
            const Entry *entry = &entries->at[i];
            if (d->used[group][i] || !entry->name.node ||
                entry_in(entry, words))
                continue;
            fault(
                d->job, WK302, entry->name.node,
                zh(d->job, "名录里的“%.*s”全文没有出现", STR(entry->name.str)),
                en(d->job, "“%.*s” of the directory is never used",
                   STR(entry->name.str)));
        }
    }
}

void check_names(Deriver *d)
{
    bool unknown;
    for (int group = 0; group < GROUP_COUNT; group++)
        d->used[group] = NEW_ARRAY(d->job->arena, bool,
                                   d->report->directory.groups[group].count);
    for (int i = 0; i < d->events.count; i++) {
        check_list(d, i, GROUP_UNITS, "hosts");
        check_list(d, i, GROUP_PARTNERS, "partners");
        check_list(d, i, GROUP_PEOPLE, "people");
    }
    for (int i = 0; i < d->coverage.count; i++)
        for (int k = 0; k < d->coverage.at[i]->outlets.count; k++)
            look_up(d, GROUP_MEDIA, d->coverage.at[i]->outlets.at[k], &unknown);
    check_unused(d);
}
