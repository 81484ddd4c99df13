#include "options.h"

#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

typedef struct Parser {
    Arena *arena;
    CommandLine *line;
    ARRAY_OF(const char *) inputs, styles, fonts;
    bool failed;
    bool ended; // by "--"
} Parser;

typedef struct Option {
    const char *name;  // --name
    char letter;       // -n, or 0
    bool needs_value;  // else "=VALUE" may follow
    const char *value; // what help calls it; NULL: takes none
    void (*take)(Parser *parser, const char *value);
    const char *zh, *en;
} Option;

static void complain(Parser *parser, Str chinese, Str english)
{
    bool in_chinese = parser->line->options.print.lang == LANG_ZH;
    if (in_chinese)
        fprintf(stderr, "错误[WK001]: %.*s\n", STR(chinese));
    else
        fprintf(stderr, "error[WK001]: %.*s\n", STR(english));
    parser->failed = true;
}

static int choose(Parser *parser, const char *option, const char *value,
                  const char *const *words)
{
    for (int i = 0; words[i]; i++)
        if (strcmp(words[i], value) == 0)
            return i;
    StrBuilder all = {.arena = parser->arena};
    for (int i = 0; words[i]; i++)
        str_addf(&all, "%s%s", i ? " " : "", words[i]);
    Str list = str_built(&all);
    complain(parser,
             str_format(parser->arena, "%s 不能是“%s”；可用: %.*s", option,
                        value, STR(list)),
             str_format(parser->arena, "%s cannot be “%s”; use one of: %.*s",
                        option, value, STR(list)));
    return 0;
}

static void take_output(Parser *parser, const char *value)
{
    parser->line->options.output = value;
}

static void take_directory(Parser *parser, const char *value)
{
    parser->line->options.directory = value;
}

static void take_style(Parser *parser, const char *value)
{
    parser->line->options.style = value;
}

static void take_media(Parser *parser, const char *value)
{
    static const char *const words[] = {"press", "screen", "press,screen",
                                        "screen,press", NULL};
    int media = choose(parser, "--media", value, words);
    parser->line->options.press = media != 1;
    parser->line->options.screen = media != 0;
}

static void take_jobs(Parser *parser, const char *value)
{
    char *end;
    long jobs = strtol(value, &end, 10);
    if (*end || end == value || jobs < 1 || jobs > 256)
        complain(parser,
                 str_format(parser->arena, "-j 要一个 1 到 256 的数，不是“%s”",
                            value),
                 str_format(parser->arena,
                            "-j takes a number from 1 to 256, not “%s”",
                            value));
    parser->line->jobs = (int)jobs;
}

static void take_deps(Parser *parser, const char *value)
{
    parser->line->options.deps = true;
    parser->line->options.deps_file = value;
}

static void take_timings(Parser *parser, const char *value)
{
    parser->line->options.timings = true;
    parser->line->options.timings_file = value;
}

static void take_diagnostics(Parser *parser, const char *value)
{
    static const char *const words[] = {"full", "short", "json", NULL};
    parser->line->options.print.form =
        (PrintForm)choose(parser, "--diagnostics", value, words);
}

static void take_color(Parser *parser, const char *value)
{
    static const char *const words[] = {"auto", "always", "never", NULL};
    int when = choose(parser, "--color", value, words);
    if (when)
        parser->line->options.print.color = when == 1;
}

static void take_lang(Parser *parser, const char *value)
{
    static const char *const words[] = {"zh", "en", NULL};
    parser->line->options.print.lang =
        (Lang)choose(parser, "--lang", value, words);
}

static void take_device(Parser *parser, const char *value)
{
    static const char *const words[] = {"pdf", "text", NULL};
    parser->line->options.device = words[choose(parser, "--to", value, words)];
}

static void take_dump(Parser *parser, const char *value)
{
    static const char *const words[] = {"",      "tree",  "report", "style",
                                        "flows", "pages", NULL};
    parser->line->options.dump = (Dumped)choose(parser, "--dump", value, words);
}

static void take_pages(Parser *parser, const char *value)
{
    Options *options = &parser->line->options;
    int first = 0, last = 0, end = 0;
    int found = sscanf(value, "%6d-%6d%n", &first, &last, &end);
    if (found == 1 && sscanf(value, "%6d%n", &first, &end) == 1)
        last = first;
    if (found < 1 || value[end] || first < 1 || last < first)
        complain(
            parser,
            str_format(parser->arena, "--pages 写成 3 或 3-8，不是“%s”", value),
            str_format(parser->arena, "--pages is 3 or 3-8, not “%s”", value));
    options->first_page = first;
    options->last_page = last;
}

static void take_style_path(Parser *parser, const char *value)
{
    *PUSH(parser->arena, &parser->styles) = value;
}

static void take_font_path(Parser *parser, const char *value)
{
    *PUSH(parser->arena, &parser->fonts) = value;
}

static void take_catalogue(Parser *parser, const char *value)
{
    parser->line->options.catalogue = value;
}

static void take_max_errors(Parser *parser, const char *value)
{
    parser->line->options.print.most = atoi(value);
}

static void take_strict(Parser *parser, const char *value)
{
    (void)value;
    parser->line->options.strict = true;
}

static void take_quiet(Parser *parser, const char *value)
{
    (void)value;
    parser->line->options.quiet = true;
}

static void take_help(Parser *parser, const char *value)
{
    if (value)
        take_lang(parser, value);
    parser->line->command = COMMAND_HELP;
}

static void take_version(Parser *parser, const char *value)
{
    (void)value;
    parser->line->command = COMMAND_VERSION;
}

static const Option options[] = {
    {"output", 'o', true, "FILE", take_output, "写到这个文件；- 是标准输出",
     "write to this file; - is standard output"},
    {"output-dir", 'd', true, "DIR", take_directory, "都写到这个目录",
     "write everything into this directory"},
    {"style", 's', true, "STYLE", take_style, "版式的名字或文件，代替报告里的",
     "name or file of the style, instead of the report's"},
    {"media", 'm', true, "MEDIA", take_media,
     "press 付印（默认）、screen 屏幕、press,screen 两份",
     "press (default), screen, or press,screen for both"},
    {"jobs", 'j', true, "N", take_jobs, "几份报告同时编译",
     "compile so many reports at once"},
    {"to", 0, true, "DEVICE", take_device, "pdf 或 text，默认按文件名",
     "pdf or text; by the file name if left out"},
    {"pages", 0, true, "A-B", take_pages, "只写这几页",
     "write only these pages"},
    {"deps", 0, false, "FILE", take_deps, "另写 make 用的依赖文件",
     "also write a dependency file for make"},
    {"dump", 0, true, "FORM", take_dump,
     "打印 tree、report、style、flows 或 pages",
     "print tree, report, style, flows or pages"},
    {"diagnostics", 0, true, "FORM", take_diagnostics,
     "提示的样子：full、short、json", "form of messages: full, short, json"},
    {"lang", 0, true, "LANG", take_lang, "提示的语言：zh、en",
     "language of messages: zh, en"},
    {"color", 0, true, "WHEN", take_color, "颜色：auto、always、never",
     "colour: auto, always, never"},
    {"max-errors", 0, true, "N", take_max_errors, "最多显示几条；0 不限",
     "show at most so many; 0 for all"},
    {"strict", 0, false, NULL, take_strict, "警告也算错误",
     "warnings count as errors"},
    {"quiet", 'q', false, NULL, take_quiet, "只说问题", "only messages"},
    {"timings", 0, false, "FILE", take_timings, "每一步用的时间",
     "time of each pass"},
    {"style-path", 0, true, "DIR", take_style_path, "先在这里找版式",
     "look for styles here first"},
    {"font-path", 0, true, "DIR", take_font_path, "先在这里找字体",
     "look for fonts here first"},
    {"fonts", 0, true, "FILE", take_catalogue, "字体目录文件 fonts.yaml",
     "the catalogue of fonts, fonts.yaml"},
    {"help", 'h', false, "LANG", take_help, "这份帮助", "this help"},
    {"version", 'V', false, NULL, take_version, "版本", "versions"},
};

void options_help(Lang lang, FILE *out)
{
    bool chinese = lang == LANG_ZH;
    fputs(
        chinese
            ? "用法: wkpdf [选项] 报告.yaml…      编译成 PDF\n"
              "      wkpdf check 报告.yaml…       只检查\n"
              "      wkpdf explain WK103          解释一条提示\n"
              "      wkpdf lines 段落.txt         排一段，看各行\n\n选项:\n"
            : "usage: wkpdf [options] REPORT.yaml…  compile to PDF\n"
              "       wkpdf check REPORT.yaml…      check only\n"
              "       wkpdf explain WK103           explain a message\n"
              "       wkpdf lines PARAGRAPH.txt     set it, show its lines\n\n"
              "options:\n",
        out);
    for (int i = 0; i < countof(options); i++) {
        const Option *option = &options[i];
        char spelling[64];
        snprintf(spelling, sizeof(spelling), "%s--%s%s%s%s%s",
                 option->letter ? "" : "    ", option->name,
                 option->value && !option->needs_value ? "[" : "",
                 option->value ? "=" : "", option->value ? option->value : "",
                 option->value && !option->needs_value ? "]" : "");
        if (option->letter)
            fprintf(out, "  -%c, %-22s %s\n", option->letter, spelling,
                    chinese ? option->zh : option->en);
        else
            fprintf(out, "  %-26s %s\n", spelling,
                    chinese ? option->zh : option->en);
    }
    fputs(chinese
              ? "\n退出码: 0 完成  1 报告或版式有错  2 命令写错  3 读写失败  "
                "4 程序出错\n"
              : "\nexit status: 0 done, 1 errors in the report or style, 2 "
                "wrong command line,\n3 cannot read or write, 4 internal "
                "error\n",
          out);
}

static const Option *find_long(Str name)
{
    for (int i = 0; i < countof(options); i++)
        if (str_is(name, options[i].name))
            return &options[i];
    return NULL;
}

static const Option *find_letter(char letter)
{
    for (int i = 0; i < countof(options); i++)
        if (options[i].letter == letter)
            return &options[i];
    return NULL;
}

static void unknown(Parser *parser, const char *word)
{
    Str name = str_of(word);
    int equals = str_find(name, S("="));
    if (equals >= 0)
        name.n = equals;
    const char *nearest = NULL;
    int least = name.n / 3 + 1;
    for (int i = 0; i < countof(options) && str_starts(name, "--"); i++) {
        int distance =
            str_distance(str_slice(name, 2, name.n), str_of(options[i].name));
        if (distance <= least) {
            least = distance - 1;
            nearest = options[i].name;
        }
    }
    Arena *arena = parser->arena;
    if (nearest)
        complain(parser,
                 str_format(arena, "没有“%.*s”这个选项；是不是 --%s？",
                            STR(name), nearest),
                 str_format(arena, "unknown option %.*s; did you mean --%s?",
                            STR(name), nearest));
    else
        complain(parser, str_format(arena, "没有“%.*s”这个选项", STR(name)),
                 str_format(arena, "unknown option %.*s", STR(name)));
}

static void take(Parser *parser, const Option *option, const char *value)
{
    if (option->needs_value && !value)
        complain(parser,
                 str_format(parser->arena, "--%s 后面少 %s", option->name,
                            option->value),
                 str_format(parser->arena, "--%s needs %s", option->name,
                            option->value));
    else if (!option->value && value)
        complain(
            parser, str_format(parser->arena, "--%s 不带值", option->name),
            str_format(parser->arena, "--%s takes no value", option->name));
    else
        option->take(parser, value);
}

// Words that an option has taken beside its own.
static int read_long(Parser *parser, const char *word, const char *next)
{
    Str name = str_of(word + 2);
    int equals = str_find(name, S("="));
    const char *value = NULL;
    if (equals >= 0) {
        value = name.s + equals + 1;
        name.n = equals;
    }
    const Option *option = find_long(name);
    if (!option) {
        unknown(parser, word);
        return 0;
    }
    bool takes_next = !value && option->needs_value;
    take(parser, option, takes_next ? next : value);
    return takes_next && next;
}

static int read_letters(Parser *parser, const char *word, const char *next)
{
    for (const char *letter = word + 1; *letter; letter++) {
        const Option *option = find_letter(*letter);
        if (!option) {
            unknown(parser, word);
            return 0;
        }
        if (!option->needs_value) {
            take(parser, option, NULL);
            continue;
        }
        const char *rest = letter[1] ? letter + 1 : NULL;
        take(parser, option, rest ? rest : next);
        return !rest && next;
    }
    return 0;
}

static Lang environment_lang(void)
{
    static const char *const names[] = {"WKPDF_LANG", "LC_ALL", "LC_MESSAGES",
                                        "LANG"};
    for (int i = 0; i < countof(names); i++) {
        const char *value = getenv(names[i]);
        if (value && *value)
            return strncmp(value, "zh", 2) == 0 ? LANG_ZH : LANG_EN;
    }
    return LANG_EN;
}

static void take_environment(Parser *parser)
{
    PrintOptions *print = &parser->line->options.print;
    print->lang = environment_lang();
    print->most = 50;
    const char *terminal = getenv("TERM");
    bool dumb = terminal && strcmp(terminal, "dumb") == 0;
    print->color = (isatty(STDERR_FILENO) && !getenv("NO_COLOR") && !dumb) ||
                   getenv("CLICOLOR_FORCE");
    const char *wide = getenv("WKPDF_AMBIGUOUS");
    print->wide_ambiguous = wide && strcmp(wide, "wide") == 0;
    const char *form = getenv("WKPDF_DIAGNOSTICS");
    if (form && *form)
        take_diagnostics(parser, form);
    const char *media = getenv("WKPDF_MEDIA");
    if (media && *media)
        take_media(parser, media);
}

static bool read_command(Parser *parser, const char *word)
{
    static const struct {
        const char *name;
        Command command;
    } commands[] = {
        {"build", COMMAND_BUILD},     {"check", COMMAND_CHECK},
        {"explain", COMMAND_EXPLAIN}, {"help", COMMAND_HELP},
        {"lines", COMMAND_LINES},
    };
    for (int i = 0; i < countof(commands); i++)
        if (strcmp(word, commands[i].name) == 0) {
            parser->line->command = commands[i].command;
            return true;
        }
    return false;
}

static void check_together(Parser *parser)
{
    const CommandLine *line = parser->line;
    const Options *o = &line->options;
    bool compiles = line->command == COMMAND_BUILD;
    if (line->command == COMMAND_HELP || line->command == COMMAND_VERSION)
        return;
    if (line->input_count == 0)
        complain(parser, S("没有写要编译的报告"), S("no report is named"));
    if (compiles && o->output && o->press && o->screen)
        complain(parser, S("-o 只能有一份输出；两种 --media 用 -d"),
                 S("-o is one file; use -d with two --media"));
    if (compiles && o->output && line->input_count > 1)
        complain(parser, S("-o 只能有一份报告；多份用 -d"),
                 S("-o is one file; use -d with many reports"));
    bool to_terminal = o->output && strcmp(o->output, "-") == 0 &&
                       (!o->device || strcmp(o->device, "pdf") == 0) &&
                       isatty(STDOUT_FILENO);
    if (compiles && to_terminal) {
        bool chinese = o->print.lang == LANG_ZH;
        fputs(chinese ? "错误[WK005]: 不把 PDF 写到终端；用 -o 写到文件\n"
                      : "error[WK005]: refusing to write PDF to a terminal; "
                        "name a file with -o\n",
              stderr);
        parser->failed = true;
    }
}

bool options_read(Arena *arena, int count, char **words, CommandLine *line)
{
    *line = (CommandLine){.jobs = 1, .options = {.press = true}};
    Parser parser = {.arena = arena, .line = line};
    take_environment(&parser);
    for (int i = 1; i < count; i++) // what is said of other words follows it
        if (strncmp(words[i], "--lang=", 7) == 0)
            line->options.print.lang =
                strcmp(words[i] + 7, "zh") == 0 ? LANG_ZH : LANG_EN;
    int first = 1;
    if (count > 1 && read_command(&parser, words[1]))
        first = 2;
    if (line->command == COMMAND_LINES) {
        line->rest = words + first;
        line->rest_count = count - first;
        return true;
    }
    for (int i = first; i < count; i++) {
        const char *word = words[i];
        const char *next = i + 1 < count ? words[i + 1] : NULL;
        if (parser.ended || word[0] != '-' || word[1] == '\0')
            *PUSH(arena, &parser.inputs) = word;
        else if (strcmp(word, "--") == 0)
            parser.ended = true;
        else if (word[1] == '-')
            i += read_long(&parser, word, next);
        else
            i += read_letters(&parser, word, next);
    }
    line->input_count = parser.inputs.count;
    *PUSH(arena, &parser.inputs) = NULL;
    *PUSH(arena, &parser.styles) = NULL;
    *PUSH(arena, &parser.fonts) = NULL;
    line->inputs = parser.inputs.at;
    line->options.style_paths = parser.styles.at;
    line->options.font_paths = parser.fonts.at;
    line->options.check = line->command == COMMAND_CHECK;
    check_together(&parser);
    return !parser.failed;
}
