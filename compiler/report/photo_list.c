// List of photos: captions, credits, pages.
#include "report/parts.h"

#include <stdlib.h>

// The page of a photo, found by what has been placed for it.
typedef struct Sighting {
    const Node *photo;
    int page;
} Sighting;

typedef ARRAY_OF(Sighting) Sightings;

static const Node *photo_of(const Element *element)
{
    while (element && element->kind != ELEMENT_FIGURE)
        element = element->parent;
    return element ? element->node : NULL;
}

static void see_items(const Job *job, Sightings *sightings, const Item *items,
                      int count, int page)
{
    const Node *last = NULL;
    for (int i = 0; i < count; i++) {
        const Node *photo = photo_of(items[i].element);
        if (photo && photo != last)
            *PUSH(job->arena, sightings) = (Sighting){photo, page};
        last = photo;
        if (items[i].kind == ITEM_GROUP)
            see_items(job, sightings, items[i].as.group.items.at,
                      items[i].as.group.items.count, page);
    }
}

static int by_photo(const void *left, const void *right)
{
    const Sighting *a = left, *b = right;
    uintptr_t one = (uintptr_t)a->photo, other = (uintptr_t)b->photo;
    return one != other ? (one < other ? -1 : 1) : a->page - b->page;
}

// 0 if it is on none.
static int page_of(const Sightings *sightings, const Node *photo)
{
    int low = 0, high = sightings->count;
    while (low < high) {
        int middle = (low + high) / 2;
        if ((uintptr_t)sightings->at[middle].photo < (uintptr_t)photo)
            low = middle + 1;
        else
            high = middle;
    }
    return low < sightings->count && sightings->at[low].photo == photo
               ? sightings->at[low].page
               : 0;
}

static void set_picture(Typesetter *t, Setter *setter, const PhotoSeen *picture,
                        int page)
{
    const Photo *photo = picture->photo;
    Arena *arena = t->job->arena;
    if (photo->caption.count == 0)
        return;
    CopyMaker maker = copy_in(setter, S("toc"));
    for (int i = 0; i < photo->caption.count; i++)
        copy_inlines(&maker, photo->caption.at[i]);
    if (picture->credit.str.n) {
        copy_words(&maker, S("（"));
        copy_words(&maker, part_label(t, "photographers"));
        copy_words(&maker, S("　"));
        copy_text(&maker, picture->credit);
        copy_words(&maker, S("）"));
    }
    Listing listing = {.number = page ? str_format(arena, "%d", page) : S(" ")};
    part_listing(setter, &maker, &listing);
}

void set_photo_list(Typesetter *t, Setter *setter)
{
    Sightings seen = {0};
    Setter own = *setter;
    own.notes = NULL;
    for (int i = 0; i < t->pages->pages.count; i++)
        see_items(t->job, &seen, t->pages->pages.at[i].items.at,
                  t->pages->pages.at[i].items.count, i + 1);
    if (seen.count)
        qsort(seen.at, (size_t)seen.count, sizeof(Sighting), by_photo);
    part_heading(&own, "photo_list", 1);
    for (int i = 0; i < t->facts->pictures.count; i++) {
        const PhotoSeen *picture = &t->facts->pictures.at[i];
        set_picture(t, &own, picture, page_of(&seen, picture->photo->node));
    }
}
