// List of photos: captions, credits, pages.
#include "base/utf8.h"
#include "blocks/album.h"
#include "report/parts.h"

enum { SHORT_CREDIT = 8 }; // characters that stay on one line

// （摄影：丙，5月14日）: who took it, and when, without the report's year.
static void copy_taken(const Typesetter *t, CopyMaker *maker,
                       const PhotoSeen *picture)
{
    Date date = picture->photo->date;
    bool credited = picture->credit.str.n > 0;
    int from = maker->copy.phrases.count;
    if (!credited && !date.node)
        return;
    copy_words(maker, part_label(t, "open"));
    if (credited)
        copy_credit(maker, picture->credit);
    if (credited && date.node)
        copy_words(maker, part_label(t, "pause"));
    if (date.year == t->facts->year)
        date.year = 0;
    if (date.node)
        copy_words(maker,
                   date_words(t->job->arena, date, locale_of(t->setter.lang)));
    copy_words(maker, part_label(t, "close"));
    for (int i = from; i < maker->copy.phrases.count; i++)
        maker->copy.phrases.at[i].look.nobr =
            utf8_count(picture->credit.str) <= SHORT_CREDIT;
}

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
    copy_taken(t, &maker, picture);
    Str label = facts_picture_label(arena, number);
    Listing listing = {.label = label,
                       .link = str_format(arena, "#%.*s", STR(label))};
    part_listing(setter, &maker, &listing);
}

void set_photo_list(Typesetter *t, Setter *setter, int level)
{
    Setter own = *setter;
    own.notes = NULL;
    part_heading(t, &own, "photo_list", level);
    own = setter_element(&own, ELEMENT_CONTENTS, NULL);
    for (int i = 0; i < t->facts->pictures.count; i++)
        set_picture(t, &own, i);
}
