#include "schemas.h"

#include "read/schema.h"
#include "report/report.h"
#include "style/draft.h"

static const struct {
    const char *name;
    const Record *root;
    const char *zh, *en;
} rows[] = {
    {"report", &report_record, "wkpdf 报告", "wkpdf report"},
    {"style", &style_record, "wkpdf 版式", "wkpdf style"},
};

bool schemas_write(Str name, Lang lang, FILE *out)
{
    for (int i = 0; i < countof(rows); i++) {
        if (!str_is(name, rows[i].name))
            continue;
        Arena arena = {0};
        Schema schema = {
            .json = {.out = out, .indent = 1}, .arena = &arena, .lang = lang};
        schema_write(&schema, rows[i].root,
                     lang == LANG_ZH ? rows[i].zh : rows[i].en);
        arena_free(&arena);
        return true;
    }
    return false;
}

static int find_row(const char *name)
{
    int i = 0;
    while (i < countof(rows) && strcmp(rows[i].name, name) != 0)
        i++;
    return i < countof(rows) ? i : -1;
}

static Status list_words(const CommandLine *line)
{
    Arena arena = {0};
    int at = line->input_count ? find_row(line->inputs[0]) : -1;
    const Record *root = rows[at < 0 ? 0 : at].root;
    Status status = STATUS_DONE;
    int first = at < 0 ? 0 : 1;
    if (first == line->input_count)
        schema_words(&arena, root, S(""), stdout);
    for (int i = first; i < line->input_count; i++) {
        if (schema_words(&arena, root, str_of(line->inputs[i]), stdout))
            continue;
        fprintf(stderr,
                line->options.print.lang == LANG_ZH
                    ? "错误[WK001]: 没有“%s”这个键，或者它没有固定的词\n"
                    : "error[WK001]: there is no key “%s” with words of its "
                      "own\n",
                line->inputs[i]);
        status = STATUS_USAGE;
    }
    arena_free(&arena);
    return status;
}

Status schemas(const CommandLine *line)
{
    Lang lang = line->options.print.lang;
    if (line->list)
        return list_words(line);
    const char *name = line->input_count ? line->inputs[0] : "report";
    if (line->input_count < 2 && schemas_write(str_of(name), lang, stdout))
        return STATUS_DONE;
    fprintf(stderr, lang == LANG_ZH
                        ? "错误[WK001]: schema 后面是 report 或 style\n"
                        : "error[WK001]: schema takes report or style\n");
    return STATUS_USAGE;
}
