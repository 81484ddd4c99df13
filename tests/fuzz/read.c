// Feeds bytes to the passes that read: whatever comes, a tree and a report or
// messages, which are then shown.  A sound report is proof-read.
#include "base/job.h"
#include "base/print.h"
#include "lint/lint.h"
#include "read/yaml.h"
#include "report/report.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void show_messages(Diag *diag)
{
    FILE *out = fopen("/dev/null", "w");
    PrintOptions options = {.color = true};
    for (int form = PRINT_FULL; form <= PRINT_JSON; form++) {
        options.form = (PrintForm)form;
        options.lang = form == PRINT_FULL ? LANG_ZH : LANG_EN;
        diag_print(diag, &options, out);
    }
    fclose(out);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Arena arena = {0}, scratch = {0};
    Diag diag = {.arena = &arena};
    Sources sources = {.arena = &arena};
    Job job = {&arena, &scratch, &diag, &sources, "tests/fuzz/corpus", NULL};
    const Source *source = source_from(&sources, "tests/fuzz/corpus/fuzz.yaml",
                                       (Str){(const char *)data, (int)size});
    const Node *tree = yaml_parse(&job, source);
    static const char *const directories[] = {"styles", NULL};
    const Report *report = tree ? report_read(&job, tree) : NULL;
    if (report && diag.errors == 0)
        lint(&job, report, directories);
    show_messages(&diag);
    arena_free(&scratch);
    arena_free(&arena);
    return 0;
}
