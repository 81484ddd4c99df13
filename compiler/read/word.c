// Words that may stand for a value, and what a wrong one was meant to be.
#include "base/utf8.h"
#include "read/field.h"

int bind_word(const Word *words, Str spelling)
{
    for (int i = 0; words[i].slug; i++)
        if (str_is(spelling, words[i].slug) ||
            (words[i].zh && str_is(spelling, words[i].zh)))
            return i;
    return -1;
}

static bool has_han(Str text)
{
    while (text.n > 0)
        if (utf8_is_han(utf8_next(&text)))
            return true;
    return false;
}

// How near a name is, in ‰ of being the same; 0 is not near.  Letters by edit
// distance, Han by shared pairs of characters.
static int nearness(Str typed, Str name)
{
    if (has_han(typed) || has_han(name)) {
        int alike = str_likeness(typed, name);
        int longer = typed.n > name.n ? typed.n : name.n;
        int same =
            1000 - (longer ? 1000 * str_distance(typed, name) / longer : 1000);
        int near = alike > same ? alike : same;
        return near >= 500 ? near : 0;
    }
    int distance = str_distance(typed, name);
    if (distance > (typed.n + 2) / 3 || distance >= name.n)
        return 0;
    return 1000 - 20 * distance;
}

Str bind_nearest(const Job *job, Str typed, const Str *names, int count)
{
    enum { MOST_ERRORS = 200 }; // guessing for each would take long
    Str nearest = {0};
    int best = 0;
    if (typed.n == 0 || typed.n > 200 || job->diag->errors > MOST_ERRORS)
        return nearest;
    for (int i = 0; i < count; i++) {
        int near = nearness(typed, names[i]);
        if (near > best) {
            best = near;
            nearest = names[i];
        }
    }
    return nearest;
}

// The spelling of a word that is nearest to what was typed, and which word.
static Str nearest_word(const Job *job, Str typed, const Word *words,
                        int *which)
{
    ARRAY_OF(Str) names = {0};
    for (int i = 0; words[i].slug; i++) {
        *PUSH(job->arena, &names) = str_of(words[i].slug);
        *PUSH(job->arena, &names) =
            str_of(words[i].zh ? words[i].zh : words[i].slug);
    }
    Str nearest = bind_nearest(job, typed, names.at, names.count);
    *which = nearest.n ? bind_word(words, nearest) : -1;
    return nearest;
}

// "exhibition 展示 · experience 体验 · …"
static Str list_words(const Job *job, const Word *words)
{
    StrBuilder list = {job->arena, {0}};
    for (int i = 0; words[i].slug; i++)
        str_addf(&list, "%s%s%s%s", i ? " · " : "", words[i].slug,
                 words[i].zh ? " " : "", words[i].zh ? words[i].zh : "");
    return str_built(&list);
}

void bind_unknown_word(const Job *job, const Node *node, const Word *words,
                       const char *chinese, const char *english)
{
    Message *message = fault(
        job, WK206, node, zh(job, "“%.*s”不是%s", STR(node->text), chinese),
        en(job, "“%.*s” is not %s", STR(node->text), english));
    int which;
    Str nearest = nearest_word(job, node->text, words, &which);
    if (which >= 0) {
        const Word *word = &words[which];
        diag_advise(
            job, message, ADVICE_HELP,
            word->zh ? zh(job, "最接近的是 %s（%s）", word->slug, word->zh)
                     : zh(job, "最接近的是 %s", word->slug),
            word->zh ? en(job, "the nearest is %s (%s)", word->slug, word->zh)
                     : en(job, "the nearest is %s", word->slug));
        if (node->form == SCALAR_PLAIN)
            diag_edit(job, message, node->span, nearest);
    }
    Str list = list_words(job, words);
    diag_advise(job, message, ADVICE_ALLOWED, list, list);
}
