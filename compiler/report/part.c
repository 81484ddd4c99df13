// How a part of the bulletin begins: on pages of its own, or below the part
// before it.
#include "layout/area.h"
#include "report/parts.h"

Flow *part_flow(Typesetter *t, const char *master)
{
    if (!t->open)
        t->notes = (Notes){0}; // a new page begins with ①
    Flow *flow = PUSH(t->job->arena, &t->flows.flows);
    flow->master = style_master(t->style, master);
    flow->shows_running = t->running;
    flow->element = element_add(t->job->arena, t->flows.document, ELEMENT_PART,
                                t->report->node);
    Area area = area_of(t->style, flow->master, true);
    t->setter.measure = area.measure;
    t->setter.whole = area.width;
    t->setter.tallest = area.lines * area.pitch;
    t->setter.galley = &flow->galley;
    t->setter.element = flow->element;
    t->open = false;
    t->paginated = false;
    return flow;
}

// Whether text for one master may stand in a flow of the other.
static bool is_same_area(const Master *a, const Master *b)
{
    return a->columns == b->columns && a->gutter == b->gutter &&
           a->top == b->top && a->bottom == b->bottom && a->inner == b->inner &&
           a->outer == b->outer;
}

Setter part_open(Typesetter *t, const char *master)
{
    int count = t->flows.flows.count;
    const Flow *last = count ? &t->flows.flows.at[count - 1] : NULL;
    const Master *meant = style_master(t->style, master);
    if (!t->open || t->paginated || !is_same_area(last->master, meant)) {
        bool follows = t->open;
        part_flow(t, master)->follows = follows;
        t->open = true;
    }
    return t->setter;
}

Setter part_span(const Setter *setter)
{
    Setter wide = *setter;
    if (setter->whole > setter->measure) {
        wide.measure = setter->whole;
        wide.span_all = true;
    }
    return wide;
}

Str part_label(const Typesetter *t, const char *label)
{
    const char *kind = report_kind_words[t->report->about.kind].slug;
    Str own = str_format(t->job->arena, "%s_%s", label, kind);
    Str words = style_label(t->style, own.s, t->setter.lang);
    return words.n ? words : style_label(t->style, label, t->setter.lang);
}

Passage part_passage(const Job *job, Str words)
{
    Inline *only = NEW(job->arena, Inline);
    *only = (Inline){.text = words};
    Inlines *paragraph = NEW(job->arena, Inlines);
    *paragraph = (Inlines){only, 1};
    return (Passage){NULL, paragraph, 1};
}

void part_heading(const Typesetter *t, Setter *setter, const char *label,
                  int level)
{
    Str words = part_label(t, label);
    Passage passage = part_passage(setter->job, words);
    if (words.n)
        set_heading(setter, &passage, level, S(""));
}

void part_mark(Typesetter *t, Box **first, const char *label)
{
    Box *box = *first;
    if (!box)
        return;
    Topic *topic = NEW(t->job->arena, Topic);
    Passage *heading = NEW(t->job->arena, Passage);
    *heading = part_passage(t->job, part_label(t, label));
    topic->heading = heading;
    box->topic = topic;
    box->label = str_format(t->job->arena, "part-%s", label);
}

Str part_names(const Typesetter *t, EntryGroup group, Texts names)
{
    StrBuilder words = {.arena = t->job->arena};
    Str comma = part_label(t, "comma");
    for (int i = 0; i < names.count; i++) {
        const Entry *other;
        const Entry *entry = directory_find(&t->report->directory, group,
                                            names.at[i].str, &other);
        Str name = entry && entry->short_name.str.n ? entry->short_name.str
                                                    : names.at[i].str;
        str_addf(&words, "%.*s%.*s", STR(i ? comma : S("")), STR(name));
    }
    return str_built(&words);
}
