#include "report/set.h"

#include "layout/area.h"
#include "layout/numbering.h"

typedef struct Typesetter {
    const Job *job;
    const Report *report;
    const Style *style;
    Flows flows;
    Setter setter; // writes into the galley of the last flow
    Notes notes;
    Counters counters;
    Part part; // that is being set
    bool running;
    bool open; // the last flow takes more text
} Typesetter;

Setter report_setter(const Job *job, const Report *report, const Facts *facts,
                     const Style *style, Fonts *fonts)
{
    return (Setter){
        .job = job,
        .style = style,
        .fonts = fonts,
        .facts = facts,
        .lang = report_lang(report),
        .text_style = S("body"),
    };
}

static Flow *add_flow(Typesetter *t, const char *master)
{
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
    return flow;
}

// The flow of the body goes on from part to part.
static void open_body(Typesetter *t)
{
    if (!t->open)
        add_flow(t, "body");
    t->open = true;
}

static void set_cover(Typesetter *t)
{
    const Master *cover = style_master(t->style, "cover");
    Flow *flow = add_flow(t, cover->flow ? "body" : "cover");
    flow->bookmark = report_title(t->job, t->report);
    if (cover->flow) { // a masthead: the text begins under it
        flow->first = cover;
        flow->head = cover->height;
        t->open = true;
    }
}

static void set_lead(Typesetter *t)
{
    if (t->report->lead.count == 0)
        return;
    open_body(t);
    t->setter.text_style = S("lead");
    blocks_set(&t->setter, t->report->lead);
    set_notes(&t->setter);
    t->setter.text_style = S("body");
}

static Start start_of(const Typesetter *t, const Section *section)
{
    return section->start != START_AUTO ? (Start)section->start
                                        : (Start)t->style->section.start;
}

// The first box that a section has added begins it.
static void mark_section(Typesetter *t, const Section *section, Str number,
                         Box **first)
{
    Box *box = *first;
    if (!box)
        return;
    Topic *topic = NEW(t->job->arena, Topic);
    *topic = (Topic){&section->heading, section->short_heading, number};
    box->topic = topic;
    box->label = section->id.str;
}

static void set_section(Typesetter *t, const Section *section, int number)
{
    Start start = start_of(t, section);
    if (start != START_AUTO)
        t->open = false;
    open_body(t);
    Flow *flow = &t->flows.flows.at[t->flows.flows.count - 1];
    if (start != START_AUTO)
        flow->start = start;

    Galley *galley = t->setter.galley;
    Box **first = galley->end ? galley->end : &galley->first;
    Str words = numbering_words(t->job->arena,
                                (Numbering)t->style->section.number, number);
    Setter own = setter_element(&t->setter, ELEMENT_SECTION, section->node);
    set_heading(&own, &section->heading, 1, words);
    set_passage(&own, &section->summary, S("lead"));
    blocks_set(&own, section->body);
    set_notes(&own);
    mark_section(t, section, words, first);
}

// Then what follows the sections, on the same pages.
static void set_sections(Typesetter *t)
{
    for (int i = 0; i < t->report->sections.count; i++)
        set_section(t, &t->report->sections.at[i], i + 1);
    if (t->report->back.count == 0)
        return;
    open_body(t);
    blocks_set(&t->setter, t->report->back);
    set_notes(&t->setter);
}

// The back cover.
static void set_back(Typesetter *t)
{
    const Master *back = style_master(t->style, "back");
    if (back->frames.count)
        add_flow(t, "back");
}

// One line of the colophon: what it is called, then what it is.
static void set_entry(Typesetter *t, const char *label, Text text, Str words)
{
    if (text.str.n == 0 && words.n == 0)
        return;
    CopyMaker maker = copy_in(&t->setter, S("colophon"));
    Str name = style_label(t->style, label, t->setter.lang);
    copy_words(&maker, name);
    copy_words(&maker, name.n ? S("　") : S(""));
    copy_text(&maker, text);
    copy_words(&maker, words);
    set_copy(&t->setter, &maker, ELEMENT_PARAGRAPH, true);
}

static void set_names(Typesetter *t, const char *label, Texts names)
{
    Str comma = style_label(t->style, "comma", t->setter.lang);
    StrBuilder words = {.arena = t->job->arena};
    for (int i = 0; i < names.count; i++)
        str_addf(&words, "%.*s%.*s", STR(i ? comma : S("")),
                 STR(names.at[i].str));
    if (names.count == 1)
        set_entry(t, label, names.at[0], S(""));
    else
        set_entry(t, label, (Text){0}, str_built(&words));
}

static void set_credits(Typesetter *t, const Credits *credits)
{
    for (const CreditRow *row = credit_rows; row->zh; row++)
        set_names(t, row->label,
                  *(const Texts *)(const void *)((const char *)credits +
                                                 row->offset));
}

// What the report says of itself; nothing is ever invented.
static void set_colophon(Typesetter *t)
{
    const About *about = &t->report->about;
    Arena *arena = t->job->arena;
    Locale locale = locale_of(t->setter.lang);
    add_flow(t, "colophon");
    set_passage(&t->setter, &about->title, S("colophon_title"));
    set_names(t, "organiser", about->organiser);
    set_names(t, "co_organisers", about->co_organisers);
    if (about->week.node)
        set_entry(t, "week", about->week.label,
                  about->week.label.node
                      ? S("")
                      : week_words(arena, &about->week, locale));
    set_entry(t, "theme", (Text){0}, passage_plain(arena, &about->theme));
    set_entry(t, "source", about->source.site, S(""));
    set_entry(t, "source_url", about->source.url, S(""));
    set_entry(t, "issue", about->issue.label, S(""));
    if (about->published.node)
        set_entry(t, "published", (Text){0},
                  date_words(arena, about->published, locale));
    set_credits(t, &about->credits);
    set_entry(t, "address", about->contact.address, S(""));
    set_entry(t, "postcode", about->contact.postcode, S(""));
    set_entry(t, "phone", about->contact.phone, S(""));
    set_entry(t, "email", about->contact.email, S(""));
    set_entry(t, "url", about->contact.url, S(""));
}

// Parts without a function are derived pages that are not made yet.
static void (*const part_setters[PART_COUNT])(Typesetter *t) = {
    [PART_COVER] = set_cover,       [PART_LEAD] = set_lead,
    [PART_SECTIONS] = set_sections, [PART_COLOPHON] = set_colophon,
    [PART_BACK] = set_back,
};

// The report's own parts are set even if a style forgets to place them.
static void set_forgotten(Typesetter *t, const bool *placed)
{
    static const Part own[] = {PART_LEAD, PART_SECTIONS};
    for (int i = 0; i < countof(own); i++)
        if (!placed[own[i]])
            part_setters[own[i]](t);
}

Flows report_set(const Job *job, const Report *report, const Facts *facts,
                 const Style *style, Fonts *fonts)
{
    Typesetter t = {.job = job, .report = report, .style = style};
    t.setter = report_setter(job, report, facts, style, fonts);
    t.setter.notes = &t.notes;
    t.setter.feet = true;
    t.setter.counters = &t.counters;
    t.flows.document =
        element_add(job->arena, NULL, ELEMENT_DOCUMENT, report->node);
    bool placed[PART_COUNT] = {0};
    for (int i = 0; i < style->sequence.count; i++) {
        t.part = (Part)style->sequence.at[i];
        t.running |= t.part == (Part)style->running_start;
        placed[t.part] = true;
        if (part_setters[t.part])
            part_setters[t.part](&t);
    }
    set_forgotten(&t, placed);
    return t.flows;
}
