// Step 2: characters become glyphs.  HarfBuzz does the work; here its answers
// are turned into lengths and put into the order of the text.
#include "text/paragraph.h"

#include <hb-ot.h>

#include "text/session.h"
#include "text/vertical.h"

enum { MOST_FEATURES = 40 };

typedef struct Features {
    hb_feature_t at[MOST_FEATURES];
    unsigned count;
} Features;

static void add_feature(Features *features, hb_tag_t tag, unsigned value,
                        unsigned start, unsigned end)
{
    if (features->count < MOST_FEATURES)
        features->at[features->count++] =
            (hb_feature_t){tag, value, start, end};
}

// Quotation marks and dots are full-width in a Chinese font, even for Latin;
// their narrow forms must be asked for, and for them alone (A06).
static void narrow_marks(Features *features, const Shaped *shaped,
                         const Run *run, int letter)
{
    for (int i = letter; i < shaped->char_count; i++) {
        const Char *one = &shaped->chars[i];
        if (one->at >= run->end)
            break;
        if (one->kind == CHAR_MARK && one->code >= 0x2010)
            add_feature(features, HB_TAG('p', 'w', 'i', 'd'), 1,
                        (unsigned)one->at, (unsigned)one->at + 3);
    }
}

// What the role asks for: "ss01, kern=0".
static void add_own(Features *features, Str list)
{
    while (list.n > 0) {
        int end = str_find(list, S(","));
        end = end < 0 ? list.n : end;
        Str one = str_trim(str_slice(list, 0, end));
        hb_feature_t feature;
        if (hb_feature_from_string(one.s, one.n, &feature))
            add_feature(features, feature.tag, feature.value, 0,
                        HB_FEATURE_GLOBAL_END);
        list = str_slice(list, end < list.n ? end + 1 : end, list.n);
    }
}

// HarfBuzz turns vert on by itself.
static void add_vertical(Features *features, const Font *font)
{
    if (vertical_feature(font) == HB_TAG('v', 'r', 't', '2'))
        add_feature(features, HB_TAG('v', 'r', 't', '2'), 1, 0,
                    HB_FEATURE_GLOBAL_END);
    add_feature(features, HB_TAG('v', 'k', 'r', 'n'), 0, 0,
                HB_FEATURE_GLOBAL_END);
}

// Han, kana and zhuyin stand in cells of an em (A01).
static bool is_set_solid(const Run *run)
{
    return run->script == HB_SCRIPT_HAN || run->script == HB_SCRIPT_HIRAGANA ||
           run->script == HB_SCRIPT_KATAKANA ||
           run->script == HB_SCRIPT_BOPOMOFO;
}

static Features features_of(const Shaped *shaped, const Run *run, int letter)
{
    Features features = {.count = 0};
    if (is_set_solid(run))
        add_feature(&features, HB_TAG('k', 'e', 'r', 'n'), 0, 0,
                    HB_FEATURE_GLOBAL_END);
    else
        narrow_marks(&features, shaped, run, letter);
    if (run->direction == DIRECTION_UPRIGHT)
        add_vertical(&features, run->font);
    if (run->across > 1)
        add_feature(&features, vertical_width(run->across), 1, 0,
                    HB_FEATURE_GLOBAL_END);
    if (run->phrase->look.oldstyle && run->script != HB_SCRIPT_HAN)
        add_feature(&features, HB_TAG('o', 'n', 'u', 'm'), 1, 0,
                    HB_FEATURE_GLOBAL_END);
    if (run->phrase->look.tabular && run->script != HB_SCRIPT_HAN) {
        add_feature(&features, HB_TAG('t', 'n', 'u', 'm'), 1, 0,
                    HB_FEATURE_GLOBAL_END);
        add_feature(&features, HB_TAG('l', 'n', 'u', 'm'), 1, 0,
                    HB_FEATURE_GLOBAL_END);
    }
    add_own(&features, run->phrase->look.role->features.str);
    return features;
}

static hb_language_t language_of(const Shaped *shaped, const Run *run)
{
    Str lang = run->phrase->look.lang;
    if (lang.n == 0)
        lang = shaped->copy->lang;
    if (run->cornered)
        lang = S("zh-Hans"); // whose marks stand there
    return hb_language_from_string(lang.s, lang.n);
}

// Marks take the forms that they have in vertical lines.
static void change_forms(hb_buffer_t *buffer, const Shaped *shaped, int letter)
{
    unsigned count;
    hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    for (unsigned i = 0; i < count; i++) {
        while (shaped->chars[letter].at < (int)infos[i].cluster)
            letter++;
        infos[i].codepoint =
            vertical_form(&shaped->chars[letter], shaped->locale);
    }
}

static hb_direction_t direction_of(const Run *run)
{
    return run->direction == DIRECTION_UPRIGHT ? HB_DIRECTION_TTB
           : run->level % 2                    ? HB_DIRECTION_RTL
                                               : HB_DIRECTION_LTR;
}

static void fill_buffer(hb_buffer_t *buffer, const Shaped *shaped,
                        const Run *run, const Shaping *shaping)
{
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf8(buffer, shaped->text.s, shaped->text.n,
                       (unsigned)run->text, run->end - run->text);
    hb_buffer_set_segment_properties(buffer, &shaping->properties);
    hb_buffer_set_cluster_level(buffer,
                                HB_BUFFER_CLUSTER_LEVEL_MONOTONE_GRAPHEMES);
}

// Where the glyphs of a run go, and the character that the current one begins
// with.
typedef struct Taking {
    const Job *job;
    Shaped *shaped;
    Run *run;
    int letter;
} Taking;

static inline Glyph *add_glyph(Taking *taking, uint32_t id, Length advance)
{
    Shaped *shaped = taking->shaped;
    const Char *one = &shaped->chars[taking->letter];
    Glyph *glyph = PUSH(taking->job->scratch, &shaped->glyphs);
    *glyph = (Glyph){
        .id = id,
        .text = one->at,
        .advance = advance,
        .penalty = BREAK_NEVER,
        .kind = one->kind,
        .wide = one->wide,
        .letter = taking->letter,
    };
    return glyph;
}

// A run of characters that are set one by one; false if it has others.
static bool take_plain(Taking *taking, Plain *plain)
{
    Shaped *shaped = taking->shaped;
    const Run *run = taking->run;
    int first = taking->letter;
    const Char *one = &shaped->chars[first];
    for (; one->at < run->end; one++, taking->letter++) {
        const PlainGlyph *glyph = plain_glyph(plain, one->code);
        if (glyph->id == 0) {
            shaped->glyphs.count = run->first;
            taking->letter = first;
            return false;
        }
        Length advance = font_length(run->font, glyph->advance, run->size);
        add_glyph(taking, glyph->id, advance)->bytes = one[1].at - one->at;
    }
    return true;
}

static void take_glyph(Taking *taking, const hb_glyph_info_t *info,
                       const hb_glyph_position_t *position, int end)
{
    const Run *run = taking->run;
    int at = (int)info->cluster;
    while (taking->shaped->chars[taking->letter].at < at)
        taking->letter++;
    Length advance = font_length(run->font, position->x_advance, run->size);
    Glyph *glyph = add_glyph(taking, info->codepoint, advance);
    glyph->bytes = end - at;
    glyph->x = font_length(run->font, position->x_offset, run->size);
    glyph->y = font_length(run->font, position->y_offset, run->size);
    if (run->direction == DIRECTION_UPRIGHT)
        vertical_stand(run, glyph, position);
}

static void take_shaped(Taking *taking, const Shaping *shaping)
{
    Shaped *shaped = taking->shaped;
    const Run *run = taking->run;
    hb_buffer_t *buffer = shaped->fonts->buffer;
    fill_buffer(buffer, shaped, run, shaping);
    if (run->direction != DIRECTION_HORIZONTAL)
        change_forms(buffer, shaped, taking->letter);
    hb_shape(run->font->shaper, buffer, shaping->features, shaping->count);
    if (hb_buffer_get_direction(buffer) == HB_DIRECTION_RTL)
        hb_buffer_reverse(buffer); // into the order of the text
    unsigned count;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *positions =
        hb_buffer_get_glyph_positions(buffer, NULL);
    for (unsigned i = 0; i < count; i++) {
        unsigned next = i + 1;
        while (next < count && infos[next].cluster == infos[i].cluster)
            next++;
        int end = next < count ? (int)infos[next].cluster : run->end;
        bool first = i == 0 || infos[i - 1].cluster != infos[i].cluster;
        take_glyph(taking, &infos[i], &positions[i],
                   first ? end : (int)infos[i].cluster);
    }
}

static void shape_run(Taking *taking)
{
    Shaped *shaped = taking->shaped;
    Run *run = taking->run;
    while (shaped->chars[taking->letter].at < run->text)
        taking->letter++;
    Features features = features_of(shaped, run, taking->letter);
    Shaping shaping = {
        .font = run->font,
        .properties = {.direction = direction_of(run),
                       .script = run->script,
                       .language = language_of(shaped, run)},
        .features = features.at,
        .count = features.count,
    };
    run->first = shaped->glyphs.count;
    Plain *plain = plain_of(shaped->fonts, &shaping);
    if (!plain || !take_plain(taking, plain))
        take_shaped(taking, &shaping);
    run->count = shaped->glyphs.count - run->first;
}

void text_shape(const Job *job, Shaped *shaped)
{
    Taking taking = {.job = job, .shaped = shaped};
    RESERVE(job->scratch, &shaped->glyphs, shaped->char_count);
    for (int i = 0; i < shaped->runs.count; i++) {
        taking.run = &shaped->runs.at[i];
        shape_run(&taking);
    }
    vertical_combine(shaped);
}
