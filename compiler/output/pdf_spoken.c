// What a screen reader says of the PDF, for an editor to read through: the
// tree of the structure as it is written, one line for each thing that is said.
#include "output/pdf.h"

typedef enum Manner {
    SAY_INSIDE, // nothing of its own
    SAY_LINE,   // what it is, and its words
    SAY_AROUND, // what it is; its words stand under it
    SAY_AMONG,  // among the words of a line
    SAY_CELL,
} Manner;

static const struct {
    const char *role;
    Manner manner;
    const char *zh, *en;
} roles[] = {
    {"H1", SAY_LINE, "一级标题：", "heading 1: "},
    {"H2", SAY_LINE, "二级标题：", "heading 2: "},
    {"H3", SAY_LINE, "三级标题：", "heading 3: "},
    {"P", SAY_LINE, "", ""},
    {"LI", SAY_LINE, "", ""},
    {"TOCI", SAY_LINE, "", ""},
    {"Caption", SAY_LINE, "图表题：", "caption: "},
    {"Note", SAY_LINE, "注：", "note: "},
    {"TR", SAY_LINE, "行：", "row: "},
    {"Figure", SAY_LINE, "图：", "picture: "},
    {"BlockQuote", SAY_AROUND, "引文", "quotation"},
    {"L", SAY_AROUND, "列表", "list"},
    {"Table", SAY_AROUND, "表格", "table"},
    {"TOC", SAY_AROUND, "目录", "contents"},
    {"Lbl", SAY_AMONG, "", ""},
    {"Link", SAY_AMONG, "链接 ", "link "},
    {"Reference", SAY_AMONG, "见注 ", "see note "},
    {"RT", SAY_AMONG, "读 ", "read "},
    {"TH", SAY_CELL, "", ""},
    {"TD", SAY_CELL, "", ""},
};

static bool is_latin(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
           (c >= 'A' && c <= 'Z');
}

void pdf_spoken_hear(Pdf *pdf, const Item *item, Str text)
{
    PdfStructure *structure = &pdf->structure;
    if (!pdf->speaks || !structure->hears)
        return;
    PdfKid *kid = &structure->kids.at[structure->kids.count - 1];
    Str said = str_built(&kid->said);
    // The blank between two words falls away where the line ends.
    if (said.n && item->y != structure->line && text.n &&
        is_latin(said.s[said.n - 1]) && is_latin(text.s[0]))
        str_add(&kid->said, S(" "));
    structure->line = item->y;
    str_add(&kid->said, text);
}

void pdf_spoken_mark(const PdfKid *kid, PdfKids *kids)
{
    StrBuilder bytes = kid->said;
    if (kid->child || kid->link)
        return;
    Str said = str_built(&bytes);
    if (kid->lang.n && said.n)
        str_addf(&kids->words, "[%.*s %.*s]", STR(kid->lang), STR(said));
    else
        str_add(&kids->words, said);
}

static Str without(Str words, Str end)
{
    while (words.n && str_ends(words, end.s))
        words.n -= end.n;
    return words;
}

// What stands in the line already ends before a line of its own begins.
static void begin_line(StrBuilder *words)
{
    Str said = str_built(words);
    if (said.n && said.s[said.n - 1] != '\n')
        str_add(words, S("\n"));
}

static void add_under(StrBuilder *words, Str lines)
{
    while (lines.n) {
        int end = str_find(lines, S("\n"));
        Str line = str_slice(lines, 0, end < 0 ? lines.n : end);
        str_addf(words, "  %.*s\n", STR(line));
        lines = str_slice(lines, end < 0 ? lines.n : end + 1, lines.n);
    }
}

static void add_among(StrBuilder *words, const char *what, Str said)
{
    bool names = *what != '\0';
    str_addf(words, "%s%s%.*s%s", names ? "[" : "", what, STR(said),
             names ? "]" : " ");
}

// Of an entry of contents all is a reference; that is not said.
static int find_role(const char *role, const Element *element)
{
    bool entry = element->parent && element->parent->kind == ELEMENT_ENTRY;
    for (int i = 0; i < countof(roles) && !entry; i++)
        if (strcmp(roles[i].role, role) == 0)
            return i;
    return -1;
}

void pdf_spoken_element(const Pdf *pdf, const char *role,
                        const Element *element, PdfKids *own, PdfKids *kids)
{
    if (!pdf->speaks)
        return;
    const Element *parent = element->parent;
    bool titles = parent && parent->kind == ELEMENT_FIGURE &&
                  element->kind == ELEMENT_CAPTION;
    StrBuilder *words = titles ? &kids->captions : &kids->words;
    if (parent && parent->kind == element->kind && parent->kind == ELEMENT_LINK)
        str_add(words, S(" ")); // the page of what contents name
    int i = find_role(role, element);
    Manner manner = i < 0 ? SAY_INSIDE : roles[i].manner;
    bool chinese = str_starts(pdf->pages->imprint.lang, "zh");
    const char *what = i < 0 ? "" : chinese ? roles[i].zh : roles[i].en;
    Str said = element->alt.n ? element->alt : str_built(&own->words);
    Str flat = without(without(said, S("\n")), S(" | "));
    switch (manner) {
    case SAY_INSIDE:
        str_add(words, said);
        break;
    case SAY_LINE:
        begin_line(words);
        if (flat.n)
            str_addf(words, "%s%.*s\n", what, STR(flat));
        str_add(words, str_built(&own->captions));
        break;
    case SAY_AROUND:
        begin_line(words);
        str_addf(words, "%s\n", what);
        add_under(words, flat);
        break;
    case SAY_AMONG:
        add_among(words, what, flat);
        break;
    case SAY_CELL:
        str_addf(words, "%.*s | ", STR(flat));
        break;
    }
}
