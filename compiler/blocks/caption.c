// Captions of figures and tables, with their numbers; sources below them.
#include "blocks/table.h"

void set_caption(Setter *setter, const Passage *caption, const char *label,
                 int *counter)
{
    if (caption->count == 0)
        return;
    CopyMaker maker = copy_in(setter, S("caption"));
    if (counter) {
        ++*counter;
        Str name = setter_label(setter, label);
        copy_styled(
            &maker,
            str_format(setter->job->arena, "%.*s%d", STR(name), *counter),
            S("strong"));
        copy_words(&maker, S("　"));
    }
    for (int i = 0; i < caption->count; i++)
        copy_inlines(&maker, caption->at[i]);
    set_copy(setter, &maker, ELEMENT_CAPTION, false);
}

void set_source(Setter *setter, const Passage *words, const char *label)
{
    if (words->count == 0)
        return;
    CopyMaker maker = copy_in(setter, S("credit"));
    Str name = setter_label(setter, label);
    copy_words(&maker, name);
    copy_words(&maker, name.n ? setter_label(setter, "colon") : S(""));
    for (int i = 0; i < words->count; i++)
        copy_inlines(&maker, words->at[i]);
    set_keep(setter);
    set_copy(setter, &maker, ELEMENT_PARAGRAPH, false);
}
