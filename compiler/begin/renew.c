// Reports from last year's, and from nothing.
//
// Of last year's, what stays is copied byte for byte, so that its comments and
// its layout stay as well: the style, the directory, who makes the report.
#include "begin/begin.h"
#include "begin/yaml.h"
#include "read/yaml.h"

typedef struct Renewal {
    const Job *job;
    StrBuilder out;
    int old_year, year;
    bool weekly; // a week is given
} Renewal;

static int line_start(Str text, int at)
{
    while (at > 0 && text.s[at - 1] != '\n')
        at--;
    return at;
}

// A key with all that is below it, to the line of the next key.
static Str whole_of(const Node *node)
{
    Str text = node->span.source->text;
    int start = line_start(text, node->key->span.start);
    int end = node->next ? line_start(text, node->next->key->span.start)
                         : node->span.end;
    Str before = str_slice(text, start, node->key->span.start);
    if (end <= start || str_trim(before).n) // many keys on one line
        return (Str){0};
    Str whole = str_slice(text, start, end);
    while (whole.n && strchr(" \n\r\t", whole.s[whole.n - 1]))
        whole.n--;
    return whole;
}

static void add_replaced(StrBuilder *out, Str text, int old, int new_year)
{
    char from[8], to[8];
    snprintf(from, sizeof(from), "%04d", old);
    snprintf(to, sizeof(to), "%04d", new_year);
    for (;;) {
        int at = str_find(text, str_of(from));
        if (at < 0)
            break;
        str_addf(out, "%.*s%s", at, text.s, to);
        text = str_slice(text, at + 4, text.n);
    }
    str_addf(out, "%.*s\n", STR(text));
}

static bool is_one_of(Str key, const char *const *keys)
{
    for (; *keys; keys++)
        if (str_is(key, *keys))
            return true;
    return false;
}

// What was of that year only.
static const char *const passing[] = {"year",      "week",  "theme",
                                      "guideline", "issue", "published",
                                      "source",    "cover", NULL};

static void renew_about(Renewal *renewal, const Node *about,
                        const BeginOptions *options)
{
    StrBuilder *out = &renewal->out;
    str_add(out, S("\nreport:\n"));
    for (const Node *node = about->first; node; node = node->next) {
        if (is_one_of(node->key->text, passing))
            continue;
        Str whole = whole_of(node);
        if (whole.n)
            add_replaced(out, whole, renewal->old_year, renewal->year);
        else
            str_addf(out, "  %.*s: %.*s\n", STR(node->key->text),
                     STR(str_slice(node->span.source->text, node->span.start,
                                   node->span.end)));
    }
    str_addf(out, "  year: %d\n", renewal->year);
    begin_week(out, options->week);
    if (!renewal->weekly)
        str_addf(out, "  # week: {start: %d-05-11, end: %d-05-17}\n",
                 renewal->year, renewal->year);
    str_add(out, S("  # theme: 今年的主题\n  # guideline: 总要求\n"));
}

static void renew_sections(Renewal *renewal, const Node *sections)
{
    StrBuilder *out = &renewal->out;
    str_add(out, S("\nlead: |-\n  导语。\n\nsections:\n"));
    int written = 0;
    for (const Node *node = sections ? sections->first : NULL; node;
         node = node->next) {
        const Node *heading =
            node->kind == NODE_MAP ? node_find(node, "heading") : NULL;
        if (!heading || heading->kind != NODE_SCALAR)
            continue;
        str_addf(out, "  - heading: %.*s\n    # body:\n    #   - 一段文字\n",
                 STR(yaml_scalar(renewal->job->arena, heading->text)));
        written++;
    }
    if (!written)
        str_add(out, S("  - heading: 第一部分\n"));
}

Str begin_from_report(const Job *job, const Node *tree,
                      const BeginOptions *options)
{
    static const char *const kept[] = {"style", "derive", "directory",
                                       "taxonomy", NULL};
    const Node *about = node_find(tree, "report");
    const Node *year =
        about && about->kind == NODE_MAP ? node_find(about, "year") : NULL;
    Renewal renewal = {.job = job, .out = {.arena = job->arena}};
    renewal.old_year = year ? article_year(year->text) : 0;
    renewal.weekly = options->week != NULL;
    int named = options->week ? article_year(str_of(options->week)) : 0;
    if (!named && options->output)
        named = article_year(str_of(options->output));
    renewal.year = named              ? named
                   : renewal.old_year ? renewal.old_year + 1
                                      : options->year;
    begin_head(&renewal.out);
    for (const Node *node = tree->first; node; node = node->next) {
        Str whole = whole_of(node);
        bool own = str_starts(node->key->text, "x-");
        if (str_is(node->key->text, "report") && about->kind == NODE_MAP)
            renew_about(&renewal, about, options);
        else if ((own || is_one_of(node->key->text, kept)) && whole.n)
            str_addf(&renewal.out, "\n%.*s\n", STR(whole));
    }
    renew_sections(&renewal, node_find(tree, "sections"));
    return str_built(&renewal.out);
}

Str begin_from_nothing(Arena *arena, const BeginOptions *options)
{
    StrBuilder out = {.arena = arena};
    begin_head(&out);
    str_addf(&out,
             "style: base             # wkpdf styles list 列出有哪些\n"
             "\n"
             "report:\n"
             "  institution: （单位）\n"
             "  title: （题目）\n"
             "  year: %d\n",
             begin_year(options));
    begin_week(&out, options->week);
    str_add(&out, S("\n"
                    "directory:\n"
                    "  units: []             # 校内单位，每行“- 名字”\n"
                    "  partners: []          # 校外的\n"
                    "  people: []\n"
                    "\n"
                    "lead: |-\n"
                    "  导语。一句一行，行与行之间不会多出空格。\n"
                    "\n"
                    "sections:\n"
                    "  - heading: 第一部分\n"
                    "    body:\n"
                    "      - 一段文字。\n"
                    "      # 一项活动：\n"
                    "      # - event:\n"
                    "      #     title: 名称\n"
                    "      #     kind: lecture      # 讲座；编辑器会列出别的\n"
                    "      #     when: 05-13 14:30-16:00\n"
                    "      #     hosts: [主办单位]\n"
                    "      #     text: |-\n"
                    "      #       原话。\n"));
    return str_built(&out);
}
