// Paragraph styles with what they are based on, in absolute lengths.
#include "style/draft.h"
#include "style/merge.h"

enum { SIZE_MOST = PT(1000) };
static const Length root_size = PT(10.5); // what em means to body itself

static ParagraphDraft *draft_named(const Maker *maker, Str name)
{
    const StyleDraft *draft = maker->draft;
    for (int i = 0; i < draft->paragraphs.count; i++)
        if (str_equal(draft->paragraphs.at[i].name.str, name))
            return &draft->paragraphs.at[i];
    return NULL;
}

static ParagraphDraft *parent_of(const Maker *maker,
                                 const ParagraphDraft *draft)
{
    ParagraphDraft *parent =
        draft->based_on.node ? draft_named(maker, draft->based_on.str) : NULL;
    return parent && parent->node ? parent : NULL;
}

// What is written of a style and of those it is based on.
static const Node *whole_of(Maker *maker, ParagraphDraft *draft, int depth)
{
    ParagraphDraft *parent = parent_of(maker, draft);
    if (!parent || depth >= DEEPEST_BASE)
        return draft->node;
    if (!draft->whole)
        draft->whole =
            merge_based(maker, whole_of(maker, parent, depth + 1), draft->node);
    return draft->whole;
}

static Length size_on(Dim size, Length parent)
{
    Length length = dim_length(size, parent, 0, parent);
    return length > SIZE_MOST ? SIZE_MOST : length < 1 ? 1 : length;
}

// em and % are of the size of what it is based on.
static Length size_of(const Maker *maker, const ParagraphDraft *draft,
                      int depth)
{
    const ParagraphDraft *parent = parent_of(maker, draft);
    Length size = parent && depth < DEEPEST_BASE
                      ? size_of(maker, parent, depth + 1)
                      : root_size;
    return draft->size.value > 0 ? size_on(draft->size, size) : size;
}

Length body_size(const Maker *maker)
{
    const ParagraphDraft *body = draft_named(maker, S("body"));
    return body && body->node ? size_of(maker, body, 0) : root_size;
}

static Str *names_of(const Maker *maker, int *count)
{
    const StyleDraft *draft = maker->draft;
    Str *names = NEW_ARRAY(maker->job->arena, Str, draft->paragraphs.count);
    *count = draft->paragraphs.count;
    for (int i = 0; i < *count; i++)
        names[i] = draft->paragraphs.at[i].name.str;
    return names;
}

static void report_no_paragraph(Maker *maker, Text name)
{
    const Job *job = maker->job;
    int count;
    Str *names = names_of(maker, &count);
    UnknownName unknown = {
        name.node,
        name.str,
        {zh(job, "没有段落样式“%.*s”", STR(name.str)),
         en(job, "there is no paragraph style “%.*s”", STR(name.str))}};
    report_unknown_name(maker, &unknown, names, count);
}

// Whether it is known what the style is based on.
static bool check_based_on(Maker *maker, const ParagraphDraft *draft)
{
    const Job *job = maker->job;
    const ParagraphDraft *style = draft;
    for (int i = 0; i < DEEPEST_BASE; i++) {
        Text name = style->based_on;
        if (name.node && !draft_named(maker, name.str))
            report_no_paragraph(maker, name);
        style = parent_of(maker, style);
        if (!style)
            return !name.node;
    }
    fault_once(
        maker, WK906, draft->based_on.node,
        zh(job, "段落样式“%.*s”的 based_on 绕成一圈", STR(draft->name.str)),
        en(job,
           "based_on of the paragraph style “%.*s” goes round in "
           "a circle",
           STR(draft->name.str)));
    return false;
}

static void check_written(Maker *maker, const Node *whole, Str name)
{
    static const char *const keys[] = {"role", "size", "leading"};
    const Job *job = maker->job;
    for (int i = 0; i < countof(keys); i++)
        if (!node_find(whole, keys[i]))
            fault_once(maker, WK202, whole,
                       zh(job, "段落样式“%.*s”少了 %s", STR(name), keys[i]),
                       en(job, "the paragraph style “%.*s” lacks “%s”",
                          STR(name), keys[i]));
}

typedef struct Scale {
    Length em, line, whole;
} Scale;

static Length length_in(const Scale *scale, Dim dim)
{
    Length most = PT(20000);
    Length length = dim_length(dim, scale->em, scale->line, scale->whole);
    return length > most ? most : length < -most ? -most : length;
}

static void set_lengths(ParagraphStyle *style, const ParagraphDraft *draft,
                        const Scale *scale)
{
    Scale own = *scale;
    own.whole = style->size;
    style->leading = length_in(&own, draft->leading);
    style->tracking = length_in(&own, draft->tracking);
    own.whole = style->leading;
    style->before = length_in(&own, draft->before);
    style->after = length_in(&own, draft->after);
    style->indent = length_in(scale, draft->indent);
    style->left = length_in(scale, draft->left);
    style->right = length_in(scale, draft->right);
    for (int i = 0; i < 4; i++)
        style->padding[i] = length_in(scale, draft->padding.at[i]);
    style->min_size = draft->min_size.value
                          ? size_on(draft->min_size, style->size)
                          : style->size;
}

static void check_leading(Maker *maker, ParagraphStyle *style,
                          const ParagraphDraft *draft)
{
    const Job *job = maker->job;
    const Node *node = written(draft, "leading");
    if (style->leading > 0 && style->leading <= SIZE_MOST)
        return;
    Dim dim;
    bool unit_missing;
    if (node && dim_parse(node->text, &dim, &unit_missing))
        fault_once(maker, WK204, node, zh(job, "行距要大于零，不超过 1000pt"),
                   en(job, "leading must be above 0 and not above 1000pt"));
    style->leading = style->size;
}

static void set_counts(const Maker *maker, ParagraphStyle *style,
                       const ParagraphDraft *draft)
{
    static const Fit fits[] = {FIT_NONE, FIT_SHRINK};
    const Typography *typography = &maker->draft->typography;
    style->weight = (Weight)draft->weight;
    style->align = (Align)draft->align;
    style->keep_next = draft->keep_next;
    style->keep = draft->keep;
    style->orphans = draft->orphans ? draft->orphans : typography->orphans;
    style->widows = draft->widows ? draft->widows : typography->widows;
    style->digits = draft->digits;
    style->oldstyle = draft->digits == DIGITS_OLDSTYLE;
    style->fit = (int)fits[draft->fit];
    style->columns_span = draft->columns_span;
    style->balance = draft->balance;
    style->on_grid =
        draft->grid == SWITCH_ON ||
        (draft->grid == SWITCH_AUTO && draft->leading.unit == UNIT_LINE);
}

static ParagraphStyle paragraph_made(Maker *maker, Str name, const Node *whole,
                                     Length size)
{
    const PageGeometry *page = &maker->style->page;
    ParagraphDraft draft = {0};
    bind_record(&maker->quiet, whole, &paragraph_record, &draft);
    paints_resolve(maker, &draft, &paragraph_record);
    ParagraphStyle style = {.name = name, .node = whole, .size = size};
    Scale scale = {size, page->baseline,
                   page->width - page->inner - page->outer};
    set_lengths(&style, &draft, &scale);
    check_leading(maker, &style, &draft);
    set_counts(maker, &style, &draft);
    style.role = role_named(maker, draft.role);
    style.color =
        written(&draft, "color") ? draft.color : maker->style->text_black;
    style.fill = draft.fill;
    style.rule = draft.rule;
    return style;
}

void make_paragraphs(Maker *maker)
{
    const StyleDraft *draft = maker->draft;
    Style *style = maker->style;
    style->paragraphs.at =
        NEW_ARRAY(maker->job->arena, ParagraphStyle, draft->paragraphs.count);
    for (int i = 0; i < draft->paragraphs.count; i++) {
        ParagraphDraft *own = &draft->paragraphs.at[i];
        if (!own->node)
            continue;
        const Node *whole = whole_of(maker, own, 0);
        if (check_based_on(maker, own))
            check_written(maker, whole, own->name.str);
        style->paragraphs.at[style->paragraphs.count++] =
            paragraph_made(maker, own->name.str, whole, size_of(maker, own, 0));
    }
}

const ParagraphStyle *paragraph_named(Maker *maker, Text name)
{
    const Style *style = maker->style;
    for (int i = 0; i < style->paragraphs.count; i++)
        if (str_equal(style->paragraphs.at[i].name, name.str))
            return &style->paragraphs.at[i];
    if (name.node)
        report_no_paragraph(maker, name);
    return NULL;
}

const ParagraphStyle *paragraph_over(Maker *maker, Text name, const Node *over)
{
    Str wanted = name.node ? name.str : S("body");
    const ParagraphStyle *base =
        paragraph_named(maker, (Text){wanted, name.node});
    if (!base || !over->first)
        return base;
    ParagraphDraft *under = draft_named(maker, wanted);
    Dim size = {0, UNIT_LENGTH};
    const Node *node = node_find(over, "size");
    if (node)
        size_type.bind(&maker->quiet, node, &size);
    const Node *whole = merge_based(maker, whole_of(maker, under, 0), over);
    ParagraphStyle *own = NEW(maker->job->arena, ParagraphStyle);
    *own =
        paragraph_made(maker, base->name, whole,
                       size.value > 0 ? size_on(size, base->size) : base->size);
    return own;
}
