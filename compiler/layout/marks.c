#include "layout/marks.h"

#include "layout/paginate.h"
#include "layout/setter.h"

// On every plate there is, spots as well.
static const Swatch registration = {.name = {"All", 3},
                                    .spot = {"All", 3},
                                    .alternate = {1000, 1000, 1000, 1000}};
#define REGISTRATION ((Paint){&registration, 1000})

static const Swatch inks[] = {
    {.name = {"C", 1}, .has_cmyk = true, .cmyk = {1000, 0, 0, 0}},
    {.name = {"M", 1}, .has_cmyk = true, .cmyk = {0, 1000, 0, 0}},
    {.name = {"Y", 1}, .has_cmyk = true, .cmyk = {0, 0, 1000, 0}},
    {.name = {"K", 1}, .has_cmyk = true, .cmyk = {0, 0, 0, 1000}},
};
// Three inks that should look like the grey of black beside them.
static const Swatch balance = {
    .name = {"CMY", 3}, .has_cmyk = true, .cmyk = {500, 400, 400, 0}};

static const Length thin = PT(0.25);
static const Length air = PT(5.669);    // 2 mm, around everything
static const Length patch = PT(11.339); // 4 mm, of the colour bar

typedef struct Marker {
    const Job *job;
    const Style *style;
    const PressMarks *marks;
    Sheet sheet;
    const SheetLines *lines; // of what is cut and folded
    Length off;              // where marks begin, from the trimmed page
    Fonts *fonts;
    const Pages *pages;
    Page *page;
    ARRAY_OF(const Swatch *) spots; // that have a plate
} Marker;

static void note_spot(Marker *m, Paint paint)
{
    if (!paint.swatch || !paint.swatch->spot.n || !m->style->keep_spots)
        return;
    for (int i = 0; i < m->spots.count; i++)
        if (str_equal(m->spots.at[i]->spot, paint.swatch->spot))
            return;
    *PUSH(m->job->arena, &m->spots) = paint.swatch;
}

static void note_spots(Marker *m, const Item *items, int count)
{
    for (int i = 0; i < count; i++) {
        note_spot(m, items[i].fill);
        note_spot(m, items[i].stroke);
        if (items[i].kind == ITEM_GROUP)
            note_spots(m, items[i].as.group.items.at,
                       items[i].as.group.items.count);
    }
}

static Item *add_path(Marker *m, Point at, Path *path)
{
    Item *item = PUSH(m->job->arena, &m->page->items);
    item->kind = ITEM_PATH;
    item->artifact = ARTIFACT_PAGE;
    item->x = at.x;
    item->y = at.y;
    item->node = m->marks->node;
    item->as.path = path;
    return item;
}

static Path *add_line(Marker *m, Point from, Point to)
{
    Point far = {to.x - from.x, to.y - from.y};
    Path *path = path_line(m->job->arena, (Point){0, 0}, far, thin);
    add_path(m, from, path)->stroke = REGISTRATION;
    return path;
}

// At both ends of a line across the whole sheet; dashed where it is folded.
static void add_ends(Marker *m, Length at, bool upright, bool fold)
{
    Length near = m->off, far = m->off + m->marks->length;
    Length end = upright ? m->sheet.height : m->sheet.width;
    const Length from[] = {-near, end + near}, to[] = {-far, end + far};
    for (int i = 0; i < 2; i++) {
        Point one = upright ? (Point){at, from[i]} : (Point){from[i], at};
        Point other = upright ? (Point){at, to[i]} : (Point){to[i], at};
        Path *path = add_line(m, one, other);
        path->dash = path->gap = fold ? PT(1.5) : 0;
    }
}

static void add_crops(Marker *m)
{
    for (int i = 0; i < m->lines->cut_across.count; i++)
        add_ends(m, m->lines->cut_across.at[i], true, false);
    for (int i = 0; i < m->lines->cut_down.count; i++)
        add_ends(m, m->lines->cut_down.at[i], false, false);
}

static void add_folds(Marker *m)
{
    for (int i = 0; i < m->lines->fold_across.count; i++)
        add_ends(m, m->lines->fold_across.at[i], true, true);
    for (int i = 0; i < m->lines->fold_down.count; i++)
        add_ends(m, m->lines->fold_down.at[i], false, true);
}

// A circle and a cross on each side, in the middle of a page, since folds are
// in the middle of a sheet.
static void add_crosses(Marker *m)
{
    Length half = m->marks->length / 2, middle = m->off + half;
    Length x = m->lines->cell_width / 2, y = m->lines->cell_height / 2;
    const Point places[] = {
        {x, -middle},
        {x, m->sheet.height + middle},
        {-middle, y},
        {m->sheet.width + middle, y},
    };
    for (int i = 0; i < countof(places); i++) {
        Point at = places[i];
        Length radius = half * 3 / 5;
        add_line(m, (Point){at.x - half, at.y}, (Point){at.x + half, at.y});
        add_line(m, (Point){at.x, at.y - half}, (Point){at.x, at.y + half});
        Path *circle = path_circle(m->job->arena, 2 * radius);
        circle->stroke_width = thin;
        add_path(m, (Point){at.x - radius, at.y - radius}, circle)->stroke =
            REGISTRATION;
    }
}

static void add_patch(Marker *m, int place, Paint paint)
{
    Point at = {m->off + place * patch,
                -m->off - (m->marks->length + patch) / 2};
    Item *item = add_path(m, at, path_rectangle(m->job->arena, patch, patch));
    item->width = item->height = patch;
    item->fill = paint;
}

// Every ink in full and in half, spots too, and the balance of grey.
static void add_bar(Marker *m)
{
    int place = 0;
    for (int tint = 1000; tint > 0; tint -= 500)
        for (int i = 0; i < countof(inks); i++)
            add_patch(m, place++, (Paint){&inks[i], tint});
    add_patch(m, place++, (Paint){&balance, 1000});
    for (int i = 0; i < m->spots.count; i++)
        add_patch(m, place++, (Paint){m->spots.at[i], 1000});
}

Str proof_name(int proof)
{
    static const char *const names[] = {"",     "一校", "二校", "三校", "四校",
                                        "五校", "六校", "七校", "八校", "九校"};
    ensure(proof >= 0 && proof < countof(names));
    return str_of(names[proof]);
}

static Str file_name(const Marker *m)
{
    const Element *document = m->pages->document;
    const Node *node = document ? document->node : NULL;
    const char *path = node && node->span.source ? node->span.source->path : "";
    const char *slash = strrchr(path, '/');
    return str_of(slash ? slash + 1 : path);
}

// Words in one ink; gives what is right of them.
static Length add_words(Marker *m, Point at, Str words, Paint paint)
{
    Galley galley = {0};
    Setter setter = {.job = m->job,
                     .style = m->style,
                     .fonts = m->fonts,
                     .lang = m->pages->imprint.lang,
                     .measure = m->sheet.width,
                     .galley = &galley};
    ParagraphStyle style = *style_paragraph(m->style, S("running"));
    style.color = paint;
    style.align = ALIGN_LEFT;
    style.left = style.right = style.indent = 0;
    CopyMaker maker = {
        .setter = &setter, .style = &style, .copy = {.lang = setter.lang}};
    copy_words(&maker, words);
    set_copy(&setter, &maker, ELEMENT_PARAGRAPH, false);
    Box *box = galley.first;
    if (!box)
        return at.x;
    box->element = NULL;
    box->artifact = ARTIFACT_PAGE;
    page_place(m->job, &m->sheet, m->page, box, at);
    return at.x + box->width + style.size / 2;
}

static Str proof_words(const Marker *m)
{
    const Imprint *imprint = &m->pages->imprint;
    if (!imprint->proof)
        return S("");
    if (str_starts(imprint->lang, "zh"))
        return str_format(m->job->arena, "  %.*s",
                          STR(proof_name(imprint->proof)));
    return str_format(m->job->arena, "  proof %d", imprint->proof);
}

// Whose file, which page, of when and in which round of proofs; then each plate
// says its name.  It stands clear of the other marks.
static void add_slug(Marker *m)
{
    const int *date = m->pages->imprint.date;
    Point at = {m->off, m->sheet.height + m->off + m->marks->length};
    Str words =
        str_format(m->job->arena, "%.*s  %d/%d  %.*s%s%04d-%02d-%02d%.*s",
                   STR(file_name(m)), m->page->number, m->pages->pages.count,
                   STR(m->page->pages), m->page->pages.n ? "  " : "", date[0],
                   date[1], date[2], STR(proof_words(m)));
    at.x = add_words(m, at, words, REGISTRATION);
    for (int i = 0; i < countof(inks); i++)
        at.x = add_words(m, at, inks[i].name, (Paint){&inks[i], 1000});
    for (int i = 0; i < m->spots.count; i++)
        at.x = add_words(m, at, m->spots.at[i]->spot,
                         (Paint){m->spots.at[i], 1000});
}

// A sheet is of no use to who cuts and folds it without its marks.
static void mark_page(Marker *m)
{
    bool several = m->pages->lines != NULL;
    if (m->marks->crop || several)
        add_crops(m);
    add_folds(m);
    if (m->marks->registration)
        add_crosses(m);
    if (m->marks->bars)
        add_bar(m);
    if (m->marks->info || several)
        add_slug(m);
}

// Of a single page: its four sides are cut.
static const SheetLines *page_lines(const Job *job, const Sheet *sheet)
{
    SheetLines *lines = NEW(job->arena, SheetLines);
    lines->cell_width = sheet->width;
    lines->cell_height = sheet->height;
    PUSH(job->arena, &lines->cut_across);
    *PUSH(job->arena, &lines->cut_across) = sheet->width;
    PUSH(job->arena, &lines->cut_down);
    *PUSH(job->arena, &lines->cut_down) = sheet->height;
    return lines;
}

Pages marks_add(const Job *job, const Pages *pages, const Style *style,
                Fonts *fonts)
{
    const PressMarks *marks = &style->presswork.marks;
    Pages marked = *pages;
    if (!marks->crop && !marks->registration && !marks->bars && !marks->info &&
        !pages->lines)
        return marked;
    Marker m = {.job = job,
                .style = style,
                .marks = marks,
                .sheet = pages->sheet,
                .lines = pages->lines ? pages->lines
                                      : page_lines(job, &pages->sheet),
                .fonts = fonts,
                .pages = pages};
    m.off = marks->offset > m.sheet.bleed ? marks->offset : m.sheet.bleed;
    marked.sheet.around = m.off + marks->length + air;
    if (marks->info || pages->lines)
        marked.sheet.around += style_paragraph(style, S("running"))->leading;
    marked.pages.at = NEW_ARRAY(job->arena, Page, pages->pages.count);
    marked.pages.count = marked.pages.room = pages->pages.count;
    for (int i = 0; i < pages->pages.count; i++)
        note_spots(&m, pages->pages.at[i].items.at,
                   pages->pages.at[i].items.count);
    for (int i = 0; i < pages->pages.count; i++) {
        const Page *from = &pages->pages.at[i];
        m.page = &marked.pages.at[i];
        *m.page = *from;
        m.page->items.at = NULL;
        m.page->items.count = m.page->items.room = 0;
        for (int k = 0; k < from->items.count; k++)
            *PUSH(job->arena, &m.page->items) = from->items.at[k];
        mark_page(&m);
    }
    return marked;
}
