// What the pages hold: outline, index, fonts, pictures, colours, boxes.
#include "export/export.h"

#include "style/show.h"

// Every item, those in groups as well.
typedef void ItemSeen(void *context, const Page *page, const Item *item);

static void see_items(const Page *page, const Item *items, int count,
                      ItemSeen *seen, void *context)
{
    for (int i = 0; i < count; i++) {
        seen(context, page, &items[i]);
        if (items[i].kind == ITEM_GROUP)
            see_items(page, items[i].as.group.items.at,
                      items[i].as.group.items.count, seen, context);
    }
}

static void see_pages(const Pages *pages, ItemSeen *seen, void *context)
{
    for (int i = 0; i < pages->pages.count; i++) {
        const Page *page = &pages->pages.at[i];
        see_items(page, page->items.at, page->items.count, seen, context);
    }
}

static void add_bookmark(void *context, const Page *page, const Item *item)
{
    Table *table = context;
    if (item->kind != ITEM_BOOKMARK)
        return;
    table_add_int(table, item->as.bookmark.level);
    table_add(table, item->as.bookmark.title);
    table_add_int(table, page->number);
    table_add(table, page->folio);
}

static void fill_outline(const Stock *stock, Table *table)
{
    see_pages(stock->pages, add_bookmark, table);
}

const ExportKind export_outline = {
    .name = "outline",
    .zh = "大纲",
    .en = "outline",
    .needs_pages = true,
    .columns = (const Column[]){{"level", "级", "level", true},
                                {"title", "标题", "title", false},
                                {"page", "页", "page", true},
                                {"folio", "页码", "folio", false},
                                {0}},
    .fill = fill_outline,
};

static Str pages_with(const Stock *stock, int name, Arena *arena)
{
    StrBuilder list = {.arena = arena};
    for (int i = 0; i < stock->pages->pages.count; i++) {
        const Page *page = &stock->pages->pages.at[i];
        for (int k = 0; k < page->names.count; k++)
            if (page->names.at[k] == name) {
                str_addf(&list, "%s%d", list.bytes.count ? "；" : "",
                         page->number);
                break;
            }
    }
    return str_built(&list);
}

static void fill_index(const Stock *stock, Table *table)
{
    static const char *const groups[] = {"units", "partners", "people",
                                         "media"};
    for (int i = 0; i < stock->facts->index.count; i++) {
        const IndexName *name = &stock->facts->index.at[i];
        table_add(table, name->name);
        table_add(table, str_of(groups[name->group]));
        table_add(table, pages_with(stock, i, table->arena));
    }
}

const ExportKind export_index = {
    .name = "index",
    .zh = "索引",
    .en = "index",
    .needs_pages = true,
    .columns = (const Column[]){{"name", "名称", "name", false},
                                {"group", "类", "group", false},
                                {"pages", "页", "pages", false},
                                {0}},
    .fill = fill_index,
};

typedef struct FontUse {
    const Font *font;
    int glyphs, first, last;
} FontUse;

typedef struct FontUses {
    Arena *arena;
    ARRAY_OF(FontUse) all;
} FontUses;

static void use_font(void *context, const Page *page, const Item *item)
{
    FontUses *uses = context;
    if (item->kind != ITEM_TEXT)
        return;
    int i = 0;
    while (i < uses->all.count && uses->all.at[i].font != item->as.text->font)
        i++;
    if (i == uses->all.count)
        *PUSH(uses->arena, &uses->all) =
            (FontUse){.font = item->as.text->font, .first = page->number};
    uses->all.at[i].glyphs += item->as.text->count;
    uses->all.at[i].last = page->number;
}

static void fill_fonts(const Stock *stock, Table *table)
{
    FontUses uses = {.arena = table->arena};
    see_pages(stock->pages, use_font, &uses);
    for (int i = 0; i < uses.all.count; i++) {
        const FontUse *use = &uses.all.at[i];
        table_add(table, use->font->family);
        table_add(table, use->font->postscript);
        table_add(table, str_of(use->font->path));
        table_add_int(table, use->glyphs);
        table_add_int(table, use->first);
        table_add_int(table, use->last);
    }
}

const ExportKind export_fonts = {
    .name = "fonts",
    .zh = "字体",
    .en = "fonts",
    .needs_pages = true,
    .columns = (const Column[]){{"family", "字族", "family", false},
                                {"font", "字体", "font", false},
                                {"file", "文件", "file", false},
                                {"glyphs", "字数", "glyphs", true},
                                {"first", "首页", "first page", true},
                                {"last", "末页", "last page", true},
                                {0}},
    .fill = fill_fonts,
};

static void add_image(void *context, const Page *page, const Item *item)
{
    static const char *const models[] = {"grey", "rgb", "cmyk"};
    Table *table = context;
    if (item->kind != ITEM_IMAGE)
        return;
    const Image *image = item->as.image;
    const Picture *picture = image->picture;
    table_add_int(table, page->number);
    table_add(table, str_of(picture->path));
    table_add(table, str_of(sniff_name(picture->format)));
    table_add_int(table, picture->width);
    table_add_int(table, picture->height);
    table_add(table, str_of(models[picture->model]));
    table_add_points(table, item->width);
    table_add_points(table, item->height);
    table_add_int(table, window_dpi(image->window.width, item->width));
    const Node *node = picture->node;
    table_add_int(table,
                  node ? source_place(node->span.source, node->span.start).line
                       : 0);
}

static void fill_images(const Stock *stock, Table *table)
{
    see_pages(stock->pages, add_image, table);
}

const ExportKind export_images = {
    .name = "images",
    .zh = "图片",
    .en = "pictures",
    .needs_pages = true,
    .columns = (const Column[]){{"page", "页", "page", true},
                                {"file", "文件", "file", false},
                                {"format", "格式", "format", false},
                                {"pixels_x", "宽像素", "pixels across", true},
                                {"pixels_y", "高像素", "pixels down", true},
                                {"model", "颜色", "colours", false},
                                {"width", "宽 pt", "width pt", true},
                                {"height", "高 pt", "height pt", true},
                                {"dpi", "有效分辨率", "effective dpi", true},
                                {"line", "行", "line", true},
                                {0}},
    .fill = fill_images,
};

typedef struct PaintUse {
    Paint paint;
    int items, first, last;
} PaintUse;

typedef struct PaintUses {
    Arena *arena;
    ARRAY_OF(PaintUse) all;
} PaintUses;

static void use_paint(PaintUses *uses, int page, Paint paint)
{
    if (!paint.swatch)
        return;
    int i = 0;
    while (i < uses->all.count &&
           (uses->all.at[i].paint.swatch != paint.swatch ||
            uses->all.at[i].paint.tint != paint.tint))
        i++;
    if (i == uses->all.count)
        *PUSH(uses->arena, &uses->all) =
            (PaintUse){.paint = paint, .first = page};
    uses->all.at[i].items++;
    uses->all.at[i].last = page;
}

static void use_paints(void *context, const Page *page, const Item *item)
{
    if (item->kind == ITEM_IMAGE)
        return;
    use_paint(context, page->number, item->fill);
    use_paint(context, page->number, item->stroke);
}

static void add_inks(Table *table, const Swatch *swatch)
{
    const int *inks = swatch->spot.n ? swatch->alternate : swatch->cmyk;
    bool given = swatch->spot.n || swatch->has_cmyk;
    table_add(table, given
                         ? str_format(table->arena, "%d %d %d %d", inks[0] / 10,
                                      inks[1] / 10, inks[2] / 10, inks[3] / 10)
                         : S(""));
    table_add(table, swatch->has_rgb ? str_format(table->arena, "#%02X%02X%02X",
                                                  (unsigned)swatch->rgb[0],
                                                  (unsigned)swatch->rgb[1],
                                                  (unsigned)swatch->rgb[2])
                                     : S(""));
}

static void fill_colours(const Stock *stock, Table *table)
{
    PaintUses uses = {.arena = table->arena};
    see_pages(stock->pages, use_paints, &uses);
    for (int i = 0; i < uses.all.count; i++) {
        const PaintUse *use = &uses.all.at[i];
        table_add(table, use->paint.swatch->name);
        table_add_int(table, use->paint.tint / 10);
        add_inks(table, use->paint.swatch);
        table_add(table, use->paint.swatch->spot);
        table_add_int(table, use->items);
        table_add_int(table, use->first);
        table_add_int(table, use->last);
    }
}

const ExportKind export_colours = {
    .name = "colours",
    .zh = "颜色",
    .en = "colours",
    .needs_pages = true,
    .columns = (const Column[]){{"name", "名称", "name", false},
                                {"tint", "网点 %", "tint %", true},
                                {"cmyk", "C M Y K %", "C M Y K %", false},
                                {"rgb", "屏幕色", "screen", false},
                                {"spot", "专色", "spot ink", false},
                                {"items", "处数", "items", true},
                                {"first", "首页", "first page", true},
                                {"last", "末页", "last page", true},
                                {0}},
    .fill = fill_colours,
};

// A line of text: from its ascenders, or in a vertical line around its middle.
static void place_text(PlacedBox *box, const Item *item)
{
    const GlyphRun *run = item->as.text;
    const PlacedGlyph *first = run->glyphs;
    Length above = (Length)scale_by(run->size, 880, 1000);
    bool upright = run->direction == DIRECTION_UPRIGHT ||
                   run->direction == DIRECTION_ACROSS;
    if (run->direction == DIRECTION_HORIZONTAL) {
        box->x = item->x + (run->count ? first->x : 0);
        box->y = item->y - above;
        box->width = run->width;
        box->height = run->size;
    } else {
        Length start = run->count == 0 ? 0
                       : upright       ? -first->y - above
                                       : first->x;
        box->x = item->x - run->size / 2;
        box->y = item->y + start;
        box->width = run->size;
        box->height = run->width;
    }
    box->text = run->text;
    box->node = run->node ? run->node : item->node;
    if (run->node && run->node->kind == NODE_SCALAR)
        box->span = node_span(run->node, run->start, run->start + 1);
}

// Whether it is the next piece of a line that has begun.
static bool goes_on(const PlacedBox *last, const PlacedBox *box)
{
    return last->text.n && box->text.n && last->node == box->node &&
           last->page == box->page && last->y == box->y &&
           last->height == box->height && box->x >= last->x;
}

static void add_box(Arena *arena, PlacedBoxes *boxes, const Page *page,
                    const Item *item)
{
    static const char *const kinds[] = {"text", "path",   "image",   "group",
                                        "link", "anchor", "bookmark"};
    PlacedBox box = {.page = page->number,
                     .kind = kinds[item->kind],
                     .x = item->x,
                     .y = item->y,
                     .width = item->width,
                     .height = item->height,
                     .node = item->node};
    if (item->kind == ITEM_TEXT)
        place_text(&box, item);
    if (box.node && !box.span.source)
        box.span = box.node->span;
    if (!box.span.source)
        return;
    PlacedBox *last = boxes->count ? &boxes->at[boxes->count - 1] : NULL;
    if (last && goes_on(last, &box)) {
        last->width = box.x + box.width - last->x;
        last->text =
            str_format(arena, "%.*s%.*s", STR(last->text), STR(box.text));
    } else {
        *PUSH(arena, boxes) = box;
    }
}

typedef struct BoxMaker {
    Arena *arena;
    PlacedBoxes boxes;
} BoxMaker;

static void see_box(void *context, const Page *page, const Item *item)
{
    BoxMaker *maker = context;
    if (item->kind == ITEM_TEXT || item->kind == ITEM_IMAGE ||
        item->kind == ITEM_PATH)
        add_box(maker->arena, &maker->boxes, page, item);
}

PlacedBoxes placed_boxes(Arena *arena, const Pages *pages)
{
    BoxMaker maker = {.arena = arena};
    see_pages(pages, see_box, &maker);
    return maker.boxes;
}

static void fill_boxes(const Stock *stock, Table *table)
{
    PlacedBoxes boxes = placed_boxes(table->arena, stock->pages);
    for (int i = 0; i < boxes.count; i++) {
        const PlacedBox *box = &boxes.at[i];
        Place place = source_place(box->span.source, box->span.start);
        table_add_int(table, box->page);
        table_add(table, str_of(box->kind));
        table_add_points(table, box->x);
        table_add_points(table, box->y);
        table_add_points(table, box->width);
        table_add_points(table, box->height);
        table_add(table, str_of(box->span.source->path));
        table_add_int(table, place.line);
        table_add_int(table, place.column);
        table_add(table, node_path(table->arena, box->node));
        table_add(table, box->text);
    }
}

const ExportKind export_boxes = {
    .name = "boxes",
    .zh = "框",
    .en = "boxes",
    .needs_pages = true,
    .columns = (const Column[]){{"page", "页", "page", true},
                                {"kind", "类", "kind", false},
                                {"x", "x pt", "x pt", true},
                                {"y", "y pt", "y pt", true},
                                {"width", "宽 pt", "width pt", true},
                                {"height", "高 pt", "height pt", true},
                                {"file", "文件", "file", false},
                                {"line", "行", "line", true},
                                {"column", "列", "column", true},
                                {"path", "位置", "path", false},
                                {"text", "文字", "text", false},
                                {0}},
    .fill = fill_boxes,
};

static void fill_spoken(const Stock *stock, Table *table)
{
    for (Str rest = stock->spoken; rest.n;) {
        int end = str_find(rest, S("\n"));
        table_add(table, str_slice(rest, 0, end < 0 ? rest.n : end));
        rest = str_slice(rest, end < 0 ? rest.n : end + 1, rest.n);
    }
}

const ExportKind export_spoken = {
    .name = "spoken",
    .zh = "读屏念的",
    .en = "spoken",
    .needs_pages = true,
    .columns = (const Column[]){{"spoken", "念出的", "spoken", false}, {0}},
    .fill = fill_spoken,
};
