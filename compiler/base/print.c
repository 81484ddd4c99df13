// Shows messages: the long form with the source line and a mark under it, the
// short form that editors understand; for machines see the files print_*.c.
//
// The line with the mark copies the widths of the source line, wide characters
// as U+3000 and U+FF3E, so that it stands right in any font.
#include "base/print_forms.h"

#include "base/excerpt.h"

const char *const level_words[2][3] = {
    {"提示", "警告", "错误"},
    {"note", "warning", "error"},
};

Str in_language(Words words, Lang lang)
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

void print_full(const Message *message, const PrintOptions *options, FILE *out)
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

bool print_is_for_people(const PrintOptions *options)
{
    return options->form != PRINT_JSON && options->form != PRINT_SARIF;
}

static void print_all(const Diag *diag, const PrintOptions *options, FILE *out)
{
    int count = diag->messages.count;
    int most = options->most && options->most < count ? options->most : count;
    if (options->form == PRINT_SARIF)
        print_sarif(diag, most, options, out);
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
        case PRINT_GITHUB:
            print_github(message, options, out);
            break;
        case PRINT_SARIF: // all at once
            break;
        }
    }
    if (most < count && print_is_for_people(options))
        fprintf(out, options->lang == LANG_ZH ? "还有 %d 条\n" : "%d more\n",
                count - most);
}

void diag_print(Diag *diag, const PrintOptions *options, FILE *out)
{
    diag_sort(diag);
    print_all(diag, options, out);
    if (!options->record)
        return;
    PrintOptions recorded = {.form = options->record_form,
                             .lang = options->lang,
                             .before = options->before};
    print_all(diag, &recorded, options->record);
}
