#include "model/pinyin.h"

#include <unicode/ucol.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#include "base/utf8.h"

struct Pinyin {
    const Job *job;
    UCollator *collator;     // NULL: there is none, bytes are compared
    UTransliterator *reader; // Han to Latin
};

Pinyin *pinyin_open(const Job *job, const char *collation)
{
    Pinyin *pinyin = NEW(job->arena, Pinyin);
    pinyin->job = job;
    Str locale = str_format(job->arena, "zh@collation=%s", collation);
    UErrorCode error = U_ZERO_ERROR;
    pinyin->collator = ucol_open(locale.s, &error);
    if (U_FAILURE(error))
        pinyin->collator = NULL;
    error = U_ZERO_ERROR;
    UChar id[16];
    u_uastrcpy(id, "Han-Latin");
    pinyin->reader =
        utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &error);
    if (U_FAILURE(error))
        pinyin->reader = NULL;
    return pinyin;
}

void pinyin_close(Pinyin *pinyin)
{
    if (pinyin->collator)
        ucol_close(pinyin->collator);
    if (pinyin->reader)
        utrans_close(pinyin->reader);
}

enum { MOST_UNITS = 512 }; // of UTF-16; nobody's name is longer

// Marks of tone above a vowel, apart from it, become the digit after it.
static int tone_of(UChar mark)
{
    static const UChar marks[] = {0, 0x304, 0x301, 0x30C, 0x300};
    for (int i = 1; i <= 4; i++)
        if (mark == marks[i])
            return i;
    return 0;
}

static void end_syllable(StrBuilder *key, int *tone, bool *open)
{
    if (*open)
        str_addf(key, "%d ", *tone);
    *tone = 0;
    *open = false;
}

// "Zēng guó" in NFD becomes "zeng1 guo2 "; ü is v, which follows u.
static Str key_of(const Pinyin *pinyin, const UChar *units, int count)
{
    StrBuilder key = {.arena = pinyin->job->arena};
    int tone = 0;
    bool open = false;
    for (int i = 0; i < count; i++) {
        UChar c = units[i];
        int mark = tone_of(c);
        if (mark) {
            tone = mark;
        } else if (c == 0x308 && key.bytes.count && open) {
            key.bytes.at[key.bytes.count - 1] = 'v';
        } else if (c < 0x80 && u_isalpha(c)) {
            str_addf(&key, "%c", (char)u_tolower(c));
            open = true;
        } else if (c < 0x80 && u_isdigit(c)) {
            end_syllable(&key, &tone, &open);
            str_addf(&key, "%c", (char)c);
        } else {
            end_syllable(&key, &tone, &open);
        }
    }
    end_syllable(&key, &tone, &open);
    return str_trim(str_built(&key));
}

static Str decomposed(const Pinyin *pinyin, const UChar *units, int count)
{
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *nfd = unorm2_getNFDInstance(&error);
    UChar apart[2 * MOST_UNITS];
    int length = U_FAILURE(error) ? 0
                                  : unorm2_normalize(nfd, units, count, apart,
                                                     2 * MOST_UNITS, &error);
    return U_FAILURE(error) ? S("") : key_of(pinyin, apart, length);
}

// Its units of UTF-16; 0 if it is too long.
static int units_of(Str text, UChar *units, int room)
{
    UErrorCode error = U_ZERO_ERROR;
    int32_t count = 0;
    u_strFromUTF8(units, room, &count, text.s, text.n, &error);
    return U_FAILURE(error) ? 0 : count;
}

Str pinyin_typed(const Pinyin *pinyin, Str written)
{
    UChar units[MOST_UNITS];
    int count = units_of(written, units, MOST_UNITS);
    return decomposed(pinyin, units, count);
}

// Every character by its usual reading.
static Str usual_key(const Pinyin *pinyin, Str name)
{
    UChar units[MOST_UNITS];
    int32_t count = units_of(name, units, MOST_UNITS / 8);
    int32_t limit = count;
    UErrorCode error = U_ZERO_ERROR;
    if (count && pinyin->reader)
        utrans_transUChars(pinyin->reader, units, &count, MOST_UNITS, 0, &limit,
                           &error);
    return U_FAILURE(error) ? S("") : decomposed(pinyin, units, count);
}

static const Reading *reading_of(const Reading *readings, Str name)
{
    for (; readings->name; readings++)
        if (str_starts(name, readings->name))
            return readings;
    return NULL;
}

// A person of one character has no surname; one with dots in the name is
// foreign and has none of ours.
static bool has_surname(Str name)
{
    int count = 0;
    for (Str rest = name; rest.n > 0; count++)
        utf8_next(&rest);
    return count >= 2 && count <= 4 && str_find(name, S("·")) < 0;
}

Str pinyin_key(const Pinyin *pinyin, Str name, bool person, bool *guessed)
{
    const Reading *reading = !person ? reading_of(place_readings, name)
                             : has_surname(name)
                                 ? reading_of(surname_readings, name)
                                 : NULL;
    *guessed = false;
    if (!reading)
        return usual_key(pinyin, name);
    int length = (int)strlen(reading->name);
    Str first = str_of(reading->pinyin);
    Str rest = usual_key(pinyin, str_slice(name, length, name.n));
    Str usual = usual_key(pinyin, str_slice(name, 0, length));
    *guessed = person && !str_equal(first, usual);
    return str_format(pinyin->job->arena, "%.*s %.*s", STR(first), STR(rest));
}

int pinyin_compare(const Pinyin *pinyin, Str a, Str b)
{
    UErrorCode error = U_ZERO_ERROR;
    int order = pinyin->collator ? ucol_strcollUTF8(pinyin->collator, a.s, a.n,
                                                    b.s, b.n, &error)
                                 : 0;
    if (order && U_SUCCESS(error))
        return order;
    int n = a.n < b.n ? a.n : b.n;
    order = n ? memcmp(a.s, b.s, (size_t)n) : 0;
    return order ? order : a.n - b.n;
}

// ICU's order of strokes has a mark before the characters of each number.
int pinyin_strokes(const Pinyin *pinyin, Str name)
{
    enum { BOUND = 0xFDD0, FEWEST = 0x2800, MOST = 48 };
    Str first = name;
    if (name.n == 0 || !utf8_is_han(utf8_next(&first)))
        return 0;
    int strokes = 0;
    for (int i = 1; i <= MOST; i++) {
        char bound[8];
        int n = utf8_put(bound, BOUND);
        n += utf8_put(bound + n, FEWEST + (uint32_t)i);
        if (pinyin_compare(pinyin, (Str){bound, n}, name) > 0)
            break;
        strokes = i;
    }
    return strokes;
}

char pinyin_letter(Str key)
{
    char c = key.n ? key.s[0] : '#';
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : '#';
}
