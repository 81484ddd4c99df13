// quote: somebody's words, and who said them.
#include "blocks/kinds.h"

typedef struct Quote {
    const Node *node;
    Passage text;
    Text by, title, source;
} Quote;

static const Field quote_fields[] = {
    {"text", FIELD_PASSAGE, AT(Quote, text), .required = true, .zh = "引语",
     .en = "quotation", .doc = "引语，可用行内标记",
     .doc_en = "The quotation; markup allowed"},
    {"by", FIELD_TEXT, AT(Quote, by), .zh = "讲话人", .en = "speaker",
     .doc = "讲话人", .doc_en = "Who said it"},
    {"title", FIELD_TEXT, AT(Quote, title), .zh = "身份", .en = "role",
     .doc = "讲话人的身份", .doc_en = "The speaker's role"},
    {"source", FIELD_TEXT, AT(Quote, source), .zh = "出处", .en = "source",
     .doc = "出处", .doc_en = "Where it is from"},
    {0},
};
static const Record quote_record = {
    .name = "quote",
    .zh = "引语",
    .size = sizeof(Quote),
    .fields = quote_fields,
    .scalar = "text",
};

typedef enum QuoteLook {
    QUOTE_PLAIN,
    QUOTE_BAR,
    QUOTE_MARKS,
    QUOTE_BOX,
} QuoteLook;

// ——某同学，学生，《校报》
static void set_speaker(Setter *setter, const Quote *quote)
{
    const Text parts[] = {quote->by, quote->title, quote->source};
    CopyMaker maker = copy_in(setter, S("quote_by"));
    bool any = false;
    for (int i = 0; i < countof(parts); i++) {
        if (parts[i].str.n == 0)
            continue;
        copy_words(&maker, setter_label(setter, any ? "pause" : "speaker"));
        copy_text(&maker, parts[i]);
        any = true;
    }
    if (any) {
        set_keep(setter);
        set_copy(setter, &maker, ELEMENT_PARAGRAPH, false);
    }
}

// The design decides what stands at the left; the words have their indents
// from the paragraph styles quote and quote_by.
static Panel panel_of(const Setter *setter, const ParagraphStyle *words)
{
    const QuoteDesign *design = &setter->style->components.quote;
    Panel panel = {.fill = design->fill};
    setter_insets(setter, &design->padding, panel.padding);
    switch ((QuoteLook)design->design) {
    case QUOTE_BAR:
        panel.stripe = stripe_of(design->rule, SIDE_LEFT);
        panel.padding[3] += design->rule.gap;
        break;
    case QUOTE_BOX:
        panel.rule = design->rule;
        break;
    case QUOTE_MARKS:
        panel.padding[3] += words->size;
        break;
    case QUOTE_PLAIN:
        break;
    }
    return panel;
}

// A large opening mark at the left of the words.
static void set_opening(Setter *setter, const ParagraphStyle *words)
{
    CopyMaker maker = copy_in(setter, S("quote_mark"));
    copy_words(&maker, S("“"));
    Setter own = *setter;
    own.indent -= maker.style->size;
    set_mark(&own, &maker, words);
}

static void set_quote(Setter *setter, const Block *block)
{
    const Quote *quote = block->content;
    const ParagraphStyle *words = style_paragraph(setter->style, S("quote"));
    const QuoteDesign *design = &setter->style->components.quote;
    Cell cell = {.panel = panel_of(setter, words)};
    // The bar stands within the indent of the words.
    Length left = words->left - cell.panel.padding[3] -
                  (design->design == QUOTE_BAR ? design->rule.width : 0);
    left = left > 0 ? left : 0;
    Setter own = setter_element(setter, ELEMENT_QUOTE, block->node);
    own.indent += left;
    cell.width = own.measure - own.indent - words->right;
    Setter inside = setter_inside(&own, panel_measure(&cell.panel, cell.width),
                                  &cell.galley);
    for (int i = 0; i < quote->text.count; i++) {
        CopyMaker maker = copy_in(&inside, S("quote"));
        ParagraphStyle *style = NEW(setter->job->arena, ParagraphStyle);
        *style = *maker.style;
        style->left = style->right = style->before = style->after = 0;
        maker.style = style;
        if (i == 0 && design->design == QUOTE_MARKS)
            set_opening(&inside, style);
        copy_inlines(&maker, quote->text.at[i]);
        set_copy(&inside, &maker, ELEMENT_PARAGRAPH, i > 0);
    }
    set_speaker(&inside, quote);
    set_apart(setter, words->before);
    CellRow row = {.cells = &cell,
                   .count = 1,
                   .gutter = 0,
                   .on_grid = words->on_grid,
                   .parted = true};
    set_cells(&own, &row);
    set_apart(setter, words->after);
}

const BlockKind block_quote = {
    .name = "quote",
    .zh = "引语",
    .record = &quote_record,
    .styles = (const char *const[]){"quote", "quote_by", "quote_mark", NULL},
    .set = set_quote,
};
