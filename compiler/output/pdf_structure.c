// What is drawn becomes marked content: of an element, or an artifact.
#include "output/pdf.h"

static void open_tags(PdfStructure *structure, const Element *element)
{
    structure->tags[element->number].element = element;
    for (const Element *in = element->first; in; in = in->next)
        open_tags(structure, in);
}

void pdf_structure_open(Pdf *pdf)
{
    PdfStructure *structure = &pdf->structure;
    const Element *document = pdf->pages->document;
    structure->arena = &pdf->arena;
    PUSH(structure->arena, &structure->kids);
    if (!document)
        return;
    structure->tag_count = document->count;
    structure->tags = NEW_ARRAY(structure->arena, PdfTag, document->count);
    open_tags(structure, document);
}

void pdf_structure_begin_page(Pdf *pdf)
{
    PdfStructure *structure = &pdf->structure;
    if (!pdf->pages->document)
        return;
    object_entry(pdf->page, "/StructParents %d /Tabs /S",
                 structure->pages.count);
    *PUSH(structure->arena, &structure->pages) = structure->owners.count;
}

PdfTag *pdf_structure_tag(const Pdf *pdf, const Element *element)
{
    const PdfStructure *structure = &pdf->structure;
    if (!element || element->number >= structure->tag_count)
        return NULL;
    PdfTag *tag = &structure->tags[element->number];
    return tag->element == element ? tag : NULL;
}

static void add_kid(PdfStructure *structure, PdfTag *tag, PdfKid kid)
{
    int at = structure->kids.count;
    *PUSH(structure->arena, &structure->kids) = kid;
    if (tag->last)
        structure->kids.at[tag->last].next = at;
    else
        tag->first = at;
    tag->last = at;
}

// An element that is used is one of the kids of its parent.
static void use(Pdf *pdf, PdfTag *tag)
{
    while (tag && !tag->used) {
        const Element *element = tag->element;
        tag->used = true;
        tag = pdf_structure_tag(pdf, element->parent);
        if (tag)
            add_kid(&pdf->structure, tag, (PdfKid){.child = element});
    }
}

static int add_mark(Pdf *pdf, PdfTag *tag, Str lang)
{
    PdfStructure *structure = &pdf->structure;
    int number = structure->owners.count -
                 structure->pages.at[structure->pages.count - 1];
    use(pdf, tag);
    tag->holds = true;
    if (!tag->page)
        tag->page = pdf->page;
    *PUSH(structure->arena, &structure->owners) = tag->element;
    add_kid(structure, tag,
            (PdfKid){.page = pdf->page,
                     .number = number,
                     .said.arena = structure->arena,
                     .lang = lang});
    return number;
}

static const char *const artifact_words[] = {
    [ARTIFACT_NONE] = "/Artifact <</Type /Layout",
    [ARTIFACT_PAGINATION] = "/Artifact <</Type /Pagination",
    [ARTIFACT_LAYOUT] = "/Artifact <</Type /Layout",
    [ARTIFACT_BACKGROUND] = "/Artifact <</Type /Background",
    [ARTIFACT_GUIDE] = "/Artifact <</Type /Layout",
    [ARTIFACT_PAGE] = "/Artifact <</Type /Page",
};

static PdfTag *tag_of(const Pdf *pdf, const Item *item)
{
    return item->artifact == ARTIFACT_NONE
               ? pdf_structure_tag(pdf, item->element)
               : NULL;
}

// The language of words, if it is another than that of their element.
static Str own_lang(const Pdf *pdf, const Item *item)
{
    Str own = item->kind == ITEM_TEXT ? item->as.text->lang : S("");
    const Element *element = item->element;
    while (element && element->lang.n == 0)
        element = element->parent;
    Str around = element ? element->lang : pdf->pages->imprint.lang;
    return str_equal(own, around) ? S("") : own;
}

static void begin_mark(Pdf *pdf, const Item *item, Str lang, Str says)
{
    PdfContent *content = &pdf->content;
    PdfTag *tag = tag_of(pdf, item);
    content_end_mark(content);
    content->marked =
        tag ? (const void *)tag->element : artifact_words[item->artifact];
    content->marked_lang = lang;
    pdf->structure.hears = tag != NULL;
    if (tag)
        content_addf(content, "/%s <</MCID %d", says.n ? "Span" : "P",
                     add_mark(pdf, tag, lang));
    else
        content_addf(content, "%s", artifact_words[item->artifact]);
    if (tag && lang.n) {
        content_add(content, S(" /Lang "));
        content_add(content, object_bytes(&pdf->arena, lang));
    }
    if (says.n) {
        content_add(content, S(" /ActualText "));
        content_add(content, object_text(&pdf->arena, says));
    }
    content_add(content, S(">> BDC\n"));
}

static void take_low(Length *low, Length *high, Length one, Length other)
{
    *low = one < *low ? one : *low;
    *high = other > *high ? other : *high;
}

// How far a figure reaches on the page where it begins.
static void measure(const Pdf *pdf, PdfTag *tag, const Item *item)
{
    if (pdf->groups.count || (tag->page && tag->page != pdf->page))
        return;
    Point low = {pdf_x(pdf, item->x), pdf_y(pdf, item->y + item->height)};
    Point high = {pdf_x(pdf, item->x + item->width), pdf_y(pdf, item->y)};
    if (!tag->page) {
        tag->low = low;
        tag->high = high;
    }
    take_low(&tag->low.x, &tag->high.x, low.x, high.x);
    take_low(&tag->low.y, &tag->high.y, low.y, high.y);
}

void pdf_structure_mark(Pdf *pdf, const Item *item)
{
    const PdfContent *content = &pdf->content;
    PdfTag *tag = tag_of(pdf, item);
    const void *owner =
        tag ? (const void *)tag->element : artifact_words[item->artifact];
    Str lang = own_lang(pdf, item);
    if (tag && tag->element->kind == ELEMENT_FIGURE)
        measure(pdf, tag, item);
    if (content->marked != owner || !str_equal(content->marked_lang, lang))
        begin_mark(pdf, item, lang, S(""));
}

void pdf_structure_say(Pdf *pdf, const Item *item, Str text)
{
    begin_mark(pdf, item, own_lang(pdf, item), text);
}

void pdf_structure_link(Pdf *pdf, const PdfLink *link, PdfObject *annotation)
{
    PdfTag *tag = pdf_structure_tag(pdf, link->element);
    if (!tag)
        tag = pdf_structure_tag(pdf, pdf->pages->document);
    if (!tag)
        return;
    use(pdf, tag);
    tag->holds = tag->leads = true;
    add_kid(&pdf->structure, tag,
            (PdfKid){.page = link->page, .link = annotation});
}
