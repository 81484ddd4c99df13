// SARIF 2.1.0, the form in which analysers hand over what they found.
//
// A log has one run for each report.  sarif_begin and sarif_end stand around
// the runs, which may come from several processes.
#include "base/print_forms.h"

static const char *const levels[] = {"note", "warning", "error"};

void sarif_begin(FILE *out)
{
    fputs("{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\","
          "\"version\":\"2.1.0\",\"runs\":[\n",
          out);
}

void sarif_end(FILE *out)
{
    fputs("]}\n", out);
}

static void put_message(Json *json, const char *key, Str text)
{
    json_key(json, key);
    json_open(json, '{');
    json_text(json, "text", text);
    json_close(json, '}');
}

// A path as a relative URI.
static void put_file(Json *json, const char *path)
{
    static const char plain[] = "abcdefghijklmnopqrstuvwxyz0123456789"
                                "ABCDEFGHIJKLMNOPQRSTUVWXYZ-._~/";
    char uri[4096];
    size_t n = 0;
    for (const char *c = path; *c && n + 4 < sizeof(uri); c++)
        if (strchr(plain, *c))
            uri[n++] = *c;
        else
            n += (size_t)snprintf(uri + n, 4, "%%%02X", (unsigned char)*c);
    json_key(json, "artifactLocation");
    json_open(json, '{');
    json_text(json, "uri", (Str){uri, (int)n});
    json_close(json, '}');
}

static void put_region(Json *json, const char *key, Span span)
{
    Place start = source_place(span.source, span.start);
    Place end = source_place(span.source, span.end);
    json_key(json, key);
    json_open(json, '{');
    json_count(json, "startLine", start.line);
    json_count(json, "startColumn", start.column);
    json_count(json, "endLine", end.line);
    json_count(json, "endColumn", end.column);
    json_close(json, '}');
}

static void put_location(Json *json, const Message *message)
{
    json_key(json, "locations");
    json_open(json, '[');
    json_open(json, '{');
    json_key(json, "physicalLocation");
    json_open(json, '{');
    put_file(json, message->span.source->path);
    put_region(json, "region", message->span);
    json_close(json, '}');
    if (message->path.n) {
        json_key(json, "logicalLocations");
        json_open(json, '[');
        json_open(json, '{');
        json_text(json, "fullyQualifiedName", message->path);
        json_close(json, '}');
        json_close(json, ']');
    }
    json_close(json, '}');
    json_close(json, ']');
}

static void put_edit(Json *json, const Edit *edit)
{
    json_open(json, '{');
    put_region(json, "deletedRegion", edit->span);
    put_message(json, "insertedContent", edit->text);
    json_close(json, '}');
}

// All edits of a message are in its own file.
static void put_fix(Json *json, const Message *message, Lang lang)
{
    Str words = message->advice.count
                    ? in_language(message->advice.at[0].words, lang)
                    : in_language(message->words, lang);
    json_key(json, "fixes");
    json_open(json, '[');
    json_open(json, '{');
    put_message(json, "description", words);
    json_key(json, "artifactChanges");
    json_open(json, '[');
    json_open(json, '{');
    put_file(json, message->edits.at[0].span.source->path);
    json_key(json, "replacements");
    json_open(json, '[');
    for (int i = 0; i < message->edits.count; i++)
        put_edit(json, &message->edits.at[i]);
    json_close(json, ']');
    json_close(json, '}');
    json_close(json, ']');
    json_close(json, '}');
    json_close(json, ']');
}

// Whether a message before it has the same code.
static bool is_repeated(const Diag *diag, int number)
{
    for (int i = 0; i < number; i++)
        if (diag->messages.at[i]->code == diag->messages.at[number]->code)
            return true;
    return false;
}

// The place of its code among those of the run.
static int rule_of(const Diag *diag, int number)
{
    int rule = 0;
    for (int i = 0; i < number; i++) {
        if (diag->messages.at[i]->code == diag->messages.at[number]->code)
            return rule;
        rule += !is_repeated(diag, i);
    }
    return rule;
}

static void put_code(Json *json, const char *key, Code code)
{
    char name[8];
    snprintf(name, sizeof(name), "WK%03d", code);
    json_text(json, key, str_of(name));
}

// yaml/fullwidth-colon: YamlFullwidthColon, as names of rules are written.
static void put_name(Json *json, const char *slug)
{
    char name[64];
    int n = 0;
    bool capital = true;
    for (; *slug && n + 1 < countof(name); slug++) {
        bool letter = *slug >= 'a' && *slug <= 'z';
        if (letter || (*slug >= '0' && *slug <= '9'))
            name[n++] = capital && letter ? (char)(*slug - 'a' + 'A') : *slug;
        capital = !letter;
    }
    json_text(json, "name", (Str){name, n});
}

static void put_rule(Json *json, const CodeRow *row, Lang lang)
{
    bool chinese = lang == LANG_ZH;
    json_open(json, '{');
    put_code(json, "id", row->code);
    put_name(json, row->slug);
    put_message(json, "shortDescription", str_of(chinese ? row->zh : row->en));
    put_message(json, "fullDescription",
                str_of(chinese ? row->explain_zh : row->explain_en));
    put_message(json, "help",
                str_of(chinese ? row->explain_zh : row->explain_en));
    json_key(json, "defaultConfiguration");
    json_open(json, '{');
    json_text(json, "level",
              row->level == LEVEL_OFF ? S("none") : str_of(levels[row->level]));
    json_close(json, '}');
    json_key(json, "properties");
    json_open(json, '{');
    json_text(json, "slug", str_of(row->slug));
    json_text(json, "zh", str_of(row->zh));
    json_text(json, "en", str_of(row->en));
    json_close(json, '}');
    json_close(json, '}');
}

static void put_tool(Json *json, const Diag *diag, int count, Lang lang)
{
    json_key(json, "tool");
    json_open(json, '{');
    json_key(json, "driver");
    json_open(json, '{');
    json_text(json, "name", S("wkpdf"));
    json_text(json, "version", S(WKPDF_VERSION));
    json_text(json, "semanticVersion", S(WKPDF_VERSION));
    json_key(json, "rules");
    json_open(json, '[');
    for (int i = 0; i < count; i++)
        if (!is_repeated(diag, i))
            put_rule(json, code_row(diag->messages.at[i]->code), lang);
    json_close(json, ']');
    json_close(json, '}');
    json_close(json, '}');
}

static void put_result(Json *json, const Diag *diag, int number, Lang lang)
{
    const Message *message = diag->messages.at[number];
    json_open(json, '{');
    put_code(json, "ruleId", message->code);
    json_count(json, "ruleIndex", rule_of(diag, number));
    json_text(json, "level", str_of(levels[message->level]));
    put_message(json, "message", in_language(message->words, lang));
    if (message->span.source)
        put_location(json, message);
    if (message->edits.count)
        put_fix(json, message, lang);
    json_close(json, '}');
}

void print_sarif(const Diag *diag, int count, const PrintOptions *options,
                 FILE *out)
{
    Json json = {.out = out};
    if (options->before)
        fputc(',', out);
    json_open(&json, '{');
    put_tool(&json, diag, count, options->lang);
    json_text(&json, "language",
              options->lang == LANG_ZH ? S("zh-CN") : S("en-US"));
    json_text(&json, "columnKind", S("unicodeCodePoints"));
    json_key(&json, "results");
    json_open(&json, '[');
    for (int i = 0; i < count; i++)
        put_result(&json, diag, i, options->lang);
    json_close(&json, ']');
    json_close(&json, '}');
}
