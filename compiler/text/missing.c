// WK401, WK410, WK412: characters that no font of a role has, or not in the
// form that is asked for, or that mean nothing elsewhere.  One message for
// each, and how often it was met.
#include "text/paragraph.h"

#include "base/utf8.h"
#include "text/installed.h"
#include "text/session.h"

static Typed typed_at(const Shaped *shaped, const Char *one)
{
    const Phrase *phrase = &shaped->copy->phrases.at[one->phrase];
    int start = one->at - shaped->phrase_at[one->phrase];
    return (Typed){phrase->node, phrase->start + start};
}

static void count_again(const Job *job, Missing *missing, Typed typed)
{
    int known = missing->count < MOST_TYPED ? missing->count : MOST_TYPED;
    for (int i = 0; i < known; i++)
        if (typed.node && missing->at[i].node == typed.node &&
            missing->at[i].byte == typed.byte)
            return;
    if (known < MOST_TYPED)
        missing->at[known] = typed;
    Message *message = missing->message;
    int count = ++missing->count;
    Str chinese = zh(job, "全文 %d 处", count);
    Str english = en(job, "%d places in all", count);
    if (count == 2)
        diag_advise(job, message, ADVICE_ALSO, chinese, english);
    else
        message->advice.at[message->advice.count - 1].words =
            (Words){chinese, english};
}

// Counts it if it is known.
static bool is_counted(const Job *job, const Shaped *shaped,
                       const FontRole *role, const Char *one)
{
    Fonts *fonts = shaped->fonts;
    for (int i = 0; i < fonts->missing.count; i++) {
        Missing *missing = &fonts->missing.at[i];
        if (missing->role == role && missing->character == one->code) {
            count_again(job, missing, typed_at(shaped, one));
            return true;
        }
    }
    return false;
}

static void remember(const Shaped *shaped, const FontRole *role,
                     const Char *one, Message *message)
{
    Fonts *fonts = shaped->fonts;
    Missing *missing = PUSH(&fonts->arena, &fonts->missing);
    *missing = (Missing){.role = role,
                         .character = one->code,
                         .message = message,
                         .at = {typed_at(shaped, one)},
                         .count = 1};
}

static Message *report_at(const Job *job, Code code, const Shaped *shaped,
                          const Char *one, Words words)
{
    Typed typed = typed_at(shaped, one);
    char glyph[4];
    int bytes = utf8_put(glyph, one->code);
    if (!typed.node)
        return diag(job, code, (Span){0}, words.zh, words.en);
    return fault_at(job, code, typed.node,
                    node_span(typed.node, typed.byte, typed.byte + bytes),
                    words.zh, words.en);
}

static void advise_fonts(const Job *job, Message *message, const FontRole *role,
                         uint32_t code)
{
    diag_advise(job, message, ADVICE_HELP,
                zh(job,
                   "在版式的 fonts.roles.%.*s.fallback 里加一个有此字的字体",
                   STR(role->name)),
                en(job, "add a font that has it to fonts.roles.%.*s.fallback",
                   STR(role->name)));
    Words names = installed_with(job->arena, code);
    if (names.zh.n)
        diag_advise(
            job, message, ADVICE_NOTE,
            zh(job, "本机有此字的字体：%.*s", STR(names.zh)),
            en(job, "installed fonts that have it: %.*s", STR(names.en)));
}

void font_report_missing(const Job *job, const Shaped *shaped, const Char *one)
{
    const FontRole *role = shaped->copy->phrases.at[one->phrase].look.role;
    if (is_counted(job, shaped, role, one))
        return;
    char glyph[5] = {0};
    utf8_put(glyph, one->code);
    Words words = {zh(job, "“%.*s”用的字体里没有“%s”（U+%04X）",
                      STR(role->name), glyph, one->code),
                   en(job, "the fonts of “%.*s” have no “%s” (U+%04X)",
                      STR(role->name), glyph, one->code)};
    Message *message = report_at(job, WK401, shaped, one, words);
    const Style *style = shaped->fonts->style;
    if (style && style->missing_glyph_warns && !job->diag->press)
        diag_soften(job->diag, message);
    diag_label(message, zh(job, "没有字形"), en(job, "no glyph"));
    advise_fonts(job, message, role, one->code);
    remember(shaped, role, one, message);
}

void font_report_private(const Job *job, const Shaped *shaped, const Char *one)
{
    if (is_counted(job, shaped, NULL, one))
        return;
    Words words = {zh(job, "私用区字符 U+%04X，复制出来别处不认得", one->code),
                   en(job,
                      "U+%04X is for private use: what is copied means nothing "
                      "elsewhere",
                      one->code)};
    Message *message = report_at(job, WK410, shaped, one, words);
    remember(shaped, NULL, one, message);
}

void font_report_variant(const Job *job, const Shaped *shaped, const Char *one)
{
    if (is_counted(job, shaped, NULL, one))
        return;
    char glyph[5] = {0};
    utf8_put(glyph, one->code);
    uint32_t selector = one[1].code;
    Words words = {
        zh(job, "字体里没有“%s”的异体 U+%04X，照通行的字形印", glyph, selector),
        en(job, "the font has no variant U+%04X of “%s”; the usual form is set",
           selector, glyph)};
    Message *message = report_at(job, WK412, shaped, one, words);
    remember(shaped, NULL, one, message);
}
