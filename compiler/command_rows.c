#include "command_rows.h"

#include "base/utf8.h"

const CommandRow command_rows[] = {
    {"build", COMMAND_BUILD, NULL, "报告.yaml…", "REPORT.yaml…",
     "编译成 PDF；build 可省略", "compile to PDF; “build” may be left out"},
    {"check", COMMAND_CHECK, NULL, "报告.yaml…", "REPORT.yaml…", "只检查",
     "check only"},
    {"watch", COMMAND_WATCH, NULL, "报告.yaml", "REPORT.yaml",
     "有改动就重新编译", "compile again when a file changes"},
    {"preview", COMMAND_PREVIEW, NULL, "报告.yaml", "REPORT.yaml",
     "在浏览器里边改边看", "see it in a browser while it is written"},
    {"explain", COMMAND_EXPLAIN, NULL, "WK103", "WK103", "解释一条提示",
     "explain a message"},
    {"lines", COMMAND_LINES, NULL, "段落.txt", "PARAGRAPH.txt",
     "排一段，看各行", "set it, show its lines"},
    {"styles", COMMAND_STYLES, "list", "", "", "有哪些版式",
     "the styles there are"},
    {"styles", COMMAND_STYLES, "show", "版式", "STYLE", "版式的各个值",
     "the values of a style"},
    {"styles", COMMAND_STYLES, "check", "版式", "STYLE", "版式有没有毛病",
     "what is amiss in a style"},
    {"styles", COMMAND_STYLES, "sheet", "版式", "STYLE", "版式的样张",
     "a specimen of a style"},
    {"schema", COMMAND_SCHEMA, "report", "", "",
     "报告的 JSON Schema，供编辑器补全", "JSON Schema of reports, for editors"},
    {"schema", COMMAND_SCHEMA, "style", "", "", "版式的 JSON Schema",
     "JSON Schema of styles"},
    {"init", COMMAND_INIT, NULL, "[文件夹]", "[FOLDER]",
     "新建项目：版式、编辑器设置", "new project: style, settings of editors"},
    {"new", COMMAND_NEW, NULL, "报告.yaml", "REPORT.yaml",
     "新建报告；可由旧报告或一篇文章生成",
     "new report, from an old one or an article"},
    {"dump", COMMAND_DUMP, NULL, "--what=DATA 报告.yaml",
     "--what=DATA REPORT.yaml", "导出数据，如活动台账",
     "print data, such as the list of events"},
    {"plates", COMMAND_PLATES, NULL, "报告.pdf", "REPORT.pdf",
     "每块印版和总墨量的图", "a picture of each plate and of all ink"},
    {"completion", COMMAND_COMPLETION, "bash", "", "", "bash 的补全",
     "completion for bash"},
    {"completion", COMMAND_COMPLETION, "zsh", "", "", "zsh 的补全",
     "completion for zsh"},
    {"completion", COMMAND_COMPLETION, "fish", "", "", "fish 的补全",
     "completion for fish"},
    {"doctor", COMMAND_DOCTOR, NULL, "", "", "版本、路径、缺什么",
     "versions, paths, what is lacking"},
    {"help", COMMAND_HELP, NULL, "", "", "这份帮助", "this help"},
    {0},
};

const CommandRow *command_find(const char *name)
{
    for (const CommandRow *row = command_rows; row->name; row++)
        if (strcmp(row->name, name) == 0)
            return row;
    return NULL;
}

bool command_needs_input(Command command)
{
    const CommandRow *row = command_rows;
    while (row->name && row->command != command)
        row++;
    return row->name && *row->args && *row->args != '[';
}

bool command_has_messages(Command command)
{
    return command == COMMAND_BUILD || command == COMMAND_CHECK ||
           command == COMMAND_DUMP || command == COMMAND_STYLES;
}

static int cells(Str text)
{
    int count = 0;
    while (text.n)
        count += utf8_width(utf8_next(&text));
    return count;
}

void command_help(Lang lang, FILE *out)
{
    bool chinese = lang == LANG_ZH;
    enum { COLUMN = 34 };
    fputs(chinese ? "用法: wkpdf [选项] 报告.yaml…\n"
                  : "usage: wkpdf [options] REPORT.yaml…\n",
          out);
    for (const CommandRow *row = command_rows; row->name; row++) {
        char spelling[128];
        snprintf(spelling, sizeof(spelling), "%s%s%s %s", row->name,
                 row->word ? " " : "", row->word ? row->word : "",
                 chinese ? row->args : row->args_en);
        int room = COLUMN - 8 - cells(str_of(spelling));
        fprintf(out, "  wkpdf %s%*s%s\n", spelling, room > 1 ? room : 1, "",
                chinese ? row->zh : row->en);
    }
}
