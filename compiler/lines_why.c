#include "lines_why.h"

#include "base/json.h"
#include "base/print.h"
#include "base/utf8.h"
#include "lines_show.h"

enum {
    UNIT = 1000,      // of costs
    EACH_SIDE = 2,    // places where the line might end, before and after
    SEEN_BEFORE = 5,  // characters
    SEEN_AFTER = 3,   // the same
    PLACE_WIDTH = 20, // columns
};

typedef struct RuleName {
    const char *id; // in TYPOGRAPHY
    const char *zh, *en;
} RuleName;

static const RuleName rule_names[] = {
    [RULE_NONE] = {"", "", ""},
    [RULE_START] = {"B01", "这个标点不居行首", "this mark begins no line"},
    [RULE_END] = {"B02", "开引号、开括号不居行末",
                  "an opening mark ends no line"},
    [RULE_SOLIDUS] = {"B03", "分隔号不居行末", "a solidus ends no line"},
    [RULE_LONG] = {"B04", "破折号、省略号不居行首（严格）",
                   "a dash or ellipsis begins no line (strict)"},
    [RULE_PAIR] = {"B05", "破折号、省略号不拆开",
                   "a dash or ellipsis is not divided"},
    [RULE_NUMBER] = {"B06", "数不拆开", "a number is not divided"},
    [RULE_SUFFIX] = {"B07", "数与其后的符号不拆开",
                     "a number keeps the sign after it"},
    [RULE_PREFIX] = {"B08", "数与其前的符号不拆开",
                     "a number keeps the sign before it"},
    [RULE_UNIT] = {"B09", "数与单位少拆开",
                   "a number likes its unit beside it"},
    [RULE_WORD] = {"B10", "西文词不拆开", "a word is not divided"},
    [RULE_NOTE] = {"B11", "注号随前字", "the mark of a note stays"},
    [RULE_ASCII] = {"B16", "西文标点不居行首", "a Latin mark begins no line"},
    [RULE_REPEAT] = {"B17", "这个字不居行首", "this character begins no line"},
    [RULE_KEPT] = {"B22", "报告里说不拆", "kept together in the report"},
    [RULE_ADDRESS] = {"B23", "网址少拆开", "an address is best left whole"},
    [RULE_HYPHEN] = {"E09", "用连字符", "with a hyphen"},
    [RULE_PHRASE] = {"F07", "标题宜断在短语之间",
                     "a heading is best parted between phrases"},
    [RULE_RUBY] = {"G04", "注音的一组不拆", "one reading is over all of it"},
    [RULE_BLANK] = {"", "行末在空格之后", "a line ends behind its blanks"},
    [RULE_UNICODE] = {"UAX 14", "Unicode 不许断", "Unicode allows no break"},
};

// A place where a line might end.
typedef struct Candidate {
    int end;
    bool chosen, forbidden, forced;
    bool lone; // the last line of the paragraph would then be too short
    int penalty;
    BreakRule rule;
    Weighed line;
    int64_t more; // what the paragraph would cost more
} Candidate;

// What is asked of one paragraph.
typedef struct Question {
    const Job *job;
    const Shaped *shaped;
    Typography eased;
    Setting setting;
    Breaks best;
    Length em;
    Lang lang;
    FILE *out;
} Question;

typedef ARRAY_OF(Candidate) Candidates;

static int byte_at(const Shaped *shaped, int glyph)
{
    return glyph < shaped->glyphs.count ? shaped->glyphs.at[glyph].text
                                        : shaped->text.n;
}

static bool begins_cluster(const Shaped *shaped, int glyph)
{
    return glyph >= shaped->glyphs.count || shaped->glyphs.at[glyph].bytes > 0;
}

static bool is_legal(const Shaped *shaped, int end)
{
    return end >= shaped->glyphs.count ||
           shaped->glyphs.at[end - 1].penalty < BREAK_NEVER;
}

// Two places before the one that was chosen, or the start of the line.
static int first_place(const Shaped *shaped, int start, int chosen)
{
    int end = chosen, first = chosen;
    for (int legal = 0; legal < EACH_SIDE && end > start + 1;)
        if (is_legal(shaped, --end)) {
            first = end;
            legal++;
        }
    return first;
}

static Candidate weigh_place(const Question *question, int start, int end,
                             int chosen)
{
    const Glyph *last = &question->shaped->glyphs.at[end - 1];
    Candidate place = {.end = end,
                       .chosen = end == chosen,
                       .penalty = last->penalty,
                       .rule = last->rule,
                       .forced = last->penalty == BREAK_ALWAYS};
    place.forbidden = !is_legal(question->shaped, end);
    if (place.forbidden)
        return place;
    Breaks breaks = text_break_through(question->job, question->shaped,
                                       &question->setting, start, end);
    for (int i = 0; i < breaks.count; i++)
        if (breaks.at[i] == end)
            place.line = breaks.weighed[i];
    place.more = breaks.total - question->best.total;
    place.lone = breaks.weighed[breaks.count - 1].lone;
    return place;
}

// A word or a number has many places of one kind: its first tells.
static bool says_again(const Candidates *places, const Candidate *place)
{
    const Candidate *before =
        places->count ? &places->at[places->count - 1] : NULL;
    return place->rule == RULE_BLANK ||
           (before && before->forbidden && before->rule == place->rule &&
            place->rule != RULE_START && place->rule != RULE_END);
}

static Candidates find_places(const Question *question, int start, int chosen)
{
    const Shaped *shaped = question->shaped;
    Candidates places = {0};
    int after = 0;
    for (int end = first_place(shaped, start, chosen);
         end < shaped->glyphs.count && after < EACH_SIDE; end++) {
        if (!begins_cluster(shaped, end))
            continue;
        Candidate place = weigh_place(question, start, end, chosen);
        if (place.forbidden && says_again(&places, &place))
            continue;
        *PUSH(question->job->scratch, &places) = place;
        after += end > chosen && !place.forbidden;
        if (place.line.over && end > chosen)
            break;
    }
    return places;
}

// The characters before a place, or after it.
static Str seen_before(const Shaped *shaped, int at)
{
    int start = at;
    for (int i = 0; i < SEEN_BEFORE && start > 0; i++)
        do
            start--;
        while (start > 0 && (shaped->text.s[start] & 0xC0) == 0x80);
    return str_slice(shaped->text, start, at);
}

static Str seen_after(const Shaped *shaped, int at)
{
    Str rest = str_slice(shaped->text, at, shaped->text.n);
    return str_slice(rest, 0, utf8_skip(rest, SEEN_AFTER));
}

static int columns_of(Str text)
{
    int columns = 0;
    while (text.n > 0) {
        uint32_t code = utf8_next(&text);
        columns += utf8_is_wide_mark(code) ? 2 : utf8_width(code);
    }
    return columns;
}

static double ems(const Question *question, int64_t length)
{
    return (double)length / (double)question->em;
}

static void say_rule(const Question *question, const Candidate *place)
{
    const RuleName *name = &rule_names[place->rule];
    bool zh = question->lang == LANG_ZH;
    if (place->forbidden)
        fputs(zh ? "不可断：" : "forbidden: ", question->out);
    else if (place->penalty > 0 && place->penalty < BREAK_LAST)
        fprintf(question->out,
                zh ? "；另加 %d：" : "; %d more: ", place->penalty);
    else if (place->penalty == BREAK_LAST)
        fputs(zh ? "；不得已才断：" : "; a last resort: ", question->out);
    else
        return;
    fputs(zh ? name->zh : name->en, question->out);
    if (name->id[0])
        fprintf(question->out, zh ? "（%s）" : " (%s)", name->id);
}

// How the line would be brought to its measure.
static void say_fit(const Question *question, const Candidate *place)
{
    bool zh = question->lang == LANG_ZH;
    double room = ems(question, place->line.room);
    Align align = question->setting.style->align;
    bool justified = align == ALIGN_JUSTIFY || align == ALIGN_SPREAD;
    FILE *out = question->out;
    if (place->forced)
        fputs(zh ? "报告在这里换行" : "the report ends the line here", out);
    else if (place->line.over)
        fprintf(out, zh ? "放不下，多 %.2f em" : "too long by %.2f em", -room);
    else if (place->line.room == 0)
        fputs(zh ? "正好" : "exact", out);
    else if (room < 0)
        fprintf(out, zh ? "挤进 %.2f em" : "%.2f em squeezed", -room);
    else if (!justified)
        fprintf(out, zh ? "空 %.2f em" : "%.2f em left", room);
    else if (place->line.gap > 0)
        fprintf(out, zh ? "每处加 %.3f em" : "%.3f em added to each gap",
                ems(question, place->line.gap));
    else
        fprintf(out, zh ? "空格处共加 %.2f em" : "%.2f em added to blanks",
                room);
    if (place->lone)
        fputs(zh ? "；末行太短（F04）" : "; the last line too short (F04)",
              out);
}

static double cost_of(int64_t cost)
{
    return (double)cost / UNIT;
}

static void say_cost(const Question *question, const Candidate *place)
{
    bool zh = question->lang == LANG_ZH;
    FILE *out = question->out;
    fprintf(out, zh ? "代价 %.1f" : "cost %.1f", cost_of(place->line.cost));
    if (!place->chosen)
        fprintf(out, zh ? "，全段多 %.1f" : ", paragraph %+.1f",
                cost_of(place->more));
    fputs("  ", out);
}

static void say_place(const Question *question, const Candidate *place)
{
    const Shaped *shaped = question->shaped;
    int at = byte_at(shaped, place->end);
    Str before = seen_before(shaped, at), after = seen_after(shaped, at);
    int pad = PLACE_WIDTH - columns_of(before) - columns_of(after);
    FILE *out = question->out;
    fprintf(out, "   %s %.*s|%.*s%*s", place->chosen ? ">" : " ", STR(before),
            STR(after), pad > 1 ? pad : 1, "");
    bool weighed = !place->forbidden && !place->forced && !place->line.over &&
                   place->penalty < BREAK_LAST;
    if (weighed && !place->lone)
        say_cost(question, place);
    if (!place->forbidden)
        say_fit(question, place);
    say_rule(question, place);
    fputc('\n', out);
}

static Question ask(const Bench *bench, const Composed *composed)
{
    Question question = {
        .job = bench->job, .shaped = &composed->shaped, .em = composed->em};
    question.setting = bench->setting;
    return question;
}

// The setting points at what may be eased, so it must lie still by now.
static void answer(Question *question)
{
    Setting whole = question->setting;
    question->setting = setting_narrowed(&whole, &question->eased);
    question->best =
        text_break(question->job, question->shaped, &question->setting);
}

static Candidates places_of(const Question *question, int line)
{
    int start = line > 0 ? question->best.at[line - 1] : 0;
    return find_places(question, start, question->best.at[line]);
}

void why_people(const Bench *bench, const Composed *composed, Lang lang,
                FILE *out)
{
    Question question = ask(bench, composed);
    question.lang = lang;
    question.out = out;
    answer(&question);
    for (int i = 0; i < composed->lines.count; i++) {
        show_line(composed, i, lang, out);
        Candidates places = {0};
        if (i + 1 < composed->lines.count)
            places = places_of(&question, i);
        for (int k = 0; k < places.count; k++)
            say_place(&question, &places.at[k]);
    }
}

static void put_place(const Question *question, const Candidate *place,
                      FILE *out)
{
    fprintf(out, "{\"end\":%d,\"chosen\":%s,\"fits\":%s",
            byte_at(question->shaped, place->end),
            place->chosen ? "true" : "false",
            place->forbidden || place->line.over ? "false" : "true");
    fputs(",\"rule\":", out);
    json_string(out, str_of(rule_names[place->rule].id));
    if (!place->forbidden)
        fprintf(out, ",\"cost\":%.3f,\"more\":%.3f,\"room\":%.4f",
                cost_of(place->line.cost), cost_of(place->more),
                ems(question, place->line.room));
    fputc('}', out);
}

void why_json(const Bench *bench, const Composed *composed, FILE *out)
{
    Question question = ask(bench, composed);
    answer(&question);
    for (int i = 0; i < composed->lines.count; i++) {
        fputs(i ? ",\n [" : "[[", out);
        Candidates places = {0};
        if (i + 1 < composed->lines.count)
            places = places_of(&question, i);
        for (int k = 0; k < places.count; k++) {
            fputs(k ? ",\n  " : "", out);
            put_place(&question, &places.at[k], out);
        }
        fputc(']', out);
    }
    fputs(composed->lines.count ? "]" : "[]", out);
}
