#include "option_rows.h"

#include <stdlib.h>

void complain(Parser *parser, Str chinese, Str english)
{
    bool in_chinese = parser->line->options.print.lang == LANG_ZH;
    if (in_chinese)
        fprintf(stderr, "错误[WK001]: %.*s\n", STR(chinese));
    else
        fprintf(stderr, "error[WK001]: %.*s\n", STR(english));
    parser->failed = true;
}

static const char *const media_words[] = {"press", "screen", "press,screen",
                                          "screen,press", NULL};
static const char *const diagnostics_words[] = {"full",  "short",  "json",
                                                "sarif", "github", NULL};
static const char *const color_words[] = {"auto", "always", "never", NULL};
static const char *const lang_words[] = {"zh", "en", NULL};
static const char *const device_words[] = {"pdf", "svg", "text", "spoken",
                                           NULL};
static const char *const dump_words[] = {"",      "tree",  "report", "style",
                                         "flows", "pages", NULL};
static const char *const format_words[] = {"json", "csv", "yaml", "text", NULL};
static const char *const deps_words[] = {"make", "json", "zero", NULL};

static const char *scheme_word(int i)
{
    return schemes[i].name;
}

static const char *data_word(int i)
{
    return export_kinds[i] ? export_kinds[i]->name : NULL;
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

static void take_stdin_name(Parser *parser, const char *value)
{
    parser->line->options.stdin_name = value;
}

static void take_press(Parser *parser, const char *value)
{
    parser->line->options.press_preset = value;
    if (value && strcmp(value, "list") == 0)
        parser->line->command = COMMAND_STYLES;
}

void option_take_media(Parser *parser, const char *value)
{
    int media = choose(parser, "--media", value, media_words);
    parser->media_named = true;
    parser->line->options.press = media != 1;
    parser->line->options.screen = media != 0;
}

static void take_proof(Parser *parser, const char *value)
{
    parser->line->options.proof = option_number(parser, "--proof", value, 9);
}

static void take_jobs(Parser *parser, const char *value)
{
    parser->line->jobs = option_number(parser, "-j", value, 256);
}

static void take_job_sheet(Parser *parser, const char *value)
{
    parser->line->options.job_sheet = true;
    parser->line->options.job_sheet_file = value;
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

void option_take_diagnostics(Parser *parser, const char *value)
{
    parser->line->options.print.form =
        (PrintForm)choose(parser, "--diagnostics", value, diagnostics_words);
}

static void take_record(Parser *parser, const char *value)
{
    bool log = str_ends(str_of(value), ".sarif");
    if (!log && !str_ends(str_of(value), ".json"))
        complain(parser,
                 S("--diagnostics-file 的文件名以 .json 或 .sarif 结尾"),
                 S("the name for --diagnostics-file ends in .json or .sarif"));
    parser->line->record = value;
    parser->line->options.print.record_form = log ? PRINT_SARIF : PRINT_JSON;
}

static void take_color(Parser *parser, const char *value)
{
    int when = choose(parser, "--color", value, color_words);
    if (when)
        parser->line->options.print.color = when == 1;
}

static void take_lang(Parser *parser, const char *value)
{
    parser->line->options.print.lang =
        (Lang)choose(parser, "--lang", value, lang_words);
}

static void take_device(Parser *parser, const char *value)
{
    parser->line->options.device =
        device_words[choose(parser, "--to", value, device_words)];
}

static void take_dump(Parser *parser, const char *value)
{
    parser->line->options.dump =
        (Dumped)choose(parser, "--dump", value, dump_words);
}

static void take_impose(Parser *parser, const char *value)
{
    const char *words[16] = {NULL};
    for (int i = 0; i + 1 < countof(words) && scheme_word(i); i++)
        words[i] = scheme_word(i);
    parser->line->options.impose =
        &schemes[choose(parser, "--impose", value, words)];
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

// WK801, text/repeated-word, WK8 or all; the last word on a code holds.
static void add_rule(Parser *parser, const char *value, Level level)
{
    LevelRule rule = {.level = level};
    const CodeRow *row = code_find(str_of(value));
    if (!code_range(str_of(value), &rule.first, &rule.last))
        complain(parser, str_format(parser->arena, "没有“%s”这个代码", value),
                 str_format(parser->arena, "there is no code “%s”", value));
    else if (row && row->level == LEVEL_ERROR && level != LEVEL_ERROR)
        complain(
            parser, str_format(parser->arena, "%s 是错误，不能降级", value),
            str_format(parser->arena, "%s is an error and stays one", value));
    *PUSH(parser->arena, &parser->rules) = rule;
}

static void take_warn(Parser *parser, const char *value)
{
    add_rule(parser, value, LEVEL_WARNING);
}

static void take_deny(Parser *parser, const char *value)
{
    add_rule(parser, value, LEVEL_ERROR);
}

static void take_allow(Parser *parser, const char *value)
{
    add_rule(parser, value, LEVEL_OFF);
}

static void take_fix(Parser *parser, const char *value)
{
    (void)value;
    parser->line->options.fix = true;
}

static void take_unsafe(Parser *parser, const char *value)
{
    (void)value;
    parser->line->options.unsafe = true;
}

static void take_diff(Parser *parser, const char *value)
{
    (void)value;
    parser->line->options.diff = true;
}

static void take_draft(Parser *parser, const char *value)
{
    (void)value;
    parser->line->options.draft = true;
}

static void take_origin(Parser *parser, const char *value)
{
    (void)value;
    parser->line->options.origin = true;
}

static void take_list(Parser *parser, const char *value)
{
    (void)value;
    parser->line->list = true;
}

static void take_what(Parser *parser, const char *value)
{
    const char *names[32] = {NULL};
    for (int i = 0; i + 1 < countof(names) && data_word(i); i++)
        names[i] = data_word(i);
    parser->line->options.what =
        export_kinds[choose(parser, "--what", value, names)];
}

static void take_format(Parser *parser, const char *value)
{
    parser->line->options.what_form =
        (TableForm)((int)TABLE_JSON +
                    choose(parser, "--format", value, format_words));
}

static void take_map(Parser *parser, const char *value)
{
    parser->line->options.map = true;
    parser->line->options.map_file = value;
}

static void take_synctex(Parser *parser, const char *value)
{
    (void)value;
    parser->line->options.synctex = true;
}

static void take_deps_format(Parser *parser, const char *value)
{
    parser->line->options.deps = true;
    parser->line->options.deps_form =
        choose(parser, "--deps-format", value, deps_words);
}

static void take_from(Parser *parser, const char *value)
{
    parser->line->from = value;
}

static void take_from_text(Parser *parser, const char *value)
{
    parser->line->from_text = value;
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

const Option option_rows[] = {
    {"output", 'o', true, "FILE", take_output, "写到这个文件；- 是标准输出",
     "write to this file; - is standard output"},
    {"output-dir", 'd', true, "DIR", take_directory, "都写到这个目录",
     "write everything into this directory"},
    {"style", 's', true, "STYLE", take_style, "版式的名字或文件，代替报告里的",
     "name or file of the style, instead of the report's"},
    {"set", 'S', true, "PATH=VALUE", option_take_set,
     "报告里的值改成这样：report.issue.number=12",
     "another value in the report, such as report.issue.number=12"},
    {"style-set", 0, true, "PATH=VALUE", option_take_style_set,
     "版式里的值改成这样：page.trim=16开",
     "another value in the style, such as page.trim=16开"},
    {"media", 'm', true, "MEDIA", option_take_media,
     "press 付印（默认）、screen 屏幕、press,screen 两份",
     "press (default), screen, or press,screen for both"},
    {"press", 0, true, "NAME", take_press,
     "印厂的预设：名字或文件；--press list 列出",
     "a printer's preset, name or file; --press list shows them"},
    {"draft", 0, false, NULL, take_draft,
     "校样：网格、框、超出的行，写成 .draft.pdf",
     "a proof with grid, frames, lines too wide, as .draft.pdf"},
    {"stdin-name", 0, true, "NAME.yaml", take_stdin_name,
     "标准输入在提示里叫这个名字，路径也从它那里算起",
     "what standard input is called, and where its paths begin"},
    {"proof", 0, true, "N", take_proof, "校次：校样和印张边上写“二校”",
     "round of proofs: 二校 on drafts, “proof 2” in the slug"},
    {"jobs", 'j', true, "N", take_jobs, "几份报告同时编译",
     "compile so many reports at once"},
    {"to", 0, true, "DEVICE", take_device,
     "pdf、svg、text 或 spoken 念出的，默认按文件名",
     "pdf, svg, text or spoken; by the file name if left out"},
    {"pages", 0, true, "LIST", option_take_pages, "只写这几页，如 5-6 或 1-4,8",
     "write only these pages, such as 5-6 or 1-4,8"},
    {"impose", 0, true, "SCHEME", take_impose,
     "拼大版：saddle 骑马订、perfect 胶订、2up、4up…",
     "on sheets: saddle, perfect, 2up, 4up …"},
    {"job-sheet", 0, false, "FILE", take_job_sheet, "另写付印单：文字和 JSON",
     "also write a job sheet, text and JSON"},
    {"deps", 0, false, "FILE", take_deps, "另写 make 用的依赖文件",
     "also write a dependency file for make"},
    {"deps-format", 0, true, "FORM", take_deps_format,
     "依赖文件的样子：make（ninja 也读）、json、zero",
     "form of that file: make (for ninja as well), json, zero"},
    {"map", 0, false, "FILE", take_map, "另写页面到源文件的对照，每行一项",
     "also write what on the page comes from which line"},
    {"synctex", 0, false, NULL, take_synctex,
     "另写 .synctex，阅读器里点文字跳到源文件",
     "also write .synctex: a click in the viewer finds the source"},
    {"what", 0, true, "DATA", take_what,
     "dump：events、people、units、counts、outline、text、fonts、images……",
     "dump: events, people, units, counts, outline, text, fonts, images …"},
    {"format", 0, true, "FORM", take_format,
     "dump：json（默认）、csv、yaml、text",
     "dump: json (default), csv, yaml, text"},
    {"dump", 0, true, "FORM", take_dump,
     "打印 tree、report、style、flows 或 pages",
     "print tree, report, style, flows or pages"},
    {"diagnostics", 0, true, "FORM", option_take_diagnostics,
     "提示的样子：full、short、json、sarif、github",
     "form of messages: full, short, json, sarif, github"},
    {"diagnostics-file", 0, true, "FILE", take_record,
     "提示另写一份：.json（每条一行）或 .sarif",
     "also write messages to a file: .json (one a line) or .sarif"},
    {"lang", 0, true, "LANG", take_lang, "提示的语言：zh、en",
     "language of messages: zh, en"},
    {"color", 0, true, "WHEN", take_color, "颜色：auto、always、never",
     "colour: auto, always, never"},
    {"max-errors", 0, true, "N", take_max_errors, "最多显示几条；0 不限",
     "show at most so many; 0 for all"},
    {"strict", 0, false, NULL, take_strict, "警告也算错误",
     "warnings count as errors"},
    {"warn", 'W', true, "CODE", take_warn, "这条提示作警告：WK801、WK8、all",
     "a warning: WK801, WK8, all"},
    {"deny", 'D', true, "CODE", take_deny, "这条提示作错误",
     "an error, likewise"},
    {"allow", 'A', true, "CODE", take_allow, "不提这一条",
     "not said, likewise"},
    {"fix", 0, false, NULL, take_fix, "check：把有把握的改好",
     "check: mend what is certain"},
    {"diff", 0, false, NULL, take_diff, "check：只列出会改什么",
     "check: show what would be mended"},
    {"unsafe", 0, false, NULL, take_unsafe,
     "与 --fix、--diff 同用：没把握的也改",
     "with --fix or --diff: also what is not certain"},
    {"quiet", 'q', false, NULL, take_quiet, "只说问题", "only messages"},
    {"timings", 0, false, "FILE", take_timings, "每一步用的时间",
     "time of each pass"},
    {"style-path", 0, true, "DIR", take_style_path, "先在这里找版式",
     "look for styles here first"},
    {"font-path", 0, true, "DIR", take_font_path, "先在这里找字体",
     "look for fonts here first"},
    {"fonts", 0, true, "FILE", take_catalogue, "字体目录文件 fonts.yaml",
     "the catalogue of fonts, fonts.yaml"},
    {"origin", 0, false, NULL, take_origin, "styles show：每个值写在哪里",
     "styles show: where each value is written"},
    {"list", 0, false, NULL, take_list, "schema：列出键的取值，如 kind",
     "schema: the words that keys take, such as kind"},
    {"from", 0, true, "OLD", take_from, "new：由旧报告生成",
     "new: from last year's report"},
    {"from-text", 0, true, "FILE", take_from_text,
     "new：由一篇文章生成，一字不少；- 是标准输入",
     "new: from an article, every word kept; - is standard input"},
    {"week", 0, true, "A..B", option_take_week, "new：活动周的起止",
     "new: the days of the week"},
    {"open", 0, false, "VIEWER", option_take_open, "watch、preview：打开来看",
     "watch, preview: open it, once"},
    {"port", 0, true, "N", option_take_port, "preview：端口，不写就任选一个",
     "preview: the port; any if left out"},
    {"editor", 0, true, "COMMAND", option_take_editor,
     "preview：点了文字打开编辑器的命令，含 {file} {line} {column}",
     "preview: editor for a click, with {file} {line} {column}"},
    {"at", 0, true, "LINE", option_take_at,
     "preview：先看报告的这一行；已开着的就翻到那里",
     "preview: show this line of the report, also in one that runs"},
    {"help", 'h', false, "LANG", take_help, "这份帮助", "this help"},
    {"version", 'V', false, NULL, take_version, "版本", "versions"},
};

const int option_count = countof(option_rows);

static const struct {
    const char *option;
    const char *const *words;
    const char *(*word)(int i);
} word_rows[] = {
    {"media", media_words, NULL},  {"to", device_words, NULL},
    {"impose", NULL, scheme_word}, {"deps-format", deps_words, NULL},
    {"what", NULL, data_word},     {"format", format_words, NULL},
    {"dump", dump_words, NULL},    {"diagnostics", diagnostics_words, NULL},
    {"lang", lang_words, NULL},    {"color", color_words, NULL},
    {"help", lang_words, NULL},
};

const char *option_word(const Option *option, int i)
{
    for (int k = 0; k < countof(word_rows); k++)
        if (strcmp(word_rows[k].option, option->name) == 0)
            return word_rows[k].word ? word_rows[k].word(i)
                                     : word_rows[k].words[i];
    return NULL;
}
