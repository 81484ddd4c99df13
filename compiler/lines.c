#include "lines.h"

#include "base/json.h"
#include "layout/setter.h"
#include "lines_show.h"
#include "lines_why.h"
#include "paths.h"

const char *const lines_options[] = {"--measure=", "--lang=",    "--set=",
                                     "--style=",   "--vectors=", "--why",
                                     "--json",     NULL};

typedef struct Request {
    Arena *arena;
    const PrintOptions *print;
    const char *measure, *lang, *style, *vectors, *input;
    ARRAY_OF(const char *) sets;
    bool json, why, failed;
} Request;

static void complain(Request *request, const char *chinese, const char *english,
                     const char *what)
{
    bool zh_ = request->print->lang == LANG_ZH;
    fprintf(stderr, zh_ ? "错误[WK001]: " : "error[WK001]: ");
    fprintf(stderr, "%s%s%s\n", zh_ ? chinese : english, what[0] ? " " : "",
            what);
    request->failed = true;
}

// Takes one word, and its value from the next if it needs one.
static int take_word(Request *request, char **words, int left)
{
    const char *word = words[0];
    struct {
        const char *name;
        const char **value;
    } rows[] = {{"--measure", &request->measure},
                {"--lang", &request->lang},
                {"--style", &request->style},
                {"--vectors", &request->vectors}};
    bool *flag = strcmp(word, "--json") == 0  ? &request->json
                 : strcmp(word, "--why") == 0 ? &request->why
                                              : NULL;
    if (flag) {
        *flag = true;
        return 1;
    }
    const char *value = NULL;
    for (int i = 0; i <= countof(rows); i++) {
        const char *name = i < countof(rows) ? rows[i].name : "--set";
        size_t n = strlen(name);
        if (strncmp(word, name, n) != 0 || (word[n] && word[n] != '='))
            continue;
        value = word[n] ? word + n + 1 : left > 1 ? words[1] : NULL;
        if (!value)
            break;
        if (i < countof(rows))
            *rows[i].value = value;
        else
            *PUSH(request->arena, &request->sets) = value;
        return word[n] ? 1 : 2;
    }
    bool option = word[0] == '-' && word[1];
    if (option)
        complain(request, "不认得的选项", "unknown option", word);
    else if (request->input)
        complain(request, "只排一个文件，多了", "one file only, not", word);
    else
        request->input = word;
    return 1;
}

static bool open_bench(const Job *job, const Request *request, Paths paths,
                       Bench *bench)
{
    StyleQuery query = {.name = request->style ? request->style : "base",
                        .directories = paths.styles};
    const Style *style = style_read(job, &query);
    if (!style || job->diag->errors)
        return false;
    FontQuery fonts = {.catalogue = paths.catalogue, .style = style};
    *bench = (Bench){.job = job,
                     .style = style,
                     .fonts = fonts_open(job, &fonts),
                     .ours = request->style != NULL};
    return bench->fonts != NULL;
}

// The settings of the command line, which hold for every paragraph.
static bool begin(Bench *bench, const Request *request, Str lang, Str measure)
{
    bench_reset(bench, lang);
    for (int i = 0; i < request->sets.count; i++) {
        Str set = str_of(request->sets.at[i]);
        int equals = str_find(set, S("="));
        Str key = equals < 0 ? set : str_slice(set, 0, equals);
        Str value = equals < 0 ? S("true") : str_slice(set, equals + 1, set.n);
        if (!bench_set(bench, key, value))
            return false;
    }
    return bench_measure(bench, measure);
}

// The fields of a row, divided by tabs.
enum { ID, KIND, RULE, SET, WORDS, MEASURE, LANGUAGE, SETTINGS, FIELDS };

static int cut(Str row, char mark, Str *fields, int most)
{
    int count = 0;
    for (int start = 0; count < most; count++) {
        int end = start;
        while (end < row.n && row.s[end] != mark)
            end++;
        fields[count] = str_slice(row, start, end);
        if (end == row.n)
            return count + 1;
        start = end + 1;
    }
    return count;
}

static bool obey_row(Bench *bench, const Request *request, const Str *fields)
{
    if (!begin(bench, request, fields[LANGUAGE], fields[MEASURE]))
        return false;
    Str rest = fields[SETTINGS];
    while (rest.n > 0 && !str_is(rest, "-")) {
        int semicolon = str_find(rest, S(";"));
        int end = semicolon < 0 ? rest.n : semicolon;
        Str set = str_slice(rest, 0, end);
        int equals = str_find(set, S("="));
        Str key = equals < 0 ? set : str_slice(set, 0, equals);
        Str value = equals < 0 ? S("true") : str_slice(set, equals + 1, set.n);
        if (!bench_set(bench, key, value))
            return false;
        rest = str_slice(rest, end < rest.n ? end + 1 : end, rest.n);
    }
    return true;
}

static void print_json(const Bench *bench, const Request *request,
                       const Composed *composed)
{
    fputs("{\"lines\":", stdout);
    show_json(composed, stdout);
    if (request->why) {
        fputs(",\n\"why\":", stdout);
        why_json(bench, composed, stdout);
    }
    fputc('}', stdout);
}

static void set_table(Bench *bench, const Request *request, const Source *table)
{
    const Job *job = bench->job;
    const char *comma = "{";
    for (int i = 2; i <= table->line_count; i++) {
        Str row = source_line(table, i), fields[FIELDS] = {{0}};
        bool whole = cut(row, '\t', fields, FIELDS) == FIELDS;
        if (!whole || !str_is(fields[KIND], "line"))
            continue;
        if (!obey_row(bench, request, fields))
            continue;
        Copy copy = bench_copy(bench, fields[WORDS]);
        Composed composed = bench_compose(bench, &copy);
        fputs(comma, stdout);
        json_string(stdout, fields[ID]);
        fputc(':', stdout);
        print_json(bench, request, &composed);
        comma = ",\n";
        arena_reset(job->scratch);
    }
    fputs(*comma == '{' ? "{}\n" : "}\n", stdout);
}

static void set_paragraph(Bench *bench, const Request *request,
                          const Source *source)
{
    const Job *job = bench->job;
    Str lang = str_of(request->lang ? request->lang : "zh-Hans");
    if (!begin(bench, request, lang,
               str_of(request->measure ? request->measure : "20")))
        return;
    Str text = str_trim(source->text);
    Node node = {.kind = NODE_SCALAR,
                 .form = SCALAR_LITERAL,
                 .span = {source, 0, source->text.n},
                 .text = text};
    Passage passage = passage_parse_line(job, &node);
    Setter setter = {.job = job, .style = bench->style, .lang = lang};
    CopyMaker maker = copy_in(&setter, S("body"));
    maker.style = &bench->paragraph;
    for (int i = 0; i < passage.count; i++)
        copy_inlines(&maker, passage.at[i]);
    Composed composed = bench_compose(bench, &maker.copy);
    if (request->json)
        print_json(bench, request, &composed);
    else if (request->why)
        why_people(bench, &composed, request->print->lang, stdout);
    else
        show_people(&composed, request->print->lang, stdout);
    fputs(request->json ? "\n" : "", stdout);
}

static void run(const Job *job, const Request *request, Paths paths)
{
    const char *path = request->vectors ? request->vectors : request->input;
    const Source *source = source_read(job->sources, path ? path : "-");
    if (!source) {
        diag(job, WK002, (Span){0}, zh(job, "读不到 %s", path ? path : "-"),
             en(job, "cannot read %s", path ? path : "-"));
        return;
    }
    Bench bench;
    if (!open_bench(job, request, paths, &bench))
        return;
    if (request->vectors)
        set_table(&bench, request, source);
    else
        set_paragraph(&bench, request, source);
    fonts_close(bench.fonts);
}

Status lines(const PrintOptions *print, char **words, int count)
{
    Arena arena = {0}, scratch = {0};
    Request request = {.arena = &arena, .print = print};
    for (int i = 0; i < count && !request.failed;)
        i += take_word(&request, words + i, count - i);
    if (request.failed)
        return STATUS_USAGE;
    Diag diag = {.arena = &arena};
    Sources sources = {.arena = &arena};
    Options options = {.input = "-"};
    Paths paths = paths_find(&arena, &options);
    Job job = {&arena, &scratch, &diag, &sources, NULL, NULL};
    run(&job, &request, paths);
    diag_print(&diag, print, stderr);
    Status status = diag.errors ? STATUS_MISTAKE : STATUS_DONE;
    arena_free(&scratch);
    arena_free(&arena);
    return status;
}
