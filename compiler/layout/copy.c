// Copy is made from inlines: markup turns into looks and marks.
#include "layout/setter.h"

#include "base/utf8.h"
#include "layout/numbering.h"

static Look plain_look(const CopyMaker *maker)
{
    const ParagraphStyle *style = maker->style;
    return (Look){
        .role = style->role,
        .weight = style->weight,
        .size = style->size,
        .color = style->color,
        .lang = maker->setter->lang,
        .oldstyle = style->oldstyle,
        .tabular = style->digits == DIGITS_TABULAR,
    };
}

static void wear(Look *look, const CharacterStyle *character,
                 const Enclosure *span)
{
    if (!character)
        return;
    if (character->role)
        look->role = character->role;
    if (character->has_weight)
        look->weight = character->weight;
    look->italic |= character->italic;
    if (character->color.swatch)
        look->color = character->color;
    if (character->under == UNDER_DOTS) {
        look->dots = true;
    } else if (character->under != UNDER_NONE) {
        look->under = character->under;
        look->under_span = span;
    }
    if (character->lang.str.n)
        look->lang = character->lang.str;
    look->nobr |= character->nobr;
    look->noindex |= character->noindex;
}

// Outer spans first, so that inner ones have the last word.
static void wear_enclosures(const CopyMaker *maker, Look *look,
                            const Enclosure *enclosure)
{
    if (!enclosure)
        return;
    wear_enclosures(maker, look, enclosure->outer);
    const Style *style = maker->setter->style;
    switch (enclosure->kind) {
    case ENCLOSURE_STRONG:
        wear(look, &style->typography.strong, enclosure);
        break;
    case ENCLOSURE_EMPHASIS:
        wear(look, &style->typography.emphasis, enclosure);
        break;
    case ENCLOSURE_CLASS:
        wear(look, style_character(style, enclosure->value), enclosure);
        break;
    case ENCLOSURE_LANG:
        look->lang = enclosure->value;
        break;
    case ENCLOSURE_LINK:
        wear(look, style_character(style, S("link")), enclosure);
        break;
    case ENCLOSURE_RUBY:
        break;
    }
}

static void add_phrase(CopyMaker *maker, Str text, Look look, const Node *node,
                       int start)
{
    if (text.n == 0)
        return;
    Phrase *phrase = PUSH(maker->setter->job->arena, &maker->copy.phrases);
    *phrase =
        (Phrase){.text = text, .look = look, .node = node, .start = start};
    maker->copy.length += text.n;
}

static void add_mark(CopyMaker *maker, MarkKind kind, int start, Str value,
                     int id)
{
    Mark *mark = PUSH(maker->setter->job->arena, &maker->copy.marks);
    *mark = (Mark){kind, start, maker->copy.length, value, id};
}

CopyMaker copy_in(const Setter *setter, Str style)
{
    return (CopyMaker){
        .setter = setter,
        .style = style_paragraph(setter->style, style),
        .copy = {.lang = setter->lang},
    };
}

static const Enclosure *innermost(const Enclosure *enclosure,
                                  EnclosureKind kind)
{
    while (enclosure && enclosure->kind != kind)
        enclosure = enclosure->outer;
    return enclosure;
}

// The number of a note in its section: a second mark of the same name gets the
// same number, and is not `first`.
static int call_note(CopyMaker *maker, const Inline *mark, bool *first)
{
    const Setter *setter = maker->setter;
    Notes *notes = setter->notes;
    if (!notes)
        return 0;
    for (int i = notes->first; i < notes->calls.count && mark->note.n; i++)
        if (str_equal(notes->calls.at[i].name, mark->note))
            return i + 1;
    *first = true;
    const Passage *words = mark->inline_note
                               ? mark->inline_note
                               : facts_note(setter->facts, mark->note);
    *PUSH(setter->job->arena, &notes->calls) =
        (NoteCall){mark->note, words, false};
    return notes->calls.count;
}

static void add_note(CopyMaker *maker, const Inline *mark)
{
    bool first = false;
    int number = call_note(maker, mark, &first);
    if (number == 0)
        return;
    Look look = plain_look(maker);
    look.superior = true;
    Str words =
        numbering_words(maker->setter->job->arena, NUMBERING_CIRCLED, number);
    int start = maker->copy.length;
    add_phrase(maker, words, look, NULL, 0);
    add_mark(maker, MARK_NOTE, start, words, first ? number : 0);
}

// One reading for each character, or one over all.  Each base is a phrase of
// its own, so that it can be told apart.
static void add_read(CopyMaker *maker, const Inline *text, Look look,
                     const Enclosure *ruby)
{
    Str rest = text->text;
    for (int i = 0; i < ruby->reading_count && rest.n > 0; i++) {
        Str reading = ruby->readings[i], base = rest;
        if (ruby->reading_count == 1)
            rest.n = 0;
        else
            utf8_next(&rest);
        base.n -= rest.n;
        int start = maker->copy.length;
        int at = text->start + (int)(base.s - text->text.s);
        add_phrase(maker, base, look, text->node, at);
        add_mark(maker, MARK_RUBY, start, reading,
                 text->start + (int)(reading.s - text->text.s));
    }
    if (rest.n > 0)
        add_phrase(maker, rest, look, text->node,
                   text->start + (int)(rest.s - text->text.s));
}

static void add_text(CopyMaker *maker, const Inline *text)
{
    Look look = plain_look(maker);
    wear_enclosures(maker, &look, text->enclosure);
    const Enclosure *link = innermost(text->enclosure, ENCLOSURE_LINK);
    const Enclosure *ruby = innermost(text->enclosure, ENCLOSURE_RUBY);
    int start = maker->copy.length;
    if (ruby)
        add_read(maker, text, look, ruby);
    else
        add_phrase(maker, text->text, look, text->node, text->start);
    if (link)
        add_mark(maker, MARK_LINK, start, link->value, 0);
}

void copy_inlines(CopyMaker *maker, Inlines inlines)
{
    for (int i = 0; i < inlines.count; i++) {
        const Inline *at = &inlines.at[i];
        switch (at->kind) {
        case INLINE_TEXT:
            add_text(maker, at);
            break;
        case INLINE_BREAK:
            if (maker->copy.phrases.count)
                maker->copy.phrases.at[maker->copy.phrases.count - 1].breaks =
                    true;
            break;
        case INLINE_NOTE:
            add_note(maker, at);
            break;
        }
    }
}

void copy_text(CopyMaker *maker, Text text)
{
    add_phrase(maker, text.str, plain_look(maker), text.node, 0);
}

void copy_words(CopyMaker *maker, Str words)
{
    add_phrase(maker, words, plain_look(maker), NULL, 0);
}

void copy_styled(CopyMaker *maker, Str words, Str character)
{
    const Style *style = maker->setter->style;
    Look look = plain_look(maker);
    wear(&look,
         str_is(character, "strong") ? &style->typography.strong
                                     : style_character(style, character),
         NULL);
    add_phrase(maker, words, look, NULL, 0);
}

void copy_as(CopyMaker *maker, Str words, Str paragraph)
{
    CopyMaker other = copy_in(maker->setter, paragraph);
    add_phrase(maker, words, plain_look(&other), NULL, 0);
}

void copy_link(CopyMaker *maker, Text text, Str target)
{
    Look look = plain_look(maker);
    wear(&look, style_character(maker->setter->style, S("link")), NULL);
    int start = maker->copy.length;
    add_phrase(maker, text.str, look, text.node, 0);
    add_mark(maker, MARK_LINK, start, target, 0);
}

void copy_label(CopyMaker *maker, Str label)
{
    if (label.n)
        add_mark(maker, MARK_LABEL, maker->copy.length, label, 0);
}
