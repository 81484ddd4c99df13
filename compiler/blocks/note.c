// note: a remark in a box.
#include "blocks/kinds.h"

typedef struct Note {
    const Node *node;
    Passage title, text;
    int kind;
} Note;

static const Word kind_of_note[] = {
    {"box", "方框"},
    {"aside", "旁注"},
    {"tip", "提示"},
    {"editor", "编者按"},
    {0},
};

static const Field note_fields[] = {
    {"title", FIELD_LINE, AT(Note, title), .zh = "标题", .en = "title",
     .doc = "标题，可用行内标记", .doc_en = "A title; markup allowed"},
    {"text", FIELD_PASSAGE, AT(Note, text), .required = true, .zh = "文字",
     .en = "text", .doc = "文字，可用行内标记",
     .doc_en = "The text; markup allowed"},
    {"kind", FIELD_CHOICE, AT(Note, kind), .words = kind_of_note, .zh = "种类",
     .en = "kind", .doc = "box 方框、aside 旁注、tip 提示、editor 编者按",
     .doc_en = "box, aside, tip or editor"},
    {0},
};
static const Record note_record = {
    .name = "note",
    .zh = "加框文字",
    .size = sizeof(Note),
    .fields = note_fields,
    .scalar = "text",
};

static void set_note(Setter *setter, const Block *block)
{
    const Note *note = block->content;
    Length pad = setter->style->note_padding;
    const Length padding[4] = {pad, pad, pad, pad};
    Length measure = setter->measure - 2 * pad;
    Galley galley = {0};
    Setter own = setter_element(setter, ELEMENT_GROUP, block->node);
    Setter inside =
        setter_inside(&own, measure > 0 ? measure : setter->measure, &galley);
    set_passage(&inside, &note->title, S("event_title"));
    set_passage(&inside, &note->text, S("note"));
    set_panel(&own, &galley, setter->style->note_fill, padding);
}

const BlockKind block_note = {
    .name = "note",
    .zh = "加框文字",
    .record = &note_record,
    .styles = (const char *const[]){"event_title", "note", NULL},
    .set = set_note,
};
