// Shows messages: the long form with the source line and a mark under it, the
// short form that editors understand, JSON lines.
//
// The line with the mark copies the widths of the source line, wide characters
// as U+3000 and U+FF3E, so that it stands right in any font.
#include "base/print.h"

#include <stdlib.h>

#include "base/excerpt.h"
#include "base/json.h"

static const char *const level_words[2][3] = {
    {"提示", "警告", "错误"},
    {"note", "warning", "error"},
};

static Str in_language(Words words, Lang lang)
{
    return lang == LANG_ZH ? words.zh : words.en;
}

static void print_advice(const Message *message, const PrintOptions *options,
                         int indent, FILE *out)
{
    static const char *const kinds[2][4] = {
        {"帮助", "可用", "说明", "同类"},
        {"help", "allowed", "note", "also"},
    };
    enum { MOST = 4 };
    bool keys = message->code == WK203 || message->code == WK903;
    for (int i = 0; i < message->advice.count && i < MOST; i++) {
        const Advice *advice = &message->advice.at[i];
        const char *kind = kinds[options->lang][advice->kind];
        if (advice->kind == ADVICE_ALLOWED && keys && options->lang == LANG_ZH)
            kind = "可写";
        fprintf(out, "%*s = %s: %.*s\n", indent, "", kind,
                STR(in_language(advice->words, options->lang)));
    }
}

// Where in the report it is; a list has many items that look alike.
static void print_position(const Message *message, const PrintOptions *options,
                           int indent, FILE *out)
{
    enum { LONGEST = 90 };
    if (str_find(message->path, S("[")) < 0)
        return;
    bool chinese = options->lang == LANG_ZH;
    fprintf(out, "%*s = %s: %.*s", indent, "", chinese ? "位置" : "at",
            STR(message->path));
    Str object = message->object;
    int line = str_find(object, S("\n"));
    object.n = line >= 0 ? line : object.n;
    if (object.n && object.n <= LONGEST)
        fprintf(out, chinese ? "（%.*s）" : " (%.*s)", STR(object));
    fputc('\n', out);
}

static bool has_notes(const Message *message)
{
    return message->advice.count > 0 || str_find(message->path, S("[")) >= 0;
}

// "错误[WK203]: …", in colour if wanted.
static void print_heading(const Message *message, const PrintOptions *options,
                          FILE *out)
{
    static const char *const colors[] = {"\033[1;36m", "\033[1;33m",
                                         "\033[1;31m"};
    const char *color = options->color ? colors[message->level] : "";
    fprintf(out, "%s%s[WK%03d]%s: %s%.*s%s\n", color,
            level_words[options->lang][message->level], message->code,
            options->color ? "\033[0m" : "", options->color ? "\033[1m" : "",
            STR(in_language(message->words, options->lang)),
            options->color ? "\033[0m" : "");
}

static int digits(int number)
{
    int count = 1;
    while (number >= 10) {
        number /= 10;
        count++;
    }
    return count;
}

static void print_source(const Message *message, const PrintOptions *options,
                         Place place, int indent, FILE *out)
{
    const char *dim = options->color ? "\033[34m" : "";
    const char *plain = options->color ? "\033[0m" : "";
    fprintf(out, "%*s%s-->%s %s:%d:%d\n", indent, "", dim, plain,
            message->span.source->path, place.line, place.column);
    Excerpt excerpt = {
        .span = message->span,
        .line = place.line,
        .label = in_language(message->label, options->lang),
        .indent = indent,
        .color = options->color,
        .wide_ambiguous = options->wide_ambiguous,
    };
    if (excerpt_print(&excerpt, out) && has_notes(message))
        fprintf(out, "%*s %s|%s\n", indent, "", dim, plain);
}

static void print_full(const Message *message, const PrintOptions *options,
                       FILE *out)
{
    print_heading(message, options, out);
    int indent = 1;
    if (message->span.source) {
        Place place = source_place(message->span.source, message->span.start);
        indent = digits(place.line);
        print_source(message, options, place, indent, out);
    }
    print_advice(message, options, indent, out);
    print_position(message, options, indent, out);
    fputc('\n', out);
}

static void print_short(const Message *message, const PrintOptions *options,
                        FILE *out)
{
    if (message->span.source) {
        Place place = source_place(message->span.source, message->span.start);
        fprintf(out, "%s:%d:%d: ", message->span.source->path, place.line,
                place.column);
    } else {
        fputs("wkpdf: ", out);
    }
    fprintf(out, "%s: %.*s [WK%03d]\n", level_words[LANG_EN][message->level],
            STR(in_language(message->words, options->lang)), message->code);
}

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

static void print_json(const Message *message, const PrintOptions *options,
                       FILE *out)
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

void diag_print(Diag *diag, const PrintOptions *options, FILE *out)
{
    diag_sort(diag);
    int count = diag->messages.count;
    int most = options->most && options->most < count ? options->most : count;
    for (int i = 0; i < most; i++) {
        const Message *message = diag->messages.at[i];
        switch (options->form) {
        case PRINT_FULL:
            print_full(message, options, out);
            break;
        case PRINT_SHORT:
            print_short(message, options, out);
            break;
        case PRINT_JSON:
            print_json(message, options, out);
            break;
        }
    }
    if (most < count && options->form != PRINT_JSON)
        fprintf(out, options->lang == LANG_ZH ? "还有 %d 条\n" : "%d more\n",
                count - most);
}
