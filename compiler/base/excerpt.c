// A line of the source with a mark under it, as wide on any terminal.
#include "base/excerpt.h"

#include "base/utf8.h"

enum { CELLS = 100 }; // a longer line is cut around the mark

static int width_of(uint32_t c, bool wide_ambiguous)
{
    bool ambiguous = c == 0xB7 || (c >= 0x2014 && c <= 0x2027);
    return ambiguous && wide_ambiguous ? 2 : utf8_width(c);
}

// The piece of a line that is shown.
typedef struct Window {
    Str line;
    int start, end; // bytes
    int mark, mark_end;
} Window;

// Moves forward from a byte by at most so many cells.
static int forward(const Excerpt *excerpt, Str line, int at, int cells)
{
    Str rest = str_slice(line, at, line.n);
    while (rest.n > 0) {
        Str next = rest;
        cells -= width_of(utf8_next(&next), excerpt->wide_ambiguous);
        if (cells < 0)
            break;
        rest = next;
    }
    return line.n - rest.n;
}

static int backward(const Excerpt *excerpt, Str line, int at, int cells)
{
    while (at > 0) {
        int before = at - 1;
        while (before > 0 && (line.s[before] & 0xC0) == 0x80)
            before--;
        Str rest = str_slice(line, before, at);
        cells -= width_of(utf8_next(&rest), excerpt->wide_ambiguous);
        if (cells < 0)
            break;
        at = before;
    }
    return at;
}

static Window find_window(const Excerpt *excerpt)
{
    Str line = source_line(excerpt->span.source, excerpt->line);
    int line_start = (int)(line.s - excerpt->span.source->text.s);
    Window window = {.line = line, .end = line.n};
    window.mark = excerpt->span.start - line_start;
    window.mark_end = excerpt->span.end - line_start;
    if (window.mark > line.n)
        window.mark = line.n;
    if (window.mark_end > line.n)
        window.mark_end = line.n;
    if (forward(excerpt, line, 0, CELLS) == line.n)
        return window;
    // A third of the room before the mark, unless the line ends soon.
    window.start = backward(excerpt, line, window.mark, CELLS / 3);
    window.end = forward(excerpt, line, window.start, CELLS - 2);
    if (window.end == line.n)
        window.start = backward(excerpt, line, line.n, CELLS - 2);
    if (window.mark_end > window.end)
        window.mark_end = window.end;
    return window;
}

// Control characters would move the cursor; their pictures do not.
static void print_piece(Str text, FILE *out)
{
    for (int i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.s[i];
        if (c < 0x20 && c != '\t')
            fprintf(out, "\xE2\x90%c", 0x80 + c);
        else if (c == 0x7F)
            fputs("␡", out);
        else if (c == 0xC2 && i + 1 < text.n &&
                 (unsigned char)text.s[i + 1] < 0xA0) {
            fputs("�", out); // U+0080 to U+009F
            i++;
        } else {
            fputc(c, out);
        }
    }
}

static void print_line(const Excerpt *excerpt, const Window *window, FILE *out)
{
    if (window->start > 0)
        fputs("…", out);
    print_piece(str_slice(window->line, window->start, window->mark), out);
    if (excerpt->color)
        fputs("\033[4m", out);
    print_piece(str_slice(window->line, window->mark, window->mark_end), out);
    if (excerpt->color)
        fputs("\033[0m", out);
    print_piece(str_slice(window->line, window->mark_end, window->end), out);
    fputs(window->end < window->line.n ? "…\n" : "\n", out);
}

static void print_blanks(const Excerpt *excerpt, Str text, FILE *out)
{
    while (text.n > 0) {
        uint32_t c = utf8_next(&text);
        int width = width_of(c, excerpt->wide_ambiguous);
        if (c == '\t')
            fputc('\t', out);
        else if (width)
            fputs(width == 2 ? "　" : " ", out);
    }
}

static void print_carets(const Excerpt *excerpt, Str text, FILE *out)
{
    bool any = false;
    while (text.n > 0) {
        int width = width_of(utf8_next(&text), excerpt->wide_ambiguous);
        if (width)
            fputs(width == 2 ? "＾" : "^", out);
        any = any || width;
    }
    if (!any)
        fputc('^', out);
}

bool excerpt_print(const Excerpt *excerpt, FILE *out)
{
    Window window = find_window(excerpt);
    Str shown = str_slice(window.line, window.start, window.end);
    if (utf8_fault(shown) >= 0)
        return false;
    const char *dim = excerpt->color ? "\033[34m" : "";
    const char *red = excerpt->color ? "\033[1;31m" : "";
    const char *plain = excerpt->color ? "\033[0m" : "";
    int indent = excerpt->indent;
    fprintf(out, "%*s %s|\n%*d |%s ", indent, "", dim, indent, excerpt->line,
            plain);
    print_line(excerpt, &window, out);
    fprintf(out, "%*s %s|%s ", indent, "", dim, plain);
    if (window.start > 0)
        fputs(excerpt->wide_ambiguous ? "　" : " ", out);
    print_blanks(excerpt, str_slice(window.line, window.start, window.mark),
                 out);
    fputs(red, out);
    print_carets(excerpt, str_slice(window.line, window.mark, window.mark_end),
                 out);
    if (excerpt->label.n)
        fprintf(out, " %.*s", STR(excerpt->label));
    fprintf(out, "%s\n", plain);
    return true;
}
