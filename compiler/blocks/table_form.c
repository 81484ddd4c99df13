// The form of a table: which columns hold numbers, and how wide each is.
#include "blocks/table.h"

#include <math.h>

bool table_number(Str words, Str *before, Str *after)
{
    int at = 0, digits = 0, point = -1;
    words = str_trim(words);
    if (at < words.n && strchr("+-", words.s[at]))
        at++;
    else if (str_starts(words, "−"))
        at += S("−").n;
    for (; at < words.n; at++) {
        char c = words.s[at];
        if (c >= '0' && c <= '9')
            digits++;
        else if (c == '.' && point < 0)
            point = at;
        else if (c != ',')
            break;
    }
    Str rest = str_slice(words, at, words.n);
    // One sign or Han may follow as its unit: 3场.
    bool unit = rest.n == 0 || str_is(rest, "%") ||
                (rest.n == 3 && (uint8_t)rest.s[0] >= 0xE2);
    int end = point >= 0 ? point : at;
    *before = str_slice(words, 0, end);
    *after = str_slice(words, end, words.n);
    return digits > 0 && unit;
}

static const TableCell *cell_at(const TableForm *form, int row, int column)
{
    const Row *of = &form->table->rows.at[row];
    return column < of->cells.count ? &of->cells.at[column] : NULL;
}

CopyMaker table_cell(const Setter *setter, const TableForm *form, int row,
                     int column)
{
    bool head = row < 0;
    CopyMaker maker = copy_in(setter, head ? S("table_head") : S("table_cell"));
    ParagraphStyle *style = NEW(setter->job->arena, ParagraphStyle);
    *style = head ? form->head : form->cell;
    if (!head || form->column[column].align != ALIGN_LEFT)
        style->align = form->column[column].align;
    maker.style = style;
    const TableCell *cell = head ? NULL : cell_at(form, row, column);
    const Passage *words = head   ? &form->table->columns.at[column].title
                           : cell ? &cell->passage
                                  : NULL;
    for (int i = 0; words && i < words->count; i++)
        copy_inlines(&maker, words->at[i]);
    if (cell && !cell->passage.node)
        copy_text(&maker, cell->text);
    return maker;
}

// Every cell that is not empty holds a number.  Where units follow, these
// stand under each other, not the points.
static bool is_numeric(const Setter *setter, const TableForm *form, int column,
                       bool *pointed)
{
    bool any = false, units = false;
    *pointed = false;
    for (int i = 0; i < form->rows; i++) {
        const TableCell *cell = cell_at(form, i, column);
        Str words = cell ? table_words(setter->job->arena, cell) : (Str){0};
        Str before, after;
        if (words.n == 0 || str_is(words, "—") || str_is(words, "–"))
            continue;
        if (!table_number(words, &before, &after))
            return false;
        any = true;
        *pointed |= str_starts(after, ".");
        units |= (uint8_t)words.s[words.n - 1] >= 0x80;
    }
    *pointed &= !units;
    return any;
}

static void align_column(const Setter *setter, TableForm *form, int column)
{
    const Table *table = form->table;
    ColumnAlign wish = column < table->columns.count
                           ? (ColumnAlign)table->columns.at[column].align
                           : COLUMN_AUTO;
    bool pointed = false, numeric = false;
    if (wish == COLUMN_AUTO || wish == COLUMN_DECIMAL)
        numeric = is_numeric(setter, form, column, &pointed);
    static const Align aligns[] = {
        [COLUMN_LEFT] = ALIGN_LEFT,
        [COLUMN_CENTER] = ALIGN_CENTER,
        [COLUMN_RIGHT] = ALIGN_RIGHT,
        [COLUMN_DECIMAL] = ALIGN_RIGHT,
    };
    form->column[column].align = numeric               ? ALIGN_RIGHT
                                 : wish == COLUMN_AUTO ? form->cell.align
                                                       : aligns[wish];
    form->column[column].is_decimal =
        wish == COLUMN_DECIMAL || (numeric && pointed);
}

static Length words_width(const Setter *setter, const ParagraphStyle *style,
                          Str words)
{
    CopyMaker maker = copy_in(setter, S("table_cell"));
    maker.style = style;
    copy_words(&maker, words);
    for (int i = 0; i < maker.copy.phrases.count; i++)
        maker.copy.phrases.at[i].look.size = style->size;
    return copy_width(&maker);
}

static Length greater(Length a, Length b)
{
    return a > b ? a : b;
}

// How far the numbers of a column reach to both sides of their points.
static void measure_points(const Setter *setter, TableForm *form, int column)
{
    form->column[column].before = form->column[column].after = 0;
    for (int i = 0; i < form->rows; i++) {
        const TableCell *cell = cell_at(form, i, column);
        Str words = cell ? table_words(setter->job->arena, cell) : (Str){0};
        Str before, after;
        if (!table_number(words, &before, &after))
            continue;
        Length left = words_width(setter, &form->cell, before);
        Length right = words_width(setter, &form->cell, after);
        form->column[column].before =
            greater(form->column[column].before, left);
        form->column[column].after = greater(form->column[column].after, right);
    }
}

// The widest line of a cell set to a measure.
static Length cell_width(const Setter *setter, const TableForm *form, int row,
                         int column, Length measure)
{
    CopyMaker maker = table_cell(setter, form, row, column);
    if (maker.copy.length == 0)
        return 0;
    ParagraphStyle style = *maker.style;
    style.align = ALIGN_LEFT;
    Setting setting = {.typography = &setter->style->typography,
                       .style = &style,
                       .measure = measure};
    Lines lines =
        paragraph_set(setter->job, setter->fonts, &maker.copy, &setting);
    Length width = 0;
    for (int i = 0; i < lines.count; i++)
        width = greater(width, lines.at[i].width);
    return width;
}

// The width of a column whose lines are set to a measure; cells, if there is
// one, gets that of its head and of each of its cells.
static Length column_width(const Setter *setter, const TableForm *form,
                           int column, Length measure, Length *cells)
{
    Length width = form->column[column].before + form->column[column].after;
    int first = form->table->columns.count ? -1 : 0;
    for (int i = first; i < form->rows; i++) {
        Length cell = cell_width(setter, form, i, column, measure);
        if (cells)
            cells[(i + 1) * form->columns + column] = cell;
        width = greater(width, cell);
    }
    return width;
}

// Widths that were written; what is left for the others.
static Length give_written(const Setter *setter, TableForm *form, Length room,
                           bool *given)
{
    Length all = room;
    for (int i = 0; i < form->columns && i < form->table->columns.count; i++) {
        Dim dim = form->table->columns.at[i].width;
        Length pad = form->padding[1] + form->padding[3];
        if (dim.value <= 0)
            continue;
        Length width = dim_length(dim, form->cell.size, form->cell.leading,
                                  setter->measure - setter->indent) -
                       pad;
        // The others keep some room, however much one asks for.
        Length most = all / 2 > room ? room : all / 2;
        given[i] = true;
        form->column[i].width = width > most ? most : greater(width, pad);
        room -= form->column[i].width;
    }
    return room;
}

// Short columns keep their width; long ones become narrower the longer they
// are: the geometric mean of their own length and a common one.
static Length shrunk(Length natural, Length least, Length common)
{
    double mean = sqrt((double)natural * (double)common);
    Length width = (Length)lround(mean);
    width = width < natural ? width : natural;
    return greater(width, least);
}

static Length total(const TableForm *form, const bool *given,
                    const Length *natural, const Length *least, Length common)
{
    Length sum = 0;
    for (int i = 0; i < form->columns; i++)
        sum += given[i] ? 0 : shrunk(natural[i], least[i], common);
    return sum;
}

static void share(TableForm *form, const bool *given, const Length *natural,
                  const Length *least, Length room)
{
    Length low = 0, high = PT(20000);
    while (high - low > 16) {
        Length middle = low + (high - low) / 2;
        if (total(form, given, natural, least, middle) <= room)
            low = middle;
        else
            high = middle;
    }
    Length sum = total(form, given, natural, least, low);
    int open = 0;
    for (int i = 0; i < form->columns; i++)
        open += !given[i];
    for (int i = 0; i < form->columns; i++) {
        if (given[i])
            continue;
        Length width = shrunk(natural[i], least[i], low);
        form->column[i].width = sum > room ? (Length)scale_by(width, room, sum)
                                           : width + (room - sum) / open;
    }
}

static void set_size(TableForm *form, Length size, Length whole)
{
    ParagraphStyle *const styles[] = {&form->cell, &form->head};
    for (int i = 0; i < countof(styles); i++) {
        styles[i]->leading = (Length)scale_by(styles[i]->leading, size, whole);
        styles[i]->size = (Length)scale_by(styles[i]->size, size, whole);
    }
}

// The longest words need more than there is: smaller type, down to two thirds
// or what the printer accepts.
static void make_smaller(const Setter *setter, TableForm *form, Length sum,
                         Length room)
{
    const Job *job = setter->job;
    Length whole = form->cell.size;
    Length floor =
        greater(setter->style->presswork.limits.min_text, whole * 2 / 3);
    Length size = (Length)scale_by(whole, room, sum) / 512 * 512; // half points
    size = size < floor ? floor : size;
    if (size >= whole)
        return;
    set_size(form, size, whole);
    Message *message =
        fault(job, WK610, form->table->node,
              zh(job, "表宽超出，字号已缩到 %.1f pt", size / 1024.0),
              en(job, "the table is too wide; its type was reduced to %.1f pt",
                 size / 1024.0));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "少排几栏，把文字写短，或另成一表"),
                en(job, "drop a column, shorten the words, or make two "
                        "tables"));
}

enum { SHORT_EMS = 6, LEAST_EMS = 4 };

Length table_least(Length natural, Length em)
{
    return natural <= SHORT_EMS * em ? natural : LEAST_EMS * em;
}

// What is short stays on one line, a date or a figure, if that leaves enough
// to the others.
static void keep_short(const TableForm *form, const bool *given,
                       const Length *natural, Length *least, Length room)
{
    Length kept[MOST_COLUMNS], sum = 0;
    for (int i = 0; i < form->columns; i++) {
        kept[i] = greater(least[i], table_least(natural[i], form->cell.size));
        sum += given[i] ? 0 : kept[i];
    }
    if (sum <= room)
        memcpy(least, kept, sizeof(Length) * (size_t)form->columns);
}

static void fit_widths(TableForm *form, const Length *cells,
                       const Length *least)
{
    Length width[MOST_COLUMNS];
    for (int i = 0; i < form->columns; i++)
        width[i] = form->column[i].width;
    table_fit(&(TableFit){.rows = form->rows + 1,
                          .columns = form->columns,
                          .cells = cells,
                          .least = least,
                          .em = form->cell.size,
                          .width = width});
    for (int i = 0; i < form->columns; i++)
        form->column[i].width = width[i];
}

static void find_widths(const Setter *setter, TableForm *form)
{
    Length natural[MOST_COLUMNS], least[MOST_COLUMNS] = {0};
    bool given[MOST_COLUMNS] = {0};
    Length room = setter->measure - setter->indent -
                  form->columns * (form->padding[1] + form->padding[3]);
    room = give_written(setter, form, room, given);
    int64_t wide = 0, narrow = 0;
    Length *cells =
        NEW_ARRAY(setter->job->arena, Length, (form->rows + 1) * form->columns);
    for (int i = 0; i < form->columns; i++) {
        natural[i] =
            given[i] ? 0 : column_width(setter, form, i, PT(20000), cells);
        wide += natural[i];
    }
    for (int i = 0; i < form->columns && wide > room; i++) {
        least[i] = given[i] ? 0 : column_width(setter, form, i, 1, NULL);
        narrow += least[i];
    }
    if (narrow > room && room > 0) {
        Length whole = form->cell.size;
        make_smaller(setter, form, (Length)narrow, room);
        for (int i = 0; i < form->columns; i++) {
            natural[i] = (Length)scale_by(natural[i], form->cell.size, whole);
            least[i] = (Length)scale_by(least[i], form->cell.size, whole);
            if (form->column[i].is_decimal)
                measure_points(setter, form, i);
        }
    }
    keep_short(form, given, natural, least, room);
    share(form, given, natural, least, greater(room, form->columns));
    if (wide > room && narrow <= room)
        fit_widths(form, cells, least);
}

// Figures stand in the middle of what their column has to spare where the next
// one begins at its left: the two would else meet.
static void clear_figures(const Setter *setter, TableForm *form)
{
    for (int i = 0; i + 1 < form->columns; i++) {
        if (form->column[i].align != ALIGN_RIGHT ||
            form->column[i + 1].align != ALIGN_LEFT)
            continue;
        Length natural = column_width(setter, form, i, PT(20000), NULL);
        Length spare = form->column[i].width - natural;
        form->column[i].clear = spare > 0 ? spare / 2 : 0;
    }
}

TableForm table_form(const Setter *of, const Table *table)
{
    Setter measuring = *of; // calls out no note
    measuring.notes = NULL;
    const Setter *setter = &measuring;
    TableForm form = {
        .table = table,
        .columns = table_columns(table),
        .rows = table->rows.count,
        .cell = *style_paragraph(setter->style, S("table_cell")),
        .head = *style_paragraph(setter->style, S("table_head")),
    };
    setter_insets(setter, &setter->style->components.table.padding,
                  form.padding);
    for (int i = 0; i < form.columns; i++) {
        align_column(setter, &form, i);
        if (form.column[i].is_decimal)
            measure_points(setter, &form, i);
    }
    find_widths(setter, &form);
    clear_figures(setter, &form);
    return form;
}
