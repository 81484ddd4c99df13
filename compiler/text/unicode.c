// What ICU knows of a text: its directions, and where lines may end.
#include "text/paragraph.h"

#include <unicode/ubidi.h>
#include <unicode/ustring.h>

#include "text/rules.h"
#include "text/session.h"

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
const uint8_t *text_levels(const Job *job, const Shaped *shaped)
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

static UBreakIterator *open_breaker(Fonts *fonts, Locale locale)
{
    if (!fonts->breakers[locale]) {
        UErrorCode status = U_ZERO_ERROR;
        fonts->breakers[locale] =
            ubrk_open(UBRK_LINE, rules_of(locale)->breaker, NULL, 0, &status);
        if (U_FAILURE(status))
            die("no line breaks in ICU: %s", u_errorName(status));
    }
    return fonts->breakers[locale];
}

const uint8_t *text_breaks(const Job *job, const Shaped *shaped)
{
    Fonts *fonts = shaped->fonts;
    int n = shaped->text.n;
    uint8_t *breaks = NEW_ARRAY(job->scratch, uint8_t, n + 1);
    UBreakIterator *breaker = open_breaker(fonts, shaped->locale);
    UErrorCode status = U_ZERO_ERROR;
    fonts->text = utext_openUTF8(fonts->text, shaped->text.s, n, &status);
    ubrk_setUText(breaker, fonts->text, &status);
    if (U_FAILURE(status))
        die("ICU takes no text: %s", u_errorName(status));
    for (int at = ubrk_first(breaker); at != UBRK_DONE; at = ubrk_next(breaker))
        breaks[at] = 1;
    return breaks;
}
