// Annotations of GitHub Actions: a command on a line of its own.
#include "base/print_forms.h"

// What would end the line or the property; behind “::” colons are harmless.
static void put_escaped(Str text, bool property, FILE *out)
{
    for (int i = 0; i < text.n; i++) {
        char c = text.s[i];
        bool apart = property && (c == ':' || c == ',');
        if (c == '%' || c == '\n' || c == '\r' || apart)
            fprintf(out, "%%%02X", (unsigned)c);
        else
            fputc(c, out);
    }
}

static void put_place(Span span, FILE *out)
{
    Place start = source_place(span.source, span.start);
    Place end = source_place(span.source, span.end);
    fputs("file=", out);
    put_escaped(str_of(span.source->path), true, out);
    fprintf(out, ",line=%d,endLine=%d,", start.line, end.line);
    if (start.line == end.line) // GitHub takes columns within one line only
        fprintf(out, "col=%d,endColumn=%d,", start.column, end.column);
}

void print_github(const Message *message, const PrintOptions *options,
                  FILE *out)
{
    static const char *const commands[] = {"notice", "warning", "error"};
    fprintf(out, "::%s ", commands[message->level]);
    if (message->span.source)
        put_place(message->span, out);
    fprintf(out, "title=WK%03d %s::", message->code,
            code_row(message->code)->slug);
    put_escaped(in_language(message->words, options->lang), false, out);
    for (int i = 0; i < message->advice.count; i++) {
        if (message->advice.at[i].kind != ADVICE_HELP)
            continue;
        fputs(options->lang == LANG_ZH ? "%0A帮助: " : "%0Ahelp: ", out);
        put_escaped(in_language(message->advice.at[i].words, options->lang),
                    false, out);
    }
    fputc('\n', out);
}
