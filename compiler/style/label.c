// Labels: what the parts of a report, its credits, the kinds of event are
// called in print, in each language.
#include "base/locale.h"
#include "style/draft.h"

#define IN(tag, member, chinese, english)                                      \
    {                                                                          \
        .key = tag, .kind = FIELD_TEXT, .offset = AT(Label, member),           \
        .zh = chinese, .en = english                                           \
    }
static const Field label_fields[] = {
    IN("words", words, "文字", "words"),
    IN("zh-Hans", hans, "简体中文", "Simplified Chinese"),
    IN("zh-Hant", hant, "繁体中文", "Traditional Chinese"),
    IN("zh-Hant-TW", tw, "台湾繁体", "Traditional Chinese of Taiwan"),
    IN("zh-Hant-HK", hk, "香港繁体", "Traditional Chinese of Hong Kong"),
    IN("ja", ja, "日文", "Japanese"),
    IN("ko", ko, "韩文", "Korean"),
    IN("en", en, "英文", "English"),
    {0}};
#undef IN

const Record label_record = {.name = "label",
                             .zh = "标签",
                             .size = sizeof(Label),
                             .fields = label_fields,
                             .scalar = "words",
                             .key = AT(Label, name),
                             .unknown = WK903};

static Str words_of(const Label *label, Str lang)
{
    const Text *const own[][2] = {
        [LOCALE_HANS] = {&label->hans, &label->words},
        [LOCALE_HANT_TW] = {&label->tw, &label->hant},
        [LOCALE_HANT_HK] = {&label->hk, &label->hant},
        [LOCALE_JA] = {&label->ja, &label->words},
        [LOCALE_KO] = {&label->ko, &label->words},
        [LOCALE_LATIN] = {&label->en, &label->words},
    };
    Locale locale = locale_of(lang);
    // The last is better than nothing.
    const Text *const tries[] = {own[locale][0], own[locale][1], &label->words,
                                 &label->hans};
    for (int i = 0; i < countof(tries); i++)
        if (tries[i]->str.n)
            return tries[i]->str;
    return S("");
}

Str style_label(const Style *style, const char *name, Str lang)
{
    for (int i = 0; i < style->labels.count; i++)
        if (str_is(style->labels.at[i].name.str, name))
            return words_of(&style->labels.at[i], lang);
    return S("");
}

static Str tag_label(const TagDesign *tags, int count, Str slug, Str lang)
{
    for (int i = 0; i < count; i++)
        if (str_equal(tags[i].name.str, slug))
            return words_of(&tags[i].label, lang);
    return S("");
}

Str style_kind(const Style *style, const Taxonomy *taxonomy, const Tag *kind,
               Str lang)
{
    Str words = S("");
    if (style)
        words =
            tag_label(style->kinds.at, style->kinds.count, kind->slug, lang);
    return words.n ? words : kind_label(taxonomy, kind);
}

Str style_combo(const Style *style, const Taxonomy *taxonomy, const Tag *combo,
                Str lang)
{
    Str words = S("");
    if (style)
        words =
            tag_label(style->combos.at, style->combos.count, combo->slug, lang);
    return words.n ? words : combo_label(taxonomy, combo);
}
