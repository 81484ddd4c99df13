// Cells are separated by commas, rows by line breaks; a cell in "…" may have
// both, and "" for a quotation mark.  Blank lines are skipped.
#include "blocks/csv.h"

#include <errno.h>

#include "base/utf8.h"
#include "read/yaml.h"

typedef struct Reader {
    const Job *job;
    const Source *source;
    int at;
} Reader;

static bool at_end(const Reader *reader)
{
    return reader->at >= reader->source->text.n;
}

static char peek(const Reader *reader)
{
    return at_end(reader) ? '\0' : reader->source->text.s[reader->at];
}

static bool is_break(char c)
{
    return c == '\n' || c == '\r';
}

// A cell that stands in the source as it is printed knows its place.
static Text plain_cell(const Reader *reader, int start, int end)
{
    while (end > start && reader->source->text.s[end - 1] == ' ')
        end--;
    while (start < end && reader->source->text.s[start] == ' ')
        start++;
    Node *node = NEW(reader->job->arena, Node);
    node->kind = NODE_SCALAR;
    node->span = (Span){reader->source, start, end};
    node->text = str_slice(reader->source->text, start, end);
    return (Text){node->text, node};
}

// A line break between Han joins, as in running text.
static bool needs_blank(const StrBuilder *words, char next)
{
    int n = words->bytes.count;
    char last = n ? words->bytes.at[n - 1] : ' ';
    return last != ' ' && (uint8_t)last < 0x80 && (uint8_t)next < 0x80;
}

static Text quoted_cell(Reader *reader)
{
    StrBuilder words = {reader->job->arena, {0}};
    int start = ++reader->at;
    bool as_typed = true;
    while (!at_end(reader)) {
        char c = peek(reader);
        reader->at++;
        if (c == '"' && peek(reader) != '"')
            break;
        if (c == '"') {
            reader->at++;
            as_typed = false;
        }
        as_typed &= !is_break(c);
        if (!is_break(c))
            str_add(&words, (Str){&c, 1});
        else if (needs_blank(&words, peek(reader)))
            str_add(&words, S(" "));
    }
    int end = reader->at - 1;
    while (!at_end(reader) && peek(reader) != ',' && !is_break(peek(reader)))
        reader->at++;
    if (as_typed && end >= start)
        return plain_cell(reader, start, end);
    return (Text){str_built(&words), NULL};
}

static Text take_cell(Reader *reader)
{
    if (peek(reader) == '"')
        return quoted_cell(reader);
    int start = reader->at;
    while (!at_end(reader) && peek(reader) != ',' && !is_break(peek(reader)))
        reader->at++;
    return plain_cell(reader, start, reader->at);
}

typedef ARRAY_OF(Text) Cells;

static CsvRow take_row(Reader *reader)
{
    Cells cells = {0};
    int start = reader->at;
    for (;;) {
        *PUSH(reader->job->arena, &cells) = take_cell(reader);
        if (at_end(reader) || peek(reader) != ',')
            break;
        reader->at++;
    }
    Span span = {reader->source, start, reader->at};
    return (CsvRow){{cells.at, cells.count}, span};
}

static bool check_rows(const Job *job, const Csv *csv)
{
    bool right = true;
    for (int i = 1; i < csv->rows.count; i++) {
        const CsvRow *row = &csv->rows.at[i];
        int wanted = csv->rows.at[0].cells.count, found = row->cells.count;
        if (found == wanted)
            continue;
        int line = source_place(row->span.source, row->span.start).line;
        diag(job, WK315, row->span,
             zh(job, "CSV 第 %d 行有 %d 格，第一行有 %d 格", line, found,
                wanted),
             en(job, "line %d of the CSV has %d cells, its first row %d", line,
                found, wanted));
        right = false;
    }
    return right;
}

static const Source *read_source(const Job *job, const Node *named)
{
    const char *path = file_beside(job, named);
    const Source *source = path ? source_read(job->sources, path) : NULL;
    if (path && !source)
        fault(job,
              errno == EFBIG    ? WK006
              : errno == EISDIR ? WK008
                                : WK002,
              named, zh(job, "读不了 %.*s", STR(named->text)),
              en(job, "cannot read %.*s", STR(named->text)));
    int wrong = source ? utf8_fault(source->text) : -1;
    if (wrong < 0)
        return source;
    Message *message =
        fault(job, WK101, named,
              zh(job, "%.*s 不是 UTF-8（从第 %d 行起）", STR(named->text),
                 source_place(source, wrong).line),
              en(job, "%.*s is not UTF-8 (from line %d)", STR(named->text),
                 source_place(source, wrong).line));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "iconv -f GB18030 -t UTF-8 %.*s", STR(named->text)),
                en(job, "iconv -f GB18030 -t UTF-8 %.*s", STR(named->text)));
    return NULL;
}

bool csv_read(const Job *job, const Node *named, Csv *csv)
{
    Reader reader = {job, read_source(job, named), 0};
    if (!reader.source)
        return false;
    ARRAY_OF(CsvRow) rows = {0};
    while (!at_end(&reader)) {
        if (is_break(peek(&reader)))
            reader.at++;
        else
            *PUSH(job->arena, &rows) = take_row(&reader);
    }
    csv->rows.at = rows.at;
    csv->rows.count = rows.count;
    return check_rows(job, csv);
}
