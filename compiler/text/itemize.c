// Step 1: which font sets which characters.  A cluster takes the font of its
// script in the role, else the first of the fallbacks that has all of it; runs
// end where font, phrase, script or direction change.
#include "text/paragraph.h"

#include <unicode/uchar.h>

#include "base/utf8.h"
#include "text/rules.h"
#include "text/session.h"
#include "text/vertical.h"

// Accents, selectors, joiners and what a joiner joins.
static bool is_joined(uint32_t code, uint32_t before)
{
    if (code < 0x300 || cjk_is_unified(code))
        return false;
    if (before == 0x200D && code > 0x2000)
        return true;
    uint32_t mask = U_MASK(u_charType((UChar32)code));
    return code == 0x200D || (mask & U_GC_M_MASK) != 0;
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

// A05: words in a language of their own say how their quotation marks are read,
// where the paragraph's language would have it otherwise.
static Strength spoken_in(const Shaped *shaped, int phrase)
{
    Str lang = shaped->copy->phrases.at[phrase].look.lang;
    if (lang.n == 0)
        return NEUTRAL;
    bool han = rules_of(locale_of(lang))->han;
    if (han == rules_of(shaped->locale)->han)
        return NEUTRAL;
    return han ? STRONG_HAN : STRONG_LATIN;
}

static void classify(Char *one, const Char *before)
{
    one->joined = before && is_joined(one->code, before->code);
    one->kind = one->joined ? before->kind : cjk_class(one->code);
    one->wide = one->joined ? before->wide : char_is_wide(one);
}

static Char *list_chars(const Job *job, Shaped *shaped)
{
    Str rest = shaped->text;
    Char *chars = NEW_ARRAY(job->scratch, Char, utf8_count(rest) + 1);
    int phrase = -1, count = 0;
    Strength spoken = NEUTRAL;
    for (; rest.n > 0; count++) {
        Char *one = &chars[count];
        one->at = shaped->text.n - rest.n;
        while (one->at >= shaped->phrase_at[phrase + 1])
            spoken = spoken_in(shaped, ++phrase);
        one->phrase = phrase;
        one->spoken = spoken;
        one->code = utf8_next(&rest);
        if (cjk_is_unified(one->code)) {
            one->kind = CHAR_IDEOGRAPH;
            one->wide = true;
        } else {
            classify(one, count > 0 ? one - 1 : NULL);
        }
    }
    chars[count].at = shaped->text.n;
    shaped->chars = chars;
    shaped->char_count = count;
    return chars;
}

// The mark inside a number, as in 1,234.5, goes with its digits.
static bool is_in_number(const Char *chars, int count, int i)
{
    return i > 0 && i + 1 < count && chars[i].kind == CHAR_MARK &&
           chars[i - 1].kind == CHAR_DIGIT && chars[i + 1].kind == CHAR_DIGIT;
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
    Slot slot = is_in_number(chars, shaped->char_count, i)
                    ? SLOT_DIGITS
                    : char_slot(&chars[i]);
    Fonts *fonts = shaped->fonts;
    Cluster whole = {&chars[i], end - i};
    const Font *font = voice_font(job, fonts, voice, slot, &whole);
    if (font)
        return font;
    Cluster base = {&chars[i], 1};
    if (end - i > 1)
        font = voice_font(job, fonts, voice, slot, &base);
    // A font that could not be opened may well have had it.
    for (int k = i; k < end && !voice->lacking; k++)
        if (shows(&chars[k]) && !(font && font_has(font, chars[k].code, 0)))
            font_report_missing(job, shaped, &chars[k]);
    return font ? font : voice_main(job, fonts, voice, slot);
}

// A16: a selector of one form of the character before it.
static bool lacks_variant(const Font *font, const Char *cluster, int count)
{
    enum { FIRST = 0xE0100, LAST = 0xE01EF };
    hb_codepoint_t glyph;
    return count > 1 && font && cluster[1].code >= FIRST &&
           cluster[1].code <= LAST && font_has(font, cluster->code, 0) &&
           !hb_font_get_variation_glyph(font->shaper, cluster->code,
                                        cluster[1].code, &glyph);
}

static bool is_private(uint32_t code)
{
    return (code >= 0xE000 && code <= 0xF8FF) || code >= 0xF0000;
}

static bool is_matched(const Char *one, const FontRole *role)
{
    if (role->latin_scale == 0 && role->latin_shift.value == 0)
        return false;
    Slot slot = char_slot(one);
    return !one->wide &&
           (slot == SLOT_LATIN || slot == SLOT_DIGITS || slot == SLOT_CYRILLIC);
}

// A14: a mark and the selector that puts it into the corner.
static bool is_cornered(const Char *cluster, int count)
{
    bool mark = cluster->kind == CHAR_COMMA || cluster->kind == CHAR_STOP;
    return mark && count == 2 && cluster[1].code == 0xFE00;
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
            voice = fonts_voice(fonts, look);
        }
        const Font *font = font_of(job, shaped, voice, i, end);
        if (end == i + 1 && cjk_is_unified(chars[i].code)) {
            chars[i].font = font;
            chars[i].script = script = HB_SCRIPT_HAN;
            continue;
        }
        if (is_private(chars[i].code) && font &&
            font_has(font, chars[i].code, 0))
            font_report_private(job, shaped, &chars[i]);
        if (lacks_variant(font, &chars[i], end - i))
            font_report_variant(job, shaped, &chars[i]);
        bool matched = is_matched(&chars[i], voice->role);
        bool cornered = is_cornered(&chars[i], end - i);
        script = char_script(&chars[i], script);
        for (int k = i; k < end; k++) {
            chars[k].font = font;
            chars[k].script = script;
            chars[k].matched = matched;
            chars[k].cornered = cornered;
        }
    }
}

// A07: —— is one bar, even where an element begins between its halves; it is
// then wholly of the element in which it begins.
static void join_dashes(Shaped *shaped, Char *chars)
{
    const Phrase *phrases = shaped->copy->phrases.at;
    int dashes = 0;
    for (int i = 0; i < shaped->char_count; i++) {
        dashes = chars[i].kind == CHAR_DASH ? dashes + 1 : 0;
        if (dashes == 0 || dashes % 2 == 1 ||
            chars[i].code != chars[i - 1].code)
            continue;
        const Look *own = &phrases[chars[i].phrase].look;
        const Look *first = &phrases[chars[i - 1].phrase].look;
        if (own->size != first->size || own->superior != first->superior)
            continue;
        chars[i].phrase = chars[i - 1].phrase;
        chars[i].font = chars[i - 1].font;
    }
}

static bool goes_on(const Run *run, const Shaped *shaped, const Char *one,
                    int level)
{
    return run->font == one->font && run->script == one->script &&
           run->level == level && run->direction == one->direction &&
           run->across == one->across && run->matched == one->matched &&
           run->cornered == one->cornered &&
           run->phrase == &shaped->copy->phrases.at[one->phrase];
}

// A font may have one glyph for three dashes: each pair is shaped alone, so
// that a line can end between pairs.  `dashes` stand before this one.
static bool begins_pair(const Char *one, int dashes)
{
    return one->kind == CHAR_DASH && dashes > 0 && dashes % 2 == 0;
}

// E11: Latin beside Han, in the size and at the height that its role gives it.
static void match_latin(Run *run)
{
    const FontRole *role = run->phrase->look.role;
    Length em = run->em;
    if (role->latin_scale > 0)
        run->size = (Length)scale_by(em, role->latin_scale, 1024);
    run->shift += dim_length(role->latin_shift, em, em, em);
}

static void make_runs(const Job *job, Shaped *shaped)
{
    const uint8_t *levels = text_levels(job, shaped);
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
                .matched = one->matched,
                .cornered = one->cornered,
                .script = one->script,
                .level = level,
                .direction = one->direction,
                .across = one->across,
            };
            if (phrase->look.superior) {
                run->shift = (Length)scale_by(run->size, 34, 100);
                run->size = (Length)scale_by(run->size, 60, 100);
            }
            run->em = run->size;
            if (run->matched)
                match_latin(run);
        }
        run->end = one[1].at;
    }
}

Shaped text_itemize(const Job *job, Fonts *fonts, const Copy *copy,
                    bool vertical)
{
    Shaped shaped = {.copy = copy, .fonts = fonts};
    shaped.text = join_phrases(job, &shaped);
    shaped.locale = locale_of(copy->lang);
    Char *chars = list_chars(job, &shaped);
    text_read(job->scratch, chars, shaped.char_count, shaped.locale);
    choose_fonts(job, &shaped, chars);
    join_dashes(&shaped, chars);
    if (vertical)
        vertical_turn(chars, shaped.char_count, shaped.locale);
    make_runs(job, &shaped);
    shaped.may_break = text_breaks(job, &shaped);
    return shaped;
}
