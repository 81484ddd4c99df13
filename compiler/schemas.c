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

Status schemas(const CommandLine *line)
{
    Lang lang = line->options.print.lang;
    const char *name = line->input_count ? line->inputs[0] : "report";
    if (line->input_count < 2 && schemas_write(str_of(name), lang, stdout))
        return STATUS_DONE;
    fprintf(stderr, lang == LANG_ZH
                        ? "错误[WK001]: schema 后面是 report 或 style\n"
                        : "error[WK001]: schema takes report or style\n");
    return STATUS_USAGE;
}
