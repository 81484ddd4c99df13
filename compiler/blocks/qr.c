// The modules of a code are one path, so that no viewer shows seams in it.
#include "blocks/qr.h"

#include <qrencode.h>

#include "blocks/attached.h"

enum { LEAST_MODULES = 21 }; // of the smallest code's side

static bool wants_code(const Link *link, bool as_auto)
{
    bool wished = link->qr == SWITCH_ON || (link->qr == SWITCH_AUTO && as_auto);
    return wished && link->url.str.n > 0;
}

// Neighbouring modules of a row become one rectangle.
static Path *modules(Arena *arena, const QRcode *code, Length module)
{
    Path *path = NEW(arena, Path);
    for (int y = 0; y < code->width; y++)
        for (int x = 0, end; x < code->width; x = end) {
            const unsigned char *row = code->data + y * code->width;
            bool dark = row[x] & 1;
            for (end = x + 1; end < code->width; end++)
                if ((row[end] & 1) != dark)
                    break;
            if (dark)
                path_add_rectangle(arena, path, (Point){x * module, y * module},
                                   (Point){(end - x) * module, module});
        }
    return path;
}

static Box *path_box(Arena *arena, Path *path, Length side, Paint fill)
{
    Box *box = NEW(arena, Box);
    box->kind = BOX_PATH;
    box->width = box->height = side;
    box->fill = fill;
    box->as.path = path;
    return box;
}

// The code stands at the left edge of the column; its quiet zone is around it
// on the paper.  NULL if the URL is too long for any code.
static Box *code_box(const Setter *setter, Str url, Length *quiet)
{
    static const QRecLevel levels[] = {QR_ECLEVEL_L, QR_ECLEVEL_M, QR_ECLEVEL_Q,
                                       QR_ECLEVEL_H};
    const LinksDesign *design = &setter->style->components.links;
    Arena *arena = setter->job->arena;
    QRcode *code = QRcode_encodeString(str_copy(arena, url).s, 0,
                                       levels[design->qr_level], QR_MODE_8, 1);
    if (!code)
        return NULL;
    Length module = design->qr_size / code->width;
    Length side = module * code->width, zone = design->qr_quiet * module;
    // Codes of all sizes stand in the same room: that of the coarsest.
    Length room = design->qr_quiet * design->qr_size / LEAST_MODULES;
    Paint paper = NO_PAINT, ink = NO_PAINT;
    style_color(setter->job, setter->style, S("paper"), &paper);
    style_color(setter->job, setter->style, S("ink"), &ink);
    Length whole = side + 2 * zone;
    Box *ground =
        path_box(arena, path_rectangle(arena, whole, whole), whole, paper);
    ground->artifact = ARTIFACT_LAYOUT;
    Box *dark = path_box(arena, modules(arena, code, module), side, ink);
    QRcode_free(code);
    dark->element = setter->element;
    dark->x = dark->y = room;
    ground->x = ground->y = room - zone;
    ground->next = dark;
    Box *group = NEW(arena, Box);
    group->kind = BOX_GROUP;
    group->width = group->height = design->qr_size + 2 * room;
    group->as.inside = ground;
    *quiet = room;
    return group;
}

static void set_url(Setter *setter, const Link *link)
{
    CopyMaker maker = copy_in(setter, S("link_url"));
    copy_link(&maker, link->url, link->url.str);
    set_copy(setter, &maker, ELEMENT_PARAGRAPH, false);
}

static void set_link(const Setter *setter, const Link *link, Box *code,
                     Cell *cell)
{
    Setter own = setter_element(setter, ELEMENT_GROUP, link->node);
    Setter inside = setter_inside(&own, cell->width, &cell->galley);
    Setter figure = setter_element(&inside, ELEMENT_FIGURE, link->node);
    figure.element->alt =
        str_format(setter->job->arena, "QR %.*s", STR(link->url.str));
    code->as.inside->next->element = figure.element;
    galley_add(inside.galley, code);
    for (int i = 0; i < link->title.count; i++) {
        CopyMaker maker = copy_in(&inside, S("link_title"));
        copy_inlines(&maker, link->title.at[i]);
        set_copy(&inside, &maker, ELEMENT_PARAGRAPH, false);
    }
    CopyMaker origin = copy_in(&inside, S("link_url"));
    copy_text(&origin, link->site);
    if (link->site.str.n && link->date.node)
        copy_words(&origin, S("　"));
    if (link->date.node)
        copy_words(&origin, date_words(setter->job->arena, link->date,
                                       locale_of(setter->lang)));
    set_copy(&inside, &origin, ELEMENT_PARAGRAPH, false);
    set_url(&inside, link);
}

enum { LEAST_EMS = 9, MOST_COLUMNS = 6 };

typedef struct CodeShelf {
    const Link *links[MOST_COLUMNS];
    Box *codes[MOST_COLUMNS];
    Length quiet[MOST_COLUMNS];
    int count;
} CodeShelf;

static void set_code_row(Setter *setter, CodeShelf *row, Length width,
                         Length gutter)
{
    Cell cells[MOST_COLUMNS] = {0};
    for (int i = 0; i < row->count; i++) {
        cells[i].width = width;
        row->codes[i]->x = -row->quiet[i];
        set_link(setter, row->links[i], row->codes[i], &cells[i]);
    }
    CellRow cell_row = {
        .cells = cells, .count = row->count, .gutter = gutter, .on_grid = true};
    if (row->count) {
        set_cells(setter, &cell_row);
        set_space(setter, setter_pitch(setter) / 2);
    }
    row->count = 0;
}

void links_set(Setter *setter, Links links, bool as_auto)
{
    const ParagraphStyle *body = style_paragraph(setter->style, S("body"));
    const LinksDesign *design = &setter->style->components.links;
    Length gutter = 2 * body->size;
    Length least = LEAST_EMS * body->size;
    least = least > design->qr_size ? least : design->qr_size;
    Length room = setter->measure - setter->indent;
    int columns = (room + gutter) / (least + gutter);
    columns = columns < 1 ? 1 : columns > MOST_COLUMNS ? MOST_COLUMNS : columns;
    Length width = (room - (columns - 1) * gutter) / columns;
    CodeShelf row = {0};
    for (int i = 0; i < links.count; i++) {
        Length quiet = 0;
        Box *code = wants_code(&links.at[i], as_auto)
                        ? code_box(setter, links.at[i].url.str, &quiet)
                        : NULL;
        if (!code) {
            set_code_row(setter, &row, width, gutter);
            attached_links(setter, (Links){&links.at[i], 1});
            continue;
        }
        row.links[row.count] = &links.at[i];
        row.quiet[row.count] = quiet;
        row.codes[row.count++] = code;
        if (row.count == columns)
            set_code_row(setter, &row, width, gutter);
    }
    set_code_row(setter, &row, width, gutter);
}
