// event and events: what happened, as running text or as cards.
#include "base/utf8.h"
#include "blocks/attached.h"
#include "blocks/kinds.h"

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
    attached_photos(setter, event->photos, (Text){0});
    attached_links(setter, event->links);
}

// The texts run on as one paragraph, exactly as they were typed; a blank line
// in one of them ends it.
static void set_prose(Setter *setter, const Event *events, int count)
{
    CopyMaker maker = copy_in(setter, setter->text_style);
    for (int i = 0; i < count; i++) {
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

static void next_part(CopyMaker *maker)
{
    if (maker->copy.length)
        copy_words(maker, S(" · "));
}

static void copy_comma(CopyMaker *maker)
{
    const Setter *setter = maker->setter;
    copy_words(maker, style_label(setter->style, "comma", setter->lang));
}

static void copy_list(CopyMaker *maker, Texts texts)
{
    for (int i = 0; i < texts.count; i++) {
        if (i == 0)
            next_part(maker);
        else
            copy_comma(maker);
        copy_text(maker, texts.at[i]);
    }
}

static void copy_counts(CopyMaker *maker, Counts counts)
{
    for (int i = 0; i < counts.count; i++) {
        if (i == 0)
            next_part(maker);
        else
            copy_comma(maker);
        copy_words(maker,
                   count_words(maker->setter->job->arena, &counts.at[i]));
        copy_words(maker, counts.at[i].of);
    }
}

// 讲座 · 5月13日14:30—16:00 · 报告厅 · 商学院 · 300名学生
static void set_meta(Setter *setter, const Event *event)
{
    CopyMaker maker = copy_in(setter, S("event_meta"));
    copy_words(&maker, style_kind(setter->style, setter->facts->taxonomy,
                                  &event->kind, setter->lang));
    Str when =
        when_words(setter->job->arena, &event->when, locale_of(setter->lang));
    if (when.n) {
        next_part(&maker);
        copy_words(&maker, when);
    }
    if (event->where.str.n) {
        next_part(&maker);
        copy_text(&maker, event->where);
    }
    for (int i = 0; i < event->theme.count; i++) {
        next_part(&maker);
        copy_inlines(&maker, event->theme.at[i]);
    }
    copy_list(&maker, event->hosts);
    copy_list(&maker, event->partners);
    copy_list(&maker, event->people);
    copy_counts(&maker, event->counts);
    set_keep(setter);
    set_copy(setter, &maker, ELEMENT_PARAGRAPH, true);
}

static void set_card(Setter *setter, const Event *event)
{
    Setter own = setter_element(setter, ELEMENT_GROUP, event->node);
    set_passage(&own, &event->title, S("event_title"));
    set_meta(&own, event);
    set_passage(&own, &event->text, setter->text_style);
    set_passage(&own, &event->outcome, setter->text_style);
    set_attached(&own, event);
}

static void set_events(Setter *setter, const Block *block)
{
    const Events *events = block->content;
    if (layout_of(setter, events->layout) == EVENTS_PROSE) {
        set_prose(setter, events->items.at, events->items.count);
        return;
    }
    if (events->title.count)
        set_heading(setter, &events->title, 3, (Str){0});
    for (int i = 0; i < events->items.count; i++)
        set_card(setter, &events->items.at[i]);
}

static void set_event(Setter *setter, const Block *block)
{
    const Event *event = block->content;
    if (layout_of(setter, EVENTS_AUTO) == EVENTS_PROSE)
        set_prose(setter, event, 1);
    else
        set_card(setter, event);
}

static const char *const event_styles[] = {"body", "event_title", "event_meta",
                                           NULL};

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
