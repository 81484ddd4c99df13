#include "styles_origin.h"

#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

enum { VALUES_WIDE = 64 }; // columns before the place

Str path_shown(Arena *arena, const char *path)
{
    char here[PATH_MAX], resolved[PATH_MAX];
    if (!getcwd(here, sizeof(here)) || !realpath(path, resolved))
        return str_of(path);
    size_t n = strlen(here);
    if (strncmp(resolved, here, n) != 0 || resolved[n] != '/')
        return str_of(path);
    return str_copy(arena, str_of(resolved + n + 1));
}

// Han take two columns of a terminal.
static int columns_of(Str words)
{
    int columns = 0;
    for (int i = 0; i < words.n; i++) {
        unsigned char byte = (unsigned char)words.s[i];
        columns += byte >= 0xE0 ? 2 : byte < 0x80 || byte >= 0xC0 ? 1 : 0;
    }
    return columns;
}

static void add_scalar(StrBuilder *words, const Node *node)
{
    bool quoted = node->form != SCALAR_PLAIN;
    str_addf(words, quoted ? "'%.*s'" : "%.*s", STR(node->text));
}

static bool is_flat(const Node *list)
{
    for (const Node *child = list->first; child; child = child->next)
        if (child->kind != NODE_SCALAR)
            return false;
    return true;
}

typedef struct Printer {
    Arena *arena;
    FILE *out;
} Printer;

static void print_value(const Printer *printer, Str path, const Node *node)
{
    StrBuilder words = {.arena = printer->arena};
    str_addf(&words, "%.*s: ", STR(path));
    if (node->kind == NODE_SCALAR)
        add_scalar(&words, node);
    else
        str_add(&words, S("["));
    for (const Node *child = node->first; child; child = child->next) {
        add_scalar(&words, child);
        str_add(&words, child->next ? S(", ") : S(""));
    }
    if (node->kind != NODE_SCALAR)
        str_add(&words, S("]"));
    Str line = str_built(&words);
    int pad = VALUES_WIDE - columns_of(line);
    const Source *source = node->span.source;
    fprintf(printer->out, "%.*s%*s%.*s:%d\n", STR(line), pad > 2 ? pad : 2, "",
            STR(path_shown(printer->arena, source->path)),
            source_place(source, node->span.start).line);
}

static void print_node(const Printer *printer, Str path, const Node *node)
{
    Arena *arena = printer->arena;
    switch (node->kind) {
    case NODE_SCALAR:
        print_value(printer, path, node);
        break;
    case NODE_LIST:
        if (is_flat(node)) {
            print_value(printer, path, node);
            break;
        }
        for (const Node *child = node->first; child; child = child->next)
            print_node(
                printer,
                str_format(arena, "%.*s[%d]", STR(path), child->index + 1),
                child);
        break;
    case NODE_MAP:
        for (const Node *child = node->first; child; child = child->next)
            print_node(printer,
                       str_format(arena, "%.*s%s%.*s", STR(path),
                                  path.n ? "." : "", STR(child->key->text)),
                       child);
        break;
    }
}

// With what it has of the style that it is based on.
static void print_paragraphs(const Printer *printer, const Style *style)
{
    for (int i = 0; i < style->paragraphs.count; i++) {
        const ParagraphStyle *paragraph = &style->paragraphs.at[i];
        print_node(
            printer,
            str_format(printer->arena, "paragraph.%.*s", STR(paragraph->name)),
            paragraph->node);
    }
}

void style_origin(const Style *style, Arena *arena, FILE *out)
{
    Printer printer = {arena, out};
    for (const Node *child = style->node->first; child; child = child->next)
        if (str_is(child->key->text, "paragraph"))
            print_paragraphs(&printer, style);
        else
            print_node(&printer, child->key->text, child);
}
