// Where Latin words may be divided at the end of a line: by the patterns of
// libhyphen, within the limits of TYPOGRAPHY E09, and at soft hyphens.
#include <stdlib.h>
#include <unicode/uchar.h>
#include <unistd.h>

#include "base/utf8.h"
#include "text/cell.h"
#include "text/session.h"

enum {
    COST_HYPHEN = 50,
    SHORTEST = 5, // letters of a word that is divided
    BEFORE = 2,   // letters on its first line
    AFTER = 3,    // and on its second
    LONGEST = 60,
    SOFT_HYPHEN = 0xAD,
};

// Where Debian and others put the dictionaries of their packages.
static const char *const directories[] = {"/usr/share/hyphen",
                                          "/usr/share/myspell/dicts"};

// Cells [start, end), all letters.
typedef struct Spelling {
    int start, end;
    int letters, capitals;
    bool capital;                  // begins with one
    bool plain;                    // can be spelled as its dictionary wants it
    char spelled[4 * LONGEST + 8]; // in lower case
    int bytes;
    int cell_of[LONGEST]; // of each letter
} Spelling;

static HyphenDict *load(Str language, Str region)
{
    for (int i = 0; i < countof(directories); i++) {
        char path[128];
        snprintf(path, sizeof(path), "%s/hyph_%.*s%s%.*s.dic", directories[i],
                 STR(language), region.n ? "_" : "", STR(region));
        if (access(path, R_OK) == 0)
            return hnj_hyphen_load(path);
    }
    return NULL;
}

static Str raised(char *room, Str tag)
{
    for (int i = 0; i < tag.n; i++)
        room[i] = (char)u_toupper((UChar32)(unsigned char)tag.s[i]);
    return (Str){room, tag.n};
}

// de-AT: Austria's, else that of German, else Germany's.
static HyphenDict *find_dictionary(Str tag)
{
    char region[8], home[8];
    int dash = str_find(tag, S("-"));
    Str language = dash < 0 ? tag : str_slice(tag, 0, dash);
    Str rest = dash < 0 ? S("") : str_slice(tag, dash + 1, tag.n);
    if (language.n < 2 || language.n > 3)
        return NULL;
    HyphenDict *found = NULL;
    if (rest.n == 2)
        found = load(language, raised(region, rest));
    if (!found)
        found = load(language, S(""));
    return found ? found : load(language, raised(home, language));
}

// Chinese and its neighbours have no patterns: their Latin words are English.
static Str language_of(const Cells *cells, const Cell *cell)
{
    Str tag = cell->run->phrase->look.lang;
    if (tag.n == 0)
        tag = cells->shaped->copy->lang;
    bool han = str_starts(tag, "zh") || str_starts(tag, "ja") ||
               str_starts(tag, "ko") || tag.n == 0;
    return han ? S("en-US") : tag;
}

static HyphenDict *dictionary_of(const Cells *cells, Str tag)
{
    Fonts *fonts = cells->shaped->fonts;
    for (int i = 0; i < fonts->patterns.count; i++)
        if (str_equal(fonts->patterns.at[i].tag, tag))
            return fonts->patterns.at[i].dictionary;
    Patterns *patterns = PUSH(&fonts->arena, &fonts->patterns);
    patterns->tag = str_copy(&fonts->arena, tag);
    patterns->dictionary = find_dictionary(patterns->tag);
    return patterns->dictionary;
}

static bool is_letter(const Cell *cell)
{
    return cell_kind(cell) == CHAR_LATIN && !cell->first->wide;
}

// Spells a word letter by letter in the dictionary's encoding, which is
// UTF-8 or the alphabet of Western Europe.
static void add_letter(Spelling *word, uint32_t code, int cell, bool utf8)
{
    uint32_t lower = (uint32_t)u_tolower((UChar32)code);
    bool capital = lower != code;
    word->capital |= capital && word->letters == 0;
    word->capitals += capital;
    word->plain &= utf8 || lower < 0x100;
    if (word->letters < LONGEST) {
        word->cell_of[word->letters] = cell;
        if (utf8)
            word->bytes += utf8_put(word->spelled + word->bytes, lower);
        else
            word->spelled[word->bytes++] = (char)lower;
    }
    word->letters++;
}

static Spelling read_word(const Cells *cells, int start, bool utf8)
{
    Spelling word = {.start = start, .end = start, .plain = true};
    while (word.end < cells->count && is_letter(&cells->at[word.end])) {
        const Glyph *first = cells->at[word.end].first;
        Str text = str_slice(cells->shaped->text, first->text,
                             first->text + first->bytes);
        while (text.n > 0)
            add_letter(&word, utf8_next(&text), word.end, utf8);
        word.end++;
    }
    return word;
}

// What stands against a word makes it part of something else: an address, a
// code, a compound with its own hyphen.
static bool binds(const Cells *cells, int i, int step)
{
    if (i < 0 || i >= cells->count || cells->at[i].first->wide)
        return false;
    const Cell *cell = &cells->at[i];
    uint32_t code = cell->letter->code;
    if (cell_kind(cell) == CHAR_DIGIT || code == SOFT_HYPHEN)
        return true;
    if (code >= 0x80 || code == ' ' || strchr("!\"(),;?[]", (int)code))
        return false;
    int beyond = i + step;
    bool stop = code == '.' || code == ':' || code == '\'';
    bool more = beyond >= 0 && beyond < cells->count &&
                (is_letter(&cells->at[beyond]) ||
                 cells->at[beyond].letter->code == '/');
    return !stop || more;
}

// Short words, names and short acronyms stay whole (E09).
static bool may_part(const Cells *cells, const Spelling *word)
{
    bool acronym = word->capitals == word->letters;
    bool name = word->capitals > 0 && !acronym;
    return word->plain && word->letters >= SHORTEST &&
           word->letters <= LONGEST && !name &&
           !(acronym && word->letters <= SHORTEST) &&
           !binds(cells, word->start - 1, -1) && !binds(cells, word->end, 1);
}

static void allow_hyphen(const Cells *cells, int i)
{
    const Cell *left = &cells->at[i], *right = left + 1;
    if (left->run->phrase->look.nobr && right->run->phrase->look.nobr)
        return;
    hb_codepoint_t glyph;
    const Font *font = left->run->font;
    if (!hb_font_get_nominal_glyph(font->shaper, '-', &glyph))
        return;
    Length width =
        font_length(font, hb_font_get_glyph_h_advance(font->shaper, glyph),
                    left->run->size);
    left->last->hyphen = width;
    left->last->penalty = COST_HYPHEN;
    left->last->rule = RULE_HYPHEN;
}

static void part_word(const Cells *cells, Spelling *word,
                      HyphenDict *dictionary)
{
    char points[LONGEST + 8] = {0};
    char **replaced = NULL;
    int *positions = NULL, *cuts = NULL;
    word->spelled[word->bytes] = '\0';
    int failed =
        hnj_hyphen_hyphenate2(dictionary, word->spelled, word->bytes, points,
                              NULL, &replaced, &positions, &cuts);
    for (int i = BEFORE - 1; !failed && i + AFTER < word->letters; i++) {
        bool odd = (points[i] & 1) && !(replaced && replaced[i]);
        // Not inside a ligature.
        if (odd && word->cell_of[i] != word->cell_of[i + 1])
            allow_hyphen(cells, word->cell_of[i]);
    }
    for (int i = 0; replaced && i < word->bytes; i++)
        free(replaced[i]);
    free(replaced);
    free(positions);
    free(cuts);
}

static void open_soft_hyphens(const Cells *cells)
{
    for (int i = 1; i + 1 < cells->count; i++)
        if (cells->at[i].letter->code == SOFT_HYPHEN)
            allow_hyphen(cells, i);
}

void text_hyphenate(const Cells *cells)
{
    open_soft_hyphens(cells);
    if (!cells->setting->typography->hyphenate)
        return;
    for (int i = 0, end; i < cells->count; i = end) {
        end = i + 1;
        if (!is_letter(&cells->at[i]))
            continue;
        HyphenDict *dictionary =
            dictionary_of(cells, language_of(cells, &cells->at[i]));
        Spelling word = read_word(cells, i, !dictionary || dictionary->utf8);
        end = word.end;
        if (dictionary && may_part(cells, &word))
            part_word(cells, &word, dictionary);
    }
}
