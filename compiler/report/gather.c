// Goes through all blocks once and notes what the other steps look at.
#include "report/deriver.h"

static void add_id(Deriver *d, Text id, bool of_event)
{
    if (!id.node || id.str.n == 0)
        return;
    int known = d->ids.all.count;
    if (names_add(d->job->arena, &d->ids, id.str) < known)
        fault(d->job, WK212, id.node,
              zh(d->job, "id “%.*s”用了两次", STR(id.str)),
              en(d->job, "id “%.*s” is used twice", STR(id.str)));
    if (of_event)
        names_add(d->job->arena, &d->event_ids, id.str);
}

static void add_use(Deriver *d, Text text, const char *what_zh,
                    const char *what_en)
{
    if (text.node && text.str.n)
        *PUSH(d->job->arena, &d->uses) = (SeenId){text, what_zh, what_en};
}

static void gather_photos(Deriver *d, Photos photos, Text credit)
{
    for (int i = 0; i < photos.count; i++) {
        const Photo *photo = &photos.at[i];
        add_use(d, photo->event, "图片", "the photo");
        *PUSH(d->job->arena, &d->facts->pictures) =
            (PhotoSeen){photo, photo->credit.node ? photo->credit : credit, 0};
    }
}

// Those of a block of links stand there with all that the page of links would
// say of them.
static void gather_links(Deriver *d, Links links, bool listed)
{
    for (int i = 0; i < links.count; i++) {
        add_use(d, links.at[i].event, "链接", "the link");
        if (links.at[i].url.str.n && !listed)
            *PUSH(d->job->arena, &d->facts->links) = &links.at[i];
    }
}

static bool is_prose(const Deriver *d, int layout)
{
    EventsLayout meant = (EventsLayout)layout;
    if (meant == EVENTS_AUTO && d->style)
        meant = (EventsLayout)d->style->events_default;
    return meant == EVENTS_AUTO || meant == EVENTS_PROSE;
}

static void gather_event(Deriver *d, const Event *event, bool prose, int run)
{
    Arena *arena = d->job->arena;
    Str text = passage_plain(arena, &event->text);
    Str outcome = passage_plain(arena, &event->outcome);
    *PUSH(arena, &d->events) = (SeenEvent){
        .event = event,
        .words = str_format(arena, "%.*s\n%.*s", STR(text), STR(outcome)),
        .run = run,
        .prose = prose,
    };
    *PUSH(arena, &d->facts->events) = event;
    for (int i = 0; i < event->counts.count; i++)
        if (event->counts.at[i].key)
            *PUSH(arena, &d->facts->figures) = &event->counts.at[i];
    add_id(d, event->id, true);
    gather_photos(d, event->photos, (Text){0});
    gather_links(d, event->links, false);
}

static void see_event(Deriver *d, const void *content)
{
    gather_event(d, content, is_prose(d, EVENTS_AUTO), d->events.count);
}

static void see_events(Deriver *d, const void *content)
{
    const Events *events = content;
    bool prose = is_prose(d, events->layout);
    int run = d->events.count;
    for (int i = 0; i < events->items.count; i++)
        gather_event(d, &events->items.at[i], prose,
                     prose ? run : d->events.count);
}

static void see_heading(Deriver *d, const void *content)
{
    add_id(d, ((const Heading *)content)->id, false);
}

static void see_photos(Deriver *d, const void *content)
{
    const PhotoSet *set = content;
    gather_photos(d, set->items, set->credit);
}

static void see_links(Deriver *d, const void *content)
{
    gather_links(d, ((const LinkSet *)content)->items, true);
}

static void see_stats(Deriver *d, const void *content)
{
    const Stats *stats = content;
    for (int i = 0; i < stats->items.count; i++)
        *PUSH(d->job->arena, &d->facts->figures) = &stats->items.at[i];
}

static void see_media(Deriver *d, const void *content)
{
    const Media *media = content;
    for (int i = 0; i < media->items.count; i++) {
        const Coverage *coverage = &media->items.at[i];
        *PUSH(d->job->arena, &d->coverage) = coverage;
        *PUSH(d->job->arena, &d->facts->figures) = &coverage->count;
    }
}

// A class is a paragraph style of the style file.
static void see_paragraph(Deriver *d, const void *content)
{
    const Text *class = &((const Paragraph *)content)->style;
    if (!d->style || !class->node)
        return;
    int count = d->style->paragraphs.count;
    Str *names = NEW_ARRAY(d->job->scratch, Str, count);
    for (int i = 0; i < count; i++) {
        names[i] = d->style->paragraphs.at[i].name;
        if (str_equal(names[i], class->str))
            return;
    }
    Message *message = fault(
        d->job, WK216, class->node,
        zh(d->job, "版式里没有段落样式“%.*s”", STR(class->str)),
        en(d->job, "the style has no paragraph style “%.*s”", STR(class->str)));
    Str near = bind_nearest(d->job, class->str, names, count);
    if (near.n)
        diag_advise(d->job, message, ADVICE_HELP,
                    zh(d->job, "最接近的是 %.*s", STR(near)),
                    en(d->job, "the nearest is %.*s", STR(near)));
}

static void see_derived(Deriver *d, const void *content)
{
    d->facts->asked[((const Derived *)content)->part] = true;
}

static void see_include(Deriver *d, const void *content);

static const struct {
    const BlockKind *kind;
    void (*see)(Deriver *d, const void *content);
} seers[] = {
    {&block_event, see_event},     {&block_events, see_events},
    {&block_heading, see_heading}, {&block_paragraph, see_paragraph},
    {&block_photos, see_photos},   {&block_links, see_links},
    {&block_stats, see_stats},     {&block_media, see_media},
    {&block_include, see_include}, {&block_derived, see_derived},
};

static void gather_blocks(Deriver *d, Blocks blocks)
{
    for (int i = 0; i < blocks.count; i++)
        for (int k = 0; k < countof(seers); k++)
            if (seers[k].kind == blocks.at[i].kind)
                seers[k].see(d, blocks.at[i].content);
}

static void see_include(Deriver *d, const void *content)
{
    gather_blocks(d, ((const Include *)content)->blocks);
}

static void check_uses(Deriver *d)
{
    for (int i = 0; i < d->uses.count; i++) {
        const SeenId *use = &d->uses.at[i];
        if (names_find(&d->event_ids, use->text.str) >= 0)
            continue;
        Message *message =
            fault(d->job, WK307, use->text.node,
                  zh(d->job, "%s指向的活动“%.*s”不存在", use->what_zh,
                     STR(use->text.str)),
                  en(d->job,
                     "%s points to the event “%.*s”, which does not "
                     "exist",
                     use->what_en, STR(use->text.str)));
        Str near = bind_nearest(d->job, use->text.str, d->event_ids.all.at,
                                d->event_ids.all.count);
        if (near.n == 0)
            continue;
        diag_advise(d->job, message, ADVICE_HELP,
                    zh(d->job, "最接近的是 %.*s", STR(near)),
                    en(d->job, "the nearest is %.*s", STR(near)));
        diag_edit(d->job, message, use->text.node->span, near);
    }
}

// Where some photos name their photographer, one that does not seems to be
// forgotten.
static void check_credits(Deriver *d)
{
    bool any = false;
    for (int i = 0; i < d->facts->pictures.count; i++)
        any |= d->facts->pictures.at[i].credit.str.n > 0;
    for (int i = 0; any && i < d->facts->pictures.count; i++) {
        const PhotoSeen *seen = &d->facts->pictures.at[i];
        if (seen->credit.str.n > 0 || !seen->photo->node || seen->photo->fpo)
            continue;
        Message *message =
            fault(d->job, WK508, seen->photo->node,
                  zh(d->job, "别的图片有署名，这一张没有"),
                  en(d->job, "other photos have credits, this one has none"));
        diag_advise(d->job, message, ADVICE_HELP,
                    zh(d->job, "加 credit: 摄影者"),
                    en(d->job, "add credit: and the photographer"));
    }
}

void derive_gather(Deriver *d)
{
    const Report *report = d->report;
    gather_blocks(d, report->lead);
    for (int i = 0; i < report->sections.count; i++) {
        add_id(d, report->sections.at[i].id, false);
        gather_blocks(d, report->sections.at[i].body);
    }
    gather_blocks(d, report->back);
    add_use(d, report->about.cover.photo.event, "封面图",
            "the photo of the cover");
    check_uses(d);
    check_credits(d);
}
