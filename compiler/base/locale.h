// The languages whose rules and words wkpdf knows.
#pragma once

#include "base/str.h"

typedef enum Locale {
    LOCALE_HANS,
    LOCALE_HANT_TW,
    LOCALE_HANT_HK,
    LOCALE_JA,
    LOCALE_KO,
    LOCALE_LATIN, // and any other
} Locale;

// Of a BCP 47 tag; an empty one is zh-Hans.
Locale locale_of(Str tag);
