// wkpdf init: a folder for reports, with what editors and make need to know.
#include <errno.h>
#include <sys/stat.h>

#include "begin/begin.h"

typedef struct ProjectFile {
    const char *path;
    const char *text; // NULL: a folder
} ProjectFile;

static const ProjectFile files[] = {
    {"reports", NULL},
    {"photos", NULL},
    {"styles", NULL},
    {"styles/schema", NULL},
    {".vscode", NULL},
    {"wkpdf.yaml",
     "# 这个文件所在的文件夹是项目的根：图片和引入的文件不得越出。\n"
     "# The folder of this file is the root of the project.\n"
     "#\n"
     "# 提示的轻重（命令行的 -W、-D、-A 后说，以它为准）：\n"
     "# Levels of messages (the command line has the last word):\n"
     "# lint:\n"
     "#   warn: [WK821]\n"
     "#   deny: [WK817]\n"
     "#   allow: [WK820]\n"},
    {"styles/our.yaml", "# 本单位的版式：只写与 base 不同的地方。wkpdf styles "
                        "show base 列出全部。\n"
                        "wkstyle: 1\n"
                        "name: our\n"
                        "description: 本单位的版式\n"
                        "extends: base\n"
                        "\n"
                        "# palette:\n"
                        "#   brand: {cmyk: [0, 100, 90, 5], rgb: '#C8161D'}\n"},
    {".vscode/settings.json",
     "{\n"
     "  \"yaml.schemas\": {\n"
     "    \"./styles/schema/report.schema.json\": [\"reports/*.yaml\"],\n"
     "    \"./styles/schema/style.schema.json\": [\"styles/*.yaml\"]\n"
     "  },\n"
     "  \"files.encoding\": \"utf8\",\n"
     "  \"files.eol\": \"\\n\",\n"
     "  \"editor.wordWrap\": \"on\",\n"
     "  \"[yaml]\": {\n"
     "    \"editor.insertSpaces\": true,\n"
     "    \"editor.tabSize\": 2,\n"
     "    \"editor.detectIndentation\": false,\n"
     "    \"editor.formatOnSave\": false,\n"
     "    \"editor.quickSuggestions\": {\"other\": true, \"strings\": true}\n"
     "  }\n"
     "}\n"},
    {".vscode/extensions.json",
     "{\n  \"recommendations\": [\"redhat.vscode-yaml\"]\n}\n"},
    {".vscode/tasks.json",
     "{\n"
     "  \"version\": \"2.0.0\",\n"
     "  \"tasks\": [\n"
     "    {\n"
     "      \"label\": \"wkpdf\",\n"
     "      \"type\": \"process\",\n"
     "      \"command\": \"wkpdf\",\n"
     "      \"args\": [\"--diagnostics\", \"short\", \"${file}\"],\n"
     "      \"group\": {\"kind\": \"build\", \"isDefault\": true},\n"
     "      \"problemMatcher\": {\n"
     "        \"fileLocation\": [\"autoDetect\", \"${workspaceFolder}\"],\n"
     "        \"pattern\": {\n"
     "          \"regexp\": \"^(.*):(\\\\d+):(\\\\d+): "
     "(error|warning|note): (.*) \\\\[(WK\\\\d+)\\\\]$\",\n"
     "          \"file\": 1, \"line\": 2, \"column\": 3,\n"
     "          \"severity\": 4, \"message\": 5, \"code\": 6\n"
     "        }\n"
     "      }\n"
     "    }\n"
     "  ]\n"
     "}\n"},
    {".editorconfig", "root = true\n\n"
                      "[*]\n"
                      "charset = utf-8\n"
                      "end_of_line = lf\n"
                      "insert_final_newline = true\n\n"
                      "[*.yaml]\n"
                      "indent_style = space\n"
                      "indent_size = 2\n\n"
                      "[Makefile]\n"
                      "indent_style = tab\n"},
    {"Makefile", "# make 只重排改动过的；也可直接用 wkpdf\n"
                 "REPORTS = $(wildcard reports/*.yaml)\n\n"
                 "all: $(REPORTS:.yaml=.pdf)\n\n"
                 "%.pdf: %.yaml\n"
                 "\twkpdf --deps $< -o $@\n\n"
                 "-include $(wildcard reports/*.pdf.d)\n"},
    {".gitignore", "reports/*.pdf\nreports/*.d\n"},
};

static const char *join(Arena *arena, const char *folder, const char *path)
{
    return str_format(arena, "%s/%s", folder, path).s;
}

static void say(const PrintOptions *print, const char *chinese,
                const char *english, const char *path)
{
    printf("%s %s\n", print->lang == LANG_ZH ? chinese : english, path);
}

static bool make_folder(const char *path, bool *new_one)
{
    struct stat state;
    *new_one = mkdir(path, 0777) == 0;
    return *new_one || (errno == EEXIST && stat(path, &state) == 0 &&
                        S_ISDIR(state.st_mode));
}

// What exists stays; false if it cannot be written.
static bool make_file(const char *path, const char *text, bool *new_one)
{
    FILE *file = fopen(path, "wx");
    *new_one = file != NULL;
    if (!file)
        return errno == EEXIST;
    fputs(text, file);
    return fclose(file) == 0;
}

static Status refuse(const PrintOptions *print, const char *path)
{
    bool chinese = print->lang == LANG_ZH;
    fprintf(stderr,
            chinese ? "错误[WK003]: 写不了 %s：%s\n"
                    : "error[WK003]: cannot write %s: %s\n",
            path, strerror(errno));
    return STATUS_MACHINE;
}

Status begin_project(const char *folder, const PrintOptions *print)
{
    Arena arena = {0};
    bool new_one;
    Status status = STATUS_DONE;
    if (!make_folder(folder, &new_one))
        status = refuse(print, folder);
    for (int i = 0; i < countof(files) && status == STATUS_DONE; i++) {
        const char *path = join(&arena, folder, files[i].path);
        bool done = files[i].text ? make_file(path, files[i].text, &new_one)
                                  : make_folder(path, &new_one);
        if (!done)
            status = refuse(print, path);
        else if (new_one)
            say(print, "已建", "made", path);
        else if (files[i].text)
            say(print, "已有，不动", "is there, left alone", path);
    }
    arena_free(&arena);
    return status;
}
