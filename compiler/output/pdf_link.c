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
    Str target = item->as.target;
    PdfObject *link = object_add(pdf->file);
    Str place = rectangle(pdf, item);
    object_entry(link, "/Type /Annot /Subtype /Link /F 4 /Border [0 0 0]");
    object_entry(link, "/Rect %.*s", STR(place));
    *PUSH(&pdf->arena, &pdf->links) = link;
    if (str_starts(target, "#")) {
        Str label = str_slice(target, 1, target.n);
        *PUSH(&pdf->arena, &pdf->waiting) = (PdfLink){label, link};
        return;
    }
    Str contents = object_text(&pdf->arena, target);
    Str url = ascii_url(&pdf->arena, target);
    object_entry(link, "/Contents %.*s", STR(contents));
    object_entry(link, "/A <</Type /Action /S /URI /URI %.*s>>", STR(url));
}

void pdf_link_anchor(Pdf *pdf, const Item *item)
{
    *PUSH(&pdf->arena, &pdf->targets) =
        (PdfTarget){item->as.label, pdf->page, on_page(pdf, item->x, item->y)};
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

void pdf_link_finish(Pdf *pdf)
{
    size_t count = (size_t)pdf->targets.count;
    if (count == 0)
        return;
    qsort(pdf->targets.at, count, sizeof(PdfTarget), compare_labels);
    for (int i = 0; i < pdf->waiting.count; i++) {
        PdfTarget wanted = {.label = pdf->waiting.at[i].label};
        const PdfTarget *target = bsearch(&wanted, pdf->targets.at, count,
                                          sizeof(PdfTarget), compare_labels);
        if (!target)
            continue; // on a page that is not drawn
        Str place = destination(&pdf->arena, target);
        object_entry(pdf->waiting.at[i].object, "/Dest %.*s", STR(place));
    }
}
