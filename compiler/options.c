#include "options.h"

#include <locale.h>
#include <stdlib.h>
#include <unistd.h>

#include "command_rows.h"
#include "option_rows.h"

void options_help(Lang lang, FILE *out)
{
    bool chinese = lang == LANG_ZH;
    command_help(lang, out);
    fputs(chinese ? "\n选项:\n" : "\noptions:\n", out);
    for (int i = 0; i < option_count; i++) {
        const Option *option = &option_rows[i];
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
    for (int i = 0; i < option_count; i++)
        if (str_is(name, option_rows[i].name))
            return &option_rows[i];
    return NULL;
}

static const Option *find_letter(char letter)
{
    for (int i = 0; i < option_count; i++)
        if (option_rows[i].letter == letter)
            return &option_rows[i];
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
    for (int i = 0; i < option_count && str_starts(name, "--"); i++) {
        int distance = str_distance(str_slice(name, 2, name.n),
                                    str_of(option_rows[i].name));
        if (distance <= least) {
            least = distance - 1;
            nearest = option_rows[i].name;
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
        option_take_diagnostics(parser, form);
    const char *media = getenv("WKPDF_MEDIA");
    if (media && *media)
        option_take_media(parser, media);
}

static bool draws_svg(const Options *options)
{
    return options->device
               ? strcmp(options->device, "svg") == 0
               : options->output && str_ends(str_of(options->output), ".svg");
}

// What is only looked at is made for the screen.
static void choose_medium(Parser *parser)
{
    CommandLine *line = parser->line;
    Options *o = &line->options;
    bool svg = draws_svg(o);
    bool spoken = o->device && strcmp(o->device, "spoken") == 0;
    bool looked_at =
        o->draft || svg || spoken || line->command == COMMAND_STYLES;
    if (svg && o->press && parser->media_named)
        complain(parser, S("SVG 只有屏幕颜色；用 -m screen"),
                 S("SVG has the colours of a screen only; use -m screen"));
    if (looked_at && !parser->media_named) {
        o->press = false;
        o->screen = true;
    }
    if (!o->draft || !o->press)
        return;
    fputs(o->print.lang == LANG_ZH
              ? "错误[WK717]: --draft 不能与 press 同用；用 -m screen\n"
              : "error[WK717]: --draft is not for press; use -m screen\n",
          stderr);
    parser->failed = true;
}

static bool is_standard(const char *path)
{
    return path && strcmp(path, "-") == 0;
}

static bool reads_standard(const CommandLine *line)
{
    for (int i = 0; i < line->input_count; i++)
        if (is_standard(line->inputs[i]))
            return true;
    return false;
}

static void check_watched(Parser *parser)
{
    const CommandLine *line = parser->line;
    if (line->input_count > 1)
        complain(parser, S("一次只能监视一份报告"),
                 S("only one report can be watched"));
    if (is_standard(line->options.output) || is_standard(line->inputs[0]))
        complain(parser, S("监视不能用标准输入输出；写出文件名"),
                 S("watch needs files, not standard input or output"));
}

static void check_together(Parser *parser)
{
    const CommandLine *line = parser->line;
    const Options *o = &line->options;
    bool watches =
        line->command == COMMAND_WATCH || line->command == COMMAND_PREVIEW;
    bool compiles =
        line->command == COMMAND_BUILD || line->command == COMMAND_WATCH;
    if (watches)
        check_watched(parser);
    if (line->command == COMMAND_HELP || line->command == COMMAND_VERSION)
        return;
    if (line->list && line->command != COMMAND_SCHEMA)
        complain(parser, S("--list 只用于 schema"), S("--list is for schema"));
    if (line->record && !command_has_messages(line->command))
        complain(parser,
                 S("--diagnostics-file 只用于 build、check、dump、styles"),
                 S("--diagnostics-file is for build, check, dump and styles"));
    if (line->input_count == 0 && command_needs_input(line->command))
        complain(parser, S("没有写要编译的报告"), S("no report is named"));
    if (line->command == COMMAND_DUMP && !o->what)
        complain(parser, S("dump 要用 --what 说明导出什么，如 events"),
                 S("dump needs --what, such as events"));
    if (line->command == COMMAND_DUMP && line->input_count > 1)
        complain(parser, S("dump 一次一份报告"), S("dump takes one report"));
    if (compiles && o->output && o->press && o->screen)
        complain(parser, S("-o 只能有一份输出；两种 --media 用 -d"),
                 S("-o is one file; use -d with two --media"));
    if (o->impose && (o->screen || o->draft))
        complain(parser, S("--impose 只用于 press"),
                 S("--impose is for press only"));
    if (compiles && o->output && line->input_count > 1)
        complain(parser, S("-o 只能有一份报告；多份用 -d"),
                 S("-o is one file; use -d with many reports"));
    if (o->stdin_name && !reads_standard(line))
        complain(parser, S("--stdin-name 要与 - 同用"),
                 S("--stdin-name goes with -"));
    bool mends = o->fix || o->diff;
    if ((mends || o->unsafe) && line->command != COMMAND_CHECK)
        complain(parser, S("--fix、--diff、--unsafe 只用于 check"),
                 S("--fix, --diff and --unsafe are for check"));
    if (mends && (*o->sets || *o->style_sets))
        complain(parser, S("--fix、--diff 改的是文件，不与 --set 同用"),
                 S("--fix and --diff mend files and are not for --set"));
    if (o->fix && reads_standard(line))
        complain(parser, S("标准输入改不了；先存成文件"),
                 S("standard input cannot be mended; use a file"));
    bool to_terminal = is_standard(o->output) &&
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
    parser.media_named = false;
    for (int i = 1; i < count; i++) // what is said of other words follows it
        if (strncmp(words[i], "--lang=", 7) == 0)
            line->options.print.lang =
                strcmp(words[i] + 7, "zh") == 0 ? LANG_ZH : LANG_EN;
    int first = 1;
    const CommandRow *command = count > 1 ? command_find(words[1]) : NULL;
    if (command) {
        line->command = command->command;
        first = 2;
    }
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
    *PUSH(arena, &parser.sets) = NULL;
    *PUSH(arena, &parser.style_sets) = NULL;
    line->inputs = parser.inputs.at;
    line->options.style_paths = parser.styles.at;
    line->options.font_paths = parser.fonts.at;
    line->options.sets = parser.sets.at;
    line->options.style_sets = parser.style_sets.at;
    line->options.rules = parser.rules.at;
    line->options.rule_count = parser.rules.count;
    line->options.check =
        line->command == COMMAND_CHECK || line->command == COMMAND_DUMP;
    choose_medium(&parser);
    check_together(&parser);
    return !parser.failed;
}
