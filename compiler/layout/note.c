#include "layout/note.h"

#include "layout/numbering.h"

// ① and its words; further paragraphs stand under them.
static void set_note(Setter *setter, const Passage *words, int number)
{
    Str mark = numbering_words(setter->job->arena, NUMBERING_CIRCLED, number);
    for (int i = 0; words && i < words->count; i++) {
        CopyMaker maker = copy_in(setter, S("footnote"));
        if (i == 0) {
            copy_words(&maker, mark);
            copy_words(&maker, S("　"));
        }
        copy_inlines(&maker, words->at[i]);
        set_copy(setter, &maker, ELEMENT_NOTE, i == 0);
    }
}

void note_set(const Setter *setter, int number, Galley *galley)
{
    Notes *notes = setter->notes;
    if (number == 0 || notes->calls.at[number - 1].placed)
        return;
    notes->calls.at[number - 1].placed = true;
    Setter inside = setter_inside(setter, setter->measure, galley);
    set_note(&inside, notes->calls.at[number - 1].words, number);
}

void set_notes(Setter *setter)
{
    Notes *notes = setter->notes;
    Setter own = *setter;
    own.feet = false; // a note in a note
    for (int i = notes->first; i < notes->calls.count; i++)
        if (!notes->calls.at[i].placed)
            set_note(&own, notes->calls.at[i].words, i + 1);
    notes->first = notes->calls.count;
}
