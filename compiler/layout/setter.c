// Paragraphs, rules, rows and panels become boxes on a galley.
#include "layout/setter.h"

#include "layout/crowd.h"
#include "layout/fit.h"
#include "layout/note.h"

Setter setter_inside(const Setter *setter, Length measure, Galley *galley)
{
    Setter inside = *setter;
    inside.measure = inside.whole = measure;
    inside.indent = 0;
    inside.feet = false;
    inside.galley = galley;
    return inside;
}

Setter setter_element(const Setter *setter, ElementKind kind, const Node *node)
{
    Setter child = *setter;
    child.element =
        element_add(setter->job->arena, setter->element, kind, node);
    return child;
}

static const Node *node_of(const Copy *copy)
{
    for (int i = 0; i < copy->phrases.count; i++)
        if (copy->phrases.at[i].node)
            return copy->phrases.at[i].node;
    return NULL;
}

// What it costs to start a column with line i of a paragraph of `count`.
static int line_penalty(const ParagraphStyle *style, int i, int count)
{
    if (i == 0)
        return 0;
    bool orphan = i < style->orphans;
    bool widow = count - i < style->widows;
    return style->keep || orphan || widow ? BREAK_NEVER : 0;
}

// The em box of Han hangs 0.12 em below the baseline; half the leading that
// is left goes above it.
static Length baseline_in(const ParagraphStyle *style)
{
    return (style->leading - style->size) / 2 +
           (Length)scale_by(style->size, 880, 1000);
}

static Box *line_box(const Setter *setter, const ParagraphStyle *style,
                     const Line *line)
{
    Box *box = NEW(setter->job->arena, Box);
    box->kind = BOX_LINE;
    box->x = setter->indent + style->left;
    box->width = line->x + line->width;
    box->height = style->leading;
    box->ascent = baseline_in(style);
    box->vertical = setter->vertical;
    box->on_grid = style->on_grid;
    box->span_all = setter->span_all;
    box->as.line = line;
    return box;
}

// A line sticks out at its end: its last words that were typed are named.
static void report_overfull(const Setter *setter, const Line *line)
{
    const Job *job = setter->job;
    const GlyphRun *run = NULL;
    for (int i = 0; i < line->run_count; i++)
        if (line->runs[i].node)
            run = &line->runs[i];
    if (line->over <= PT(0.5) || !run)
        return;
    double over = line->over / 1024.0 * 25.4 / 72;
    Span span = node_span(run->node, run->start, run->start + run->text.n);
    Message *message = fault_at(job, WK601, run->node, span,
                                zh(job, "有一行超出版心 %.1f mm", over),
                                en(job, "a line is %.1f mm too wide", over));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "在能断开的地方加空格，或去掉 {.nobr}"),
                en(job, "add a blank where it may break, or drop {.nobr}"));
}

// Where a line of the flow's own text calls notes out, they go with it; those
// of a paragraph over all columns stand at the foot of the first.
static void add_notes(const Setter *setter, Box *box, ElementKind kind)
{
    const Line *line = box->as.line;
    if (!setter->feet || setter->span_all || kind == ELEMENT_CAPTION)
        return;
    Galley foot = {0};
    for (int i = 0; i < line->mark_count; i++)
        if (line->marks[i].mark->kind == MARK_NOTE)
            note_set(setter, line->marks[i].mark->id, &foot);
    box->notes = foot.first;
}

// What a mark makes of the words that it stands for, if anything.
static void add_marked(Arena *arena, Element *paragraph, const Mark *mark)
{
    static const int kinds[] = {[MARK_LINK] = ELEMENT_LINK,
                                [MARK_NOTE] = ELEMENT_REFERENCE,
                                [MARK_RUBY] = ELEMENT_RUBY,
                                [MARK_NAME] = -1,
                                [MARK_LABEL] = -1};
    if (kinds[mark->kind] < 0)
        return;
    const Node *node = paragraph->node;
    Element *element =
        element_add(arena, paragraph, (ElementKind)kinds[mark->kind], node);
    element->mark = mark;
    if (mark->kind != MARK_RUBY)
        return;
    element_add(arena, element, ELEMENT_RUBY_BASE, node);
    element_add(arena, element, ELEMENT_RUBY_TEXT, node);
}

// The paragraph, and in it its links, the marks of its notes and its readings.
static Element *add_element(const Setter *setter, const Copy *copy,
                            ElementKind kind)
{
    Arena *arena = setter->job->arena;
    Element *element = element_add(arena, setter->element, kind, node_of(copy));
    element->lang = copy->lang;
    for (int i = 0; i < copy->marks.count; i++)
        add_marked(arena, element, &copy->marks.at[i]);
    return element;
}

// Over all columns if its style spans more than one.
static Setter spanning(const Setter *setter, const ParagraphStyle *style)
{
    Setter wide = *setter;
    if (style->columns_span > 1 && setter->whole > setter->measure) {
        wide.measure = wide.whole;
        wide.span_all = true;
    }
    return wide;
}

// Lines with so few characters that justifying would tear them apart.
static bool is_too_short(const Setter *setter, const Setting *setting)
{
    const ParagraphStyle *style = setting->style;
    Length least = dim_length(setting->typography->justify_min, style->size,
                              setter->style->page.baseline, setter->measure);
    return style->align == ALIGN_JUSTIFY && setting->measure < least;
}

void set_copy(Setter *setter, CopyMaker *maker, ElementKind kind, bool indent)
{
    const Job *job = setter->job;
    const ParagraphStyle *style = maker->style;
    if (maker->copy.length == 0) {
        // The columns of a table are counted, whatever is in them.
        if (kind == ELEMENT_CELL || kind == ELEMENT_HEAD_CELL ||
            kind == ELEMENT_ROW_HEAD)
            add_element(setter, &maker->copy, kind);
        return;
    }
    if (fit_has_ground(style)) {
        fit_ground(setter, maker, kind, indent);
        return;
    }
    const Setter *column = setter;
    Setter wide = spanning(setter, style);
    setter = &wide;
    Setting setting = {
        .typography = &setter->style->typography,
        .style = style,
        .measure =
            setter->measure - setter->indent - style->left - style->right,
        .indent = indent ? style->indent : 0,
        .vertical = setter->vertical,
    };
    if (style->fit == FIT_SHRINK) {
        fit_line(maker, &setting);
        setting.style = style = maker->style;
    }
    ParagraphStyle ragged = *style;
    if (is_too_short(setter, &setting)) {
        ragged.align = ALIGN_LEFT;
        setting.style = &ragged;
    }
    const Node *node = node_of(&maker->copy);
    if (setter->finds_names)
        copy_find_names(maker);
    // The lines keep pointing at the copy's marks.
    Copy *copy = NEW(job->arena, Copy);
    *copy = maker->copy;
    Lines lines = paragraph_set(job, setter->fonts, copy, &setting);
    if (lines.count > 1)
        crowd_report(maker);
    Element *element = add_element(setter, copy, kind);
    Galley *galley = setter->galley;
    Box **end = galley->end ? galley->end : &galley->first;
    for (int i = 0; i < lines.count; i++) {
        Box *box = line_box(setter, style, &lines.at[i]);
        box->space = i == 0 ? style->before : 0;
        box->penalty = line_penalty(style, i, lines.count);
        box->element = element;
        box->node = node;
        galley_meet(setter->galley, box);
        report_overfull(setter, &lines.at[i]);
    }
    for (Box *box = *end; box; box = box->next)
        add_notes(column, box, kind);
    setter->galley->after = style->after;
    if (style->keep_next > setter->galley->keep)
        setter->galley->keep = style->keep_next;
}

void set_passage(Setter *setter, const Passage *passage, Str style)
{
    for (int i = 0; i < passage->count; i++) {
        CopyMaker maker = copy_in(setter, style);
        copy_inlines(&maker, passage->at[i]);
        set_copy(setter, &maker, ELEMENT_PARAGRAPH, true);
    }
}

void set_text(Setter *setter, Text text, Str style)
{
    CopyMaker maker = copy_in(setter, style);
    copy_text(&maker, text);
    set_copy(setter, &maker, ELEMENT_PARAGRAPH, true);
}

void set_words(Setter *setter, Str words, Str style)
{
    CopyMaker maker = copy_in(setter, style);
    copy_words(&maker, words);
    set_copy(setter, &maker, ELEMENT_PARAGRAPH, true);
}

Box *ground_box(const Setter *setter, Length width, Length height, Paint fill)
{
    Box *box = NEW(setter->job->arena, Box);
    box->kind = BOX_PATH;
    box->width = width;
    box->height = height;
    box->fill = fill;
    box->artifact = ARTIFACT_LAYOUT;
    box->as.path = path_rectangle(setter->job->arena, width, height);
    return box;
}

void set_rule(Setter *setter, Length width, Rule rule)
{
    if (!rule.color.swatch || rule.width == 0)
        return;
    Box *box = ground_box(setter, width, rule.width, rule.color);
    box->as.path = path_rule(setter->job->arena, width, rule);
    box->x = setter->indent;
    box->span_all = setter->span_all;
    galley_add(setter->galley, box);
}

// Moves a galley's boxes into a group, one below another from (x, y).
static void pour(Box ***end, const Galley *galley, Length x, Length y)
{
    for (Box *box = galley->first, *next; box; box = next) {
        next = box->next;
        y += box == galley->first ? 0 : box->space;
        box->x += x;
        box->y = y;
        box->next = NULL;
        y += box->height;
        **end = box;
        *end = &box->next;
    }
}

static Box *group_box(const Setter *setter, Length width, Length height)
{
    Box *group = NEW(setter->job->arena, Box);
    group->kind = BOX_GROUP;
    group->x = setter->indent;
    group->width = width;
    group->height = height;
    group->span_all = setter->span_all;
    return group;
}

// One after another, because side by side they would not fit on any page.
static void set_plainly(Setter *setter, const Galley *galley)
{
    for (Box *box = galley->first, *next; box; box = next) {
        next = box->next;
        box->next = NULL;
        galley_add(setter->galley, box);
    }
}

void set_row(Setter *setter, const Galley *cells, const Length *widths,
             int count, Length gutter)
{
    Length height = 0, x = 0;
    for (int i = 0; i < count; i++) {
        Length own = galley_height(&cells[i]);
        height = own > height ? own : height;
    }
    if (height > setter->tallest) {
        for (int i = 0; i < count; i++)
            set_plainly(setter, &cells[i]);
        return;
    }
    Box *group = group_box(setter, setter->measure, height);
    Box **end = &group->as.inside;
    for (int i = 0; i < count; i++) {
        pour(&end, &cells[i], x, 0);
        x += widths[i] + gutter;
    }
    if (group->as.inside)
        galley_add(setter->galley, group);
}

void set_panel(Setter *setter, const Galley *galley, Paint fill,
               const Length padding[4])
{
    Length inner = galley_height(galley);
    Length height = padding[0] + inner + padding[2];
    if (!galley->first)
        return;
    if (height > setter->tallest) {
        set_plainly(setter, galley);
        return;
    }
    Length width = setter->measure - setter->indent;
    Box *group = group_box(setter, width, height);
    Box **end = &group->as.inside;
    if (fill.swatch) {
        *end = ground_box(setter, width, height, fill);
        end = &(*end)->next;
    }
    pour(&end, galley, padding[3], padding[0]);
    galley_add(setter->galley, group);
}

void set_space(Setter *setter, Length space)
{
    setter->galley->after += space;
}

void set_turn(Setter *setter, Turn turn)
{
    setter->galley->keep = 0;
    setter->galley->turn = turn;
}

void set_keep(Setter *setter)
{
    if (setter->galley->keep == 0)
        setter->galley->keep = 1;
}
