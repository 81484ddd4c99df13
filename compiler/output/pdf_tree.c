// The tree of the structure, when every page has been drawn.
//
// The report's elements come out in the forms that readers' tools expect:
// items of lists have a label and a body, tables have nothing but rows, and
// the levels of headings follow one another.
#include "output/pdf.h"

typedef struct Tree {
    Pdf *pdf;
    int levels[3]; // of the headings that we are under
    int depth;
    int notes;
    StrBuilder names; // of the notes
} Tree;

static const char *const roles[] = {
    [ELEMENT_DOCUMENT] = "Document",
    [ELEMENT_PART] = "Part",
    [ELEMENT_SECTION] = "Sect",
    [ELEMENT_H1] = "H1",
    [ELEMENT_H2] = "H2",
    [ELEMENT_H3] = "H3",
    [ELEMENT_PARAGRAPH] = "P",
    [ELEMENT_QUOTE] = "BlockQuote",
    [ELEMENT_LIST] = "L",
    [ELEMENT_ITEM] = "LI",
    [ELEMENT_LABEL] = "Lbl",
    [ELEMENT_BODY] = "LBody",
    [ELEMENT_TABLE] = "Table",
    [ELEMENT_ROW] = "TR",
    [ELEMENT_HEAD_CELL] = "TH",
    [ELEMENT_ROW_HEAD] = "TH",
    [ELEMENT_CELL] = "TD",
    [ELEMENT_FIGURE] = "Figure",
    [ELEMENT_CAPTION] = "Caption",
    [ELEMENT_NOTE] = "Note",
    [ELEMENT_GROUP] = "Div",
    [ELEMENT_LINK] = "Link",
    [ELEMENT_REFERENCE] = "Reference",
    [ELEMENT_RUBY] = "Ruby",
    [ELEMENT_RUBY_BASE] = "RB",
    [ELEMENT_RUBY_TEXT] = "RT",
    [ELEMENT_CONTENTS] = "TOC",
    [ELEMENT_ENTRY] = "TOCI",
};

static const char *const numberings[] = {
    [LABELS_NONE] = "None",
    [LABELS_DISC] = "Disc",
    [LABELS_NUMBER] = "Decimal",
};

// What may only stand in one kind of element; elsewhere it is another thing.
static const struct {
    ElementKind kind, in;
    const char *elsewhere;
} places[] = {
    {ELEMENT_ITEM, ELEMENT_LIST, "Div"},
    {ELEMENT_LABEL, ELEMENT_ITEM, "P"},
    {ELEMENT_BODY, ELEMENT_ITEM, "P"},
    {ELEMENT_ROW, ELEMENT_TABLE, "Div"},
    {ELEMENT_HEAD_CELL, ELEMENT_ROW, "P"},
    {ELEMENT_CELL, ELEMENT_ROW, "P"},
    {ELEMENT_ROW_HEAD, ELEMENT_ROW, "P"},
    {ELEMENT_ENTRY, ELEMENT_CONTENTS, "P"},
};

static bool is_in(const Element *element, ElementKind kind)
{
    return element->parent && element->parent->kind == kind;
}

// A level is one more than that of the heading that it is under.
static const char *heading_role(Tree *tree, int level)
{
    static const char *const words[] = {"H1", "H2", "H3"};
    while (tree->depth && tree->levels[tree->depth - 1] >= level)
        tree->depth--;
    tree->levels[tree->depth++] = level;
    return words[tree->depth - 1];
}

static const char *role_of(Tree *tree, const Element *element,
                           const PdfTag *tag)
{
    for (int i = 0; i < countof(places); i++)
        if (places[i].kind == element->kind && !is_in(element, places[i].in))
            return places[i].elsewhere;
    if (element->kind >= ELEMENT_H1 && element->kind <= ELEMENT_H3)
        return heading_role(tree, (int)element->kind - ELEMENT_H1);
    if (element->kind == ELEMENT_FIGURE && element->alt.n == 0)
        return "Div";
    if (element->kind == ELEMENT_LINK && !tag->leads)
        return "Span";
    return roles[element->kind];
}

// What a table, a list or contents may not hold follows it.
static bool is_misfit(const Element *element)
{
    if (is_in(element, ELEMENT_TABLE))
        return element->kind != ELEMENT_ROW && element->kind != ELEMENT_CAPTION;
    if (is_in(element, ELEMENT_CONTENTS))
        return element->kind != ELEMENT_ENTRY;
    return is_in(element, ELEMENT_LIST) && element->kind != ELEMENT_ITEM &&
           element->kind != ELEMENT_LIST && element->kind != ELEMENT_CAPTION;
}

static void write_box(PdfObject *object, const PdfTag *tag)
{
    const Length sides[4] = {tag->low.x, tag->low.y, tag->high.x, tag->high.y};
    char text[4][25];
    for (int i = 0; i < 4; i++)
        length_decimals(text[i], sides[i]);
    object_entry(object,
                 "/A <</O /Layout /Placement /Block /BBox [%s %s %s %s]>>",
                 text[0], text[1], text[2], text[3]);
}

static void write_attributes(Tree *tree, PdfObject *object, const PdfTag *tag)
{
    const Element *element = tag->element;
    Arena *arena = &tree->pdf->arena;
    if (element->alt.n) {
        Str alt = object_text(arena, element->alt);
        object_entry(object, "/Alt %.*s", STR(alt));
    }
    if (element->kind == ELEMENT_HEAD_CELL && is_in(element, ELEMENT_ROW))
        object_entry(object, "/A <</O /Table /Scope /Column>>");
    if (element->kind == ELEMENT_ROW_HEAD && is_in(element, ELEMENT_ROW))
        object_entry(object, "/A <</O /Table /Scope /Row>>");
    if (element->kind == ELEMENT_LIST)
        object_entry(object, "/A <</O /List /ListNumbering /%s>>",
                     numberings[element->labels]);
    if (element->kind == ELEMENT_FIGURE && tag->high.x > tag->low.x)
        write_box(object, tag);
    if (element->kind == ELEMENT_NOTE) {
        Str name = str_format(arena, "(note-%05d)", ++tree->notes);
        object_entry(object, "/ID %.*s", STR(name));
        str_addf(&tree->names, "%.*s %d 0 R ", STR(name),
                 object_number(object));
    }
    const Element *around = element->parent;
    while (around && around->lang.n == 0)
        around = around->parent;
    Str outer = around ? around->lang : tree->pdf->pages->imprint.lang;
    if (element->lang.n && !str_equal(element->lang, outer)) {
        Str lang = object_bytes(arena, element->lang);
        object_entry(object, "/Lang %.*s", STR(lang));
    }
}

static void write_element(Tree *tree, const Element *element, int parent,
                          PdfKids *kids);

static PdfObject *add_object(Tree *tree, const char *role, int parent)
{
    PdfObject *object = object_add(tree->pdf->file);
    object_entry(object, "/S /%s /P %d 0 R", role, parent);
    return object;
}

static PdfKids new_kids(Arena *arena)
{
    return (PdfKids){
        .refs.arena = arena, .words.arena = arena, .captions.arena = arena};
}

static void close_kids(PdfObject *object, PdfKids *kids)
{
    Str all = str_built(&kids->refs);
    if (all.n)
        object_entry(object, "/K [%.*s]", STR(all));
}

// The annotation of a link, in an element of its own if it needs one.
static void write_link(Tree *tree, const PdfTag *tag, const PdfKid *kid,
                       int parent, PdfKids *kids)
{
    PdfStructure *structure = &tree->pdf->structure;
    Str words = str_format(structure->arena, "<</Type /OBJR /Obj %d 0 R>>",
                           object_number(kid->link));
    PdfObject *holder = tag->owner;
    if (tag->element->kind == ELEMENT_LINK) {
        str_addf(&kids->refs, "%.*s ", STR(words));
    } else {
        holder = add_object(tree, "Link", parent);
        object_entry(holder, "/Pg %d 0 R /K [%.*s]", object_number(kid->page),
                     STR(words));
        str_addf(&kids->refs, "%d 0 R ", object_number(holder));
    }
    object_entry(kid->link, "/StructParent %d",
                 structure->pages.count + structure->wraps.count);
    *PUSH(structure->arena, &structure->wraps) = holder;
}

static void write_kid(Tree *tree, const PdfTag *tag, const PdfKid *kid,
                      int parent, PdfKids *kids)
{
    if (tree->pdf->speaks)
        pdf_spoken_mark(kid, kids);
    if (kid->child)
        write_element(tree, kid->child, parent, kids);
    else if (kid->link)
        write_link(tree, tag, kid, parent, kids);
    else if (kid->page == tag->page)
        str_addf(&kids->refs, "%d ", kid->number);
    else
        str_addf(&kids->refs, "<</Type /MCR /Pg %d 0 R /MCID %d>> ",
                 object_number(kid->page), kid->number);
}

// An item's label stands by itself; all else is its body.
typedef struct Body {
    PdfObject *object;
    PdfKids kids;
} Body;

static bool goes_into_body(const PdfTag *tag, const Element *child)
{
    if (tag->element->kind != ELEMENT_ITEM ||
        !is_in(tag->element, ELEMENT_LIST))
        return false;
    return !child ||
           (child->kind != ELEMENT_LABEL && child->kind != ELEMENT_BODY);
}

static void add_kid(Tree *tree, PdfTag *tag, const PdfKid *kid, Body *body,
                    PdfObject *object, PdfKids *kids)
{
    int number = object_number(object);
    if (!goes_into_body(tag, kid->child)) {
        write_kid(tree, tag, kid, number, kids);
        return;
    }
    if (!body->object) {
        body->object = add_object(tree, "LBody", number);
        str_addf(&kids->refs, "%d 0 R ", object_number(body->object));
        if (tag->page)
            object_entry(body->object, "/Pg %d 0 R", object_number(tag->page));
    }
    tag->owner = body->object;
    write_kid(tree, tag, kid, object_number(body->object), &body->kids);
}

// Kids in the order of the report, but in the order of drawing where they
// stand among words; of the whole document, where pages give the order.
static void add_kids(Tree *tree, PdfTag *tag, PdfObject *object, PdfKids *kids,
                     PdfKids *after, int parent)
{
    const PdfStructure *structure = &tree->pdf->structure;
    const Element *element = tag->element;
    Body body = {.kids = new_kids(structure->arena)};
    if (tag->holds || element->kind == ELEMENT_DOCUMENT) {
        for (int i = tag->first; i; i = structure->kids.at[i].next)
            add_kid(tree, tag, &structure->kids.at[i], &body, object, kids);
    } else {
        for (const Element *in = element->first; in; in = in->next) {
            bool wanted = structure->tags[in->number].used ||
                          element->kind == ELEMENT_ROW;
            if (wanted && is_misfit(in))
                write_element(tree, in, parent, after);
            else if (wanted)
                add_kid(tree, tag, &(PdfKid){.child = in}, &body, object, kids);
        }
    }
    if (body.object)
        close_kids(body.object, &body.kids);
    str_add(&kids->words, str_built(&body.kids.words));
}

static void write_element(Tree *tree, const Element *element, int parent,
                          PdfKids *kids)
{
    PdfTag *tag = &tree->pdf->structure.tags[element->number];
    PdfKids own = new_kids(&tree->pdf->arena);
    PdfKids after = new_kids(&tree->pdf->arena);
    const char *role = role_of(tree, element, tag);
    PdfObject *object = add_object(tree, role, parent);
    str_addf(&kids->refs, "%d 0 R ", object_number(object));
    tag->owner = object;
    if (tag->page)
        object_entry(object, "/Pg %d 0 R", object_number(tag->page));
    write_attributes(tree, object, tag);
    add_kids(tree, tag, object, &own, &after, parent);
    close_kids(object, &own);
    pdf_spoken_element(tree->pdf, role, element, &own, kids);
    str_add(&kids->refs, str_built(&after.refs));
    str_add(&kids->words, str_built(&after.words));
}

// From the marks of each page, and from each link, to their elements.
static Str parents(const Tree *tree)
{
    const PdfStructure *structure = &tree->pdf->structure;
    StrBuilder out = {.arena = structure->arena};
    int pages = structure->pages.count;
    for (int page = 0; page < pages; page++) {
        int end = page + 1 < pages ? structure->pages.at[page + 1]
                                   : structure->owners.count;
        str_addf(&out, "%d [", page);
        for (int i = structure->pages.at[page]; i < end; i++) {
            int number = structure->owners.at[i]->number;
            str_addf(&out, "%d 0 R ",
                     object_number(structure->tags[number].owner));
        }
        str_add(&out, S("]\n"));
    }
    for (int i = 0; i < structure->wraps.count; i++)
        str_addf(&out, "%d %d 0 R\n", pages + i,
                 object_number(structure->wraps.at[i]));
    return str_built(&out);
}

void pdf_tree_write(Pdf *pdf)
{
    const Element *document = pdf->pages->document;
    PdfObject *catalog = object_catalog(pdf->file);
    if (!document)
        return;
    Tree tree = {.pdf = pdf, .names.arena = &pdf->arena};
    PdfKids kids = new_kids(&pdf->arena);
    PdfObject *root = object_add(pdf->file);
    object_entry(root, "/Type /StructTreeRoot");
    write_element(&tree, document, object_number(root), &kids);
    close_kids(root, &kids);
    pdf->spoken = str_built(&kids.words);
    Str up = parents(&tree);
    object_entry(root, "/ParentTreeNextKey %d",
                 pdf->structure.pages.count + pdf->structure.wraps.count);
    object_entries(root, S("/ParentTree <</Nums ["));
    object_entries(root, up);
    object_entries(root, S("]>>"));
    if (tree.notes) {
        Str names = str_built(&tree.names);
        object_entry(root, "/IDTree <</Names [%.*s]>>", STR(names));
    }
    object_entry(catalog, "/MarkInfo <</Marked true>> /StructTreeRoot %d 0 R",
                 object_number(root));
}
