// Shows every word of a report to the lints, and says what they found: those
// of one cause at once.
#include "lint/linter.h"

#include <stdlib.h>

// Headings and captions are no sentences; a block of text, a quotation and a
// bare string are.
static bool is_running(const Node *node)
{
    static const char *const keys[] = {"text", "p",    "lead",
                                       "back", "body", "summary"};
    if (!node->key)
        return node->parent && node->parent->key &&
               !str_is(node->parent->key->text, "items");
    for (int i = 0; i < countof(keys); i++)
        if (str_is(node->key->text, keys[i]))
            return true;
    return false;
}

// Names of files, of other things in the report, and what is not printed.
static bool is_name_of_thing(const Node *node)
{
    static const char *const keys[] = {
        "file", "csv",   "url",   "id",      "style", "lang",  "class",
        "icon", "event", "width", "include", "email", "pinyin"};
    for (; node; node = node->parent)
        for (int i = 0; node->key && i < countof(keys); i++)
            if (str_is(node->key->text, keys[i]))
                return true;
    return false;
}

static int language_of(Locale locale)
{
    switch (locale) {
    case LOCALE_HANS:
        return FOR_HANS;
    case LOCALE_HANT_TW:
    case LOCALE_HANT_HK:
        return FOR_HANT;
    case LOCALE_JA:
    case LOCALE_KO:
    case LOCALE_LATIN:
        return FOR_OTHERS;
    }
    return FOR_OTHERS;
}

// Marks the characters that are part of a name of the directory.
static void mark_names(Linter *linter, Prose *prose)
{
    bool *named = NEW_ARRAY(linter->job->arena, bool, prose->count + 1);
    Mention mention;
    for (int at = 0; mention_next(&linter->names, prose->text, at, &mention);
         at = mention.end)
        for (int i = prose_at_byte(prose, mention.start);
             prose->byte[i] < mention.end; i++)
            named[i] = true;
    prose->named = named;
}

static void look_at(Linter *linter, Prose *prose)
{
    if (prose->count == 0)
        return;
    mark_names(linter, prose);
    int language = language_of(linter->locale);
    for (const Lint *row = lint_rows; row->code; row++)
        if ((row->where & prose->where) && (row->language & language) &&
            diag_wants(linter->job, row->code))
            row->look(linter, prose);
}

static void look_at_passage(void *context, const Passage *passage)
{
    Linter *linter = context;
    for (int i = 0; i < passage->count; i++) {
        Prose prose;
        prose_of_passage(linter->job->arena, passage, i, &prose);
        prose.where = is_running(passage->node) ? IN_RUNNING : IN_LINES;
        look_at(linter, &prose);
        for (int k = 0; k < passage->at[i].count; k++)
            if (passage->at[i].at[k].inline_note)
                look_at_passage(linter, passage->at[i].at[k].inline_note);
    }
}

static void look_at_text(void *context, const Text *text)
{
    Linter *linter = context;
    if (is_name_of_thing(text->node) || text->node->kind != NODE_SCALAR ||
        !str_equal(text->node->text, text->str))
        return;
    Prose prose;
    prose_of_text(linter->job->arena, text, &prose);
    prose.where = IN_NAMES;
    look_at(linter, &prose);
}

static void add_name(Linter *linter, Str name)
{
    enum { SHORTEST = 6 }; // bytes: one character is no name
    if (name.n < SHORTEST)
        return;
    mention_add(linter->job->arena, &linter->names, name,
                linter->name_list.count);
    *PUSH(linter->job->arena, &linter->name_list) = name;
}

static void add_names(Linter *linter)
{
    const Directory *directory = &linter->report->directory;
    for (int group = 0; group < GROUP_COUNT; group++)
        for (int i = 0; i < directory->groups[group].count; i++) {
            const Entry *entry = &directory->groups[group].at[i];
            add_name(linter, entry->name.str);
            add_name(linter, entry->short_name.str);
            for (int k = 0; k < entry->aliases.count; k++)
                add_name(linter, entry->aliases.at[k].str);
        }
    add_name(linter, linter->report->about.institution.str);
}

// In a name of the directory these are as the editor wants them.
static bool may_be_named(Code code)
{
    static const Code codes[] = {WK801, WK802, WK806, WK810, WK811,
                                 WK816, WK817, WK818, WK820};
    for (int i = 0; i < countof(codes); i++)
        if (codes[i] == code)
            return true;
    return false;
}

Finding *lint_find(Linter *linter, const Prose *prose, Code code, int start,
                   int end, Words words)
{
    bool named = may_be_named(code);
    for (int i = start; named && i < end; i++)
        named = prose->named[i];
    linter->nowhere = (Finding){0};
    if (named || !diag_wants(linter->job, code))
        return &linter->nowhere;
    Span span = prose_span(prose, start, end);
    if (diag_allows(linter->job, code, span))
        return &linter->nowhere;
    Finding *finding = PUSH(linter->job->arena, &linter->findings);
    *finding = (Finding){
        .code = code, .node = prose->node, .span = span, .words = words};
    return finding;
}

void lint_edit(Linter *linter, Finding *finding, const Prose *prose, int start,
               int end, Str text)
{
    Span span = prose_span(prose, start, end);
    if (start == end)
        span.start = span.end = prose_span(prose, start, start + 1).start;
    *PUSH(linter->job->arena, &finding->edits) = (Edit){span, text};
}

static int by_place(const void *left, const void *right)
{
    const Finding *a = left, *b = right;
    int order_a = a->span.source->order, order_b = b->span.source->order;
    if (order_a != order_b)
        return order_a - order_b;
    if (a->span.start != b->span.start)
        return a->span.start - b->span.start;
    return (int)a->code - (int)b->code;
}

static bool is_same(const Finding *a, const Finding *b)
{
    return a->cause.n && a->code == b->code &&
           a->span.source == b->span.source && str_equal(a->cause, b->cause);
}

static void add_edits(const Job *job, Message *message, const Finding *finding)
{
    message->unsafe |= finding->unsafe;
    for (int i = 0; i < finding->edits.count; i++)
        diag_edit(job, message, finding->edits.at[i].span,
                  finding->edits.at[i].text);
}

// Others of the same cause: their edits, and the lines they are on.
static void say_others(Linter *linter, int first, Message *message)
{
    enum { MOST_LINES = 12 };
    const Job *job = linter->job;
    StrBuilder zh_lines = {.arena = job->arena};
    StrBuilder en_lines = {.arena = job->arena};
    int count = 0, listed = 0, last = 0;
    for (int i = first + 1; i < linter->findings.count; i++) {
        Finding *other = &linter->findings.at[i];
        if (!is_same(&linter->findings.at[first], other))
            continue;
        int line = source_place(other->span.source, other->span.start).line;
        if (count < MOST_LINES && line != last) {
            str_addf(&zh_lines, "%s%d", count ? "、" : "", line);
            str_addf(&en_lines, "%s%d", count ? ", " : "", line);
            listed++;
        }
        last = line;
        count++;
        add_edits(job, message, other);
        other->code = 0;
    }
    Str zh_list = str_built(&zh_lines), en_list = str_built(&en_lines);
    const char *more = count > MOST_LINES ? " …" : "";
    if (count)
        diag_advise(
            job, message, ADVICE_ALSO,
            zh(job, "还有 %d 处，在第 %.*s%s 行", count, STR(zh_list), more),
            en(job, "%d more, on line%s %.*s%s", count, listed > 1 ? "s" : "",
               STR(en_list), more));
}

static void say(Linter *linter, int i)
{
    const Job *job = linter->job;
    const Finding *finding = &linter->findings.at[i];
    Message *message =
        fault_at(job, finding->code, finding->node, finding->span,
                 finding->words.zh, finding->words.en);
    message->label = finding->label;
    add_edits(job, message, finding);
    if (finding->help.zh.n)
        diag_advise(job, message, ADVICE_HELP, finding->help.zh,
                    finding->help.en);
    say_others(linter, i, message);
}

static void close_all(Linter *linter)
{
    segments_close(linter->segments);
    traditional_close(linter->traditional);
    names_close(linter->name_index);
    numbers_close(linter->numbers);
}

void lint(const Job *job, const Report *report, const char *const *directories)
{
    Linter linter = {.job = job,
                     .report = report,
                     .directories = directories,
                     .locale = locale_of(report_lang(report))};
    add_names(&linter);
    Visit visit = {look_at_text, look_at_passage, &linter};
    bind_visit(report, &report_record, &visit);
    lint_tables(&linter);
    close_all(&linter);
    int count = linter.findings.count;
    if (count)
        qsort(linter.findings.at, (size_t)count, sizeof(Finding), by_place);
    for (int i = 0; i < count; i++)
        if (linter.findings.at[i].code)
            say(&linter, i);
}
