// JSON lines: an object for each message, with its edits and the long form.
#include "base/print_forms.h"

#include <stdlib.h>

static void print_member(FILE *out, const char *name, Str value)
{
    fprintf(out, ",\"%s\":", name);
    json_string(out, value);
}

static void print_json_place(Span span, FILE *out)
{
    if (!span.source) {
        fputs(",\"file\":null,\"line\":null,\"column\":null,\"end_line\":null,"
              "\"end_column\":null,\"offset\":null,\"length\":null",
              out);
        return;
    }
    Place start = source_place(span.source, span.start);
    Place end = source_place(span.source, span.end);
    print_member(out, "file", str_of(span.source->path));
    fprintf(out,
            ",\"line\":%d,\"column\":%d,\"end_line\":%d,\"end_column\":%d,"
            "\"offset\":%d,\"length\":%d",
            start.line, start.column, end.line, end.column, span.start,
            span.end - span.start);
}

static void print_json_help(const Message *message, Lang lang, FILE *out)
{
    fputs(",\"help\":[", out);
    for (int i = 0, count = 0; i < message->advice.count; i++) {
        if (message->advice.at[i].kind != ADVICE_HELP)
            continue;
        if (count++)
            fputc(',', out);
        json_string(out, in_language(message->advice.at[i].words, lang));
    }
    fputc(']', out);
}

static void print_json_fixes(const Message *message, FILE *out)
{
    fputs(",\"fixes\":[", out);
    for (int i = 0; i < message->edits.count; i++) {
        const Edit *edit = &message->edits.at[i];
        if (i == 0)
            fprintf(out, "{\"safe\":%s,\"edits\":[",
                    message->unsafe ? "false" : "true");
        fprintf(out, "%s{\"offset\":%d,\"length\":%d,\"text\":", i ? "," : "",
                edit->span.start, edit->span.end - edit->span.start);
        json_string(out, edit->text);
        fputc('}', out);
    }
    fputs(message->edits.count ? "]}]" : "]", out);
}

void print_json(const Message *message, const PrintOptions *options, FILE *out)
{
    static const Str null = {"null", 4};
    fprintf(out, "{\"schema\":1,\"type\":\"diagnostic\",\"code\":\"WK%03d\"",
            message->code);
    print_member(out, "slug", str_of(code_row(message->code)->slug));
    print_member(out, "level", str_of(level_words[LANG_EN][message->level]));
    print_member(out, "message", in_language(message->words, options->lang));
    print_json_place(message->span, out);
    print_member(out, "path", message->path);
    print_member(out, "object", message->object);
    print_json_help(message, options->lang, out);
    print_json_fixes(message, out);
    fprintf(out, ",\"page\":%.*s", STR(null));

    PrintOptions plain = *options;
    plain.color = false;
    char *text = NULL;
    size_t size = 0;
    FILE *rendered = open_memstream(&text, &size);
    if (!rendered)
        die_of_memory();
    print_full(message, &plain, rendered);
    if (fclose(rendered) != 0)
        die_of_memory();
    print_member(out, "rendered", (Str){text, (int)size});
    free(text);
    fputs("}\n", out);
}
