#include "lines_bench.h"

#include "base/utf8.h"
#include "read/yaml.h"
#include "style/draft.h"

enum { EM = PT(20) };

static const FontRole vector_role = {
    .name = {"body", 4},
    .han = {{"Noto Serif CJK SC", 17}, NULL},
    .latin = {{"Noto Sans Mono CJK SC", 21}, NULL},
    .digits = {{"Noto Sans Mono CJK SC", 21}, NULL},
};

static const FontRole vector_code = {
    .name = {"code", 4},
    .han = {{"Noto Sans Mono CJK SC", 21}, NULL},
    .latin = {{"Noto Sans Mono CJK SC", 21}, NULL},
};

void bench_reset(Bench *bench, Str lang)
{
    const Style *style = bench->style;
    bench->lang = lang;
    bench->typography = style->typography;
    bench->paragraph = *style_paragraph(style, S("body"));
    bench->setting =
        (Setting){.typography = &bench->typography, .style = &bench->paragraph};
    bench->code = vector_code;
    if (bench->ours) {
        bench->role = *bench->paragraph.role;
        bench->setting.indent = bench->paragraph.indent;
        return;
    }
    bench->typography.keep_units = false;
    bench->typography.hyphenate = false;
    bench->typography.edges = EDGES_BODY;
    bench->typography.mark_least = (Dim){512, UNIT_EM};
    bench->typography.mark_most = (Dim){1024, UNIT_EM};
    bench->typography.han_latin_most = (Dim){512, UNIT_EM};
    bench->typography.word_space = (Dim){512, UNIT_EM};
    bench->paragraph.size = EM;
    bench->paragraph.leading = 2 * EM;
    bench->paragraph.align = ALIGN_JUSTIFY;
    bench->role = vector_role;
}

bool bench_measure(Bench *bench, Str ems)
{
    int64_t value;
    if (!decimal_next(&ems, &value) || ems.n || value <= 0)
        return false;
    bench->setting.measure =
        (Length)scale_by(value, bench->paragraph.size, 1024);
    return true;
}

// How the table of vectors calls a setting and its values.
typedef struct Alias {
    const char *name, *key;
    const char *unit; // that its number lacks
    const char *words[4][2];
} Alias;

static const Alias aliases[] = {
    {"kinsoku", "line_break", "", {{NULL}}},
    {"autospace", "han_latin", "em", {{NULL}}},
    {"word_space", "word_space", "em", {{NULL}}},
    {"lineend", "line_end", "", {{NULL}}},
    {"hang", "hanging", "", {{NULL}}},
    {"punct", "punctuation", "", {{"squeeze", "quanjiao"}}},
    {"hyphenate", "hyphenate", "", {{"off", "false"}, {"en-US", "true"}}},
};

static bool sets_paragraph(Bench *bench, Str key, Str value)
{
    static const struct {
        const char *key, *value;
        Align align;
    } rows[] = {
        {"justify", "on", ALIGN_JUSTIFY}, {"justify", "off", ALIGN_LEFT},
        {"justify", "all", ALIGN_SPREAD}, {"align", "justify", ALIGN_JUSTIFY},
        {"align", "left", ALIGN_LEFT},    {"align", "center", ALIGN_CENTER},
        {"align", "right", ALIGN_RIGHT},  {"align", "spread", ALIGN_SPREAD},
    };
    for (int i = 0; i < countof(rows); i++)
        if (str_is(key, rows[i].key) && str_is(value, rows[i].value)) {
            bench->paragraph.align = rows[i].align;
            return true;
        }
    if (str_is(key, "dir")) {
        bench->setting.vertical = str_is(value, "vertical");
        return true;
    }
    if (str_is(key, "balance") || str_is(key, "heading")) {
        bench->paragraph.balance = !str_is(value, "false");
        if (bench->paragraph.align == ALIGN_JUSTIFY)
            bench->paragraph.align = ALIGN_LEFT; // F07
        return true;
    }
    int64_t ems;
    if (str_is(key, "indent") && decimal_next(&value, &ems)) {
        bench->setting.indent =
            (Length)scale_by(ems, bench->paragraph.size, 1024);
        return true;
    }
    return false;
}

// Words of a table that say what a statement is about, not how to set it.
static bool says_nothing(Str key)
{
    static const char *const words[] = {"tcy", "compare lang", "table",
                                        "pitch"};
    for (int i = 0; i < countof(words); i++)
        if (str_is(key, words[i]))
            return true;
    return false;
}

bool bench_set(Bench *bench, Str key, Str value)
{
    if (sets_paragraph(bench, key, value) || says_nothing(key))
        return true;
    Str unit = S("");
    for (int i = 0; i < countof(aliases); i++) {
        const Alias *alias = &aliases[i];
        if (!str_is(key, alias->name))
            continue;
        key = str_of(alias->key);
        int64_t number;
        Str rest = value;
        bool bare = decimal_next(&rest, &number) && rest.n == 0;
        unit = bare ? str_of(alias->unit) : S("");
        for (int k = 0; k < 4 && alias->words[k][0]; k++)
            if (str_is(value, alias->words[k][0]))
                value = str_of(alias->words[k][1]);
        break;
    }
    const Job *job = bench->job;
    int errors = job->diag->errors; // of rows before this one
    Str text = str_format(job->arena, "%.*s: %.*s%.*s\n", STR(key), STR(value),
                          STR(unit));
    const Source *source = source_from(job->sources, "--set", text);
    const Node *map = yaml_parse(job, source);
    if (map)
        bind_record(job, map, &typography_record, &bench->typography);
    return map && job->diag->errors == errors;
}

Composed bench_compose(Bench *bench, const Copy *copy)
{
    const Job *job = bench->job;
    Composed composed = {.em = bench->paragraph.size};
    Shaped *shaped = &composed.shaped;
    *shaped = text_itemize(job, bench->fonts, copy, bench->setting.vertical);
    text_shape(job, shaped);
    composed.lines = paragraph_lines(job, shaped, &bench->setting);
    return composed;
}

// The markup of the table, while it is read.
typedef struct Reading {
    const Bench *bench;
    Copy copy;
    StrBuilder plain; // up to the next mark
} Reading;

static Look look_of(const Bench *bench)
{
    return (Look){.role = &bench->role,
                  .size = bench->paragraph.size,
                  .lang = bench->lang};
}

static void end_phrase(Reading *reading, Look look)
{
    Str text = str_copy(reading->bench->job->arena, str_built(&reading->plain));
    reading->plain.bytes.count = 0;
    if (text.n == 0)
        return;
    *PUSH(reading->bench->job->arena, &reading->copy.phrases) =
        (Phrase){.text = text, .look = look};
    reading->copy.length += text.n;
}

// A line break of the source is a blank between Latin words only (B20).
static void add_break(Reading *reading, Str rest)
{
    int phrases = reading->copy.phrases.count;
    Str words = {reading->plain.bytes.at, reading->plain.bytes.count};
    if (words.n == 0 && phrases > 0)
        words = reading->copy.phrases.at[phrases - 1].text;
    int start = words.n > 0 ? words.n - 1 : 0;
    while (start > 0 && ((unsigned char)words.s[start] & 0xC0) == 0x80)
        start--;
    Str before = str_slice(words, start, words.n);
    int mark = rest.n > 0 && *rest.s == '[' ? str_find(rest, S("]{")) : -1;
    if (mark > 0)
        rest = str_slice(rest, mark + 2, rest.n);
    if (before.n == 0 || rest.n == 0)
        return;
    if (utf8_next(&before) < 0x2E80 && utf8_next(&rest) < 0x2E80)
        str_add(&reading->plain, S(" "));
}

// The look inside [name]{…}; false if there is no such mark.
static bool wear(const Reading *reading, Str name, Look *look)
{
    static const struct {
        const char *name;
        UnderMark under;
    } unders[] = {{"dots", UNDER_DOTS},
                  {"pn", UNDER_NAME},
                  {"u", UNDER_LINE},
                  {"bt", UNDER_WAVE}};
    if (str_is(name, "b")) {
        look->role = &reading->bench->code;
        look->weight = WEIGHT_BOLD;
    } else if (str_is(name, "code")) {
        look->role = &reading->bench->code;
    } else if (str_is(name, "fn")) {
        look->superior = true;
    } else if (str_starts(name, "lang:")) {
        look->lang = str_slice(name, 5, name.n);
    }
    for (int i = 0; i < countof(unders); i++)
        if (str_is(name, unders[i].name))
            look->under = unders[i].under;
    return str_is(name, "b") || str_is(name, "i") || str_is(name, "link") ||
           str_is(name, "code") || str_is(name, "fn") || str_is(name, "nobr") ||
           str_starts(name, "ruby:") || str_starts(name, "lang:") ||
           look->under != UNDER_NONE;
}

static Str read_words(Reading *reading, Str rest, Look look, bool inside)
{
    while (rest.n > 0) {
        if (inside && *rest.s == '}')
            break;
        int close = *rest.s == '[' ? str_find(rest, S("]{")) : -1;
        Look inner = look;
        if (close > 0 && wear(reading, str_slice(rest, 1, close), &inner)) {
            end_phrase(reading, look);
            rest = str_slice(rest, close + 2, rest.n);
            rest = read_words(reading, rest, inner, true);
            end_phrase(reading, inner);
            rest = str_slice(rest, rest.n > 0, rest.n);
        } else if (str_starts(rest, "\\n")) {
            rest = str_slice(rest, 2, rest.n);
            add_break(reading, rest);
        } else {
            str_add(&reading->plain, str_slice(rest, 0, 1));
            rest = str_slice(rest, 1, rest.n);
        }
    }
    return rest;
}

Copy bench_copy(const Bench *bench, Str words)
{
    Reading reading = {.bench = bench,
                       .copy = {.lang = bench->lang},
                       .plain = {.arena = bench->job->arena}};
    Look look = look_of(bench);
    read_words(&reading, words, look, false);
    end_phrase(&reading, look);
    return reading.copy;
}
