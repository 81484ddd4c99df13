// What a character asks for: a slot of its role, a script for the shaper.
#include "text/session.h"

#include <unicode/uchar.h>

// Before text_read has looked at the marks that Chinese and Latin share.
bool char_is_wide(const Char *one)
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

Slot char_slot(const Char *one)
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

uint32_t char_script(const Char *one, uint32_t before)
{
    if (one->wide || one->kind == CHAR_IDEOGRAPH) {
        if (char_slot(one) != SLOT_KANA)
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
