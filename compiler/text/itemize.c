// Step 1: which font sets which characters.  A cluster takes the font of its
// script in the role, else the first of the fallbacks that has all of it; runs
// end where font, phrase, script or direction change.
#include "text/paragraph.h"

#include <hb.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>

#include "base/utf8.h"
#include "text/installed.h"
#include "text/session.h"

static bool is_ideograph(uint32_t code)
{
    return code >= 0x4E00 && code <= 0x9FFF;
}

// Accents, selectors, joiners and what a joiner joins.
static bool is_joined(uint32_t code, uint32_t before)
{
    if (code < 0x300 || is_ideograph(code))
        return false;
    if (before == 0x200D && code > 0x2000)
        return true;
    uint32_t mask = U_MASK(u_charType((UChar32)code));
    return code == 0x200D || (mask & U_GC_M_MASK) != 0;
}

// Before text_read has looked at the marks that Chinese and Latin share.
static bool is_wide(const Char *one)
{
    switch (one->kind) {
    case CHAR_IDEOGRAPH:
    case CHAR_OPENING:
    case CHAR_CLOSING:
    case CHAR_COMMA:
    case CHAR_STOP:
    case CHAR_MIDDLE:
    case CHAR_DASH:
    case CHAR_ELLIPSIS:
        return true;
    case CHAR_CONNECTOR:
    case CHAR_SOLIDUS:
    case CHAR_SUFFIX:
    case CHAR_PREFIX:
    case CHAR_FIXED:
        return one->code >= 0x2E80;
    case CHAR_LATIN:
    case CHAR_DIGIT:
    case CHAR_MARK:
    case CHAR_SPACE:
    case CHAR_OTHER:
        return false;
    }
    return false;
}

static Str join_phrases(const Job *job, Shaped *shaped)
{
    const Copy *copy = shaped->copy;
    int *starts = NEW_ARRAY(job->scratch, int, copy->phrases.count + 1);
    int length = 0;
    for (int i = 0; i < copy->phrases.count; i++) {
        starts[i] = length;
        length += copy->phrases.at[i].text.n;
    }
    starts[copy->phrases.count] = length;
    shaped->phrase_at = starts;
    char *text = NEW_ARRAY(job->scratch, char, length + 1);
    for (int i = 0; i < copy->phrases.count; i++) {
        Str part = copy->phrases.at[i].text;
        if (part.n)
            memcpy(text + starts[i], part.s, (size_t)part.n);
    }
    return (Str){text, length};
}

static Char *list_chars(const Job *job, Shaped *shaped)
{
    Char *chars = NEW_ARRAY(job->scratch, Char, shaped->text.n + 1);
    Str rest = shaped->text;
    int phrase = 0, count = 0;
    while (rest.n > 0) {
        Char *one = &chars[count];
        one->at = shaped->text.n - rest.n;
        while (one->at >= shaped->phrase_at[phrase + 1])
            phrase++;
        one->phrase = phrase;
        one->code = utf8_next(&rest);
        one->kind = cjk_class(one->code);
        one->wide = is_wide(one);
        one->joined = count > 0 && is_joined(one->code, chars[count - 1].code);
        if (one->joined)
            one->kind = chars[count - 1].kind;
        count++;
    }
    shaped->chars = chars;
    shaped->char_count = count;
    return chars;
}

static Slot slot_of_letter(uint32_t code)
{
    if (code >= 0x400 && code <= 0x52F)
        return SLOT_CYRILLIC;
    return SLOT_LATIN;
}

static Slot slot_of_ideograph(uint32_t code)
{
    if (code < 0x2E80)
        return SLOT_SYMBOLS;
    if ((code >= 0x3041 && code <= 0x30FF) ||
        (code >= 0x31F0 && code <= 0x31FF))
        return SLOT_KANA;
    return SLOT_HAN;
}

static bool is_hangul(uint32_t code)
{
    return (code >= 0xAC00 && code <= 0xD7FF) ||
           (code >= 0x1100 && code <= 0x11FF) ||
           (code >= 0x3131 && code <= 0x318F);
}

static Slot slot_of_other(uint32_t code)
{
    if (is_hangul(code) || (code >= 0x2E80 && code < 0x1F000))
        return SLOT_HAN;
    return u_isalpha((UChar32)code) ? SLOT_LATIN : SLOT_SYMBOLS;
}

static Slot slot_of(const Char *one)
{
    switch (one->kind) {
    case CHAR_IDEOGRAPH:
        return slot_of_ideograph(one->code);
    case CHAR_OPENING:
    case CHAR_CLOSING:
    case CHAR_COMMA:
    case CHAR_STOP:
    case CHAR_MIDDLE:
    case CHAR_DASH:
    case CHAR_ELLIPSIS:
        return SLOT_HAN;
    case CHAR_CONNECTOR:
    case CHAR_FIXED:
        return one->code >= 0x2E80 ? SLOT_HAN : SLOT_LATIN;
    case CHAR_DIGIT:
        return SLOT_DIGITS;
    case CHAR_SUFFIX:
    case CHAR_PREFIX:
        return one->code >= 0x2100 ? SLOT_HAN : SLOT_DIGITS;
    case CHAR_LATIN:
        return slot_of_letter(one->code);
    case CHAR_SOLIDUS:
    case CHAR_MARK:
    case CHAR_SPACE:
        return SLOT_LATIN;
    case CHAR_OTHER:
        return slot_of_other(one->code);
    }
    return SLOT_LATIN;
}

// The mark inside a number, as in 1,234.5, goes with its digits.
static bool is_in_number(const Char *chars, int count, int i)
{
    return i > 0 && i + 1 < count && chars[i].kind == CHAR_MARK &&
           chars[i - 1].kind == CHAR_DIGIT && chars[i + 1].kind == CHAR_DIGIT;
}

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
    Str names = installed_with(job->arena, code);
    if (names.n)
        diag_advise(job, message, ADVICE_NOTE,
                    zh(job, "本机有此字的字体：%.*s", STR(names)),
                    en(job, "installed fonts that have it: %.*s", STR(names)));
}

static void report_missing(const Job *job, const Shaped *shaped,
                           const Char *one)
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

// A space or a joiner that no font has is of no account.
static bool shows(const Char *one)
{
    return !u_hasBinaryProperty((UChar32)one->code,
                                UCHAR_DEFAULT_IGNORABLE_CODE_POINT) &&
           !u_isspace((UChar32)one->code);
}

static const Font *font_of(const Job *job, const Shaped *shaped, Voice *voice,
                           int i, int end)
{
    const Char *chars = shaped->chars;
    Slot slot = is_in_number(chars, shaped->char_count, i) ? SLOT_DIGITS
                                                           : slot_of(&chars[i]);
    Fonts *fonts = shaped->fonts;
    Cluster whole = {&chars[i], end - i};
    const Font *font = voice_font(job, fonts, voice, slot, &whole);
    if (font)
        return font;
    Cluster base = {&chars[i], 1};
    if (end - i > 1)
        font = voice_font(job, fonts, voice, slot, &base);
    for (int k = i; k < end; k++)
        if (shows(&chars[k]) && !(font && font_has(font, chars[k].code, 0)))
            report_missing(job, shaped, &chars[k]);
    return font ? font : voice_main(job, fonts, voice, slot);
}

static uint32_t script_of(const Char *one, uint32_t before)
{
    if (one->wide || one->kind == CHAR_IDEOGRAPH) {
        if (slot_of(one) != SLOT_KANA)
            return HB_SCRIPT_HAN;
    }
    if (one->code < 0x80)
        return one->kind == CHAR_LATIN || before == HB_SCRIPT_HAN ||
                       before == HB_SCRIPT_INVALID
                   ? HB_SCRIPT_LATIN
                   : before;
    hb_script_t script =
        hb_unicode_script(hb_unicode_funcs_get_default(), one->code);
    if (script != HB_SCRIPT_COMMON && script != HB_SCRIPT_INHERITED &&
        script != HB_SCRIPT_UNKNOWN)
        return script;
    return before == HB_SCRIPT_HAN || before == HB_SCRIPT_INVALID
               ? HB_SCRIPT_LATIN
               : before;
}

static void choose_fonts(const Job *job, Shaped *shaped, Char *chars)
{
    Fonts *fonts = shaped->fonts;
    Voice *voice = NULL;
    int phrase = -1;
    uint32_t script = HB_SCRIPT_INVALID;
    for (int i = 0, end; i < shaped->char_count; i = end) {
        end = i + 1;
        while (end < shaped->char_count && chars[end].joined)
            end++;
        if (chars[i].phrase != phrase) {
            phrase = chars[i].phrase;
            const Look *look = &shaped->copy->phrases.at[phrase].look;
            voice = fonts_voice(fonts, look->role, look->weight);
        }
        const Font *font = font_of(job, shaped, voice, i, end);
        script = script_of(&chars[i], script);
        for (int k = i; k < end; k++) {
            chars[k].font = font;
            chars[k].script = script;
        }
    }
}

static bool is_rightward(uint32_t code)
{
    return (code >= 0x590 && code <= 0x8FF) ||
           (code >= 0xFB1D && code <= 0xFDFF) ||
           (code >= 0xFE70 && code <= 0xFEFE) ||
           (code >= 0x10800 && code <= 0x10FFF) ||
           (code >= 0x1E800 && code <= 0x1EFFF) || code == 0x202B ||
           code == 0x202E || code == 0x2067;
}

// The bidi level of each character; NULL if all runs to the right.
static const uint8_t *find_levels(const Job *job, const Shaped *shaped)
{
    bool any = false;
    for (int i = 0; i < shaped->char_count && !any; i++)
        any = is_rightward(shaped->chars[i].code);
    if (!any)
        return NULL;
    uint8_t *levels = NEW_ARRAY(job->scratch, uint8_t, shaped->char_count);
    UChar *text = NEW_ARRAY(job->scratch, UChar, 2 * shaped->char_count + 1);
    int32_t length = 0;
    for (int i = 0; i < shaped->char_count; i++)
        U16_APPEND_UNSAFE(text, length, shaped->chars[i].code);
    UErrorCode status = U_ZERO_ERROR;
    UBiDi *bidi = ubidi_open();
    ubidi_setPara(bidi, text, length, 0, NULL, &status);
    const UBiDiLevel *found = ubidi_getLevels(bidi, &status);
    int32_t at = 0;
    for (int i = 0; found && i < shaped->char_count; i++) {
        levels[i] = found[at];
        at += U16_LENGTH(shaped->chars[i].code);
    }
    ubidi_close(bidi);
    return levels;
}

static bool goes_on(const Run *run, const Shaped *shaped, const Char *one,
                    int level)
{
    return run->font == one->font && run->script == one->script &&
           run->level == level &&
           run->phrase == &shaped->copy->phrases.at[one->phrase];
}

// A font may have one glyph for three dashes: each pair is shaped alone, so
// that a line can end between pairs.  `dashes` stand before this one.
static bool begins_pair(const Char *one, int dashes)
{
    return one->kind == CHAR_DASH && dashes > 0 && dashes % 2 == 0;
}

static void make_runs(const Job *job, Shaped *shaped)
{
    const uint8_t *levels = find_levels(job, shaped);
    Run *run = NULL;
    int dashes = 0;
    for (int i = 0; i < shaped->char_count; i++) {
        const Char *one = &shaped->chars[i];
        bool pair = begins_pair(one, dashes);
        dashes = one->kind == CHAR_DASH ? dashes + 1 : 0;
        int level = levels ? levels[i] : 0;
        if (!one->font)
            continue;
        if (!run || pair || !goes_on(run, shaped, one, level)) {
            const Phrase *phrase = &shaped->copy->phrases.at[one->phrase];
            run = PUSH(job->scratch, &shaped->runs);
            *run = (Run){
                .font = one->font,
                .phrase = phrase,
                .text = one->at,
                .size = phrase->look.size,
                .script = one->script,
                .level = level,
            };
            if (phrase->look.superior) {
                run->shift = (Length)scale_by(run->size, 34, 100);
                run->size = (Length)scale_by(run->size, 60, 100);
            }
        }
        run->end = i + 1 < shaped->char_count ? one[1].at : shaped->text.n;
    }
}

static UBreakIterator *open_breaker(Fonts *fonts, Locale locale)
{
    static const char *const names[] = {
        [LOCALE_HANS] = "zh@lb=normal",
        [LOCALE_HANT_TW] = "zh@lb=normal",
        [LOCALE_HANT_HK] = "zh@lb=normal",
        [LOCALE_JA] = "ja@lb=strict",
        [LOCALE_KO] = "ko",
        [LOCALE_LATIN] = "en",
    };
    if (!fonts->breakers[locale]) {
        UErrorCode status = U_ZERO_ERROR;
        fonts->breakers[locale] =
            ubrk_open(UBRK_LINE, names[locale], NULL, 0, &status);
        if (U_FAILURE(status))
            die("no line breaks in ICU: %s", u_errorName(status));
    }
    return fonts->breakers[locale];
}

static const uint8_t *find_breaks(const Job *job, const Shaped *shaped)
{
    Fonts *fonts = shaped->fonts;
    int n = shaped->text.n;
    uint8_t *breaks = NEW_ARRAY(job->scratch, uint8_t, n + 1);
    Str tag = str_copy(job->scratch, shaped->copy->lang);
    UBreakIterator *breaker = open_breaker(fonts, cjk_locale(tag.s));
    UErrorCode status = U_ZERO_ERROR;
    fonts->text = utext_openUTF8(fonts->text, shaped->text.s, n, &status);
    ubrk_setUText(breaker, fonts->text, &status);
    if (U_FAILURE(status))
        die("ICU takes no text: %s", u_errorName(status));
    for (int at = ubrk_first(breaker); at != UBRK_DONE; at = ubrk_next(breaker))
        breaks[at] = 1;
    return breaks;
}

Shaped text_itemize(const Job *job, Fonts *fonts, const Copy *copy)
{
    Shaped shaped = {.copy = copy, .fonts = fonts};
    shaped.text = join_phrases(job, &shaped);
    Char *chars = list_chars(job, &shaped);
    Str tag = str_copy(job->scratch, copy->lang);
    text_read(job->scratch, chars, shaped.char_count, cjk_locale(tag.s));
    choose_fonts(job, &shaped, chars);
    make_runs(job, &shaped);
    shaped.may_break = find_breaks(job, &shaped);
    return shaped;
}
