// note: a remark in a box.
#include "blocks/icons.h"
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

typedef enum NoteKind { NOTE_BOX, NOTE_ASIDE, NOTE_TIP, NOTE_EDITOR } NoteKind;

// An aside has a stripe instead of a ground.
static Panel panel_of(const Setter *setter, NoteKind kind)
{
    const NoteDesign *design = &setter->style->components.note;
    const ParagraphStyle *title =
        style_paragraph(setter->style, S("note_title"));
    Panel panel = {
        .fill = design->fill, .rule = design->rule, .radius = design->radius};
    setter_insets(setter, &design->padding, panel.padding);
    if (kind != NOTE_ASIDE)
        return panel;
    Length width = design->rule.width ? design->rule.width : title->size / 6;
    panel.stripe =
        (Stripe){.width = width, .color = title->color, .side = SIDE_LEFT};
    panel.fill = NO_PAINT;
    panel.rule = (Rule){0};
    panel.padding[0] = panel.padding[2] = 0;
    return panel;
}

// A lamp before the title of a tip; a tip without one is called so.
static void set_title(Setter *setter, const Note *note)
{
    const ParagraphStyle *style =
        style_paragraph(setter->style, S("note_title"));
    Setter own = *setter;
    CopyMaker maker = copy_in(&own, S("note_title"));
    for (int i = 0; i < note->title.count; i++)
        copy_inlines(&maker, note->title.at[i]);
    if (note->kind == NOTE_TIP && maker.copy.length == 0)
        copy_words(&maker, setter_label(setter, "tip"));
    if (maker.copy.length == 0)
        return;
    Box *icon = note->kind == NOTE_TIP ? icon_box(setter->job->arena, S("tip"),
                                                  style->size, style->color)
                                       : NULL;
    if (icon) {
        set_shape(&own, icon, (Point){0, (style->leading - style->size) / 2},
                  style);
        own.indent += style->size * 3 / 2;
    }
    set_copy(&own, &maker, ELEMENT_PARAGRAPH, false);
    set_keep(setter);
}

// 编者按　the words: the label leads in.
static void set_words_of(Setter *setter, const Note *note)
{
    for (int i = 0; i < note->text.count; i++) {
        CopyMaker maker = copy_in(setter, S("note"));
        if (i == 0 && note->kind == NOTE_EDITOR && note->title.count == 0) {
            copy_as(&maker, setter_label(setter, "editor"), S("note_title"));
            copy_words(&maker, S("　"));
        }
        copy_inlines(&maker, note->text.at[i]);
        set_copy(setter, &maker, ELEMENT_PARAGRAPH, i > 0);
    }
}

static void set_note(Setter *setter, const Block *block)
{
    const Note *note = block->content;
    Cell cell = {.panel = panel_of(setter, (NoteKind)note->kind),
                 .width = setter->measure - setter->indent};
    Setter own = setter_element(setter, ELEMENT_GROUP, block->node);
    Setter inside = setter_inside(&own, panel_measure(&cell.panel, cell.width),
                                  &cell.galley);
    set_title(&inside, note);
    set_words_of(&inside, note);
    Length pitch = setter_pitch(setter);
    set_apart(setter, pitch);
    CellRow row = {.cells = &cell,
                   .count = 1,
                   .gutter = 0,
                   .on_grid = true,
                   .parted = false};
    set_cells(&own, &row);
    set_apart(setter, pitch);
}

const BlockKind block_note = {
    .name = "note",
    .zh = "加框文字",
    .record = &note_record,
    .styles = (const char *const[]){"note_title", "note", NULL},
    .set = set_note,
};
