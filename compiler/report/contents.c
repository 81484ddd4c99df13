// Contents: the headings that have been set, each with the page it came to.
// Their lines are made before the pages are known; furnish fills the numbers
// into the room that is kept for them.
#include "report/parts.h"

static Box *leader_box(const Setter *setter, const ParagraphStyle *style,
                       Length from, Length to)
{
    int leader = setter->style->components.toc.leader;
    Arena *arena = setter->job->arena;
    if (leader == LEADER_NONE || to - from < style->size * 2)
        return NULL;
    // Dots stand at the same places in all lines: they begin at the right.
    Length thick = style->size / 14;
    Path *path = path_line(arena, (Point){to - from, 0}, (Point){0, 0}, thick);
    if (leader == LEADER_DOTS) {
        path->dash = thick;
        path->gap = style->size / 2 - thick;
    }
    Box *box = NEW(arena, Box);
    *box = (Box){.kind = BOX_PATH,
                 .x = from,
                 .width = to - from,
                 .stroke = style->color,
                 .artifact = ARTIFACT_LAYOUT,
                 .as.path = path};
    return box;
}

static Box *add_inside(Box ***end, Box *box)
{
    **end = box;
    *end = &box->next;
    return box;
}

// A place for the number of the page.
static Box *slot_box(const Setter *setter, const ParagraphStyle *style,
                     Str label)
{
    Box *box = NEW(setter->job->arena, Box);
    *box = (Box){.kind = BOX_GROUP,
                 .x = setter->measure - style->size * 2,
                 .width = style->size * 2,
                 .height = style->leading,
                 .page_of = label,
                 .element = setter->element};
    return box;
}

int part_listing(Setter *setter, CopyMaker *words, const Listing *listing)
{
    const ParagraphStyle *style = words->style;
    Galley lines = {0};
    Setter entry = setter_element(setter, ELEMENT_ENTRY, NULL);
    Setter own = setter_element(&entry, ELEMENT_REFERENCE, NULL);
    Setter inside =
        setter_inside(&own, setter->measure - style->size * 4, &lines);
    set_copy(&inside, words, ELEMENT_LINK, false);
    if (!lines.first)
        return 0;
    own.element = inside.element->last; // its number leads there as well
    Box *group = NEW(setter->job->arena, Box);
    *group = (Box){.kind = BOX_GROUP,
                   .width = setter->measure,
                   .space = lines.first->space,
                   .on_grid = style->on_grid,
                   .span_all = setter->span_all,
                   .link = listing->link,
                   .element = own.element};
    Box **end = &group->as.inside;
    Length y = 0, right = 0, last = 0, middle = 0;
    for (Box *line = lines.first, *next; line; line = next) {
        next = line->next;
        line->next = NULL;
        line->y = last = y;
        right = line->x + line->width;
        middle = line->ascent - style->size / 3;
        y += line->height;
        add_inside(&end, line);
    }
    group->height = y;
    Length to = setter->measure - style->size * 2;
    Box *leader = leader_box(setter, style, right + style->size / 2, to);
    if (leader)
        add_inside(&end, leader)->y = last + middle;
    add_inside(&end, slot_box(&own, style, listing->label))->y = last;
    galley_add(setter->galley, group);
    return lines.count;
}

static Str style_of(int level)
{
    return level == 1 ? S("toc") : S("toc2");
}

enum { LONGEST = 2 }; // lines of an entry

static int lines_of(const Setter *setter, Str words, int level)
{
    Galley galley = {0};
    const ParagraphStyle *style =
        style_paragraph(setter->style, style_of(level));
    Setter inside =
        setter_inside(setter, setter->measure - style->size * 4, &galley);
    inside.element = element_add(setter->job->arena, NULL, ELEMENT_PART, NULL);
    CopyMaker maker = copy_in(&inside, style_of(level));
    copy_words(&maker, words);
    set_copy(&inside, &maker, ELEMENT_PARAGRAPH, false);
    return galley.count;
}

// A heading that takes three lines gives way to its short form.
static Str entry_words(const Setter *setter, const Box *box)
{
    const Job *job = setter->job;
    Str words = box->bookmark;
    int lines = lines_of(setter, words, box->bookmark_level);
    if (lines <= LONGEST)
        return words;
    if (box->topic && box->topic->short_heading.str.n)
        return box->topic->short_heading.str;
    if (box->node)
        fault(job, WK613, box->node,
              zh(job, "目录里这个标题折成 %d 行，可写 short", lines),
              en(job,
                 "this heading takes %d lines in the contents; give it "
                 "a short one",
                 lines));
    return words;
}

static void set_entry(Setter *setter, Str words, Str label, int level)
{
    CopyMaker maker = copy_in(setter, style_of(level));
    copy_words(&maker, words);
    Listing listing = {.label = label,
                       .link =
                           str_format(setter->job->arena, "#%.*s", STR(label))};
    part_listing(setter, &maker, &listing);
}

// Headings of a flow; those without a label are given one.
static int set_flow(Typesetter *t, Setter *setter, const Flow *flow, int number)
{
    int levels = t->style->components.toc.levels;
    for (Box *box = flow->galley.first; box; box = box->next) {
        if (box->bookmark.n == 0 || box->bookmark_level > levels)
            continue;
        number++;
        if (box->label.n == 0)
            box->label = str_format(t->job->arena, "heading-%d", number);
        set_entry(setter, entry_words(setter, box), box->label,
                  box->bookmark_level);
    }
    return number;
}

// Parts that are set when the pages are known stand at the end.
static void set_later_parts(Typesetter *t, Setter *setter)
{
    static const struct {
        Part part;
        const char *label;
    } parts[] = {{PART_INDEX, "index"},
                 {PART_PHOTO_LIST, "photo_list"},
                 {PART_LINKS, "links"}};
    for (int i = t->rest; i < t->parts; i++)
        for (int k = 0; k < countof(parts); k++)
            if (parts[k].part == t->sequence[i] && plan_shows(t, parts[k].part))
                set_entry(setter, part_label(t, parts[k].label),
                          str_format(t->job->arena, "part-%s", parts[k].label),
                          1);
}

static void set_entries(Typesetter *t, Setter *setter, int from, int to)
{
    Setter own = setter_element(setter, ELEMENT_CONTENTS, NULL);
    int number = 0;
    for (int i = from; i < to; i++)
        number = set_flow(t, &own, &t->flows.flows.at[i], number);
    set_later_parts(t, &own);
}

void set_contents(Typesetter *t)
{
    int count = t->flows.flows.count; // part_flow adds one more
    part_flow(t, "toc")->shows_running = t->toc_running;
    Setter setter = part_span(&t->setter);
    setter.notes = NULL;
    setter.finds_names = false;
    Box **first = galley_place(setter.galley);
    part_heading(t, &setter, "toc", 1);
    set_entries(t, &setter, t->toc_at, count);
    part_mark(t, first, "toc");
    // To its place in the sequence.
    Flow contents = t->flows.flows.at[count];
    for (int i = count; i > t->toc_at; i--)
        t->flows.flows.at[i] = t->flows.flows.at[i - 1];
    t->flows.flows.at[t->toc_at] = contents;
}

void keep_contents(Typesetter *t, Setter *setter)
{
    Box *place = NEW(t->job->arena, Box);
    *place = (Box){.kind = BOX_GROUP, .span_all = setter->span_all};
    galley_add(setter->galley, place);
    t->toc_place = place;
    t->toc_setter = *setter;
}

// Boxes instead of the one that kept their place.
static bool replace(Galley *galley, Box *place, const Galley *boxes)
{
    Box **at = &galley->first;
    while (*at && *at != place)
        at = &(*at)->next;
    if (!*at)
        return false;
    Box *first = boxes->first;
    first->space = place->space;
    first->penalty = place->penalty;
    first->turn = place->turn;
    first->topic = place->topic;
    if (galley->end == &place->next)
        galley->end = boxes->end;
    *boxes->end = place->next;
    *at = first;
    galley->count += boxes->count - 1;
    return true;
}

void fill_contents(Typesetter *t)
{
    Galley galley = {0};
    Setter own = t->toc_setter;
    own.galley = &galley;
    own.notes = NULL;
    part_heading(t, &own, "toc", 2);
    set_entries(t, &own, 0, t->flows.flows.count);
    for (int i = 0; galley.first && i < t->flows.flows.count; i++)
        if (replace(&t->flows.flows.at[i].galley, t->toc_place, &galley))
            return;
}
