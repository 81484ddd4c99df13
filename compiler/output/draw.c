// The last pass: every item of every page becomes one call of a device.
#include "output/device.h"

static void draw_item(Device *device, const Item *item);

static void draw_group(Device *device, const Item *group)
{
    device->kind->begin_group(device, group);
    const ItemList *items = &group->as.group.items;
    for (int i = 0; i < items->count; i++)
        draw_item(device, &items->at[i]);
    device->kind->end_group(device, group);
}

static void draw_item(Device *device, const Item *item)
{
    switch (item->kind) {
    case ITEM_TEXT:
        device->kind->text(device, item);
        break;
    case ITEM_PATH:
        device->kind->path(device, item);
        break;
    case ITEM_IMAGE:
        device->kind->image(device, item);
        break;
    case ITEM_GROUP:
        draw_group(device, item);
        break;
    case ITEM_LINK:
        device->kind->link(device, item);
        break;
    case ITEM_ANCHOR:
        device->kind->anchor(device, item);
        break;
    case ITEM_BOOKMARK:
        device->kind->bookmark(device, item);
        break;
    }
}

void draw_page(Device *device, const Page *page)
{
    device->kind->begin_page(device, page);
    for (int i = 0; i < page->items.count; i++)
        draw_item(device, &page->items.at[i]);
    device->kind->end_page(device);
}

bool draw(const Job *job, const Pages *pages, const PageSet *set,
          const DeviceKind *kind, const Sink *sink)
{
    Device *device = kind->open(job, sink, pages);
    if (!device)
        return false;
    for (int i = 0; i < pages->pages.count; i++) {
        const Page *page = &pages->pages.at[i];
        if (page_is_in(set, page->number))
            draw_page(device, page);
    }
    return kind->close(device);
}
