// list: items with a mark before each.
#include "blocks/kinds.h"

#include "base/utf8.h"

typedef enum ListStyle {
    LIST_BULLET,
    LIST_NUMBER,
    LIST_CIRCLED,
    LIST_PLAIN,
} ListStyle;

typedef struct List {
    const Node *node;
    int style;
    LIST_OF(Passage) items;
} List;

static const Word style_words[] = {
    {"bullet", "圆点"},
    {"number", "数字"},
    {"circled", "圈码"},
    {"none", "无"},
    {0},
};

static const Field list_fields[] = {
    {"style", FIELD_CHOICE, AT(List, style), .words = style_words, .zh = "样式",
     .en = "style", .doc = "bullet 圆点、number 数字、circled 圈码、none 无",
     .doc_en = "bullet, number, circled or none"},
    {"items", FIELD_LINES, AT(List, items), .required = true, .zh = "条目",
     .en = "items", .doc = "各个条目，可用行内标记",
     .doc_en = "The items; markup allowed"},
    {0},
};
static const Record list_record = {
    .name = "list",
    .zh = "列表",
    .size = sizeof(List),
    .fields = list_fields,
    .scalar = "items",
    .list = "items",
};

// ① to ⑳, then ㉑ to ㉟ and ㊱ to ㊿; what comes after is in brackets.
static Str circled(Arena *arena, int number)
{
    uint32_t character = number <= 20   ? 0x2460 + (uint32_t)number - 1
                         : number <= 35 ? 0x3251 + (uint32_t)number - 21
                                        : 0x32B1 + (uint32_t)number - 36;
    if (number > 50)
        return str_format(arena, "（%d）", number);
    char bytes[4];
    int count = utf8_put(bytes, character);
    return str_copy(arena, (Str){bytes, count});
}

static const ListLabels labels[] = {
    [LIST_BULLET] = LABELS_DISC,
    [LIST_NUMBER] = LABELS_NUMBER,
    [LIST_CIRCLED] = LABELS_NUMBER,
    [LIST_PLAIN] = LABELS_NONE,
};

static Str mark_of(Arena *arena, ListStyle style, int number)
{
    switch (style) {
    case LIST_BULLET:
        return S("•");
    case LIST_NUMBER:
        return str_format(arena, "%d.", number);
    case LIST_CIRCLED:
        return circled(arena, number);
    case LIST_PLAIN:
        break;
    }
    return (Str){0};
}

// The mark stands in a field of whole ems, and all lines align after it.
static Length field_of(const List *list, Length em)
{
    switch ((ListStyle)list->style) {
    case LIST_BULLET:
        return em;
    case LIST_NUMBER:
    case LIST_CIRCLED:
        return list->items.count < 10   ? em * 3 / 2
               : list->items.count < 51 ? em * 2
                                        : em * 3;
    case LIST_PLAIN:
        break;
    }
    return 0;
}

static void set_item(Setter *setter, const List *list, int i)
{
    const Passage *item = &list->items.at[i];
    const ParagraphStyle *style =
        style_paragraph(setter->style, setter->text_style);
    Length field = field_of(list, style->size);
    Length indent = style->indent;
    Setter own = setter_element(setter, ELEMENT_ITEM, item->node);
    own.indent += indent;
    CopyMaker mark = copy_in(&own, setter->text_style);
    Str words = mark_of(setter->job->arena, (ListStyle)list->style, i + 1);
    if (list->style == LIST_BULLET)
        copy_styled(&mark, words, S("bullet"));
    else
        copy_words(&mark, words);
    set_mark(&own, &mark, style);
    own.indent += field;
    for (int p = 0; p < item->count; p++) {
        CopyMaker maker = copy_in(&own, setter->text_style);
        maker.style = setter_beside(setter, style, 0);
        copy_inlines(&maker, item->at[p]);
        set_copy(&own, &maker, ELEMENT_BODY, false);
    }
}

static void set_list(Setter *setter, const Block *block)
{
    const List *list = block->content;
    Setter own = setter_element(setter, ELEMENT_LIST, block->node);
    own.element->labels = labels[list->style];
    for (int i = 0; i < list->items.count; i++)
        set_item(&own, list, i);
}

const BlockKind block_list = {
    .name = "list",
    .zh = "列表",
    .record = &list_record,
    .styles = (const char *const[]){"body", NULL},
    .set = set_list,
};
