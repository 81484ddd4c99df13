#include "text/standing.h"

#include "text/session.h"

// What was set, and how.  Styles are kept by value: a setter may have made
// them for this one paragraph.
typedef struct Kept {
    uint64_t hash;
    Copy copy;
    Setting setting;
    Typography typography;
    ParagraphStyle style;
    Lines lines;
} Kept;

struct Standing {
    Arena *arena;
    Kept **slots; // by hash, open addressing; at most half are taken
    int room, count;
};

Standing *standing_new(Arena *arena)
{
    enum { ROOM = 1024 };
    Standing *standing = NEW(arena, Standing);
    standing->arena = arena;
    standing->slots = NEW_ARRAY(arena, Kept *, ROOM);
    standing->room = ROOM;
    return standing;
}

void fonts_stand(Fonts *fonts, const Standing *before, Standing *now)
{
    fonts->standing_before = before;
    fonts->standing = now;
}

// FNV-1a.
static uint64_t hash_bytes(uint64_t hash, const void *bytes, int count)
{
    const unsigned char *at = bytes;
    for (int i = 0; i < count; i++)
        hash = (hash ^ at[i]) * 0x100000001B3u;
    return hash;
}

static uint64_t hash_of(const Copy *copy, const Setting *setting)
{
    Length lengths[] = {setting->measure, setting->indent,
                        setting->style->size};
    uint64_t hash = hash_bytes(0xCBF29CE484222325u, lengths, sizeof(lengths));
    for (int i = 0; i < copy->phrases.count; i++) {
        Str text = copy->phrases.at[i].text;
        hash = hash_bytes(hash, text.s, text.n);
    }
    return hash;
}

// Byte by byte, so that what is added to a Look is never overlooked; at worst
// a paragraph is set again.
static bool same_look(const Look *a, const Look *b)
{
    Look one = *a, other = *b;
    one.lang = other.lang = (Str){0};
    one.under_span = other.under_span = NULL; // see same_ties
    return memcmp(&one, &other, sizeof(Look)) == 0 &&
           str_equal(a->lang, b->lang);
}

// Neighbours of the same node, or of the same span, are so in both copies.
static bool same_ties(const Copy *a, const Copy *b, int i)
{
    const Phrase *one = &a->phrases.at[i], *other = &b->phrases.at[i];
    if (!one->node != !other->node ||
        !one->look.under_span != !other->look.under_span)
        return false;
    if (i == 0)
        return true;
    const Phrase *before = &a->phrases.at[i - 1];
    const Phrase *prior = &b->phrases.at[i - 1];
    return (one->node == before->node) == (other->node == prior->node) &&
           (one->look.under_span == before->look.under_span) ==
               (other->look.under_span == prior->look.under_span);
}

static bool same_phrases(const Copy *a, const Copy *b)
{
    for (int i = 0; i < a->phrases.count; i++) {
        const Phrase *one = &a->phrases.at[i], *other = &b->phrases.at[i];
        if (!str_equal(one->text, other->text) ||
            one->breaks != other->breaks ||
            !same_look(&one->look, &other->look) || !same_ties(a, b, i))
            return false;
    }
    return true;
}

// What marks say does not change lines, only where they are.
static bool same_marks(const Copy *a, const Copy *b)
{
    for (int i = 0; i < a->marks.count; i++) {
        const Mark *one = &a->marks.at[i], *other = &b->marks.at[i];
        if (one->kind != other->kind || one->start != other->start ||
            one->end != other->end)
            return false;
    }
    return true;
}

static bool same_setting(const Kept *kept, const Setting *setting)
{
    Setting one = kept->setting, other = *setting;
    one.style = other.style = NULL;
    one.typography = other.typography = NULL;
    return memcmp(&one, &other, sizeof(Setting)) == 0 &&
           memcmp(&kept->style, setting->style, sizeof(ParagraphStyle)) == 0 &&
           memcmp(&kept->typography, setting->typography, sizeof(Typography)) ==
               0;
}

static bool is_of(const Kept *kept, const Copy *copy, const Setting *setting)
{
    return kept->copy.length == copy->length &&
           kept->copy.phrases.count == copy->phrases.count &&
           kept->copy.marks.count == copy->marks.count &&
           str_equal(kept->copy.lang, copy->lang) &&
           same_setting(kept, setting) && same_marks(&kept->copy, copy) &&
           same_phrases(&kept->copy, copy);
}

static Kept **find_slot(const Standing *standing, uint64_t hash,
                        const Copy *copy, const Setting *setting)
{
    uint64_t mask = (uint64_t)standing->room - 1;
    for (uint64_t at = hash & mask;; at = (at + 1) & mask) {
        Kept **slot = &standing->slots[at];
        if (!*slot || ((*slot)->hash == hash && is_of(*slot, copy, setting)))
            return slot;
    }
}

// A paragraph in which one piece of text replaced another of the same form.
typedef struct Turnover {
    Arena *arena;
    const Copy *from, *to;
} Turnover;

static int phrase_at(const Copy *copy, const Node *node, int start)
{
    for (int i = 0; i < copy->phrases.count; i++) {
        const Phrase *phrase = &copy->phrases.at[i];
        if (phrase->node == node && start >= phrase->start &&
            start <= phrase->start + phrase->text.n)
            return i;
    }
    return -1;
}

// Words that stand in a phrase of the old copy stand in that of the new; a
// joined dash has its own.
static Str turn_text(const Turnover *turnover, Str text)
{
    for (int i = 0; i < turnover->from->phrases.count; i++) {
        Str old = turnover->from->phrases.at[i].text;
        if (text.s >= old.s && text.s + text.n <= old.s + old.n)
            return (Str){turnover->to->phrases.at[i].text.s + (text.s - old.s),
                         text.n};
    }
    return text.n ? str_copy(turnover->arena, text) : (Str){0};
}

static GlyphRun turn_run(const Turnover *turnover, const GlyphRun *run)
{
    GlyphRun turned = *run;
    int i = phrase_at(turnover->from, run->node, run->start);
    if (i >= 0) {
        const Phrase *from = &turnover->from->phrases.at[i];
        const Phrase *to = &turnover->to->phrases.at[i];
        turned.node = to->node;
        turned.start = run->start - from->start + to->start;
    }
    turned.text = turn_text(turnover, run->text);
    turned.lang = str_copy(turnover->arena, run->lang);
    PlacedGlyph *glyphs = NEW_ARRAY(turnover->arena, PlacedGlyph, run->count);
    if (run->count)
        memcpy(glyphs, run->glyphs, (size_t)run->count * sizeof(*glyphs));
    turned.glyphs = glyphs;
    return turned;
}

static LineShape turn_shape(const Turnover *turnover, const LineShape *shape)
{
    LineShape turned = *shape;
    for (int i = turnover->from->phrases.count - 1; i >= 0 && shape->node; i--)
        if (turnover->from->phrases.at[i].node == shape->node)
            turned.node = turnover->to->phrases.at[i].node;
    return turned;
}

static void turn_line(const Turnover *turnover, const Line *line, Line *turned)
{
    Arena *arena = turnover->arena;
    *turned = *line;
    GlyphRun *runs = NEW_ARRAY(arena, GlyphRun, line->run_count);
    for (int i = 0; i < line->run_count; i++)
        runs[i] = turn_run(turnover, &line->runs[i]);
    LineShape *shapes = NEW_ARRAY(arena, LineShape, line->shape_count);
    for (int i = 0; i < line->shape_count; i++)
        shapes[i] = turn_shape(turnover, &line->shapes[i]);
    LineMark *marks = NEW_ARRAY(arena, LineMark, line->mark_count);
    for (int i = 0; i < line->mark_count; i++) {
        marks[i] = line->marks[i];
        marks[i].mark = turnover->to->marks.at +
                        (line->marks[i].mark - turnover->from->marks.at);
    }
    turned->runs = runs;
    turned->shapes = shapes;
    turned->marks = marks;
}

// Readings are set from copies of their own.
static bool may_stand(const Copy *copy)
{
    for (int i = 0; i < copy->marks.count; i++)
        if (copy->marks.at[i].kind == MARK_RUBY)
            return false;
    return true;
}

static void grow(Standing *standing)
{
    Standing larger = *standing;
    larger.room = 2 * standing->room;
    larger.slots = NEW_ARRAY(standing->arena, Kept *, larger.room);
    uint64_t mask = (uint64_t)larger.room - 1;
    for (int i = 0; i < standing->room; i++) {
        Kept *kept = standing->slots[i];
        if (!kept)
            continue;
        uint64_t at = kept->hash & mask;
        while (larger.slots[at])
            at = (at + 1) & mask;
        larger.slots[at] = kept;
    }
    *standing = larger;
}

bool standing_find(const Job *job, const Fonts *fonts, const Copy *copy,
                   const Setting *setting, Lines *lines)
{
    const Standing *before = fonts->standing_before;
    if (!before || !may_stand(copy))
        return false;
    const Kept *kept =
        *find_slot(before, hash_of(copy, setting), copy, setting);
    if (!kept)
        return false;
    Turnover turnover = {job->arena, &kept->copy, copy};
    *lines = (Lines){NEW_ARRAY(job->arena, Line, kept->lines.count),
                     kept->lines.count};
    for (int i = 0; i < lines->count; i++)
        turn_line(&turnover, &kept->lines.at[i], &lines->at[i]);
    return true;
}

void standing_keep(const Job *job, const Fonts *fonts, const Copy *copy,
                   const Setting *setting, Lines lines)
{
    Standing *now = fonts->standing;
    if (!now || !may_stand(copy))
        return;
    if (2 * now->count >= now->room)
        grow(now);
    uint64_t hash = hash_of(copy, setting);
    Kept **slot = find_slot(now, hash, copy, setting);
    if (*slot)
        return;
    *slot = NEW(job->arena, Kept);
    **slot = (Kept){.hash = hash, .copy = *copy, .lines = lines};
    memcpy(&(*slot)->setting, setting, sizeof(Setting));
    memcpy(&(*slot)->style, setting->style, sizeof(ParagraphStyle));
    memcpy(&(*slot)->typography, setting->typography, sizeof(Typography));
    now->count++;
}
