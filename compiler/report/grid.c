// Tables of what was derived, in the style's design of tables: three lines,
// and a stripe on every other row where the style has one.
#include "blocks/table.h"
#include "report/parts.h"

#include <string.h>

Length grid_padding(const Grid *grid, int side)
{
    const Style *style = grid->setter->style;
    const ParagraphStyle *cell = style_paragraph(style, S("table_cell"));
    return dim_length(style->components.table.padding.at[side], cell->size,
                      style->page.baseline, grid->setter->measure);
}

void grid_open(Grid *grid, Setter *setter, const Node *node)
{
    grid->setter = setter;
    grid->own = setter_element(setter, ELEMENT_TABLE, node);
    grid->own.galley = &grid->galley;
}

void grid_rule(Grid *grid, GridRule kind)
{
    *PUSH(grid->setter->job->arena, &grid->lines) = (GridLine){.rule = kind};
}

void grid_row(Grid *grid, const GridCell *cells, bool head)
{
    Arena *arena = grid->setter->job->arena;
    GridCell *own = NEW_ARRAY(arena, GridCell, grid->columns);
    memcpy(own, cells, sizeof *own * (size_t)grid->columns);
    *PUSH(arena, &grid->lines) = (GridLine){.cells = own, .head = head};
    grid->rows += !head;
}

static void set_grid_rule(Grid *grid, GridRule kind)
{
    static const int halves[] = {
        [GRID_HALF] = 1, [GRID_SINGLE] = 2, [GRID_DOUBLE] = 4};
    Rule rule = grid->setter->style->components.table.rule;
    rule.width = rule.width * halves[kind] / 2;
    set_rule(&grid->own, grid->own.measure, rule);
}

static Path *circle(Arena *arena, Length d)
{
    Length c = d / 2, k = (Length)scale_by(c, 5523, 10000);
    const Step steps[] = {
        {.kind = STEP_MOVE, .to = {c, 0}},
        {STEP_CURVE, {d, c}, {c + k, 0}, {d, c - k}},
        {STEP_CURVE, {c, d}, {d, c + k}, {c + k, d}},
        {STEP_CURVE, {0, c}, {c - k, d}, {0, c + k}},
        {STEP_CURVE, {c, 0}, {0, c - k}, {c - k, 0}},
        {.kind = STEP_CLOSE},
    };
    Path *path = NEW(arena, Path);
    for (int i = 0; i < countof(steps); i++)
        *PUSH(arena, &path->steps) = steps[i];
    return path;
}

static Box *dot_box(const Setter *setter, Paint fill)
{
    Arena *arena = setter->job->arena;
    const ParagraphStyle *style =
        style_paragraph(setter->style, S("table_cell"));
    Length size = style->size * 5 / 8;
    Box *dot = NEW(arena, Box);
    *dot = (Box){.kind = BOX_PATH,
                 .y = (style->leading - size) / 2,
                 .width = size,
                 .height = size,
                 .fill = fill,
                 .artifact = ARTIFACT_LAYOUT,
                 .as.path = circle(arena, size)};
    return dot;
}

// A dot in the middle of a cell; its words are for those who do not see it.
static void set_dot(Setter *setter, const GridCell *cell)
{
    Arena *arena = setter->job->arena;
    Box *dot = dot_box(setter, cell->dot);
    dot->x = (setter->measure - dot->width) / 2;
    dot->artifact = ARTIFACT_NONE;
    dot->element = element_add(arena, setter->element, ELEMENT_CELL, NULL);
    dot->element->alt = cell->words;
    Box *group = NEW(arena, Box);
    *group = (Box){.kind = BOX_GROUP,
                   .width = setter->measure,
                   .height = dot->height + 2 * dot->y};
    group->as.inside = dot;
    galley_add(setter->galley, group);
}

// A dot of a kind's colour before its name.
static void set_key(Setter *setter, const GridCell *cell)
{
    Box *line = setter->galley->first;
    Box *dot = dot_box(setter, cell->color);
    if (!line || line->kind != BOX_LINE)
        return;
    Box *group = NEW(setter->job->arena, Box);
    *group = (Box){
        .kind = BOX_GROUP, .width = setter->measure, .height = line->height};
    group->as.inside = dot;
    dot->next = line;
    group->next = line->next;
    line->next = NULL;
    setter->galley->first = group;
}

static CopyMaker cell_copy(const Setter *setter, const GridCell *cell,
                           bool head)
{
    CopyMaker maker = copy_in(setter, head ? S("table_head") : S("table_cell"));
    for (int i = 0; cell->passage && i < cell->passage->count; i++)
        copy_inlines(&maker, cell->passage->at[i]);
    copy_words(&maker, cell->words);
    return maker;
}

static void set_cell(Setter *setter, const GridCell *cell, Align align,
                     bool head)
{
    ElementKind kind = head              ? ELEMENT_HEAD_CELL
                       : cell->names_row ? ELEMENT_ROW_HEAD
                                         : ELEMENT_CELL;
    if (cell->dot.swatch) {
        set_dot(setter, cell);
        return;
    }
    CopyMaker maker = cell_copy(setter, cell, head);
    ParagraphStyle *own = NEW(setter->job->arena, ParagraphStyle);
    *own = *maker.style;
    own->align = align;
    maker.style = own;
    own->left += cell->color.swatch ? own->size : 0;
    set_copy(setter, &maker, kind, false);
    if (cell->color.swatch)
        set_key(setter, cell);
}

// The words of a row's first cell, to stand once more in a row below.
static Box *name_again(const Grid *grid, const Cell *cell)
{
    Box *first = NULL, **end = &first;
    Length y = cell->panel.padding[0];
    for (const Box *box = cell->galley.first; box; box = box->next) {
        *end = box_repeat(grid->setter->job->arena, box);
        (*end)->x += cell->panel.padding[3];
        (*end)->y = y;
        y += box->height;
        end = &(*end)->next;
    }
    return first;
}

static void set_grid_row(Grid *grid, const GridCell *words, bool head,
                         bool striped)
{
    Setter *own = &grid->own;
    const TableDesign *design = &own->style->components.table;
    Cell *cells = NEW_ARRAY(own->job->arena, Cell, grid->columns);
    Setter setter = setter_element(own, ELEMENT_ROW, NULL);
    for (int i = 0; i < grid->columns; i++) {
        Panel *panel = &cells[i].panel;
        for (int side = 0; side < countof(panel->padding); side++)
            panel->padding[side] = grid_padding(grid, side);
        cells[i].width = grid->widths[i];
        Setter inside = setter_inside(
            &setter, panel_measure(panel, cells[i].width), &cells[i].galley);
        set_cell(&inside, &words[i], grid->aligns[i], head);
    }
    if (words[0].words.n)
        grid->name = name_again(grid, &cells[0]);
    CellRow row = {.cells = cells, .count = grid->columns};
    row.fill = head ? design->head : striped ? design->stripe : NO_PAINT;
    set_cells(own, &row);
}

enum { HEAD_BOXES = 3 };

// What a page that the table goes on to begins with: its first line, the heads
// and the line below them, once more.
static Box *repeated_head(const Grid *grid)
{
    Arena *arena = grid->setter->job->arena;
    Box *group = NEW(arena, Box);
    *group = (Box){.kind = BOX_GROUP,
                   .artifact = ARTIFACT_PAGINATION,
                   .width = grid->setter->measure};
    Box **end = &group->as.inside;
    const Box *box = grid->galley.first;
    for (int i = 0; i < HEAD_BOXES && box; i++, box = box->next) {
        *end = box_repeat(arena, box);
        (*end)->y = group->height;
        group->height += box->height;
        end = &(*end)->next;
    }
    return group;
}

// The same, and below it the name of a group of rows, beside the first row
// that the new page has of it.
static const Box *named_head(const Grid *grid, const Box *head, Box *name)
{
    if (!name)
        return head;
    Arena *arena = grid->setter->job->arena;
    Box *group = box_repeat(arena, head), *beside = NEW(arena, Box);
    *beside = (Box){.kind = BOX_GROUP, .y = group->height};
    beside->as.inside = name;
    beside->next = group->as.inside;
    group->as.inside = beside;
    return group;
}

// The width of a cell on one line, without padding.
static Length cell_width(const Setter *setter, const GridCell *cell, bool head)
{
    const ParagraphStyle *style =
        style_paragraph(setter->style, S("table_cell"));
    if (cell->dot.swatch)
        return style->size;
    CopyMaker maker = cell_copy(setter, cell, head);
    return copy_width(&maker) + (cell->color.swatch ? style->size : 0);
}

// Columns give each other room where the table then takes fewer lines.
static void fit_columns(Grid *grid)
{
    Setter measuring = grid->own;
    measuring.notes = NULL;
    Arena *arena = grid->setter->job->arena;
    Length em = style_paragraph(grid->setter->style, S("table_cell"))->size;
    Length sides = grid_padding(grid, 1) + grid_padding(grid, 3);
    int columns = grid->columns;
    Length *cells = NEW_ARRAY(arena, Length, grid->lines.count * columns);
    Length *natural = NEW_ARRAY(arena, Length, columns);
    TableFit fit = {0, columns, cells, natural, em, grid->widths};
    for (int i = 0; i < grid->lines.count; i++) {
        const GridLine *line = &grid->lines.at[i];
        for (int j = 0; line->cells && j < columns; j++) {
            Length width = cell_width(&measuring, &line->cells[j], line->head);
            cells[fit.rows * columns + j] = width;
            natural[j] = width > natural[j] ? width : natural[j];
        }
        fit.rows += line->cells != NULL;
    }
    for (int j = 0; j < columns; j++) {
        bool present = grid->widths[j] > 0;
        natural[j] = present ? table_least(natural[j], em) : 0;
        grid->widths[j] -= present ? sides : 0;
    }
    table_fit(&fit);
    for (int j = 0; j < columns; j++)
        grid->widths[j] += natural[j] ? sides : 0;
}

static void set_line(Grid *grid, const GridLine *line, bool striped)
{
    if (line->cells) {
        set_grid_row(grid, line->cells, line->head, striped);
    } else {
        set_grid_rule(grid, line->rule);
        grid->name = NULL;
    }
}

static void set_lines(Grid *grid)
{
    const Box *head = NULL;
    int rows = 0;
    for (int i = 0; i < grid->lines.count; i++) {
        const GridLine *line = &grid->lines.at[i];
        bool row = line->cells && !line->head;
        bool named = row && line->cells[0].words.n == 0;
        Box *name = named ? grid->name : NULL, **end = grid->galley.end;
        set_line(grid, line, row && rows % 2 == 1);
        rows += row;
        const Box *own = head ? named_head(grid, head, name) : NULL;
        for (Box *box = end ? *end : grid->galley.first; box; box = box->next)
            box->head = own;
        if (i + 1 == HEAD_BOXES)
            head = repeated_head(grid);
    }
}

// It stays whole where a page can hold it; else no row is left alone with the
// head, nor the last one at the top of a page.
void grid_close(Grid *grid)
{
    fit_columns(grid);
    set_lines(grid);
    Length height = galley_height(&grid->galley);
    int number = 0, count = grid->galley.count;
    bool whole = height <= grid->setter->tallest / 3 * 2;
    for (Box *box = grid->galley.first, *next; box; box = next, number++) {
        bool rule = box->kind == BOX_PATH;
        bool begins = number <= HEAD_BOXES, ends = number + 2 >= count;
        next = box->next;
        box->next = NULL;
        if (number > 0 && (whole || rule || begins || ends))
            set_keep(grid->setter);
        galley_add(grid->setter->galley, box);
    }
}
