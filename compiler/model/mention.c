#include "model/mention.h"

#include "base/utf8.h"

static int hash_first(Str words)
{
    uint32_t c = utf8_next(&words);
    return (int)(c * 2654435761u >> 22);
}

void mention_add(Arena *arena, Mentions *mentions, Str words, int name)
{
    if (words.n == 0)
        return;
    int hash = hash_first(words);
    int before = -1, at = mentions->first[hash] - 1;
    while (at >= 0 && mentions->forms.at[at].words.n >= words.n) {
        before = at;
        at = mentions->forms.at[at].next;
    }
    int added = mentions->forms.count;
    *PUSH(arena, &mentions->forms) = (NameForm){words, name, at};
    if (before < 0)
        mentions->first[hash] = added + 1;
    else
        mentions->forms.at[before].next = added;
}

static bool is_letter(Str text, int at)
{
    if (at < 0 || at >= text.n)
        return false;
    char c = text.s[at];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (c >= '0' && c <= '9');
}

// A Latin name is none inside a longer word.
static bool stands_alone(Str text, int start, int end)
{
    return !(is_letter(text, start - 1) && is_letter(text, start)) &&
           !(is_letter(text, end - 1) && is_letter(text, end));
}

static const NameForm *form_at(const Mentions *mentions, Str text, int at)
{
    Str rest = str_slice(text, at, text.n);
    int form = mentions->first[hash_first(rest)] - 1;
    for (; form >= 0; form = mentions->forms.at[form].next) {
        const NameForm *one = &mentions->forms.at[form];
        if (one->words.n <= rest.n &&
            memcmp(one->words.s, rest.s, (size_t)one->words.n) == 0 &&
            stands_alone(text, at, at + one->words.n))
            return one;
    }
    return NULL;
}

bool mention_next(const Mentions *mentions, Str text, int from,
                  Mention *mention)
{
    if (mentions->forms.count == 0)
        return false;
    Str rest = str_slice(text, from, text.n);
    while (rest.n > 0) {
        int at = text.n - rest.n;
        const NameForm *form = form_at(mentions, text, at);
        if (form) {
            *mention = (Mention){at, at + form->words.n, form->name};
            return true;
        }
        utf8_next(&rest);
    }
    return false;
}
