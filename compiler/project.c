#include "project.h"

#include <unistd.h>

#include "read/yaml.h"

typedef struct LintLevels {
    const Node *node;
    Texts warn, deny, allow;
} LintLevels;

typedef struct Project {
    const Node *node;
    LintLevels lint;
} Project;

static const Field lint_fields[] = {
    {"warn", FIELD_TEXTS, AT(LintLevels, warn), .zh = "作警告",
     .en = "warnings", .doc = "这些代码作警告：WK821、WK8、all",
     .doc_en = "Codes that are warnings: WK821, WK8, all"},
    {"deny", FIELD_TEXTS, AT(LintLevels, deny), .zh = "作错误", .en = "errors",
     .doc = "这些代码作错误", .doc_en = "Codes that are errors"},
    {"allow", FIELD_TEXTS, AT(LintLevels, allow), .zh = "不提",
     .en = "not said", .doc = "这些代码不提",
     .doc_en = "Codes that are not said"},
    {0},
};
static const Record lint_record = {
    .name = "lint",
    .zh = "提示的轻重",
    .size = sizeof(LintLevels),
    .fields = lint_fields,
};

static const Field project_fields[] = {
    {"lint", FIELD_RECORD, AT(Project, lint), .record = &lint_record,
     .zh = "提示的轻重", .en = "levels of messages",
     .doc = "哪些提示作警告、作错误、不提",
     .doc_en = "Which messages are warnings, errors, or not said"},
    {0},
};
static const Record project_record = {
    .name = "wkpdf.yaml",
    .zh = "项目",
    .en = "the project",
    .size = sizeof(Project),
    .fields = project_fields,
};

typedef struct Rules {
    ARRAY_OF(LevelRule) all;
} Rules;

static void add_rule(const Job *job, Rules *rules, Text word, Level level)
{
    LevelRule rule = {.level = level};
    const CodeRow *row = code_find(word.str);
    if (!code_range(word.str, &rule.first, &rule.last))
        fault(job, WK206, word.node,
              zh(job, "没有“%.*s”这个代码", STR(word.str)),
              en(job, "there is no code “%.*s”", STR(word.str)));
    else if (row && row->level == LEVEL_ERROR && level != LEVEL_ERROR)
        fault(job, WK206, word.node,
              zh(job, "%.*s 是错误，不能降级", STR(word.str)),
              en(job, "%.*s is an error and stays one", STR(word.str)));
    else
        *PUSH(job->arena, &rules->all) = rule;
}

static void add_rules(const Job *job, Rules *rules, Texts words, Level level)
{
    for (int i = 0; i < words.count; i++)
        add_rule(job, rules, words.at[i], level);
}

// A file of comments alone says nothing.
static bool has_words(const Source *source)
{
    for (int i = 1; i <= source->line_count; i++) {
        Str line = str_trim(source_line(source, i));
        if (line.n && line.s[0] != '#')
            return true;
    }
    return false;
}

void project_read(Build *build)
{
    const Job *job = build->job;
    const char *path =
        job->root ? str_format(job->arena, "%s/wkpdf.yaml", job->root).s : NULL;
    if (!path || access(path, R_OK) != 0)
        return;
    const Source *source = bytes_read(job, path);
    const Node *tree =
        source && has_words(source) ? yaml_parse(job, source) : NULL;
    if (!tree)
        return;
    Project project = {0};
    Rules rules = {0};
    bind_record(job, tree, &project_record, &project);
    add_rules(job, &rules, project.lint.warn, LEVEL_WARNING);
    add_rules(job, &rules, project.lint.deny, LEVEL_ERROR);
    add_rules(job, &rules, project.lint.allow, LEVEL_OFF);
    for (int i = 0; i < build->options->rule_count; i++)
        *PUSH(job->arena, &rules.all) = build->options->rules[i];
    build->diag.rules = rules.all.at;
    build->diag.rule_count = rules.all.count;
}
