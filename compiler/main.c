// The command: what is to be done, and with which exit status it ends.
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <hb.h>
#include <unicode/uvernum.h>

#include "command_rows.h"
#include "completion.h"
#include "doctor.h"
#include "lines.h"
#include "options.h"
#include "plates.h"
#include "preview.h"
#include "schemas.h"
#include "start.h"
#include "styles.h"
#include "watch.h"

// An example, each of its lines set in.
static void print_example(const char *heading, const char *example)
{
    if (!example)
        return;
    printf("\n  %s\n", heading);
    for (Str rest = str_of(example); rest.n > 0;) {
        int end = str_find(rest, S("\n"));
        Str line = str_slice(rest, 0, end < 0 ? rest.n : end);
        printf("    %.*s\n", STR(line));
        rest = str_slice(rest, end < 0 ? rest.n : end + 1, rest.n);
    }
}

static void explain_one(const CodeRow *row, bool chinese)
{
    printf("WK%03d %s\n  %s\n\n  %s\n", row->code, row->slug,
           chinese ? row->zh : row->en,
           chinese ? row->explain_zh : row->explain_en);
    print_example(chinese ? "错:" : "wrong:", row->wrong);
    print_example(chinese ? "对:" : "right:", row->right);
}

static Status explain(const CommandLine *line)
{
    bool chinese = line->options.print.lang == LANG_ZH;
    Status status = STATUS_DONE;
    for (int i = 0; i < line->input_count; i++) {
        const CodeRow *row = code_find(str_of(line->inputs[i]));
        if (row) {
            if (i > 0)
                putchar('\n');
            explain_one(row, chinese);
            continue;
        }
        fprintf(stderr,
                chinese ? "错误[WK001]: 没有“%s”这个代码\n"
                        : "error[WK001]: there is no code “%s”\n",
                line->inputs[i]);
        status = STATUS_USAGE;
    }
    return status;
}

static Status version(void)
{
    printf("wkpdf %s\nHarfBuzz %s\nICU %s\n", WKPDF_VERSION,
           hb_version_string(), U_ICU_VERSION);
    return STATUS_DONE;
}

static Status compile_one(const CommandLine *line, int i, FILE *record)
{
    Options options = line->options;
    options.print.record = record;
    options.input = line->inputs[i];
    options.print.before = i;
    return compile(&options);
}

// A report that is compiled by a process of its own; its messages wait until
// those of the reports before it have been shown.
typedef struct Child {
    pid_t process;
    FILE *messages, *record; // no record: NULL
} Child;

static Child start_child(const CommandLine *line, int i)
{
    bool recorded = line->options.print.record != NULL;
    Child child = {.messages = tmpfile(),
                   .record = recorded ? tmpfile() : NULL};
    fflush(NULL);
    bool ready = child.messages && (child.record || !recorded);
    child.process = ready ? fork() : -1;
    if (child.process == 0) {
        dup2(fileno(child.messages), STDERR_FILENO);
        Status status = compile_one(line, i, child.record);
        fflush(NULL);
        _exit((int)status);
    }
    return child;
}

static void copy_out(FILE *from, FILE *to)
{
    rewind(from);
    for (int c; (c = getc(from)) != EOF;)
        putc(c, to);
    fclose(from);
}

static Status end_child(const CommandLine *line, int i, Child child)
{
    if (child.process < 0) // no process to be had: here and now
        return compile_one(line, i, line->options.print.record);
    int result = 0;
    while (waitpid(child.process, &result, 0) < 0)
        ;
    copy_out(child.messages, stderr);
    if (child.record)
        copy_out(child.record, line->options.print.record);
    return WIFEXITED(result) ? (Status)WEXITSTATUS(result) : STATUS_INTERNAL;
}

static void show_progress(const CommandLine *line, int i)
{
    if (line->input_count > 1 && !line->options.quiet && isatty(STDERR_FILENO))
        fprintf(stderr, "\r[%d/%d] %s\033[K\r", i + 1, line->input_count,
                line->inputs[i]);
}

static Status compile_all(const CommandLine *line)
{
    Child children[256];
    Status worst = STATUS_DONE;
    int started = 0;
    for (int i = 0; i < line->input_count; i++) {
        while (line->jobs > 1 && started < line->input_count &&
               started < i + line->jobs) {
            children[started % 256] = start_child(line, started);
            started++;
        }
        show_progress(line, i);
        Status status = line->jobs > 1
                            ? end_child(line, i, children[i % 256])
                            : compile_one(line, i, line->options.print.record);
        worst = status > worst ? status : worst;
    }
    return worst;
}

static void interrupt(int signal_number)
{
    die_interrupted(signal_number);
}

static void watch_signals(void)
{
    struct sigaction action = {.sa_handler = interrupt};
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
    // A closed pipe and a file that may not grow are failed writes, not ends.
    action.sa_handler = SIG_IGN;
    sigaction(SIGPIPE, &action, NULL);
    sigaction(SIGXFSZ, &action, NULL);
}

static Status run_command(const CommandLine *line)
{
    switch (line->command) {
    case COMMAND_BUILD:
    case COMMAND_CHECK:
    case COMMAND_DUMP:
        return compile_all(line);
    case COMMAND_WATCH:
        return watch(line);
    case COMMAND_PREVIEW:
        return preview(line);
    case COMMAND_LINES:
        return lines(&line->options.print, line->rest, line->rest_count);
    case COMMAND_STYLES:
        return styles(line);
    case COMMAND_SCHEMA:
        return schemas(line);
    case COMMAND_PLATES:
        return plates(line);
    case COMMAND_INIT:
        return start_project(line);
    case COMMAND_NEW:
        return start_report(line);
    case COMMAND_COMPLETION:
        return completion(line);
    case COMMAND_DOCTOR:
        return doctor(line);
    case COMMAND_EXPLAIN:
        return explain(line);
    case COMMAND_HELP:
        options_help(line->options.print.lang, stdout);
        return STATUS_DONE;
    case COMMAND_VERSION:
        return version();
    }
    die("no such command");
}

static void log_begin(PrintForm form, FILE *out)
{
    if (out && form == PRINT_SARIF)
        sarif_begin(out);
}

static void log_end(PrintForm form, FILE *out)
{
    if (out && form == PRINT_SARIF)
        sarif_end(out);
}

static Status fail_record(const CommandLine *line)
{
    fprintf(stderr,
            line->options.print.lang == LANG_ZH ? "错误[WK003]: 写不了 %s\n"
                                                : "error[WK003]: cannot write "
                                                  "%s\n",
            line->record);
    return STATUS_MACHINE;
}

// With what is around its messages.
static Status run_logged(CommandLine *line)
{
    PrintOptions *print = &line->options.print;
    if (line->record && !(print->record = fopen(line->record, "w")))
        return fail_record(line);
    bool told = command_has_messages(line->command);
    log_begin(print->form, told ? stderr : NULL);
    log_begin(print->record_form, print->record);
    Status status = run_command(line);
    log_end(print->form, told ? stderr : NULL);
    log_end(print->record_form, print->record);
    bool failed = print->record && ferror(print->record);
    if (print->record && (fclose(print->record) != 0 || failed))
        return fail_record(line);
    return status;
}

int main(int count, char **words)
{
    Arena arena = {0};
    CommandLine line;
    watch_signals();
    Status status = STATUS_USAGE;
    if (options_read(&arena, count, words, &line))
        status = run_logged(&line);
    arena_free(&arena);
    if (fflush(stdout) != 0 && status == STATUS_DONE)
        status = STATUS_MACHINE;
    return (int)status;
}
