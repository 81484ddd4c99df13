#include "start.h"

#include <errno.h>
#include <time.h>

#include "begin/begin.h"
#include "begin/docx.h"
#include "image/picture.h"
#include "read/encoding.h"
#include "read/yaml.h"
#include "schemas.h"

typedef struct Desk {
    Arena arena, scratch;
    Diag diag;
    Sources sources;
    Job job;
} Desk;

static void complain(Lang lang, const char *chinese, const char *english)
{
    fprintf(stderr,
            lang == LANG_ZH ? "错误[WK001]: %s\n" : "error[WK001]: %s\n",
            lang == LANG_ZH ? chinese : english);
}

static Status write_schema(const char *folder, const char *name,
                           const PrintOptions *print)
{
    Arena arena = {0};
    Str path =
        str_format(&arena, "%s/styles/schema/%s.schema.json", folder, name);
    FILE *file = fopen(path.s, "w");
    bool done = file && schemas_write(str_of(name), print->lang, file);
    done = file && fclose(file) == 0 && done;
    if (!done)
        fprintf(stderr,
                print->lang == LANG_ZH ? "错误[WK003]: 写不了 %s：%s\n"
                                       : "error[WK003]: cannot write %s: %s\n",
                path.s, strerror(errno));
    arena_free(&arena);
    return done ? STATUS_DONE : STATUS_MACHINE;
}

Status start_project(const CommandLine *line)
{
    const PrintOptions *print = &line->options.print;
    bool chinese = print->lang == LANG_ZH;
    if (line->input_count > 1) {
        complain(print->lang, "init 只要一个文件夹", "init takes one folder");
        return STATUS_USAGE;
    }
    const char *folder = line->input_count ? line->inputs[0] : ".";
    Status status = begin_project(folder, print);
    if (status == STATUS_DONE)
        status = write_schema(folder, "report", print);
    if (status == STATUS_DONE)
        status = write_schema(folder, "style", print);
    if (status == STATUS_DONE)
        printf(chinese ? "下一步: wkpdf new %s/reports/2025.yaml --from-text "
                         "综述.txt\n"
                       : "next: wkpdf new %s/reports/2025.yaml --from-text "
                         "article.txt\n",
               folder);
    return status;
}

// The words of a Word document; WK004 if it is none.
static Str read_docx(const Job *job, const char *path, Str bytes)
{
    Str text = {0};
    if (docx_text(job->arena, bytes, &text))
        return text;
    Message *message = diag(
        job, WK004, (Span){0}, zh(job, "%s 不是 Word 文档，或者坏了", path),
        en(job, "%s is no Word document, or a damaged one", path));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "在 Word 或 WPS 里另存为 .docx 或纯文本（UTF-8）"),
                en(job, "save it as .docx or as plain text (UTF-8)"));
    return (Str){0};
}

// The text of a file that is no YAML; no bytes if it cannot be taken, which
// has been reported.  A document with pictures may be larger than any report.
static Str read_text(const Job *job, const char *path)
{
    Str bytes;
    const Source *source = source_read(job->sources, path);
    if (!source && errno == EFBIG && picture_bytes(job->arena, path, &bytes) &&
        docx_is(bytes))
        return read_docx(job, path, bytes);
    if (source && docx_is(source->text))
        return read_docx(job, path, source->text);
    if (!source)
        source = bytes_read(job, path); // says why not
    return source && encoding_check(job, source) ? source->text : (Str){0};
}

// The words that must be found again, with those that stand in for what the
// article does not have.
static Str words_of(Arena *arena, const Article *article)
{
    StrBuilder words = {.arena = arena};
    bool titled = false, headed = false;
    for (int i = 0; i < article->pieces.count; i++) {
        titled |= article->pieces.at[i].kind == PIECE_TITLE;
        headed |= article->pieces.at[i].kind == PIECE_HEADING;
    }
    if (!titled)
        str_add(&words, S("（题目）"));
    for (int i = 0; i < article->pieces.count; i++) {
        if (!headed && article->pieces.at[i].kind >= PIECE_HEADING) {
            str_add(&words, S("正文"));
            headed = true;
        }
        str_add(&words, article->pieces.at[i].text);
    }
    if (!headed)
        str_add(&words, S("正文"));
    return article_bare(arena, str_built(&words));
}

// The report is read back: every character of the article must be in it.
static Str from_text(const Job *job, const BeginOptions *options)
{
    Str text = read_text(job, options->from_text);
    Article article = article_read(job->arena, text);
    if (job->diag->errors)
        return (Str){0};
    if (article.pieces.count == 0) {
        diag(job, WK205, (Span){0}, zh(job, "%s 是空的", options->from_text),
             en(job, "%s is empty", options->from_text));
        return (Str){0};
    }
    Str report = begin_from_article(job->arena, &article, options);
    const Node *tree =
        yaml_parse(job, source_from(job->sources, options->output, report));
    Str words = tree ? begin_words(job, tree) : (Str){0};
    ensure(job->diag->errors == 0);
    ensure(str_equal(words, words_of(job->arena, &article)));
    return report;
}

static Str from_report(const Job *job, const BeginOptions *options)
{
    const Node *tree = yaml_read(job, options->from);
    if (!tree || job->diag->errors)
        return (Str){0};
    if (tree->kind != NODE_MAP || !node_find(tree, "report")) {
        fault(job, WK204, tree, zh(job, "这不是一份报告"),
              en(job, "this is no report"));
        return (Str){0};
    }
    return begin_from_report(job, tree, options);
}

// Never over a file that is there.
static void write_report(const Job *job, const char *path, Str text)
{
    bool to_stdout = strcmp(path, "-") == 0;
    FILE *file = to_stdout ? stdout : fopen(path, "wx");
    if (!file && errno == EEXIST) {
        Message *message =
            diag(job, WK003, (Span){0}, zh(job, "%s 已经有了，不覆盖", path),
                 en(job, "%s exists and is not overwritten", path));
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "换一个名字，或先移走它"),
                    en(job, "choose another name, or move it away"));
        return;
    }
    bool written =
        file && fwrite(text.s, 1, (size_t)text.n, file) == (size_t)text.n;
    if (file && !to_stdout)
        written = fclose(file) == 0 && written;
    bool no_folder = !written && errno == ENOENT;
    if (!written)
        diag(job, WK003, (Span){0},
             zh(job, "写不了 %s：%s", path,
                no_folder ? "没有这个文件夹" : strerror(errno)),
             en(job, "cannot write %s: %s", path,
                no_folder ? "no such folder" : strerror(errno)));
}

static Str make_report(const Job *job, const BeginOptions *options)
{
    if (options->from_text)
        return from_text(job, options);
    if (options->from)
        return from_report(job, options);
    return begin_from_nothing(job->arena, options);
}

static int this_year(void)
{
    time_t now = time(NULL);
    struct tm local;
    return localtime_r(&now, &local) ? local.tm_year + 1900 : 2000;
}

Status start_report(const CommandLine *line)
{
    const PrintOptions *print = &line->options.print;
    if (line->input_count != 1 || (line->from && line->from_text)) {
        complain(print->lang,
                 "new 后面是一个文件名；--from 与 --from-text 只用一个",
                 "new takes one file, and --from or --from-text, not both");
        return STATUS_USAGE;
    }
    BeginOptions options = {.output = line->inputs[0],
                            .from = line->from,
                            .from_text = line->from_text,
                            .week = line->week,
                            .year = this_year()};
    Desk desk = {0};
    desk.diag.arena = desk.sources.arena = &desk.arena;
    desk.job = (Job){.arena = &desk.arena,
                     .scratch = &desk.scratch,
                     .diag = &desk.diag,
                     .sources = &desk.sources};
    Str text = make_report(&desk.job, &options);
    if (desk.diag.errors == 0)
        write_report(&desk.job, options.output, text);
    bool made = desk.diag.errors == 0 && strcmp(options.output, "-") != 0;
    if (made && !line->options.quiet)
        printf(print->lang == LANG_ZH ? "已建 %s\n" : "made %s\n",
               options.output);
    Status status = diag_status(&desk.diag, false);
    diag_print(&desk.diag, print, stderr);
    arena_free(&desk.scratch);
    arena_free(&desk.arena);
    return status;
}
