// WK401: a character that no font of its role has.  One message for each, and
// how often it was met.
#include "text/paragraph.h"

#include "base/utf8.h"
#include "text/installed.h"
#include "text/session.h"

static void count_again(const Job *job, Missing *missing)
{
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
    Fonts *fonts = shaped->fonts;
    const Phrase *phrase = &shaped->copy->phrases.at[one->phrase];
    const FontRole *role = phrase->look.role;
    for (int i = 0; i < fonts->missing.count; i++) {
        Missing *missing = &fonts->missing.at[i];
        if (missing->role == role && missing->character == one->code) {
            count_again(job, missing);
            return;
        }
    }
    char glyph[5] = {0};
    int bytes = utf8_put(glyph, one->code);
    Str name = role->name;
    Str chinese = zh(job, "“%.*s”用的字体里没有“%s”（U+%04X）", STR(name),
                     glyph, one->code);
    Str english = en(job, "the fonts of “%.*s” have no “%s” (U+%04X)",
                     STR(name), glyph, one->code);
    Message *message;
    if (phrase->node) {
        int start = phrase->start + one->at - shaped->phrase_at[one->phrase];
        message = fault_at(job, WK401, phrase->node,
                           node_span(phrase->node, start, start + bytes),
                           chinese, english);
    } else {
        message = diag(job, WK401, (Span){0}, chinese, english);
    }
    diag_label(message, zh(job, "没有字形"), en(job, "no glyph"));
    advise_fonts(job, message, role, one->code);
    *PUSH(&fonts->arena, &fonts->missing) =
        (Missing){role, one->code, message, 1};
}
