#include "styles.h"

#include <stdlib.h>
#include <unistd.h>

#include "paths.h"
#include "read/yaml.h"
#include "style/preset.h"
#include "styles_check.h"
#include "styles_origin.h"

typedef struct Desk {
    Arena arena, scratch;
    Diag diag;
    Sources sources;
    Job job;
    Paths paths;
    const Options *options;
} Desk;

static void open_desk(Desk *desk, const Options *options)
{
    Options here = *options; // styles are looked for upward from where we are
    here.input = "-";
    desk->options = options;
    desk->diag.arena = desk->sources.arena = &desk->arena;
    desk->paths = paths_find(&desk->arena, &here);
    desk->job = (Job){.arena = &desk->arena,
                      .scratch = &desk->scratch,
                      .diag = &desk->diag,
                      .sources = &desk->sources};
}

static Status close_desk(Desk *desk)
{
    Status status = diag_status(&desk->diag, desk->options->strict);
    diag_print(&desk->diag, &desk->options->print, stderr);
    arena_free(&desk->scratch);
    arena_free(&desk->arena);
    return status;
}

static const Style *read_style(Desk *desk, const char *name)
{
    StyleQuery query = {.name = name,
                        .directories = desk->paths.styles,
                        .press = desk->options->press_preset,
                        .sets = desk->options->style_sets};
    return style_read(&desk->job, &query);
}

static Status list_styles(const Options *options)
{
    Desk desk = {0};
    open_desk(&desk, options);
    const Job *job = &desk.job;
    StyleQuery query = {.directories = desk.paths.styles};
    if (options->press_preset)
        query = preset_query(job->arena, &query);
    StyleNames names = style_names(job->arena, &query);
    int widest = 0;
    for (int i = 0; i < names.count; i++)
        widest = names.at[i].n > widest ? names.at[i].n : widest;
    for (int i = 0; i < names.count; i++) {
        const char *path = style_find(job, &query, names.at[i], NULL);
        const Node *tree = path ? yaml_read(job, path) : NULL;
        const Node *words = tree && tree->kind == NODE_MAP
                                ? node_find(tree, "description")
                                : NULL;
        if (!tree)
            continue;
        printf("%-*.*s  %.*s\n%*s  %.*s\n", widest, STR(names.at[i]),
               STR(words ? words->text : S("")), widest, "",
               STR(path_shown(job->arena, path)));
    }
    return close_desk(&desk);
}

static Status show_style(const Options *options, const char *name)
{
    Desk desk = {0};
    open_desk(&desk, options);
    const Style *style = read_style(&desk, name);
    if (style && options->origin)
        style_origin(style, &desk.arena, stdout);
    else if (style)
        style_dump(style, &desk.arena, stdout);
    return close_desk(&desk);
}

static Status check_style(const Options *options, const char *name)
{
    Desk desk = {0};
    open_desk(&desk, options);
    const Style *style = read_style(&desk, name);
    FontQuery query = {.catalogue = desk.paths.catalogue,
                       .style = style,
                       .directories = options->font_paths};
    Fonts *fonts =
        style && desk.diag.errors == 0 ? fonts_open(&desk.job, &query) : NULL;
    if (fonts) {
        styles_check(&desk.job, style, fonts, desk.paths.styles);
        fonts_close(fonts);
    }
    bool chinese = options->print.lang == LANG_ZH;
    if (desk.diag.errors + desk.diag.warnings == 0 && !options->quiet)
        printf(chinese ? "%s：没有毛病\n" : "%s: nothing amiss\n", name);
    return close_desk(&desk);
}

static Status make_sheet(const Options *options, const char *name)
{
    Options own = *options;
    own.sheet = true;
    own.input = own.style = name;
    return compile(&own);
}

static void complain(const Options *options, const char *chinese,
                     const char *english, const char *what)
{
    bool zh_ = options->print.lang == LANG_ZH;
    fputs(zh_ ? "错误[WK001]: " : "error[WK001]: ", stderr);
    fprintf(stderr, zh_ ? "styles 后面%s" : "styles %s",
            zh_ ? chinese : english);
    fprintf(stderr, zh_ ? "“%s”\n" : " “%s”\n", what);
}

Status styles(const CommandLine *line)
{
    static const struct {
        const char *word;
        Status (*each)(const Options *options, const char *name);
    } rows[] = {
        {"show", show_style}, {"check", check_style}, {"sheet", make_sheet}};
    const Options *options = &line->options;
    bool presets =
        options->press_preset && strcmp(options->press_preset, "list") == 0;
    const char *word = line->input_count && !presets ? line->inputs[0] : "list";
    if (strcmp(word, "list") == 0)
        return list_styles(options);
    for (int i = 0; i < countof(rows); i++) {
        if (strcmp(word, rows[i].word) != 0)
            continue;
        Status worst = STATUS_DONE;
        for (int name = 1; name < line->input_count; name++) {
            Options one = *options;
            one.print.before = name - 1;
            Status status = rows[i].each(&one, line->inputs[name]);
            worst = status > worst ? status : worst;
        }
        if (line->input_count > 1)
            return worst;
        complain(options, "少版式的名字：", "lacks the name of a style:", word);
        return STATUS_USAGE;
    }
    complain(options, "是 list、show、check 或 sheet，不是",
             "takes list, show, check or sheet, not", word);
    return STATUS_USAGE;
}
