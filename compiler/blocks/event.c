// event and events: what happened, as running text or as cards.
#include "blocks/album.h"
#include "blocks/attached.h"
#include "blocks/event_parts.h"

static EventsLayout layout_of(const Setter *setter, int layout)
{
    EventsLayout meant = (EventsLayout)layout;
    if (meant == EVENTS_AUTO)
        meant = (EventsLayout)setter->style->events_default;
    return meant == EVENTS_AUTO ? EVENTS_PROSE : meant;
}

// Words of different texts meet: only Latin needs a blank between them.
static bool needs_blank(const CopyMaker *maker, Inlines next)
{
    if (maker->copy.phrases.count == 0 || next.count == 0)
        return false;
    Str before = maker->copy.phrases.at[maker->copy.phrases.count - 1].text;
    Str after = next.at[0].text;
    return before.n && after.n && (uint8_t)before.s[before.n - 1] < 0x80 &&
           before.s[before.n - 1] != ' ' && (uint8_t)after.s[0] < 0x80;
}

static void copy_lead_in(CopyMaker *maker, const Event *event)
{
    if (!maker->setter->style->lead_in_bold)
        return;
    Str title = passage_plain(maker->setter->job->arena, &event->title);
    copy_styled(maker, title, S("strong"));
    copy_words(maker, S("　"));
}

static void set_attached(Setter *setter, const Event *event)
{
    album_set(setter, &(Album){.photos = event->photos});
    attached_links(setter, event->links);
}

// The texts run on as one paragraph, exactly as they were typed; a blank line
// in one of them ends it.
static void set_prose(Setter *setter, const Event *events, int count)
{
    CopyMaker maker = copy_in(setter, setter->text_style);
    for (int i = 0; i < count; i++) {
        copy_label(&maker, events[i].id.str);
        copy_lead_in(&maker, &events[i]);
        const Passage *text = &events[i].text;
        for (int p = 0; p < text->count; p++) {
            if (p > 0) {
                set_copy(setter, &maker, ELEMENT_PARAGRAPH, true);
                maker = copy_in(setter, setter->text_style);
            } else if (needs_blank(&maker, text->at[0])) {
                copy_words(&maker, S(" "));
            }
            copy_inlines(&maker, text->at[p]);
        }
    }
    set_copy(setter, &maker, ELEMENT_PARAGRAPH, true);
    for (int i = 0; i < count; i++)
        set_attached(setter, &events[i]);
}

static void set_as(Setter *setter, EventsLayout layout, const Event *events,
                   int count, int columns)
{
    switch (layout) {
    case EVENTS_CARDS:
        events_cards(setter, events, count, columns);
        break;
    case EVENTS_LIST:
        events_list(setter, events, count);
        break;
    case EVENTS_TIMELINE:
        events_timeline(setter, events, count);
        break;
    case EVENTS_AUTO:
    case EVENTS_PROSE:
        set_prose(setter, events, count);
        break;
    }
}

static void set_events(Setter *setter, const Block *block)
{
    const Events *events = block->content;
    EventsLayout layout = layout_of(setter, events->layout);
    if (events->title.count && layout != EVENTS_PROSE)
        set_heading(setter, &events->title, 3, (Str){0});
    set_as(setter, layout, events->items.at, events->items.count,
           events->columns);
}

// A lone event is a card over the whole width.
static void set_event(Setter *setter, const Block *block)
{
    set_as(setter, layout_of(setter, EVENTS_AUTO), block->content, 1, 1);
}

static const char *const event_styles[] = {
    "body", "event_title", "event_meta", "event_label", "tag", NULL};

const BlockKind block_event = {
    .name = "event",
    .zh = "活动",
    .record = &event_record,
    .styles = event_styles,
    .set = set_event,
};
const BlockKind block_events = {
    .name = "events",
    .zh = "一组活动",
    .record = &events_record,
    .styles = event_styles,
    .set = set_events,
};
