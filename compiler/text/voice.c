// Which fonts a role has for a script, and which it falls back on.
#include "text/session.h"

#include <unicode/uchar.h>

// Where a slot looks when the role names no family for it, nearest first; and
// in which order the role's own fonts are tried when the first has no glyph.
static const Slot orders[SLOT_COUNT][4] = {
    [SLOT_HAN] = {SLOT_HAN, SLOT_LATIN, SLOT_HAN, SLOT_HAN},
    [SLOT_LATIN] = {SLOT_LATIN, SLOT_HAN, SLOT_SYMBOLS, SLOT_LATIN},
    [SLOT_DIGITS] = {SLOT_DIGITS, SLOT_LATIN, SLOT_HAN, SLOT_DIGITS},
    [SLOT_KANA] = {SLOT_KANA, SLOT_HAN, SLOT_LATIN, SLOT_KANA},
    [SLOT_CYRILLIC] = {SLOT_CYRILLIC, SLOT_LATIN, SLOT_HAN, SLOT_CYRILLIC},
    [SLOT_SYMBOLS] = {SLOT_SYMBOLS, SLOT_HAN, SLOT_LATIN, SLOT_SYMBOLS},
};

static void add_choice(Voice *voice, Str family, bool quiet)
{
    voice->rest[voice->rest_count++] =
        (Choice){.family = family, .quiet = quiet};
}

static Voice *new_voice(Fonts *fonts, const Look *look)
{
    Voice *voice = NEW(&fonts->arena, Voice);
    const FontRole *role = look->role;
    voice->role = role;
    voice->weight = look->weight;
    voice->italic = look->italic;
    const Texts *last = &fonts->catalogue.last_resort;
    const Text *own[SLOT_COUNT] = {&role->han,      &role->latin,
                                   &role->digits,   &role->kana,
                                   &role->cyrillic, &role->symbols};
    for (int i = 0; i < SLOT_COUNT; i++)
        voice->own[i].family = own[i]->str;
    voice->rest =
        NEW_ARRAY(&fonts->arena, Choice, role->fallback.count + last->count);
    for (int i = 0; i < role->fallback.count; i++)
        add_choice(voice, role->fallback.at[i].str, false);
    for (int i = 0; i < last->count; i++)
        add_choice(voice, last->at[i].str, true);
    return voice;
}

Voice *fonts_voice(Fonts *fonts, const Look *look)
{
    for (int i = 0; i < fonts->voices.count; i++) {
        Voice *voice = fonts->voices.at[i];
        if (voice->role == look->role && voice->weight == look->weight &&
            voice->italic == look->italic)
            return voice;
    }
    Voice *voice = new_voice(fonts, look);
    *PUSH(&fonts->arena, &fonts->voices) = voice;
    return voice;
}

static const Font *open_choice(const Job *job, Fonts *fonts, Voice *voice,
                               Choice *choice)
{
    if (choice->asked || choice->family.n == 0)
        return choice->font;
    choice->asked = true;
    Str family = choice->family;
    Weight weight = voice->weight;
    // Beside Kai figures stand upright.
    bool italic = voice->italic && choice != &voice->own[SLOT_DIGITS];
    if (choice->quiet)
        choice->font = fonts_face_if(job, fonts, family, weight, italic);
    else
        choice->font = fonts_face(job, fonts, family, weight, italic);
    voice->lacking |= !choice->quiet && !choice->font;
    return choice->font;
}

const Font *voice_main(const Job *job, Fonts *fonts, Voice *voice, Slot slot)
{
    for (int i = 0; i < countof(orders[slot]); i++) {
        const Font *font =
            open_choice(job, fonts, voice, &voice->own[orders[slot][i]]);
        if (font)
            return font;
    }
    for (int i = 0; i < voice->rest_count; i++) {
        const Font *font = open_choice(job, fonts, voice, &voice->rest[i]);
        if (font)
            return font;
    }
    return NULL;
}

// Selectors and joiners need no glyph: without one they are left out.
static bool needs_glyph(const Char *one)
{
    return !u_hasBinaryProperty((UChar32)one->code,
                                UCHAR_DEFAULT_IGNORABLE_CODE_POINT);
}

static bool has(Fonts *fonts, const Font *font, uint32_t code)
{
    uint32_t slot = (code * 31 + (uint32_t)font->number) % HAD_SLOTS;
    Had *had = &fonts->had[slot];
    if (had->font == font && had->code == code)
        return true;
    if (!font_has(font, code, 0))
        return false;
    *had = (Had){font, code};
    return true;
}

static bool has_all(Fonts *fonts, const Font *font, const Cluster *cluster)
{
    if (!font)
        return false;
    if (!has(fonts, font, cluster->at[0].code) && needs_glyph(cluster->at))
        return false;
    for (int i = 1; i < cluster->count; i++)
        if (needs_glyph(&cluster->at[i]) &&
            !has(fonts, font, cluster->at[i].code))
            return false;
    return true;
}

const Font *voice_font(const Job *job, Fonts *fonts, Voice *voice, Slot slot,
                       const Cluster *cluster)
{
    const Font *own = voice->own[slot].font;
    if (own && cluster->count == 1 && has(fonts, own, cluster->at->code))
        return own;
    for (int i = 0; i < countof(orders[slot]); i++) {
        const Font *font =
            open_choice(job, fonts, voice, &voice->own[orders[slot][i]]);
        if (has_all(fonts, font, cluster))
            return font;
    }
    for (int i = 0; i < voice->rest_count; i++) {
        const Font *font = open_choice(job, fonts, voice, &voice->rest[i]);
        if (has_all(fonts, font, cluster))
            return font;
    }
    return NULL;
}
