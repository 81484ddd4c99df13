// What the markup of the texts calls for must exist: notes and character
// styles.
#include "report/deriver.h"

static bool encloses(const Enclosure *inner, const Enclosure *sought)
{
    for (; inner; inner = inner->outer)
        if (inner == sought)
            return true;
    return false;
}

static void report_class(Deriver *d, const Enclosure *class)
{
    const Job *job = d->job;
    Span span = node_span(class->node, class->start, class->end);
    Message *message = fault_at(
        job, WK216, class->node, span,
        zh(job, "没有字符样式“.%.*s”", STR(class->value)),
        en(job, "there is no character style “.%.*s”", STR(class->value)));
    int count = d->style->characters.count;
    Str *names = NEW_ARRAY(job->arena, Str, count);
    for (int i = 0; i < count; i++)
        names[i] = d->style->characters.at[i].name.str;
    Str near = bind_nearest(job, class->value, names, count);
    if (near.n)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "最接近的是 .%.*s", STR(near)),
                    en(job, "the nearest is .%.*s", STR(near)));
}

// An enclosure around several inlines is looked at once.
static void check_classes(Deriver *d, const Inline *at, const Inline *before)
{
    const Enclosure *last = before ? before->enclosure : NULL;
    for (const Enclosure *e = at->enclosure; e; e = e->outer)
        if (e->kind == ENCLOSURE_CLASS && !encloses(last, e) && d->style &&
            !style_character(d->style, e->value))
            report_class(d, e);
}

// A link of the texts, for the page of links: its words and where it leads.
static void note_link(Deriver *d, const Inline *at)
{
    const Enclosure *link = at->enclosure;
    while (link && link->kind != ENCLOSURE_LINK)
        link = link->outer;
    if (!link || link == d->link || str_find(link->value, S("://")) < 0)
        return;
    d->link = link;
    Arena *arena = d->job->arena;
    Inline *only = NEW(arena, Inline);
    *only = (Inline){.text = at->text, .node = at->node, .start = at->start};
    Inlines *paragraph = NEW(arena, Inlines);
    *paragraph = (Inlines){only, 1};
    Link *noted = NEW(arena, Link);
    *noted = (Link){.node = link->node,
                    .title = {at->node, paragraph, 1},
                    .url = {link->value, link->node}};
    *PUSH(arena, &d->facts->links) = noted;
}

// A link into the report leads to a section, a heading or an event.
static void check_target(Deriver *d, const Enclosure *link)
{
    const Job *job = d->job;
    Str id = str_slice(link->value, 1, link->value.n);
    if (names_find(&d->ids, id) >= 0)
        return;
    Span span = node_span(link->node, link->start, link->end);
    Message *message = fault_at(
        job, WK307, link->node, span,
        zh(job, "链接指向的 id “%.*s”不存在", STR(id)),
        en(job, "the link leads to the id “%.*s”, which does not exist",
           STR(id)));
    Str near = bind_nearest(job, id, d->ids.all.at, d->ids.all.count);
    if (near.n)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "最接近的是 %.*s", STR(near)),
                    en(job, "the nearest is %.*s", STR(near)));
}

static void check_links(Deriver *d, const Inline *at, const Inline *before)
{
    const Enclosure *last = before ? before->enclosure : NULL;
    for (const Enclosure *e = at->enclosure; e; e = e->outer)
        if (e->kind == ENCLOSURE_LINK && str_starts(e->value, "#") &&
            !encloses(last, e))
            check_target(d, e);
}

// [^name], or the beginning of ^[words].
static Span note_span(const Inline *at)
{
    int length = at->text.n ? at->text.n : at->inline_note ? 2 : at->note.n + 3;
    return node_span(at->node, at->start, at->start + length);
}

static void check_note(Deriver *d, const Inline *at)
{
    const Job *job = d->job;
    if (at->note.n == 0)
        return;
    int number = names_find(&d->facts->note_names, at->note);
    if (number >= 0) {
        d->note_used[number] = true;
        return;
    }
    Message *message =
        fault_at(job, WK305, at->node, note_span(at),
                 zh(job, "没有注释“%.*s”", STR(at->note)),
                 en(job, "the note “%.*s” is not defined", STR(at->note)));
    Str near = bind_nearest(job, at->note, d->facts->note_names.all.at,
                            d->facts->note_names.all.count);
    if (near.n)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "最接近的是 [^%.*s]", STR(near)),
                    en(job, "the nearest is [^%.*s]", STR(near)));
    else
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "在 notes 里加上  %.*s: 注文", STR(at->note)),
                    en(job, "add to notes:  %.*s: the words of the note",
                       STR(at->note)));
}

static void check_passage(void *context, const Passage *passage)
{
    Deriver *d = context;
    for (int i = 0; i < passage->count; i++) {
        const Inlines *paragraph = &passage->at[i];
        for (int k = 0; k < paragraph->count; k++) {
            const Inline *at = &paragraph->at[k];
            check_classes(d, at, k ? at - 1 : NULL);
            check_links(d, at, k ? at - 1 : NULL);
            note_link(d, at);
            if (at->kind == INLINE_NOTE)
                check_note(d, at);
            if (at->inline_note)
                check_passage(d, at->inline_note);
        }
    }
}

// The title and what else stands on the cover has no foot for a note.
static void check_cover_notes(Deriver *d)
{
    const About *about = &d->report->about;
    const Passage *const words[] = {&about->title, &about->subtitle,
                                    &about->theme, &about->guideline};
    for (int i = 0; i < countof(words); i++) {
        for (int k = 0; words[i]->count && k < words[i]->at[0].count; k++) {
            const Inline *at = &words[i]->at[0].at[k];
            if (at->kind != INLINE_NOTE)
                continue;
            Message *message = fault_at(d->job, WK317, at->node, note_span(at),
                                        zh(d->job, "这条注不会印出来"),
                                        en(d->job, "this note is not printed"));
            diag_advise(d->job, message, ADVICE_HELP,
                        zh(d->job, "把注加在导语或正文里第一次提到的地方"),
                        en(d->job, "put the note where the text or the lead "
                                   "first speaks of it"));
        }
    }
}

void check_markup(Deriver *d)
{
    const NoteTexts *notes = &d->report->notes;
    d->facts->notes = *notes;
    d->note_used = NEW_ARRAY(d->job->arena, bool, notes->count);
    for (int i = 0; i < notes->count; i++)
        names_add(d->job->arena, &d->facts->note_names, notes->at[i].name.str);
    Visit visit = {NULL, check_passage, d};
    bind_visit(d->report, &report_record, &visit);
    check_cover_notes(d);
    for (int i = 0; i < d->facts->note_names.all.count; i++) {
        if (d->note_used[i])
            continue;
        const NoteText *note = &notes->at[i];
        const Node *node = note->name.node ? note->name.node : note->node;
        fault(d->job, WK316, node,
              zh(d->job, "注释“%.*s”没有被引用", STR(note->name.str)),
              en(d->job, "the note “%.*s” is never referred to",
                 STR(note->name.str)));
    }
}
