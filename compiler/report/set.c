#include "report/set.h"

#include "layout/numbering.h"
#include "layout/paginate.h"
#include "report/parts.h"

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

static void set_cover(Typesetter *t)
{
    const Master *cover = style_master(t->style, "cover");
    Flow *flow = part_flow(t, cover->flow ? "body" : "cover");
    flow->bookmark = report_title(t->job, t->report);
    if (cover->flow) { // a masthead: the text begins under it
        flow->first = cover;
        flow->head = cover->height;
        t->open = true;
    }
}

// A page of frames between the cover and the body.
static void set_inside(Typesetter *t)
{
    if (style_master(t->style, "inside")->frames.count)
        part_flow(t, "inside");
}

// Its place is kept; what stands there is known when all headings are set.
static void set_toc(Typesetter *t)
{
    t->toc_at = t->flows.flows.count;
    t->toc_running = t->running;
    t->open = false;
}

static void set_lead(Typesetter *t)
{
    if (t->report->lead.count == 0)
        return;
    part_open(t, "body");
    Setter own = t->setter;
    own.finds_names = true;
    own.text_style = S("lead");
    blocks_set(&own, t->report->lead);
    set_notes(&own);
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

// A section on a new page begins on an opener, if the style has its own.
static void start_flow(Typesetter *t, Start start)
{
    t->open = false;
    part_open(t, "body");
    Flow *flow = &t->flows.flows.at[t->flows.flows.count - 1];
    flow->start = start;
    flow->first = style_master(t->style, "opener");
}

static void set_section(Typesetter *t, const Section *section, int number)
{
    Start start = start_of(t, section);
    if (start != START_AUTO)
        start_flow(t, start);
    else
        part_open(t, "body");
    Box **first = galley_place(t->setter.galley);
    Str words = numbering_words(t->job->arena,
                                (Numbering)t->style->section.number, number);
    Setter own = setter_element(&t->setter, ELEMENT_SECTION, section->node);
    own.finds_names = true;
    t->counters.h2 = t->counters.h3 = 0;
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
    if (t->report->back.count) {
        part_open(t, "body");
        Setter own = t->setter;
        own.finds_names = true;
        blocks_set(&own, t->report->back);
        set_notes(&own);
    }
    t->body_pages =
        paginate_count(t->job, t->style, t->flows.flows.at + t->body_first,
                       t->flows.flows.count - t->body_first);
}

// The back cover.
static void set_back(Typesetter *t)
{
    if (style_master(t->style, "back")->frames.count)
        part_flow(t, "back")->closes = true;
}

static void set_colophon_part(Typesetter *t)
{
    if (t->facts->asked[DERIVED_COLOPHON])
        return;
    Flow *flow = part_flow(t, "colophon");
    flow->at_foot = true;
    flow->closes = style_master(t->style, "back")->frames.count == 0;
    Setter own = t->setter;
    own.notes = NULL;
    set_colophon(t, &own);
}

typedef void DerivedSetter(Typesetter *t, Setter *setter, int level);

static void set_derived(Typesetter *t, DerivedSetter *set, const char *name)
{
    part_open(t, "derived");
    Setter setter = part_span(&t->setter);
    Box **first = galley_place(setter.galley);
    set(t, &setter, 1);
    part_mark(t, first, name);
}

static void set_stats(Typesetter *t)
{
    set_derived(t, set_figures, "stats");
}

static void set_calendar_part(Typesetter *t)
{
    set_derived(t, set_calendar, calendar_is_dated(t) ? "calendar" : "events");
}

static void set_combos_part(Typesetter *t)
{
    set_derived(t, set_combos, "combos");
}

static void set_charts_part(Typesetter *t)
{
    set_derived(t, set_charts, "charts");
}

static void set_links_part(Typesetter *t)
{
    set_derived(t, set_link_list, "links");
}

static void set_index_part(Typesetter *t)
{
    part_open(t, "index");
    Box **first = galley_place(t->setter.galley);
    set_index(t, &t->setter);
    part_mark(t, first, "index");
}

static void set_photo_list_part(Typesetter *t)
{
    part_open(t, "derived"); // captions are short enough for its columns
    Box **first = galley_place(t->setter.galley);
    set_photo_list(t, &t->setter, 1);
    part_mark(t, first, "photo_list");
}

static void (*const part_setters[PART_COUNT])(Typesetter *t) = {
    [PART_COVER] = set_cover,
    [PART_INSIDE] = set_inside,
    [PART_TOC] = set_toc,
    [PART_LEAD] = set_lead,
    [PART_STATS] = set_stats,
    [PART_SECTIONS] = set_sections,
    [PART_CALENDAR] = set_calendar_part,
    [PART_COMBOS] = set_combos_part,
    [PART_CHARTS] = set_charts_part,
    [PART_INDEX] = set_index_part,
    [PART_PHOTO_LIST] = set_photo_list_part,
    [PART_LINKS] = set_links_part,
    [PART_COLOPHON] = set_colophon_part,
    [PART_BACK] = set_back,
};

// The index is set from the pages of the body.
static bool needs_pages(Part part)
{
    return part == PART_INDEX;
}

static void set_part(Typesetter *t, Part part)
{
    t->part = part;
    t->running |= part == (Part)t->style->running_start;
    if (part == PART_TOC || plan_shows(t, part))
        part_setters[part](t);
}

// A block asks for a part where it stands.
static void expand(void *context, Setter *setter, int derived, const Node *node)
{
    static const struct {
        Part part;
        void (*set)(Typesetter *t, Setter *setter, int level);
    } rows[] = {
        [DERIVED_CALENDAR] = {PART_CALENDAR, set_calendar},
        [DERIVED_STATS] = {PART_STATS, set_figures},
        [DERIVED_COMBOS] = {PART_COMBOS, set_combos},
        [DERIVED_CHARTS] = {PART_CHARTS, set_charts},
        [DERIVED_PHOTO_LIST] = {PART_PHOTO_LIST, set_photo_list},
        [DERIVED_LINKS] = {PART_LINKS, set_link_list},
    };
    Typesetter *t = context;
    const Job *job = t->job;
    Setter own = setter_element(setter, ELEMENT_GROUP, node);
    own.finds_names = false;
    if (derived == DERIVED_COLOPHON) {
        set_colophon(t, &own);
    } else if (derived == DERIVED_INDEX) {
        fault(job, WK206, node, zh(job, "索引要等全文的页码，不能放在正文里"),
              en(job, "the index waits for the pages of the whole report and "
                      "cannot stand in the body"));
    } else if (derived == DERIVED_TOC) {
        keep_contents(t, &own);
        set_space(setter, t->style->page.baseline);
    } else if (plan_has_matter(t, rows[derived].part)) {
        rows[derived].set(t, &own, 2);
        set_space(setter, t->style->page.baseline);
    }
}

// Parts that a reader looks things up in, and what stands after them.
static bool is_of_the_end(Part part)
{
    return part == PART_INDEX || part == PART_PHOTO_LIST ||
           part == PART_LINKS || part == PART_COLOPHON || part == PART_BACK;
}

// The sequence of the style, with the parts that it forgets or that the report
// insists on: the report's own, what is derived, and before the colophon what
// things are looked up in.
static void add_forgotten(Typesetter *t)
{
    static const Part parts[] = {PART_LEAD,     PART_SECTIONS,   PART_STATS,
                                 PART_CALENDAR, PART_COMBOS,     PART_CHARTS,
                                 PART_INDEX,    PART_PHOTO_LIST, PART_LINKS};
    const Style *style = t->style;
    bool placed[PART_COUNT] = {0};
    int early = style->sequence.count, late = early;
    for (int i = 0; i < style->sequence.count; i++) {
        Part part = (Part)style->sequence.at[i];
        placed[part] = true;
        if (is_of_the_end(part) && early > i)
            early = i;
        if ((part == PART_COLOPHON || part == PART_BACK) && late > i)
            late = i;
    }
    t->sequence = NEW_ARRAY(t->job->arena, Part, PART_COUNT * 2);
    for (int i = 0; i <= style->sequence.count; i++) {
        for (int k = 0; k < countof(parts); k++)
            if (i == (is_of_the_end(parts[k]) ? late : early) &&
                !placed[parts[k]] && (k < 2 || plan_insists(t, parts[k])))
                t->sequence[t->parts++] = parts[k];
        if (i < style->sequence.count && t->parts < PART_COUNT)
            t->sequence[t->parts++] = (Part)style->sequence.at[i];
    }
}

// The parts up to the first that is set from pages; contents come last of
// them, since they are made of the headings.
static void set_first_parts(Typesetter *t)
{
    bool body = false; // it has been set
    for (t->rest = 0; t->rest < t->parts; t->rest++) {
        Part part = t->sequence[t->rest];
        if (body && needs_pages(part))
            break;
        if (part == PART_LEAD || part == PART_STATS || part == PART_SECTIONS) {
            if (!t->in_body)
                t->body_first =
                    t->open ? t->flows.flows.count - 1 : t->flows.flows.count;
            t->in_body = true;
        }
        if (!needs_pages(part))
            set_part(t, part);
        body |= part == PART_SECTIONS;
    }
    t->open = t->open && t->flows.flows.count > 0;
    if (t->toc_place)
        fill_contents(t);
    if (t->toc_at >= 0 && plan_shows(t, PART_TOC)) {
        bool open = t->open;
        Setter setter = t->setter;
        set_contents(t);
        t->open = open;
        t->setter = setter;
    }
    t->paginated = true;
}

Typesetter *report_set(const Job *job, const Report *report, const Facts *facts,
                       const Style *style, Fonts *fonts)
{
    Typesetter *t = NEW(job->arena, Typesetter);
    *t = (Typesetter){.job = job,
                      .report = report,
                      .facts = facts,
                      .style = style,
                      .toc_at = -1};
    t->setter = report_setter(job, report, facts, style, fonts);
    t->setter.notes = &t->notes;
    t->setter.feet = true;
    t->setter.counters = &t->counters;
    t->expander = (Expander){expand, t};
    t->setter.expander = &t->expander;
    t->flows.document =
        element_add(job->arena, NULL, ELEMENT_DOCUMENT, report->node);
    add_forgotten(t);
    set_first_parts(t);
    return t;
}

const Flows *report_flows(const Typesetter *t)
{
    return &t->flows;
}

void report_set_rest(Typesetter *t, Pages *pages)
{
    t->pages = pages;
    for (int i = t->rest; i < t->parts; i++)
        set_part(t, t->sequence[i]);
}
