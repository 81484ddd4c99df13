// photos: pictures with captions, in one of several arrangements.
#include "blocks/kinds.h"

#include "blocks/album.h"

// In the order of AlbumLayout.
static const Word layout_words[] = {
    {"auto", "自动"},
    {"grid", "网格"},
    {"row", "一排"},
    {"hero", "主图"},
    {"spread", "跨页"},
    {"strip", "通栏"},
    {0},
};

static const Field photos_fields[] = {
    {"title", FIELD_LINE, AT(PhotoSet, title), .zh = "组图标题", .en = "title",
     .doc = "组图标题，可用行内标记",
     .doc_en = "Title of the set; markup allowed"},
    {"layout", FIELD_CHOICE, AT(PhotoSet, layout), .words = layout_words,
     .zh = "排法", .en = "layout",
     .doc = "grid 网格、row 一排、hero 主图、spread 跨页、strip 通栏",
     .doc_en = "grid, row, hero, spread or strip"},
    {"credit", FIELD_TEXT, AT(PhotoSet, credit), .zh = "统一署名",
     .en = "credit", .doc = "整组图片的摄影者",
     .doc_en = "The photographer of them all"},
    {"items", FIELD_RECORDS, AT(PhotoSet, items), .required = true,
     .record = &photo_record, .zh = "各张图片", .en = "photos",
     .doc = "各张图片", .doc_en = "The photos"},
    {0},
};
static const Record photos_record = {
    .name = "photos",
    .zh = "组图",
    .size = sizeof(PhotoSet),
    .fields = photos_fields,
};

static void set_photo_set(Setter *setter, const Block *block)
{
    const PhotoSet *photos = block->content;
    album_set(setter, &(Album){.photos = photos->items,
                               .layout = (AlbumLayout)photos->layout,
                               .title = photos->title,
                               .credit = photos->credit});
}

const BlockKind block_photos = {
    .name = "photos",
    .zh = "组图",
    .record = &photos_record,
    .styles = (const char *const[]){"h3", "caption", "credit", NULL},
    .set = set_photo_set,
};
