// A table becomes boxes: rows between rules, the head again in each column.
#include "blocks/table.h"

typedef enum TableLook { TABLE_THREE_LINE, TABLE_GRID, TABLE_PLAIN } TableLook;

// The line around is twice as thick as that under the head (1 pt, 0.5 pt).
static Rule outer_rule(const Setter *setter)
{
    const TableDesign *design = &setter->style->components.table;
    Rule rule = design->rule;
    rule.width = design->design == TABLE_PLAIN ? 0 : 2 * rule.width;
    return rule;
}

static void set_line(Setter *setter, Rule rule)
{
    set_keep(setter);
    set_rule(setter, setter->measure - setter->indent, rule);
    set_keep(setter);
}

// Numbers stand with their points under each other; the column as a whole is
// at the right of its room.
static Length point_shift(const Setter *setter, const TableForm *form,
                          int column, const CopyMaker *maker)
{
    Str words = maker->copy.phrases.count == 1 ? maker->copy.phrases.at[0].text
                                               : (Str){0};
    Str before, after;
    if (!table_number(words, &before, &after))
        return 0;
    CopyMaker left = *maker;
    left.copy.phrases.at =
        NEW_ARRAY(setter->job->arena, Phrase, maker->copy.phrases.count);
    left.copy.phrases.at[0] = maker->copy.phrases.at[0];
    left.copy.phrases.at[0].text = after;
    left.copy.length = after.n;
    return form->column[column].after - copy_width(&left);
}

static void set_size(CopyMaker *maker)
{
    const ParagraphStyle *style = maker->style;
    const ParagraphStyle *plain =
        style_paragraph(maker->setter->style, style->name);
    for (int i = 0; i < maker->copy.phrases.count; i++) {
        Look *look = &maker->copy.phrases.at[i].look;
        look->size = (Length)scale_by(look->size, style->size, plain->size);
    }
}

static void set_cell(const Setter *row, const TableForm *form, int number,
                     int column, Cell *cell)
{
    bool head = number < 0;
    const TableDesign *design = &row->style->components.table;
    Panel *panel = &cell->panel;
    memcpy(panel->padding, form->padding, sizeof(panel->padding));
    if (design->design == TABLE_GRID && column > 0)
        panel->stripe = stripe_of(design->rule, SIDE_LEFT);
    cell->width =
        form->column[column].width + panel->padding[1] + panel->padding[3];
    // Over the words of the cell the line of a grid takes no room.
    Setter inside = setter_inside(
        row, form->column[column].width - form->column[column].clear,
        &cell->galley);
    CopyMaker maker = table_cell(&inside, form, number, column);
    set_size(&maker);
    if (!head && form->column[column].is_decimal)
        cell->x = -point_shift(row, form, column, &maker);
    const Table *table = form->table;
    bool names_row =
        column < table->columns.count && table->columns.at[column].names_rows;
    set_copy(&inside, &maker,
             head        ? ELEMENT_HEAD_CELL
             : names_row ? ELEMENT_ROW_HEAD
                         : ELEMENT_CELL,
             false);
}

static void set_row_of(Setter *setter, const TableForm *form, int number,
                       const Node *node)
{
    const TableDesign *design = &setter->style->components.table;
    Setter own = setter_element(setter, ELEMENT_ROW, node);
    Cell *cells = NEW_ARRAY(setter->job->arena, Cell, form->columns);
    for (int i = 0; i < form->columns; i++)
        set_cell(&own, form, number, i, &cells[i]);
    CellRow row = {.cells = cells, .count = form->columns};
    row.fill = number < 0        ? design->head
               : number % 2 == 1 ? design->stripe
                                 : NO_PAINT;
    set_cells(&own, &row);
}

static void set_head(Setter *setter, const TableForm *form)
{
    set_line(setter, outer_rule(setter));
    if (form->table->columns.count == 0)
        return;
    set_row_of(setter, form, -1, form->table->node);
    set_line(setter, setter->style->components.table.rule);
}

// 表1（续）
static void set_continued(Setter *setter, const Table *table)
{
    if (table->caption.count == 0 || !setter->counters)
        return;
    CopyMaker maker = copy_in(setter, S("caption"));
    Str number = str_format(setter->job->arena, "%.*s%d",
                            STR(setter_label(setter, "table")),
                            setter->counters->tables);
    copy_styled(&maker, number, S("strong"));
    copy_words(&maker, setter_label(setter, "continued"));
    set_copy(setter, &maker, ELEMENT_CAPTION, false);
}

// What stands above the rows that begin a column.
static const Box *repeated_head(const Setter *setter, const TableForm *form)
{
    if (form->table->columns.count == 0)
        return NULL;
    Galley galley = {0};
    Setter own = *setter;
    // What is only repeated has no place in the structure and no messages.
    Element unused = {0};
    Job quiet = *setter->job;
    Diag unheard = {.arena = quiet.arena};
    quiet.diag = &unheard;
    own.job = &quiet;
    own.galley = &galley;
    own.element = &unused;
    own.notes = NULL;
    set_continued(&own, form->table);
    set_head(&own, form);
    Box *group = NEW(setter->job->arena, Box);
    group->kind = BOX_GROUP;
    group->as.inside = galley.first;
    group->width = setter->measure;
    for (Box *box = galley.first; box; box = box->next) {
        box->y = group->height + (box == galley.first ? 0 : box->space);
        group->height = box->y + box->height;
    }
    return box_repeat(setter->job->arena, group);
}

enum { SMALL_ROWS = 10 };

// A small table stays whole; of others no single row is left alone at the foot
// or at the top of a column.
static bool stays(int row, int rows)
{
    return rows <= SMALL_ROWS || row < 2 || row + 1 == rows;
}

static void set_rows(Setter *setter, const TableForm *form)
{
    const Box *head = repeated_head(setter, form);
    const TableDesign *design = &setter->style->components.table;
    Galley *galley = setter->galley;
    for (int i = 0; i < form->rows; i++) {
        if (stays(i, form->rows))
            set_keep(setter);
        else
            galley->keep = 0;
        if (i > 0 && design->design == TABLE_GRID) {
            set_rule(setter, setter->measure - setter->indent, design->rule);
            set_keep(setter);
        }
        Box **first = galley->end;
        set_row_of(setter, form, i, form->table->rows.at[i].node);
        for (Box *box = first ? *first : galley->first; box && i > 0;
             box = box->next)
            box->head = head;
    }
}

static void set_note(Setter *setter, const Passage *note)
{
    for (int i = 0; i < note->count; i++) {
        CopyMaker maker = copy_in(setter, S("credit"));
        Str label = setter_label(setter, "remark");
        copy_words(&maker, i ? S("") : label);
        copy_words(&maker,
                   i || !label.n ? S("") : setter_label(setter, "colon"));
        copy_inlines(&maker, note->at[i]);
        set_keep(setter);
        set_copy(setter, &maker, ELEMENT_PARAGRAPH, false);
    }
}

void table_set(Setter *setter, const Table *table)
{
    Setter own = setter_element(setter, ELEMENT_TABLE, table->node);
    Length line = setter_pitch(setter);
    if (table_columns(table) == 0)
        return;
    set_apart(&own, line);
    set_caption(&own, &table->caption, "table",
                setter->counters ? &setter->counters->tables : NULL);
    TableForm form = table_form(&own, table);
    if (table->caption.count)
        set_space(&own, form.padding[0]);
    set_head(&own, &form);
    set_rows(&own, &form);
    set_line(&own, outer_rule(&own));
    own.galley->keep = 0;
    if (table->source.count + table->note.count)
        set_space(&own, form.padding[0]);
    set_source(&own, &table->source, "data_source");
    set_note(&own, &table->note);
    own.galley->keep = 0;
    set_apart(&own, line / 2);
}
