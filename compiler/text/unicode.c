// What ICU knows of a text: its directions, and where lines may end.
#include "text/paragraph.h"

#include <unicode/ubidi.h>
#include <unicode/ustring.h>

#include "text/rules.h"
#include "text/session.h"

static bool is_rightward(uint32_t code)
{
    if (code < 0x590 || cjk_is_unified(code))
        return false;
    return code <= 0x8FF || (code >= 0xFB1D && code <= 0xFDFF) ||
           (code >= 0xFE70 && code <= 0xFEFE) ||
           (code >= 0x10800 && code <= 0x10FFF) ||
           (code >= 0x1E800 && code <= 0x1EFFF) || code == 0x202B ||
           code == 0x202E || code == 0x2067;
}

// What ICU takes without converting it at every step.
static UChar *in_utf16(const Job *job, const Shaped *shaped, int32_t *length)
{
    UChar *text = NEW_ARRAY(job->scratch, UChar, 2 * shaped->char_count + 1);
    *length = 0;
    for (int i = 0; i < shaped->char_count; i++)
        U16_APPEND_UNSAFE(text, *length, shaped->chars[i].code);
    return text;
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
    int32_t length;
    const UChar *text = in_utf16(job, shaped, &length);
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

// Inside a row of ideographs, where a line may end before each and nothing
// else depends on it: most of a Chinese text, which ICU need not see.
static bool is_inside(const Shaped *shaped, int i)
{
    const Char *one = &shaped->chars[i];
    return i > 0 && i + 1 < shaped->char_count && cjk_is_unified(one->code) &&
           cjk_is_unified(one[-1].code) && cjk_is_unified(one[1].code);
}

const uint8_t *text_breaks(const Job *job, const Shaped *shaped)
{
    int n = shaped->char_count;
    uint8_t *breaks = NEW_ARRAY(job->scratch, uint8_t, shaped->text.n + 1);
    UChar *text = NEW_ARRAY(job->scratch, UChar, 2 * n + 1);
    int32_t length = 0;
    for (int i = 0; i < n; i++) {
        if (is_inside(shaped, i))
            breaks[shaped->chars[i].at] = 1;
        else
            U16_APPEND_UNSAFE(text, length, shaped->chars[i].code);
    }
    UBreakIterator *breaker = open_breaker(shaped->fonts, shaped->locale);
    UErrorCode status = U_ZERO_ERROR;
    ubrk_setText(breaker, text, length, &status);
    if (U_FAILURE(status))
        die("ICU takes no text: %s", u_errorName(status));
    int32_t at = 0, next = ubrk_first(breaker);
    for (int i = 0; i < n; i++) {
        if (breaks[shaped->chars[i].at]) // it is inside
            continue;
        if (at == next) {
            breaks[shaped->chars[i].at] = 1;
            next = ubrk_next(breaker);
        }
        at += U16_LENGTH(shaped->chars[i].code);
    }
    breaks[shaped->text.n] = 1;
    return breaks;
}
