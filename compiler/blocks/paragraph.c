// p: paragraphs of running text; a bare string is the same.
#include "blocks/kinds.h"

static const Field paragraph_fields[] = {
    {"text", FIELD_PASSAGE, AT(Paragraph, text), .required = true, .zh = "文字",
     .en = "text", .doc = "文字，可用行内标记；空一行另起一段",
     .doc_en = "The text; markup allowed, a blank line begins a paragraph"},
    {"class", FIELD_TEXT, AT(Paragraph, style), .zh = "样式名",
     .en = "paragraph style", .doc = "版式中的段落样式",
     .doc_en = "A paragraph style of the style file"},
    {"indent", FIELD_SWITCH, AT(Paragraph, indent), .zh = "首行缩进",
     .en = "indent", .doc = "false 表示首行不缩进",
     .doc_en = "false: the first line is not indented"},
    {0},
};
static const Record paragraph_record = {
    .name = "p",
    .zh = "段落",
    .size = sizeof(Paragraph),
    .fields = paragraph_fields,
    .scalar = "text",
};

static void set_paragraph(Setter *setter, const Block *block)
{
    const Paragraph *paragraph = block->content;
    Str style =
        paragraph->style.str.n ? paragraph->style.str : setter->text_style;
    for (int i = 0; i < paragraph->text.count; i++) {
        CopyMaker maker = copy_in(setter, style);
        copy_inlines(&maker, paragraph->text.at[i]);
        set_copy(setter, &maker, ELEMENT_PARAGRAPH,
                 paragraph->indent != SWITCH_OFF);
    }
}

const BlockKind block_paragraph = {
    .name = "p",
    .zh = "段落",
    .record = &paragraph_record,
    .styles = (const char *const[]){"body", "lead", NULL},
    .set = set_paragraph,
};
