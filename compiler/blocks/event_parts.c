#include "blocks/event_parts.h"

#include "blocks/album.h"
#include "blocks/qr.h"
#include "blocks/tags.h"

Str event_when(const Setter *setter, const Event *event)
{
    When when = event->when;
    int year = setter->facts->year;
    if (when.first.year == year && when.last.year == year)
        when.first.year = when.last.year = 0;
    return when_words(setter->job->arena, &when, locale_of(setter->lang));
}

static bool ends_clause(const Inlines *inlines)
{
    return inlines->count &&
           inlines->at[inlines->count - 1].kind == INLINE_TEXT &&
           str_ends(inlines->at[inlines->count - 1].text, "；");
}

// What was a clause of a long sentence is a sentence here.
static void copy_sentence(CopyMaker *maker, Inlines inlines)
{
    if (!ends_clause(&inlines)) {
        copy_inlines(maker, inlines);
        return;
    }
    Inline *own = NEW_ARRAY(maker->setter->job->arena, Inline, inlines.count);
    memcpy(own, inlines.at, sizeof(Inline) * (size_t)inlines.count);
    Inline *last = &own[inlines.count - 1];
    last->text = str_slice(last->text, 0, last->text.n - S("；").n);
    copy_inlines(maker, (Inlines){own, inlines.count});
    copy_words(maker, S("。"));
}

void event_text(Setter *setter, const Passage *text)
{
    for (int i = 0; i < text->count; i++) {
        CopyMaker maker = copy_in(setter, setter->text_style);
        if (i + 1 == text->count)
            copy_sentence(&maker, text->at[i]);
        else
            copy_inlines(&maker, text->at[i]);
        set_copy(setter, &maker, ELEMENT_PARAGRAPH, i > 0);
    }
}

static void copy_list(CopyMaker *maker, Texts texts)
{
    for (int i = 0; i < texts.count; i++) {
        copy_words(maker, i ? setter_label(maker->setter, "comma") : S(""));
        copy_text(maker, texts.at[i]);
    }
}

static void copy_counts(CopyMaker *maker, Counts counts)
{
    for (int i = 0; i < counts.count; i++) {
        copy_words(maker, i ? setter_label(maker->setter, "comma") : S(""));
        copy_words(maker,
                   count_words(maker->setter->job->arena, &counts.at[i]));
        copy_words(maker, counts.at[i].of);
    }
}

static void copy_passage(CopyMaker *maker, const Passage *passage)
{
    for (int i = 0; i < passage->count; i++)
        copy_inlines(maker, passage->at[i]);
}

// The words of a part of the meta lines; nothing if it was not written.
static void copy_part(CopyMaker *maker, const Event *event, EventPart part)
{
    switch (part) {
    case EVENT_WHEN:
        copy_words(maker, event_when(maker->setter, event));
        break;
    case EVENT_WHERE:
        copy_text(maker, event->where);
        break;
    case EVENT_THEME:
        copy_passage(maker, &event->theme);
        break;
    case EVENT_HOSTS:
        copy_list(maker, event->hosts);
        break;
    case EVENT_PARTNERS:
        copy_list(maker, event->partners);
        break;
    case EVENT_PEOPLE:
        copy_list(maker, event->people);
        break;
    case EVENT_COUNTS:
        copy_counts(maker, event->counts);
        break;
    case EVENT_KIND:
    case EVENT_COMBO:
    case EVENT_TITLE:
    case EVENT_TEXT:
    case EVENT_OUTCOME:
    case EVENT_PHOTOS:
    case EVENT_LINKS:
        break; // not of the meta lines
    }
}

static const char *label_of(EventPart part)
{
    static const char *const labels[] = {
        [EVENT_WHEN] = "when",         [EVENT_WHERE] = "where",
        [EVENT_THEME] = "theme",       [EVENT_HOSTS] = "hosts",
        [EVENT_PARTNERS] = "partners", [EVENT_PEOPLE] = "people",
        [EVENT_COUNTS] = "counts",     [EVENT_LINKS] = NULL,
    };
    return labels[part];
}

// 时间　5月13日: the label in a field of its own.
static void set_labelled(Setter *setter, const Event *event, EventPart part)
{
    CopyMaker maker = copy_in(setter, S("event_meta"));
    copy_part(&maker, event, part);
    if (maker.copy.length == 0)
        return;
    const ParagraphStyle *style = maker.style;
    Str label = setter_label(setter, label_of(part));
    if (label.n) {
        CopyMaker mark = copy_in(setter, S("event_label"));
        copy_words(&mark, label);
        set_mark(setter, &mark, style);
        maker.style = setter_beside(setter, style, style->size * 3);
    }
    set_copy(setter, &maker, ELEMENT_PARAGRAPH, false);
}

static bool is_meta(const EventLook *look, int i)
{
    return i < look->count && label_of((EventPart)look->parts[i]);
}

// 5月13日　商学院: neighbours in one line.  Gives the first part after them.
static int set_joined(Setter *setter, const Event *event, const EventLook *look,
                      int i)
{
    CopyMaker maker = copy_in(setter, S("event_meta"));
    Setter trying = *setter; // calls out no note
    trying.notes = NULL;
    for (; is_meta(look, i); i++) {
        CopyMaker part = copy_in(&trying, S("event_meta"));
        copy_part(&part, event, (EventPart)look->parts[i]);
        if (look->parts[i] == look->left_out || part.copy.length == 0)
            continue;
        copy_words(&maker, maker.copy.length ? S("　") : S(""));
        copy_part(&maker, event, (EventPart)look->parts[i]);
    }
    if (maker.copy.length)
        set_copy(setter, &maker, ELEMENT_PARAGRAPH, false);
    return i;
}

// Kind and combinations in one row of labels.
static int set_labels(Setter *setter, const Event *event, const EventLook *look,
                      int i)
{
    ARRAY_OF(TagLook) tags = {0};
    for (; i < look->count; i++) {
        if (look->parts[i] == EVENT_KIND && event->kind.node)
            *PUSH(setter->job->arena, &tags) =
                tag_of_kind(setter, &event->kind);
        else if (look->parts[i] == EVENT_COMBO)
            for (int k = 0; k < event->combo.count; k++)
                *PUSH(setter->job->arena, &tags) =
                    tag_of_combo(setter, &event->combo.at[k]);
        else if (look->parts[i] != EVENT_KIND)
            break;
    }
    if (tags.count)
        set_tags(setter, tags.at, tags.count);
    return i;
}

static void set_title(Setter *setter, const Event *event)
{
    for (int i = 0; i < event->title.count; i++) {
        CopyMaker maker = copy_in(setter, S("event_title"));
        copy_inlines(&maker, event->title.at[i]);
        maker.style = setter_beside(setter, maker.style, 0);
        set_copy(setter, &maker, ELEMENT_H3, false);
    }
}

static void set_part(Setter *setter, const Event *event, EventPart part)
{
    if (part == EVENT_TITLE)
        set_title(setter, event);
    else if (part == EVENT_TEXT)
        event_text(setter, &event->text);
    else if (part == EVENT_OUTCOME)
        event_text(setter, &event->outcome);
    else if (part == EVENT_PHOTOS)
        album_set(setter, &(Album){.photos = event->photos});
    else if (part == EVENT_LINKS)
        links_set(setter, event->links, false);
    else
        set_labelled(setter, event, part);
}

void event_parts(Setter *setter, const Event *event, const EventLook *look)
{
    Box **first = galley_place(setter->galley);
    for (int i = 0; i < look->count;) {
        EventPart part = (EventPart)look->parts[i];
        if (look->parts[i] == look->left_out)
            i++;
        else if (part == EVENT_KIND || part == EVENT_COMBO)
            i = set_labels(setter, event, look, i);
        else if (is_meta(look, i) && !look->labelled)
            i = set_joined(setter, event, look, i);
        else {
            set_part(setter, event, part);
            i++;
        }
    }
    if (*first && event->id.str.n)
        (*first)->label = event->id.str;
}
