// Languages by their tags: region goes before script, so that zh-Hant-MO has
// the rules of Hong Kong (TYPOGRAPHY J05).
#include "base/locale.h"

#include "base/base.h"

static bool is_subtag(Str part, Str subtag)
{
    bool same = part.n == subtag.n;
    for (int i = 0; i < part.n && same; i++)
        same = (part.s[i] | 0x20) == subtag.s[i];
    return same;
}

// Whatever its case.
static bool has_subtag(Str tag, Str subtag)
{
    for (int start = 0, end; start < tag.n; start = end + 1) {
        end = start;
        while (end < tag.n && tag.s[end] != '-' && tag.s[end] != '_')
            end++;
        if (is_subtag(str_slice(tag, start, end), subtag))
            return true;
    }
    return false;
}

Locale locale_of(Str tag)
{
    static const struct {
        const char *subtag;
        Locale locale;
    } rows[] = {
        {"ja", LOCALE_JA},      {"ko", LOCALE_KO},
        {"hk", LOCALE_HANT_HK}, {"mo", LOCALE_HANT_HK},
        {"tw", LOCALE_HANT_TW}, {"hant", LOCALE_HANT_TW},
        {"zh", LOCALE_HANS},
    };
    for (int i = 0; i < countof(rows); i++)
        if (has_subtag(tag, str_of(rows[i].subtag)))
            return rows[i].locale;
    return tag.n ? LOCALE_LATIN : LOCALE_HANS;
}
