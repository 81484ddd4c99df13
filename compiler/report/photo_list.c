// List of photos: captions, credits, pages.
#include "report/parts.h"

static void set_picture(Typesetter *t, Setter *setter, int number)
{
    const PhotoSeen *picture = &t->facts->pictures.at[number];
    const Photo *photo = picture->photo;
    Arena *arena = t->job->arena;
    if (photo->caption.count == 0)
        return;
    CopyMaker maker = copy_in(setter, S("toc"));
    for (int i = 0; i < photo->caption.count; i++)
        copy_inlines(&maker, photo->caption.at[i]);
    if (picture->credit.str.n) {
        copy_words(&maker, part_label(t, "open"));
        copy_words(&maker, part_label(t, "photographers"));
        copy_words(&maker, S("　"));
        copy_text(&maker, picture->credit);
        copy_words(&maker, part_label(t, "close"));
    }
    Str label = facts_picture_label(arena, number);
    Listing listing = {.label = label,
                       .link = str_format(arena, "#%.*s", STR(label))};
    part_listing(setter, &maker, &listing);
}

void set_photo_list(Typesetter *t, Setter *setter, int level)
{
    Setter own = *setter;
    own.notes = NULL;
    part_heading(&own, "photo_list", level);
    own = setter_element(&own, ELEMENT_CONTENTS, NULL);
    for (int i = 0; i < t->facts->pictures.count; i++)
        set_picture(t, &own, i);
}
