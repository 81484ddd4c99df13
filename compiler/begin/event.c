// Sentences that tell of events: who, what, which kind, on which day.
#include "base/utf8.h"
#include "begin/article.h"

typedef struct Clue {
    const char *word;
    const char *kind;
} Clue;

// The first that is found decides.
static const Clue clues[] = {
    {"讲座", "lecture"},    {"报告会", "lecture"},  {"大赛", "contest"},
    {"竞赛", "contest"},    {"比赛", "contest"},    {"决赛", "contest"},
    {"培训", "training"},   {"研修", "training"},   {"签约", "signing"},
    {"启动", "launch"},     {"仪式", "ceremony"},   {"体验", "experience"},
    {"展览", "exhibition"}, {"展示", "exhibition"}, {"走访", "visit"},
    {"调研", "visit"},      {"来校", "reception"},  {"来访", "reception"},
    {"宣传", "publicity"},  {"服务", "service"},    {"交流", "exchange"},
    {"论坛", "exchange"},   {"沙龙", "exchange"},   {"共建", "exchange"},
    {NULL, "other"},
};

// What an event may be called ends in one of these.
static const char *const nouns[] = {
    "活动",   "讲座",   "大会",   "仪式",   "培训",   "决赛",
    "大赛",   "竞赛",   "比赛",   "论坛",   "会议",   "沙龙",
    "展览",   "签约",   "体验周", "报告会", "座谈会", "研修班",
    "运动会", "招聘会", "开放日", NULL};

static const char *const verbs[] = {"组织开展", "举办", "举行", "开展", "主办",
                                    "承办",     "召开", "组织", NULL};

static const char *kind_of(Str title, Str sentence)
{
    for (const Clue *clue = clues; clue->word; clue++)
        if (str_find(title, str_of(clue->word)) >= 0)
            return clue->kind;
    for (const Clue *clue = clues; clue->word; clue++)
        if (str_find(sentence, str_of(clue->word)) >= 0)
            return clue->kind;
    return "other";
}

// Where the first of some words stands, or -1; and how long it is.
static int find_first(Str text, const char *const *words, int *length)
{
    int first = -1;
    for (; *words; words++) {
        int at = str_find(text, str_of(*words));
        if (at < 0 || (first >= 0 && at >= first))
            continue;
        first = at;
        *length = (int)strlen(*words);
    }
    return first;
}

// As far as the clause goes: marks inside quotation marks do not end it.
static Str clause_of(Str text)
{
    int inside = 0;
    for (Str rest = text; rest.n;) {
        if (str_starts(rest, "“") || str_starts(rest, "《") ||
            str_starts(rest, "（"))
            inside++;
        if (str_starts(rest, "”") || str_starts(rest, "》") ||
            str_starts(rest, "）"))
            inside--;
        bool ends = str_starts(rest, "，") || str_starts(rest, "；") ||
                    str_starts(rest, "。") || str_starts(rest, "！");
        if (ends && inside <= 0)
            return str_slice(text, 0, text.n - rest.n);
        utf8_next(&rest);
    }
    return text;
}

// The end of the last noun of an event in it, or -1.
static int noun_end(Str text)
{
    int end = -1;
    for (const char *const *noun = nouns; *noun; noun++)
        for (int from = 0; from < text.n;) {
            int at = str_find(str_slice(text, from, text.n), str_of(*noun));
            if (at < 0)
                break;
            from += at + (int)strlen(*noun);
            end = from > end ? from : end;
        }
    return end;
}

// 以“…”为主题的 goes off the text; the words in the marks, or an empty string.
static Str theme_next(Str *text)
{
    static const char before[] = "以“", after[] = "”为主题的";
    if (!str_starts(*text, before))
        return (Str){0};
    int end = str_find(*text, S("”为主题的"));
    if (end < 0)
        return (Str){0};
    Str theme = str_slice(*text, (int)sizeof(before) - 1, end);
    *text = str_slice(*text, end + (int)sizeof(after) - 1, text->n);
    return theme;
}

static void find_day(Str sentence, EventGuess *guess)
{
    int days = 0;
    for (int i = 0; i < sentence.n; i++) {
        int month = 0, day = 0, length = 0;
        bool begins =
            i == 0 || sentence.s[i - 1] < '0' || sentence.s[i - 1] > '9';
        char words[32] = {0};
        int n = sentence.n - i < 31 ? sentence.n - i : 31;
        memcpy(words, sentence.s + i, (size_t)n);
        if (begins &&
            sscanf(words, "%2d月%2d日%n", &month, &day, &length) == 2 &&
            length) {
            days++;
            guess->month = month;
            guess->day = day;
        }
    }
    if (days != 1 || guess->month > 12 || guess->day > 29)
        guess->month = guess->day = 0;
}

// 该院 and the like go on with the unit before.
static bool has_subject(Str sentence, Str host)
{
    static const char *const subjects[] = {"该院", "该校"};
    for (int i = 0; i < countof(subjects); i++)
        if (str_starts(sentence, subjects[i]))
            return true;
    return host.n > 0;
}

// 开展开展…: the verb twice.
static Str skip_verb(Str text)
{
    for (const char *const *verb = verbs; *verb; verb++)
        if (str_starts(text, *verb))
            return str_slice(text, (int)strlen(*verb), text.n);
    return text;
}

bool article_event(Str sentence, EventGuess *guess)
{
    enum { LONGEST = 40 };
    int length = 0;
    *guess = (EventGuess){.host = article_unit(sentence)};
    int verb = find_first(sentence, verbs, &length);
    if (verb < 0)
        return false;
    Str rest = skip_verb(str_slice(sentence, verb + length, sentence.n));
    if (str_starts(rest, "了"))
        rest = str_slice(rest, (int)strlen("了"), rest.n);
    guess->theme = theme_next(&rest);
    Str clause = clause_of(rest);
    int end = noun_end(clause);
    Str title = end > 0 ? str_slice(clause, 0, end) : (Str){0};
    int characters = utf8_count(title);
    bool vague = str_starts(title, "一系列") || str_starts(title, "相关") ||
                 str_starts(title, "系列") || str_starts(title, "各类");
    if (characters < 4 || characters > LONGEST || vague ||
        !has_subject(sentence, guess->host))
        return false;
    guess->title = title;
    guess->kind = kind_of(title, sentence);
    find_day(sentence, guess);
    return true;
}
