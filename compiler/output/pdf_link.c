// Links, the places they lead to, and the outline.
#include "output/pdf.h"

#include <stdlib.h>

// Where a place inside the open groups is on the page, in the PDF's sense.
static Point on_page(const Pdf *pdf, Length x, Length y)
{
    enum { MILLION = 1000000 };
    for (int i = pdf->groups.count - 1; i >= 0; i--) {
        const Transform *turn = &pdf->groups.at[i];
        int64_t across = (int64_t)turn->a * x + (int64_t)turn->c * y;
        int64_t down = (int64_t)turn->b * x + (int64_t)turn->d * y;
        x = (Length)scale_by(across, 1, MILLION) + turn->e;
        y = (Length)scale_by(down, 1, MILLION) + turn->f;
    }
    return (Point){pdf_x(pdf, x), pdf_y(pdf, y)};
}

// "[12 0 R /XYZ 56.7 700 null]"
static Str destination(Arena *arena, const PdfTarget *target)
{
    char x[25], y[25];
    length_decimals(x, target->at.x);
    length_decimals(y, target->at.y);
    return str_format(arena, "[%d 0 R /XYZ %s %s null]",
                      object_number(target->page), x, y);
}

// The upright rectangle around an area that may have been turned.
static Str rectangle(Pdf *pdf, const Item *item)
{
    Length low[2] = {INT32_MAX, INT32_MAX}, high[2] = {INT32_MIN, INT32_MIN};
    for (int i = 0; i < 4; i++) {
        Point corner = on_page(pdf, i & 1 ? item->x + item->width : item->x,
                               i & 2 ? item->y + item->height : item->y);
        Length at[2] = {corner.x, corner.y};
        for (int axis = 0; axis < 2; axis++) {
            low[axis] = at[axis] < low[axis] ? at[axis] : low[axis];
            high[axis] = at[axis] > high[axis] ? at[axis] : high[axis];
        }
    }
    char text[4][25];
    length_decimals(text[0], low[0]);
    length_decimals(text[1], low[1]);
    length_decimals(text[2], high[0]);
    length_decimals(text[3], high[1]);
    return str_format(&pdf->arena, "[%s %s %s %s]", text[0], text[1], text[2],
                      text[3]);
}

// A URL has only ASCII; other bytes are spelt %E6.
static Str ascii_url(Arena *arena, Str url)
{
    StrBuilder out = {.arena = arena};
    for (int i = 0; i < url.n; i++) {
        unsigned char c = (unsigned char)url.s[i];
        str_addf(&out, c <= ' ' || c > '~' ? "%%%02X" : "%c", c);
    }
    return object_bytes(arena, str_built(&out));
}

void pdf_link_add(Pdf *pdf, const Item *item)
{
    Str place = rectangle(pdf, item);
    *PUSH(&pdf->arena, &pdf->links) =
        (PdfLink){pdf->page, place, item->as.target, item->element};
}

void pdf_link_anchor(Pdf *pdf, const Item *item)
{
    *PUSH(&pdf->arena, &pdf->targets) =
        (PdfTarget){item->as.label, pdf->page, pdf->page_number,
                    on_page(pdf, item->x, item->y)};
}

void pdf_link_bookmark(Pdf *pdf, const Item *item)
{
    int level = item->as.bookmark.level;
    while (pdf->bookmarks.count &&
           pdf->bookmarks.at[pdf->bookmarks.count - 1].level >= level)
        pdf->bookmarks.count--;
    PdfObject *parent = pdf->bookmarks.count
                            ? pdf->bookmarks.at[pdf->bookmarks.count - 1].object
                            : NULL;
    if (!parent && pdf->bookmarks.room == 0)
        object_entry(object_catalog(pdf->file), "/PageMode /UseOutlines");
    PdfObject *bookmark = object_add_outline(pdf->file, parent);
    *PUSH(&pdf->arena, &pdf->bookmarks) = (PdfBookmark){bookmark, level};
    PdfTarget target = {.page = pdf->page,
                        .at = on_page(pdf, item->x, item->y)};
    Str title = object_text(&pdf->arena, item->as.bookmark.title);
    Str place = destination(&pdf->arena, &target);
    object_entry(bookmark, "/Title %.*s", STR(title));
    object_entry(bookmark, "/Dest %.*s", STR(place));
}

static int compare_labels(const void *a, const void *b)
{
    Str one = ((const PdfTarget *)a)->label,
        other = ((const PdfTarget *)b)->label;
    int n = one.n < other.n ? one.n : other.n;
    int order = n ? memcmp(one.s, other.s, (size_t)n) : 0;
    return order ? order : one.n - other.n;
}

// What a link says to those who do not see it.
static Str page_words(Pdf *pdf, int number)
{
    Str lang = pdf->pages->imprint.lang;
    bool latin = str_starts(lang, "en");
    Str words = str_format(&pdf->arena, latin ? "page %d" : "第%d页", number);
    return object_text(&pdf->arena, words);
}

// What a link does; empty if it leads to a page that is not drawn, for then
// there must be no link: some viewers cannot bear one that leads nowhere.
static Str action(Pdf *pdf, Str target)
{
    if (!str_starts(target, "#")) {
        Str contents = object_text(&pdf->arena, target);
        Str url = ascii_url(&pdf->arena, target);
        return str_format(&pdf->arena,
                          "/Contents %.*s /A <</Type /Action /S /URI "
                          "/URI %.*s>>",
                          STR(contents), STR(url));
    }
    PdfTarget wanted = {.label = str_slice(target, 1, target.n)};
    const PdfTarget *found =
        pdf->targets.count == 0
            ? NULL
            : bsearch(&wanted, pdf->targets.at, (size_t)pdf->targets.count,
                      sizeof(PdfTarget), compare_labels);
    if (!found)
        return S("");
    Str place = destination(&pdf->arena, found);
    Str words = page_words(pdf, found->number);
    return str_format(&pdf->arena, "/Contents %.*s /Dest %.*s", STR(words),
                      STR(place));
}

// Adds the links of one page; gives the number of the first of the next.
static int finish_page(Pdf *pdf, int first)
{
    PdfObject *page = pdf->links.at[first].page;
    StrBuilder numbers = {.arena = &pdf->arena};
    int i = first;
    for (; i < pdf->links.count && pdf->links.at[i].page == page; i++) {
        const PdfLink *link = &pdf->links.at[i];
        Str does = action(pdf, link->target);
        if (does.n == 0)
            continue;
        PdfObject *object = object_add(pdf->file);
        object_entry(object, "/Type /Annot /Subtype /Link /F 4");
        object_entry(object, "/Border [0 0 0] /Rect %.*s", STR(link->place));
        object_entries(object, does);
        pdf_structure_link(pdf, link, object);
        str_addf(&numbers, "%s%d 0 R", numbers.bytes.count ? " " : "",
                 object_number(object));
    }
    if (numbers.bytes.count) {
        Str all = str_built(&numbers);
        object_entry(page, "/Annots [%.*s]", STR(all));
    }
    return i;
}

void pdf_link_finish(Pdf *pdf)
{
    if (pdf->targets.count)
        qsort(pdf->targets.at, (size_t)pdf->targets.count, sizeof(PdfTarget),
              compare_labels);
    for (int i = 0; i < pdf->links.count;)
        i = finish_page(pdf, i);
}
