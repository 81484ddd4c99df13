// Text with {variables} becomes literal pieces and names.
#include "read/schema.h"
#include "style/value.h"
#include "style/variable.h"

typedef ARRAY_OF(PatternPart) Parts;

static void report_unknown(const Job *job, const PatternPart *part)
{
    Str names[VARIABLE_COUNT];
    StrBuilder list = {.arena = job->arena};
    for (int i = 0; i < VARIABLE_COUNT; i++) {
        names[i] = str_of(variable_rows[i].name);
        str_addf(&list, "%s%s", i ? " " : "", variable_rows[i].name);
    }
    Message *message = fault_at(
        job, WK907, part->node, node_span(part->node, part->start, part->end),
        zh(job, "没有“{%.*s}”这个变量", STR(part->variable)),
        en(job, "there is no variable “{%.*s}”", STR(part->variable)));
    diag_label(message, zh(job, "不认识的变量"), en(job, "unknown variable"));
    Str nearest = bind_nearest(job, part->variable, names, VARIABLE_COUNT);
    if (nearest.n) {
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "是不是想写 {%.*s}？", STR(nearest)),
                    en(job, "did you mean {%.*s}?", STR(nearest)));
        diag_edit(job, message, message->span,
                  str_format(job->arena, "{%.*s%s}", STR(nearest),
                             part->optional ? "?" : ""));
    }
    Str all = str_built(&list);
    diag_advise(job, message, ADVICE_ALLOWED,
                zh(job, "%.*s；可缺的写 {…?}", STR(all)),
                en(job, "%.*s; {…?} if it may be missing", STR(all)));
}

static void report_open(const Job *job, const Node *node, int start)
{
    Message *message =
        fault_at(job, WK907, node, node_span(node, start, start + 1),
                 zh(job, "“{”没有收尾"), en(job, "“{” is not closed"));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "变量写成 {report.title}；要印花括号就写 {{"),
                en(job, "write a variable as {report.title}; a brace that is "
                        "to be printed is {{"));
}

// The variable that begins at a brace; the byte after it.
static int add_variable(const Job *job, const Node *node, int start,
                        Parts *parts)
{
    Str text = node->text;
    int end = start + 1;
    while (end < text.n && text.s[end] != '}' && text.s[end] != '{')
        end++;
    if (end == text.n || text.s[end] != '}') {
        report_open(job, node, start);
        return end;
    }
    Str name = str_trim(str_slice(text, start + 1, end));
    bool optional = str_ends(name, "?");
    if (optional)
        name = str_trim(str_slice(name, 0, name.n - 1));
    PatternPart part = {.variable = name,
                        .optional = optional,
                        .node = node,
                        .start = start,
                        .end = end + 1};
    if (variable_find(name) >= 0)
        *PUSH(job->arena, parts) = part;
    else
        report_unknown(job, &part);
    return end + 1;
}

// Literal text up to the next variable; "{{" is a brace.
static int add_literal(const Job *job, const Node *node, int start,
                       Parts *parts)
{
    Str text = node->text;
    int end = start + 1;
    while (end < text.n && text.s[end] != '{')
        end++;
    *PUSH(job->arena, parts) =
        (PatternPart){.text = str_slice(text, start, end),
                      .node = node,
                      .start = start,
                      .end = end};
    return end;
}

static void bind_pattern(const Job *job, const Node *node, void *value)
{
    const Node *scalar =
        value_unset(node) ? NULL : bind_scalar(job, node, "文字", "text");
    if (!scalar)
        return;
    Parts parts = {0};
    Str text = scalar->text;
    for (int at = 0; at < text.n;) {
        bool brace = text.s[at] == '{';
        bool doubled = brace && at + 1 < text.n && text.s[at + 1] == '{';
        if (doubled)
            at = add_literal(job, scalar, at + 1, &parts);
        else if (brace)
            at = add_variable(job, scalar, at, &parts);
        else
            at = add_literal(job, scalar, at, &parts);
    }
    Pattern *pattern = value;
    pattern->node = scalar;
    pattern->parts.at = parts.at;
    pattern->parts.count = parts.count;
}

static const Shape pattern_shape = {.pattern = "", .number = true};

const FieldType pattern_type = {.zh = "文字，可以有 {变量}",
                                .en = "text with {variables}",
                                .bind = bind_pattern,
                                .shape = &pattern_shape};
