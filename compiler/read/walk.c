// Goes through the source of a scalar as libyaml does: folds lines, takes off
// indents, undoes escapes.  So the place of every byte of a value is known
// without keeping a table of places with each of them.
#include "read/walk.h"

#include "base/utf8.h"

typedef struct Walk {
    Str source; // up to the end of the scalar, or of the file for a block
    Str value;
    int p;  // byte of the source
    int at; // byte of the value
    ScalarForm form;
    WalkVisitor *visit;
    void *context;
    bool stopped, failed;
} Walk;

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

// Bytes of the line break at p: 0, 1, or 2 for CR LF.
static int break_at(const Walk *walk, int p)
{
    if (p >= walk->source.n)
        return 0;
    const char *s = walk->source.s + p;
    if (s[0] == '\r')
        return p + 1 < walk->source.n && s[1] == '\n' ? 2 : 1;
    return s[0] == '\n';
}

static void emit(Walk *walk, int count, int start, int end, int breaks)
{
    if (walk->stopped)
        return;
    if (walk->at + count > walk->value.n) {
        walk->stopped = walk->failed = true;
        return;
    }
    WalkStep step = {walk->at, count, start, end, breaks};
    walk->at += count;
    if (!walk->visit(walk->context, &step))
        walk->stopped = true;
}

static int character_size(Str text, int at)
{
    Str rest = str_slice(text, at, text.n);
    utf8_next(&rest);
    return text.n - at - rest.n;
}

static void walk_character(Walk *walk)
{
    int size = character_size(walk->source, walk->p);
    if (walk->at + size > walk->value.n ||
        memcmp(walk->source.s + walk->p, walk->value.s + walk->at,
               (size_t)size) != 0)
        walk->stopped = walk->failed = true;
    emit(walk, size, walk->p, walk->p + size, 0);
    walk->p += size;
}

// Blanks and line breaks up to the next character.  One break becomes a blank,
// more become one line break less; `kept` breaks all stay (after a backslash).
static void walk_blanks(Walk *walk, bool kept)
{
    int start = walk->p, end = start, breaks = 0, first = 0;
    while (end < walk->source.n &&
           (is_blank(walk->source.s[end]) || break_at(walk, end))) {
        int size = break_at(walk, end);
        if (size && breaks++ == 0)
            first = end;
        end += size ? size : 1;
    }
    if (breaks == 0)
        for (int p = start; p < end && !kept; p++)
            emit(walk, 1, p, p + 1, 0);
    else if (breaks == 1 && !kept)
        emit(walk, 1, first, end, 1);
    else
        for (int i = kept ? 0 : 1; i < breaks; i++)
            emit(walk, 1, first, end, i == 1 && !kept ? 2 : 1);
    walk->p = end;
}

static void walk_escape(Walk *walk)
{
    int p = walk->p;
    int size = break_at(walk, p + 1);
    if (size) {
        walk->p = p + 1 + size;
        walk_blanks(walk, true);
        return;
    }
    char letter = p + 1 < walk->source.n ? walk->source.s[p + 1] : '\0';
    int digits = letter == 'x' ? 2 : letter == 'u' ? 4 : letter == 'U' ? 8 : 0;
    int end = p + 2 + digits;
    if (end > walk->source.n || walk->at >= walk->value.n) {
        walk->stopped = walk->failed = true;
        return;
    }
    emit(walk, character_size(walk->value, walk->at), p, end, letter == 'n');
    walk->p = end;
}

// Plain and quoted scalars.
static void walk_flow(Walk *walk)
{
    bool quoted = walk->form != SCALAR_PLAIN;
    walk->p += quoted;
    walk->source.n -= quoted;
    while (walk->p < walk->source.n && !walk->stopped) {
        char c = walk->source.s[walk->p];
        char next =
            walk->p + 1 < walk->source.n ? walk->source.s[walk->p + 1] : '\0';
        if (is_blank(c) || break_at(walk, walk->p)) {
            walk_blanks(walk, false);
        } else if (walk->form == SCALAR_SINGLE && c == '\'' && next == '\'') {
            emit(walk, 1, walk->p, walk->p + 2, 0);
            walk->p += 2;
        } else if (walk->form == SCALAR_DOUBLE && c == '\\') {
            walk_escape(walk);
        } else {
            walk_character(walk);
        }
    }
}

// Moves p past blanks, at most `most`; returns how many.
static int skip_spaces(Walk *walk, int most)
{
    int count = 0;
    while (count < most && walk->p < walk->source.n &&
           walk->source.s[walk->p] == ' ') {
        walk->p++;
        count++;
    }
    return count;
}

// The indent of a block: what its first line has more than its value.
static int block_indent(const Walk *walk)
{
    int value = 0, source = 0, at = walk->at;
    while (at + value < walk->value.n && walk->value.s[at + value] == ' ')
        value++;
    while (walk->p + source < walk->source.n &&
           walk->source.s[walk->p + source] == ' ')
        source++;
    return source - value;
}

// The empty lines before the first line of a block.
static void walk_leading(Walk *walk)
{
    while (walk->at < walk->value.n && walk->value.s[walk->at] == '\n' &&
           !walk->stopped) {
        int start = walk->p;
        skip_spaces(walk, walk->source.n);
        int size = break_at(walk, walk->p);
        if (!size) {
            walk->stopped = walk->failed = true;
            return;
        }
        walk->p += size;
        emit(walk, 1, start, walk->p, 1);
    }
}

// The break that ends a line and the empty lines after it.  Ends where the
// next line begins, past its indent.
static void walk_block_breaks(Walk *walk, int indent, bool line_was_indented)
{
    int start = walk->p, breaks = 0;
    int size;
    while ((size = break_at(walk, walk->p)) > 0) {
        walk->p += size;
        breaks++;
        skip_spaces(walk, indent);
    }
    int left = walk->value.n - walk->at; // at the end, chomping leaves fewer
    bool at_end = left <= breaks;
    for (int i = 0; at_end && i < left; i++)
        at_end = walk->value.s[walk->at + i] == '\n';
    bool next_indented =
        walk->p < walk->source.n && is_blank(walk->source.s[walk->p]);
    bool folds = walk->form == SCALAR_FOLDED && !at_end && !line_was_indented &&
                 !next_indented;
    if (folds && breaks == 1) {
        emit(walk, 1, start, walk->p, 1);
        return;
    }
    int first = folds ? 1 : 0;
    int last = at_end && first + left < breaks ? first + left : breaks;
    for (int i = first; i < last; i++)
        emit(walk, 1, start, walk->p, folds && i == first ? 2 : 1);
}

static void walk_block(Walk *walk)
{
    while (walk->p < walk->source.n && !break_at(walk, walk->p))
        walk->p++;
    walk->p += break_at(walk, walk->p);
    walk_leading(walk);
    int indent = block_indent(walk);
    if (indent < 0)
        walk->stopped = walk->failed = walk->at < walk->value.n;
    else
        skip_spaces(walk, indent);
    while (walk->at < walk->value.n && walk->p < walk->source.n &&
           !walk->stopped) {
        bool indented = is_blank(walk->source.s[walk->p]);
        while (walk->p < walk->source.n && !break_at(walk, walk->p) &&
               !walk->stopped)
            walk_character(walk);
        walk_block_breaks(walk, indent, indented);
    }
}

bool walk_scalar(const Node *scalar, WalkVisitor *visit, void *context)
{
    if (scalar->kind != NODE_SCALAR || !scalar->span.source)
        return false;
    bool block =
        scalar->form == SCALAR_LITERAL || scalar->form == SCALAR_FOLDED;
    Str source = scalar->span.source->text;
    if (!block)
        source.n = scalar->span.end;
    Walk walk = {.source = source,
                 .value = scalar->text,
                 .p = scalar->span.start,
                 .form = scalar->form,
                 .visit = visit,
                 .context = context};
    if (block)
        walk_block(&walk);
    else
        walk_flow(&walk);
    return !walk.failed && (walk.stopped || walk.at == walk.value.n);
}
